/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-limit-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-plan-check.h"
#include "hitos-text-row.h"
#include "hitos-why-group.h"

struct _HitosLimitGroup {
  AdwBin parent_instance;

  HitosMilestone *milestone;  /* owned */
  GtkBox *box;                /* owned by the bin, as are these */
  GtkWidget *why;             /* NULL before it is told */
  GtkWidget *rules;           /* NULL where the rules are the catalogue's */
  GtkWidget *by_hand;         /* a group, shown while the limit is set by hand */
  GtkWidget *back;            /* a button, the same */
};

G_DEFINE_FINAL_TYPE (HitosLimitGroup, hitos_limit_group, ADW_TYPE_BIN)

/* What a rule gives, in plain words: "Election day, Sunday, 6 June 2027; 2 months before: …". */
static char *
describe_rule (HitosMilestone *milestone, const char *field)
{
  g_autoptr (HitosExplanation) explanation = NULL;
  g_autoptr (GError) error = NULL;
  HitosDate day = hitos_plan_check_rule (hitos_record_get_process (milestone), hitos_record_get_row (milestone), field,
                                         &explanation, &error);
  g_autofree char *date = day != HITOS_DATE_NONE ? hitos_date_words_long (day) : NULL;
  GString *text = g_string_new (NULL);

  if (error)
    g_string_append (text, error->message);
  for (guint i = 0; explanation && i < hitos_explanation_get_n_steps (explanation); i++)
    {
      g_autofree char *step = hitos_explanation_describe_step (explanation, i);

      g_string_append_printf (text, "%s%s", i ? ", " : "", step);
    }
  if (date)
    g_string_append_printf (text, ": %s", date);
  return hitos_date_words_begin (g_string_free (text, FALSE));
}

static void
show_rules (HitosLimitGroup *self)
{
  g_autofree char *act = describe_rule (self->milestone, "act_rule");
  g_autofree char *remission = describe_rule (self->milestone, "remission_rule");
  g_autofree char *told = g_strjoin ("\n", *act ? act : _("Without a rule it has no limit, only its planned days."),
                                     *remission ? remission : NULL, NULL);
  g_autofree char *markup = g_markup_escape_text (told, -1);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->rules), markup);
}

static void
add_rules (HitosLimitGroup *self, HitosWorkspace *workspace)
{
  static const char *const examples[] = { "J-7m", "J-2m-15d", "J-5d", "T+5d", "last-day(J)", NULL };
  static const char *const terms[] = { "act+5d", "act", NULL };
  GtkWidget *act = hitos_text_row_new (workspace, self->milestone, "act_rule", _("Rule of the act, as J-2m-15d"));
  GtkWidget *remission = hitos_text_row_new (workspace, self->milestone, "remission_rule",
                                             _("Rule of the remission, as act+5d"));

  self->rules = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->rules), _("Rules of Your Own"));
  hitos_text_row_offer (HITOS_TEXT_ROW (act), examples);
  hitos_text_row_offer (HITOS_TEXT_ROW (remission), terms);
  gtk_widget_set_tooltip_text (act, _("J is election day, T the system test, any other code a milestone; m are months, "
                                      "d days and h working days"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->rules), act);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->rules), remission);
  gtk_box_append (self->box, self->rules);
}

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  return button;
}

static void
add_hand (HitosLimitGroup *self, HitosWorkspace *workspace)
{
  GtkWidget *reason = hitos_text_row_new (workspace, self->milestone, "override_reason",
                                          _("Reason of the limit set by hand"));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->by_hand = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->by_hand), reason);
  self->back = create_button (_("_Back to Its Rule"), "win.follow-rule");
  gtk_box_append (GTK_BOX (buttons), create_button (_("Set the _Limit by Hand…"), "win.set-limit"));
  gtk_box_append (GTK_BOX (buttons), self->back);
  gtk_box_append (self->box, self->by_hand);
  gtk_box_append (self->box, buttons);
}

static void
hitos_limit_group_dispose (GObject *object)
{
  g_clear_object (&HITOS_LIMIT_GROUP (object)->milestone);
  G_OBJECT_CLASS (hitos_limit_group_parent_class)->dispose (object);
}

static void
hitos_limit_group_class_init (HitosLimitGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_limit_group_dispose;
}

static void
hitos_limit_group_init (HitosLimitGroup *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
hitos_limit_group_new (HitosWorkspace *workspace, HitosMilestone *milestone)
{
  HitosLimitGroup *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_MILESTONE (milestone), NULL);

  self = g_object_new (HITOS_TYPE_LIMIT_GROUP, NULL);
  self->milestone = g_object_ref (milestone);
  /* What a source says is not typed over: its day is set by hand, and says so. */
  if (hitos_milestone_get_source (milestone) == NULL)
    add_rules (self, workspace);
  add_hand (self, workspace);
  return GTK_WIDGET (self);
}

void
hitos_limit_group_update (HitosLimitGroup *self, const HitosSchedulePoint *point)
{
  gboolean by_hand;

  g_return_if_fail (HITOS_IS_LIMIT_GROUP (self) && point != NULL);

  by_hand = hitos_milestone_get_limit_override (self->milestone) != HITOS_DATE_NONE;
  if (self->why)
    gtk_box_remove (self->box, self->why);
  self->why = hitos_why_group_new (self->milestone, point);
  gtk_box_prepend (self->box, self->why);
  if (self->rules)
    show_rules (self);
  gtk_widget_set_visible (self->by_hand, by_hand);
  gtk_widget_set_visible (self->back, by_hand);
}
