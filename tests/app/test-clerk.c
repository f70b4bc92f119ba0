/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clerk's day in Spanish, without a pointer: what the keyboard does is heard, and is in the file. */
#include "app-files.h"
#include "app-visit.h"
#include "app-widget.h"

#include <poppler.h>

/* Chooses from the menu that records a fact. */
static void
record_fact (AppRun *run, const char *kind)
{
  app_run_press (run, "<Control>n");
  app_widget_go (run, "Down", MENU_ITEM, kind);
  app_run_press (run, "Return");
}

/* One record in four states, one key each. */
static void
attend_to_oficio (AppRun *run)
{
  record_fact (run, "Constancia*");
  app_widget_expect_focus (run, ENTRY, "Clave*");
  app_run_type (run, "INE/UNICOM/5100/2021");
  app_widget_expect_state (run, BUTTON, "Recibido*", ATSPI_STATE_PRESSED, TRUE);
  app_widget_expect_state (run, BUTTON, "Compartido*", ATSPI_STATE_PRESSED, FALSE);
  app_run_press (run, "<Control>2");
  app_widget_expect_state (run, BUTTON, "Compartido*", ATSPI_STATE_PRESSED, TRUE);
  app_run_press (run, "<Control>3");
  app_widget_expect_state (run, BUTTON, "Enviado*", ATSPI_STATE_PRESSED, TRUE);
  app_run_press (run, "<Control>4");
  app_widget_expect_state (run, BUTTON, "Acuse*", ATSPI_STATE_PRESSED, TRUE);
  app_run_look (run, "clerk-oficio");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "30/11/2021, Constancia, *IEPC/UTC/21/117*INE/UNICOM/5100/2021*");
}

/* A session with what came of it, and the agreement that it took. */
static void
record_session (AppRun *run)
{
  record_fact (run, "Sesión");
  app_widget_expect_focus (run, ATSPI_ROLE_COMBO_BOX, "Órgano");
  app_widget_go (run, "Tab", ENTRY, "Número");
  app_run_type (run, "7");
  app_widget_go (run, "Tab", ENTRY, "Hora");
  app_run_type (run, "10:30");
  app_widget_go (run, "Tab", BUTTON, "Agregar: Resultados");
  app_run_press (run, "space");
  app_widget_go (run, "Down", MENU_ITEM, "Documento nuevo");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "Clave*");
  app_run_look (run, "clerk-outcome");
  app_widget_go (run, "Tab", ENTRY, "Asunto breve");
  app_run_type (run, "Plan de operación");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "30/11/2021, Sesión ordinaria*Plan de operación*");
  app_run_look (run, "clerk-session");
}

static void
record_agreement (AppRun *run)
{
  record_fact (run, "Acuerdo de una sesión");
  app_widget_expect_focus (run, ENTRY, "Clave*");
  app_run_type (run, "IEPC/COTAPREP/A07/2021");
  app_run_press (run, "Tab");
  app_widget_expect_focus (run, ENTRY, "Objeto completo");
  app_run_type (run, "el calendario de los simulacros");
  app_run_look (run, "clerk-agreement");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "Clave*");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "*IEPC/COTAPREP/A07/2021*El calendario de los simulacros*");
}

/* Other words for what was worked on; taken back, and kept all the same. */
static void
reword (AppRun *run)
{
  app_widget_go (run, "Down", ITEM, "11/2021, Trabajo, Plan de trabajo*Apoyo en la elaboración*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ANY, "*");
  app_widget_go (run, "Tab", ENTRY, "Acción");
  app_widget_go (run, "Tab", BUTTON, "Elegir una palabra");
  app_run_press (run, "Return");
  app_widget_go (run, "Down", ITEM, "seguimiento");
  app_run_look (run, "clerk-words");
  app_run_press (run, "Return");
  app_widget_go (run, "Tab", ENTRY, "Asunto");
  app_run_type (run, "con las áreas usuarias");
  app_run_look (run, "clerk-reword");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "11/2021, Trabajo, *con las áreas usuarias*");
  app_run_press (run, "<Control>z");
  app_widget_expect_focus (run, ITEM, "11/2021, Trabajo, Plan de trabajo, Seguimiento");
  app_run_press (run, "<Control>z");
  app_widget_expect_focus (run, ITEM, "11/2021, Trabajo, Plan de trabajo, Apoyo en la elaboración");
  app_run_press (run, "<Control><Shift>z <Control><Shift>z");
  app_widget_expect_focus (run, ITEM, "11/2021, Trabajo, *con las áreas usuarias*");
}

/* From what is wrong to the record that makes it so. */
static void
read_checks (AppRun *run)
{
  app_run_press (run, "<Control><Shift>r");
  app_widget_expect_focus (run, ITEM, "*");
  app_run_look (run, "clerk-checks");
  app_widget_go (run, "Down", ITEM, "*acuse*");
  app_run_press (run, "Return");
  app_widget_go (run, "Down", ITEM, "*IEPC/UTC/21/107*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "*");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ITEM, "*IEPC/UTC/21/107*");
  app_run_press (run, "<Control><Shift>r");
}

/* A sentence reads better otherwise; taken back by the menu, and kept all the same. */
static void
reword_paragraph (AppRun *run)
{
  app_run_press (run, "F6");
  app_widget_expect_focus (run, ITEM, "*");
  app_run_press (run, "Home");
  app_widget_expect_focus (run, ITEM, "Informe del mes de noviembre *");
  app_widget_go (run, "Down", ITEM, "*IEPC/UTC/21/117*INE/UNICOM/5100/2021*");
  app_run_press (run, "F2");
  app_widget_expect_focus (run, ENTRY, "Redacción del párrafo");
  app_run_type (run, " Se entregó en mano.");
  app_widget_expect (run, "Redacción compuesta");
  app_run_look (run, "clerk-rewording");
  /* Help stands beside what one writes; whoever quits is asked what becomes of it. */
  app_run_press (run, "F1");
  app_widget_expect (run, "Cambiar la redacción*");
  app_run_look (run, "clerk-help-beside");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ENTRY, "Redacción del párrafo");
  app_run_press (run, "<Control>q");
  app_widget_expect_focus (run, BUTTON, "Guardar");
  app_run_press (run, "Escape");
  app_widget_expect_focus (run, ENTRY, "Redacción del párrafo");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ITEM, "*IEPC/UTC/21/117*Se entregó en mano.");
  app_run_look (run, "clerk-reworded");
  app_run_press (run, "<Shift>F10");
  app_widget_go (run, "Down", MENU_ITEM, "Volver a la redacción compuesta");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ITEM, "*INE/UNICOM/5100/2021*COTAPREP.");
  app_run_press (run, "<Control>z");
  app_widget_expect_focus (run, ITEM, "*IEPC/UTC/21/117*Se entregó en mano.");
  app_run_press (run, "<Shift>F6");
  app_widget_expect_focus (run, ITEM, "*IEPC/UTC/21/107*");
}

/* All that the pages of a PDF say. */
static char *
read_pdf (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *said = poppler_page_get_text (page);

      g_string_append (text, said);
      g_object_unref (page);
    }
  g_object_unref (document);
  return g_string_free (text, FALSE);
}

static void
export_informe (AppRun *run)
{
  g_autofree char *path = app_run_path (run, "noviembre.pdf");
  g_autofree char *text = NULL;

  app_run_press (run, "<Control><Shift>e");
  app_files_save_as (run, path, "clerk-export");
  app_widget_expect_focus (run, ITEM, "*IEPC/UTC/21/107*");
  text = read_pdf (path);
  g_assert_nonnull (strstr (text, "IEPC/UTC/21/117"));
  g_assert_nonnull (strstr (text, "INE/UNICOM/5100/2021"));
  g_assert_nonnull (strstr (text, "el calendario de los simulacros"));
  g_assert_nonnull (strstr (text, "con las áreas usuarias"));
  g_assert_nonnull (strstr (text, "Se entregó en mano."));
  app_run_look (run, "clerk-exported");
}

static void
send_informe (AppRun *run)
{
  app_widget_go (run, "<Shift>Tab", BUTTON, "El informe del mes");
  app_run_press (run, "space");
  app_widget_go (run, "Down", MENU_ITEM, "Marcar como enviado*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, ENTRY, "Fecha de envío");
  app_run_look (run, "clerk-send");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "El informe del mes");
  app_widget_expect (run, "Noviembre de 2021,*Enviado*");
  app_run_look (run, "clerk-sent");
  app_run_press (run, "<Control>z");
  app_widget_expect (run, "Noviembre de 2021,*En curso*");
}

static void
assert_kept (AppRun *run)
{
  static const char *const kept[] = {
    "INE/UNICOM/5100/2021", "IEPC/UTC/21/117", "IEPC/COTAPREP/A07/2021", "el calendario de los simulacros", "Plan de operación",
    "10:30", "con las áreas usuarias", "Se entregó en mano.",
  };
  g_autofree char *all = app_run_ask (run, "export");

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (all, kept[i]) == NULL)
      g_error ("“%s” was not kept", kept[i]);
}

/* The window comes back where it was, with everything. */
static void
reopen (AppRun *run)
{
  app_run_start (run, "--today=2021-12-01");
  app_widget_expect_focus (run, ITEM, "01/11/2021, Constancia*");
  app_run_press (run, "End");
  app_widget_go (run, "Up", ITEM, "11/2021, Trabajo, *con las áreas usuarias*");
  app_widget_go (run, "Up", ITEM, "*IEPC/COTAPREP/A07/2021*El calendario de los simulacros*");
  app_widget_expect (run, "30/11/2021, Sesión ordinaria*Plan de operación*");
  app_widget_go (run, "Up", ITEM, "30/11/2021, Constancia, *INE/UNICOM/5100/2021*acuse*");
}

static void
test_day (AppRun *run, gconstpointer data)
{
  app_visit_start (run);
  attend_to_oficio (run);
  record_session (run);
  record_agreement (run);
  reword (run);
  read_checks (run);
  reword_paragraph (run);
  export_informe (run);
  send_informe (run);
  app_run_cut (run);
  assert_kept (run);
  reopen (run);
  app_run_quit (run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/clerk/day", test_day);
  return app_run_all ();
}
