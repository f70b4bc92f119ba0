/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-undo-stack.h"

#include "hitos-action.h"

struct _HitosUndoStack {
  GPtrArray *undo;  /* owned, of owned HitosStep; the last comes first */
  GPtrArray *redo;  /* owned; the steps that took something back */
};

HitosUndoStack *
hitos_undo_stack_new (void)
{
  HitosUndoStack *self = g_new (HitosUndoStack, 1);

  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_step_free);
  return self;
}

void
hitos_undo_stack_free (HitosUndoStack *self)
{
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

static const HitosStep *
get_top (GPtrArray *steps)
{
  return steps->len ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

/* Whether the last of @steps is the one that @step takes back; then it goes. */
static gboolean
pop_if_undone (GPtrArray *steps, const HitosStep *step)
{
  if (step->undoes == 0 || steps->len == 0 || get_top (steps)->sequence != step->undoes)
    return FALSE;
  g_ptr_array_set_size (steps, steps->len - 1);
  return TRUE;
}

/* A process that was removed and brought back is as it was, with all its steps. */
static gboolean
is_removal (const HitosStep *step)
{
  return g_str_equal (hitos_action_get_code (step->action), HITOS_ACTION_REMOVE_PROCESS);
}

static gboolean
is_creation (const HitosStep *step)
{
  return g_str_equal (hitos_action_get_code (step->action), HITOS_ACTION_CREATE_PROCESS);
}

void
hitos_undo_stack_push (HitosUndoStack *self, HitosStep *step)
{
  if (is_removal (step))
    hitos_step_free (step);
  else if (is_creation (step))
    {
      g_ptr_array_set_size (self->undo, 0);
      g_ptr_array_set_size (self->redo, 0);
      hitos_step_free (step);
    }
  else if (pop_if_undone (self->undo, step))
    g_ptr_array_add (self->redo, step);
  else
    {
      if (!pop_if_undone (self->redo, step))
        g_ptr_array_set_size (self->redo, 0);
      g_ptr_array_add (self->undo, step);
    }
}

const HitosStep *
hitos_undo_stack_get_undo (HitosUndoStack *self)
{
  return get_top (self->undo);
}

const HitosStep *
hitos_undo_stack_get_redo (HitosUndoStack *self)
{
  return get_top (self->redo);
}
