/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody who sees Hitos for the first time, by the pointer, as README.md tells: from the desktop's menu to the first
 * informe. Typing is not counted, every click is. */
#include "app-files.h"
#include "app-pointer.h"
#include "app-widget.h"

#include <poppler.h>

#define MOST_CLICKS 10

static guint n_clicks;

static void
click (AppRun *run, AtspiRole role, const char *name)
{
  app_pointer_click (run, role, name);
  n_clicks++;
}

/* The institute, its acronym and the unit, with Tab between them; the election day is there. */
static void
begin_process (AppRun *run)
{
  click (run, BUTTON, "Nuevo proceso*");
  app_widget_expect_focus (run, ENTRY, "Instituto");
  app_run_type (run, "Instituto Electoral del Estado");
  app_widget_go (run, "Tab", ENTRY, "Siglas");
  app_run_type (run, "IEE");
  app_widget_go (run, "Tab", ENTRY, "Instancia interna que coordina");
  app_run_type (run, "Unidad de Sistemas");
  app_run_look (run, "first-informe-2");
  click (run, BUTTON, "Ver el plan");
  app_widget_expect_focus (run, BUTTON, "Crear");
  click (run, BUTTON, "Crear");
  app_widget_expect_focus (run, ENTRY, "*Hecho");
  click (run, BUTTON, "Ahora no");
  app_widget_expect_gone (run, "Ahora no");
}

static void
export_informe (AppRun *run)
{
  g_autofree char *path = app_run_path (run, "primero.pdf");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GObject) document = NULL;

  click (run, ANY, "Informes");
  app_widget_expect (run, "Informe del mes de octubre *");
  app_run_look (run, "first-informe-3");
  click (run, BUTTON, "Exportar…");
  app_files_save_as (run, path, "first-informe-4");
  n_clicks++;
  document = (GObject *) poppler_document_new_from_file (uri, NULL, NULL);
  g_assert_nonnull (document);
  g_assert_cmpint (poppler_document_get_n_pages (POPPLER_DOCUMENT (document)), >, 0);
}

static void
test_first_informe (AppRun *run, gconstpointer data)
{
  n_clicks = 1;
  app_run_start (run, "--today=2026-10-02 --size=1200x860");
  app_widget_expect_focus (run, BUTTON, "Nuevo proceso*");
  app_run_look (run, "first-informe-1");
  begin_process (run);
  export_informe (run);
  g_test_message ("the first informe: %u clicks", n_clicks);
  g_assert_cmpuint (n_clicks, <=, MOST_CLICKS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/newcomer/first-informe", test_first_informe);
  return app_run_all ();
}
