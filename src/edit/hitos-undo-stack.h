/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-step.h"

G_BEGIN_DECLS

/* Which steps can be undone and redone, as the journal tells when it is read in order: a step
 * that takes back the last one makes it redoable, a step that takes back that one undoable again,
 * and any other step ends redoing. */
typedef struct _HitosUndoStack HitosUndoStack;

HitosUndoStack *hitos_undo_stack_new (void);
void hitos_undo_stack_free (HitosUndoStack *self);

/* Takes @step. */
void hitos_undo_stack_push (HitosUndoStack *self, HitosStep *step);

/* The next to take back; borrowed, NULL where there is none. */
const HitosStep *hitos_undo_stack_get_undo (HitosUndoStack *self);
const HitosStep *hitos_undo_stack_get_redo (HitosUndoStack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosUndoStack, hitos_undo_stack_free)

G_END_DECLS
