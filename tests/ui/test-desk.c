/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop keeps for a person: preferences that act at once, the first weekday of a locale, the example, and
 * what is new after an update. */
#include <math.h>

#include "hitos-test-window.h"

#include "hitos-about.h"
#include "hitos-calendar-page.h"
#include "hitos-date-words.h"
#include "hitos-example-actions.h"
#include "hitos-import-window.h"
#include "hitos-preferences-window.h"
#include "hitos-preferences.h"
#include "hitos-timeline-view.h"
#include "hitos-timeline.h"
#include "temporary-folder.h"

static HitosProcess *
get_process (TestWindow *test)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (test->workspace));
}

/* --- preferences --- */

static gboolean
has_text (GtkWidget *widget, gpointer text)
{
  return g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
}

static const char *
get_first_heading (GtkWidget *window)
{
  for (int weekday = 1; weekday <= 7; weekday++)
    {
      graphene_rect_t bounds;
      GtkWidget *heading = test_find_widget (window, GTK_TYPE_INSCRIPTION, has_text,
                                             (gpointer) hitos_date_words_weekday_name (weekday));

      if (heading && gtk_widget_compute_bounds (heading, gtk_widget_get_parent (heading), &bounds) && bounds.origin.x < 10)
        return hitos_date_words_weekday_name (weekday);
    }
  return NULL;
}

static void
test_first_weekday (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GSettings) settings = hitos_preferences_open ();

  adw_view_stack_set_visible_child_name (hitos_window_get_views (test->window), "calendar");
  test_wait_until (g_strcmp0 (get_first_heading (GTK_WIDGET (test->window)), "Monday") == 0);
  g_settings_set_string (settings, "first-weekday", "sunday");
  test_wait_until (g_strcmp0 (get_first_heading (GTK_WIDGET (test->window)), "Sunday") == 0);
  g_settings_reset (settings, "first-weekday");
  test_wait_until (g_strcmp0 (get_first_heading (GTK_WIDGET (test->window)), "Monday") == 0);
  test_window_free (test);
}

/* --- as it was left --- */

static GtkWidget *
show_view (TestWindow *test, const char *name, GType type)
{
  GtkWidget *found;

  adw_view_stack_set_visible_child_name (hitos_window_get_views (test->window), name);
  found = test_find_widget (GTK_WIDGET (test->window), type, NULL, NULL);
  g_assert_nonnull (found);
  return found;
}

static void
test_panel_is_remembered (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *page = show_view (test, "calendar", HITOS_TYPE_CALENDAR_PAGE);
  gboolean open;

  gtk_widget_activate_action (page, "calendar.panel", NULL);
  test_window_free (test);
  test = test_window_new (TRUE);
  page = show_view (test, "calendar", HITOS_TYPE_CALENDAR_PAGE);
  test_wait_until (gtk_widget_get_mapped (page));
  g_object_get (page, "panel", &open, NULL);
  g_assert_false (open);
  g_assert_false (adw_flap_get_reveal_flap (ADW_FLAP (test_find_widget (page, ADW_TYPE_FLAP, NULL, NULL))));
  gtk_widget_activate_action (page, "calendar.panel", NULL);
  test_window_free (test);
}

static void
test_timeline_is_remembered (void)
{
  TestWindow *test = test_window_new (TRUE);
  HitosTimelineView *view = HITOS_TIMELINE_VIEW (show_view (test, "timeline", HITOS_TYPE_TIMELINE_VIEW));
  HitosTimelineBand *band = hitos_timeline_get_band (hitos_timeline_view_get_timeline (view));
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (band);
  HitosDate today = hitos_clock_get_today (test->clock);
  double fitted, day_width;

  test_wait_until (scale->width > 1);
  fitted = scale->day_width;
  hitos_timeline_view_zoom (view, 4);
  day_width = scale->day_width;
  g_assert_cmpfloat (day_width, >, 2 * fitted);
  test_window_free (test);

  test = test_window_new (TRUE);
  view = HITOS_TIMELINE_VIEW (show_view (test, "timeline", HITOS_TYPE_TIMELINE_VIEW));
  band = hitos_timeline_get_band (hitos_timeline_view_get_timeline (view));
  scale = hitos_timeline_band_get_scale (band);
  test_wait_until (scale->width > 1 && fabs (scale->day_width - day_width) < 0.01);
  g_assert_cmpint (hitos_time_scale_get_visible (scale).start, <=, today);
  g_assert_cmpint (hitos_time_scale_get_visible (scale).end, >, today);
  gtk_widget_activate_action (GTK_WIDGET (view), "timeline.fit", NULL);
  gtk_widget_activate_action (GTK_WIDGET (view), "timeline.table", NULL);
  test_window_free (test);

  test = test_window_new (TRUE);
  view = HITOS_TIMELINE_VIEW (show_view (test, "timeline", HITOS_TYPE_TIMELINE_VIEW));
  g_assert_true (hitos_timeline_is_table (hitos_timeline_view_get_timeline (view)));
  gtk_widget_activate_action (GTK_WIDGET (view), "timeline.table", NULL);
  band = hitos_timeline_get_band (hitos_timeline_view_get_timeline (view));
  test_wait_until (hitos_timeline_band_get_scale (band)->width > 1);
  g_assert_true (hitos_timeline_band_is_fitted (band));
  test_window_free (test);
}

/* Makes a locale in a folder where newlocale () looks. */
static gboolean
make_locale (const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.UTF-8", folder, name);
  const char *arguments[] = { "localedef", "--inputfile", name, "--charmap", "UTF-8", path, NULL };
  int status;

  return g_spawn_sync (NULL, (char **) arguments, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                       &status, NULL)
         && g_spawn_check_wait_status (status, NULL);
}

/* Mexico's weeks begin on Sunday, Spain's on Monday. */
static void
test_locales (void)
{
  char *folder = temporary_folder_new ();

  g_assert_cmpint (hitos_preferences_get_first_weekday_of ("C"), ==, 1);
  g_assert_cmpint (hitos_preferences_get_first_weekday_of ("C.UTF-8"), ==, 1);
  g_assert_cmpint (hitos_preferences_get_first_weekday_of ("nowhere"), ==, 1);
  g_setenv ("LOCPATH", folder, TRUE);
  if (make_locale (folder, "es_MX") && make_locale (folder, "es_ES"))
    {
      g_assert_cmpint (hitos_preferences_get_first_weekday_of ("es_MX.UTF-8"), ==, 7);
      g_assert_cmpint (hitos_preferences_get_first_weekday_of ("es_ES.UTF-8"), ==, 1);
    }
  else
    g_test_skip ("no sources of locales here");
  g_unsetenv ("LOCPATH");
  temporary_folder_free (folder);
}

/* The style and the desk's name act at once, the name as a whole. */
static void
test_preferences (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  HitosPreferencesWindow *dialog = hitos_preferences_window_new (GTK_WINDOW (test->window), settings);
  HitosHistory *history = hitos_workspace_get_history (test->workspace);
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *desk, *choice;

  hitos_preferences_apply_style (settings);
  gtk_window_present (GTK_WINDOW (dialog));
  choice = test_find_row (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Style");
  adw_combo_row_set_selected (ADW_COMBO_ROW (choice), 2);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  adw_combo_row_set_selected (ADW_COMBO_ROW (choice), 0);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
  desk = test_find_row (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "This desk");
  gtk_editable_set_text (GTK_EDITABLE (desk), "Coordinación");
  g_assert_cmpstr (hitos_history_get_desk (history), ==, "");
  g_signal_emit_by_name (desk, "apply");
  g_assert_cmpstr (hitos_history_get_desk (history), ==, "Coordinación");
  g_settings_reset (settings, "desk");
  g_assert_cmpstr (hitos_history_get_desk (history), ==, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_signal_handlers_disconnect_matched (settings, G_SIGNAL_MATCH_ID, g_signal_lookup ("changed", G_TYPE_SETTINGS), 0, NULL,
                                        NULL, NULL);
  test_window_free (test);
}

static guint
count_soon (HitosOccurrences *occurrences)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (occurrences)); i++)
    {
      g_autoptr (HitosOccurrence) occurrence = g_list_model_get_item (G_LIST_MODEL (occurrences), i);

      n += hitos_occurrence_get_state (occurrence) == HITOS_OCCURRENCE_SOON;
    }
  return n;
}

/* More is due soon once sixty days are soon, at once and on the same day. */
static void
test_soon_days (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  GtkWidget *page = show_view (test, "calendar", HITOS_TYPE_CALENDAR_PAGE);
  HitosCalendarState *state = hitos_calendar_page_get_state (HITOS_CALENDAR_PAGE (page));
  guint before = count_soon (hitos_calendar_state_get_occurrences (state));
  HitosDate day = hitos_calendar_state_get_day (state);

  g_assert_cmpuint (before, >, 0);
  g_settings_set_int (settings, "soon-days", 60);
  g_assert_cmpuint (count_soon (hitos_calendar_state_get_occurrences (state)), >, before);
  g_assert_cmpint (hitos_calendar_state_get_day (state), ==, day);
  g_settings_reset (settings, "soon-days");
  g_assert_cmpuint (count_soon (hitos_calendar_state_get_occurrences (state)), ==, before);
  test_window_free (test);
}

/* --- the example --- */

/* It is an example by itself, whatever it is called; it goes and comes back as any process does. */
static void
test_example (void)
{
  TestWindow *test = test_window_new (FALSE);
  GtkWidget *preview = NULL;
  g_autofree char *id = NULL;

  test_activate (test, "import-sample", NULL);
  test_wait_until ((preview = test_find_dialog (HITOS_TYPE_IMPORT_WINDOW)) != NULL);
  test_wait_until (gtk_widget_get_mapped (preview));
  gtk_widget_activate_default (preview);
  test_wait_until (get_process (test) != NULL);
  g_assert_true (hitos_example_actions_is_example (get_process (test)));
  id = g_strdup (hitos_record_get_id (get_process (test)));
  test_activate (test, "remove-process", "");
  g_assert_null (get_process (test));
  test_activate (test, "restore-process", id);
  g_assert_true (hitos_example_actions_is_example (get_process (test)));
  test_window_free (test);
}

/* --- what is new --- */

static gboolean
says_update (GtkWidget *widget, gpointer data)
{
  return g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "Hitos was updated");
}

/* Nothing on the first start; once after an update; not again. */
static void
test_news (void)
{
  TestWindow *test = test_window_new (FALSE);
  g_autoptr (GSettings) settings = hitos_preferences_open ();

  g_settings_reset (settings, "last-version");
  g_assert_false (hitos_about_greet (test->window, settings));
  g_assert_false (hitos_about_greet (test->window, settings));
  g_assert_null (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, says_update, NULL));
  g_settings_set_string (settings, "last-version", "0.0.1");
  g_assert_true (hitos_about_greet (test->window, settings));
  g_assert_nonnull (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, says_update, NULL));
  g_assert_false (hitos_about_greet (test->window, settings));
  test_window_free (test);
}

/* --- what was left --- */

/* Each view is again as it was left, in the next window. */
static void
test_remembered (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *page = show_view (test, "calendar", HITOS_TYPE_CALENDAR_PAGE);
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  HitosTimeline *timeline;
  g_autofree char *view = NULL;

  hitos_calendar_page_show_view (HITOS_CALENDAR_PAGE (page), "agenda");
  gtk_widget_activate_action (GTK_WIDGET (hitos_window_get_timeline (test->window)), "timeline.group", "s", "phase");
  test_window_free (test);
  test = test_window_new (TRUE);
  g_object_get (show_view (test, "calendar", HITOS_TYPE_CALENDAR_PAGE), "view", &view, NULL);
  g_assert_cmpstr (view, ==, "agenda");
  timeline = hitos_timeline_view_get_timeline (hitos_window_get_timeline (test->window));
  g_assert_cmpint (hitos_timeline_rows_get_grouping (hitos_timeline_get_rows (timeline)), ==,
                   HITOS_TIMELINE_GROUP_PHASE);
  g_settings_reset (settings, "calendar-view");
  g_settings_reset (settings, "timeline-group");
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/desk/calendar-panel", test_panel_is_remembered);
  g_test_add_func ("/desk/timeline", test_timeline_is_remembered);
  g_test_add_func ("/desk/first-weekday", test_first_weekday);
  g_test_add_func ("/desk/locales", test_locales);
  g_test_add_func ("/desk/preferences", test_preferences);
  g_test_add_func ("/desk/soon-days", test_soon_days);
  g_test_add_func ("/desk/example", test_example);
  g_test_add_func ("/desk/news", test_news);
  g_test_add_func ("/desk/remembered", test_remembered);
  return g_test_run ();
}
