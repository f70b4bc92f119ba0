/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-desk.h"

#include <stdio.h>
#include <unistd.h>

#include <atspi/atspi.h>
#include <glib/gstdio.h>

#include "temporary-folder.h"

static AppDisplay *the_display;
static GTestDBus *the_bus;
static GDBusConnection *the_accessible_bus;
static char *the_runtime_folder;

static void
on_libatspi_said_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  g_test_message ("%s", message);
}

static void
connect_to_accessible_bus (void)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                                            "GetAddress", NULL, G_VARIANT_TYPE ("(s)"), 0, -1, NULL, &error);
  const char *address;

  g_assert_no_error (error);
  g_variant_get (reply, "(&s)", &address);
  the_accessible_bus = g_dbus_connection_new_for_address_sync (address,
                                                               G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                               | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                               NULL, NULL, &error);
  g_assert_no_error (error);
}

gboolean
app_desk_has_portals (void)
{
  return g_getenv ("HITOS_PORTALS") != NULL;
}

/* The portals' own windows stay off the bus of assistive technology: libatspi would hear them, and then wait for itself
 * for ever. They choose their program for dialogs by the name of the desktop, and there may be no system bus. */
static void
set_up_portals (void)
{
  g_setenv ("NO_AT_BRIDGE", "1", TRUE);
  g_setenv ("XDG_CURRENT_DESKTOP", "GNOME", TRUE);
  g_test_dbus_add_service_dir (the_bus, g_getenv ("HITOS_PORTALS"));
}

/* The bus of assistive technology is all that may be started otherwise. What that service needs stands in its file. */
static void
add_service (void)
{
  static const char name[] = "org.a11y.Bus.service";
  g_autofree char *folder = g_build_filename (the_runtime_folder, "services", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *installed = g_build_filename ("/usr/share/dbus-1/services", name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (installed);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_test_dbus_add_service_dir (the_bus, folder);
}

/* What the bus starts may write to the standard output, where the test's results are read. */
static void
start_bus (const char *runtime_folder)
{
  int kept;

  g_setenv ("XDG_RUNTIME_DIR", runtime_folder, TRUE);
  g_setenv ("XDG_CACHE_HOME", the_runtime_folder, TRUE);
  g_setenv ("DISPLAY", app_display_get_name (the_display), TRUE);
  add_service ();
  if (app_desk_has_portals ())
    set_up_portals ();
  fflush (stdout);
  kept = dup (STDOUT_FILENO);
  dup2 (STDERR_FILENO, STDOUT_FILENO);
  g_test_dbus_up (the_bus);
  dup2 (kept, STDOUT_FILENO);
  close (kept);
}

void
app_desk_start (void)
{
  g_autofree char *runtime_folder = g_strdup (g_getenv ("XDG_RUNTIME_DIR"));

  the_display = app_display_new (1280, 1024);
  the_bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  the_runtime_folder = temporary_folder_new ();
  /* The bus of assistive technology has its socket there: two tests at a time must not share it. But a sandbox sees
   * documents in the real one alone, of which GTestDBus takes the name away. */
  start_bus (app_desk_has_portals () ? runtime_folder : the_runtime_folder);
  if (app_desk_has_portals ())
    {
      g_setenv ("XDG_RUNTIME_DIR", runtime_folder, TRUE);
      g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (the_bus), TRUE);
    }
  g_log_set_handler ("dbind", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL, on_libatspi_said_cb, NULL);
  g_assert_cmpint (atspi_init (), ==, 0);
  connect_to_accessible_bus ();
}

void
app_desk_stop (void)
{
  atspi_exit ();
  g_clear_object (&the_accessible_bus);
  g_test_dbus_stop (the_bus);
  g_clear_object (&the_bus);
  g_clear_object (&the_display);
  g_clear_pointer (&the_runtime_folder, temporary_folder_free);
}

AppDisplay *
app_desk_get_display (void)
{
  return the_display;
}

GDBusConnection *
app_desk_get_accessible_bus (void)
{
  return the_accessible_bus;
}
