/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-part-row.h"
#include "hitos-parts-group.h"
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
  g_assert_cmpint (hitos_entry_get_received_on (entry), !=, HITOS_DATE_NONE);
  g_action_group_activate_action (G_ACTION_GROUP (test->window), "stage", g_variant_new_int32 (HITOS_STAGE_RECEIVED));
  g_assert_cmpint (hitos_entry_get_stage (entry), ==, HITOS_STAGE_RECEIVED);
  g_action_group_activate_action (G_ACTION_GROUP (test->window), "stage", g_variant_new_int32 (HITOS_STAGE_SENT));
  g_assert_cmpint (hitos_entry_get_stage (entry), ==, HITOS_STAGE_SENT);
  g_assert_cmpint (hitos_entry_get_shared_on (entry), !=, HITOS_DATE_NONE);
  documents = hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
  g_assert_cmpuint (documents->len, ==, 2);
  for (guint i = 0; i < documents->len; i++)
    if (hitos_entry_document_get_role (g_ptr_array_index (documents, i)) == HITOS_ROLE_SENT)
      own = hitos_entry_document_get_document (g_ptr_array_index (documents, i));
  g_assert_nonnull (own);
  g_assert_true (g_str_has_prefix (hitos_document_get_keys (own), "IEPC/UTC/21/"));
  for (int i = 0; i < 6; i++)
    test_activate (test, "undo", NULL);
  g_assert_null (hitos_view_state_get_record (get_state (test)));
  test_window_free (test);
}

static GtkWidget *
get_focus (TestWindow *test)
{
  return gtk_window_get_focus (GTK_WINDOW (test->window));
}

/* Nothing is removed: voided with a reason, and restored. */
static void
test_voiding (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c107");
  GtkWidget *dialog, *reason;

  test_wait_until (informe_has (test, "IEPC/UTC/21/107"));
  hitos_view_state_set_record (get_state (test), entry);
  test_activate (test, "void", NULL);
  dialog = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept"));
  reason = test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Reason");
  gtk_editable_set_text (GTK_EDITABLE (reason), "duplicado");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  g_assert_cmpstr (hitos_entry_get_voided (entry), ==, "duplicado");
  test_wait_until (!informe_has (test, "IEPC/UTC/21/107"));
  g_assert_false (test_is_enabled (test, "void"));
  test_activate (test, "restore", NULL);
  g_assert_null (hitos_entry_get_voided (entry));
  test_wait_until (informe_has (test, "IEPC/UTC/21/107"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_window_free (test);
}

/* Every kind of fact can be added, opened, and taken back in one step. */
static void
test_every_kind (void)
{
  static const char *const kinds[] = { "dispatch", "constancia", "answer", "reception", "work", "attendance",
                                       "notice", "session" };
  TestWindow *test = test_window_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      test_activate (test, "add", kinds[i]);
      g_assert_nonnull (hitos_view_state_get_record (get_state (test)));
      g_assert_true (hitos_facts_pane_is_open (get_facts (test)));
      test_activate (test, "undo", NULL);
      g_assert_null (hitos_view_state_get_record (get_state (test)));
      g_assert_false (hitos_facts_pane_is_open (get_facts (test)));
    }
  g_assert_false (test_is_enabled (test, "undo"));
  test_window_free (test);
}

/* The key of a document is typed where the fact is edited; documents and annexes are added and taken away. */
static void
test_documents (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosProcess *process = hitos_view_state_get_process (get_state (test));
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c107");
  const guint n = hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry)->len;
  HitosDocument *document = hitos_entry_document_get_document (
    g_ptr_array_index (hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry), 0));
  GtkWidget *group, *part, *key;

  hitos_facts_pane_open (get_facts (test), entry);
  group = test_find_widget (GTK_WIDGET (get_facts (test)), HITOS_TYPE_PARTS_GROUP, NULL, NULL);
  part = test_find_widget (group, HITOS_TYPE_PART_ROW, NULL, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (part), TRUE);
  key = test_find_row (part, HITOS_TYPE_TEXT_ROW, "Keys");
  gtk_editable_set_text (GTK_EDITABLE (key), "IEPC / UTC / 21 / 907");
  g_assert_cmpstr (hitos_document_get_keys (document), ==, "IEPC/UTC/21/907");
  test_wait_until (informe_has (test, "IEPC/UTC/21/907"));

  g_assert_true (gtk_widget_activate_action (group, "parts.new-document", NULL));
  g_assert_cmpuint (hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry)->len, ==, n + 1);
  test_activate (test, "undo", NULL);
  g_assert_cmpuint (hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry)->len, ==, n);
  test_activate (test, "undo", NULL);
  g_assert_cmpstr (hitos_document_get_keys (document), ==, "IEPC/UTC/21/107");
  test_window_free (test);
}

/* Every fact of the sample opens, with all its fields, and closes. */
static void
test_every_fact (void)
{
  TestWindow *test = test_window_new (TRUE);
  guint n_opened = 0;

  g_assert_true (hitos_facts_pane_has_record (get_facts (test), test_window_find (test, &hitos_entry_table, "c107")));
  hitos_facts_pane_open (get_facts (test), test_window_find (test, &hitos_entry_table, "c107"));
  for (gpointer record = NULL; record != hitos_view_state_get_record (get_state (test)); n_opened++)
    {
      record = hitos_view_state_get_record (get_state (test));
      g_assert_true (hitos_facts_pane_is_open (get_facts (test)));
      test_activate (test, "next-fact", NULL);
    }
  g_assert_cmpuint (n_opened, ==, 19);
  test_activate (test, "close-fact", NULL);
  g_assert_false (hitos_facts_pane_is_open (get_facts (test)));
  test_window_free (test);
}

/* Tab reaches every part of the window and comes back to where it began. */
/* The key that marks as sent is never GTK's for its inspector; the other of the two is. */
static void
test_inspector_key (void)
{
  TestWindow *test = test_window_new (TRUE);
  guint n = g_list_model_get_n_items (gtk_window_get_toplevels ());
  gboolean handled = FALSE;

  g_signal_emit_by_name (test->window, "enable-debugging", TRUE, &handled);
  g_assert_true (handled);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n);
  test_window_free (test);
}

static void
test_keyboard (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosInformesView *view = hitos_window_get_informes (test->window);
  GtkWidget *months = GTK_WIDGET (hitos_informes_view_get_months (view));
  GtkWidget *pages = GTK_WIDGET (hitos_informes_view_get_preview (view));
  gboolean months_reached = FALSE, facts_reached = FALSE, pages_reached = FALSE, header_reached = FALSE;

  for (int i = 0; i < 60; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (GTK_WIDGET (test->window), GTK_DIR_TAB_FORWARD);
      focus = get_focus (test);
      if (focus == NULL)
        continue;
      months_reached |= gtk_widget_is_ancestor (focus, months);
      facts_reached |= gtk_widget_is_ancestor (focus, GTK_WIDGET (get_facts (test)));
      pages_reached |= gtk_widget_is_ancestor (focus, pages);
      header_reached |= gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR) != NULL;
    }
  g_assert_true (months_reached && facts_reached && pages_reached && header_reached);
  test_window_free (test);
}

static int
measure_width (TestWindow *test)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (test->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("the window can be %d pixels wide", minimum);
  return minimum;
}

/* At the width of a telephone one pane at a time, and none is cut off. */
static gboolean
is_labelled (GtkWidget *widget, gpointer label)
{
  const char *text = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget))
                                            : gtk_label_get_label (GTK_LABEL (widget));

  return g_strcmp0 (text, label) == 0;
}

static GtkWidget *
find_shown (TestWindow *test, GType type, const char *label)
{
  GtkWidget *found = test_find_widget (GTK_WIDGET (test->window), type, is_labelled, (gpointer) label);

  return found && gtk_widget_get_mapped (found) ? found : NULL;
}

static gboolean
is_titled (GtkWidget *title, gpointer text)
{
  return g_str_equal (adw_window_title_get_title (ADW_WINDOW_TITLE (title)), text);
}

/* Short enough not to be cut beside the views. */
static void
test_example_title (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *title = test_find_widget (GTK_WIDGET (test->window), ADW_TYPE_WINDOW_TITLE, is_titled,
                                       (char *) "Durango 2021-2022");

  g_assert_nonnull (title);
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)), ==, "Example · 184 days");
  test_window_free (test);
}

/* Who stands on a toast's button and does something else hears of that, too. */
static void
test_toast_with_focus (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *button = NULL;

  hitos_window_toast_with_undo (test->window, "The first");
  test_wait_until ((button = find_shown (test, GTK_TYPE_BUTTON, "Undo")) != NULL);
  g_assert_true (gtk_widget_grab_focus (button));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == button);
  hitos_window_toast (test->window, "The second");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) != button);
  test_wait_until (find_shown (test, GTK_TYPE_LABEL, "The second"));
  test_window_free (test);
}

static void
test_narrow (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosInformesView *view = hitos_window_get_informes (test->window);

  g_assert_false (hitos_informes_view_is_folded (view));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 640);
  test_wait_until (hitos_informes_view_is_folded (view));
  /* What only a wide window has room for is put away a moment after. */
  test_wait_until (measure_width (test) <= 360);
  g_assert_cmpint (hitos_informes_view_get_pane (view), ==, HITOS_PANE_FACTS);
  test_activate (test, "forward", NULL);
  g_assert_cmpint (hitos_informes_view_get_pane (view), ==, HITOS_PANE_PAGES);
  test_activate (test, "close-fact", NULL);
  g_assert_cmpint (hitos_informes_view_get_pane (view), ==, HITOS_PANE_FACTS);
  test_activate (test, "back", NULL);
  g_assert_cmpint (hitos_informes_view_get_pane (view), ==, HITOS_PANE_MONTHS);
  test_window_free (test);
}

/* A second program writes to the same file; the window takes it over when it is looked at again. */
static void
test_second_writer (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c107");
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (test->path, HITOS_DATABASE_DEFAULT, &error);
  g_autoptr (HitosHistory) history = NULL;
  g_autoptr (HitosChange) change = hitos_change_new ("entry-edit", NULL);
  HitosProcess *process = hitos_view_state_get_process (get_state (test));
  gpointer other;
  HitosRow *row;

  g_assert_no_error (error);
  history = hitos_history_open (database, hitos_record_get_id (process), &error);
  g_assert_no_error (error);
  other = hitos_process_lookup (hitos_history_get_process (history), HITOS_TYPE_ENTRY, hitos_record_get_id (entry));
  row = hitos_row_copy (hitos_record_get_row (other));
  hitos_row_set_text (row, "notes", "de otro");
  hitos_change_update (change, other, row);
  g_assert_true (hitos_history_apply (history, change, &error));
  g_assert_null (hitos_entry_get_notes (entry));
  hitos_workspace_refresh (test->workspace);
  g_assert_cmpstr (hitos_entry_get_notes (entry), ==, "de otro");
  g_clear_object (&history);
  g_clear_object (&database);
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
  g_test_add_func ("/window/voiding", test_voiding);
  g_test_add_func ("/window/every-kind", test_every_kind);
  g_test_add_func ("/window/documents", test_documents);
  g_test_add_func ("/window/every-fact", test_every_fact);
  g_test_add_func ("/window/keyboard", test_keyboard);
  g_test_add_func ("/window/example-title", test_example_title);
  g_test_add_func ("/window/toast-with-focus", test_toast_with_focus);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/second-writer", test_second_writer);
  g_test_add_func ("/window/inspector-key", test_inspector_key);
  return g_test_run ();
}
