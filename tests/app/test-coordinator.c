/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A coordinator's day in Spanish, without a pointer: from an empty program to a plan that is watched and moved. */
#include "app-files.h"
#include "app-widget.h"

#define SUNDAY "domingo, 6 de diciembre de 2026*"

static void
fill_in (AppRun *run, const char *field, const char *text)
{
  app_widget_go (run, "Tab", ENTRY, field);
  app_run_press (run, "<Control>a");
  app_run_type (run, text);
}

static gboolean
has_one_window (AppRun *run, gpointer data)
{
  return app_display_count_windows (run->display) == 1;
}

/* A key that comes while a dialog goes is nobody's. */
static void
expect_no_dialog (AppRun *run)
{
  app_run_wait (run, has_one_window, NULL, "the dialog's end");
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
  expect_no_dialog (run);
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
  expect_no_dialog (run);
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
  expect_no_dialog (run);
  app_widget_expect (run, "IEC 2026-2027*199 días*");
  app_run_press (run, "<Control>z");
  app_widget_expect (run, "IEC 2026-2027*192 días*");
}

static void
plan_on_timeline (AppRun *run)
{
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "*");
  app_widget_go (run, "Down", ROW, "E08b,*");
  app_run_look (run, "coordinator-timeline");
  app_run_press (run, "<Alt><Shift>Left");
  app_widget_expect_focus (run, ROW, "E08b,*previsto*");
  app_run_press (run, "<Alt>Right");
  app_run_look (run, "coordinator-timeline-moved");
}

/* What is in the file. */
static void
assert_written (AppRun *run, const char *text, gboolean expected)
{
  g_autofree char *all = app_run_ask (run, "export");

  if ((strstr (all, text) != NULL) != expected)
    g_error ("“%s” is %sin the file", text, expected ? "not " : "");
}

/* A calendar of sessions in one step. */
static void
plan_sessions (AppRun *run)
{
  app_run_press (run, "<Control><Shift>m");
  app_widget_expect_focus (run, ATSPI_ROLE_COMBO_BOX, "Órgano");
  app_widget_expect (run, "6 sesiones: 8 dic*");
  app_run_look (run, "coordinator-sessions");
  app_widget_go (run, "<Shift>Tab", BUTTON, "Agregar");
  app_run_press (run, "Return");
  expect_no_dialog (run);
  app_widget_expect_focus (run, BUTTON, "IEC 2026-2027*");
  app_run_press (run, "F6");
  app_widget_expect_focus (run, CELL, "*");
  app_widget_expect (run, "*sesión el 8 de diciembre*");
}

/* A session is aimed at the next day; the others of its calendar stay, or go along. */
static void
move_session (AppRun *run, const char *reach)
{
  app_run_press (run, "<Control>t");
  app_widget_expect_focus (run, CELL, "jueves, 26 de noviembre de 2026, hoy*");
  app_run_press (run, "Down Down");
  app_widget_go (run, "Left", CELL, "martes, 8 de diciembre de 2026*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "*sesión el 8 de diciembre*");
  app_run_press (run, "<Control>Right");
  app_widget_expect_focus (run, CELL, "miércoles, 9 de diciembre de 2026*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "Solo esta vez");
  app_run_look (run, "coordinator-reach");
  app_widget_go (run, "Tab", BUTTON, reach);
  app_run_press (run, "Return");
  expect_no_dialog (run);
  app_widget_expect (run, "*sesión el 9 de diciembre*");
}

static void
move_sessions (AppRun *run)
{
  move_session (run, "Solo esta vez");
  assert_written (run, "2026-12-09", TRUE);
  assert_written (run, "2027-01-12", TRUE);
  app_run_press (run, "<Control>z");
  app_widget_expect (run, "*sesión el 8 de diciembre*");
  move_session (run, "De aquí en adelante (*");
  assert_written (run, "2026-12-09", TRUE);
  assert_written (run, "2027-01-12", FALSE);
}

/* What is told of it goes by itself; what it waits for stays. */
static void
expect_link (AppRun *run)
{
  app_widget_expect_focus (run, ROW, "E08b,*");
  app_run_press (run, "<Control>l");
  app_widget_expect_focus (run, BUTTON, "Esperar a otra tarea…");
  app_widget_expect (run, "Días intermedios, E07 → E08b");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ROW, "E08b,*");
}

/* A task with a part that is folded away, and what it waits for. */
static void
link_and_fold (AppRun *run)
{
  app_run_press (run, "<Shift>Insert");
  app_widget_expect_focus (run, ENTRY, "*");
  app_run_type (run, "Redactar el acuerdo");
  app_run_look (run, "coordinator-part");
  app_run_press (run, "Return");
  app_widget_expect (run, "Redactar el acuerdo*");
  app_widget_go (run, "Up", ROW, "E08b,*");
  app_widget_expect_state (run, ROW, "E08b,*", ATSPI_STATE_EXPANDED, TRUE);
  app_run_press (run, "Left");
  app_widget_expect_state (run, ROW, "E08b,*", ATSPI_STATE_EXPANDED, FALSE);
  app_run_press (run, "Right");
  app_widget_expect_state (run, ROW, "E08b,*", ATSPI_STATE_EXPANDED, TRUE);
  app_run_press (run, "<Control>l");
  app_widget_expect_focus (run, BUTTON, "Esperar a otra tarea…");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ATSPI_ROLE_ENTRY, "*");
  app_run_type (run, "E07");
  app_run_look (run, "coordinator-link");
  app_run_press (run, "Return");
  expect_link (run);
}

static void
read_table (AppRun *run)
{
  app_widget_go (run, "<Shift>Tab", BUTTON, "Como tabla");
  app_run_press (run, "space");
  app_widget_expect_state (run, BUTTON, "Como tabla", ATSPI_STATE_PRESSED, TRUE);
  app_widget_expect (run, "Área responsable");
  app_run_look (run, "coordinator-table");
  app_run_press (run, "space");
  app_widget_expect_state (run, BUTTON, "Como tabla", ATSPI_STATE_PRESSED, FALSE);
}

/* From what is pending to the thing. */
static void
read_pending (AppRun *run)
{
  app_run_press (run, "<Alt>1");
  app_widget_expect_focus (run, BUTTON, "*");
  app_widget_go (run, "Tab", ITEM, "E08a ·*");
  app_run_look (run, "coordinator-pending");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "E08a,*");
}

/* The month for the wall. */
static void
print_month (AppRun *run)
{
  g_autofree char *path = app_run_path (run, "diciembre.pdf");

  app_run_press (run, "<Control>p");
  app_widget_expect_focus (run, ATSPI_ROLE_COMBO_BOX, "Qué");
  app_run_look (run, "coordinator-print");
  app_widget_go (run, "<Shift>Tab", BUTTON, "Exportar…");
  app_run_press (run, "Return");
  app_files_save_as (run, path, "coordinator-save");
  app_widget_expect_focus (run, ANY, "*");
}

static void
reopen (AppRun *run)
{
  app_run_start (run, "--today=2026-11-27");
  app_widget_expect (run, "IEC 2026-2027*191 días*");
  app_widget_expect_focus (run, CELL, "*");
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "*");
  app_widget_go (run, "Down", ROW, "E08b,*previsto*0 de 1 hechas*");
  app_widget_expect (run, "Redactar el acuerdo*");
  expect_link (run);
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
  plan_sessions (run);
  move_sessions (run);
  plan_on_timeline (run);
  link_and_fold (run);
  read_table (run);
  read_pending (run);
  print_month (run);
  app_run_cut (run);
  reopen (run);
  app_run_quit (run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/coordinator/day", test_day);
  return app_run_all ();
}
