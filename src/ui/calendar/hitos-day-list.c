/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-day-list.h"

#include <glib/gi18n-lib.h>

#include "hitos-occurrence-row.h"

struct _HitosDayList {
  GtkWidget parent_instance;

  HitosCalendarState *state;  /* owned, may be NULL */
  GtkWidget *list;            /* child, GtkListBox */
  GtkWidget *nothing;  /* child, in its place where there is nothing */
};

enum { RECORD_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosDayList, hitos_day_list, GTK_TYPE_WIDGET)

static void
on_row_activated_cb (HitosDayList *self, GtkListBoxRow *row)
{
  HitosOccurrenceRow *content = HITOS_OCCURRENCE_ROW (gtk_list_box_row_get_child (row));
  g_autoptr (HitosOccurrence) occurrence = g_object_ref (hitos_occurrence_row_get_occurrence (content));

  g_object_ref (self);
  hitos_calendar_state_choose (self->state, occurrence);
  g_signal_emit (self, signals[RECORD_ACTIVATED], 0, occurrence);
  g_object_unref (self);
}

static void
hitos_day_list_dispose (GObject *object)
{
  HitosDayList *self = HITOS_DAY_LIST (object);

  g_clear_pointer (&self->nothing, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (hitos_day_list_parent_class)->dispose (object);
}

static void
hitos_day_list_class_init (HitosDayListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_day_list_dispose;
  signals[RECORD_ACTIVATED] = g_signal_new ("record-activated", HITOS_TYPE_DAY_LIST, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, HITOS_TYPE_OCCURRENCE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hitos_day_list_init (HitosDayList *self)
{
  self->nothing = gtk_label_new (_("Nothing on this day"));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_valign (self->nothing, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->nothing, 12);
  gtk_widget_set_margin_bottom (self->nothing, 12);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

void
hitos_day_list_show (HitosDayList *self, HitosCalendarState *state, HitosDate day)
{
  HitosOccurrences *occurrences;
  g_autoptr (GPtrArray) found = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (HITOS_IS_DAY_LIST (self));
  g_return_if_fail (HITOS_IS_CALENDAR_STATE (state));

  g_set_object (&self->state, state);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_widget_set_visible (self->list, FALSE);
  gtk_widget_set_visible (self->nothing, TRUE);
  occurrences = hitos_calendar_state_get_occurrences (state);
  if (occurrences == NULL || day == HITOS_DATE_NONE)
    return;
  found = hitos_occurrences_list (occurrences, hitos_when_day (day));
  gtk_widget_set_visible (self->list, found->len > 0);
  gtk_widget_set_visible (self->nothing, found->len == 0);
  for (guint i = 0; i < found->len; i++)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (found, i);
      GtkWidget *content = hitos_occurrence_row_new ();

      hitos_occurrence_row_set_occurrence (HITOS_OCCURRENCE_ROW (content), occurrence);
      gtk_list_box_append (GTK_LIST_BOX (self->list), content);
      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);
      gtk_list_box_row_set_activatable (row, hitos_occurrence_get_record (occurrence) != NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      hitos_occurrence_get_label (occurrence), -1);
    }
}
