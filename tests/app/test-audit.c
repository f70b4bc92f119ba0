/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view and dialog as it is heard, in Spanish, and gone around with Tab. */
#include "app-visit.h"
#include "app-widget.h"

/* What keys open, and where the focus is as soon as it is there. */
typedef struct {
  const char *place;
  const char *keys;
  AtspiRole role;
  const char *focus;
} Place;

/* --- views --- */

static void
go_through (AppRun *run, AppAudit *audit, const Place *places, guint n_places)
{
  for (guint i = 0; i < n_places; i++)
    {
      app_run_press (run, places[i].keys);
      app_widget_expect_focus (run, places[i].role, places[i].focus);
      app_audit_go_around (audit, places[i].place);
    }
}

static void
test_views (AppRun *run, gconstpointer data)
{
  static const Place places[] = {
    { "Informes", "<Alt>4", ITEM, "01/11/2021, Constancia*" },
    { "Informes, buscar", "<Control>f", ATSPI_ROLE_ENTRY, "Buscar*" },
    { "Pendientes", "<Alt>1", BUTTON, "Vencidos: *" },
    { "Calendario", "<Alt>2", CELL, "*hoy*" },
    { "Cronograma", "<Alt>3", ROW, "*" },
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  go_through (run, audit, places, G_N_ELEMENTS (places));
  app_audit_assert_nothing (audit);
}

/* As wide as a telephone: what has the focus must not be out of sight. */
static void
test_narrow (AppRun *run, gconstpointer data)
{
  static const Place places[] = {
    { "Informes, angosto", "<Alt>4", ANY, "*" },
    { "Pendientes, angosto", "<Alt>1", ANY, "*" },
    { "Calendario, angosto", "<Alt>2", ANY, "*" },
    { "Cronograma, angosto", "<Alt>3", ANY, "*" },
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_run_import_sample (run);
  app_run_start (run, APP_SAMPLE_DAY " --size=360x720");
  app_widget_expect_focus (run, ANY, "*");
  go_through (run, audit, places, G_N_ELEMENTS (places));
  app_audit_assert_nothing (audit);
}

/* Which a button of the bar shows. */
static void
go_through_button (AppRun *run, AppAudit *audit, const char *button, const char *place)
{
  app_widget_go (run, "<Shift>Tab", BUTTON, button);
  app_run_press (run, "space");
  app_widget_expect_state (run, BUTTON, button, ATSPI_STATE_PRESSED, TRUE);
  app_audit_go_around (audit, place);
}

static void
test_other_views (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  app_run_press (run, "<Alt>2");
  app_widget_expect_focus (run, CELL, "*hoy*");
  go_through_button (run, audit, "Año", "Calendario, año");
  go_through_button (run, audit, "Orden del día", "Calendario, orden del día");
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "*");
  go_through_button (run, audit, "Como tabla", "Cronograma, tabla");
  app_audit_assert_nothing (audit);
}

/* --- panes --- */

/* F6 leads there, one after the other, and Shift+F6 back. */
static void
assert_panes (AppRun *run, const Place *panes, guint n_panes)
{
  for (guint i = 0; i < n_panes; i++)
    {
      app_run_press (run, "F6");
      app_widget_expect_focus (run, panes[i].role, panes[i].focus);
    }
  for (guint i = n_panes - 1; i > 0; i--)
    {
      app_run_press (run, "<Shift>F6");
      app_widget_expect_focus (run, panes[i - 1].role, panes[i - 1].focus);
    }
}

static void
test_panes (AppRun *run, gconstpointer data)
{
  static const Place informes[] = {
    { "pages", NULL, ITEM, "Informe del mes de noviembre sobre el avance *" },
    { "title bar", NULL, BUTTON, "Durango 2021-2022*" },
    { "months", NULL, ITEM, "Noviembre de 2021*" },
    { "facts", NULL, ITEM, "01/11/2021, Constancia*" },
  };
  static const Place calendar[] = {
    { "side panel", NULL, BUTTON, "Nuevo hito en este día" },
    { "title bar", NULL, BUTTON, "Durango 2021-2022*" },
    { "month", NULL, CELL, "*hoy*" },
  };
  static const Place timeline[] = {
    { "bars", NULL, ATSPI_ROLE_SCROLL_PANE, "Barras del cronograma" },
    { "title bar", NULL, BUTTON, "Durango 2021-2022*" },
    { "names", NULL, ROW, "*" },
  };

  app_visit_start (run);
  assert_panes (run, informes, G_N_ELEMENTS (informes));
  app_run_press (run, "<Alt>2");
  app_widget_expect_focus (run, CELL, "*hoy*");
  assert_panes (run, calendar, G_N_ELEMENTS (calendar));
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "*");
  assert_panes (run, timeline, G_N_ELEMENTS (timeline));
}

/* --- editors --- */

static void
test_editors (AppRun *run, gconstpointer data)
{
  static const Place places[] = {
    { "Oficio", "Return", ENTRY, "*" },
    { "Revisión", "Escape <Control><Shift>r", ITEM, "*" },
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_visit_start (run);
  go_through (run, audit, places, G_N_ELEMENTS (places));
  app_run_press (run, "<Control><Shift>r");
  app_widget_go (run, "<Shift>Tab", ITEM, "01/11/2021, Constancia*");
  app_widget_go (run, "Down", ITEM, "03/11/2021, Sesión*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ANY, "*");
  app_audit_go_around (audit, "Sesión");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "03/11/2021, Sesión*");
  app_run_press (run, "<Alt>2");
  app_widget_expect_focus (run, CELL, "*");
  app_run_press (run, "<Control><Alt>m");
  app_widget_expect_focus (run, ENTRY, "*");
  app_audit_go_around (audit, "Hito");
  app_audit_assert_nothing (audit);
}

/* --- where one begins --- */

static void
test_welcome (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_run_start (run, "--today=2021-11-30");
  app_widget_expect_focus (run, BUTTON, "Nuevo proceso*");
  app_audit_go_around (audit, "Bienvenida");
  app_audit_assert_nothing (audit);
}

static void
test_problem (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  g_assert_true (g_file_set_contents (run->database, "no es una base de datos", -1, NULL));
  app_run_start (run, "");
  app_widget_expect (run, "No se puede abrir*");
  app_widget_expect_focus (run, BUTTON, "Abrir otro archivo…");
  app_audit_go_around (audit, "Archivo que no se abre");
  app_audit_assert_nothing (audit);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/audit/views", test_views);
  app_run_add ("/app/audit/narrow", test_narrow);
  app_run_add ("/app/audit/other-views", test_other_views);
  app_run_add ("/app/audit/panes", test_panes);
  app_run_add ("/app/audit/editors", test_editors);
  app_run_add ("/app/audit/welcome", test_welcome);
  app_run_add ("/app/audit/problem", test_problem);
  return app_run_all ();
}
