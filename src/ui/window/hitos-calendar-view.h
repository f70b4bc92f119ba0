/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The window's view of the calendar: the calendar of the workspace's process, on its day, with the
 * window's own month and selection. */
#define HITOS_TYPE_CALENDAR_VIEW (hitos_calendar_view_get_type ())
G_DECLARE_FINAL_TYPE (HitosCalendarView, hitos_calendar_view, HITOS, CALENDAR_VIEW, AdwBin)

/* Kept. Once. */
void hitos_calendar_view_set_workspace (HitosCalendarView *self, HitosWorkspace *workspace);

/* The focus goes to its search; a date to go to is asked for. */
void hitos_calendar_view_search (HitosCalendarView *self);
void hitos_calendar_view_jump (HitosCalendarView *self);

/* Chooses the record on the day of its limit, and goes there; where it has no day, nothing is chosen. */
void hitos_calendar_view_show_record (HitosCalendarView *self, gpointer record);

/* Opens the pane in which a milestone or a session is edited; @fresh: it is new, its name is typed over. */
void hitos_calendar_view_edit (HitosCalendarView *self, gpointer record, gboolean fresh);
/* Whoever closes the pane goes back to that view of the window (a word of "win.view", static; NULL: stays here). */
void hitos_calendar_view_set_return (HitosCalendarView *self, const char *view);

/* The day that is chosen. */
HitosDate hitos_calendar_view_get_day (HitosCalendarView *self);

/* Chooses @record on @day, where it stands though its limit is on another. */
void hitos_calendar_view_show_on_day (HitosCalendarView *self, gpointer record, HitosDate day);

/* Whether the whole process is shown, not one month. */
gboolean hitos_calendar_view_is_on_year (HitosCalendarView *self);

G_END_DECLS
