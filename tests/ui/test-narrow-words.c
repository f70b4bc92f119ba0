/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On a telephone's screen, in Spanish, what tells one thing from another is read whole. */
#include "hitos-test-window.h"

#include "hitos-day-row.h"
#include "hitos-fact-row.h"
#include "hitos-timeline-cell.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define NARROWEST 360

static gboolean
is_row_shown (GtkWidget *row, gpointer n)
{
  if (g_str_equal (gtk_widget_get_css_name (row), "row") && gtk_widget_get_child_visible (row)
      && gtk_widget_get_height (row) > 0)
    ++*(guint *) n;
  return FALSE;
}

static gboolean
is_table_shown (GtkWidget *table, gboolean narrow)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table));
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  guint n_columns = 0, n_rows = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n_columns += gtk_column_view_column_get_visible (column);
    }
  test_find_widget (table, GTK_TYPE_WIDGET, is_row_shown, &n_rows);
  return (n_columns == 1) == narrow && n_rows > 4
         && gtk_adjustment_get_upper (across) <= gtk_adjustment_get_page_size (across);
}

/* What another election day moves is read without scrolling sideways, on a telephone's screen in one column. */
static void
test_table (void)
{
  TestWindow *test = test_window_new (TRUE);
  GtkWindow *dialog;
  GtkWidget *day, *table;

  test_activate (test, "what-if", NULL);
  test_wait_until ((dialog = test_find_mapped_dialog (test)) != NULL);
  day = test_find_widget (GTK_WIDGET (dialog), HITOS_TYPE_DAY_ROW, NULL, NULL);
  table = test_find_widget (GTK_WIDGET (dialog), GTK_TYPE_COLUMN_VIEW, NULL, NULL);
  hitos_day_row_set_date (HITOS_DAY_ROW (day), hitos_date_new (2022, 6, 12));
  gtk_window_set_default_size (dialog, 900, 760);
  test_wait_until (is_table_shown (table, FALSE));
  gtk_window_set_default_size (dialog, NARROWEST, 760);
  test_wait_until (is_table_shown (table, TRUE));
  gtk_window_set_default_size (dialog, 900, 760);
  test_wait_until (is_table_shown (table, FALSE));
  gtk_window_destroy (dialog);
  test_window_free (test);
}

static gboolean
is_cut_row_title (GtkWidget *label, gpointer data)
{
  return gtk_widget_get_mapped (label) && gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW)
         && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

/* What a field is for is read whole beside its buttons. */
static void
test_fields (void)
{
  TestWindow *test;
  GtkWindow *dialog;
  GtkWidget *row;

  test = test_window_new_sized (TRUE, NARROWEST, 640);
  test_choose_milestone (test, "E07");
  test_activate (test, "mark-done", NULL);
  test_wait_until ((dialog = test_find_mapped_dialog (test)) != NULL);
  test_wait_until ((row = test_find_row (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Remitido el")) != NULL
                   && gtk_widget_get_width (row) > 0);
  g_assert_cmpint (gtk_widget_get_width (row), <=, NARROWEST);
  g_assert_null (test_find_widget (GTK_WIDGET (dialog), GTK_TYPE_LABEL, is_cut_row_title, NULL));
  gtk_window_destroy (dialog);
  test_window_free (test);
}

static gboolean
is_special_session (GtkWidget *label, gpointer data)
{
  return gtk_widget_get_mapped (label) && gtk_widget_get_ancestor (label, HITOS_TYPE_FACT_ROW)
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), "Sesión especial de instalación")
         && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

static gboolean
has_both_keys (GtkWidget *label, gpointer data)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  GString *text = g_string_new (gtk_label_get_text (GTK_LABEL (label)));
  gboolean both;

  /* It stands where a line must not end. */
  g_string_replace (text, "\342\201\240", "", 0);
  both = strstr (text->str, "IEPC/UTC/21/107") && strstr (text->str, "INE/UNICOM/4910/2021");
  g_string_free (text, TRUE);
  return both && gtk_widget_get_mapped (label) && gtk_widget_get_ancestor (label, HITOS_TYPE_FACT_ROW)
         && gtk_widget_get_width (label) > 0 && !pango_layout_is_ellipsized (layout)
         && pango_layout_get_line_count (layout) <= 2;
}

/* The kind of a fact, and all its keys, are read whole in a list as narrow. */
static void
test_facts (void)
{
  TestWindow *test;

  test = test_window_new_sized (TRUE, NARROWEST, 640);
  test_activate (test, "view", "informes");
  hitos_view_state_set_month (hitos_workspace_get_state (test->workspace), hitos_date_new (2021, 11, 1));
  test_wait_until (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, is_special_session, NULL) != NULL);
  test_wait_until (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, has_both_keys, NULL) != NULL);
  test_window_free (test);
}

static gboolean
is_informe_name (GtkWidget *name, gpointer data)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (name));

  return gtk_widget_get_mapped (name) && text && g_str_has_prefix (text, "E03.2021.11 · ")
         && gtk_widget_get_ancestor (name, HITOS_TYPE_TIMELINE_CELL);
}

/* The list makes and drops them as it likes. */
static gboolean
has_room (TestWindow *test, guint lines)
{
  GtkWidget *name = test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_INSCRIPTION, is_informe_name, NULL);
  g_autoptr (PangoLayout) code = name ? gtk_widget_create_pango_layout (name, "E03.2021.11 ·") : NULL;
  int width, height;

  if (name == NULL || gtk_inscription_get_min_lines (GTK_INSCRIPTION (name)) != lines)
    return FALSE;
  pango_layout_get_pixel_size (code, &width, &height);
  return gtk_widget_get_width (name) >= width && gtk_widget_get_height (name) >= (int) lines * height;
}

/* Of the monthly informes only the end of the code tells one from the other: the timeline's names show the whole code on a
 * telephone's screen, and some of the words below. */
static void
test_names (void)
{
  TestWindow *test;

  test = test_window_new_sized (TRUE, NARROWEST, 640);
  test_activate (test, "view", "cronograma");
  test_wait_until (has_room (test, 2));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1280, 640);
  test_wait_until (has_room (test, 1));
  test_window_free (test);
}

static gboolean
names_process (GtkWidget *label, gpointer data)
{
  return gtk_widget_get_mapped (label) && gtk_widget_has_css_class (label, "title")
         && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), "Durango\n2021-2022")
         && gtk_widget_get_height (label) > 0 && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

static gboolean
is_whole_view_name (GtkWidget *label, gpointer n)
{
  if (gtk_widget_get_mapped (label) && gtk_widget_get_width (label) > 0
      && gtk_widget_get_ancestor (label, ADW_TYPE_VIEW_SWITCHER_BAR)
      && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    ++*(guint *) n;
  return FALSE;
}

static guint
count_whole_view_names (TestWindow *test)
{
  guint n = 0;

  test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, is_whole_view_name, &n);
  return n;
}

/* With letters of double size, too, one reads which process it is and what the views are called, and so one does with
 * usual ones again. */
static void
test_large (void)
{
  TestWindow *test;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  test = test_window_new_sized (TRUE, NARROWEST, 640);
  test_wait_until (count_whole_view_names (test) == 4);
  test_activate (test, "view", "informes");
  test_wait_until (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, names_process, NULL) != NULL);
  test_wait_until (count_whole_view_names (test) == 4);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  test_wait_until (test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, names_process, NULL) == NULL);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test->window), "Durango 2021-2022"));
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  setlocale (LC_ALL, "");
  bindtextdomain ("hitos", g_getenv ("HITOS_LOCALE_DIR"));
  bind_textdomain_codeset ("hitos", "UTF-8");
  g_test_add_func ("/narrow-words/fields", test_fields);
  g_test_add_func ("/narrow-words/fact-kinds", test_facts);
  g_test_add_func ("/narrow-words/table", test_table);
  g_test_add_func ("/narrow-words/large", test_large);
  g_test_add_func ("/narrow-words/names", test_names);
  return g_test_run ();
}
