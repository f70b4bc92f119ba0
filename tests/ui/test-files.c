/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include "hitos-entry.h"
#include "hitos-file-actions.h"
#include "hitos-pdf.h"

static HitosProcess *
get_process (TestWindow *test)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (test->workspace));
}

static GtkWidget *
find_dialog (void)
{
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Ends the dialog that is there; AdwMessageDialog closes itself a frame later. */
static void
answer (const char *response)
{
  GtkWidget *dialog;

  test_wait_until ((dialog = find_dialog ()) != NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
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

/* The sample goes into an empty file, is shown, and a second time changes nothing. */
static void
test_import (void)
{
  TestWindow *test = test_window_new (FALSE);
  guint n;

  test_activate (test, "import-sample", NULL);
  answer ("cancel");
  g_assert_null (get_process (test));
  test_activate (test, "import-sample", NULL);
  answer ("import");
  g_assert_nonnull (get_process (test));
  n = hitos_record_list_get_n_records (hitos_process_get_list (get_process (test), HITOS_TYPE_ENTRY));
  g_assert_cmpuint (n, >, 10);
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

/* What is no file of Hitos is told, not opened, and not touched. */
static void
test_bad_file (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autofree char *path = g_build_filename (test->folder, "bad.db", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (path, "no database at all", -1, NULL));
  hitos_window_open_path (test->window, path);
  g_assert_true (test_is_enabled (test, "reopen"));
  g_assert_true (test_is_enabled (test, "open"));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "no database at all");
  hitos_window_open_path (test->window, test->path);
  g_assert_nonnull (get_process (test));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/files/export", test_export);
  g_test_add_func ("/files/cancelled-export", test_cancelled_export);
  g_test_add_func ("/files/export-that-fails", test_export_that_fails);
  g_test_add_func ("/files/import", test_import);
  g_test_add_func ("/files/import-that-fails", test_import_that_fails);
  g_test_add_func ("/files/bad-file", test_bad_file);
  return g_test_run ();
}
