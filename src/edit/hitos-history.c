/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-history.h"

#include <glib/gi18n-lib.h>

#include "hitos-action.h"
#include "hitos-delta.h"
#include "hitos-journal.h"
#include "hitos-report.h"
#include "hitos-store.h"

/* A pause in typing that ends the step. */
#define TYPING_PAUSE (2 * G_TIME_SPAN_SECOND)

/* How often a write begins anew because somebody else's came between. */
#define MOST_ATTEMPTS 20

struct _HitosHistory {
  GObject parent_instance;

  HitosDatabase *database;  /* owned */
  HitosProcess *process;    /* owned */
  char *desk;               /* owned */

  GPtrArray *undo_steps;    /* owned, of owned HitosStep; the last is undone first */
  GPtrArray *redo_steps;    /* owned; the steps that took something back */
  gint64 last_sequence;
  gint64 read_from;         /* where taking over begins: somebody's growing step is read again */
  gint64 data_version;

  HitosStep *typing;        /* owned copy of the step that grows, NULL where none does */
  HitosChange *typed;       /* owned, what it grew to */
  gint64 typed_at;          /* monotonic time */
};

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

static gboolean
refuse (GError **error, HitosHistoryErrorCode code, const char *message)
{
  g_set_error_literal (error, HITOS_HISTORY_ERROR, code, message);
  return FALSE;
}

static const char *
get_process_id (HitosHistory *self)
{
  return hitos_record_get_id (self->process);
}

/* --- the steps that can be undone and redone, as the journal tells them --- */

static HitosStep *
get_top (GPtrArray *steps)
{
  return steps->len ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static gboolean
is_top (GPtrArray *steps, gint64 sequence)
{
  return steps->len && get_top (steps)->sequence == sequence;
}

static void
clear (GPtrArray *steps)
{
  g_ptr_array_set_size (steps, 0);
}

/* Takes @step. A step that undoes the last one can itself be undone, which is to redo. */
static void
push_step (HitosHistory *self, HitosStep *step)
{
  const char *code = hitos_action_get_code (step->action);

  self->last_sequence = step->sequence;
  if (g_str_equal (code, HITOS_ACTION_CREATE_PROCESS) || g_str_equal (code, HITOS_ACTION_REMOVE_PROCESS))
    {
      clear (self->undo_steps);
      clear (self->redo_steps);
      hitos_step_free (step);
    }
  else if (step->undoes && is_top (self->undo_steps, step->undoes))
    {
      g_ptr_array_set_size (self->undo_steps, self->undo_steps->len - 1);
      g_ptr_array_add (self->redo_steps, step);
    }
  else
    {
      if (step->undoes && is_top (self->redo_steps, step->undoes))
        g_ptr_array_set_size (self->redo_steps, self->redo_steps->len - 1);
      else
        clear (self->redo_steps);
      g_ptr_array_add (self->undo_steps, step);
    }
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

static void
notify_steps (HitosHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i <= PROP_REDO_LABEL; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
forget_typing (HitosHistory *self)
{
  g_clear_pointer (&self->typing, hitos_step_free);
  g_clear_object (&self->typed);
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
    return refuse (error, HITOS_HISTORY_ERROR_REMOVED,
                   _("Another program has removed this process"));
  if (!hitos_process_check (self->process, images, error))
    return FALSE;

  forget_typing (self);
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

/* Locks the database with the process up to date. Views are told before the lock, never under it. */
static gboolean
begin (HitosHistory *self, HitosTransaction kind, GError **error)
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

static char *
tell_instant (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static HitosStep *
create_step (HitosDatabase *database, const char *desk, HitosChange *change, gint64 undoes)
{
  HitosStep *step = g_new0 (HitosStep, 1);

  step->instant = tell_instant ();
  step->desk = g_strdup (desk);
  step->schema_version = hitos_database_get_schema_version (database);
  step->action = g_strdup (hitos_change_get_action (change));
  step->argument = g_strdup (hitos_change_get_argument (change));
  step->undoes = undoes;
  step->sealed = TRUE;
  step->size = hitos_change_get_images (change)->len;
  return step;
}

static gboolean
write_step (HitosDatabase *database, const char *process, HitosChange *change, HitosStep *step,
            GError **error)
{
  const GPtrArray *images = hitos_change_get_images (change);
  g_autofree char *json = hitos_delta_write (images);

  return hitos_store_write_images (database, process, images, error)
         && hitos_journal_seal (database, process, error)
         && hitos_journal_append (database, process, step, json, error)
         && hitos_database_commit (database, error);
}

/* Inside a transaction that begin () began, and ends it. Takes @step. */
static gboolean
finish (HitosHistory *self, HitosChange *change, HitosStep *step, GError **error)
{
  g_autoptr (HitosStep) owned = step;
  const GPtrArray *images = hitos_change_get_images (change);

  if (!hitos_process_check (self->process, images, error)
      || !write_step (self->database, get_process_id (self), change, owned, error))
    {
      hitos_database_rollback (self->database);
      return FALSE;
    }
  forget_typing (self);
  self->read_from = owned->sequence + 1;
  push_step (self, g_steal_pointer (&owned));
  hitos_process_apply (self->process, images);
  notify_steps (self);
  return TRUE;
}

gboolean
hitos_history_apply (HitosHistory *self, HitosChange *change, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (HITOS_IS_CHANGE (change), FALSE);

  if (hitos_change_is_empty (change))
    return TRUE;
  return begin (self, HITOS_TRANSACTION_WRITE, error)
         && finish (self, change, create_step (self->database, self->desk, change, 0), error);
}

/* --- typing --- */

static gboolean
touches_the_same (HitosChange *a, HitosChange *b)
{
  const GPtrArray *images = hitos_change_get_images (a);
  HitosRow *row;

  if (images->len != hitos_change_get_images (b)->len)
    return FALSE;
  for (guint i = 0; i < images->len; i++)
    {
      const HitosRow *image = hitos_image_get_row (g_ptr_array_index (images, i));

      if (!hitos_change_lookup (b, hitos_row_get_table (image), hitos_row_get_id (image), &row))
        return FALSE;
    }
  return TRUE;
}

static gboolean
continues_typing (HitosHistory *self, HitosChange *change)
{
  return self->typing && g_get_monotonic_time () - self->typed_at <= TYPING_PAUSE
         && g_str_equal (self->typing->action, hitos_change_get_action (change))
         && g_strcmp0 (self->typing->argument, hitos_change_get_argument (change)) == 0
         && touches_the_same (change, self->typed);
}

/* Both changes in one; where the second takes back the first, the record stays named, so that the step
 * keeps its size. */
static HitosChange *
join_typing (HitosChange *first, HitosChange *second)
{
  HitosChange *joined = hitos_change_new (hitos_change_get_action (first),
                                          hitos_change_get_argument (first));
  HitosChange *parts[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const GPtrArray *images = hitos_change_get_images (parts[i]);

      for (guint j = 0; j < images->len; j++)
        {
          const HitosImage *image = g_ptr_array_index (images, j);

          hitos_change_add_image (joined, image->before ? hitos_row_ref (image->before) : NULL,
                                  image->after ? hitos_row_ref (image->after) : NULL);
        }
    }
  return joined;
}

static gboolean
start_typing (HitosHistory *self, HitosChange *change, GError **error)
{
  HitosStep *step = create_step (self->database, self->desk, change, 0);
  g_autoptr (HitosStep) typing = NULL;

  step->sealed = FALSE;
  if (!finish (self, change, step, error))
    return FALSE;
  self->typing = hitos_step_copy (get_top (self->undo_steps));
  self->typed = g_object_ref (change);
  return TRUE;
}

static gboolean
write_typing (HitosHistory *self, HitosChange *change, HitosChange *joined, gboolean *grown,
              GError **error)
{
  const GPtrArray *images = hitos_change_get_images (joined);
  g_autofree char *json = hitos_delta_write (images);

  g_free (self->typing->instant);
  self->typing->instant = tell_instant ();
  self->typing->size = MAX (images->len, 1);
  return hitos_process_check (self->process, hitos_change_get_images (change), error)
         && hitos_journal_grow (self->database, self->typing, json, grown, error)
         && (!*grown || hitos_store_write_images (self->database, get_process_id (self),
                                                  hitos_change_get_images (change), error))
         && (!*grown || hitos_database_commit (self->database, error));
}

static gboolean
continue_typing (HitosHistory *self, HitosChange *change, GError **error)
{
  g_autoptr (HitosChange) joined = join_typing (self->typed, change);
  gboolean grown = FALSE;

  if (!write_typing (self, change, joined, &grown, error))
    {
      hitos_database_rollback (self->database);
      return FALSE;
    }
  if (!grown)
    return start_typing (self, change, error);
  g_set_object (&self->typed, joined);
  hitos_process_apply (self->process, hitos_change_get_images (change));
  return TRUE;
}

gboolean
hitos_history_apply_typing (HitosHistory *self, HitosChange *change, GError **error)
{
  gboolean success;

  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (HITOS_IS_CHANGE (change), FALSE);

  if (hitos_change_is_empty (change))
    return TRUE;
  if (!begin (self, HITOS_TRANSACTION_TYPING, error))
    return FALSE;
  success = continues_typing (self, change) ? continue_typing (self, change, error)
                                            : start_typing (self, change, error);
  self->typed_at = g_get_monotonic_time ();
  return success;
}

gboolean
hitos_history_seal (HitosHistory *self, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  if (self->typing == NULL)
    return TRUE;
  forget_typing (self);
  if (hitos_database_begin (self->database, HITOS_TRANSACTION_WRITE, error)
      && hitos_journal_seal (self->database, get_process_id (self), error)
      && hitos_database_commit (self->database, error))
    return TRUE;
  hitos_database_rollback (self->database);
  return FALSE;
}

/* --- undo and redo --- */

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

/* Undoing what undid is to redo; both are new steps. */
static gboolean
take_back (HitosHistory *self, GPtrArray *steps, const char *prefix, GError **error)
{
  g_autoptr (HitosChange) change = NULL;
  g_autofree char *action = NULL;
  const HitosStep *step;

  if (!begin (self, HITOS_TRANSACTION_WRITE, error))
    return FALSE;
  step = get_top (steps);
  if (check_step (self, step, error))
    {
      action = g_strconcat (prefix, hitos_action_get_code (step->action), NULL);
      change = hitos_change_new (action, step->argument);
      if (revert_deltas (self, step, change, error))
        return finish (self, change,
                       create_step (self->database, self->desk, change, step->sequence), error);
    }
  hitos_database_rollback (self->database);
  return FALSE;
}

gboolean
hitos_history_undo (HitosHistory *self, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  return take_back (self, self->undo_steps, HITOS_ACTION_UNDO, error);
}

gboolean
hitos_history_redo (HitosHistory *self, GError **error)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  return take_back (self, self->redo_steps, HITOS_ACTION_REDO, error);
}

gboolean
hitos_history_can_undo (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  return check_step (self, get_top (self->undo_steps), NULL);
}

gboolean
hitos_history_can_redo (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), FALSE);

  return check_step (self, get_top (self->redo_steps), NULL);
}

static char *
format_label (HitosHistory *self, GPtrArray *steps, const char *prefix)
{
  const HitosStep *step = get_top (steps);
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

  return format_label (self, self->undo_steps, HITOS_ACTION_UNDO);
}

char *
hitos_history_get_redo_label (HitosHistory *self)
{
  g_return_val_if_fail (HITOS_IS_HISTORY (self), NULL);

  return format_label (self, self->redo_steps, HITOS_ACTION_REDO);
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

  forget_typing (self);
  g_ptr_array_unref (self->redo_steps);
  g_ptr_array_unref (self->undo_steps);
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
  self->undo_steps = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_step_free);
  self->redo_steps = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_step_free);
}

/* --- opening and making --- */

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

static HitosRow *
find_process_row (HitosChange *change)
{
  const GPtrArray *images = hitos_change_get_images (change);

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);

      if (image->after && hitos_row_get_table (image->after) == &hitos_process_table)
        return image->after;
    }
  return NULL;
}

/* The images as the model of the new process sees them: it has its own row already. New array. */
static GPtrArray *
see_from_inside (HitosChange *change)
{
  const GPtrArray *images = hitos_change_get_images (change);
  GPtrArray *seen = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);
      gboolean own = hitos_row_get_table (hitos_image_get_row (image)) == &hitos_process_table;

      g_ptr_array_add (seen, hitos_image_new (own ? hitos_row_ref (image->after) : NULL,
                                              hitos_row_ref (image->after)));
    }
  return seen;
}

static gboolean
write_new_process (HitosDatabase *database, HitosChange *change, const char *process_id,
                   GError **error)
{
  g_autoptr (HitosChange) creation = hitos_change_new (HITOS_ACTION_CREATE_PROCESS,
                                                       hitos_change_get_argument (change));
  g_autoptr (HitosStep) step = create_step (database, "", creation, 0);
  g_autoptr (GPtrArray) processes = hitos_store_list_processes (database, error);

  if (processes == NULL)
    return FALSE;
  for (guint i = 0; i < processes->len; i++)
    if (g_str_equal (hitos_row_get_id (g_ptr_array_index (processes, i)), process_id))
      return refuse (error, HITOS_HISTORY_ERROR_EXISTS, _("The process is there already"));
  step->size = hitos_change_get_images (change)->len;
  return write_step (database, process_id, change, step, error);
}

HitosHistory *
hitos_history_create (HitosDatabase *database, HitosChange *change, GError **error)
{
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_DATABASE (database), NULL);
  g_return_val_if_fail (HITOS_IS_CHANGE (change), NULL);

  row = find_process_row (change);
  g_return_val_if_fail (row != NULL, NULL);

  process = hitos_process_new (row);
  seen = see_from_inside (change);
  if (!hitos_process_check (process, seen, error)
      || !hitos_database_begin (database, HITOS_TRANSACTION_WRITE, error))
    return NULL;
  if (!write_new_process (database, change, hitos_row_get_id (row), error))
    {
      hitos_database_rollback (database);
      return NULL;
    }
  return hitos_history_open (database, hitos_row_get_id (row), error);
}

static gboolean
write_removal (HitosDatabase *database, const char *process_id, GError **error)
{
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (HitosStep) step = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HitosProcess) process = hitos_store_load_process (database, process_id, error);

  if (process == NULL)
    return FALSE;
  change = hitos_change_new (HITOS_ACTION_REMOVE_PROCESS, hitos_process_get_name (process));
  rows = hitos_process_list_rows (process);
  for (guint i = 0; i < rows->len; i++)
    hitos_change_add_image (change, hitos_row_ref (g_ptr_array_index (rows, i)), NULL);
  step = create_step (database, "", change, 0);
  return write_step (database, process_id, change, step, error);
}

gboolean
hitos_history_remove_process (HitosDatabase *database, const char *process_id, GError **error)
{
  g_return_val_if_fail (HITOS_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (process_id != NULL, FALSE);

  if (!hitos_database_begin (database, HITOS_TRANSACTION_WRITE, error))
    return FALSE;
  if (write_removal (database, process_id, error))
    return TRUE;
  hitos_database_rollback (database);
  return FALSE;
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
