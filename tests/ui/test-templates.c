/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include "hitos-agreement-dialog.h"
#include "hitos-calendar-view.h"
#include "hitos-fact-editor.h"
#include "hitos-fact-row.h"
#include "hitos-finding-list.h"
#include "hitos-gap-list.h"
#include "hitos-help-window.h"
#include "hitos-import-window.h"
#include "hitos-milestone-editor.h"
#include "hitos-month-row.h"
#include "hitos-move-window.h"
#include "hitos-paragraph-row.h"
#include "hitos-preferences-window.h"
#include "hitos-reason-dialog.h"
#include "hitos-record-chooser.h"
#include "hitos-record-pane.h"
#include "hitos-reword-window.h"
#include "hitos-send-dialog.h"
#include "hitos-sessions-window.h"
#include "hitos-settings-window.h"
#include "hitos-shortcuts-window.h"
#include "hitos-task-row.h"

typedef GType (*TypeFunc) (void);

static const struct { const char *name; TypeFunc get_type; } templates[] = {
  { "agreement-dialog", hitos_agreement_dialog_get_type },
  { "calendar-view", hitos_calendar_view_get_type },
  { "record-chooser", hitos_record_chooser_get_type },
  { "fact-editor", hitos_fact_editor_get_type },
  { "fact-row", hitos_fact_row_get_type },
  { "facts-pane", hitos_facts_pane_get_type },
  { "finding-list", hitos_finding_list_get_type },
  { "gap-list", hitos_gap_list_get_type },
  { "help-window", hitos_help_window_get_type },
  { "import-window", hitos_import_window_get_type },
  { "informes-view", hitos_informes_view_get_type },
  { "milestone-editor", hitos_milestone_editor_get_type },
  { "month-row", hitos_month_row_get_type },
  { "months-pane", hitos_months_pane_get_type },
  { "move-window", hitos_move_window_get_type },
  { "page-view", hitos_page_view_get_type },
  { "reword-window", hitos_reword_window_get_type },
  { "paragraph-row", hitos_paragraph_row_get_type },
  { "preferences-window", hitos_preferences_window_get_type },
  { "preview-pane", hitos_preview_pane_get_type },
  { "record-pane", hitos_record_pane_get_type },
  { "send-dialog", hitos_send_dialog_get_type },
  { "sessions-window", hitos_sessions_window_get_type },
  { "settings-window", hitos_settings_window_get_type },
  { "shortcuts-window", hitos_shortcuts_window_get_type },
  { "task-row", hitos_task_row_get_type },
  { "reason-dialog", hitos_reason_dialog_get_type },
};

/* What is built of a template is gone, with all that is in it, when nobody holds it any more. */
static void
test_finalized (gconstpointer data)
{
  GType type = ((TypeFunc) data) ();
  gpointer widget = g_object_ref_sink (g_object_new (type, NULL));
  gpointer child = gtk_widget_get_first_child (widget);

  g_object_add_weak_pointer (widget, &widget);
  if (child)
    g_object_add_weak_pointer (child, &child);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (widget);
  g_object_unref (widget);
  test_wait_until (widget == NULL && child == NULL);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *path = g_strdup_printf ("/templates/%s", templates[i].name);

      g_test_add_data_func (path, (gconstpointer) templates[i].get_type, test_finalized);
    }
  return g_test_run ();
}
