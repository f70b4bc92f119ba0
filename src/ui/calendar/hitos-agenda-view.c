/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-agenda-view.h"

#include <adwaita.h>

#include "hitos-agenda-row.h"
#include "hitos-date-words.h"

struct _HitosAgendaView {
  GtkWidget parent_instance;

  HitosCalendarState *state;      /* owned, may be NULL */
  GtkFilterListModel *found;      /* owned */
  GtkCustomFilter *filter;        /* owned */
  GtkSelectionModel *selection;   /* owned */
  HitosWhen range;                /* the process's days */
  char *wanted;                   /* owned: what is searched for, NULL for all */
  GPtrArray *bound;               /* owned, of borrowed GtkListItem that are on the screen */

  guint frame_callback;

  /* template children */
  GtkEditable *search;
  GtkStack *stack;
  GtkWidget *scroller;
  GtkListView *list;
  GtkWidget *nothing;
};

enum { RECORD_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosAgendaView, hitos_agenda_view, GTK_TYPE_WIDGET)

static gboolean
matches (gpointer item, gpointer data)
{
  HitosAgendaView *self = data;
  HitosOccurrence *occurrence = item;

  /* Days of rest before and after the process are not its business. */
  if (hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_HOLIDAY
      && !hitos_when_overlaps (hitos_occurrence_get_days (occurrence), self->range))
    return FALSE;
  return self->wanted == NULL
         || g_str_match_string (self->wanted, hitos_occurrence_get_label (occurrence), TRUE)
         || g_str_match_string (self->wanted, hitos_occurrence_get_kind_name (occurrence), TRUE);
}

/* --- the days above the lines: GTK 4.8 has no sections --- */

static void
show_heading (HitosAgendaView *self, GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);
  HitosOccurrence *occurrence = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  HitosDate day = hitos_occurrence_get_days (occurrence).start;
  g_autoptr (HitosOccurrence) before =
    position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->found), position - 1) : NULL;
  g_autofree char *heading = NULL;

  if (before == NULL || hitos_occurrence_get_days (before).start != day)
    heading = hitos_date_words_begin (hitos_date_words_long (day));
  hitos_agenda_row_set_heading (HITOS_AGENDA_ROW (row), heading);
}

static void
on_found_changed_cb (HitosAgendaView *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0;

  /* A line that stays may have become the first of its day. */
  for (guint i = 0; i < self->bound->len; i++)
    if (gtk_list_item_get_item (g_ptr_array_index (self->bound, i)))
      show_heading (self, g_ptr_array_index (self->bound, i));
  gtk_stack_set_visible_child (self->stack, is_empty ? self->nothing : self->scroller);
}

static void
on_setup_cb (HitosAgendaView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, hitos_agenda_row_new ());
}

static void
on_bind_cb (HitosAgendaView *self, GtkListItem *item)
{
  HitosAgendaRow *row = HITOS_AGENDA_ROW (gtk_list_item_get_child (item));

  hitos_agenda_row_set_occurrence (row, gtk_list_item_get_item (item));
  show_heading (self, item);
  g_ptr_array_add (self->bound, item);
}

static void
on_unbind_cb (HitosAgendaView *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

/* --- search and choice --- */

static void
on_search_changed_cb (HitosAgendaView *self)
{
  const char *text = gtk_editable_get_text (self->search);

  g_free (self->wanted);
  self->wanted = *text ? g_strdup (text) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_stop_search_cb (HitosAgendaView *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
on_activate_cb (HitosAgendaView *self, guint position)
{
  g_autoptr (HitosOccurrence) occurrence = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (occurrence == NULL)
    return;
  hitos_calendar_state_choose (self->state, occurrence);
  g_signal_emit (self, signals[RECORD_ACTIVATED], 0, occurrence);
}

static void
on_occurrences_cb (HitosAgendaView *self)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);

  self->range = occurrences ? hitos_occurrences_get_range (occurrences) : (HitosWhen) { 0, 0 };
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (occurrences));
  hitos_agenda_view_scroll_to_day (self);
}

/* A list knows where its lines are only once it has a size. */
static gboolean
on_first_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosAgendaView *self = HITOS_AGENDA_VIEW (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->list)) == 0)
    return G_SOURCE_CONTINUE;
  self->frame_callback = 0;
  hitos_agenda_view_scroll_to_day (self);
  return G_SOURCE_REMOVE;
}

/* Lines are made when they are first looked at: two hundred that nobody sees would hold the calendar up. */
static void
on_map_cb (HitosAgendaView *self)
{
  gtk_list_view_set_model (self->list, self->selection);
  if (self->frame_callback == 0)
    self->frame_callback = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_first_frame_cb, NULL, NULL);
}

/* --- the class --- */

static void
hitos_agenda_view_dispose (GObject *object)
{
  HitosAgendaView *self = HITOS_AGENDA_VIEW (object);
  GtkWidget *child;

  if (self->list)
    gtk_list_view_set_model (self->list, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (hitos_agenda_view_parent_class)->dispose (object);
}

static void
hitos_agenda_view_finalize (GObject *object)
{
  HitosAgendaView *self = HITOS_AGENDA_VIEW (object);

  g_ptr_array_unref (self->bound);
  g_free (self->wanted);
  G_OBJECT_CLASS (hitos_agenda_view_parent_class)->finalize (object);
}

static void
hitos_agenda_view_class_init (HitosAgendaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_agenda_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = hitos_agenda_view_finalize;
  signals[RECORD_ACTIVATED] = g_signal_new ("record-activated", HITOS_TYPE_AGENDA_VIEW, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, HITOS_TYPE_OCCURRENCE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/mx/hitos/Hitos/calendar/hitos-agenda-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosAgendaView, search);
  gtk_widget_class_bind_template_child (widget_class, HitosAgendaView, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosAgendaView, scroller);
  gtk_widget_class_bind_template_child (widget_class, HitosAgendaView, list);
  gtk_widget_class_bind_template_child (widget_class, HitosAgendaView, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
hitos_agenda_view_init (HitosAgendaView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (on_found_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self, "map", G_CALLBACK (on_map_cb), self, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

void
hitos_agenda_view_set_state (HitosAgendaView *self, HitosCalendarState *state)
{
  g_return_if_fail (HITOS_IS_AGENDA_VIEW (self));
  g_return_if_fail (self->state == NULL && HITOS_IS_CALENDAR_STATE (state));

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::occurrences", G_CALLBACK (on_occurrences_cb), self,
                           G_CONNECT_SWAPPED);
  on_occurrences_cb (self);
}

void
hitos_agenda_view_search (HitosAgendaView *self)
{
  g_return_if_fail (HITOS_IS_AGENDA_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
hitos_agenda_view_scroll_to_day (HitosAgendaView *self)
{
  HitosDate day;
  guint n, position = 0;

  g_return_if_fail (HITOS_IS_AGENDA_VIEW (self));

  day = self->state ? hitos_calendar_state_get_day (self->state) : HITOS_DATE_NONE;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  if (n == 0 || day == HITOS_DATE_NONE)
    return;
  for (; position < n - 1; position++)
    {
      g_autoptr (HitosOccurrence) occurrence = g_list_model_get_item (G_LIST_MODEL (self->found), position);

      if (hitos_occurrence_get_days (occurrence).start >= day)
        break;
    }
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

GListModel *
hitos_agenda_view_get_model (HitosAgendaView *self)
{
  g_return_val_if_fail (HITOS_IS_AGENDA_VIEW (self), NULL);

  return G_LIST_MODEL (self->found);
}
