/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Work that goes on in threads while the windows are used, and after they are closed: the program does not end before
 * it is done. A thread keeps nothing of this one: it may let go of its task last, and with it of what that keeps. */

/* @func finds @data as its task's data. @done, in this thread, finds in @task what came of it; @owner, an object, is kept
 * until then. */
typedef void (*HitosWorkDone) (GTask *task, gpointer owner);
void hitos_work_run (GTaskThreadFunc func, gpointer data, GDestroyNotify free_data, HitosWorkDone done, gpointer owner);

/* The program stays, for work that is done otherwise: once each. */
void hitos_work_begin (void);
void hitos_work_end (void);

G_END_DECLS
