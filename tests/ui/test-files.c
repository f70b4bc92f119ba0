/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include "hitos-copy-actions.h"
#include "hitos-entry.h"
#include "hitos-file-actions.h"
#include "hitos-import-window.h"
#include "hitos-pdf.h"
#include "hitos-plan-actions.h"
#include "hitos-show-file.h"
#include "late-threads.h"
#include "temporary-folder.h"

static HitosProcess *
get_process (TestWindow *test)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (test->workspace));
}

/* Ends the dialog that is there; AdwMessageDialog closes itself a frame later. */
static void
answer (const char *response)
{
  GtkWidget *dialog;

  test_wait_until ((dialog = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The preview of what a file brings, once it is there. */
static GtkWidget *
wait_for_preview (void)
{
  GtkWidget *preview;

  test_wait_until ((preview = test_find_dialog (HITOS_TYPE_IMPORT_WINDOW)) != NULL);
  return preview;
}

static void
accept_preview (GtkWidget *preview)
{
  gtk_widget_activate_default (preview);
  test_wait_until (test_find_dialog (HITOS_TYPE_IMPORT_WINDOW) == NULL);
}

/* The file has the bytes that the library makes of the informe on the screen. */
static void
test_export (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosPreviewPane *preview = hitos_informes_view_get_preview (hitos_window_get_informes (test->window));
  g_autofree char *path = g_build_filename (test->folder, "informe.pdf", NULL);
  g_autofree char *other = g_build_filename (test->folder, "other.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) file_of_library = g_file_new_for_path (other);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL, *bytes_of_library = NULL;
  gsize length, length_of_library;

  hitos_file_actions_export (test->window, file);
  g_assert_false (test_is_enabled (test, "export"));
  g_assert_true (test_is_enabled (test, "cancel-export"));
  test_wait_until (test_is_enabled (test, "export"));
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  hitos_pdf_export (hitos_preview_pane_get_informe (preview), file_of_library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (other, &bytes_of_library, &length_of_library, &error);
  g_assert_cmpmem (bytes, length, bytes_of_library, length_of_library);
  test_window_free (test);
}

static void
test_cancelled_export (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *path = g_build_filename (test->folder, "informe.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hitos_file_actions_export (test->window, file);
  test_activate (test, "cancel-export", NULL);
  test_wait_until (test_is_enabled (test, "export"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  test_window_free (test);
}

static void
test_export_that_fails (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/informe.pdf");

  hitos_file_actions_export (test->window, file);
  answer ("close");
  g_assert_true (test_is_enabled (test, "export"));
  test_window_free (test);
}

/* The sample goes into an empty file, is shown before and after, and a second time changes nothing. */
static void
test_import (void)
{
  TestWindow *test = test_window_new (FALSE);
  GtkWidget *preview;
  guint n;

  test_activate (test, "import-sample", NULL);
  preview = wait_for_preview ();
  test_find_row (preview, ADW_TYPE_ACTION_ROW, "Durango 2021-2022");
  test_find_row (preview, ADW_TYPE_ACTION_ROW, "Entries of the register");
  gtk_window_destroy (GTK_WINDOW (preview));
  g_assert_null (get_process (test));
  test_activate (test, "import-sample", NULL);
  accept_preview (wait_for_preview ());
  g_assert_nonnull (get_process (test));
  n = hitos_record_list_get_n_records (hitos_process_get_list (get_process (test), HITOS_TYPE_ENTRY));
  g_assert_cmpuint (n, >, 10);
  test_window_free (test);
}

/* A copy that was saved, changed elsewhere and opened says what is another, and one key takes it; undo gives it back. */
static void
test_copy (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *path = g_build_filename (test->folder, "copy.hitos", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL, *changed = NULL;
  g_auto (GStrv) parts = NULL;
  GtkWidget *preview;

  hitos_copy_actions_save (test->window, file);
  test_wait_until (test_is_enabled (test, "save-copy"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "\"name\": \"Durango 2021-2022\"", 2);
  g_assert_nonnull (parts[1]);
  changed = g_strjoin (NULL, parts[0], "\"name\": \"Durango, de vuelta\"", parts[1], NULL);
  g_assert_true (g_file_set_contents (path, changed, -1, NULL));
  hitos_file_actions_open (test->window, file);
  preview = wait_for_preview ();
  test_find_row (preview, ADW_TYPE_ACTION_ROW, "The data of the process itself change");
  accept_preview (preview);
  g_assert_cmpstr (hitos_process_get_name (get_process (test)), ==, "Durango, de vuelta");
  test_activate (test, "undo", NULL);
  g_assert_cmpstr (hitos_process_get_name (get_process (test)), ==, "Durango 2021-2022");
  test_window_free (test);
}

static void
test_copy_that_fails (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/copy.hitos");

  hitos_copy_actions_save (test->window, file);
  answer ("close");
  g_assert_true (test_is_enabled (test, "save-copy"));
  test_window_free (test);
}

/* The sample by another name: something to ask about. */
static void
write_other_sample (GFile *file)
{
  g_autofree char *path = g_build_filename (g_getenv ("HITOS_DATA_DIR"), "samples", "durango-2021-2022.json", NULL);
  g_autofree char *content = NULL;
  GString *changed;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  changed = g_string_new (content);
  g_string_replace (changed, "Durango 2021-2022", "Durango", 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), changed->str, -1, NULL));
  g_string_free (changed, TRUE);
}

/* What was asked for before the window was closed is written whole; what would ask something is given up. */
static void
test_closing_while_at_work (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *folder = temporary_folder_new (), *theirs = g_build_filename (folder, "theirs", NULL);
  g_autoptr (GFile) outside = g_file_new_for_path (folder), file = g_file_new_for_path (theirs);
  g_autoptr (GFile) informe = g_file_get_child (outside, "informe.pdf"), copy = g_file_get_child (outside, "copy.hitos");
  g_autoptr (GFile) plan = g_file_get_child (outside, "plan.csv");
  g_autoptr (GFile) process = g_file_get_child (outside, "process.json");
  guint n_dialogs = g_list_model_get_n_items (gtk_window_get_toplevels ());

  g_assert_true (g_file_set_contents (theirs, "Código;Actividad\nE07;Ensayo\n", -1, NULL));
  write_other_sample (process);
  hitos_window_get_informes (test->window);
  hitos_file_actions_export (test->window, informe);
  hitos_copy_actions_save (test->window, copy);
  hitos_plan_actions_export (test->window, HITOS_PLAN_FORMAT_CSV, plan);
  hitos_plan_actions_import (test->window, file);
  hitos_file_actions_import (test->window, process);
  test_window_free (test);
  g_assert_true (g_file_query_exists (informe, NULL));
  g_assert_true (g_file_query_exists (copy, NULL));
  g_assert_true (g_file_query_exists (plan, NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_dialogs - 1);
  temporary_folder_free (g_steal_pointer (&folder));
}

static void
on_activate_cb (GtkApplication *application, GFile *file)
{
  g_autoptr (HitosClock) clock = hitos_clock_new (hitos_date_new (2021, 12, 3));
  g_autoptr (HitosWorkspace) workspace = hitos_workspace_new (clock);
  HitosWindow *window = hitos_window_new (application, workspace);

  hitos_window_open_path (window, g_object_get_data (G_OBJECT (application), "path"));
  late_threads_wait (500);
  hitos_copy_actions_save (window, file);
  late_threads_wait (0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The last window is closed, and the program stays until the copy is there. */
static void
test_program_waits (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *path = g_build_filename (test->folder, "copy.hitos", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_object_set_data (G_OBJECT (application), "path", test->path);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), file);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_true (g_file_query_exists (file, NULL));
  g_application_set_default (NULL);
  test_window_free (test);
}

/* Nothing hostile is previewed: one message, and nothing has changed. */
static void
test_hostile_files (void)
{
  static const char *const contents[] = {
    "", "PK\003\004 no process", "[[[[", "{ \"format\": \"hitos-process\", \"version\": 2 }", "\xff\xfe{",
    "{ \"format\": \"hitos-process\", \"version\": 1, \"process\": { \"id\": \"a\", \"name\": \"a\", \"institute\": \"a\","
    " \"election_day\": \"2027-06-06\" }, \"attachments\": [ { \"id\": \"a\", \"name\": \"a\", \"sha256\": \"00\","
    " \"data\": \"aG9sYQ==\" } ] }",
  };
  TestWindow *test = test_window_new (FALSE);
  g_autofree char *path = g_build_filename (test->folder, "hostile.hitos", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *deep = g_strnfill (100000, '[');

  for (guint i = 0; i <= G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (path, i < G_N_ELEMENTS (contents) ? contents[i] : deep, -1, NULL));
      hitos_file_actions_open (test->window, file);
      answer ("close");
      g_assert_null (test_find_dialog (HITOS_TYPE_IMPORT_WINDOW));
      g_assert_null (get_process (test));
    }
  test_window_free (test);
}

static void
test_import_that_fails (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *path = g_build_filename (test->folder, "bad.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n = hitos_record_list_get_n_records (hitos_process_get_list (get_process (test), HITOS_TYPE_ENTRY));

  g_assert_true (g_file_set_contents (path, "{ \"format\": \"hitos-process\", ", -1, NULL));
  hitos_file_actions_import (test->window, file);
  answer ("close");
  g_assert_cmpuint (hitos_record_list_get_n_records (hitos_process_get_list (get_process (test), HITOS_TYPE_ENTRY)), ==, n);
  test_window_free (test);
}

/* A table or a calendar that is opened or dropped is taken for a part of the plan, not for a process that is broken. */
static void
test_open_plan (void)
{
  static const struct { const char *name, *text, *asked; } files[] = {
    { "plan.CSV", "Código;Actividad\nE07;Otro nombre\n", "Import This Plan?" },
    { "plan.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTART;VALUE=DATE:20211215\r\n"
                  "SUMMARY:Ensayo\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "Import This Calendar?" },
  };
  TestWindow *test = test_window_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (test->folder, files[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      GtkWindow *dialog;

      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
      hitos_file_actions_open (test->window, file);
      test_wait_until (test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
      dialog = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
      g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, files[i].asked);
      gtk_window_close (dialog);
      test_wait_until (test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) == NULL);
    }
  test_window_free (test);
}

static gboolean
is_problem (GtkWidget *page, gpointer data)
{
  return gtk_widget_get_mapped (page)
         && g_str_equal (adw_status_page_get_title (ADW_STATUS_PAGE (page)), "This File Cannot Be Opened");
}

static GtkWidget *
find_problem (TestWindow *test)
{
  return test_find_widget (GTK_WIDGET (test->window), ADW_TYPE_STATUS_PAGE, is_problem, NULL);
}

/* Which file it is, why it cannot be opened, and what to do. */
static void
assert_problem (TestWindow *test, const char *path, const char *reason)
{
  g_autofree char *start = g_strdup_printf ("%s\n\n%s", path, reason);
  GtkWidget *page;
  const char *text;

  test_wait_until ((page = find_problem (test)) != NULL);
  text = adw_status_page_get_description (ADW_STATUS_PAGE (page));
  g_assert_true (g_str_has_prefix (text, start));
  g_assert_nonnull (strstr (text, "hitos restore"));
}

/* One that contradicts itself is named, too. */
static void
test_damaged_file (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GError) error = NULL;

  hitos_database_execute (hitos_workspace_get_database (test->workspace),
                          "PRAGMA foreign_keys = OFF; UPDATE milestone SET body = 'nobody'", &error);
  g_assert_no_error (error);
  hitos_window_open_path (test->window, test->path);
  assert_problem (test, test->path, "The database is damaged: milestone ");
  test_window_free (test);
}

/* What is no file of Hitos is told, not opened, and not touched; what one works with stays. */
static void
test_bad_file (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *path = g_build_filename (test->folder, "bad.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  HitosProcess *process = get_process (test);
  AdwMessageDialog *dialog;

  g_assert_true (g_file_set_contents (path, "no database at all", -1, NULL));
  hitos_file_actions_open (test->window, file);
  test_wait_until ((dialog = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "The File Was Not Opened");
  answer ("close");
  g_assert_null (find_problem (test));
  g_assert_true (get_process (test) == process);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "no database at all");
  test_window_free (test);
}

/* Where there is nothing to go on with, the window names the file as people write its place, and says what can be done. */
static void
test_bad_file_at_start (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "bad & worse.db", NULL);

  test_window_close (test);
  g_assert_true (g_file_set_contents (path, "no database at all", -1, NULL));
  test->workspace = hitos_workspace_new (test->clock);
  test->window = hitos_window_new (NULL, test->workspace);
  gtk_window_present (GTK_WINDOW (test->window));
  hitos_window_open_path (test->window, path);
  assert_problem (test, "~/bad &amp; worse.db", "The file is not a database");
  g_assert_true (test_is_enabled (test, "reopen"));
  g_assert_true (test_is_enabled (test, "open"));
  hitos_window_open_path (test->window, test->path);
  g_assert_nonnull (get_process (test));
  test_wait_until (find_problem (test) == NULL);
  test_window_free (test);
}

/* A chooser goes with its window, and with its answer. */
static void
test_chooser_goes (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *chooser;

  test_activate (test, "open", NULL);
  test_wait_until ((chooser = test_find_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG)) != NULL);
  g_object_add_weak_pointer (G_OBJECT (chooser), (gpointer *) &chooser);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  test_wait_until (chooser == NULL);
  test_activate (test, "open", NULL);
  test_wait_until ((chooser = test_find_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG)) != NULL);
  g_object_add_weak_pointer (G_OBJECT (chooser), (gpointer *) &chooser);
  test_window_free (test);
  test_wait_until (chooser == NULL);
}

static gboolean
says_not_opened (GtkWidget *label, gpointer data)
{
  return strstr (gtk_label_get_text (GTK_LABEL (label)), "“nada & más.pdf” was not opened") != NULL;
}

/* Nothing would be seen of it: the window says so. */
static void
test_nothing_opens_it (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *path = g_build_filename (test->folder, "nada & más.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hitos_show_file (GTK_WINDOW (test->window), file);
  test_wait_until (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, says_not_opened, NULL));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = temporary_folder_new ();
  int status;

  g_setenv ("HOME", home, TRUE);
  test_window_init (&argc, &argv);
  g_test_add_func ("/files/export", test_export);
  g_test_add_func ("/files/cancelled-export", test_cancelled_export);
  g_test_add_func ("/files/export-that-fails", test_export_that_fails);
  g_test_add_func ("/files/import", test_import);
  g_test_add_func ("/files/copy", test_copy);
  g_test_add_func ("/files/copy-that-fails", test_copy_that_fails);
  g_test_add_func ("/files/closing-while-at-work", test_closing_while_at_work);
  g_test_add_func ("/files/program-waits", test_program_waits);
  g_test_add_func ("/files/hostile-files", test_hostile_files);
  g_test_add_func ("/files/import-that-fails", test_import_that_fails);
  g_test_add_func ("/files/open-plan", test_open_plan);
  g_test_add_func ("/files/damaged-file", test_damaged_file);
  g_test_add_func ("/files/chooser-goes", test_chooser_goes);
  g_test_add_func ("/files/bad-file", test_bad_file);
  g_test_add_func ("/files/bad-at-start", test_bad_file_at_start);
  g_test_add_func ("/files/nothing-opens-it", test_nothing_opens_it);
  status = g_test_run ();
  temporary_folder_free (g_steal_pointer (&home));
  return status;
}
