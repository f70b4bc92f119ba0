/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every dialog as it is heard, in Spanish, and gone around with Tab; and what one writes wrong in it. */
#include "app-files.h"
#include "app-visit.h"
#include "app-widget.h"

#include <glib/gstdio.h>

/* Where all of these begin. */
static void
test_dialogs (AppRun *run, gconstpointer data)
{
  static const struct { const char *place, *keys; } dialogs[] = {
    { "Proceso nuevo", "<Control><Alt>n" },
    { "Configuración", "<Control>comma" },
    { "Preferencias", "<Control><Alt>comma" },
    { "Imprimir", "<Control>p" },
    { "Atajos", "<Control>question" },
    { "Qué pasaría", "<Control><Alt>e" },
    { "Sesiones", "<Control><Shift>m" },
    { "Buscar en todo el proceso", "<Control><Shift>f" },
    { "Ayuda", "F1" },
    { "Motivo de anular", "Delete" },
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    app_visit (run, audit, dialogs[i].place, dialogs[i].keys);
  app_visit_item (run, audit, "Acuerdo de una sesión", "<Control>n", "Acuerdo de una sesión");
  app_visit_item (run, audit, "Acerca de", "F10", "Acerca de*");
  app_run_press (run, "F6");
  app_widget_go (run, "Down", ITEM, "El numeral 2 *");
  app_visit (run, audit, "Redacción", "F2");
  app_widget_go (run, "<Shift>Tab", BUTTON, "El informe del mes");
  app_visit_item (run, audit, "Envío", "space", "Marcar como *");
  app_audit_assert_nothing (audit);
}

/* What the pages say, in other words. */
static void
test_paragraph (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_run_press (run, "F6");
  app_widget_expect_focus (run, ITEM, "*");
  app_run_press (run, "Home");
  app_widget_expect_focus (run, ITEM, "Informe del mes de noviembre *");
  app_widget_go (run, "Down", ITEM, "*IEPC/UTC/21/107*");
  app_visit (run, audit, "Redacción", "F2");
  app_visit (run, audit, "Menú del párrafo", "<Shift>F10");
  app_audit_assert_nothing (audit);
}

static void
test_timeline (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "*");
  app_visit_item (run, audit, "Sellar", "<Shift>F10", "Sellar*");
  app_run_press (run, "<Shift>F10");
  app_visit_choose (run, "Sellar*");
  app_widget_expect_focus (run, ENTRY, "Nombre");
  app_run_type (run, "Plan aprobado");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ROW, "*");
  app_visit_item (run, audit, "Recorrido", "<Shift>F10", "Qué se ha recorrido*");
  app_run_press (run, "<Control>l");
  app_widget_expect_focus (run, BUTTON, "Esperar a otra tarea…");
  app_visit_enter (run, "Elegir una tarea", "Return");
  app_widget_expect_focus (run, ATSPI_ROLE_ENTRY, "Buscar");
  app_audit_go_around (audit, "Elegir una tarea");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ROW, "*");
  app_audit_assert_nothing (audit);
}

static void
test_milestone (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_run_press (run, "<Alt>2");
  app_widget_expect_focus (run, CELL, "*hoy*");
  app_widget_go (run, "Right", CELL, "domingo, 5 de diciembre*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "E07,*");
  app_run_press (run, "Return");
  app_widget_expect (run, "¿Por qué esta fecha?");
  app_visit (run, audit, "Hecho", "<Control>d");
  app_visit (run, audit, "Mover", "<Control>m");
  app_run_press (run, "F2");
  app_widget_expect_focus (run, ENTRY, "*");
  app_widget_go (run, "<Shift>Tab", BUTTON, "Más");
  app_visit_item (run, audit, "Plazo a mano", "space", "Fijar el plazo a mano*");
  app_visit_item (run, audit, "Motivo de descartar", "space", "Descartar*");
  app_audit_assert_nothing (audit);
}

static void
test_catching_up (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_run_press (run, "<Alt>1");
  app_widget_expect_focus (run, ANY, "*");
  app_widget_go (run, "Tab", BUTTON, "Ponerse al día…");
  app_visit (run, audit, "Ponerse al día", "Return");
  app_visit_enter (run, "Ponerse al día", "Return");
  app_widget_expect_focus (run, ENTRY, "*, Hecho");
  app_run_type (run, "3/10/2021");
  app_visit (run, audit, "Conservar lo escrito", "Escape");
  app_audit_assert_nothing (audit);
}

static void
test_leaving (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_run_start (run, "--today=2026-11-26");
  app_widget_expect_focus (run, BUTTON, "Nuevo proceso*");
  app_visit_enter (run, "Proceso nuevo", "Return");
  app_widget_expect_focus (run, ENTRY, "Instituto");
  app_run_type (run, "Instituto Electoral de Coahuila");
  app_visit (run, audit, "Salir sin crear", "Escape");
  app_widget_go (run, "Tab", ENTRY, "Siglas");
  app_run_type (run, "IEC");
  app_widget_go (run, "Tab", ENTRY, "Instancia interna que coordina");
  app_run_type (run, "Unidad Técnica de Informática");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "Crear");
  app_audit_go_around (audit, "Proceso nuevo, el plan");
  app_audit_assert_nothing (audit);
}

/* Offered after an update. */
static void
test_news (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  /* The program is on the session bus with the file that is everybody's. */
  app_run_set_variable (run, "HITOS_DATABASE", NULL);
  app_run_import_sample (run);
  app_run_start (run, "");
  app_widget_expect_focus (run, ANY, "*");
  app_run_activate (run, "news");
  app_widget_expect_focus (run, BUTTON, "Cerrar");
  app_audit_go_around (audit, "Novedades");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ANY, "*");
  app_audit_assert_nothing (audit);
}

/* --- what comes with a file --- */

/* Chosen where the program asks for one, by its path. */
static void
visit_file (AppRun *run, AppAudit *audit, const char *place, const char *item, const char *path)
{
  app_visit_enter (run, item, "F10");
  app_visit_choose (run, "El plan en otros programas");
  app_widget_expect (run, item);
  app_visit_choose (run, item);
  app_files_choose (run, path, place);
  app_widget_expect (run, "¿Importar*");
  app_widget_expect_focus (run, ANY, "*");
  app_audit_go_around (audit, place);
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "01/11/2021, Constancia*");
}

/* As a spreadsheet gives it back: one day is another, and one line cannot be taken. */
static char *
write_table (AppRun *run)
{
  char *path = app_run_path (run, "plan.csv");

  g_assert_true (g_file_set_contents (path, "Código;Actividad;Término planeado\nE08a;;03/12/2021\n;Ensayo;04/05/9999\n", -1, NULL));
  return path;
}

static char *
write_calendar (AppRun *run)
{
  char *path = app_run_path (run, "plan.ics");

  g_assert_true (g_file_set_contents (path,
                                      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\n"
                                      "BEGIN:VEVENT\r\nUID:one\r\nDTSTAMP:20211101T000000Z\r\n"
                                      "DTSTART;VALUE=DATE:20211215\r\nSUMMARY:Sesión ordinaria del COTAPREP\r\n"
                                      "END:VEVENT\r\nEND:VCALENDAR\r\n", -1, NULL));
  return path;
}

static void
test_other_files (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);
  g_autofree char *table = NULL, *calendar = NULL;

  app_run_import_sample (run);
  table = write_table (run);
  calendar = write_calendar (run);
  app_run_start (run, APP_SAMPLE_DAY);
  app_run_press (run, "<Alt>4");
  app_widget_expect_focus (run, ITEM, "01/11/2021, Constancia*");
  visit_file (run, audit, "Importar una tabla", "Importar de una hoja de cálculo*", table);
  visit_file (run, audit, "Importar un calendario", "Importar un calendario*", calendar);
  app_audit_assert_nothing (audit);
}

static void
test_file (AppRun *run, gconstpointer data)
{
  g_autofree char *arguments = g_strdup_printf (APP_SAMPLE_DAY " '%s/samples/durango-2021-2022.json'", g_getenv ("HITOS_DATA_DIR"));
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_run_start (run, arguments);
  app_widget_expect_focus (run, BUTTON, "Importar*");
  app_audit_go_around (audit, "Importar");
  app_audit_assert_nothing (audit);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/audit/dialogs", test_dialogs);
  app_run_add ("/app/audit/dialogs/paragraph", test_paragraph);
  app_run_add ("/app/audit/dialogs/timeline", test_timeline);
  app_run_add ("/app/audit/dialogs/milestone", test_milestone);
  app_run_add ("/app/audit/dialogs/catching-up", test_catching_up);
  app_run_add ("/app/audit/dialogs/leaving", test_leaving);
  app_run_add ("/app/audit/dialogs/news", test_news);
  app_run_add ("/app/audit/dialogs/file", test_file);
  app_run_add ("/app/audit/dialogs/other-files", test_other_files);
  return app_run_all ();
}
