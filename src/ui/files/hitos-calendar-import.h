/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* Takes an iCalendar file into the open process: reads it in a thread, shows what would change and what is not
 * taken, and asks; then it is one step. Keeps itself while it is under way.
 *
 * Signals: "done" with a sentence, "failed" with a sentence; nothing where the person thinks better of it. */
#define HITOS_TYPE_CALENDAR_IMPORT (hitos_calendar_import_get_type ())
G_DECLARE_FINAL_TYPE (HitosCalendarImport, hitos_calendar_import, HITOS, CALENDAR_IMPORT, GObject)

/* @workspace has a process open. */
HitosCalendarImport *hitos_calendar_import_new (HitosWorkspace *workspace);

/* Once. @parent may be NULL. */
void hitos_calendar_import_start (HitosCalendarImport *self, GFile *file, GtkWindow *parent);

/* After "done": whether there is a step that can be undone. */
gboolean hitos_calendar_import_is_step (HitosCalendarImport *self);

G_END_DECLS
