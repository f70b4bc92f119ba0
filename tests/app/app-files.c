/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-files.h"

#include "app-desk.h"
#include "app-widget.h"

/* The portal's dialog is not heard, but it is a window that comes. */
static gboolean
has_portal (AppRun *self, gpointer data)
{
  return app_display_is_newest_of (self->display, "xdg-desktop-portal");
}

static gboolean
has_no_portal (AppRun *self, gpointer data)
{
  return !has_portal (self, data);
}

static gboolean
is_written (AppRun *self, gpointer path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info && g_file_info_get_size (info) > 0;
}

/* It takes its time to listen, and to read the folder that a slash leads to. */
static void
type_path (AppRun *self, const char *path)
{
  app_run_wait_still (self);
  app_run_press (self, "<Control>l");
  app_run_wait_still (self);
  app_run_press (self, "<Control>a");
  app_run_type (self, path);
  app_run_wait_still (self);
}

/* The portal's begins in any folder, the program's in the desk's own, which has few files to look at. */
void
app_files_save_as (AppRun *self, const char *path, const char *look)
{
  g_autofree char *name = app_desk_has_portals () ? g_strdup (path) : g_path_get_basename (path);

  if (app_desk_has_portals ())
    app_run_wait (self, has_portal, NULL, "the portal's dialog");
  else
    app_widget_expect_focus (self, ATSPI_ROLE_TEXT, "*Nombre*");
  app_run_press (self, "<Control>a");
  app_run_type (self, name);
  app_run_look (self, look);
  app_run_press (self, "Return");
  app_run_wait (self, is_written, (gpointer) path, path);
}

/* Newer GTK takes the first Return for the name that it completes. */
static void
choose_typed (AppRun *self)
{
  g_autoptr (AtspiAccessible) chooser = app_widget_get_layer (self), layer = NULL;

  app_run_press (self, "Return");
  app_run_wait_still (self);
  layer = app_widget_get_layer (self);
  if (chooser && layer && app_widget_is_same (chooser, layer))
    app_run_press (self, "Return");
}

/* In the program's own, a slash opens the place of a path, and is in it or not. */
void
app_files_choose (AppRun *self, const char *path, const char *look)
{
  if (app_desk_has_portals ())
    {
      app_run_wait (self, has_portal, NULL, "the portal's dialog");
      type_path (self, path);
    }
  else
    {
      app_widget_expect (self, "Cancelar");
      app_run_type (self, "/");
      app_run_wait_still (self);
      app_run_press (self, "<Control>a");
      app_run_type (self, path);
    }
  app_run_look (self, look);
  if (app_desk_has_portals ())
    {
      app_run_press (self, "Return");
      app_run_wait (self, has_no_portal, NULL, "the end of the portal's dialog");
    }
  else
    choose_typed (self);
}
