/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include "hitos-body.h"
#include "hitos-copy-actions.h"
#include "hitos-example-actions.h"
#include "hitos-fact-actions.h"
#include "hitos-fact.h"
#include "hitos-file-actions.h"
#include "hitos-milestone-actions.h"
#include "hitos-milestone.h"
#include "hitos-page-actions.h"
#include "hitos-plan-actions.h"
#include "hitos-moving-actions.h"
#include "hitos-process-actions.h"
#include "hitos-record-chooser.h"
#include "hitos-record-finder.h"
#include "hitos-report-actions.h"
#include "hitos-rewording-actions.h"
#include "hitos-settings-actions.h"
#include "hitos-shortcuts-window.h"
#include "hitos-sitting.h"
#include "hitos-pane-actions.h"
#include "hitos-view-actions.h"

static void
on_undo_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_workspace_undo (HITOS_WINDOW (data)->workspace);
  hitos_window_tell_undone (data);
}

/* The target is the step that was the last when this was offered. */
static void
on_undo_step_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  HitosHistory *history = hitos_workspace_get_history (self->workspace);

  if (history && hitos_history_get_sequence (history) == g_variant_get_int64 (target))
    hitos_workspace_undo (self->workspace);
}

static void
on_redo_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_workspace_redo (HITOS_WINDOW (data)->workspace);
}

static void
on_back_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosInformesView *informes = hitos_window_peek_view (data, HITOS_VIEW_INFORMES);
  HitosPane pane;

  if (informes == NULL || !hitos_window_is_on (data, HITOS_VIEW_INFORMES))
    return;
  pane = hitos_informes_view_get_pane (informes);
  if (pane != HITOS_PANE_MONTHS && hitos_informes_view_is_folded (informes))
    hitos_informes_view_show_pane (informes, pane - 1);
}

static void
on_forward_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_informes_view_show_pane (hitos_window_get_informes (data), HITOS_PANE_PAGES);
}

/* The facts of the month that is shown; borrowed. */
static HitosFactsPane *
show_facts (HitosWindow *self)
{
  HitosInformesView *informes = hitos_window_get_informes (self);

  hitos_window_show_view (self, HITOS_VIEW_INFORMES);
  hitos_informes_view_show_pane (informes, HITOS_PANE_FACTS);
  return hitos_informes_view_get_facts (informes);
}

static void
on_find_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;

  if (hitos_window_is_on (self, HITOS_VIEW_CALENDAR))
    hitos_calendar_view_search (hitos_window_get_calendar (self));
  else if (hitos_window_is_on (self, HITOS_VIEW_TIMELINE))
    hitos_timeline_view_search (hitos_window_get_timeline (self));
  else
    hitos_facts_pane_find (show_facts (self));
}

static void
on_found_cb (GtkWindow *chooser, HitosRecord *record, HitosWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", hitos_record_get_id (record));
}

static void
on_find_record_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  const char *words = hitos_window_is_on (self, HITOS_VIEW_INFORMES)
    ? hitos_facts_pane_get_words (hitos_informes_view_get_facts (hitos_window_get_informes (self))) : "";
  HitosRecordChooser *chooser = hitos_record_chooser_new_for_all (GTK_WINDOW (self), self->workspace, words);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_found_cb), data, 0);
  gtk_window_present (GTK_WINDOW (chooser));
}

static void
on_record_fact_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_facts_pane_popup_add (show_facts (data));
}

static void
on_month_step_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  HitosViewState *state = hitos_window_get_state (self);
  int step = g_str_equal (g_action_get_name (G_ACTION (action)), "next-month") ? 1 : -1;
  HitosDate month = hitos_month_list_step (hitos_workspace_get_months (self->workspace),
                                           hitos_view_state_get_month (state), step);

  if (month != HITOS_DATE_NONE)
    hitos_view_state_set_month (state, month);
}

static void
on_go_to_page_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;

  if (hitos_window_is_on (self, HITOS_VIEW_CALENDAR))
    hitos_calendar_view_jump (hitos_window_get_calendar (self));
  else
    hitos_preview_pane_popup_page (hitos_informes_view_get_preview (hitos_window_get_informes (self)));
}

static void
on_show_checks_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  hitos_preview_pane_show_checks (hitos_informes_view_get_preview (hitos_window_get_informes (data)),
                                  g_variant_get_boolean (state));
}

static void
on_choose_process_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (!hitos_workspace_open_process (self->workspace, g_variant_get_string (target, NULL), &error))
    hitos_window_toast (self, error->message);
}

static void
show_record (HitosWindow *self, gpointer record)
{
  g_autoptr (HitosFact) fact = hitos_fact_new (record, FALSE);
  HitosFactsPane *facts = hitos_informes_view_get_facts (hitos_window_get_informes (self));
  HitosDate day = hitos_fact_get_when (fact).start;

  /* A session announced in the month that is shown is shown there. */
  if (day != HITOS_DATE_NONE && !hitos_facts_pane_has_record (facts, record))
    hitos_view_state_set_month (hitos_window_get_state (self), day);
  hitos_view_state_set_record (hitos_window_get_state (self), record);
  hitos_facts_pane_open (show_facts (self), record);
}

static void
show_on_calendar (HitosWindow *self, gpointer record)
{
  hitos_window_show_view (self, HITOS_VIEW_CALENDAR);
  hitos_calendar_view_show_record (hitos_window_get_calendar (self), record);
}

/* A milestone or a session, on the day that it has. */
static void
on_show_on_calendar_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  HitosProcess *process = hitos_window_get_process (self);
  const char *id = g_variant_get_string (target, NULL);
  gpointer record = hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id);

  if (record == NULL)
    record = hitos_process_lookup (process, HITOS_TYPE_SITTING, id);
  if (record)
    show_on_calendar (self, record);
}

/* Where it is told, without going to it: the keys are for what has the focus. */
static void
on_choose_record_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  HitosProcess *process = hitos_window_get_process (self);
  const char *id = g_variant_get_string (target, NULL);
  gpointer record = process ? hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id) : NULL;

  if (process && record == NULL)
    record = hitos_process_lookup (process, HITOS_TYPE_SITTING, id);
  hitos_view_state_set_record (hitos_window_get_state (self), record);
}

static void
on_show_record_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  HitosProcess *process = hitos_window_get_process (self);
  const char *id = g_variant_get_string (target, NULL);
  gpointer milestone = hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id);
  gpointer record = milestone ? NULL : hitos_record_finder_find_fact (process, id);

  if (record)
    show_record (self, record);
  else if (milestone)
    show_on_calendar (self, milestone);
  else if (hitos_process_lookup (process, HITOS_TYPE_BODY, id))
    hitos_settings_actions_show (self, hitos_process_lookup (process, HITOS_TYPE_BODY, id));
}

static void
on_month_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWhen when;

  if (hitos_when_parse (g_variant_get_string (target, NULL), &when))
    hitos_view_state_set_month (hitos_window_get_state (data), when.start);
}

/* The informe of a month, with its facts. */
static void
on_show_informe_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  on_month_cb (action, target, data);
  hitos_facts_pane_focus_list (show_facts (data));
}

static void
on_reopen_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  g_autofree char *path = g_strdup (self->path);

  if (path)
    hitos_window_open_path (self, path);
}

static void
on_show_help_overlay_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  gtk_window_present (GTK_WINDOW (hitos_shortcuts_window_new (data)));
}

void
hitos_window_add_actions (HitosWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "undo", .activate = on_undo_cb },
    { .name = "undo-step", .activate = on_undo_step_cb, .parameter_type = "x" },
    { .name = "redo", .activate = on_redo_cb },
    { .name = "back", .activate = on_back_cb },
    { .name = "forward", .activate = on_forward_cb },
    { .name = "find", .activate = on_find_cb },
    { .name = "find-record", .activate = on_find_record_cb },
    { .name = "record-fact", .activate = on_record_fact_cb },
    { .name = "previous-month", .activate = on_month_step_cb },
    { .name = "next-month", .activate = on_month_step_cb },
    { .name = "month", .activate = on_month_cb, .parameter_type = "s" },
    { .name = "go-to-page", .activate = on_go_to_page_cb },
    { .name = "show-checks", .state = "false", .change_state = on_show_checks_cb },
    { .name = "choose-record", .activate = on_choose_record_cb, .parameter_type = "s" },
    { .name = "show-record", .activate = on_show_record_cb, .parameter_type = "s" },
    { .name = "show-on-calendar", .activate = on_show_on_calendar_cb, .parameter_type = "s" },
    { .name = "show-informe", .activate = on_show_informe_cb, .parameter_type = "s" },
    { .name = "process", .activate = on_choose_process_cb, .parameter_type = "s", .state = "''" },
    { .name = "reopen", .activate = on_reopen_cb },
    { .name = "show-help-overlay", .activate = on_show_help_overlay_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  hitos_copy_actions_add (self);
  hitos_example_actions_add (self);
  hitos_fact_actions_add (self);
  hitos_file_actions_add (self);
  hitos_page_actions_add (self);
  hitos_milestone_actions_add (self);
  hitos_plan_actions_add (self);
  hitos_report_actions_add (self);
  hitos_rewording_actions_add (self);
  hitos_settings_actions_add (self);
  hitos_view_actions_add (self);
  hitos_pane_actions_add (self);
  hitos_process_actions_add (self);
  hitos_moving_actions_add (self);
}

void
hitos_window_enable (HitosWindow *self, const char *name, gboolean enabled)
{
  g_return_if_fail (HITOS_IS_WINDOW (self));

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

void
hitos_window_update_actions (HitosWindow *self)
{
  /* Their keys are the timeline's own while it is shown. */
  static const char *const of_pages[] = { "previous-month", "next-month", "zoom", "zoom-in", "zoom-out" };
  static const char *const for_process[] = {
    "find", "find-record", "record-fact", "previous-month", "next-month", "zoom", "zoom-in", "zoom-out", "go-to-page",
    "show-checks", "show-record", "show-on-calendar", "show-informe", "export",
  };
  gboolean open = hitos_window_get_process (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (for_process); i++)
    hitos_window_enable (self, for_process[i], open);
  for (guint i = 0; i < G_N_ELEMENTS (of_pages); i++)
    hitos_window_enable (self, of_pages[i], open && !hitos_window_is_on (self, HITOS_VIEW_TIMELINE));
  hitos_window_enable (self, "import", hitos_workspace_get_database (self->workspace) != NULL);
  hitos_copy_actions_update (self);
  hitos_example_actions_update (self);
  hitos_fact_actions_update (self);
  hitos_milestone_actions_update (self);
  hitos_plan_actions_update (self);
  hitos_report_actions_update (self);
  hitos_process_actions_update (self);
  hitos_moving_actions_update (self);
  hitos_settings_actions_update (self);
}
