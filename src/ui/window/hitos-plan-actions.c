/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-actions.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-calendar-import.h"
#include "hitos-calendar-view.h"
#include "hitos-file-chooser.h"
#include "hitos-ical-writer.h"
#include "hitos-mspdi-writer.h"
#include "hitos-native-dialog.h"
#include "hitos-plan-csv.h"
#include "hitos-print-window.h"
#include "hitos-publication.h"
#include "hitos-store.h"
#include "hitos-work.h"

#define SOON_DAYS 7

static void
tell_exported (HitosWindow *window, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is a file's name. */
  g_autofree char *text = g_markup_printf_escaped (_("Exported as “%s”"), name);

  hitos_window_toast_with_file (window, text, file);
}

/* --- on paper --- */

static void
on_printed_cb (HitosPrintWindow *dialog, GFile *file, HitosWindow *window)
{
  tell_exported (window, file);
}

/* What is looked at is what is proposed. */
static const char *
propose_printable (HitosWindow *window)
{
  const char *view = adw_view_stack_get_visible_child_name (hitos_window_get_views (window));

  if (g_strcmp0 (view, "calendar") == 0)
    return hitos_calendar_view_is_on_year (hitos_window_get_calendar (window)) ? "year" : "month";
  if (g_strcmp0 (view, "timeline") == 0)
    return "timeline";
  return g_strcmp0 (view, "informes") == 0 ? "informe" : NULL;
}

static void
on_print_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWorkspace *workspace = hitos_window_get_workspace (data);
  HitosDate month = hitos_view_state_get_month (hitos_workspace_get_state (workspace));
  HitosPrintWindow *dialog = hitos_print_window_new (data, workspace, propose_printable (data),
                                                     month != HITOS_DATE_NONE ? month : hitos_window_get_today (data),
                                                     hitos_window_get_settings (data));

  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_printed_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- exporting --- */

typedef struct {
  HitosPlanFormat format;
  GFile *file;     /* owned */
  char *path;      /* owned: the database */
  char *process;   /* owned: its id */
  HitosDate today;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->file);
  g_free (export->path);
  g_free (export->process);
  g_free (export);
}

static GBytes *
create_bytes (const Export *export, HitosProcess *process)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, export->today, SOON_DAYS);
  g_autofree char *text = NULL;

  if (export->format == HITOS_PLAN_FORMAT_CALENDAR)
    {
      text = hitos_ical_write (occurrences);
      return g_bytes_new (text, strlen (text));
    }
  if (export->format == HITOS_PLAN_FORMAT_PROJECT)
    {
      text = hitos_mspdi_write (occurrences);
      return g_bytes_new (text, strlen (text));
    }
  text = hitos_plan_csv_write (occurrences);
  return hitos_plan_csv_create_file (text, TRUE);
}

/* The thread reads the process through a connection of its own. */
static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Export *export = data;
  GError *error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (export->path, HITOS_DATABASE_READ_ONLY, &error);
  g_autoptr (HitosProcess) process = database ? hitos_store_load_process (database, export->process, &error) : NULL;
  g_autoptr (GBytes) bytes = process ? create_bytes (export, process) : NULL;

  if (bytes && hitos_publication_write (export->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_exported_cb (GTask *task, gpointer window)
{
  const Export *export = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (task, &error))
    hitos_window_tell_failure (window, _("The Plan Was Not Exported"), error->message);
  else if (!hitos_window_is_closed (window))
    tell_exported (window, export->file);
}

void
hitos_plan_actions_export (HitosWindow *window, HitosPlanFormat format, GFile *file)
{
  HitosWorkspace *workspace;
  Export *export;

  g_return_if_fail (HITOS_IS_WINDOW (window) && G_IS_FILE (file));
  g_return_if_fail (hitos_window_get_process (window) != NULL);

  workspace = hitos_window_get_workspace (window);
  hitos_workspace_seal (workspace);
  export = g_new0 (Export, 1);
  export->format = format;
  export->file = g_object_ref (file);
  export->path = g_strdup (hitos_database_get_path (hitos_workspace_get_database (workspace)));
  export->process = g_strdup (hitos_record_get_id (hitos_window_get_process (window)));
  export->today = hitos_window_get_today (window);
  hitos_work_run (export_in_thread, export, export_free, on_exported_cb, window);
}

/* --- choosing a file --- */

static void
export_calendar (HitosWindow *window, GFile *file)
{
  hitos_plan_actions_export (window, HITOS_PLAN_FORMAT_CALENDAR, file);
}

static void
export_csv (HitosWindow *window, GFile *file)
{
  hitos_plan_actions_export (window, HITOS_PLAN_FORMAT_CSV, file);
}

static void
export_project (HitosWindow *window, GFile *file)
{
  hitos_plan_actions_export (window, HITOS_PLAN_FORMAT_PROJECT, file);
}

static void
ask_where (HitosWindow *window, const char *title, const char *name, const char *filter, const char *pattern,
           HitosFileFunc export)
{
  GtkFileChooserNative *dialog = hitos_file_chooser_new (window, GTK_FILE_CHOOSER_ACTION_SAVE, title, _("_Export"),
                                                         export);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  hitos_file_chooser_add_filter (dialog, filter, pattern, NULL);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_export_calendar_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask_where (data, _("Export the Plan as a Calendar"), _("plan.ics"), _("Calendars (iCalendar)"), "*.ics",
             export_calendar);
}

static void
on_export_plan_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask_where (data, _("Export the Plan for a Spreadsheet"), _("plan.csv"), _("Tables (CSV)"), "*.csv", export_csv);
}

static void
on_export_project_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask_where (data, _("Export the Plan for Microsoft Project"), _("plan.xml"), _("Microsoft Project (XML)"), "*.xml",
             export_project);
}

static void
ask_which (HitosWindow *window, const char *title, const char *filter, const char *pattern)
{
  GtkFileChooserNative *dialog = hitos_file_chooser_new (window, GTK_FILE_CHOOSER_ACTION_OPEN, title, _("_Import"),
                                                         hitos_plan_actions_import);

  hitos_file_chooser_add_filter (dialog, filter, pattern, NULL);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_import_plan_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask_which (data, _("Import the Plan from a Spreadsheet"), _("Tables (CSV)"), "*.csv");
}

static void
on_import_calendar_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask_which (data, _("Import a Calendar"), _("Calendars (iCalendar)"), "*.ics");
}

/* --- importing --- */

static void
on_imported_cb (HitosCalendarImport *import, const char *text, HitosWindow *window)
{
  if (hitos_calendar_import_is_step (import))
    hitos_window_toast_with_undo (window, text);
  else
    hitos_window_toast (window, text);
}

static void
on_import_failed_cb (HitosCalendarImport *import, const char *text, HitosWindow *window)
{
  hitos_window_tell_failure (window, _("Nothing Was Imported"), text);
}

void
hitos_plan_actions_import (HitosWindow *window, GFile *file)
{
  g_autoptr (HitosCalendarImport) import = NULL;

  g_return_if_fail (HITOS_IS_WINDOW (window) && G_IS_FILE (file));
  g_return_if_fail (hitos_window_get_process (window) != NULL);

  import = hitos_calendar_import_new (hitos_window_get_workspace (window));
  g_signal_connect_object (import, "done", G_CALLBACK (on_imported_cb), window, 0);
  g_signal_connect_object (import, "failed", G_CALLBACK (on_import_failed_cb), window, 0);
  hitos_calendar_import_start (import, file, GTK_WINDOW (window));
}

/* --- the actions --- */

void
hitos_plan_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "print", .activate = on_print_cb },
    { .name = "export-calendar", .activate = on_export_calendar_cb },
    { .name = "export-plan", .activate = on_export_plan_cb },
    { .name = "export-project", .activate = on_export_project_cb },
    { .name = "import-calendar", .activate = on_import_calendar_cb },
    { .name = "import-plan", .activate = on_import_plan_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_plan_actions_update (HitosWindow *window)
{
  HitosDatabase *database;
  gboolean open;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  database = hitos_workspace_get_database (hitos_window_get_workspace (window));
  open = hitos_window_get_process (window) != NULL;
  hitos_window_enable (window, "print", open);
  hitos_window_enable (window, "export-calendar", open);
  hitos_window_enable (window, "export-plan", open);
  hitos_window_enable (window, "export-project", open);
  hitos_window_enable (window, "import-calendar", open && database && !hitos_database_is_read_only (database));
  hitos_window_enable (window, "import-plan", open && database && !hitos_database_is_read_only (database));
}
