/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every dialog as it is heard, in Spanish, and gone around with Tab; and what one writes wrong in it. */
#include "app-visit.h"
#include "app-widget.h"

#include <glib/gstdio.h>

#define DAY "--today=2021-11-30 --month=2021-11"
#define BUTTON ATSPI_ROLE_PUSH_BUTTON
#define ENTRY ATSPI_ROLE_TEXT
#define ITEM ATSPI_ROLE_LIST_ITEM
#define CELL ATSPI_ROLE_TABLE_CELL
#define ROW ATSPI_ROLE_TABLE_ROW
#define ANY ATSPI_ROLE_INVALID

/* Where all of these begin. */
static void
start (AppRun *run)
{
  app_run_import_sample (run);
  app_run_start (run, DAY);
  app_run_press (run, "<Alt>4");
  app_widget_expect_focus (run, ITEM, "01/11/2021, Constancia*");
}

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
    { "Ayuda", "F1" },
    { "Motivo de anular", "Delete" },
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  start (run);
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

static void
test_timeline (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  start (run);
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
  app_widget_expect_focus (run, BUTTON, "Esperar a otra tarea");
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

  start (run);
  app_run_press (run, "<Alt>2");
  app_widget_expect_focus (run, CELL, "*hoy*");
  app_widget_go (run, "Right", CELL, "domingo, 5 de diciembre*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "E07,*");
  app_run_press (run, "Return");
  app_widget_expect (run, "¿Por qué esta fecha?");
  app_visit (run, audit, "Hecho", "<Control>d");
  app_visit (run, audit, "Mover", "<Control>m");
  app_audit_assert_nothing (audit);
}

static void
test_catching_up (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  start (run);
  app_run_press (run, "<Alt>1");
  app_widget_expect_focus (run, ANY, "*");
  app_widget_go (run, "Tab", BUTTON, "Ponerse al día…");
  app_visit (run, audit, "Ponerse al día", "Return");
  app_audit_assert_nothing (audit);
}

/* --- what comes with a file --- */

static void
test_file (AppRun *run, gconstpointer data)
{
  g_autofree char *arguments = g_strdup_printf (DAY " '%s/samples/durango-2021-2022.json'", g_getenv ("HITOS_DATA_DIR"));
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
  app_run_add ("/app/audit/dialogs/timeline", test_timeline);
  app_run_add ("/app/audit/dialogs/milestone", test_milestone);
  app_run_add ("/app/audit/dialogs/catching-up", test_catching_up);
  app_run_add ("/app/audit/dialogs/file", test_file);
  return app_run_all ();
}
