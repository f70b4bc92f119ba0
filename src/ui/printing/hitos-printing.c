/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-printing.h"

/* Printing belongs to the main thread, a sheet at a time: the sheets are those that the person has looked at. */

static void
on_begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, HitosSheets *sheets)
{
  gtk_print_operation_set_n_pages (operation, hitos_sheets_get_n_sheets (sheets));
}

/* The printer may have another paper than was asked for: the sheet is made to fit it, and stands in its middle. */
static void
on_draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, HitosSheets *sheets)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  double sheet_width, sheet_height, scale;

  hitos_sheets_get_size (sheets, &sheet_width, &sheet_height);
  scale = MIN (width / sheet_width, height / sheet_height);
  /* A paper that differs by its name alone, as 842 points from 841.89, is printed as large as it is. */
  if (ABS (scale - 1) < 0.005)
    scale = 1;
  cairo_translate (cr, (width - sheet_width * scale) / 2, (height - sheet_height * scale) / 2);
  cairo_scale (cr, scale, scale);
  hitos_sheets_paint (sheets, (guint) page, cr);
}

static GtkPrintOperation *
create_operation (HitosSheets *sheets, const char *pwg)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (pwg ? pwg : GTK_PAPER_NAME_LETTER);
  double width, height;

  hitos_sheets_get_size (sheets, &width, &height);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_job_name (operation, hitos_sheets_get_title (sheets));
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (on_begin_cb), sheets, 0);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_cb), sheets, 0);
  gtk_paper_size_free (paper);
  return operation;
}

gboolean
hitos_printing_run (HitosSheets *sheets, const char *pwg, GtkWindow *parent, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_val_if_fail (HITOS_IS_SHEETS (sheets), FALSE);

  operation = create_operation (sheets, pwg);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error)
         == GTK_PRINT_OPERATION_RESULT_APPLY;
}

gboolean
hitos_printing_run_to_file (HitosSheets *sheets, const char *pwg, const char *path, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_val_if_fail (HITOS_IS_SHEETS (sheets) && path != NULL, FALSE);

  operation = create_operation (sheets, pwg);
  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error)
         == GTK_PRINT_OPERATION_RESULT_APPLY;
}
