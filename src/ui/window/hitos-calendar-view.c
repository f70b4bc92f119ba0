/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-view.h"

#include "hitos-calendar-page.h"
#include "hitos-pane-split.h"
#include "hitos-preferences.h"
#include "hitos-record-pane.h"
#include "hitos-window.h"

struct _HitosCalendarView {
  AdwBin parent_instance;

  HitosWorkspace *workspace;  /* owned, NULL before it is set */
  HitosPaneSplit *split;      /* child */
  HitosCalendarPage *page;    /* in it, as is this */
  HitosRecordPane *pane;
  GSettings *settings;        /* owned; NULL where the schema is not installed */
  const char *from;          /* static: the view that the editor was opened from, NULL for this one */
};

G_DEFINE_FINAL_TYPE (HitosCalendarView, hitos_calendar_view, ADW_TYPE_BIN)

static void
on_settings_cb (HitosCalendarView *self)
{
  hitos_calendar_state_set_first_weekday (hitos_calendar_page_get_state (self->page),
                                          hitos_preferences_get_first_weekday (self->settings));
}

static void
close_editor (HitosCalendarView *self)
{
  self->from = NULL;
  if (!hitos_pane_split_is_open (self->split))
    return;
  hitos_record_pane_show (self->pane, NULL, NULL);
  hitos_pane_split_set_open (self->split, FALSE);
  hitos_calendar_page_set_alone (self->page, TRUE);
}

static void
on_occurrences_cb (HitosCalendarView *self)
{
  HitosViewState *state = hitos_workspace_get_state (self->workspace);
  HitosDate month = hitos_view_state_get_month (state);

  close_editor (self);
  hitos_calendar_page_set_occurrences (self->page, hitos_workspace_get_occurrences (self->workspace));
  /* The page opens on a day of its own choice: the window has chosen its month already. */
  if (month != HITOS_DATE_NONE)
    hitos_view_state_set_month (state, month);
}

/* The step that undoes it is one key away; a refusal is told by the workspace. */
static void
on_change_cb (HitosCalendarView *self, HitosChange *change)
{
  hitos_workspace_apply (self->workspace, g_object_ref (change));
}

static void
on_told_cb (HitosCalendarView *self, const char *sentence)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  if (HITOS_IS_WINDOW (window))
    hitos_window_toast_with_undo (HITOS_WINDOW (window), escaped);
}

/* --- editing --- */

/* The pane follows what is chosen; a day, or what is edited elsewhere, closes it. */
static void
on_record_cb (HitosCalendarState *state, GParamSpec *pspec, HitosCalendarView *self)
{
  gpointer record = hitos_calendar_state_get_record (state);

  if (!hitos_pane_split_is_open (self->split))
    return;
  if (hitos_record_pane_can_show (record))
    hitos_record_pane_show (self->pane, record, hitos_calendar_state_get_occurrences (state));
  else
    close_editor (self);
}

static void
on_close_cb (HitosCalendarView *self)
{
  gpointer record = hitos_record_pane_get_record (self->pane);
  const char *view = self->from;

  close_editor (self);
  hitos_calendar_page_focus_record (self->page, record);
  if (view)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", view);
}

static gboolean
hitos_calendar_view_grab_focus (GtkWidget *widget)
{
  /* What goes back out of it by Tab is asked whether it takes the focus itself: that would hold the keyboard for ever. */
  if (gtk_widget_get_focus_child (widget))
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (HITOS_CALENDAR_VIEW (widget)->page));
}

/* Tab comes to what is read first, and not to what the focus is given to. */
static gboolean
hitos_calendar_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
on_refused_cb (HitosCalendarView *self, const char *sentence)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  if (HITOS_IS_WINDOW (window))
    hitos_window_toast (HITOS_WINDOW (window), escaped);
}

static void
hitos_calendar_view_dispose (GObject *object)
{
  HitosCalendarView *self = HITOS_CALENDAR_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_calendar_view_parent_class)->dispose (object);
}

static void
hitos_calendar_view_class_init (HitosCalendarViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_calendar_view_dispose;
  GTK_WIDGET_CLASS (klass)->focus = hitos_calendar_view_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = hitos_calendar_view_grab_focus;
}

static void
hitos_calendar_view_init (HitosCalendarView *self)
{
  HitosCalendarState *state;

  self->page = HITOS_CALENDAR_PAGE (hitos_calendar_page_new ());
  self->pane = g_object_new (HITOS_TYPE_RECORD_PANE, NULL);
  self->split = HITOS_PANE_SPLIT (hitos_pane_split_new (GTK_WIDGET (self->page), GTK_WIDGET (self->pane)));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->split));
  state = hitos_calendar_page_get_state (self->page);
  g_signal_connect_object (state, "notify::record", G_CALLBACK (on_record_cb), self, 0);
  g_signal_connect_object (self->pane, "close", G_CALLBACK (on_close_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "told", G_CALLBACK (on_told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "refused", G_CALLBACK (on_refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "change", G_CALLBACK (on_change_cb), self, G_CONNECT_SWAPPED);
  self->settings = hitos_preferences_open ();
  if (self->settings)
    {
      g_signal_connect_object (self->settings, "changed", G_CALLBACK (on_settings_cb), self, G_CONNECT_SWAPPED);
      g_settings_bind (self->settings, "calendar-view", self->page, "view", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "calendar-panel", self->page, "panel",
                       G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
    }
  on_settings_cb (self);
}

void
hitos_calendar_view_set_workspace (HitosCalendarView *self, HitosWorkspace *workspace)
{
  HitosViewState *state;

  g_return_if_fail (HITOS_IS_CALENDAR_VIEW (self));
  g_return_if_fail (self->workspace == NULL && HITOS_IS_WORKSPACE (workspace));

  self->workspace = g_object_ref (workspace);
  hitos_record_pane_set_workspace (self->pane, workspace);
  state = hitos_workspace_get_state (workspace);
  g_signal_connect_object (workspace, "notify::occurrences", G_CALLBACK (on_occurrences_cb), self, G_CONNECT_SWAPPED);
  on_occurrences_cb (self);
  g_object_bind_property (state, "month", self->page, "month", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (state, "record", self->page, "record", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

void
hitos_calendar_view_search (HitosCalendarView *self)
{
  g_return_if_fail (HITOS_IS_CALENDAR_VIEW (self));

  gtk_widget_activate_action (GTK_WIDGET (self->page), "calendar.search", NULL);
}

void
hitos_calendar_view_jump (HitosCalendarView *self)
{
  g_return_if_fail (HITOS_IS_CALENDAR_VIEW (self));

  gtk_widget_activate_action (GTK_WIDGET (self->page), "calendar.jump", NULL);
}

void
hitos_calendar_view_show_record (HitosCalendarView *self, gpointer record)
{
  HitosCalendarState *state;
  HitosOccurrences *occurrences;
  HitosOccurrence *occurrence;

  g_return_if_fail (HITOS_IS_CALENDAR_VIEW (self) && HITOS_IS_RECORD (record));

  state = hitos_calendar_page_get_state (self->page);
  occurrences = hitos_calendar_state_get_occurrences (state);
  occurrence = occurrences ? hitos_occurrences_find_record (occurrences, record) : NULL;
  if (occurrence == NULL)
    return;
  hitos_calendar_state_choose (state, occurrence);
  hitos_calendar_page_focus_record (self->page, record);
}

void
hitos_calendar_view_edit (HitosCalendarView *self, gpointer record, gboolean fresh)
{
  HitosCalendarState *state;
  HitosOccurrence *occurrence;

  g_return_if_fail (HITOS_IS_CALENDAR_VIEW (self) && hitos_record_pane_can_show (record));

  state = hitos_calendar_page_get_state (self->page);
  if (hitos_calendar_state_get_occurrences (state) == NULL)
    return;
  /* What has no day is edited all the same. */
  occurrence = hitos_occurrences_find_record (hitos_calendar_state_get_occurrences (state), record);
  if (occurrence && hitos_calendar_state_get_record (state) != record)
    hitos_calendar_state_choose (state, occurrence);
  else
    hitos_calendar_state_set_record (state, record);
  hitos_record_pane_show (self->pane, record, hitos_calendar_state_get_occurrences (state));
  hitos_calendar_page_set_alone (self->page, FALSE);
  hitos_pane_split_set_open (self->split, TRUE);
  hitos_record_pane_focus (self->pane, fresh);
}

void
hitos_calendar_view_set_return (HitosCalendarView *self, const char *view)
{
  g_return_if_fail (HITOS_IS_CALENDAR_VIEW (self));

  self->from = view;
}

HitosDate
hitos_calendar_view_get_day (HitosCalendarView *self)
{
  g_return_val_if_fail (HITOS_IS_CALENDAR_VIEW (self), HITOS_DATE_NONE);

  return hitos_calendar_state_get_day (hitos_calendar_page_get_state (self->page));
}

void
hitos_calendar_view_show_on_day (HitosCalendarView *self, gpointer record, HitosDate day)
{
  HitosCalendarState *state;

  g_return_if_fail (HITOS_IS_CALENDAR_VIEW (self) && HITOS_IS_RECORD (record) && day != HITOS_DATE_NONE);

  state = hitos_calendar_page_get_state (self->page);
  hitos_calendar_state_set_day (state, day);
  hitos_calendar_state_set_record (state, record);
}

gboolean
hitos_calendar_view_is_on_year (HitosCalendarView *self)
{
  g_autofree char *view = NULL;

  g_return_val_if_fail (HITOS_IS_CALENDAR_VIEW (self), FALSE);

  g_object_get (self->page, "view", &view, NULL);
  return g_strcmp0 (view, "year") == 0;
}
