/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever belongs to the process is found by any of its words, and shown where it stands. */
#include "hitos-test-window.h"

#include "hitos-document.h"
#include "hitos-editing.h"
#include "hitos-entry.h"
#include "hitos-milestone.h"
#include "hitos-record-chooser.h"
#include "hitos-record-search.h"
#include "hitos-sitting.h"

#include <string.h>

static GListModel *
find (TestWindow *test, const char *words)
{
  g_autoptr (GError) error = NULL;
  GListModel *found = hitos_record_search_find (test->workspace, words, &error);

  g_assert_no_error (error);
  return found;
}

static guint
count (TestWindow *test, const char *words)
{
  g_autoptr (GListModel) found = find (test, words);

  return g_list_model_get_n_items (found);
}

static gboolean
finds (TestWindow *test, const char *words, gpointer record)
{
  g_autoptr (GListModel) found = find (test, words);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (found, i);

      n += item == record;
    }
  g_assert_cmpuint (n, <=, 1);
  return n == 1;
}

/* The first entry that sends something. */
static HitosEntry *
get_entry (TestWindow *test, HitosDocument **document)
{
  HitosProcess *process = hitos_window_get_process (test->window);
  HitosRecordList *parts = hitos_process_get_list (process, HITOS_TYPE_ENTRY_DOCUMENT);

  for (guint i = 0; i < hitos_record_list_get_n_records (parts); i++)
    {
      HitosEntryDocument *part = hitos_record_list_get (parts, i);

      *document = hitos_entry_document_get_document (part);
      if (*document && hitos_document_get_keys (*document))
        return hitos_entry_document_get_entry (part);
    }
  g_assert_not_reached ();
}

static void
test_words (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosDocument *document;
  HitosEntry *entry = get_entry (test, &document);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (document));
  HitosChange *change = hitos_change_new ("document-edit", NULL);
  HitosSitting *session = hitos_record_list_get (hitos_process_get_list (hitos_record_get_process (entry),
                                                                         HITOS_TYPE_SITTING), 0);
  g_autofree char *name = hitos_editing_describe (session);
  g_autofree char *key = g_strndup (hitos_document_get_keys (document), strcspn (hitos_document_get_keys (document), "\n"));

  /* What a document says leads to the fact that sends it. */
  g_assert_true (finds (test, key, entry));
  g_assert_cmpuint (count (test, ""), ==, 0);
  g_assert_cmpuint (count (test, "\"* AND (NEAR"), ==, 0);
  g_assert_cmpuint (count (test, "ornitorrinco"), ==, 0);
  /* A session by its name, which is written nowhere. */
  g_assert_true (finds (test, name, session));
  hitos_row_set_text (row, "subject", "Vacación del ornitorrinco");
  hitos_change_update (change, document, row);
  g_assert_true (hitos_workspace_apply (test->workspace, change));
  g_assert_true (finds (test, "ORNITO", entry));
  g_assert_true (finds (test, "ornitorrinco vacacion", entry));
  hitos_workspace_undo (test->workspace);
  g_assert_cmpuint (count (test, "ornitorrinco"), ==, 0);
  test_window_free (test);
}

static gpointer
open_search (TestWindow *test)
{
  test_activate (test, "find-record", NULL);
  g_assert_nonnull (test_find_dialog (HITOS_TYPE_RECORD_CHOOSER));
  return test_find_dialog (HITOS_TYPE_RECORD_CHOOSER);
}

static const char *
get_heading (gpointer chooser)
{
  GtkWidget *page = test_find_widget (chooser, ADW_TYPE_STATUS_PAGE, NULL, NULL);

  return gtk_widget_get_child_visible (page) ? adw_status_page_get_title (ADW_STATUS_PAGE (page)) : NULL;
}

static void
type_words (gpointer chooser, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (test_find_widget (chooser, GTK_TYPE_SEARCH_ENTRY, NULL, NULL)), words);
}

static void
press_enter (gpointer chooser)
{
  g_signal_emit_by_name (test_find_widget (chooser, GTK_TYPE_SEARCH_ENTRY, NULL, NULL), "activate");
  g_assert_null (test_find_dialog (HITOS_TYPE_RECORD_CHOOSER));
}

/* A fact of another month is shown in that month, a milestone on its day. */
static void
test_window (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosViewState *state = hitos_workspace_get_state (test->workspace);
  AdwViewStack *views = hitos_window_get_views (test->window);
  gpointer chooser = open_search (test), record;

  g_assert_cmpstr (get_heading (chooser), ==, "Search the Whole Process");
  type_words (chooser, "ornitorrinco");
  g_assert_cmpstr (get_heading (chooser), ==, "Nothing Found");
  type_words (chooser, "4939");
  g_assert_null (get_heading (chooser));
  hitos_view_state_set_month (state, hitos_date_new (2021, 8, 1));
  press_enter (chooser);
  record = hitos_view_state_get_record (state);
  g_assert_true (HITOS_IS_ENTRY (record));
  g_assert_cmpint (hitos_view_state_get_month (state), ==, hitos_date_new (2021, 11, 1));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "informes");

  chooser = open_search (test);
  type_words (chooser, "E24");
  press_enter (chooser);
  record = hitos_view_state_get_record (state);
  g_assert_true (HITOS_IS_MILESTONE (record));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "calendar");
  test_window_free (test);
}

static gboolean
names_session (GtkWidget *label, gpointer name)
{
  return g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), name);
}

/* What is found tells its day once, with the year. */
static void
test_day_once (void)
{
  TestWindow *test = test_window_new (TRUE);
  gpointer chooser = open_search (test);
  GtkWidget *label;

  type_words (chooser, "consejo general");
  test_wait_until ((label = test_find_widget (chooser, GTK_TYPE_LABEL, names_session,
                                             (char *) "Session · Consejo General")) != NULL);
  g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (label)), "Aug"));
  gtk_window_close (chooser);
  test_window_free (test);
}

/* Whoever looks through a month in vain goes on with the same words. */
static void
test_from_a_month (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosFactsPane *facts;
  gpointer chooser;

  test_activate (test, "view", "informes");
  facts = hitos_informes_view_get_facts (hitos_window_get_informes (test->window));
  hitos_facts_pane_find (facts);
  gtk_editable_set_text (GTK_EDITABLE (test_find_widget (GTK_WIDGET (facts), GTK_TYPE_SEARCH_ENTRY, NULL, NULL)), "4939");
  chooser = open_search (test);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_find_widget (chooser, GTK_TYPE_SEARCH_ENTRY, NULL, NULL))), ==,
                   "4939");
  g_assert_null (get_heading (chooser));
  gtk_window_close (chooser);
  test_window_free (test);
  test = test_window_new (FALSE);
  g_assert_false (test_is_enabled (test, "find-record"));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/window", test_window);
  g_test_add_func ("/search/day-once", test_day_once);
  g_test_add_func ("/search/from-a-month", test_from_a_month);
  return g_test_run ();
}
