/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the codes of changes say. The journal keeps codes, so that each reader reads the log in
 * the reader's own language. "undo:" or "redo:" before a code tells that the step took it back or
 * did it again. */
#define HITOS_ACTION_UNDO "undo:"
#define HITOS_ACTION_REDO "redo:"

/* These two begin and end a process: nothing before them can be undone. */
#define HITOS_ACTION_CREATE_PROCESS "process-create"
#define HITOS_ACTION_REMOVE_PROCESS "process-remove"

/* One sentence, newly allocated. A code that is not known, of a newer Hitos, stands for itself.
 * @argument may be NULL. */
char *hitos_action_format (const char *action, const char *argument);

/* The code without "undo:" or "redo:". */
const char *hitos_action_get_code (const char *action);

G_END_DECLS
