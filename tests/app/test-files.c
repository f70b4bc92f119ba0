/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that come from the desktop and go back to it: attached to a milestone and opened again; a process that is dropped
 * on the window. In the sandbox they go through its portals, which is all that it has. */
#include "app-desk.h"
#include "app-files.h"
#include "app-pointer.h"
#include "app-widget.h"

#include <glib/gstdio.h>

#define TEXT "Acta de la sesión, con su firma.\n"

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The only program of the desktop: it opens a text by making a copy of it. The portals look for it in the home of the test,
 * which is private too then (see build-aux/flatpak). */
static void
install_viewer (AppRun *run, const char *copy)
{
  g_autofree char *own = app_run_path (run, ".var/app/mx.hitos.Hitos/data");
  const char *data = app_desk_has_portals () ? g_get_user_data_dir () : own;
  g_autofree char *folder = g_build_filename (data, "applications", NULL);
  g_autofree char *entry
    = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Visor\nExec=cp %%f %s\nMimeType=text/plain;\n", copy);

  write_file (folder, "visor.desktop", entry);
  write_file (folder, "mimeapps.list", "[Default Applications]\ntext/plain=visor.desktop;\n");
}

static gboolean
is_copied (AppRun *run, gpointer path)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && g_str_equal (text, TEXT);
}

/* The milestone of a day in the calendar. */
static void
open_milestone (AppRun *run)
{
  app_run_import_sample (run);
  app_run_start (run, "--today=2021-11-30");
  app_widget_expect_focus (run, ANY, "*");
  app_run_press (run, "<Alt>2");
  app_widget_expect_focus (run, CELL, "*hoy*");
  app_widget_go (run, "Right", CELL, "domingo, 5 de diciembre*");
  app_run_press (run, "Return");
  app_widget_expect_focus (run, BUTTON, "*");
  app_run_press (run, "Return");
  app_widget_expect (run, "¿Por qué esta fecha?");
  app_run_press (run, "F2");
  app_widget_expect (run, "Adjuntar archivos");
}

static void
test_attach (AppRun *run, gconstpointer data)
{
  g_autofree char *path = app_run_path (run, "acta.txt");
  g_autofree char *copy = app_run_path (run, "opened.txt");
  g_autofree char *kept = NULL;

  write_file (run->folder, "acta.txt", TEXT);
  install_viewer (run, copy);
  open_milestone (run);
  app_widget_print_all (run);
  app_widget_go (run, "Tab", BUTTON, "Adjuntar archivos");
  app_run_press (run, "Return");
  app_files_choose (run, path, "files-choose");
  app_widget_expect (run, "acta.txt*");
  app_widget_go (run, "Tab", ITEM, "acta.txt*");
  app_run_look (run, "files-attached");
  app_run_press (run, "Return");
  app_run_wait (run, is_copied, copy, "the copy that is opened");
  app_run_cut (run);
  kept = app_run_ask (run, "export");
  g_assert_nonnull (strstr (kept, "\"acta.txt\""));
}

/* What is dropped is shown before it comes in. */
static void
test_drop (AppRun *run, gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("HITOS_DATA_DIR"), "samples", "durango-2021-2022.json", NULL);
  g_autofree char *path = app_run_path (run, "durango.hitos");
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  write_file (run->folder, "durango.hitos", text);
  app_run_start (run, "--today=2021-11-30 --size=900x700");
  app_widget_expect_focus (run, BUTTON, "Nuevo proceso*");
  app_pointer_drop_file (run, path);
  app_widget_expect_focus (run, BUTTON, "Importar");
  app_run_look (run, "files-dropped");
  app_run_press (run, "Return");
  app_widget_expect_gone (run, "Importar");
  app_widget_expect (run, "Durango 2021-2022*187 días*");
  app_run_wait_still (run);
  app_run_look (run, "files-imported");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  app_run_init ();
  app_run_add ("/app/files/attach", test_attach);
  app_run_add ("/app/files/drop", test_drop);
  return app_run_all ();
}
