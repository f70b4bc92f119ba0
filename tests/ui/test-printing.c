/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper from the window: looked at, made a PDF, printed. */
#include <string.h>

#include <glib/gstdio.h>

#include "hitos-test-window.h"

#include "hitos-calendar-page.h"
#include "hitos-combo-rows.h"
#include "hitos-day-row.h"
#include "hitos-preferences.h"
#include "hitos-print-request.h"
#include "hitos-print-timeline-row.h"
#include "hitos-print-window.h"
#include "hitos-printing.h"
#include "hitos-sheets-export.h"

static gboolean
is_default_sensitive (GtkWindow *dialog)
{
  return gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog));
}

/* --- the window --- */

static GtkWindow *
open_print_window (TestWindow *self)
{
  GtkWindow *dialog;

  test_activate (self, "print", NULL);
  dialog = test_find_dialog (HITOS_TYPE_PRINT_WINDOW);
  g_assert_nonnull (dialog);
  test_wait_until (is_default_sensitive (dialog));
  return dialog;
}

static void
test_export_each (void)
{
  static const struct { const char *view, *title, *file; } looked_at[] = {
    { "calendario", "Month for the wall", "month.pdf" },
    { "cronograma", "Timeline on one sheet", "timeline.pdf" },
    { "informes", "Informe of the month", "informe.pdf" },
  };
  TestWindow *self = test_window_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (looked_at); i++)
    {
      g_autofree char *path = test_dup_path (self, looked_at[i].file);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      GtkWindow *dialog;
      GtkWidget *what;
      GtkStringObject *chosen;

      test_activate (self, "view", looked_at[i].view);
      dialog = open_print_window (self);
      what = test_find_row (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "What");
      chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (what));
      g_assert_cmpstr (gtk_string_object_get_string (chosen), ==, looked_at[i].title);
      hitos_print_window_export (HITOS_PRINT_WINDOW (dialog), file);
      test_wait_until (test_find_dialog (HITOS_TYPE_PRINT_WINDOW) == NULL);
      g_assert_true (test_begins_with (path, "%PDF-"));
      test_wait_until (test_find_label (GTK_WIDGET (self->window), looked_at[i].file));
    }
  test_window_free (self);
}

/* Where the whole process is looked at, its planner is proposed. */
static void
test_proposes_the_planner (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWidget *calendar = GTK_WIDGET (hitos_window_get_calendar (self->window));
  GtkWidget *page = test_find_widget (calendar, HITOS_TYPE_CALENDAR_PAGE, NULL, NULL);
  GtkStringObject *chosen;
  GtkWindow *dialog;

  adw_view_stack_set_visible_child_name (hitos_window_get_views (self->window), "calendar");
  hitos_calendar_page_show_view (HITOS_CALENDAR_PAGE (page), "year");
  dialog = open_print_window (self);
  chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (test_find_row (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW,
                                                                          "What")));
  g_assert_cmpstr (gtk_string_object_get_string (chosen), ==, "Planner of the whole process");
  gtk_window_destroy (dialog);
  test_window_free (self);
}

static void
type (GtkWindow *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_find_row (GTK_WIDGET (dialog), HITOS_TYPE_DAY_ROW, title)), text);
}

static guint
get_choice (GtkWindow *dialog, const char *title)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (test_find_row (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, title)));
}

/* A part of the timeline: its days, its groups, which milestones; as on the screen at first, then as printed last. */
static void
test_part_of_the_timeline (void)
{
  TestWindow *self = test_window_new (TRUE);
  g_autoptr (GSettings) settings = hitos_preferences_open ();
  g_autofree char *path = test_dup_path (self, "part.pdf"), *span = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog;
  GtkWidget *row;

  g_settings_set_string (settings, "timeline-group", "phase");
  adw_view_stack_set_visible_child_name (hitos_window_get_views (self->window), "timeline");
  dialog = open_print_window (self);
  g_assert_cmpuint (get_choice (dialog, "Group by"), ==, HITOS_TIMELINE_GROUP_PHASE);
  test_wait_until (is_default_sensitive (dialog));
  type (dialog, "From", "1/5");
  type (dialog, "To", "30/4");
  g_assert_false (is_default_sensitive (dialog));
  type (dialog, "To: this is before the first day", "6/6");
  test_wait_until (is_default_sensitive (dialog));
  row = test_find_row (GTK_WIDGET (dialog), HITOS_TYPE_PRINT_TIMELINE_ROW, "What of It");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "01/05/2022 – 06/06/2022 · Phase · All milestones");
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_find_row (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "Show")),
                              HITOS_TIMELINE_FILTER_PENDING);
  hitos_print_window_export (HITOS_PRINT_WINDOW (dialog), file);
  test_wait_until (test_find_dialog (HITOS_TYPE_PRINT_WINDOW) == NULL);
  g_assert_true (test_begins_with (path, "%PDF-"));
  g_settings_set_string (settings, "timeline-group", "state");
  dialog = open_print_window (self);
  g_assert_cmpuint (get_choice (dialog, "Group by"), ==, HITOS_TIMELINE_GROUP_STATE);
  g_assert_cmpuint (get_choice (dialog, "Show"), ==, HITOS_TIMELINE_FILTER_PENDING);
  span = g_settings_get_string (settings, "print-span");
  g_assert_cmpstr (span, ==, "2022-05-01/2022-06-06");
  row = test_find_row (GTK_WIDGET (dialog), HITOS_TYPE_DAY_ROW, "To");
  g_assert_cmpint (hitos_day_row_get_date (HITOS_DAY_ROW (row)), ==, hitos_date_new (2022, 6, 6));
  gtk_window_destroy (dialog);
  g_settings_reset (settings, "timeline-group");
  g_settings_reset (settings, "print-filter");
  g_settings_reset (settings, "print-span");
  test_window_free (self);
}

static GtkWidget *
find_focus (GtkWidget *row)
{
  GtkWidget *popover = test_find_widget (row, GTK_TYPE_POPOVER, NULL, NULL);

  return popover && gtk_widget_get_mapped (popover) ? gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (row))) : NULL;
}

/* The choices are gone through from the one that is chosen. */
static void
test_choices_begin_at_the_choice (void)
{
  TestWindow *self;
  GtkWindow *dialog;
  GtkWidget *row;

  hitos_combo_rows_start ();
  self = test_window_new (TRUE);
  adw_view_stack_set_visible_child_name (hitos_window_get_views (self->window), "timeline");
  dialog = open_print_window (self);
  row = test_find_row (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "What");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  gtk_widget_activate (row);
  test_wait_until (find_focus (row) && test_find_label (find_focus (row), "poster"));
  gtk_window_destroy (dialog);
  test_window_free (self);
}

static gboolean
is_cut (GtkWidget *label, gpointer data)
{
  return gtk_widget_get_mapped (label) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

static gboolean
is_ticked (GtkWidget *image, gpointer data)
{
  return gtk_widget_get_mapped (image) && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (image)), "object-select-symbolic") == 0;
}

/* Two bodies may begin alike: their names stand whole in the list, and the chosen one is ticked. */
static void
test_choices_are_whole (void)
{
  const char *const names[] = { "Comisión Temporal del Programa de Resultados Electorales Preliminares",
                                "Comisión Temporal del Programa de Difusión de Resultados", "Consejo General", NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);
  GtkWidget *window = gtk_window_new (), *box = gtk_list_box_new (), *row, *popover, *tick;

  hitos_combo_rows_start ();
  row = adw_combo_row_new ();
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  gtk_list_box_append (GTK_LIST_BOX (box), row);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate (row);
  popover = test_find_widget (row, GTK_TYPE_POPOVER, NULL, NULL);
  for (guint i = 0; names[i]; i++)
    test_wait_until (test_find_label (popover, names[i]));
  test_wait_until (test_find_widget (popover, GTK_TYPE_IMAGE, is_ticked, NULL));
  g_assert_null (test_find_widget (popover, GTK_TYPE_LABEL, is_cut, NULL));
  tick = test_find_widget (popover, GTK_TYPE_IMAGE, is_ticked, NULL);
  g_assert_true (test_find_label (popover, names[1]) == gtk_widget_get_prev_sibling (tick));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A folder that is not there: said in the window, which stays. */
static void
test_export_fails (void)
{
  TestWindow *self = test_window_new (TRUE);
  g_autofree char *path = test_dup_path (self, "absent/month.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog = open_print_window (self);

  hitos_print_window_export (HITOS_PRINT_WINDOW (dialog), file);
  g_assert_false (is_default_sensitive (dialog));
  test_wait_until (test_find_label (GTK_WIDGET (dialog), "month.pdf"));
  g_assert_true (is_default_sensitive (dialog));
  gtk_window_destroy (dialog);
  test_window_free (self);
}

/* Closing the window gives up what it was doing, and nothing is written. */
static void
test_close_cancels (void)
{
  TestWindow *self = test_window_new (TRUE);
  g_autofree char *path = test_dup_path (self, "month.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog = open_print_window (self);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  hitos_print_window_export (HITOS_PRINT_WINDOW (dialog), file);
  gtk_window_destroy (dialog);
  test_wait_until (dialog == NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  test_window_free (self);
}

/* --- the printer --- */

static void
on_laid_out_cb (GObject *source, GAsyncResult *result, gpointer place)
{
  g_autoptr (GError) error = NULL;

  *(HitosSheets **) place = hitos_sheets_lay_out_finish (result, &error);
  g_assert_no_error (error);
}

static HitosSheets *
lay_out (TestWindow *self, const char *id, const char *paper)
{
  HitosPrintOptions options = { hitos_date_new (2021, 11, 1), paper, hitos_date_new (2021, 12, 3), 7, 1 };
  const HitosPrintable *printable = NULL;
  HitosSheets *sheets = NULL;
  guint n;
  const HitosPrintable *all = hitos_printable_get_all (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (all[i].id, id))
      printable = &all[i];
  g_assert_nonnull (printable);
  hitos_sheets_lay_out_async (hitos_print_request_lay_out, hitos_print_request_new (self->workspace, printable, &options),
                              (GDestroyNotify) hitos_print_request_free, NULL, on_laid_out_cb, &sheets);
  test_wait_until (sheets != NULL);
  return sheets;
}

static void
test_print (void)
{
  static const struct { const char *id, *paper, *pwg; double width, height; guint least_sheets; } cases[] = {
    { "month", "letter", "na_letter", 792, 612, 1 },
    { "month", "tabloid", "na_ledger", 1224, 792, 1 },
    { "year", "a3", "iso_a3", 1191, 842, 2 },
    { "informe", NULL, NULL, 612, 792, 3 },
  };
  TestWindow *self = test_window_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HitosSheets) sheets = lay_out (self, cases[i].id, cases[i].paper);
      g_autofree char *path = test_dup_path (self, "printed.pdf");
      g_autoptr (GError) error = NULL;
      double width, height;

      hitos_sheets_get_size (sheets, &width, &height);
      g_assert_cmpfloat (width, ==, cases[i].width);
      g_assert_cmpfloat (height, ==, cases[i].height);
      g_assert_cmpuint (hitos_sheets_get_n_sheets (sheets), >=, cases[i].least_sheets);
      g_assert_true (hitos_printing_run_to_file (sheets, cases[i].pwg, path, &error));
      g_assert_no_error (error);
      g_assert_true (test_begins_with (path, "%PDF-"));
    }
  test_window_free (self);
}

static void
test_file_names (void)
{
  guint n;
  const HitosPrintable *all = hitos_printable_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = hitos_printable_dup_file_name (&all[i], hitos_date_new (2021, 11, 1));

      g_assert_true (g_str_has_suffix (name, ".pdf"));
      g_assert_cmpint (strstr (name, "2021-11") != NULL, ==, all[i].takes_month);
    }
}

static void
test_without_process (void)
{
  TestWindow *self = test_window_new (FALSE);

  g_assert_false (test_is_enabled (self, "print"));
  test_window_free (self);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/printing/export-each", test_export_each);
  g_test_add_func ("/printing/proposes-the-planner", test_proposes_the_planner);
  g_test_add_func ("/printing/part-of-the-timeline", test_part_of_the_timeline);
  g_test_add_func ("/printing/choices", test_choices_begin_at_the_choice);
  g_test_add_func ("/printing/whole-choices", test_choices_are_whole);
  g_test_add_func ("/printing/export-fails", test_export_fails);
  g_test_add_func ("/printing/close-cancels", test_close_cancels);
  g_test_add_func ("/printing/print", test_print);
  g_test_add_func ("/printing/file-names", test_file_names);
  g_test_add_func ("/printing/without-process", test_without_process);
  return g_test_run ();
}
