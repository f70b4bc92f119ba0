/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-history-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-delta.h"
#include "hitos-journal.h"
#include "hitos-store.h"

/* How often a write begins anew because somebody else's came between. */
#define MOST_ATTEMPTS 20

G_DEFINE_FINAL_TYPE (HitosHistory, hitos_history, G_TYPE_OBJECT)
G_DEFINE_QUARK (hitos-history-error-quark, hitos_history_error)

enum {
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_DESK,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static const char *
get_process_id (HitosHistory *self)
{
  return hitos_record_get_id (self->process);
}

static void
notify_steps (HitosHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i <= PROP_REDO_LABEL; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Takes @step. */
static void
push_step (HitosHistory *self, HitosStep *step)
{
  self->last_sequence = step->sequence;
  hitos_undo_stack_push (self->stack, step);
}

/* --- taking over what others wrote --- */

/* Takes @steps, whose rows the model already has. */
static void
push_steps (HitosHistory *self, GPtrArray *steps)
{
  self->read_from = 0;
  for (guint i = 0; i < steps->len; i++)
    {
      HitosStep *step = g_ptr_array_index (steps, i);

      if (!step->sealed && self->read_from == 0)
        self->read_from = step->sequence;
      if (step->sequence > self->last_sequence)
        push_step (self, hitos_step_copy (step));
    }
  if (self->read_from == 0)
    self->read_from = self->last_sequence + 1;
}

static gboolean
gather_deltas (HitosHistory *self, const GPtrArray *steps, HitosChange *change, GError **error)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const HitosStep *step = g_ptr_array_index (steps, i);
      g_autoptr (GPtrArray) deltas = hitos_journal_read_deltas (self->database, step->sequence, error);

      if (deltas == NULL)
        return FALSE;
      for (guint j = 0; j < deltas->len; j++)
        hitos_delta_repeat (g_ptr_array_index (deltas, j), self->process, change);
    }
  return TRUE;
}

/* Inside a transaction, so that steps and version belong together. */
static GPtrArray *
read_new_steps (HitosHistory *self, HitosChange *change, gint64 *version, GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;

  if (!hitos_database_begin (self->database, HITOS_TRANSACTION_READ, error))
    return NULL;
  steps = hitos_journal_read_steps (self->database, get_process_id (self), self->read_from, error);
  if (steps && (!gather_deltas (self, steps, change, error)
                || !hitos_database_read_data_version (self->database, version, error)))
    g_clear_pointer (&steps, g_ptr_array_unref);
  hitos_database_rollback (self->database);
  return g_steal_pointer (&steps);
}

static gboolean
take_over (HitosHistory *self, GError **error)
{
  g_autoptr (HitosChange) change = hitos_change_new ("refresh", NULL);
  g_autoptr (GPtrArray) steps = NULL;
  const GPtrArray *images = hitos_change_get_images (change);
  HitosRow *row;
  gint64 version;

  steps = read_new_steps (self, change, &version, error);
  if (steps == NULL)
    return FALSE;
  if (hitos_change_lookup (change, &hitos_process_table, get_process_id (self), &row) && row == NULL)
    {
      g_set_error_literal (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_REMOVED,
                           _("Another program has removed this process"));
      return FALSE;
    }
  if (!hitos_process_check (self->process, images, error))
    return FALSE;

  g_clear_pointer (&self->typing, hitos_typing_free);
  self->data_version = version;
  push_steps (self, steps);
  if (images->len)
    hitos_process_apply (self->process, images);
  notify_steps (self);
  return TRUE;
}

gboolean
hitos_history_refresh (HitosHistory *self, GError **error)
{
  gint64 version;

  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  if (!hitos_database_read_data_version (self->database, &version, error))
    return FALSE;
  return version == self->data_version || take_over (self, error);
}

/* --- writing --- */

gboolean
hitos_history_begin (HitosHistory *self, HitosTransaction kind, GError **error)
{
  for (guint attempt = 0; attempt < MOST_ATTEMPTS; attempt++)
    {
      gint64 version;

      if (!hitos_history_refresh (self, error) || !hitos_database_begin (self->database, kind, error))
        return FALSE;
      if (!hitos_database_read_data_version (self->database, &version, error))
        {
          hitos_database_rollback (self->database);
          return FALSE;
        }
      if (version == self->data_version)
        return TRUE;
      hitos_database_rollback (self->database);
    }
  return hitos_database_error_set_code (error, SQLITE_BUSY, NULL);
}

gboolean
hitos_history_finish (HitosHistory *self, HitosChange *change, HitosStep *step, GError **error)
{
  g_autoptr (HitosStep) owned = step;
  const GPtrArray *images = hitos_change_get_images (change);

  if (!hitos_process_check (self->process, images, error)
      || !hitos_journal_write (self->database, get_process_id (self), change, owned, error))
    {
      hitos_database_rollback (self->database);
      return FALSE;
    }
  g_clear_pointer (&self->typing, hitos_typing_free);
  if (!owned->sealed)
    self->typing = hitos_typing_new (owned, change);
  self->read_from = owned->sequence + 1;
  push_step (self, g_steal_pointer (&owned));
  hitos_process_apply (self->process, images);
  notify_steps (self);
  return TRUE;
}

HitosStep *
hitos_history_create_step (HitosHistory *self, HitosChange *change)
{
  return hitos_step_new (hitos_change_get_action (change), hitos_change_get_argument (change),
                         self->desk);
}

/* Goes on with the step that grows; where it was sealed meanwhile, with a new one. */
static gboolean
continue_typing (HitosHistory *self, HitosChange *change, GError **error)
{
  g_autoptr (HitosChange) joined = hitos_typing_join (self->typing, change);
  const GPtrArray *images = hitos_change_get_images (change);
  gboolean grown = FALSE;

  if (!hitos_process_check (self->process, images, error)
      || !hitos_journal_grow (self->database, get_process_id (self), change, joined,
                              hitos_typing_get_step (self->typing), &grown, error))
    {
      hitos_database_rollback (self->database);
      return FALSE;
    }
  if (!grown)
    {
      HitosStep *step = hitos_history_create_step (self, change);

      step->sealed = FALSE;
      return hitos_history_finish (self, change, step, error);
    }
  hitos_typing_grow (self->typing, joined);
  hitos_process_apply (self->process, images);
  return TRUE;
}

static gboolean
apply (HitosHistory *self, HitosChange *change, gboolean typing, GError **error)
{
  g_autoptr (HitosChange) rebased = NULL;
  HitosStep *step;

  if (hitos_change_is_empty (change))
    return TRUE;
  if (!hitos_history_begin (self, typing ? HITOS_TRANSACTION_TYPING : HITOS_TRANSACTION_WRITE, error))
    return FALSE;
  rebased = hitos_change_rebase (change, self->process);
  if (hitos_change_is_empty (rebased))
    {
      /* Somebody else has done the same. */
      hitos_database_rollback (self->database);
      return TRUE;
    }
  if (typing && self->typing && hitos_typing_goes_on (self->typing, rebased))
    return continue_typing (self, rebased, error);
  step = hitos_history_create_step (self, rebased);
  step->sealed = !typing;
  return hitos_history_finish (self, rebased, step, error);
}

gboolean
hitos_history_apply (HitosHistory *self, HitosChange *change, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (HITOS_IS_CHANGE (change), FALSE);

  return apply (self, change, FALSE, error);
}

gboolean
hitos_history_apply_typing (HitosHistory *self, HitosChange *change, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (HITOS_IS_CHANGE (change), FALSE);

  return apply (self, change, TRUE, error);
}

gboolean
hitos_history_seal (HitosHistory *self, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  if (self->typing == NULL)
    return TRUE;
  g_clear_pointer (&self->typing, hitos_typing_free);
  if (hitos_database_begin (self->database, HITOS_TRANSACTION_WRITE, error)
      && hitos_journal_seal (self->database, get_process_id (self), error)
      && hitos_database_commit (self->database, error))
    return TRUE;
  hitos_database_rollback (self->database);
  return FALSE;
}

/* --- the object --- */

static void
hitos_history_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  HitosHistory *self = HITOS_HISTORY (object);

  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, hitos_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, hitos_history_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_take_string (value, hitos_history_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_take_string (value, hitos_history_get_redo_label (self));
      break;
    case PROP_DESK:
      g_value_set_string (value, self->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
hitos_history_set_property (GObject *object, guint property_id, const GValue *value,
                            GParamSpec *pspec)
{
  if (property_id == PROP_DESK)
    hitos_history_set_desk (HITOS_HISTORY (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
hitos_history_finalize (GObject *object)
{
  HitosHistory *self = HITOS_HISTORY (object);

  g_clear_pointer (&self->typing, hitos_typing_free);
  hitos_undo_stack_free (self->stack);
  g_free (self->desk);
  g_clear_object (&self->process);
  g_clear_object (&self->database);
  G_OBJECT_CLASS (hitos_history_parent_class)->finalize (object);
}

static void
hitos_history_class_init (HitosHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hitos_history_get_property;
  object_class->set_property = hitos_history_set_property;
  object_class->finalize = hitos_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  properties[PROP_DESK] = g_param_spec_string ("desk", NULL, NULL, "", G_PARAM_READWRITE
                                               | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
hitos_history_init (HitosHistory *self)
{
  self->desk = g_strdup ("");
  self->stack = hitos_undo_stack_new ();
}

/* --- opening --- */

static gboolean
load (HitosHistory *self, const char *process_id, GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;

  self->process = hitos_store_load_process (self->database, process_id, error);
  if (self->process == NULL)
    return FALSE;
  steps = hitos_journal_read_steps (self->database, process_id, 0, error);
  if (steps == NULL
      || !hitos_database_read_data_version (self->database, &self->data_version, error))
    return FALSE;
  push_steps (self, steps);
  return TRUE;
}

HitosHistory *
hitos_history_open (HitosDatabase *database, const char *process_id, GError **error)
{
  g_autoptr (HitosHistory) self = NULL;
  gboolean success;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (process_id != NULL, NULL);

  self = g_object_new (HITOS_TYPE_HISTORY, NULL);
  self->database = g_object_ref (database);
  if (!hitos_database_begin (database, HITOS_TRANSACTION_READ, error))
    return NULL;
  success = load (self, process_id, error);
  hitos_database_rollback (database);
  return success ? g_steal_pointer (&self) : NULL;
}

HitosProcess *
hitos_history_get_process (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), NULL);

  return self->process;
}

HitosDatabase *
hitos_history_get_database (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), NULL);

  return self->database;
}

const char *
hitos_history_get_desk (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), NULL);

  return self->desk;
}

void
hitos_history_set_desk (HitosHistory *self, const char *desk)
{
  g_return_if_fail (HITOS_IS_HISTORY (self));

  if (g_strcmp0 (self->desk, desk) == 0)
    return;
  g_free (self->desk);
  self->desk = g_strdup (desk ? desk : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESK]);
  notify_steps (self);
}

gint64
hitos_history_get_sequence (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), 0);

  return self->last_sequence;
}

GPtrArray *
hitos_history_list_steps (HitosHistory *self, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), NULL);

  return hitos_journal_read_steps (self->database, get_process_id (self), 0, error);
}
