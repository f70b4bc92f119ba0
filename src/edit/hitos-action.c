/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-action.h"

#include <string.h>

#include <glib/gi18n-lib.h>

typedef struct {
  const char *code;
  const char *sentence;
} Action;

static const Action actions[] = {
  { HITOS_ACTION_CREATE_PROCESS, N_("Create the process") },
  { HITOS_ACTION_REMOVE_PROCESS, N_("Remove the process") },
  { "process-edit", N_("Edit the process") },
  { "process-reschedule", N_("Change election day or conditions") },
  { "catch-up", N_("Catch up with what was done") },
  { "import", N_("Import") },
  { "body-add", N_("Add a body") },
  { "body-edit", N_("Edit a body") },
  { "body-remove", N_("Remove a body") },
  { "series-add", N_("Add a series") },
  { "series-edit", N_("Edit a series") },
  { "series-remove", N_("Remove a series") },
  { "number-reserve", N_("Reserve a number") },
  { "number-dismiss", N_("Mark a number as another matter") },
  { "milestone-add", N_("Add a milestone") },
  { "milestone-edit", N_("Edit a milestone") },
  { "milestone-move", N_("Move a milestone") },
  { "milestone-done", N_("Mark a milestone as done") },
  { "milestone-sent", N_("Mark a milestone as sent") },
  { "milestone-reopen", N_("Mark a milestone as not done") },
  { "milestone-drop", N_("Drop a milestone") },
  { "milestone-restore", N_("Take back a dropped milestone") },
  { "milestone-limit", N_("Set a limit by hand") },
  { "milestone-limit-rule", N_("Take back a limit set by hand") },
  { "milestone-remove", N_("Remove a milestone") },
  { "task-add", N_("Add a task") },
  { "task-move", N_("Move a task") },
  { "dependency-add", N_("Add a dependency") },
  { "dependency-edit", N_("Edit a dependency") },
  { "dependency-remove", N_("Remove a dependency") },
  { "plan-take", N_("Take milestones from the catalogue") },
  { "document-add", N_("Add a document") },
  { "document-edit", N_("Edit a document") },
  { "document-void", N_("Void a document") },
  { "document-remove", N_("Remove a document") },
  { "entry-add", N_("Add an entry") },
  { "entry-edit", N_("Edit an entry") },
  { "entry-move", N_("Move an entry") },
  { "entry-void", N_("Void an entry") },
  { "entry-remove", N_("Remove an entry") },
  { "sitting-add", N_("Add a session") },
  { "sitting-edit", N_("Edit a session") },
  { "sitting-move", N_("Move a session") },
  { "sitting-repeat", N_("Add a calendar of sessions") },
  { "sitting-void", N_("Void a session") },
  { "sitting-remove", N_("Remove a session") },
  { "agreement-add", N_("Add an agreement") },
  { "agreement-edit", N_("Edit an agreement") },
  { "agreement-void", N_("Void an agreement") },
  { "agreement-remove", N_("Remove an agreement") },
  { "risk-add", N_("Add a risk") },
  { "risk-edit", N_("Edit a risk") },
  { "risk-close", N_("Close a risk") },
  { "risk-remove", N_("Remove a risk") },
  { "report-edit", N_("Edit an informe") },
  { "report-reword", N_("Reword the informe") },
  { "report-compose", N_("Take back a rewording of the informe") },
  { "report-keep", N_("Keep a rewording of the informe") },
  { "report-send", N_("Mark an informe as sent") },
  { "report-remove", N_("Remove an informe") },
  { "baseline-seal", N_("Seal the plan") },
  { "baseline-edit", N_("Edit a sealed plan") },
  { "baseline-remove", N_("Remove a sealed plan") },
  { "holiday-add", N_("Add a holiday") },
  { "holiday-edit", N_("Edit a holiday") },
  { "holiday-remove", N_("Remove a holiday") },
  { "attachment-add", N_("Attach a file") },
  { "attachment-remove", N_("Remove an attached file") },
};

static const char *
find_sentence (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].code, code))
      return actions[i].sentence;
  return NULL;
}

const char *
hitos_action_get_code (const char *action)
{
  if (g_str_has_prefix (action, HITOS_ACTION_UNDO))
    return action + strlen (HITOS_ACTION_UNDO);
  if (g_str_has_prefix (action, HITOS_ACTION_REDO))
    return action + strlen (HITOS_ACTION_REDO);
  return action;
}

static char *
format_code (const char *code, const char *argument)
{
  const char *sentence = find_sentence (code);

  sentence = sentence ? _(sentence) : code;
  /* Translators: an action and what it was done to: Add an entry “IEPC/UTC/21/107” */
  return argument ? g_strdup_printf (_("%s “%s”"), sentence, argument) : g_strdup (sentence);
}

char *
hitos_action_format (const char *action, const char *argument)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (action != NULL, NULL);

  sentence = format_code (hitos_action_get_code (action), argument);
  if (g_str_has_prefix (action, HITOS_ACTION_UNDO))
    return g_strdup_printf (_("Undo: %s"), sentence);
  if (g_str_has_prefix (action, HITOS_ACTION_REDO))
    return g_strdup_printf (_("Redo: %s"), sentence);
  return g_steal_pointer (&sentence);
}
