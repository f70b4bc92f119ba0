/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include "hitos-agreement.h"
#include "hitos-aside.h"
#include "hitos-entry.h"
#include "hitos-fact-editor.h"
#include "hitos-preferences-window.h"
#include "hitos-preferences.h"
#include "hitos-timeline-form.h"
#include "hitos-timeline-ruler.h"
#include "hitos-timeline-table.h"

#include <libintl.h>
#include <locale.h>

/* Every view and every window in Spanish has room on a telephone's screen, with letters of double size, too. Pixels. */
#define NARROWEST 360
#define LOWEST 720
/* In place of a scale: a dialog is open while letters of the usual size become large. */
#define GROWING 0

static int
get_least (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* What asks for the width, from the window down to it. */
static void
explain (GtkWidget *widget)
{
  while (widget)
    {
      GtkWidget *widest = NULL;
      int width = 0;

      g_test_message ("%5d %s %s %s", get_least (widget), G_OBJECT_TYPE_NAME (widget), gtk_widget_get_css_name (widget),
                      GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : "");
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_get_visible (child) && !GTK_IS_NATIVE (child) && get_least (child) > width)
          width = get_least (child), widest = child;
      widget = widest;
    }
}

static void
check_narrow (GtkWidget *window, const char *name)
{
  /* Without its frame, which is a shadow where there is a compositor. */
  int least = get_least (gtk_widget_get_first_child (window));

  if (least <= NARROWEST)
    return;
  g_test_message ("%s asks for %d pixels", name, least);
  explain (window);
  g_test_fail ();
}

static gboolean
is_cut_title (GtkWidget *label, gpointer data)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_HEADER_BAR) && gtk_widget_has_css_class (label, "title")
         && gtk_widget_get_mapped (label) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

/* On a telephone's screen the title of a window is read whole. */
static void
check_title (GtkWindow *window, const char *name)
{
  GtkWidget *content = gtk_widget_get_first_child (GTK_WIDGET (window));

  g_test_message ("the title of %s", name);
  gtk_window_set_default_size (window, NARROWEST, 640);
  test_wait_until (gtk_widget_get_width (content) <= NARROWEST
                   && test_find_widget (content, GTK_TYPE_LABEL, is_cut_title, NULL) == NULL);
}

static void
set_letters (int scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * scale, NULL);
}

static void
check_dialog (TestWindow *test, GtkWindow *dialog, const char *name, gconstpointer scale)
{
  gtk_window_present (dialog);
  test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  if (GPOINTER_TO_INT (scale) == GROWING)
    set_letters (2);
  check_narrow (GTK_WIDGET (dialog), name);
  if (GPOINTER_TO_INT (scale) == 1 && test_find_widget (GTK_WIDGET (dialog), ADW_TYPE_HEADER_BAR, NULL, NULL))
    check_title (dialog, name);
  gtk_window_destroy (dialog);
  test_wait_until (test_find_mapped_dialog (test) == NULL);
  if (GPOINTER_TO_INT (scale) == GROWING)
    set_letters (1);
}

static void
test_dialogs (gconstpointer scale)
{
  static const char *const actions[] = {
    "win.new-process", "win.what-if", "win.settings", "win.add-sessions", "win.print", "win.show-help-overlay",
    "win.catch-up", "win.move", "win.mark-done", "win.set-limit", "win.send-informe",
    "timeline.seal", "timeline.slips",
  };
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *timeline = GTK_WIDGET (hitos_window_get_timeline (test->window));
  g_autoptr (GSettings) settings = hitos_preferences_open ();

  set_letters (MAX (GPOINTER_TO_INT (scale), 1));
  test_choose_milestone (test, "E07");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_test_message ("%s", actions[i]);
      g_assert_true (gtk_widget_activate_action (timeline, actions[i], NULL));
      test_wait_until (test_find_mapped_dialog (test) != NULL);
      check_dialog (test, test_find_mapped_dialog (test), actions[i], scale);
    }
  check_dialog (test, GTK_WINDOW (hitos_preferences_window_new (GTK_WINDOW (test->window), settings)), "preferences",
                scale);
  test_window_free (test);
}

/* What opens over a view is as wide as it likes to be, its shadow included, and beside the screen nothing is seen. */
static void
test_popovers (gconstpointer scale)
{
  TestWindow *test = test_window_new_sized (TRUE, NARROWEST, 640);
  HitosProcess *process = hitos_view_state_get_process (hitos_workspace_get_state (test->workspace));
  GtkWidget *form;
  int natural;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * GPOINTER_TO_INT (scale), NULL);
  form = hitos_timeline_form_new (process, "Hito nuevo", hitos_date_new (2021, 12, 3));
  gtk_widget_set_parent (form, GTK_WIDGET (test->window));
  gtk_popover_popup (GTK_POPOVER (form));
  test_wait_until (gtk_widget_get_mapped (form));
  gtk_widget_measure (form, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, >, 0);
  g_assert_cmpint (natural, <=, NARROWEST);
  gtk_widget_unparent (form);
  test_window_free (test);
}

static gboolean
is_stages (GtkWidget *box, gpointer data)
{
  return gtk_widget_get_mapped (box) && gtk_widget_has_css_class (box, "hitos-stages");
}

/* Every stage is within the box, and none of their words is cut. */
static gboolean
are_read (GtkWidget *box)
{
  for (GtkWidget *stage = gtk_widget_get_first_child (box); stage; stage = gtk_widget_get_next_sibling (stage))
    {
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (stage));
      graphene_rect_t place;

      g_assert_true (gtk_widget_compute_bounds (stage, box, &place));
      if (place.size.width <= 0 || place.origin.x < 0 || place.origin.x + place.size.width > gtk_widget_get_width (box)
          || pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
        return FALSE;
    }
  return TRUE;
}

/* Where a constancia has got to is read whole, and no window grows for it. */
static void
test_stages (gconstpointer scale)
{
  TestWindow *test;
  GtkWidget *box;

  set_letters (GPOINTER_TO_INT (scale));
  test = test_window_new_sized (TRUE, NARROWEST, 640);
  test_activate (test, "add", "constancia");
  g_action_group_activate_action (G_ACTION_GROUP (test->window), "stage", g_variant_new_int32 (HITOS_STAGE_SENT));
  test_wait_until ((box = test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_BOX, is_stages, NULL)) != NULL);
  check_narrow (GTK_WIDGET (test->window), "a constancia");
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (test->window)) <= NARROWEST && are_read (box));
  test_window_free (test);
}

static gboolean
expand (GtkWidget *row, gpointer data)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return FALSE;
}

static gboolean
is_cut_choice (GtkWidget *label, gpointer data)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) && gtk_widget_get_mapped (label)
         && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

/* The editor of the chosen fact, all that belongs to it opened; what was chosen there is read whole. */
static void
check_fact (TestWindow *test, const char *name)
{
  GtkWidget *editor = test_find_widget (GTK_WIDGET (test->window), HITOS_TYPE_FACT_EDITOR, NULL, NULL);

  test_wait_until (gtk_widget_get_mapped (editor));
  test_find_widget (editor, ADW_TYPE_EXPANDER_ROW, expand, NULL);
  check_narrow (GTK_WIDGET (test->window), name);
  test_wait_until (gtk_widget_get_width (editor) <= NARROWEST
                   && test_find_widget (editor, GTK_TYPE_LABEL, is_cut_choice, NULL) == NULL);
}

static void
test_facts (gconstpointer scale)
{
  static const char *const kinds[] = {
    "dispatch", "constancia", "answer", "reception", "notice", "session", "work", "attendance",
  };
  TestWindow *test;
  HitosRecordList *agreements;

  set_letters (GPOINTER_TO_INT (scale));
  test = test_window_new_sized (TRUE, NARROWEST, 640);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      test_activate (test, "add", kinds[i]);
      check_fact (test, kinds[i]);
    }
  agreements = hitos_process_get_list (hitos_view_state_get_process (hitos_workspace_get_state (test->workspace)),
                                       HITOS_TYPE_AGREEMENT);
  test_activate (test, "show-record", hitos_record_get_id (hitos_record_list_get (agreements, 0)));
  check_fact (test, "agreement");
  test_window_free (test);
}

/* The one of the page's two labels that is seen, and whole. */
static gboolean
is_page (GtkWidget *label, gpointer data)
{
  GtkWidget *squeezer = gtk_widget_get_parent (label);
  int natural;

  if (!ADW_IS_SQUEEZER (squeezer) || !gtk_widget_get_mapped (label)
      || adw_squeezer_get_visible_child (ADW_SQUEEZER (squeezer)) != label)
    return FALSE;
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return *gtk_label_get_label (GTK_LABEL (label)) != '\0' && gtk_widget_get_width (label) >= natural;
}

static gboolean
says_page (GtkWidget *preview, const char *text)
{
  GtkWidget *label = test_find_widget (preview, GTK_TYPE_LABEL, is_page, NULL);

  return label && g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text);
}

static gboolean
is_export (GtkWidget *button, gpointer icon)
{
  GtkWidget *squeezer = gtk_widget_get_parent (button);

  return ADW_IS_SQUEEZER (squeezer) && adw_squeezer_get_visible_child (ADW_SQUEEZER (squeezer)) == button
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "win.export") == 0
         && (gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL) == GPOINTER_TO_INT (icon);
}

/* Which page it is is told in words, and in figures where there is no room for those; exporting it, by a picture. */
static void
test_page (void)
{
  TestWindow *test;
  GtkWidget *content, *preview;

  set_letters (1);
  test = test_window_new (TRUE);
  test_activate (test, "view", "informes");
  hitos_informes_view_show_pane (hitos_window_get_informes (test->window), HITOS_PANE_PAGES);
  preview = GTK_WIDGET (hitos_informes_view_get_preview (hitos_window_get_informes (test->window)));
  test_wait_until (says_page (preview, "Página 1 de 6"));
  test_wait_until (test_find_widget (preview, GTK_TYPE_BUTTON, is_export, GINT_TO_POINTER (FALSE)));
  gtk_window_set_default_size (GTK_WINDOW (test->window), NARROWEST, 640);
  content = gtk_widget_get_first_child (GTK_WIDGET (test->window));
  test_wait_until (gtk_widget_get_width (content) <= NARROWEST);
  set_letters (2);
  test_wait_until (says_page (preview, "1/6") && get_least (content) <= NARROWEST);
  test_wait_until (test_find_widget (preview, GTK_TYPE_BUTTON, is_export, GINT_TO_POINTER (TRUE)));
  test_window_free (test);
}

static int
get_height (GtkWidget *widget, int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* A button stands beside its text, and below it where the text would be squeezed. */
static void
test_aside (void)
{
  GtkWidget *text = gtk_label_new ("If it was done before, say on what day"), *button = gtk_button_new_with_label ("Catch Up…");
  GtkWidget *aside = g_object_ref_sink (hitos_aside_new (text, button));
  int height = MAX (get_height (text, -1), get_height (button, -1));

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  g_assert_cmpint (get_height (aside, 900), ==, height);
  g_assert_cmpint (get_height (aside, 200), >, height + get_height (text, -1));
  g_assert_cmpint (get_least (aside), <=, MAX (get_least (text), get_least (button)));
  g_object_unref (aside);
}

/* The bar of views stays on the screen, below whatever is shown. */
static void
check_low (GtkWidget *window, const char *name)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  int least;

  /* It is arranged in some frames' time. */
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, NARROWEST, &least, NULL, NULL, NULL);
  if (least > LOWEST)
    g_error ("%s is %d pixels high", name, least);
}

static void
test_views (gconstpointer scale)
{
  static const char *const views[] = { "pendientes", "calendario", "cronograma", "informes" };
  TestWindow *test;

  set_letters (GPOINTER_TO_INT (scale));
  test = test_window_new_sized (TRUE, NARROWEST, 640);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      test_activate (test, "view", views[i]);
      check_narrow (GTK_WIDGET (test->window), views[i]);
      check_low (GTK_WIDGET (test->window), views[i]);
    }
  test_window_free (test);
}

/* The process's name is read whole where its views are below. */
static void
test_name (gconstpointer width)
{
  TestWindow *test = test_window_new_sized (TRUE, GPOINTER_TO_INT (width), 640);

  set_letters (1);
  test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (test->window))
                   && test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, is_cut_title, NULL) == NULL);
  test_window_free (test);
}

/* The days above the bars have three lines of words and one of figures; the titles of the list are as high. */
static void
test_ruler (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWidget *ruler, *table;
  g_autoptr (PangoLayout) line = NULL;
  int height;

  set_letters (2);
  test_activate (test, "view", "cronograma");
  ruler = test_find_widget (GTK_WIDGET (test->window), HITOS_TYPE_TIMELINE_RULER, NULL, NULL);
  table = test_find_widget (GTK_WIDGET (test->window), HITOS_TYPE_TIMELINE_TABLE, NULL, NULL);
  line = gtk_widget_create_pango_layout (ruler, "Mg");
  pango_layout_get_pixel_size (line, NULL, &height);
  g_assert_cmpint (height, >, 30);
  test_wait_until (gtk_widget_get_height (ruler) >= 3 * height + 11);
  test_wait_until (gtk_widget_get_height (hitos_timeline_table_get_header (HITOS_TIMELINE_TABLE (table)))
                   == gtk_widget_get_height (ruler));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  setlocale (LC_ALL, "");
  bindtextdomain ("hitos", g_getenv ("HITOS_LOCALE_DIR"));
  bind_textdomain_codeset ("hitos", "UTF-8");
  g_test_add_func ("/widths/aside", test_aside);
  g_test_add_data_func ("/widths/name-above-the-views", GINT_TO_POINTER (700), test_name);
  g_test_add_data_func ("/widths/views", GINT_TO_POINTER (1), test_views);
  g_test_add_data_func ("/widths/dialogs", GINT_TO_POINTER (1), test_dialogs);
  g_test_add_data_func ("/widths/facts", GINT_TO_POINTER (1), test_facts);
  g_test_add_data_func ("/widths/stages", GINT_TO_POINTER (1), test_stages);
  g_test_add_data_func ("/widths/popovers", GINT_TO_POINTER (1), test_popovers);
  g_test_add_data_func ("/widths/views-of-double-size", GINT_TO_POINTER (2), test_views);
  g_test_add_data_func ("/widths/dialogs-of-double-size", GINT_TO_POINTER (2), test_dialogs);
  g_test_add_data_func ("/widths/dialogs-while-letters-grow", GINT_TO_POINTER (GROWING), test_dialogs);
  g_test_add_data_func ("/widths/facts-of-double-size", GINT_TO_POINTER (2), test_facts);
  g_test_add_data_func ("/widths/stages-of-double-size", GINT_TO_POINTER (2), test_stages);
  g_test_add_data_func ("/widths/popovers-of-double-size", GINT_TO_POINTER (2), test_popovers);
  g_test_add_func ("/widths/page", test_page);
  g_test_add_func ("/widths/ruler-of-double-size", test_ruler);
  return g_test_run ();
}
