/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-list.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"

struct _HitosPlanList {
  AdwBin parent_instance;

  GtkBox *months;  /* child: one list a month */
};

G_DEFINE_FINAL_TYPE (HitosPlanList, hitos_plan_list, ADW_TYPE_BIN)

/* "Fri 6 Nov" */
static char *
dup_day (HitosDate date)
{
  g_autofree char *day = hitos_date_text_day (date);

  return g_strdup_printf ("%s %s", hitos_date_text_short_weekday (hitos_date_get_weekday (date)), day);
}

/* Why it is that day, and whether that is sure. */
static char *
dup_why (const HitosExplanation *explanation, char mark)
{
  g_autofree char *words = hitos_explanation_describe (explanation);

  return mark == '?' ? g_strconcat (words, " · ", _("doubtful"), NULL) : g_steal_pointer (&words);
}

static char *
dup_act (const HitosPlanRow *row)
{
  g_autofree char *day = dup_day (row->act_limit);
  g_autofree char *why = dup_why (row->act_explanation, hitos_deliverable_get_act_mark (row->deliverable));

  /* Translators: a day and why: “By Fri 6 Nov · Election day, 7 months before”. */
  return g_strdup_printf (_("By %s · %s"), day, why);
}

static char *
dup_remission (const HitosPlanRow *row)
{
  g_autofree char *day = NULL, *why = NULL;

  if (row->remission_limit == HITOS_DATE_NONE)
    return g_strdup (_("Nothing is sent to INE"));
  if (row->remission_limit == row->act_limit)
    return g_strdup (_("Sent to INE on the same day"));
  day = dup_day (row->remission_limit);
  why = dup_why (row->remission_explanation, hitos_deliverable_get_remission_mark (row->deliverable));
  /* Translators: a day and why: “Sent to INE by Wed 11 Nov · Limit of the act, 5 calendar days after”. */
  return g_strdup_printf (_("Sent to INE by %s · %s"), day, why);
}

static char *
dup_reason (const HitosPlanRow *row)
{
  const HitosDeliverable *deliverable = row->deliverable;
  const char *source = hitos_deliverable_get_citation (deliverable->source, hitos_deliverable_get_act_mark (deliverable));
  g_autofree char *rule = hitos_rule_to_string (deliverable->act);

  return source ? g_strdup_printf ("%s\n%s", rule, source) : g_strdup (rule);
}

static GtkWidget *
create_row (const HitosPlanRow *planned, HitosDate today)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *code = gtk_label_new (planned->deliverable->code);
  g_autofree char *act = dup_act (planned), *remission = dup_remission (planned), *reason = dup_reason (planned);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", act, remission);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), planned->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), code);
  gtk_label_set_width_chars (GTK_LABEL (code), 5);
  gtk_label_set_xalign (GTK_LABEL (code), 0);
  gtk_widget_add_css_class (code, "dim-label");
  gtk_widget_add_css_class (code, "numeric");
  gtk_widget_set_tooltip_text (row, reason);
  if (planned->act_limit < today)
    {
      GtkWidget *past = gtk_label_new (_("past"));

      gtk_widget_add_css_class (past, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), past);
    }
  return row;
}

static GtkListBox *
add_month (HitosPlanList *self, HitosDate month)
{
  g_autofree char *name = hitos_date_text_month (month);
  GtkWidget *heading = gtk_label_new (name);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->months, heading);
  gtk_box_append (self->months, list);
  return GTK_LIST_BOX (list);
}

static void
hitos_plan_list_class_init (HitosPlanListClass *klass)
{
}

static void
hitos_plan_list_init (HitosPlanList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->months = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_margin_top (GTK_WIDGET (self->months), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->months), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->months), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->months), 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->months));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

void
hitos_plan_list_show (HitosPlanList *self, const HitosPlan *plan, HitosDate today)
{
  g_autoptr (GPtrArray) rows = plan ? hitos_plan_list_by_date (plan) : NULL;
  HitosDate month = HITOS_DATE_NONE;
  GtkListBox *list = NULL;
  GtkWidget *child;

  g_return_if_fail (HITOS_IS_PLAN_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->months))))
    gtk_box_remove (self->months, child);
  for (guint i = 0; rows && i < rows->len; i++)
    {
      const HitosPlanRow *row = g_ptr_array_index (rows, i);

      if (hitos_date_first_of_month (row->act_limit) != month)
        {
          month = hitos_date_first_of_month (row->act_limit);
          list = add_month (self, month);
        }
      gtk_list_box_append (list, create_row (row, today));
    }
}
