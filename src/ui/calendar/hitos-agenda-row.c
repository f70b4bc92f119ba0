/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-agenda-row.h"

#include "hitos-occurrence-row.h"

struct _HitosAgendaRow {
  GtkWidget parent_instance;

  GtkWidget *heading;     /* child, GtkLabel */
  GtkWidget *occurrence;  /* child, HitosOccurrenceRow */
};

G_DEFINE_FINAL_TYPE (HitosAgendaRow, hitos_agenda_row, GTK_TYPE_WIDGET)

static void
hitos_agenda_row_dispose (GObject *object)
{
  HitosAgendaRow *self = HITOS_AGENDA_ROW (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->occurrence, gtk_widget_unparent);
  G_OBJECT_CLASS (hitos_agenda_row_parent_class)->dispose (object);
}

static void
hitos_agenda_row_class_init (HitosAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_agenda_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "agendarow");
}

static void
hitos_agenda_row_init (HitosAgendaRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_label_set_wrap (GTK_LABEL (self->heading), TRUE);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  self->occurrence = hitos_occurrence_row_new ();
  gtk_widget_set_parent (self->occurrence, GTK_WIDGET (self));
}

GtkWidget *
hitos_agenda_row_new (void)
{
  return g_object_new (HITOS_TYPE_AGENDA_ROW, NULL);
}

void
hitos_agenda_row_set_occurrence (HitosAgendaRow *self, HitosOccurrence *occurrence)
{
  g_return_if_fail (HITOS_IS_AGENDA_ROW (self));

  hitos_occurrence_row_set_occurrence (HITOS_OCCURRENCE_ROW (self->occurrence), occurrence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hitos_occurrence_get_label (occurrence), -1);
}

void
hitos_agenda_row_set_heading (HitosAgendaRow *self, const char *heading)
{
  g_return_if_fail (HITOS_IS_AGENDA_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->heading), heading ? heading : "");
  gtk_widget_set_visible (self->heading, heading != NULL);
}
