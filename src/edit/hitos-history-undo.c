/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-history-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-action.h"
#include "hitos-delta.h"
#include "hitos-journal.h"
#include "hitos-report.h"

/* Which step can be undone or done again, and the new step that does it. */

static gboolean
refuse (GError **error, HitosHistoryErrorCode code, const char *message)
{
  g_set_error_literal (error, HITOS_HISTORY_ERROR, code, message);
  return FALSE;
}

/* The last step before an informe was sent: what it told stays told. */
static gint64
find_sent_sequence (HitosHistory *self)
{
  HitosRecordList *reports = hitos_process_get_list (self->process, HITOS_TYPE_REPORT);
  gint64 sequence = 0;

  for (guint i = 0; i < hitos_record_list_get_n_records (reports); i++)
    {
      HitosReport *report = hitos_record_list_get (reports, i);

      if (hitos_report_get_state (report) == HITOS_REPORT_SENT)
        sequence = MAX (sequence, hitos_report_get_sent_sequence (report));
    }
  return sequence;
}

static gboolean
check_step (HitosHistory *self, const HitosStep *step, GError **error)
{
  if (step == NULL)
    return refuse (error, HITOS_HISTORY_ERROR_NOTHING, _("There is nothing to undo or redo"));
  if (step->schema_version != hitos_database_get_schema_version (self->database))
    return refuse (error, HITOS_HISTORY_ERROR_STOPPED,
                   _("Steps from before an update of Hitos cannot be undone"));
  if (!g_str_equal (step->desk, self->desk))
    return refuse (error, HITOS_HISTORY_ERROR_STOPPED, _("The last step is another desk's"));
  if (step->sequence <= find_sent_sequence (self))
    return refuse (error, HITOS_HISTORY_ERROR_STOPPED,
                   _("An informe that was sent tells this step: it cannot be undone"));
  return TRUE;
}

static gboolean
revert_deltas (HitosHistory *self, const HitosStep *step, HitosChange *change, GError **error)
{
  g_autoptr (GPtrArray) deltas = hitos_journal_read_deltas (self->database, step->sequence, error);
  g_autofree char *sentence = hitos_action_format (hitos_action_get_code (step->action),
                                                   step->argument);
  GError *local = NULL;

  if (deltas == NULL)
    return FALSE;
  for (guint i = 0; i < deltas->len; i++)
    if (!hitos_delta_revert (g_ptr_array_index (deltas, i), self->process, change, &local))
      {
        g_set_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_CHANGED, "%s: %s", sentence,
                     local->message);
        g_error_free (local);
        return FALSE;
      }
  return TRUE;
}

typedef const HitosStep *(*GetStep) (HitosUndoStack *stack);

/* Undoing what undid is to redo; both are new steps. What is next is known only once the others'
 * steps have been taken over. */
static gboolean
take_back (HitosHistory *self, GetStep get_step, const char *prefix, GError **error)
{
  g_autoptr (HitosChange) change = NULL;
  g_autofree char *action = NULL;
  const HitosStep *taken;
  HitosStep *step;

  if (!hitos_history_begin (self, HITOS_TRANSACTION_WRITE, error))
    return FALSE;
  taken = get_step (self->stack);
  if (check_step (self, taken, error))
    {
      action = g_strconcat (prefix, hitos_action_get_code (taken->action), NULL);
      change = hitos_change_new (action, taken->argument);
    }
  if (change == NULL || !revert_deltas (self, taken, change, error))
    {
      hitos_database_rollback (self->database);
      return FALSE;
    }
  step = hitos_history_create_step (self, change);
  step->undoes = taken->sequence;
  return hitos_history_finish (self, change, step, error);
}

gboolean
hitos_history_undo (HitosHistory *self, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  return take_back (self, hitos_undo_stack_get_undo, HITOS_ACTION_UNDO, error);
}

gboolean
hitos_history_redo (HitosHistory *self, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  return take_back (self, hitos_undo_stack_get_redo, HITOS_ACTION_REDO, error);
}

gboolean
hitos_history_can_undo (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  return check_step (self, hitos_undo_stack_get_undo (self->stack), NULL);
}

gboolean
hitos_history_can_redo (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  return check_step (self, hitos_undo_stack_get_redo (self->stack), NULL);
}

static char *
format_label (HitosHistory *self, const HitosStep *step, const char *prefix)
{
  g_autofree char *action = NULL;

  if (!check_step (self, step, NULL))
    return NULL;
  action = g_strconcat (prefix, hitos_action_get_code (step->action), NULL);
  return hitos_action_format (action, step->argument);
}

char *
hitos_history_get_undo_label (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), NULL);

  return format_label (self, hitos_undo_stack_get_undo (self->stack), HITOS_ACTION_UNDO);
}

char *
hitos_history_get_redo_label (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), NULL);

  return format_label (self, hitos_undo_stack_get_redo (self->stack), HITOS_ACTION_REDO);
}
