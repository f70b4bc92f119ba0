/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-panel.h"

#include "hitos-date-words.h"
#include "hitos-day-list.h"
#include "hitos-record-actions.h"
#include "hitos-record-details.h"

struct _HitosCalendarPanel {
  GtkWidget parent_instance;

  HitosCalendarState *state;      /* owned, may be NULL */
  HitosOccurrences *occurrences;  /* owned, may be NULL: whose changes are followed */

  /* template children */
  GtkWidget *back;
  GtkWidget *add;
  GtkLabel *title;
  HitosRecordActions *actions;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  HitosDayList *day;
  HitosRecordDetails *details;
};

G_DEFINE_FINAL_TYPE (HitosCalendarPanel, hitos_calendar_panel, GTK_TYPE_WIDGET)

static void
show_day (HitosCalendarPanel *self)
{
  HitosDate day = hitos_calendar_state_get_day (self->state);
  g_autofree char *title = day != HITOS_DATE_NONE ? hitos_date_words_begin (hitos_date_words_long (day)) : NULL;

  gtk_label_set_text (self->title, title ? title : "");
  hitos_day_list_show (self->day, self->state, day);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->day));
}

static void
show_record (HitosCalendarPanel *self, gpointer record)
{
  HitosOccurrence *occurrence = hitos_occurrences_find_record (self->occurrences, record);
  g_autofree char *title = occurrence ? hitos_occurrence_dup_title (occurrence) : NULL;

  gtk_label_set_text (self->title, title ? title : "");
  hitos_record_details_show (self->details, self->occurrences, record);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->details));
}

static void
show (HitosCalendarPanel *self)
{
  gpointer record = hitos_calendar_state_get_record (self->state);

  gtk_widget_set_visible (self->back, record != NULL);
  gtk_widget_set_visible (self->add, record == NULL);
  hitos_record_actions_show (self->actions, self->occurrences ? record : NULL,
                             self->occurrences ? hitos_occurrences_get_schedule (self->occurrences) : NULL);
  if (record && self->occurrences)
    show_record (self, record);
  else
    show_day (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
on_occurrences_cb (HitosCalendarPanel *self)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);

  if (self->occurrences)
    g_signal_handlers_disconnect_by_data (self->occurrences, self);
  g_set_object (&self->occurrences, occurrences);
  if (occurrences)
    g_signal_connect_object (occurrences, "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
on_back_cb (HitosCalendarPanel *self)
{
  hitos_calendar_state_set_record (self->state, NULL);
}

static void
hitos_calendar_panel_dispose (GObject *object)
{
  HitosCalendarPanel *self = HITOS_CALENDAR_PANEL (object);
  GtkWidget *child;

  g_clear_object (&self->occurrences);
  g_clear_object (&self->state);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hitos_calendar_panel_parent_class)->dispose (object);
}

static void
hitos_calendar_panel_class_init (HitosCalendarPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HITOS_TYPE_DAY_LIST);
  g_type_ensure (HITOS_TYPE_RECORD_ACTIONS);
  g_type_ensure (HITOS_TYPE_RECORD_DETAILS);
  G_OBJECT_CLASS (klass)->dispose = hitos_calendar_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "calendarpanel");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/mx/hitos/Hitos/calendar/hitos-calendar-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPanel, back);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPanel, add);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPanel, title);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPanel, actions);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPanel, day);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPanel, details);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
}

static void
hitos_calendar_panel_init (HitosCalendarPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hitos_calendar_panel_set_state (HitosCalendarPanel *self, HitosCalendarState *state)
{
  g_return_if_fail (HITOS_IS_CALENDAR_PANEL (self));
  g_return_if_fail (self->state == NULL && HITOS_IS_CALENDAR_STATE (state));

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::day", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::record", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::occurrences", G_CALLBACK (on_occurrences_cb), self,
                           G_CONNECT_SWAPPED);
  on_occurrences_cb (self);
}
