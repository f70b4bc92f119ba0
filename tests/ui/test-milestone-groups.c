/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to a milestone: its tasks, what it waits for, its files, its risks. */
#include "milestone-fixture.h"

#include <string.h>

#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

#include "hitos-attachment.h"
#include "hitos-blobs.h"
#include "hitos-dependency.h"
#include "hitos-file-group.h"
#include "hitos-file-row.h"
#include "hitos-file-taker.h"
#include "hitos-links.h"
#include "hitos-opened-copies.h"
#include "hitos-reason-dialog.h"
#include "hitos-record-chooser.h"
#include "hitos-risk.h"
#include "hitos-store.h"
#include "hitos-task-row.h"
#include "hitos-text-row.h"
#include "late-threads.h"

static void
give_reason (const char *reason)
{
  gpointer dialog = test_find_dialog (HITOS_TYPE_REASON_DIALOG);

  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Reason")), reason);
  milestone_accept (dialog);
}

static GtkWidget *
get_focused_task (TestWindow *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, HITOS_TYPE_TASK_ROW) : NULL;

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
get_entry (GtkWidget *row)
{
  return test_find_widget (row, GTK_TYPE_ENTRY, NULL, NULL);
}

/* Typed line by line, as in any outline. */
static void
test_tasks (void)
{
  TestWindow *test = milestone_open ("E08b");
  HitosMilestone *milestone = milestone_find (test, "E08b");
  HitosRecordGroup *plan = milestone_find_group (test, "Work Plan");
  GtkWidget *row;

  g_signal_emit_by_name (plan, "add");
  milestone_fill_in (test, get_entry (get_focused_task (test)), "Borrador");
  g_signal_emit_by_name (get_entry (get_focused_task (test)), "activate");
  milestone_fill_in (test, get_entry (get_focused_task (test)), "Oficio");
  row = get_focused_task (test);
  gtk_widget_activate_action (row, "task.in", NULL);
  {
    g_autoptr (GPtrArray) tasks = hitos_task_list_below (milestone, TRUE);

    g_assert_cmpuint (tasks->len, ==, 2);
    g_assert_cmpstr (hitos_milestone_get_name (g_ptr_array_index (tasks, 1)), ==, "Oficio");
    g_assert_cmpuint (hitos_task_get_level (g_ptr_array_index (tasks, 1)), ==, 3);
  }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_find_widget (row, GTK_TYPE_CHECK_BUTTON, NULL, NULL)), TRUE);
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (plan)), "1 of 1"));

  gtk_widget_activate_action (row, "task.drop", NULL);
  give_reason ("No hace falta");
  {
    g_autoptr (GPtrArray) kept = hitos_task_list_below (milestone, FALSE);

    g_assert_cmpuint (kept->len, ==, 1);
  }
  gtk_widget_activate_action (row, "task.restore", NULL);
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (plan)), "1 of 1"));
  test_window_free (test);
}

static void
test_drop (void)
{
  TestWindow *test = milestone_open ("E24");
  HitosMilestone *milestone = milestone_find (test, "E24");

  test_activate (test, "drop-milestone", NULL);
  give_reason ("No habrá difusores");
  g_assert_cmpstr (hitos_milestone_get_dropped (milestone), ==, "No habrá difusores");
  g_assert_false (test_is_enabled (test, "mark-done"));
  test_activate (test, "take-milestone", NULL);
  g_signal_emit_by_name (test_find_dialog (HITOS_TYPE_RECORD_CHOOSER), "chosen", milestone);
  gtk_window_destroy (test_find_dialog (HITOS_TYPE_RECORD_CHOOSER));
  g_assert_null (hitos_milestone_get_dropped (milestone));
  test_activate (test, "undo", NULL);
  g_assert_nonnull (hitos_milestone_get_dropped (milestone));
  test_window_free (test);
}

static void
choose (TestWindow *test, HitosRecordGroup *group, const char *code)
{
  gpointer chooser;

  g_signal_emit_by_name (group, "add");
  chooser = test_find_dialog (HITOS_TYPE_RECORD_CHOOSER);
  g_signal_emit_by_name (chooser, "chosen", milestone_find (test, code));
  gtk_window_destroy (chooser);
}

static void
test_dependencies (void)
{
  TestWindow *test = milestone_open ("E08b");
  HitosMilestone *milestone = milestone_find (test, "E08b");
  HitosRecordGroup *waits = milestone_find_group (test, "Waits For");
  HitosRecordGroup *awaited = milestone_find_group (test, "Is Awaited By");
  g_autoptr (GPtrArray) links = NULL;
  GtkWidget *spin;

  choose (test, waits, "E08a");
  links = hitos_links_list (milestone, FALSE);
  g_assert_cmpuint (links->len, ==, 1);
  spin = test_find_widget (GTK_WIDGET (waits), GTK_TYPE_SPIN_BUTTON, NULL, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 4);
  g_assert_cmpint (hitos_dependency_get_lag (g_ptr_array_index (links, 0)), ==, 4);

  choose (test, awaited, "E08a");
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (awaited)), "E08a"));
  g_assert_cmpuint (hitos_record_list_get_n_records (hitos_process_get_list (milestone_get_process (test), HITOS_TYPE_DEPENDENCY)),
                    ==, 1);
  choose (test, awaited, "E09");
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (awaited)), ==, "");
  /* Whoever drops it is told what waits for it. */
  test_activate (test, "drop-milestone", NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (test_find_dialog (HITOS_TYPE_REASON_DIALOG)),
                            "will no longer wait for it: E09."));
  gtk_window_destroy (test_find_dialog (HITOS_TYPE_REASON_DIALOG));
  test_window_free (test);
}

static guint
count_files (TestWindow *test)
{
  return hitos_record_list_get_n_records (hitos_process_get_list (milestone_get_process (test), HITOS_TYPE_ATTACHMENT));
}

static void
take (TestWindow *test, HitosRecordGroup *files, const char *const *names)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *path = g_build_filename (test->folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_list_store_append (store, file);
    }
  hitos_file_group_take (GTK_WIDGET (files), G_LIST_MODEL (store));
}

static void
write_file (TestWindow *test, const char *name, const char *content, goffset size)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  if (size > 0)
    g_assert_cmpint (truncate (path, size), ==, 0);
}

/* Several at once are one step; what is too big or not there is left out, and the rest is not. */
static void
test_files (void)
{
  static const char *const names[] = { "acuse.pdf", "enorme.bin", "no-hay.pdf", "segundo.txt", NULL };
  TestWindow *test = milestone_open ("E05");
  HitosRecordGroup *files = milestone_find_group (test, "Files");

  write_file (test, "acuse.pdf", "%PDF-1.4 acuse", 0);
  write_file (test, "enorme.bin", "", HITOS_FILE_TAKER_LARGEST + 1);
  write_file (test, "segundo.txt", "segundo", 0);
  take (test, files, names);
  test_wait_until (count_files (test) == 2);
  test_find_row (GTK_WIDGET (files), HITOS_TYPE_FILE_ROW, "acuse.pdf");
  test_activate (test, "undo", NULL);
  g_assert_cmpuint (count_files (test), ==, 0);
  test_activate (test, "redo", NULL);
  g_assert_cmpuint (count_files (test), ==, 2);
  test_window_free (test);
}

static HitosAttachment *
get_file (TestWindow *test)
{
  return hitos_record_list_get (hitos_process_get_list (milestone_get_process (test), HITOS_TYPE_ATTACHMENT), 0);
}

static void
set_age (const char *path, gint64 seconds)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  struct utimbuf times = { now - seconds, now - seconds };

  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

/* A file is looked at as a copy that cannot be written, and that goes again; what is new or is no copy stays. */
static void
test_opened_copies (void)
{
  static const char *const names[] = { "acuse.pdf", NULL };
  TestWindow *test = milestone_open ("E05");
  g_autofree char *copy = NULL, *content = NULL, *folder = NULL, *other = NULL;
  g_autoptr (GError) error = NULL;

  write_file (test, "acuse.pdf", "%PDF-1.4 acuse", 0);
  take (test, milestone_find_group (test, "Files"), names);
  test_wait_until (count_files (test) == 1);
  copy = hitos_opened_copies_write (test->path, hitos_attachment_get_sha256 (get_file (test)), "../acuse.pdf", &error);
  g_assert_no_error (error);
  folder = g_path_get_dirname (copy);
  g_assert_true (g_str_has_prefix (copy, g_get_user_cache_dir ()) && g_str_has_suffix (folder, hitos_attachment_get_sha256 (get_file (test))));
  g_assert_true (g_file_get_contents (copy, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "%PDF-1.4 acuse");
  hitos_opened_copies_collect ();
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  other = g_build_filename (g_get_user_cache_dir (), "hitos", "opened", "no-copy", NULL);
  g_assert_true (g_file_set_contents (other, "", -1, NULL));
  set_age (copy, HITOS_OPENED_COPIES_AGE);
  set_age (other, HITOS_OPENED_COPIES_AGE);
  hitos_opened_copies_collect ();
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_unlink (other);
  test_window_free (test);
}

static guint
count_kept (TestWindow *test)
{
  g_autoptr (HitosDatabase) database = hitos_database_open (test->path, HITOS_DATABASE_READ_ONLY, NULL);
  g_autofree char *id = hitos_store_find_process (database, NULL, NULL);
  g_autoptr (HitosProcess) process = hitos_store_load_process (database, id, NULL);
  HitosRecordList *list = hitos_process_get_list (process, HITOS_TYPE_ATTACHMENT);
  guint n = 0;

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      g_autoptr (GBytes) bytes = hitos_blobs_read (database, hitos_attachment_get_sha256 (hitos_record_list_get (list, i)),
                                                   NULL);

      n += bytes != NULL;
    }
  return n;
}

/* A large file takes its time in a thread: the window may be closed, or look at another process, and it is attached. */
static void
test_file_outlasts_window (void)
{
  static const char *const names[] = { "acuse.pdf", "grande.bin", NULL };
  TestWindow *test = milestone_open ("E05");

  write_file (test, "acuse.pdf", "%PDF-1.4 acuse", 0);
  write_file (test, "grande.bin", "", HITOS_FILE_TAKER_LARGEST);
  late_threads_wait (200);
  take (test, milestone_find_group (test, "Files"), names);
  test_window_close (test);
  late_threads_wait (0);
  g_assert_cmpuint (count_kept (test), ==, 2);
  test_window_free (test);
}

static void
test_risks (void)
{
  TestWindow *test = milestone_open ("E05");
  HitosRecordGroup *risks = milestone_find_group (test, "Risks");
  HitosRecordList *list = hitos_process_get_list (milestone_get_process (test), HITOS_TYPE_RISK);
  guint before = hitos_record_list_get_n_records (list);
  HitosRisk *risk = NULL;
  GtkWidget *title;

  g_signal_emit_by_name (risks, "add");
  g_assert_cmpuint (hitos_record_list_get_n_records (list), ==, before + 1);
  for (guint i = 0; i < before + 1; i++)
    if (hitos_risk_get_milestone (hitos_record_list_get (list, i)) == milestone_find (test, "E05"))
      risk = hitos_record_list_get (list, i);
  title = test_find_row (GTK_WIDGET (risks), HITOS_TYPE_TEXT_ROW, "Risk");
  milestone_fill_in (test, title, "Sin quórum");
  g_assert_cmpstr (hitos_risk_get_title (risk), ==, "Sin quórum");
  milestone_fill_in (test, test_find_row (GTK_WIDGET (risks), HITOS_TYPE_TEXT_ROW, "Impact, 1 to 5"), "9");
  g_assert_cmpint (hitos_risk_get_impact (risk), ==, 0);
  test_window_free (test);
}

/* A task that was moved keeps its menu; Return makes the next one. */
static void
test_moved_task (void)
{
  TestWindow *test = milestone_open ("E08b");
  HitosRecordGroup *plan = milestone_find_group (test, "Work Plan");
  GtkWidget *row, *menu;
  g_autofree char *name = NULL;

  g_signal_emit_by_name (plan, "add");
  milestone_fill_in (test, get_entry (get_focused_task (test)), "Uno");
  g_signal_emit_by_name (get_entry (get_focused_task (test)), "activate");
  milestone_fill_in (test, get_entry (get_focused_task (test)), "Dos");
  row = get_focused_task (test);
  gtk_widget_activate_action (row, "task.up", NULL);
  /* It has the focus still, and goes on. */
  g_assert_true (get_focused_task (test) == row);
  name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_entry (row))));
  g_assert_cmpstr (name, ==, "Dos");
  menu = test_find_widget (row, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  {
    GtkWidget *item = test_find_widget (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu))),
                                        g_type_from_name ("GtkModelButton"), NULL, NULL);

    g_assert_nonnull (item);
    test_wait_until (gtk_widget_is_sensitive (item));
  }
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/milestone-groups/tasks", test_tasks);
  g_test_add_func ("/milestone-groups/drop", test_drop);
  g_test_add_func ("/milestone-groups/dependencies", test_dependencies);
  g_test_add_func ("/milestone-groups/files", test_files);
  g_test_add_func ("/milestone-groups/opened-copies", test_opened_copies);
  g_test_add_func ("/milestone-groups/file-outlasts-window", test_file_outlasts_window);
  g_test_add_func ("/milestone-groups/risks", test_risks);
  g_test_add_func ("/milestone-groups/moved-task", test_moved_task);
  return g_test_run ();
}
