/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-calendar-view.h"
#include "hitos-informes-view.h"
#include "hitos-timeline-view.h"

G_BEGIN_DECLS

/* A window on one process. */
#define HITOS_TYPE_WINDOW (hitos_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosWindow, hitos_window, HITOS, WINDOW, AdwApplicationWindow)

/* @application may be NULL, for tests. */
HitosWindow *hitos_window_new (GtkApplication *application, HitosWorkspace *workspace);

/* Borrowed. */
HitosWorkspace *hitos_window_get_workspace (HitosWindow *self);
HitosViewState *hitos_window_get_state (HitosWindow *self);
/* NULL before one is open. */
HitosProcess *hitos_window_get_process (HitosWindow *self);
HitosDate hitos_window_get_today (HitosWindow *self);
AdwViewStack *hitos_window_get_views (HitosWindow *self);

/* Borrowed. A view is built when it is first shown, or asked for here: not while something is only looked up. */
HitosCalendarView *hitos_window_get_calendar (HitosWindow *self);
HitosTimelineView *hitos_window_get_timeline (HitosWindow *self);
HitosInformesView *hitos_window_get_informes (HitosWindow *self);

/* The keyboard goes into the view that is shown, if it is not there already. */
void hitos_window_focus_view (HitosWindow *self);

/* NULL where the schema is not installed. */
GSettings *hitos_window_get_settings (HitosWindow *self);

/* One short sentence that goes by itself. */
void hitos_window_toast (HitosWindow *self, const char *text);
/* The same about a step, with a button that takes it back. */
void hitos_window_toast_with_undo (HitosWindow *self, const char *text);
/* The same with the button @label, which activates the window's action @action ("win.x") with the text @target, or
 * without one where it is NULL. */
void hitos_window_toast_with_action (HitosWindow *self, const char *text, const char *label, const char *action,
                                     const char *target);
/* The same about a file, with a button that opens it. */
void hitos_window_toast_with_file (HitosWindow *self, const char *text, GFile *file);

/* What did not happen and why, in a dialog that waits; where the window is closed, as the desktop tells its news. */
void hitos_window_tell_failure (HitosWindow *self, const char *heading, const char *text);

/* Whether one of its actions, without "win.", can be done now. */
void hitos_window_enable (HitosWindow *self, const char *name, gboolean enabled);

/* What was at work for it (toolkit/hitos-work) may still have it: only hitos_window_tell_failure () is of use then. */
gboolean hitos_window_is_closed (HitosWindow *self);

/* Opens a database; what is wrong with it is shown instead of a process. */
void hitos_window_open_path (HitosWindow *self, const char *path);

/* Composes at once what is still to be composed. */
void hitos_window_flush (HitosWindow *self);

G_END_DECLS
