/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-milestone.h"
#include "hitos-preferences.h"
#include "hitos-record-pane.h"
#include "hitos-seal-dialog.h"
#include "hitos-slips-window.h"
#include "hitos-test-window.h"
#include "hitos-timeline-table.h"
#include "hitos-timeline-view.h"

/* The timeline inside the real window: where the keyboard is after each thing. */

static GtkWidget *
open_timeline (TestWindow *test)
{
  g_action_group_activate_action (G_ACTION_GROUP (test->window), "view", g_variant_new_string ("cronograma"));
  return test_find_widget (GTK_WIDGET (test->window), HITOS_TYPE_TIMELINE, NULL, NULL);
}

/* The list's row widgets have cells as children, and no names of their own. */
static gboolean
is_in_rows (TestWindow *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return focus && gtk_widget_get_ancestor (focus, HITOS_TYPE_TIMELINE_TABLE);
}

static gboolean
is_filter_menu (GtkWidget *button, gpointer data)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (button), "Filter and Group") == 0;
}

static GtkWidget *
find_menu (TestWindow *test)
{
  return test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_MENU_BUTTON, is_filter_menu, NULL);
}

static GtkWindow *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_OBJECT_TYPE (window) == type && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

/* What a key does that the class of @widget has bound. */
static void
press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (key, modifiers);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; G_IS_LIST_MODEL (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (!gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
            continue;
          g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                       gtk_shortcut_get_arguments (shortcut)));
          return;
        }
    }
  g_error ("no key is bound");
}

/* The keyboard is in the rows as soon as the timeline is shown, on the one that was chosen. */
static void
test_view_has_the_keyboard (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *timeline = open_timeline (test);

  test_wait_until (is_in_rows (test));
  g_action_group_activate_action (G_ACTION_GROUP (test->window), "view", g_variant_new_string ("informes"));
  g_assert_false (is_in_rows (test));
  g_assert_true (timeline == open_timeline (test));
  test_wait_until (is_in_rows (test));
  test_window_free (test);
}

/* From a row the menu key opens the menu, and closing it leads back to that row. */
static void
test_menu_key (void)
{
  static const struct { guint key; GdkModifierType modifiers; } keys[] = { { GDK_KEY_Menu, 0 }, { GDK_KEY_F10, GDK_SHIFT_MASK } };
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *timeline = open_timeline (test), *row;
  GtkPopover *menu = gtk_menu_button_get_popover (GTK_MENU_BUTTON (find_menu (test)));

  test_wait_until (is_in_rows (test));
  row = gtk_window_get_focus (GTK_WINDOW (test->window));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press (gtk_widget_get_ancestor (timeline, HITOS_TYPE_TIMELINE_VIEW), keys[i].key, keys[i].modifiers);
      test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (menu)));
      gtk_popover_popdown (menu);
      test_wait_until (!gtk_widget_get_mapped (GTK_WIDGET (menu))
                       && gtk_window_get_focus (GTK_WINDOW (test->window)) == row);
    }
  test_window_free (test);
}

/* Wherever the dialog was asked for, one goes on in the rows. */
static void
test_sealing_leads_back (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *timeline = open_timeline (test);
  GtkWindow *dialog;

  test_wait_until (is_in_rows (test));
  gtk_widget_child_focus (find_menu (test), GTK_DIR_TAB_FORWARD);
  g_assert_false (is_in_rows (test));
  gtk_widget_activate_action (timeline, "timeline.seal", NULL);
  test_wait_until ((dialog = find_toplevel (HITOS_TYPE_SEAL_DIALOG)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "seal");
  gtk_window_close (dialog);
  test_wait_until (is_in_rows (test));
  g_assert_nonnull (hitos_timeline_get_baseline (HITOS_TIMELINE (timeline)));
  gtk_widget_child_focus (find_menu (test), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (timeline, "timeline.slips", NULL);
  test_wait_until ((dialog = find_toplevel (HITOS_TYPE_SLIPS_WINDOW)));
  gtk_window_close (dialog);
  test_wait_until (is_in_rows (test));
  test_window_free (test);
}

/* Enter goes to the first that is found, at once; Escape shows all rows again, and it stays chosen. */
static void
test_search (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *timeline = open_timeline (test), *view = gtk_widget_get_ancestor (timeline, HITOS_TYPE_TIMELINE_VIEW);
  HitosTimelineRows *rows = hitos_timeline_get_rows (HITOS_TIMELINE (timeline));
  guint n = hitos_timeline_rows_get_n_rows (rows);
  GtkWidget *entry;

  hitos_timeline_view_search (HITOS_TIMELINE_VIEW (view));
  entry = test_find_widget (view, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_assert_false (is_in_rows (test));
  gtk_editable_set_text (GTK_EDITABLE (entry), "segundo SIMULACRO");
  g_signal_emit_by_name (entry, "activate");
  test_wait_until (is_in_rows (test));
  g_assert_cmpstr (hitos_milestone_get_code (hitos_timeline_get_record (HITOS_TIMELINE (timeline))), ==, "S2");
  g_assert_cmpuint (hitos_timeline_rows_get_n_rows (rows), <, n);
  press (view, GDK_KEY_Escape, 0);
  test_wait_until (hitos_timeline_rows_get_n_rows (rows) == n);
  g_assert_cmpstr (hitos_milestone_get_code (hitos_timeline_get_record (HITOS_TIMELINE (timeline))), ==, "S2");
  test_wait_until (is_in_rows (test));
  test_window_free (test);
}

/* Whoever edits a task beside its month comes back to its row. */
static void
test_editing_leads_back (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *timeline = open_timeline (test), *pane;
  HitosViewState *state = hitos_workspace_get_state (test->workspace);
  HitosTimelineRows *rows = hitos_timeline_get_rows (HITOS_TIMELINE (timeline));
  g_autoptr (HitosRecord) last = g_list_model_get_item (G_LIST_MODEL (rows), hitos_timeline_rows_get_n_rows (rows) - 1);

  test_wait_until (is_in_rows (test));
  hitos_timeline_set_record (HITOS_TIMELINE (timeline), last);
  test_activate (test, "edit", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (hitos_window_get_views (test->window)), ==, "calendar");
  g_assert_cmpint (hitos_view_state_get_month (state), >, hitos_date_new (2022, 1, 1));
  pane = test_find_widget (GTK_WIDGET (test->window), HITOS_TYPE_RECORD_PANE, NULL, NULL);
  g_signal_emit_by_name (pane, "close");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (hitos_window_get_views (test->window)), ==, "timeline");
  test_wait_until (is_in_rows (test));
  g_assert_true (hitos_timeline_get_record (HITOS_TIMELINE (timeline)) == (gpointer) last);
  test_window_free (test);
}

/* Names have a third of what is wide; where a person puts the divider, it is found again. */
static void
test_divider (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  GtkWidget *timeline = open_timeline (test), *paned;

  paned = test_find_widget (timeline, GTK_TYPE_PANED, NULL, NULL);
  test_wait_until (gtk_paned_get_position (GTK_PANED (paned)) == gtk_widget_get_width (timeline) / 3);
  g_assert_cmpint (g_settings_get_int (settings, "timeline-names-width"), ==, 0);
  gtk_paned_set_position (GTK_PANED (paned), 300);
  g_assert_cmpint (g_settings_get_int (settings, "timeline-names-width"), ==, 300);
  test_window_free (test);
  test = test_window_new (TRUE);
  timeline = open_timeline (test);
  paned = test_find_widget (timeline, GTK_TYPE_PANED, NULL, NULL);
  test_wait_until (gtk_widget_get_width (timeline) > 1000 && gtk_paned_get_position (GTK_PANED (paned)) == 300);
  g_settings_reset (settings, "timeline-names-width");
  test_window_free (test);
}

/* Where the divider is put, scrollbars come and go; while a toast slides in above, GTK 4.8 would forget those and warn of
 * what it has no place for. Here that is fatal. */
static void
test_divided_below_a_toast (void)
{
  TestWindow *test = test_window_new (TRUE);
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  GtkWidget *timeline = open_timeline (test), *paned = test_find_widget (timeline, GTK_TYPE_PANED, NULL, NULL);

  test_wait_until (gtk_paned_get_position (GTK_PANED (paned)) == gtk_widget_get_width (timeline) / 3);
  hitos_window_toast (test->window, "Below");
  for (int width = 600; width >= 200; width -= 50)
    {
      g_settings_set_int (settings, "timeline-names-width", width);
      test_wait_until (gtk_widget_get_width (gtk_paned_get_start_child (GTK_PANED (paned))) == width);
    }
  g_settings_reset (settings, "timeline-names-width");
  test_window_free (test);
}

static gboolean
shows_sealed_plan (GtkWidget *button, gpointer data)
{
  g_autofree char *text = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (button), "text"))
    g_object_get (button, "text", &text, NULL);
  return g_strcmp0 (text, "Show the Sealed Plan") == 0;
}

static void
assert_sealed_plan (TestWindow *test, gboolean sensitive, gboolean ticked)
{
  GtkWidget *menu = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (find_menu (test))));
  GtkWidget *item = test_find_widget (menu, GTK_TYPE_WIDGET, shows_sealed_plan, NULL);
  gboolean active;

  g_object_get (item, "active", &active, NULL);
  g_assert_cmpint (active, ==, ticked);
  g_assert_cmpint (gtk_widget_get_sensitive (item), ==, sensitive);
}

/* The sealed plan is offered where one is, ticked where it is shown, and neither where nothing is sealed. */
static void
test_sealed_plan_in_the_menu (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *timeline = open_timeline (test);
  GtkWindow *dialog;

  assert_sealed_plan (test, FALSE, FALSE);
  gtk_widget_activate_action (timeline, "timeline.seal", NULL);
  test_wait_until ((dialog = find_toplevel (HITOS_TYPE_SEAL_DIALOG)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "seal");
  gtk_window_close (dialog);
  assert_sealed_plan (test, TRUE, TRUE);
  gtk_widget_activate_action (timeline, "timeline.baseline", NULL);
  assert_sealed_plan (test, TRUE, FALSE);
  gtk_widget_activate_action (timeline, "timeline.baseline", NULL);
  g_assert_nonnull (hitos_timeline_get_baseline (HITOS_TIMELINE (timeline)));
  assert_sealed_plan (test, TRUE, TRUE);
  test_activate (test, "undo", NULL);
  assert_sealed_plan (test, FALSE, FALSE);
  test_window_free (test);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/timeline-window/keyboard", test_view_has_the_keyboard);
  g_test_add_func ("/timeline-window/menu-key", test_menu_key);
  g_test_add_func ("/timeline-window/search", test_search);
  g_test_add_func ("/timeline-window/editing", test_editing_leads_back);
  g_test_add_func ("/timeline-window/divider", test_divider);
  g_test_add_func ("/timeline-window/divided-below-a-toast", test_divided_below_a_toast);
  g_test_add_func ("/timeline-window/sealed-plan-in-the-menu", test_sealed_plan_in_the_menu);
  g_test_add_func ("/timeline-window/sealing", test_sealing_leads_back);
  return g_test_run ();
}
