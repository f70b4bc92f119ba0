/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-text-row.h"

static HitosViewState *
get_state (TestWindow *test)
{
  return hitos_workspace_get_state (test->workspace);
}

static HitosFactsPane *
get_facts (TestWindow *test)
{
  return hitos_informes_view_get_facts (hitos_window_get_informes (test->window));
}

static gboolean
informe_has (TestWindow *test, const char *words)
{
  g_autofree char *informe = test_dup_informe (test);

  return strstr (informe, words) != NULL;
}

static void
test_without_a_process (void)
{
  TestWindow *test = test_window_new (FALSE);

  g_assert_null (hitos_view_state_get_process (get_state (test)));
  g_assert_false (test_is_enabled (test, "undo"));
  g_assert_false (test_is_enabled (test, "add"));
  g_assert_false (test_is_enabled (test, "export"));
  g_assert_true (test_is_enabled (test, "import"));
  g_assert_true (test_is_enabled (test, "open"));
  test_window_free (test);
}

static void
test_shows_the_month (void)
{
  TestWindow *test = test_window_new (TRUE);

  g_assert_true (test_is_enabled (test, "add"));
  g_assert_true (test_is_enabled (test, "export"));
  g_assert_false (test_is_enabled (test, "void"));
  g_assert_false (test_is_enabled (test, "undo"));
  test_wait_until (informe_has (test, "IEPC/UTC/21/107"));
  test_activate (test, "next-month", NULL);
  g_assert_cmpint (hitos_view_state_get_month (get_state (test)), ==, hitos_date_new (2021, 12, 1));
  test_wait_until (!informe_has (test, "IEPC/UTC/21/107"));
  test_window_free (test);
}

/* What is typed is in the model, in the file and on the page; undo takes all of it back. */
static void
test_typing (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c107");
  GtkWidget *row;

  hitos_facts_pane_open (get_facts (test), entry);
  row = test_find_row (GTK_WIDGET (get_facts (test)), HITOS_TYPE_TEXT_ROW, "Sent on");
  test_wait_until (informe_has (test, "01 de noviembre de 2021"));
  gtk_editable_set_text (GTK_EDITABLE (row), "17");
  test_wait_until (hitos_entry_get_date (entry).start == hitos_date_new (2021, 11, 17));
  test_wait_until (informe_has (test, "17 de noviembre de 2021"));

  g_assert_true (test_is_enabled (test, "undo"));
  test_activate (test, "undo", NULL);
  g_assert_cmpint (hitos_entry_get_date (entry).start, ==, hitos_date_new (2021, 11, 1));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "01/11/2021");
  test_wait_until (!informe_has (test, "17 de noviembre de 2021"));
  test_activate (test, "redo", NULL);
  g_assert_cmpint (hitos_entry_get_date (entry).start, ==, hitos_date_new (2021, 11, 17));
  test_window_free (test);
}

/* A date that is none is said in place; the record keeps what it had, and the field what was typed. */
static void
test_bad_date (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c107");
  GtkWidget *row;

  hitos_facts_pane_open (get_facts (test), entry);
  row = test_find_row (GTK_WIDGET (get_facts (test)), HITOS_TYPE_TEXT_ROW, "Sent on");
  gtk_editable_set_text (GTK_EDITABLE (row), "31/11/2021");
  test_wait_until (gtk_widget_has_css_class (row, "error"));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "write a day"));
  g_assert_cmpint (hitos_entry_get_date (entry).start, ==, hitos_date_new (2021, 11, 1));
  gtk_editable_set_text (GTK_EDITABLE (row), "30/11/2021");
  hitos_workspace_seal (test->workspace);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpint (hitos_entry_get_date (entry).start, ==, hitos_date_new (2021, 11, 30));
  test_window_free (test);
}

/* A new constancia goes through its four states, and gets the next key when it is sent. */
static void
test_constancia (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosProcess *process = hitos_view_state_get_process (get_state (test));
  const GPtrArray *documents;
  HitosDocument *own = NULL;
  HitosEntry *entry;

  test_activate (test, "add", "constancia");
  entry = hitos_view_state_get_record (get_state (test));
  g_assert_true (HITOS_IS_ENTRY (entry));
  g_assert_cmpint (hitos_entry_get_stage (entry), ==, HITOS_STAGE_RECEIVED);
  for (int stage = HITOS_STAGE_SHARED; stage <= HITOS_STAGE_ACKNOWLEDGED; stage++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (test->window), "stage", g_variant_new_int32 (stage));
      g_assert_cmpint (hitos_entry_get_stage (entry), ==, stage);
    }
  documents = hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
  for (guint i = 0; i < documents->len; i++)
    if (hitos_entry_document_get_role (g_ptr_array_index (documents, i)) == HITOS_ROLE_SENT)
      own = hitos_entry_document_get_document (g_ptr_array_index (documents, i));
  g_assert_nonnull (own);
  g_assert_true (g_str_has_prefix (hitos_document_get_keys (own), "IEPC/UTC/21/"));
  for (int i = 0; i < 4; i++)
    test_activate (test, "undo", NULL);
  g_assert_null (hitos_view_state_get_record (get_state (test)));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/window/without-a-process", test_without_a_process);
  g_test_add_func ("/window/month", test_shows_the_month);
  g_test_add_func ("/window/typing", test_typing);
  g_test_add_func ("/window/bad-date", test_bad_date);
  g_test_add_func ("/window/constancia", test_constancia);
  return g_test_run ();
}
