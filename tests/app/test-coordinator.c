/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A coordinator's day in Spanish, without a pointer: from an empty program to a plan that is watched and moved. */
#include "app-widget.h"

#define BUTTON ATSPI_ROLE_PUSH_BUTTON
#define ENTRY ATSPI_ROLE_TEXT
#define ITEM ATSPI_ROLE_LIST_ITEM
#define CELL ATSPI_ROLE_TABLE_CELL
#define ROW ATSPI_ROLE_TABLE_ROW
#define MENU_ITEM ATSPI_ROLE_MENU_ITEM
#define SUNDAY "domingo, 6 de diciembre de 2026*"

static void
fill_in (AppRun *run, const char *field, const char *text)
{
  app_widget_go (run, "Tab", ENTRY, field);
  app_run_press (run, "<Control>a");
  app_run_type (run, text);
}

static void
begin_process (AppRun *run)
{
  app_run_start (run, "--today=2026-11-26");
  app_widget_expect_focus (run, BUTTON, "Nuevo proceso*");
  app_run_look (run, "coordinator-welcome");
  app_run_press (run, "Return");
  app_widget_expect (run, "Jornada electoral");
  fill_in (run, "Instituto", "Instituto Electoral de Coahuila");
  fill_in (run, "Siglas", "IEC");
  fill_in (run, "Instancia interna que coordina", "Unidad Técnica de Informática");
  fill_in (run, "Jornada electoral", "06/06/2027");
  app_run_look (run, "coordinator-assistant");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "Crear");
  app_run_look (run, "coordinator-plan");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "*Hecho");
  app_run_press (run, "Escape");
  app_widget_expect (run, "IEC 2026-2027*192 días*");
}

/* From wherever one is to that Sunday of the next week. */
static void
go_to_sunday (AppRun *run)
{
  app_run_press (run, "<Control>t");
  app_widget_expect_focus (run, CELL, "jueves, 26 de noviembre de 2026, hoy*");
  app_run_press (run, "Down");
  app_widget_go (run, "Right", CELL, SUNDAY);
}

/* What falls due, and why on that day. */
static void
ask_why (AppRun *run)
{
  app_run_press (run, "<Alt>2");
  app_widget_expect (run, "Mes anterior");
  go_to_sunday (run);
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "E07,*vence el 6 de diciembre*");
  app_run_press (run, "Return");
  app_widget_expect (run, "¿Por qué esta fecha?");
  app_widget_go (run, "Tab", ITEM, "Regla del acto");
  app_run_look (run, "coordinator-why");
}

static void
mark_done (AppRun *run, const char *chip, const char *done)
{
  go_to_sunday (run);
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "*");
  app_widget_go (run, "Down", BUTTON, chip);
  app_run_press (run, "Return <Control>d");
  app_widget_expect_focus (run, ENTRY, "Fecha de realización");
  app_run_look (run, "coordinator-done");
  app_run_press (run, "Return");
  app_widget_expect (run, done);
}

/* What is to be done is planned a day before its limit. */
static void
plan_day_before (AppRun *run)
{
  go_to_sunday (run);
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "*");
  app_widget_go (run, "Down", BUTTON, "E08a,*");
  app_run_press (run, "<Control>Left");
  app_widget_expect_focus (run, CELL, "sábado, 5 de diciembre de 2026*");
  app_run_press (run, "Return");
  app_widget_expect (run, "E08a,*5 de diciembre*");
  app_run_look (run, "coordinator-moved");
}

static void
ask_what_if (AppRun *run)
{
  app_widget_go (run, "<Shift>Tab", BUTTON, "IEC 2026-2027*");
  app_run_press (run, "space");
  app_widget_go (run, "Down", MENU_ITEM, "Jornada y condiciones*");
  app_run_press (run, "Return");
  fill_in (run, "Jornada electoral", "13/06/2027");
  app_run_look (run, "coordinator-what-if");
  app_widget_go (run, "<Shift>Tab", BUTTON, "Aplicar");
  app_run_press (run, "Return");
  app_widget_expect (run, "IEC 2026-2027*199 días*");
  app_run_press (run, "<Control>z");
  app_widget_expect (run, "IEC 2026-2027*192 días*");
}

static void
plan_on_timeline (AppRun *run)
{
  app_run_press (run, "<Alt>3");
  app_widget_go (run, "Down", ROW, "E08b,*");
  app_run_look (run, "coordinator-timeline");
  app_run_press (run, "<Alt><Shift>Left");
  app_widget_expect_focus (run, ROW, "E08b,*previsto*");
  app_run_press (run, "<Alt>Right");
  app_run_look (run, "coordinator-timeline-moved");
}

static void
close_program (AppRun *run)
{
  app_run_press (run, "<Control>q");
  app_run_wait_end (run);
}

static void
reopen (AppRun *run)
{
  app_run_start (run, "--today=2026-11-27");
  app_widget_expect (run, "IEC 2026-2027*191 días*");
  app_widget_go (run, "Down", ROW, "E08b,*previsto*");
}

static void
test_day (AppRun *run, gconstpointer data)
{
  begin_process (run);
  ask_why (run);
  mark_done (run, "E07,*", "E07,*vence el 6 de diciembre, hecho a tiempo*");
  mark_done (run, "E06b,*", "E06b,*hecho a tiempo*");
  plan_day_before (run);
  ask_what_if (run);
  plan_on_timeline (run);
  close_program (run);
  reopen (run);
  close_program (run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/coordinator/day", test_day);
  return app_run_all ();
}
