/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-clock.h"
#include "hitos-history.h"
#include "hitos-month-list.h"
#include "hitos-occurrences.h"
#include "hitos-view-state.h"
#include "hitos-vocabulary.h"

G_BEGIN_DECLS

/* What a window works on: the day it is, what it looks at, and the file and the history of its
 * process, with what more than one view shows of it. The window owns it and hands it to its views; whatever they
 * change goes through here. Another process opens on the month whose informe is due, else on its last with facts.
 *
 * Property "occurrences", told where another object stands for them.
 * Signals: "failed" (one message) when a change was refused, "opened" when another file or process is
 * open, "plan-changed" when the occurrences that were asked for are others, "sealing" when a step is about to end: what is typed and not yet kept belongs to it. */
#define HITOS_TYPE_WORKSPACE (hitos_workspace_get_type ())
G_DECLARE_FINAL_TYPE (HitosWorkspace, hitos_workspace, HITOS, WORKSPACE, GObject)

HitosWorkspace *hitos_workspace_new (HitosClock *clock);

/* Borrowed. The database and the history are NULL until they are open. */
HitosClock *hitos_workspace_get_clock (HitosWorkspace *self);
HitosViewState *hitos_workspace_get_state (HitosWorkspace *self);
HitosDatabase *hitos_workspace_get_database (HitosWorkspace *self);
HitosHistory *hitos_workspace_get_history (HitosWorkspace *self);

/* What is open, NULL where nothing is; borrowed. And which day it is there. */
HitosProcess *hitos_workspace_get_process (HitosWorkspace *self);
HitosDate hitos_workspace_get_today (HitosWorkspace *self);

/* The process by days, kept true, today and with the limits that are due soon. Empty without a process. They are made
 * when they are asked for. Borrowed. */
HitosOccurrences *hitos_workspace_get_occurrences (HitosWorkspace *self);

/* Its months, kept true, too. Borrowed. */
HitosMonthList *hitos_workspace_get_months (HitosWorkspace *self);

/* The days from which a thing is due soon; 7 unless told. */
void hitos_workspace_set_soon_days (HitosWorkspace *self, int soon_days);

/* The words of the process: shipped ones and the institute's own. NULL where they cannot be read; borrowed. */
HitosVocabulary *hitos_workspace_get_vocabulary (HitosWorkspace *self);

/* The name of this desk in the history of what is open, now and later; NULL is none. */
void hitos_workspace_set_desk (HitosWorkspace *self, const char *desk);

/* Opens a file and the process opened last in it; a file without a process is no error. Where it fails, what was
 * open stays open. Fails with HITOS_DATABASE_ERROR. */
gboolean hitos_workspace_open (HitosWorkspace *self, const char *path, GError **error);

/* Opens another process of the same file. */
gboolean hitos_workspace_open_process (HitosWorkspace *self, const char *id, GError **error);

/* Takes over what others wrote to the file. */
void hitos_workspace_refresh (HitosWorkspace *self);

/* One step; @change is taken. A refusal is told by "failed", and FALSE. */
gboolean hitos_workspace_apply (HitosWorkspace *self, HitosChange *change);

/* One keystroke of a growing step; fails with an error that the field shows. @change is taken. */
gboolean hitos_workspace_type (HitosWorkspace *self, HitosChange *change, GError **error);

/* Removes a process of the file that is open, and opens another where it was the one that is open. It can be asked
 * back: hitos_workspace_restore_process (), which opens it. */
gboolean hitos_workspace_remove_process (HitosWorkspace *self, const char *id, GError **error);
gboolean hitos_workspace_restore_process (HitosWorkspace *self, const char *id, GError **error);

/* Typing has ended, here or there: the step is complete. */
void hitos_workspace_seal (HitosWorkspace *self);

void hitos_workspace_undo (HitosWorkspace *self);
void hitos_workspace_redo (HitosWorkspace *self);

G_END_DECLS
