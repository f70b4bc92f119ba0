/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-view.h"

#include "hitos-calendar-page.h"
#include "hitos-window.h"

struct _HitosCalendarView {
  AdwBin parent_instance;

  HitosWorkspace *workspace;  /* owned, NULL before it is set */
  HitosCalendarPage *page;    /* child */
};

G_DEFINE_FINAL_TYPE (HitosCalendarView, hitos_calendar_view, ADW_TYPE_BIN)

static HitosDate
get_today (HitosCalendarView *self)
{
  return hitos_clock_get_today (hitos_workspace_get_clock (self->workspace));
}

/* The days that count as soon are read once a process: it is a setting, not a filter. */
static void
read_settings (HitosCalendarView *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source ? g_settings_schema_source_lookup (source, "mx.hitos.Hitos", TRUE) : NULL;
  g_autoptr (GSettings) settings = schema ? g_settings_new ("mx.hitos.Hitos") : NULL;

  if (settings)
    hitos_calendar_page_set_soon_days (self->page, g_settings_get_int (settings, "soon-days"));
}

static void
on_process_cb (HitosCalendarView *self)
{
  HitosViewState *state = hitos_workspace_get_state (self->workspace);
  HitosDate month = hitos_view_state_get_month (state);

  read_settings (self);
  hitos_calendar_page_set_process (self->page, hitos_view_state_get_process (state), get_today (self));
  /* The page opens on a day of its own choice: the window has chosen its month already. */
  if (month != HITOS_DATE_NONE)
    hitos_view_state_set_month (state, month);
}

static void
on_today_cb (HitosCalendarView *self)
{
  hitos_calendar_page_set_today (self->page, get_today (self));
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

static void
hitos_calendar_view_dispose (GObject *object)
{
  HitosCalendarView *self = HITOS_CALENDAR_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_calendar_view_parent_class)->dispose (object);
}

static void
hitos_calendar_view_class_init (HitosCalendarViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_calendar_view_dispose;
}

static void
hitos_calendar_view_init (HitosCalendarView *self)
{
  self->page = HITOS_CALENDAR_PAGE (hitos_calendar_page_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
  g_signal_connect_object (self->page, "told", G_CALLBACK (on_told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "change", G_CALLBACK (on_change_cb), self, G_CONNECT_SWAPPED);
}

void
hitos_calendar_view_set_workspace (HitosCalendarView *self, HitosWorkspace *workspace)
{
  HitosViewState *state;

  g_return_if_fail (HITOS_IS_CALENDAR_VIEW (self));
  g_return_if_fail (self->workspace == NULL && HITOS_IS_WORKSPACE (workspace));

  self->workspace = g_object_ref (workspace);
  state = hitos_workspace_get_state (workspace);
  g_signal_connect_object (state, "notify::process", G_CALLBACK (on_process_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hitos_workspace_get_clock (workspace), "notify::today", G_CALLBACK (on_today_cb), self,
                           G_CONNECT_SWAPPED);
  on_process_cb (self);
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
  if (occurrence)
    hitos_calendar_state_choose (state, occurrence);
}
