/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include "hitos-agreement.h"
#include "hitos-annex.h"
#include "hitos-entry.h"
#include "hitos-finding-group.h"
#include "hitos-finding-row.h"
#include "hitos-paragraph-row.h"
#include "hitos-part-row.h"
#include "hitos-parts-group.h"
#include "hitos-sitting.h"
#include "hitos-text-row.h"
#include "hitos-word-popover.h"

static HitosViewState *
get_state (TestWindow *test)
{
  return hitos_workspace_get_state (test->workspace);
}

static GtkWidget *
get_facts (TestWindow *test)
{
  return GTK_WIDGET (hitos_informes_view_get_facts (hitos_window_get_informes (test->window)));
}

/* What a click on the word does. */
static void
choose_word (GtkWidget *row, const char *word)
{
  GtkWidget *popover = test_find_widget (row, HITOS_TYPE_WORD_POPOVER, NULL, NULL);

  g_assert_nonnull (popover);
  g_signal_emit_by_name (popover, "chosen", word);
}

static gpointer
add_fact (TestWindow *test, const char *kind)
{
  test_activate (test, "add", kind);
  return hitos_view_state_get_record (get_state (test));
}

/* Words are chosen, one after another in a list, and may be typed as well. */
static void
test_words (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosSitting *sitting = add_fact (test, "session");
  GtkWidget *row = test_find_row (get_facts (test), HITOS_TYPE_TEXT_ROW, "Kind of session");
  HitosEntry *work;

  g_assert_cmpstr (hitos_sitting_get_kinds (sitting), ==, "ordinaria");
  choose_word (row, "solemne");
  g_assert_cmpstr (hitos_sitting_get_kinds (sitting), ==, "ordinaria\nsolemne");
  choose_word (row, "ordinaria");
  g_assert_cmpstr (hitos_sitting_get_kinds (sitting), ==, "solemne");
  gtk_editable_set_text (GTK_EDITABLE (row), "de otra clase");
  g_assert_cmpstr (hitos_sitting_get_kinds (sitting), ==, "de otra clase");
  work = add_fact (test, "work");
  choose_word (test_find_row (get_facts (test), HITOS_TYPE_TEXT_ROW, "Action"), "revisión");
  g_assert_cmpstr (hitos_entry_get_action (work), ==, "revisión");
  test_activate (test, "undo", NULL);
  g_assert_cmpstr (hitos_entry_get_action (work), ==, "elaboración");
  test_window_free (test);
}

/* A new fact has the month in its day, and all of it stays chosen, also while a menu goes: what is typed takes its place. */
static void
test_proposed_day (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosEntry *work;
  GtkWidget *day;
  int start, end;

  test_activate (test, "view", "informes");
  work = add_fact (test, "work");
  day = test_find_row (get_facts (test), HITOS_TYPE_TEXT_ROW, "Date");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (day)), ==, "11/2021");
  test_wait_until (gtk_widget_get_focus_child (day) != NULL);
  g_signal_emit_by_name (test_find_controller (day, GTK_TYPE_EVENT_CONTROLLER_FOCUS), "leave");
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (day), &start, &end));
  g_assert_cmpint (end - start, ==, strlen ("11/2021"));
  gtk_editable_delete_selection (GTK_EDITABLE (day));
  gtk_editable_insert_text (GTK_EDITABLE (day), "7", 1, &start);
  g_signal_emit_by_name (day, "entry-activated");
  g_assert_cmpint (hitos_entry_get_date (work).start, ==, hitos_date_new (2021, 11, 7));
  test_window_free (test);
}

static gboolean
is_agenda (GtkWidget *widget, gpointer data)
{
  GtkWidget *label = test_find_widget (widget, GTK_TYPE_LABEL, NULL, NULL);

  return g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), "Agenda, one point a line") == 0;
}

/* A point of the agenda is a line; a line without words is none. */
static void
test_agenda (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosSitting *sitting = add_fact (test, "session");
  GtkWidget *row = test_find_widget (get_facts (test), HITOS_TYPE_PARAGRAPH_ROW, is_agenda, NULL);
  GtkWidget *view = test_find_widget (row, GTK_TYPE_TEXT_VIEW, NULL, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (buffer, "Lista de asistencia\n\n Plan de trabajo \n", -1);
  g_assert_cmpstr (hitos_sitting_get_agenda (sitting), ==, "Lista de asistencia\nPlan de trabajo");
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Lista de asistencia\n\n Plan de trabajo \n");
  test_window_free (test);
}

static gboolean
is_annexes (GtkWidget *widget, gpointer data)
{
  return g_strcmp0 (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)), "Annexes") == 0;
}

/* An agreement's document gets its annex in one step. */
static void
test_annexes (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosProcess *process = hitos_view_state_get_process (get_state (test));
  HitosRecordList *agreements = hitos_process_get_list (process, HITOS_TYPE_AGREEMENT);
  HitosAgreement *agreement = hitos_record_list_get (agreements, 0);
  gpointer document = hitos_agreement_get_document (agreement);
  guint n = hitos_process_get_parts (process, HITOS_TYPE_ANNEX, document)->len;
  GtkWidget *group, *nothing;

  hitos_facts_pane_open (HITOS_FACTS_PANE (get_facts (test)), agreement);
  group = test_find_widget (get_facts (test), HITOS_TYPE_PARTS_GROUP, is_annexes, NULL);
  g_assert_nonnull (group);
  nothing = test_find_row (group, ADW_TYPE_ACTION_ROW, "No annexes");
  g_assert_true (gtk_widget_get_visible (nothing) == (n == 0));
  g_assert_true (gtk_widget_activate_action (group, "parts.new-document", NULL));
  g_assert_cmpuint (hitos_process_get_parts (process, HITOS_TYPE_ANNEX, document)->len, ==, n + 1);
  g_assert_nonnull (test_find_widget (group, HITOS_TYPE_PART_ROW, NULL, NULL));
  g_assert_false (gtk_widget_get_visible (nothing));
  test_activate (test, "undo", NULL);
  g_assert_cmpuint (hitos_process_get_parts (process, HITOS_TYPE_ANNEX, document)->len, ==, n);
  g_assert_true (gtk_widget_get_visible (nothing) == (n == 0));
  test_window_free (test);
}

static gboolean
is_of_acuses (GtkWidget *widget, gpointer data)
{
  return g_str_equal (hitos_finding_group_get_code (HITOS_FINDING_GROUP (widget)), "no-acuse");
}

/* Many findings of a kind are one line, which opens; each still leads to its record. */
static void
test_findings (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *group, *row;
  HitosFinding *finding;

  group = test_find_widget (test_open_findings (test), HITOS_TYPE_FINDING_GROUP, is_of_acuses, NULL);
  g_assert_nonnull (group);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (group)), "The acuse of "));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
  row = test_find_widget (group, HITOS_TYPE_FINDING_ROW, NULL, NULL);
  g_assert_nonnull (row);
  finding = hitos_finding_row_get_finding (HITOS_FINDING_ROW (row));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_cmpstr (hitos_record_get_id (hitos_view_state_get_record (get_state (test))), ==,
                   hitos_finding_get_records (finding)[0]);
  test_window_free (test);
}

/* The window opens on the month that waits to be sent. */
static void
test_first_month (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GError) error = NULL;

  hitos_view_state_set_month (get_state (test), hitos_date_new (2022, 2, 1));
  hitos_workspace_open (test->workspace, test->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hitos_view_state_get_month (get_state (test)), ==, hitos_date_new (2021, 11, 1));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/chores/words", test_words);
  g_test_add_func ("/chores/proposed-day", test_proposed_day);
  g_test_add_func ("/chores/agenda", test_agenda);
  g_test_add_func ("/chores/annexes", test_annexes);
  g_test_add_func ("/chores/findings", test_findings);
  g_test_add_func ("/chores/first-month", test_first_month);
  return g_test_run ();
}
