/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view and dialog as it is heard, in Spanish, and gone around with Tab. */
#include "app-audit.h"
#include "app-widget.h"

#define DAY "--today=2021-11-30 --month=2021-11"
#define BUTTON ATSPI_ROLE_PUSH_BUTTON
#define ENTRY ATSPI_ROLE_TEXT
#define ITEM ATSPI_ROLE_LIST_ITEM
#define CELL ATSPI_ROLE_TABLE_CELL
#define ROW ATSPI_ROLE_TABLE_ROW
#define MENU_ITEM ATSPI_ROLE_MENU_ITEM
#define ANY ATSPI_ROLE_INVALID
#define MAIN_WINDOW "*– Hitos"

/* What keys open, and where the focus is as soon as it is there. */
typedef struct {
  const char *place;
  const char *keys;
  AtspiRole role;
  const char *focus;
} Place;

/* --- windows --- */

static gboolean
is_main_active (AppRun *run)
{
  g_autoptr (AtspiAccessible) window = app_widget_get_window (run);
  g_autofree char *name = window ? atspi_accessible_get_name (window, NULL) : NULL;

  return name && g_pattern_match_simple (MAIN_WINDOW, name);
}

static gboolean
is_dialog_open (AppRun *run, gpointer data)
{
  g_autoptr (AtspiAccessible) focus = app_widget_get_focus (run);

  return focus && !is_main_active (run);
}

static gboolean
is_dialog_closed (AppRun *run, gpointer data)
{
  g_autoptr (AtspiAccessible) focus = app_widget_get_focus (run);

  return focus && is_main_active (run);
}

/* The dialog that is opening, and back. */
static void
go_through_dialog (AppRun *run, AppAudit *audit, const char *place)
{
  app_run_wait (run, is_dialog_open, NULL, place);
  app_audit_go_around (audit, place);
  app_run_press (run, "Escape");
  app_run_wait (run, is_dialog_closed, NULL, place);
}

static void
start (AppRun *run)
{
  app_run_import_sample (run);
  app_run_start (run, DAY);
  app_run_press (run, "<Alt>4");
  app_widget_expect_focus (run, ITEM, "01/11/2021, Constancia*");
}

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

  start (run);
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

  start (run);
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
    { "pages", NULL, ATSPI_ROLE_IMAGE, "Informe, página *" },
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

  start (run);
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

  start (run);
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

/* --- dialogs --- */

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
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  start (run);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      app_run_press (run, dialogs[i].keys);
      go_through_dialog (run, audit, dialogs[i].place);
    }
  app_audit_assert_nothing (audit);
}

static void
choose (AppRun *run, const char *keys, const char *item)
{
  app_run_press (run, keys);
  app_widget_go (run, "Down", MENU_ITEM, item);
  app_run_press (run, "Return");
}

static void
test_dialogs_of_menus (AppRun *run, gconstpointer data)
{
  g_autoptr (AppAudit) audit = app_audit_new (run);

  start (run);
  choose (run, "F10", "Acerca de*");
  go_through_dialog (run, audit, "Acerca de");
  app_widget_go (run, "<Shift>Tab", BUTTON, "El informe del mes");
  choose (run, "space", "Marcar como *");
  go_through_dialog (run, audit, "Envío");
  app_run_press (run, "<Alt>3");
  app_widget_expect_focus (run, ROW, "*");
  choose (run, "<Shift>F10", "Sellar*");
  go_through_dialog (run, audit, "Sellar");
  app_run_press (run, "<Alt>1");
  app_widget_expect_focus (run, ANY, "*");
  app_widget_go (run, "Tab", BUTTON, "Ponerse al día…");
  app_run_press (run, "Return");
  go_through_dialog (run, audit, "Ponerse al día");
  app_audit_assert_nothing (audit);
}

static void
test_dialogs_of_milestone (AppRun *run, gconstpointer data)
{
  static const struct { const char *place, *keys; } dialogs[] = {
    { "Hecho", "<Control>d" },
    { "Mover", "<Control>m" },
  };
  g_autoptr (AppAudit) audit = app_audit_new (run);

  start (run);
  app_run_press (run, "<Alt>2");
  app_widget_expect_focus (run, CELL, "*hoy*");
  app_widget_go (run, "Right", CELL, "domingo, 5 de diciembre*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "E07,*");
  app_run_press (run, "Return");
  app_widget_expect (run, "¿Por qué esta fecha?");
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      app_run_press (run, dialogs[i].keys);
      go_through_dialog (run, audit, dialogs[i].place);
    }
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

static void
test_import (AppRun *run, gconstpointer data)
{
  g_autofree char *arguments = g_strdup_printf ("'%s/samples/durango-2021-2022.json'", g_getenv ("HITOS_DATA_DIR"));
  g_autoptr (AppAudit) audit = app_audit_new (run);

  app_run_start (run, arguments);
  app_run_wait (run, is_dialog_open, NULL, "the preview");
  app_audit_go_around (audit, "Importar");
  app_audit_assert_nothing (audit);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/audit/views", test_views);
  app_run_add ("/app/audit/other-views", test_other_views);
  app_run_add ("/app/audit/panes", test_panes);
  app_run_add ("/app/audit/editors", test_editors);
  app_run_add ("/app/audit/dialogs", test_dialogs);
  app_run_add ("/app/audit/dialogs-of-menus", test_dialogs_of_menus);
  app_run_add ("/app/audit/dialogs-of-milestone", test_dialogs_of_milestone);
  app_run_add ("/app/audit/welcome", test_welcome);
  app_run_add ("/app/audit/problem", test_problem);
  app_run_add ("/app/audit/import", test_import);
  return app_run_all ();
}
