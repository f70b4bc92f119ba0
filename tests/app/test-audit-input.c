/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written wrong, by who does not see that it is red: the field says that it is wrong, and why. */
#include "app-visit.h"
#include "app-widget.h"

/* In place of what stands in the field that has the focus. */
static void
write_over (AppRun *run, const char *text)
{
  app_run_press (run, "<Control>a");
  app_run_type (run, text);
}

static void
expect_wrong (AppRun *run, const char *field, gboolean wrong)
{
  app_widget_expect_focus_state (run, field, ATSPI_STATE_INVALID_ENTRY, wrong);
}

static void
test_editor (AppRun *run, gconstpointer data)
{
  app_visit_start (run);
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "*");
  app_widget_go (run, "Tab", ENTRY, "Fecha*");
  write_over (run, "31/11/2021");
  expect_wrong (run, "Fecha*: escriba un día*", TRUE);
  write_over (run, "2/11/2021");
  expect_wrong (run, "Fecha*", FALSE);
}

static void
test_new_process (AppRun *run, gconstpointer data)
{
  app_run_start (run, "--today=2026-11-26");
  app_widget_expect_focus (run, BUTTON, "Nuevo proceso*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "Instituto");
  expect_wrong (run, "Instituto", FALSE);
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "Instituto: falta");
  expect_wrong (run, "Instituto: falta", TRUE);
  app_widget_expect_state (run, ENTRY, "Siglas: falta", ATSPI_STATE_INVALID_ENTRY, TRUE);
  app_run_type (run, "Instituto Electoral de Coahuila");
  expect_wrong (run, "Instituto", FALSE);
  app_widget_expect_state (run, ENTRY, "Siglas: falta", ATSPI_STATE_INVALID_ENTRY, TRUE);
}

static void
test_task (AppRun *run, gconstpointer data)
{
  app_visit_start (run);
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "*");
  app_run_press (run, "Insert");
  app_widget_expect_focus (run, ENTRY, "Qué hay que hacer");
  app_run_type (run, "Guion");
  app_widget_go (run, "Tab", ENTRY, "Inicio planeado*");
  write_over (run, "ayer");
  expect_wrong (run, "Inicio planeado: *", TRUE);
  app_widget_expect_state (run, BUTTON, "Agregar", ATSPI_STATE_SENSITIVE, FALSE);
  write_over (run, "1/12/2021");
  expect_wrong (run, "Inicio planeado", FALSE);
}

/* The reason stands below the line. */
static void
test_catching_up (AppRun *run, gconstpointer data)
{
  app_visit_start (run);
  app_run_press (run, "<Alt>1");
  app_widget_expect_focus (run, ANY, "*");
  app_widget_go (run, "Tab", BUTTON, "Ponerse al día…");
  app_visit_enter (run, "Ponerse al día", "Return");
  app_widget_go (run, "Tab", ENTRY, "*, Hecho");
  app_run_type (run, "ayer");
  app_widget_go (run, "<Shift>Tab", BUTTON, "Guardar*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "*, Hecho");
  expect_wrong (run, "*, Hecho", TRUE);
  app_widget_expect_related (run, ENTRY, "*, Hecho", ATSPI_RELATION_DESCRIBED_BY, "escriba un día, como 3/11/2021");
  write_over (run, " ");
  app_widget_go (run, "Tab", ENTRY, "*, Clave");
  app_run_type (run, "IEPC/UTC/21/200");
  app_widget_go (run, "<Shift>Tab", BUTTON, "Guardar*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "*, Hecho");
  app_widget_expect_related (run, ENTRY, "*, Hecho", ATSPI_RELATION_DESCRIBED_BY, "escriba el día en que se hizo");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/audit/input/editor", test_editor);
  app_run_add ("/app/audit/input/new-process", test_new_process);
  app_run_add ("/app/audit/input/task", test_task);
  app_run_add ("/app/audit/input/catching-up", test_catching_up);
  return app_run_all ();
}
