/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview in a real window, on 3 December 2021: what it tells, and where each line leads. */
#include <string.h>

#include "hitos-test-window.h"

#include "hitos-aside.h"
#include "hitos-catch-up-window.h"
#include "hitos-milestone.h"
#include "hitos-new-process.h"
#include "hitos-watch-row.h"
#include "hitos-watch-section.h"
#include "hitos-watch-tile.h"
#include "hitos-watch-view.h"
#include "hitos-watch-words.h"

static HitosViewState *
get_state (TestWindow *self)
{
  return hitos_workspace_get_state (self->workspace);
}

static const char *
get_view (TestWindow *self)
{
  return adw_view_stack_get_visible_child_name (hitos_window_get_views (self->window));
}

static GtkWidget *
open_watch (TestWindow *self)
{
  GtkWidget *view;

  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "view", g_variant_new_string ("pendientes"));
  view = test_find_widget (GTK_WIDGET (self->window), HITOS_TYPE_WATCH_VIEW, NULL, NULL);
  test_wait_until (gtk_widget_get_mapped (view));
  return view;
}

static gboolean
begins_with (GtkWidget *widget, gpointer title)
{
  return g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GtkWidget *
find_row (GtkWidget *view, const char *title)
{
  return test_find_widget (view, HITOS_TYPE_WATCH_ROW, begins_with, (gpointer) title);
}

static gboolean
answers (GtkWidget *widget, gpointer question)
{
  return hitos_watch_tile_get_question (HITOS_WATCH_TILE (widget)) == GPOINTER_TO_UINT (question);
}

static GtkWidget *
find_tile (GtkWidget *view, HitosWatchQuestion question)
{
  return test_find_widget (view, HITOS_TYPE_WATCH_TILE, answers, GUINT_TO_POINTER (question));
}

static void
activate (GtkWidget *row)
{
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  gtk_widget_activate (row);
}

/* --- tests --- */

static void
test_leads (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWidget *view = open_watch (self);

  /* The informe of September: its month. */
  activate (find_row (view, "E03 · Informe mensual de avances: septiembre"));
  g_assert_cmpstr (get_view (self), ==, "informes");
  g_assert_cmpint (hitos_view_state_get_month (get_state (self)), ==, hitos_date_new (2021, 9, 1));
  /* A milestone: its day on the calendar. */
  open_watch (self);
  activate (find_row (view, "E04a"));
  g_assert_cmpstr (get_view (self), ==, "calendar");
  g_assert_cmpstr (hitos_milestone_get_code (hitos_view_state_get_record (get_state (self))), ==, "E04a");
  /* An oficio: its fact. */
  open_watch (self);
  activate (find_row (view, "IEPC/UTC/21/107"));
  g_assert_cmpstr (get_view (self), ==, "informes");
  g_assert_nonnull (hitos_view_state_get_record (get_state (self)));
  test_window_free (self);
}

static void
test_tiles (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWidget *view = open_watch (self);
  GtkWidget *overdue = find_tile (view, HITOS_WATCH_OVERDUE), *blocked = find_tile (view, HITOS_WATCH_BLOCKED);

  g_assert_true (gtk_widget_is_sensitive (overdue));
  g_assert_false (gtk_widget_is_sensitive (blocked));
  g_signal_emit_by_name (overdue, "clicked");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == find_row (view, "E03 · Informe mensual de avances: septiembre"));
  test_window_free (self);
}

/* Days are counted while they matter; of a process that is long over one is told the years. */
static void
test_distance (void)
{
  HitosDate day = hitos_date_new (2021, 10, 5);
  const struct { HitosDate today; const char *near, *tile; } told[] = {
    { hitos_date_new (2021, 10, 5), "today", "0 d" },
    { hitos_date_new (2021, 10, 3), "in 2 days", "2 d" },
    { hitos_date_new (2021, 10, 8), "3 days ago", "3 d ago" },
    { hitos_date_new (2022, 12, 3), "424 days ago", "424 d ago" },
    { hitos_date_new (2026, 11, 26), "5 years ago", "5 years ago" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *near = hitos_watch_words_dup_distance (day, told[i].today);
      g_autofree char *tile = hitos_watch_words_dup_short_distance (day, told[i].today);

      g_assert_cmpstr (near, ==, told[i].near);
      g_assert_cmpstr (tile, ==, told[i].tile);
    }
}

static gboolean
says (GtkWidget *label, gpointer text)
{
  return strstr (gtk_label_get_label (GTK_LABEL (label)), text) != NULL;
}

/* A process that is taken over midway is caught up with from here. */
static void
test_catch_up (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWidget *view = open_watch (self);
  GtkWidget *row = test_find_widget (view, HITOS_TYPE_ASIDE, NULL, NULL);
  GtkWindow *dialog;

  g_assert_nonnull (row);
  g_assert_nonnull (test_find_widget (row, GTK_TYPE_LABEL, says, (gpointer) "Nothing is recorded of 3 milestones that are overdue"));
  g_signal_emit_by_name (test_find_widget (row, GTK_TYPE_BUTTON, NULL, NULL), "clicked");
  dialog = test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW);
  g_assert_nonnull (dialog);
  gtk_window_destroy (dialog);
  test_window_free (self);
}

static void
mark_done (TestWindow *self, const char *code)
{
  HitosProcess *process = hitos_view_state_get_process (get_state (self));
  HitosRecordList *list = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    if (g_strcmp0 (hitos_milestone_get_code (hitos_record_list_get (list, i)), code) == 0)
      {
        HitosChange *change = hitos_change_new ("milestone-done", code);
        HitosRow *row = hitos_row_copy (hitos_record_get_row (hitos_record_list_get (list, i)));

        hitos_row_set_integer (row, "real_end", hitos_date_parse ("2021-10-01"));
        hitos_row_set_integer (row, "remitted_on", hitos_date_parse ("2021-10-01"));
        hitos_change_update (change, hitos_record_list_get (list, i), row);
        g_assert_true (hitos_workspace_apply (self->workspace, change));
        return;
      }
  g_assert_not_reached ();
}

/* What is done goes while one looks, and the line that one was at keeps the focus; what is done elsewhere is gone when
 * one comes back. */
static void
test_follows (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWidget *view = open_watch (self);

  gtk_widget_grab_focus (find_row (view, "E06a"));
  mark_done (self, "E04a");
  test_wait_until (find_row (view, "E04a") == NULL);
  test_wait_until (gtk_window_get_focus (GTK_WINDOW (self->window)) == find_row (view, "E06a"));
  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "view", g_variant_new_string ("calendario"));
  test_wait_until (!gtk_widget_get_mapped (view));
  mark_done (self, "E06a");
  g_assert_nonnull (find_row (view, "E06a"));
  open_watch (self);
  g_assert_null (find_row (view, "E06a"));
  test_activate (self, "undo", NULL);
  test_wait_until (find_row (view, "E06a") != NULL);
  test_window_free (self);
}

/* The keys are for the line that one is on; what is done leaves its place to the next. */
static void
test_keys (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWidget *view = open_watch (self);
  gpointer first, second;

  gtk_widget_grab_focus (find_row (view, "E04a"));
  first = hitos_view_state_get_record (get_state (self));
  g_assert_cmpstr (hitos_milestone_get_code (first), ==, "E04a");
  g_assert_true (test_is_enabled (self, "mark-done"));
  mark_done (self, "E04a");
  test_wait_until (find_row (view, "E04a") == NULL);
  second = hitos_view_state_get_record (get_state (self));
  g_assert_true (HITOS_IS_MILESTONE (second) && second != first);
  g_assert_true (HITOS_IS_WATCH_ROW (gtk_window_get_focus (GTK_WINDOW (self->window))));
  g_assert_true (test_is_enabled (self, "mark-done"));
  test_window_free (self);
}

/* --- a long answer, and none --- */

static void
test_long_answer (void)
{
  GtkWidget *section = hitos_watch_section_new (HITOS_WATCH_OVERDUE);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *more;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *code = g_strdup_printf ("R%u & <b>", i);
      HitosRow *row = hitos_row_new (&hitos_milestone_table, NULL);
      g_autoptr (HitosRecord) record = NULL;
      g_autoptr (HitosOccurrence) occurrence = NULL;

      hitos_row_set_text (row, "name", code);
      record = hitos_record_new (HITOS_TYPE_MILESTONE, row);
      hitos_row_unref (row);
      occurrence = hitos_occurrence_new (HITOS_OCCURRENCE_PLANNED, hitos_when_day (hitos_date_new (2021, 11, 1)),
                                         HITOS_OCCURRENCE_OVERDUE, record, NULL, code);
      g_ptr_array_add (items, hitos_watch_item_new (HITOS_WATCH_OVERDUE, occurrence, record, hitos_date_new (2021, 11, 1)));
    }
  gtk_window_set_child (window, section);
  gtk_window_present (window);
  hitos_watch_section_show (HITOS_WATCH_SECTION (section), items, hitos_date_new (2021, 12, 3));
  g_assert_nonnull (find_row (section, "R5 &amp; &lt;b&gt;"));
  g_assert_null (find_row (section, "R6 "));
  more = test_find_row (section, ADW_TYPE_ACTION_ROW, "Show All 40");
  gtk_widget_activate (more);
  g_assert_nonnull (find_row (section, "R39 "));
  g_assert_true (gtk_window_get_focus (window) == find_row (section, "R6 "));
  g_ptr_array_set_size (items, 0);
  hitos_watch_section_show (HITOS_WATCH_SECTION (section), items, hitos_date_new (2021, 12, 3));
  g_assert_false (gtk_widget_get_visible (section));
  gtk_window_destroy (window);
}

static void
create_process (const char *path)
{
  HitosNewProcess settings = { "Instituto Electoral", "IE", "Unidad Técnica de Cómputo", NULL };
  HitosPlanOptions options = { hitos_date_new (2027, 6, 6), FALSE, FALSE, HITOS_DATE_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  g_autoptr (HitosPlan) plan = hitos_plan_new (catalogue, &options, NULL, &error);
  g_autoptr (HitosChange) change = hitos_new_process_create_change (&settings, plan, &error);
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_autoptr (HitosHistory) history = NULL;

  g_assert_no_error (error);
  history = hitos_history_create (database, change, &error);
  g_assert_no_error (error);
}

/* On a day on which everything is still to come, the page says what is first and shows nothing red. */
static void
test_calm (void)
{
  TestWindow *self = test_window_new (FALSE);
  g_autoptr (HitosClock) clock = hitos_clock_new (hitos_date_new (2026, 7, 1));
  GtkWidget *view = g_object_ref_sink (g_object_new (HITOS_TYPE_WATCH_VIEW, NULL));
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  g_autofree char *path = g_build_filename (self->folder, "calm.db", NULL);
  HitosWorkspace *workspace = hitos_workspace_new (clock);
  g_autoptr (GError) error = NULL;
  GtkWidget *calm;

  create_process (path);
  hitos_workspace_open (workspace, path, &error);
  g_assert_no_error (error);
  hitos_watch_view_set_workspace (HITOS_WATCH_VIEW (view), workspace);
  gtk_window_set_child (window, view);
  gtk_window_present (window);
  test_wait_until (gtk_widget_get_mapped (view));
  /* Nine months before 6 June 2027. */
  calm = test_find_widget (view, GTK_TYPE_LABEL, says, (gpointer) "Next: E01");
  g_assert_nonnull (calm);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (calm)), "6 September 2026"));
  g_assert_true (gtk_widget_get_mapped (calm));
  g_assert_false (gtk_widget_is_sensitive (find_tile (view, HITOS_WATCH_OVERDUE)));
  g_assert_nonnull (find_row (view, "E03 · "));
  gtk_window_destroy (window);
  g_object_unref (view);
  g_object_unref (workspace);
  test_window_free (self);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/watch-view/leads", test_leads);
  g_test_add_func ("/watch-view/tiles", test_tiles);
  g_test_add_func ("/watch-view/distance", test_distance);
  g_test_add_func ("/watch-view/catch-up", test_catch_up);
  g_test_add_func ("/watch-view/follows", test_follows);
  g_test_add_func ("/watch-view/keys", test_keys);
  g_test_add_func ("/watch-view/long-answer", test_long_answer);
  g_test_add_func ("/watch-view/calm", test_calm);
  return g_test_run ();
}
