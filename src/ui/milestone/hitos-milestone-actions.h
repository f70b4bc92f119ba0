/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* What a window does with its plan: "new-milestone", "take-milestone"; with what is selected, "edit", "mark-done",
 * "mark-sent", "reopen-milestone", "set-limit", "follow-rule", "drop-milestone", "restore-milestone"; with a record
 * that is named by its id, "edit-record". "tell" shows a sentence for a moment, "tell-step" one with its undo. */
void hitos_milestone_actions_add (HitosWindow *window);

/* Another record is selected, or it is another than it was. */
void hitos_milestone_actions_update (HitosWindow *window);

/* Says why the selected milestone cannot be marked as done, or as sent: it is already, or it is too early. */
void hitos_milestone_actions_tell_done (HitosWindow *window, gboolean sending);

G_END_DECLS
