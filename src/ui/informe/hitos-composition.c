/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-composition.h"

#include "hitos-checks.h"
#include "hitos-composer.h"
#include "hitos-late.h"

/* Milliseconds: a fast typist's keys come closer, a reader does not notice. */
#define PAUSE 150

struct _HitosComposition {
  GObject parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosPreviewPane *preview;  /* borrowed: the window owns both */
  GSignalGroup *process;      /* owned */
  HitosPhrases *phrases;      /* owned; NULL until it is needed, and after the process's own were edited */
  char *own_phrases;          /* owned: those that @phrases was made of */
  GStrv late;                 /* owned: what came after an informe was sent; NULL until it is looked up */
  HitosDate late_month;       /* of @late, with the step after which it was looked up */
  gint64 late_sequence;
  guint timeout;              /* 0 where nothing is to be composed */
};

G_DEFINE_FINAL_TYPE (HitosComposition, hitos_composition, G_TYPE_OBJECT)

static gboolean
ensure_phrases (HitosComposition *self, HitosProcess *process, GError **error)
{
  const char *own = hitos_process_get_phrases (process);

  if (self->phrases && g_strcmp0 (own, self->own_phrases) == 0)
    return TRUE;
  g_clear_object (&self->phrases);
  self->phrases = hitos_phrases_load_for (process, error);
  g_free (self->own_phrases);
  self->own_phrases = g_strdup (own);
  return self->phrases != NULL;
}

static void
add_late (GStrvBuilder *ids, HitosHistory *history, HitosDate first_day)
{
  g_auto (GStrv) late = NULL;
  int year, month;

  hitos_date_get (first_day, &year, &month, NULL);
  late = hitos_late_find (hitos_history_get_database (history), hitos_history_get_process (history), year, month, NULL);
  if (late)
    g_strv_builder_addv (ids, (const char **) late);
}

/* What was recorded of this month after its informe was sent, and of the month before: the first to be known, the
 * other to be taken up here. It is the journal that knows, which is read once a step. */
static void
find_late (HitosComposition *self, HitosDate first_day)
{
  HitosHistory *history = hitos_workspace_get_history (self->workspace);
  g_autoptr (GStrvBuilder) ids = NULL;

  if (self->late && self->late_month == first_day && self->late_sequence == hitos_history_get_sequence (history))
    return;
  ids = g_strv_builder_new ();
  add_late (ids, history, hitos_date_add_months (first_day, -1));
  add_late (ids, history, first_day);
  g_strfreev (self->late);
  self->late = g_strv_builder_end (ids);
  self->late_month = first_day;
  self->late_sequence = hitos_history_get_sequence (history);
}

static void
compose (HitosComposition *self)
{
  HitosViewState *state = hitos_workspace_get_state (self->workspace);
  HitosProcess *process = hitos_view_state_get_process (state);
  HitosDate first_day = hitos_view_state_get_month (state);
  g_autoptr (HitosInforme) informe = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  int year, month;

  if (process == NULL || first_day == HITOS_DATE_NONE)
    {
      hitos_preview_pane_set_informe (self->preview, NULL);
      return;
    }
  hitos_date_get (first_day, &year, &month, NULL);
  if (ensure_phrases (self, process, &error))
    informe = hitos_composer_compose (process, self->phrases, year, month, &error);
  if (informe == NULL)
    {
      hitos_preview_pane_set_problem (self->preview, error->message);
      return;
    }
  find_late (self, first_day);
  findings = hitos_checks_run (process, self->phrases, informe, year, month,
                               hitos_workspace_get_today (self->workspace), (const char *const *) self->late);
  hitos_preview_pane_set_informe (self->preview, informe);
  hitos_preview_pane_set_findings (self->preview, findings);
}

static gboolean
on_timeout_cb (gpointer data)
{
  HitosComposition *self = data;

  self->timeout = 0;
  compose (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed_cb (HitosProcess *process, HitosComposition *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE, on_timeout_cb, self);
}

static void
on_month_cb (HitosViewState *state, GParamSpec *pspec, HitosComposition *self)
{
  g_signal_group_set_target (self->process, hitos_view_state_get_process (state));
  g_clear_pointer (&self->late, g_strfreev);
  g_clear_handle_id (&self->timeout, g_source_remove);
  compose (self);
}

static void
hitos_composition_dispose (GObject *object)
{
  HitosComposition *self = HITOS_COMPOSITION (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->process);
  g_clear_object (&self->phrases);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->own_phrases, g_free);
  g_clear_pointer (&self->late, g_strfreev);
  G_OBJECT_CLASS (hitos_composition_parent_class)->dispose (object);
}

static void
hitos_composition_class_init (HitosCompositionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_composition_dispose;
}

static void
hitos_composition_init (HitosComposition *self)
{
  self->process = g_signal_group_new (HITOS_TYPE_PROCESS);
  g_signal_group_connect_object (self->process, "changed", G_CALLBACK (on_changed_cb), self, 0);
}

HitosComposition *
hitos_composition_new (HitosWorkspace *workspace, HitosPreviewPane *preview)
{
  HitosComposition *self;
  HitosViewState *state;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (HITOS_IS_PREVIEW_PANE (preview), NULL);

  self = g_object_new (HITOS_TYPE_COMPOSITION, NULL);
  self->workspace = g_object_ref (workspace);
  self->preview = preview;
  state = hitos_workspace_get_state (workspace);
  g_signal_connect_object (state, "notify::process", G_CALLBACK (on_month_cb), self, 0);
  g_signal_connect_object (state, "notify::month", G_CALLBACK (on_month_cb), self, 0);
  on_month_cb (state, NULL, self);
  return self;
}

void
hitos_composition_flush (HitosComposition *self)
{
  g_return_if_fail (HITOS_IS_COMPOSITION (self));

  if (self->timeout == 0)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  compose (self);
}
