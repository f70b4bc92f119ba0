/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include "hitos-preferences.h"

static gboolean
says_process (GtkWidget *widget, gpointer data)
{
  return g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "Durango 2021-2022")
         && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR);
}

static gboolean
goes_back (GtkWidget *widget, gpointer data)
{
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.back") == 0;
}

static gboolean
is_back_shown (TestWindow *test)
{
  return gtk_widget_get_mapped (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_BUTTON, goes_back, NULL));
}

/* At a telephone's width the whole name of the process is read on every view, and the views are below. */
static void
test_narrow (void)
{
  static const char *const views[] = { "watch", "calendar", "timeline", "informes" };
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  TestWindow *test;
  GtkWidget *label;

  /* It opens on what there is to do unless another view was left. */
  g_settings_reset (settings, "last-view");
  test = test_window_new (TRUE);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (hitos_window_get_views (test->window)), ==, "watch");
  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 720);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (test->window)) <= 400);
  label = test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, says_process, NULL);
  g_assert_nonnull (label);
  test_wait_until (gtk_widget_get_mapped (label) && gtk_widget_get_width (label) > 0
                   && gtk_widget_get_ancestor (label, GTK_TYPE_CENTER_BOX)
                   && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_nonnull (gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      adw_view_stack_set_visible_child_name (hitos_window_get_views (test->window), views[i]);
      test_wait_until (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
  /* Beside the button that goes back to the months, too. */
  test_wait_until (is_back_shown (test));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1280, 800);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (test->window)) > 1000);
  test_wait_until (gtk_widget_get_mapped (label));
  test_window_free (test);
}

/* Whatever view it was begun on and whichever it went through, a window that is closed is gone, and its workspace. */
static void
test_closed (gconstpointer begun)
{
  static const char *const views[] = { "watch", "calendar", "timeline", "informes" };
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  TestWindow *test;

  g_settings_set_string (settings, "last-view", begun);
  test = test_window_new (TRUE);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (hitos_window_get_views (test->window)), ==, begun);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 720);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (test->window)) <= 400);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    adw_view_stack_set_visible_child_name (hitos_window_get_views (test->window), views[i]);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1280, 800);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (test->window)) > 1000);
  test_window_free (test);
  g_settings_reset (settings, "last-view");
}

static gboolean
is_below (GtkWidget *bar)
{
  return adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (bar)) && gtk_widget_get_height (bar) > 40;
}

/* Without animations the views are below at once: a bar which GTK has no room for would be told as a warning. */
static void
test_still (gconstpointer begun)
{
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  TestWindow *test;
  GtkWidget *bar;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_settings_set_string (settings, "last-view", begun);
  test = test_window_new_sized (TRUE, 360, 720);
  bar = test_find_widget (GTK_WIDGET (test->window), ADW_TYPE_VIEW_SWITCHER_BAR, NULL, NULL);
  test_wait_until (is_below (bar));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1280, 800);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (test->window)) > 1000 && !is_below (bar));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 600, 720);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (test->window)) < 700 && is_below (bar));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 720);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (test->window)) <= 400 && is_below (bar));
  test_window_free (test);
  g_settings_reset (settings, "last-view");
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
}

static void
set_letters (int scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * scale, NULL);
}

static gboolean
is_whole (GtkWidget *label)
{
  return gtk_widget_get_width (label) > 0 && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

/* With letters of double size a small laptop's screen is narrow: the name of the process is read whole, the views go
 * below where they leave it no room, and the panes of the informes stand one at a time. So they do when letters grow
 * meanwhile. */
static void
test_large (void)
{
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  TestWindow *test;
  GtkWidget *bar, *label;

  set_letters (2);
  g_settings_set_string (settings, "last-view", "informes");
  test = test_window_new (TRUE);
  bar = test_find_widget (GTK_WIDGET (test->window), ADW_TYPE_VIEW_SWITCHER_BAR, NULL, NULL);
  label = test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, says_process, NULL);
  test_wait_until (is_whole (label));
  test_wait_until (hitos_informes_view_is_folded (hitos_window_get_informes (test->window)));
  set_letters (1);
  test_wait_until (!is_below (bar) && !hitos_informes_view_is_folded (hitos_window_get_informes (test->window)));
  test_wait_until (is_whole (label));
  set_letters (2);
  test_wait_until (hitos_informes_view_is_folded (hitos_window_get_informes (test->window)));
  test_wait_until (is_whole (label));
  set_letters (1);
  test_window_free (test);
  g_settings_reset (settings, "last-view");
}

int
main (int argc, char *argv[])
{
  static const char *const views[] = { "watch", "calendar", "timeline", "informes" };

  test_window_init (&argc, &argv);
  g_test_add_func ("/narrow/title", test_narrow);
  g_test_add_func ("/narrow/large", test_large);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *closed = g_strconcat ("/narrow/closed/", views[i], NULL);
      g_autofree char *still = g_strconcat ("/narrow/still/", views[i], NULL);

      g_test_add_data_func (closed, views[i], test_closed);
      g_test_add_data_func (still, views[i], test_still);
    }
  return g_test_run ();
}
