/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pilot tests of May 2027, in Spanish and without a pointer: planned, linked, past a limit and back, sealed, slipped
 * and made a poster. */
#include "app-files.h"
#include "app-widget.h"

#include <poppler.h>

static void
begin_process (AppRun *run)
{
  app_run_start (run, "--today=2026-11-26");
  app_widget_expect_focus (run, BUTTON, "Nuevo proceso*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "Instituto");
  app_run_type (run, "Instituto Electoral de Coahuila");
  app_widget_go (run, "Tab", ENTRY, "Siglas");
  app_run_type (run, "IEC");
  app_widget_go (run, "Tab", ENTRY, "Instancia interna que coordina");
  app_run_type (run, "Unidad Técnica de Informática");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "Crear");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "*Hecho");
  app_run_press (run, "Escape");
  app_widget_expect (run, "IEC 2026-2027*192 días*");
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "E01,*");
}

/* Enter in the last field adds it. */
static void
add_task (AppRun *run, const char *key, const char *name, const char *first, const char *last)
{
  g_autofree char *row = g_strconcat (name, ",*", NULL);

  app_run_press (run, key);
  app_widget_expect_focus (run, ENTRY, "Qué hay que hacer");
  app_run_type (run, name);
  app_widget_go (run, "Tab", ENTRY, "Inicio planeado");
  app_run_type (run, first);
  app_widget_go (run, "Tab", ENTRY, "Término planeado");
  app_run_type (run, last);
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ROW, row);
}

static void
plan_tests (AppRun *run)
{
  app_run_press (run, "End");
  app_widget_expect_focus (run, ROW, "E32,*");
  add_task (run, "Insert", "Pruebas piloto", "3/5", "21/5");
  add_task (run, "<Shift>Insert", "Guion", "3/5", "5/5");
  add_task (run, "Insert", "Primera prueba", "6/5", "7/5");
  add_task (run, "Insert", "Segunda prueba", "10/5", "11/5");
  add_task (run, "Insert", "Informe de pruebas", "12/5", "14/5");
  app_widget_expect_focus (run, ROW, "Informe de pruebas,*12 may*14 may*");
  app_run_look (run, "planner-planned");
}

/* The task that has the focus, @row, waits for the one that is found by @words. */
static void
wait_for (AppRun *run, const char *words, const char *row)
{
  app_run_press (run, "<Control>l");
  app_widget_expect_focus (run, BUTTON, "Esperar a otra tarea…");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ATSPI_ROLE_ENTRY, "Buscar");
  app_run_type (run, words);
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ROW, row);
}

static void
link_tests (AppRun *run)
{
  wait_for (run, "segunda", "Informe de pruebas,*");
  app_widget_go (run, "Up", ROW, "Segunda prueba,*");
  wait_for (run, "primera prueba", "Segunda prueba,*");
  app_widget_go (run, "Up", ROW, "S1,*");
  wait_for (run, "informe de pruebas", "S1,*");
  app_run_look (run, "planner-linked");
}

/* The first simulacro cannot be a week later: the limit is told, and undo brings all of it back. */
static void
pass_limit (AppRun *run)
{
  app_widget_go (run, "Down", ROW, "Segunda prueba,*");
  app_run_press (run, "<Control><Shift>Right");
  app_widget_expect_focus (run, ROW, "Segunda prueba,*17 may*18 may*");
  app_widget_expect (run, "S1,*22 may*después de su límite*");
  app_run_look (run, "planner-limit");
  app_run_press (run, "<Control>z");
  app_widget_expect_focus (run, ROW, "Segunda prueba,*10 may*11 may*");
}

static void
seal_plan (AppRun *run)
{
  app_run_press (run, "<Shift>F10");
  app_widget_go (run, "Down", MENU_ITEM, "Sellar el plan*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "Nombre");
  app_run_type (run, "Plan de pruebas");
  app_widget_go (run, "Tab", ENTRY, "Aprobado el");
  app_run_type (run, "25/11");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ROW, "Segunda prueba,*");
}

/* Two days later: beside the bar, and in the list of what slipped, from where Escape leads back. */
static void
slip (AppRun *run)
{
  app_run_press (run, "<Control>Right <Control>Right");
  app_widget_expect_focus (run, ROW, "Segunda prueba,*12 may*13 may*");
  app_run_press (run, "Menu");
  app_widget_go (run, "Down", MENU_ITEM, "Qué se ha recorrido*");
  app_run_press (run, "Return");
  app_widget_expect (run, "Como se aprobó el 25 de noviembre de 2026");
  app_widget_expect (run, "2 días después");
  app_run_look (run, "planner-slips");
  app_run_press (run, "Escape");
  app_widget_expect_gone (run, "2 días después");
  app_widget_expect_focus (run, ROW, "Segunda prueba,*");
}

static guint
count_pages (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GObject) document = (GObject *) poppler_document_new_from_file (uri, NULL, NULL);

  g_assert_nonnull (document);
  return (guint) poppler_document_get_n_pages (POPPLER_DOCUMENT (document));
}

/* Space opens what there is to choose, at what is chosen; Enter exports. */
static void
print_poster (AppRun *run)
{
  g_autofree char *path = app_run_path (run, "cartel.pdf");

  app_run_press (run, "<Control>p");
  app_widget_expect_focus (run, ATSPI_ROLE_COMBO_BOX, "Qué*");
  app_run_look (run, "planner-print");
  app_run_press (run, "space");
  app_widget_expect_focus (run, ITEM, "*");
  app_run_press (run, "Down Return");
  app_widget_expect_gone (run, "Cronograma en una hoja");
  app_widget_expect (run, "Cronograma en cartel");
  app_widget_expect (run, "Hoja 1 de *");
  app_run_look (run, "planner-poster");
  app_run_press (run, "Return");
  app_files_save_as (run, path, "planner-save");
  app_widget_expect_focus (run, ROW, "Segunda prueba,*");
  g_assert_cmpuint (count_pages (path), >, 2);
}

static void
test_pilot_tests (AppRun *run, gconstpointer data)
{
  begin_process (run);
  plan_tests (run);
  link_tests (run);
  pass_limit (run);
  seal_plan (run);
  slip (run);
  print_poster (run);
  app_run_quit (run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/planner/pilot-tests", test_pilot_tests);
  return app_run_all ();
}
