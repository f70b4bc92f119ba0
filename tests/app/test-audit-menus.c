/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every menu and popover as it is heard, in Spanish, and gone around: the focus stays in it, and comes back. */
#include "app-visit.h"
#include "app-widget.h"

/* What a button opens that is come to with a key. */
typedef struct {
  const char *place;
  const char *key;
  const char *button;
} Opener;

static void
visit_all (AppRun *run, AppAudit *audit, const Opener *openers, guint n_openers)
{
  for (guint i = 0; i < n_openers; i++)
    {
      app_widget_go (run, openers[i].key, BUTTON, openers[i].button);
      app_visit (run, audit, openers[i].place, "space");
    }
}

static void
test_window (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_visit (run, audit, "Menú de hechos", "<Control>n");
  app_visit_enter (run, "Menú principal", "F10");
  app_audit_go_around (audit, "Menú principal");
  app_visit_choose (run, "El plan en otros programas");
  app_widget_expect (run, "Exportar como calendario*");
  app_audit_go_around (audit, "Menú de otros programas");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "01/11/2021, Constancia*");
  app_run_press (run, "F6 F6");
  app_widget_expect_focus (run, BUTTON, "Durango 2021-2022*");
  app_visit (run, audit, "Procesos", "space");
  app_audit_assert_nothing (audit);
}

static void
test_informes (AppRun *run, gconstpointer data)
{
  static const Opener openers[] = {
    { "Menú del informe", "<Shift>Tab", "El informe del mes" },
    { "Tamaño de las páginas", "<Shift>Tab", "* %" },
    { "Ir a la página", "<Shift>Tab", "Página * de *" },
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "*");
  app_widget_go (run, "Tab", BUTTON, "Elegir un día*");
  app_visit (run, audit, "Elegir un día", "space");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "01/11/2021, Constancia*");
  app_run_press (run, "End");
  app_widget_expect_focus (run, ITEM, "11/2021, Trabajo*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ANY, "*");
  app_widget_go (run, "Tab", BUTTON, "Elegir una palabra");
  app_visit (run, audit, "Elegir una palabra", "space");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "11/2021, Trabajo*");
  visit_all (run, audit, openers, G_N_ELEMENTS (openers));
  app_audit_assert_nothing (audit);
}

static void
test_calendar (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_run_press (run, "<Alt>2");
  app_widget_expect_focus (run, CELL, "*hoy*");
  app_visit (run, audit, "Día vacío", "space");
  app_visit (run, audit, "Ir a una fecha", "<Control>g");
  app_widget_go (run, "Right", CELL, "domingo, 5 de diciembre*");
  app_visit (run, audit, "Día", "space");
  app_audit_assert_nothing (audit);
}

static void
test_timeline (AppRun *run, gconstpointer data)
{
  static const Opener openers[] = {
    { "Leyenda", "<Shift>Tab", "Qué significa*" },
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "*");
  app_visit (run, audit, "Menú del cronograma", "<Shift>F10");
  app_visit (run, audit, "Tarea nueva", "Insert");
  app_visit (run, audit, "Enlaces", "<Control>l");
  visit_all (run, audit, openers, G_N_ELEMENTS (openers));
  app_audit_assert_nothing (audit);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/audit/menus/window", test_window);
  app_run_add ("/app/audit/menus/informes", test_informes);
  app_run_add ("/app/audit/menus/calendar", test_calendar);
  app_run_add ("/app/audit/menus/timeline", test_timeline);
  return app_run_all ();
}
