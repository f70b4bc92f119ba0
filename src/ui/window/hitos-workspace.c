/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-workspace.h"

#include "hitos-store.h"

#define SOON_DAYS 7

struct _HitosWorkspace {
  GObject parent_instance;

  HitosClock *clock;        /* owned */
  HitosViewState *state;    /* owned */
  HitosDatabase *database;  /* owned, may be NULL */
  HitosHistory *history;    /* owned, may be NULL */
  HitosOccurrences *occurrences;  /* owned; NULL until they are asked for */
  HitosMonthList *months;   /* owned */
  int soon_days;
  char *desk;               /* owned, may be NULL */
  HitosVocabulary *vocabulary;  /* owned; NULL until it is asked for */
};

enum { PROP_0, PROP_OCCURRENCES, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { FAILED, OPENED, PLAN_CHANGED, SEALING, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosWorkspace, hitos_workspace, G_TYPE_OBJECT)

static void
tell_failure (HitosWorkspace *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
take_history (HitosWorkspace *self, HitosHistory *history)
{
  hitos_workspace_seal (self);
  g_clear_object (&self->vocabulary);
  g_set_object (&self->history, history);
  if (history)
    hitos_history_set_desk (history, self->desk ? self->desk : "");
  hitos_view_state_set_process (self->state, history ? hitos_history_get_process (history) : NULL);
  g_signal_emit (self, signals[OPENED], 0);
}

/* Whoever wants them makes them anew. */
static void
forget_occurrences (HitosWorkspace *self)
{
  g_clear_object (&self->occurrences);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OCCURRENCES]);
}

static void
on_occurrences_cb (HitosWorkspace *self)
{
  g_signal_emit (self, signals[PLAN_CHANGED], 0);
}

/* Before any view hears of the process, so that it finds the month chosen. */
static void
on_process_cb (HitosWorkspace *self)
{
  HitosDate suggested, month = hitos_view_state_get_month (self->state);

  hitos_month_list_set_process (self->months, hitos_view_state_get_process (self->state));
  suggested = hitos_month_list_suggest (self->months);
  if (suggested != HITOS_DATE_NONE)
    hitos_view_state_set_month (self->state, suggested);
  else if (hitos_month_list_find (self->months, month) == G_MAXUINT)
    hitos_view_state_set_month (self->state, hitos_month_list_get_last_with_facts (self->months));
  forget_occurrences (self);
}

static void
on_today_cb (HitosWorkspace *self)
{
  if (self->occurrences)
    hitos_occurrences_set_today (self->occurrences, hitos_clock_get_today (self->clock));
}

static void
hitos_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_OCCURRENCES:
      g_value_set_object (value, hitos_workspace_get_occurrences (HITOS_WORKSPACE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_workspace_dispose (GObject *object)
{
  HitosWorkspace *self = HITOS_WORKSPACE (object);

  hitos_workspace_seal (self);
  g_clear_object (&self->occurrences);
  g_clear_object (&self->months);
  g_clear_object (&self->state);
  g_clear_object (&self->vocabulary);
  g_clear_object (&self->history);
  g_clear_object (&self->database);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->desk, g_free);
  G_OBJECT_CLASS (hitos_workspace_parent_class)->dispose (object);
}

static void
hitos_workspace_class_init (HitosWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_workspace_dispose;
  G_OBJECT_CLASS (klass)->get_property = hitos_workspace_get_property;
  properties[PROP_OCCURRENCES] = g_param_spec_object ("occurrences", NULL, NULL, HITOS_TYPE_OCCURRENCES,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[FAILED] = g_signal_new ("failed", HITOS_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", HITOS_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[PLAN_CHANGED] = g_signal_new ("plan-changed", HITOS_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  signals[SEALING] = g_signal_new ("sealing", HITOS_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hitos_workspace_init (HitosWorkspace *self)
{
  self->state = hitos_view_state_new ();
  self->soon_days = SOON_DAYS;
}

HitosWorkspace *
hitos_workspace_new (HitosClock *clock)
{
  HitosWorkspace *self;

  g_return_val_if_fail (HITOS_IS_CLOCK (clock), NULL);

  self = g_object_new (HITOS_TYPE_WORKSPACE, NULL);
  self->clock = g_object_ref (clock);
  self->months = hitos_month_list_new (clock);
  g_signal_connect_object (self->state, "notify::process", G_CALLBACK (on_process_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "notify::today", G_CALLBACK (on_today_cb), self, G_CONNECT_SWAPPED);
  return self;
}

HitosClock *
hitos_workspace_get_clock (HitosWorkspace *self)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), NULL);

  return self->clock;
}

HitosDate
hitos_workspace_get_today (HitosWorkspace *self)
{
  return hitos_clock_get_today (hitos_workspace_get_clock (self));
}

HitosProcess *
hitos_workspace_get_process (HitosWorkspace *self)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (self));
}

HitosViewState *
hitos_workspace_get_state (HitosWorkspace *self)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), NULL);

  return self->state;
}

HitosDatabase *
hitos_workspace_get_database (HitosWorkspace *self)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), NULL);

  return self->database;
}

HitosHistory *
hitos_workspace_get_history (HitosWorkspace *self)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), NULL);

  return self->history;
}

/* The process opened last; the newest where none was; NULL without an error where there is no process at all. */
static gboolean
open_some_process (HitosDatabase *database, HitosHistory **history, GError **error)
{
  g_autoptr (GPtrArray) processes = hitos_store_list_processes (database, error);
  g_autofree char *id = NULL;

  *history = NULL;
  if (processes == NULL)
    return FALSE;
  if (processes->len == 0)
    return TRUE;
  id = hitos_store_find_process (database, NULL, NULL);
  if (id == NULL)
    id = g_strdup (hitos_row_get_id (g_ptr_array_index (processes, 0)));
  *history = hitos_history_open (database, id, error);
  return *history != NULL;
}

gboolean
hitos_workspace_open (HitosWorkspace *self, const char *path, GError **error)
{
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (HitosHistory) history = NULL;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  database = hitos_database_open (path, HITOS_DATABASE_CREATE, error);
  if (database == NULL || !open_some_process (database, &history, error))
    return FALSE;
  g_set_object (&self->database, database);
  take_history (self, history);
  return TRUE;
}

gboolean
hitos_workspace_open_process (HitosWorkspace *self, const char *id, GError **error)
{
  g_autoptr (HitosHistory) history = NULL;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (self->database != NULL, FALSE);

  history = hitos_history_open (self->database, id, error);
  if (history == NULL)
    return FALSE;
  /* Only a convenience for next time: a read-only file is opened all the same. */
  if (!hitos_database_is_read_only (self->database))
    hitos_store_set_last_process (self->database, id, NULL);
  take_history (self, history);
  return TRUE;
}

gboolean
hitos_workspace_remove_process (HitosWorkspace *self, const char *id, GError **error)
{
  g_autoptr (HitosHistory) other = NULL;
  gboolean open;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (self) && self->database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  hitos_workspace_seal (self);
  if (!hitos_history_remove_process (self->database, id, error))
    return FALSE;
  open = self->history && g_str_equal (hitos_record_get_id (hitos_history_get_process (self->history)), id);
  if (open && open_some_process (self->database, &other, NULL))
    take_history (self, other);
  else if (open)
    take_history (self, NULL);
  else
    g_signal_emit (self, signals[OPENED], 0);
  return TRUE;
}

gboolean
hitos_workspace_restore_process (HitosWorkspace *self, const char *id, GError **error)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (self) && self->database != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return hitos_history_restore_process (self->database, id, error)
         && hitos_workspace_open_process (self, id, error);
}

void
hitos_workspace_set_desk (HitosWorkspace *self, const char *desk)
{
  g_return_if_fail (HITOS_IS_WORKSPACE (self));

  g_free (self->desk);
  self->desk = g_strdup (desk);
  if (self->history)
    hitos_history_set_desk (self->history, desk ? desk : "");
}

void
hitos_workspace_refresh (HitosWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HITOS_IS_WORKSPACE (self));

  if (self->history == NULL || hitos_history_refresh (self->history, &error))
    return;
  if (g_error_matches (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_REMOVED))
    take_history (self, NULL);
  tell_failure (self, error);
}

gboolean
hitos_workspace_apply (HitosWorkspace *self, HitosChange *change)
{
  g_autoptr (HitosChange) owned = change;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (self) && self->history != NULL, FALSE);

  if (hitos_history_apply (self->history, owned, &error))
    return TRUE;
  tell_failure (self, error);
  return FALSE;
}

gboolean
hitos_workspace_type (HitosWorkspace *self, HitosChange *change, GError **error)
{
  g_autoptr (HitosChange) owned = change;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (self) && self->history != NULL, FALSE);

  return hitos_history_apply_typing (self->history, owned, error);
}

void
hitos_workspace_seal (HitosWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HITOS_IS_WORKSPACE (self));

  g_signal_emit (self, signals[SEALING], 0);
  if (self->history && !hitos_history_seal (self->history, &error))
    tell_failure (self, error);
}

void
hitos_workspace_undo (HitosWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HITOS_IS_WORKSPACE (self));

  hitos_workspace_seal (self);
  if (self->history && !hitos_history_undo (self->history, &error))
    tell_failure (self, error);
}

void
hitos_workspace_redo (HitosWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HITOS_IS_WORKSPACE (self));

  hitos_workspace_seal (self);
  if (self->history && !hitos_history_redo (self->history, &error))
    tell_failure (self, error);
}

HitosOccurrences *
hitos_workspace_get_occurrences (HitosWorkspace *self)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), NULL);

  if (self->occurrences)
    return self->occurrences;
  self->occurrences = hitos_occurrences_new (hitos_view_state_get_process (self->state),
                                             hitos_clock_get_today (self->clock), self->soon_days);
  g_signal_connect_object (self->occurrences, "items-changed", G_CALLBACK (on_occurrences_cb), self, G_CONNECT_SWAPPED);
  return self->occurrences;
}

HitosMonthList *
hitos_workspace_get_months (HitosWorkspace *self)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), NULL);

  return self->months;
}

void
hitos_workspace_set_soon_days (HitosWorkspace *self, int soon_days)
{
  g_return_if_fail (HITOS_IS_WORKSPACE (self) && soon_days >= 0);

  if (self->soon_days == soon_days)
    return;
  self->soon_days = soon_days;
  forget_occurrences (self);
}

HitosVocabulary *
hitos_workspace_get_vocabulary (HitosWorkspace *self)
{
  HitosProcess *process;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (self), NULL);

  process = hitos_view_state_get_process (self->state);
  if (self->vocabulary == NULL && process)
    self->vocabulary = hitos_vocabulary_load (hitos_process_get_phrases (process), &error);
  /* The preview tells what is wrong with an institute's own phrases; here one types instead of choosing. */
  return self->vocabulary;
}
