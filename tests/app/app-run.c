/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-run.h"

#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "app-widget.h"
#include "temporary-folder.h"

/* Longer than the busiest computer makes one wait; a failure is a fault, not haste. Under the sanitizers all takes
 * several times as long: HITOS_TEST_PATIENCE says how many. */
#define PATIENCE_SECONDS 120

/* One for a test program: libatspi keeps its connection for ever. */
static AppDisplay *the_display;
static GTestDBus *the_bus;
static GDBusConnection *the_accessible_bus;
static char *the_runtime_folder;

static gboolean
on_tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static char *
dup_errors_path (AppRun *self)
{
  return app_run_path (self, "standard-error");
}

/* Nobody waits for something in a program that has ended: it crashed, or gave up. */
static void
assert_runs (AppRun *self, const char *what)
{
  g_autofree char *path = dup_errors_path (self), *errors = NULL;

  if (self->program == NULL || self->ending || g_subprocess_get_identifier (self->program))
    return;
  g_file_get_contents (path, &errors, NULL, NULL);
  g_error ("the program has ended (%d), waiting for %s: %s", g_subprocess_get_status (self->program), what,
           errors ? errors : "");
}

void
app_run_wait (AppRun *self, AppCondition holds, gpointer data, const char *what)
{
  const char *times = g_getenv ("HITOS_TEST_PATIENCE");
  gint64 patience = PATIENCE_SECONDS * G_TIME_SPAN_SECOND * (times ? g_ascii_strtoll (times, NULL, 10) : 1);
  gint64 end = g_get_monotonic_time () + patience;
  /* Not every condition announces itself. */
  guint tick = g_timeout_add (20, on_tick_cb, NULL);

  while (!holds (self, data))
    {
      assert_runs (self, what);
      if (g_get_monotonic_time () > end)
        {
          app_widget_print_all (self);
          app_run_look (self, "failure");
          g_error ("waited in vain: %s", what);
        }
      g_main_context_iteration (NULL, TRUE);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_source_remove (tick);
}

/* --- the desk --- */

/* libatspi asks a program as soon as it is on the bus, and warns where it does not answer yet. */
static gboolean
is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return g_strcmp0 (domain, "dbind") != 0;
}

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

/* The bus of assistive technology is all that may be started: no portal, whose windows libatspi would hear, and then wait
 * for itself for ever. What that service needs stands in its file. */
static void
add_only_service (void)
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
start_bus (void)
{
  int kept;

  /* The bus of assistive technology has its socket there: two tests at a time must not share it. */
  the_runtime_folder = temporary_folder_new ();
  g_setenv ("XDG_RUNTIME_DIR", the_runtime_folder, TRUE);
  g_setenv ("XDG_CACHE_HOME", the_runtime_folder, TRUE);
  g_setenv ("DISPLAY", app_display_get_name (the_display), TRUE);
  add_only_service ();
  fflush (stdout);
  kept = dup (STDOUT_FILENO);
  dup2 (STDERR_FILENO, STDOUT_FILENO);
  g_test_dbus_up (the_bus);
  dup2 (kept, STDOUT_FILENO);
  close (kept);
}

void
app_run_init (void)
{
  g_autoptr (AtspiAccessible) desktop = NULL;

  setlocale (LC_ALL, "");
  the_display = app_display_new (1280, 1024);
  the_bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  start_bus ();
  g_log_set_handler ("dbind", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL, on_libatspi_said_cb, NULL);
  g_assert_cmpint (atspi_init (), ==, 0);
  desktop = atspi_get_desktop (0);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  app_widget_listen ();
  connect_to_accessible_bus ();
}

int
app_run_all (void)
{
  int status = g_test_run ();

  app_widget_stop_listening ();
  atspi_exit ();
  g_clear_object (&the_accessible_bus);
  g_test_dbus_stop (the_bus);
  g_clear_object (&the_bus);
  g_clear_object (&the_display);
  g_clear_pointer (&the_runtime_folder, temporary_folder_free);
  return status;
}

static const struct { const char *name, *folder; } folders[] = {
  { "HOME", "." }, { "XDG_DATA_HOME", "data" }, { "XDG_CONFIG_HOME", "config" }, { "XDG_CACHE_HOME", "cache" },
  { "XDG_STATE_HOME", "state" }, { "XDG_DOCUMENTS_DIR", "." },
};

void
app_run_set_up (AppRun *self, gconstpointer data)
{
  g_test_log_set_fatal_handler (is_fatal, NULL);
  self->display = the_display;
  self->environment = g_get_environ ();
  self->folder = temporary_folder_new ();
  self->database = app_run_path (self, "office.hitos.db");
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = app_run_path (self, folders[i].folder);

      app_run_set_variable (self, folders[i].name, path);
    }
  app_run_set_variable (self, "DISPLAY", app_display_get_name (the_display));
  app_run_set_variable (self, "HITOS_DATABASE", self->database);
  app_run_set_variable (self, "LANGUAGE", "es");
  app_run_set_variable (self, "LC_ALL", "es_MX.UTF-8"); /* newer C libraries give no language to C.UTF-8 */
  app_run_set_gtk (self, "gtk-enable-animations=0");
}

void
app_run_tear_down (AppRun *self, gconstpointer data)
{
  g_autofree char *path = dup_errors_path (self);
  g_autofree char *errors = NULL;

  if (self->program)
    {
      g_subprocess_force_exit (self->program);
      g_subprocess_wait (self->program, NULL, NULL);
    }
  g_file_get_contents (path, &errors, NULL, NULL);
  g_assert_cmpstr (errors, ==, "");
  g_clear_object (&self->program);
  g_clear_object (&self->root);
  app_widget_forget ();
  g_strfreev (self->environment);
  g_free (self->database);
  temporary_folder_free (self->folder);
}

void
app_run_set_variable (AppRun *self, const char *name, const char *value)
{
  if (value)
    self->environment = g_environ_setenv (self->environment, name, value, TRUE);
  else
    self->environment = g_environ_unsetenv (self->environment, name);
}

void
app_run_set_gtk (AppRun *self, const char *lines)
{
  g_autofree char *folder = app_run_path (self, "config/gtk-4.0");
  g_autofree char *path = g_build_filename (folder, "settings.ini", NULL);
  g_autofree char *text = g_strconcat ("[Settings]\n", lines, "\n", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* --- the program --- */

static GStrv
split (const char *arguments)
{
  g_autofree char *command = g_strconcat ("hitos ", arguments, NULL);
  GStrv argv = NULL;

  g_assert_true (g_shell_parse_argv (command, NULL, &argv, NULL));
  g_free (argv[0]);
  argv[0] = g_strdup (g_getenv ("HITOS"));
  return argv;
}

static gboolean
find_root (AppRun *self, gpointer data)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  const char *identifier = g_subprocess_get_identifier (self->program);
  guint pid = identifier ? g_ascii_strtoull (identifier, NULL, 10) : 0;
  int n = atspi_accessible_get_child_count (desktop, NULL);

  g_assert_cmpuint (pid, !=, 0); /* it has ended */
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child && atspi_accessible_get_process_id (child, NULL) == pid)
        {
          self->root = g_steal_pointer (&child);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_window (AppRun *self, gpointer data)
{
  return app_display_count_windows (self->display) > 0;
}

void
app_run_start (AppRun *self, const char *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_auto (GStrv) argv = split (arguments);
  g_autofree char *errors = dup_errors_path (self);
  g_autoptr (GError) error = NULL;

  g_assert_null (self->program);
  g_subprocess_launcher_set_environ (launcher, self->environment);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  /* One file for all starts. */
  g_subprocess_launcher_take_stderr_fd (launcher, g_open (errors, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  self->program = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  app_run_wait (self, has_window, NULL, "the window");
  app_run_wait (self, find_root, NULL, "the program on the bus of assistive technology");
  atspi_accessible_set_cache_mask (self->root, ATSPI_CACHE_NONE);
}

static void
on_ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (AppRun *self, gpointer data)
{
  return *(gboolean *) data;
}

void
app_run_wait_end (AppRun *self)
{
  gboolean ended = FALSE;

  self->ending = TRUE;
  g_subprocess_wait_async (self->program, NULL, on_ended_cb, &ended);
  app_run_wait (self, is_true, &ended, "the program's end");
  self->ending = FALSE;
  g_assert_true (g_subprocess_get_if_exited (self->program));
  g_assert_cmpint (g_subprocess_get_exit_status (self->program), ==, 0);
  g_clear_object (&self->program);
  g_clear_object (&self->root);
  app_widget_forget ();
}

char *
app_run_ask (AppRun *self, const char *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_auto (GStrv) argv = split (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;

  g_subprocess_launcher_set_environ (launcher, self->environment);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  return output;
}

void
app_run_import_sample (AppRun *self)
{
  g_autofree char *arguments = g_strdup_printf ("import '%s/samples/durango-2021-2022.json'", g_getenv ("HITOS_DATA_DIR"));
  g_autofree char *said = app_run_ask (self, arguments);
}

static GVariant *
ask (AtspiAccessible *widget, const char *interface, const char *method, GVariant *arguments, const char *type)
{
  AtspiObject *object = ATSPI_OBJECT (widget);

  /* The program has ended meanwhile. */
  if (object->app == NULL || object->app->bus_name == NULL)
    {
      if (arguments)
        g_variant_unref (g_variant_ref_sink (arguments));
      return NULL;
    }
  return g_dbus_connection_call_sync (the_accessible_bus, object->app->bus_name, object->path, interface, method, arguments,
                                      G_VARIANT_TYPE (type), 0, -1, NULL, NULL);
}

/* One question for all; and asking for windows one by one, as libatspi does, ends a program of GTK 4.8 where one has
 * just been closed. */
GPtrArray *
app_run_list_children (AppRun *self, AtspiAccessible *parent)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariantIter) children = NULL;
  g_autoptr (GVariant) reply = parent ? ask (parent, "org.a11y.atspi.Accessible", "GetChildren", NULL, "(a(so))") : NULL;
  const char *path;

  if (reply == NULL)
    return list;
  g_variant_get (reply, "(a(so))", &children);
  while (g_variant_iter_next (children, "(&s&o)", NULL, &path))
    g_ptr_array_add (list, _atspi_accessible_new (ATSPI_OBJECT (parent)->app, path));
  return list;
}

gboolean
app_run_get_extents (AppRun *self, AtspiAccessible *widget, AtspiRect *extents)
{
  g_autoptr (GVariant) reply = ask (widget, "org.a11y.atspi.Component", "GetExtents",
                                    g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW), "((iiii))");

  if (reply == NULL)
    return FALSE;
  g_variant_get (reply, "((iiii))", &extents->x, &extents->y, &extents->width, &extents->height);
  return TRUE;
}

GPtrArray *
app_run_list_windows (AppRun *self)
{
  return app_run_list_children (self, self->root);
}

void
app_run_activate (AppRun *self, const char *action)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply
    = g_dbus_connection_call_sync (session, "mx.hitos.Hitos", "/mx/hitos/Hitos", "org.gtk.Actions", "Activate",
                                   g_variant_new ("(sava{sv})", action, NULL, NULL), NULL, 0, -1, NULL, &error);

  g_assert_no_error (error);
}

/* --- keys and looks --- */

void
app_run_press (AppRun *self, const char *keys)
{
  g_test_message ("press %s", keys);
  app_display_press (self->display, keys);
}

void
app_run_type (AppRun *self, const char *text)
{
  g_test_message ("type %s", text);
  app_display_type (self->display, text);
}

char *
app_run_path (AppRun *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
app_run_look (AppRun *self, const char *name)
{
  const char *folder = g_getenv ("HITOS_TEST_PICTURES");
  g_autofree char *path = folder ? g_strdup_printf ("%s/%s.png", folder, name) : NULL;

  if (path)
    app_display_photograph (self->display, path);
}
