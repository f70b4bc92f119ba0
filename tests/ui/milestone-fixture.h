/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-milestone.h"
#include "hitos-record-group.h"
#include "hitos-test-window.h"

G_BEGIN_DECLS

/* A milestone edited beside the calendar, as a coordinator does. */

/* The window on the milestone of that code, open in its pane. */
TestWindow *milestone_open (const char *code);

HitosViewState *milestone_get_state (TestWindow *test);
HitosProcess *milestone_get_process (TestWindow *test);
HitosMilestone *milestone_find (TestWindow *test, const char *code);

GtkWidget *milestone_get_pane (TestWindow *test);
gboolean milestone_is_open (TestWindow *test);
HitosRecordGroup *milestone_find_group (TestWindow *test, const char *title);

/* Types and goes on: what was waiting is kept. */
void milestone_fill_in (TestWindow *test, GtkWidget *row, const char *text);

/* Accepts a dialog, which goes. */
void milestone_accept (gpointer dialog);

G_END_DECLS
