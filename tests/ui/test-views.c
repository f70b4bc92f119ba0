/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include "hitos-entry.h"
#include "hitos-milestone.h"
#include "hitos-occurrence-row.h"
#include "hitos-occurrences.h"
#include "hitos-task-steps.h"
#include "hitos-text-row.h"

static HitosViewState *
get_state (TestWindow *test)
{
  return hitos_workspace_get_state (test->workspace);
}

static void
choose_view (TestWindow *test, const char *word)
{
  g_action_group_activate_action (G_ACTION_GROUP (test->window), "view", g_variant_new_string (word));
}

static void
assert_view (TestWindow *test, const char *word, const char *page)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (test->window), "view");

  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, word);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (hitos_window_get_views (test->window)), ==, page);
}

/* A view is chosen by its word; a word that names none changes nothing. */
static void
test_action (void)
{
  TestWindow *test = test_window_new (TRUE);

  choose_view (test, "calendario");
  assert_view (test, "calendario", "calendar");
  choose_view (test, "informes");
  assert_view (test, "informes", "informes");
  choose_view (test, "nada");
  assert_view (test, "informes", "informes");
  adw_view_stack_set_visible_child_name (hitos_window_get_views (test->window), "calendar");
  assert_view (test, "calendario", "calendar");
  test_window_free (test);
}

static gboolean
is_switcher (GtkWidget *widget, gpointer data)
{
  return gtk_widget_get_mapped (widget);
}

/* Where the bar above has no room for the views, those below are shown. */
static void
test_switchers (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *window = GTK_WIDGET (test->window);
  GtkWidget *bar = test_find_widget (window, ADW_TYPE_VIEW_SWITCHER_BAR, NULL, NULL);

  g_assert_nonnull (bar);
  g_assert_true (gtk_widget_get_ancestor (bar, ADW_TYPE_VIEW_STACK) == NULL);
  test_wait_until (!adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (bar)));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  test_wait_until (adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (bar)));
  test_wait_until (test_find_widget (bar, ADW_TYPE_VIEW_SWITCHER, is_switcher, NULL) != NULL);
  test_window_free (test);
}

/* A milestone is shown in the calendar, a fact in the list. */
static void
test_records (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosProcess *process = hitos_view_state_get_process (get_state (test));
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  gpointer entry = test_window_find (test, &hitos_entry_table, "c107");
  gpointer milestone = NULL;

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones) && milestone == NULL; i++)
    if (hitos_milestone_get_act_rule (hitos_record_list_get (milestones, i)))
      milestone = hitos_record_list_get (milestones, i);
  g_assert_nonnull (milestone);
  test_activate (test, "show-record", hitos_record_get_id (milestone));
  assert_view (test, "calendario", "calendar");
  g_assert_true (hitos_view_state_get_record (get_state (test)) == milestone);
  test_activate (test, "show-record", hitos_record_get_id (entry));
  assert_view (test, "informes", "informes");
  g_assert_true (hitos_view_state_get_record (get_state (test)) == entry);
  test_window_free (test);
}

/* Ctrl+Z in a field takes back a step of the process, never what the record said when the field was shown. */
static void
test_fields_have_no_undo (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c107");
  GtkWidget *row = g_object_ref_sink (hitos_text_row_new (test->workspace, entry, "notes", "Notes"));
  HitosChange *change = hitos_change_new ("entry-edit", NULL);
  HitosRow *after = hitos_row_copy (hitos_record_get_row (entry));

  hitos_row_set_text (after, "notes", "Se recibió en oficialía");
  hitos_change_update (change, entry, after);
  g_assert_true (hitos_workspace_apply (test->workspace, change));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Se recibió en oficialía");
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), "text.undo", NULL);
  g_assert_cmpstr (hitos_entry_get_notes (entry), ==, "Se recibió en oficialía");
  test_activate (test, "undo", NULL);
  g_assert_null (hitos_entry_get_notes (entry));
  g_object_unref (row);
  test_window_free (test);
}

static gboolean
is_built (TestWindow *test, const char *name)
{
  GtkWidget *place = adw_view_stack_get_child_by_name (hitos_window_get_views (test->window), name);

  return gtk_widget_get_first_child (place) != NULL;
}

static void
assert_built (TestWindow *test, gboolean watch, gboolean calendar, gboolean timeline, gboolean informes)
{
  g_assert_cmpint (is_built (test, "watch"), ==, watch);
  g_assert_cmpint (is_built (test, "calendar"), ==, calendar);
  g_assert_cmpint (is_built (test, "timeline"), ==, timeline);
  g_assert_cmpint (is_built (test, "informes"), ==, informes);
}

/* No icon is missing, whatever view it came with; the program's own is there once it is installed. */
static void
assert_icons (GtkWidget *widget)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  const char *name = GTK_IS_IMAGE (widget) ? gtk_image_get_icon_name (GTK_IMAGE (widget)) : NULL;

  if (name && !g_str_equal (name, "mx.hitos.Hitos") && !gtk_icon_theme_has_icon (theme, name))
    g_error ("there is no icon “%s”", name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    assert_icons (child);
}

/* A view is built when it is first looked at: neither a change, a choice nor another month asks for it. */
static void
test_built_when_shown (void)
{
  TestWindow *test;
  HitosProcess *process;
  HitosRecordList *milestones;

  test = test_window_new (TRUE);
  choose_view (test, "pendientes");
  test_window_free (test);
  test = test_window_new (TRUE);
  assert_built (test, TRUE, FALSE, FALSE, FALSE);
  assert_icons (GTK_WIDGET (test->window));
  process = hitos_view_state_get_process (get_state (test));
  milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  test_activate (test, "next-month", NULL);
  g_assert_cmpint (hitos_view_state_get_month (get_state (test)), ==, hitos_date_new (2021, 12, 1));
  test_activate (test, "previous-month", NULL);
  hitos_view_state_set_record (get_state (test), hitos_record_list_get (milestones, 0));
  g_assert_true (test_is_enabled (test, "edit"));
  test_activate (test, "close-fact", NULL);
  g_assert_true (hitos_workspace_apply (test->workspace, hitos_task_create_drop (hitos_record_list_get (milestones, 0),
                                                                                "No aplica")));
  g_assert_true (test_is_enabled (test, "restore-milestone"));
  test_activate (test, "undo", NULL);
  hitos_window_flush (test->window);
  assert_built (test, TRUE, FALSE, FALSE, FALSE);
  choose_view (test, "cronograma");
  assert_built (test, TRUE, FALSE, TRUE, FALSE);
  choose_view (test, "calendario");
  assert_built (test, TRUE, TRUE, TRUE, FALSE);
  choose_view (test, "informes");
  assert_built (test, TRUE, TRUE, TRUE, TRUE);
  test_window_free (test);
}

/* What is done where the view was never seen goes there and does it. */
static void
test_asked_for (void)
{
  TestWindow *test = test_window_new (TRUE);

  choose_view (test, "pendientes");
  test_window_free (test);
  test = test_window_new (TRUE);
  test_activate (test, "new-milestone", NULL);
  assert_view (test, "calendario", "calendar");
  assert_built (test, TRUE, TRUE, FALSE, FALSE);
  choose_view (test, "pendientes");
  test_activate (test, "find", NULL);
  assert_view (test, "informes", "informes");
  test_wait_until (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (test->window))));
  test_window_free (test);
}

/* Of a session of which only the body is known, a list of occurrences says once that it is one. */
static void
test_session_once (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosDate day = hitos_date_new (2021, 8, 25);
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (hitos_window_get_process (test->window), day, 7);
  g_autoptr (GPtrArray) found = hitos_occurrences_list (occurrences, hitos_when_day (day));
  g_autoptr (GtkWidget) row = g_object_ref_sink (hitos_occurrence_row_new ());
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    if (hitos_occurrence_get_kind (found->pdata[i]) == HITOS_OCCURRENCE_SITTING)
      {
        hitos_occurrence_row_set_occurrence (HITOS_OCCURRENCE_ROW (row), found->pdata[i]);
        g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (test_find_widget (row, GTK_TYPE_LABEL, NULL, NULL))), ==,
                         "Consejo General");
        n++;
      }
  g_assert_cmpuint (n, ==, 1);
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  /* The first: nothing of a view that was not built is there. */
  g_test_add_func ("/views/built-when-shown", test_built_when_shown);
  g_test_add_func ("/views/action", test_action);
  g_test_add_func ("/views/asked-for", test_asked_for);
  g_test_add_func ("/views/switchers", test_switchers);
  g_test_add_func ("/views/records", test_records);
  g_test_add_func ("/views/fields-have-no-undo", test_fields_have_no_undo);
  g_test_add_func ("/views/session-once", test_session_once);
  return g_test_run ();
}
