/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-occurrence-list.h"

#include "hitos-occurrence-row.h"

struct _HitosOccurrenceList {
  GtkWidget parent_instance;

  GtkListBox *list;  /* child */
};

G_DEFINE_FINAL_TYPE (HitosOccurrenceList, hitos_occurrence_list, GTK_TYPE_WIDGET)

static void
add (HitosOccurrenceList *self, HitosOccurrence *occurrence)
{
  GtkWidget *content = hitos_occurrence_row_new ();
  GtkListBoxRow *row;

  hitos_occurrence_row_show_date (HITOS_OCCURRENCE_ROW (content), occurrence);
  gtk_list_box_append (self->list, content);
  row = GTK_LIST_BOX_ROW (gtk_widget_get_last_child (GTK_WIDGET (self->list)));
  gtk_list_box_row_set_activatable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hitos_occurrence_get_label (occurrence), -1);
}

static void
hitos_occurrence_list_dispose (GObject *object)
{
  HitosOccurrenceList *self = HITOS_OCCURRENCE_LIST (object);

  if (self->list)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  G_OBJECT_CLASS (hitos_occurrence_list_parent_class)->dispose (object);
}

static void
hitos_occurrence_list_class_init (HitosOccurrenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_occurrence_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hitos_occurrence_list_init (HitosOccurrenceList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

GtkWidget *
hitos_occurrence_list_new (void)
{
  return g_object_new (HITOS_TYPE_OCCURRENCE_LIST, NULL);
}

void
hitos_occurrence_list_show (HitosOccurrenceList *self, HitosOccurrences *occurrences, gpointer record)
{
  GtkWidget *child;
  guint n;

  g_return_if_fail (HITOS_IS_OCCURRENCE_LIST (self) && HITOS_IS_OCCURRENCES (occurrences));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
  n = g_list_model_get_n_items (G_LIST_MODEL (occurrences));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HitosOccurrence) occurrence = g_list_model_get_item (G_LIST_MODEL (occurrences), i);

      if (hitos_occurrence_get_record (occurrence) == record)
        add (self, occurrence);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}
