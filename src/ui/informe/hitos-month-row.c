/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"

struct _HitosMonthRow {
  GtkWidget parent_instance;

  HitosMonthItem *month;      /* owned, may be NULL */
  GtkWidget *name;        /* template children */
  GtkWidget *state;
  GtkWidget *state_icon;
  GtkWidget *state_word;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (HitosMonthRow, hitos_month_row, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update (HitosMonthRow *self)
{
  HitosMonthState state = hitos_month_item_get_state (self->month);
  guint n_facts = hitos_month_item_get_n_facts (self->month);
  g_autofree char *name = hitos_date_text_month (hitos_month_item_get_first_day (self->month));
  g_autofree char *word = hitos_month_item_dup_state_text (self->month);
  g_autofree char *count = g_strdup_printf ("%u", n_facts);
  g_autofree char *facts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u fact", "%u facts", n_facts), n_facts);
  g_autofree char *spoken = g_strjoin (", ", name, facts, *word ? word : NULL, NULL);

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_label (GTK_LABEL (self->state_word), word);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->state_icon), hitos_month_item_get_state_icon (self->month));
  gtk_widget_set_visible (self->state, *word != '\0');
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, n_facts > 0);
  gtk_widget_set_tooltip_text (self->count, facts);
  set_class (self->state, "error", state == HITOS_MONTH_OVERDUE);
  set_class (self->state, "accent", state == HITOS_MONTH_DUE);
  set_class (self->state, "dim-label", state != HITOS_MONTH_OVERDUE && state != HITOS_MONTH_DUE);
  set_class (self->name, "dim-label", n_facts == 0 && state != HITOS_MONTH_DUE && state != HITOS_MONTH_OVERDUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_changed_cb (HitosMonthItem *month, HitosMonthRow *self)
{
  update (self);
}

static void
hitos_month_row_dispose (GObject *object)
{
  HitosMonthRow *self = HITOS_MONTH_ROW (object);
  GtkWidget *child;

  hitos_month_row_set_month (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hitos_month_row_parent_class)->dispose (object);
}

static void
hitos_month_row_class_init (HitosMonthRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_month_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-month-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosMonthRow, name);
  gtk_widget_class_bind_template_child (widget_class, HitosMonthRow, state);
  gtk_widget_class_bind_template_child (widget_class, HitosMonthRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, HitosMonthRow, state_word);
  gtk_widget_class_bind_template_child (widget_class, HitosMonthRow, count);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hitos_month_row_init (HitosMonthRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hitos_month_row_new (void)
{
  return g_object_new (HITOS_TYPE_MONTH_ROW, NULL);
}

void
hitos_month_row_set_month (HitosMonthRow *self, HitosMonthItem *month)
{
  g_return_if_fail (HITOS_IS_MONTH_ROW (self));

  if (self->month == month)
    return;
  if (self->month)
    g_signal_handlers_disconnect_by_data (self->month, self);
  g_set_object (&self->month, month);
  if (month == NULL)
    return;
  g_signal_connect_object (month, "changed", G_CALLBACK (on_changed_cb), self, 0);
  update (self);
}
