/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-run.h"

#include <fcntl.h>
#include <locale.h>

#include <glib/gstdio.h>

#include "app-desk.h"
#include "app-widget.h"
#include "temporary-folder.h"

/* Longer than the busiest computer makes one wait; a failure is a fault, not haste. Under the sanitizers all takes
 * several times as long: HITOS_TEST_PATIENCE says how many. */
#define PATIENCE_SECONDS 120

/* A cursor blinks in more than that. */
#define STILL_MILLISECONDS 400

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

typedef struct {
  guint look;
  gint64 next;   /* monotonic time of the next look */
} Stillness;

static gboolean
is_still (AppRun *self, gpointer data)
{
  Stillness *stillness = data;
  guint before = stillness->look;
  gboolean first = stillness->next == 0;

  if (g_get_monotonic_time () < stillness->next)
    return FALSE;
  stillness->look = app_display_get_look (self->display);
  stillness->next = g_get_monotonic_time () + STILL_MILLISECONDS * G_TIME_SPAN_MILLISECOND;
  return !first && stillness->look == before;
}

void
app_run_wait_still (AppRun *self)
{
  Stillness stillness = { 0 };

  app_run_wait (self, is_still, &stillness, "a screen that stands still");
}

void
app_run_init (void)
{
  g_autoptr (AtspiAccessible) desktop = NULL;

  setlocale (LC_ALL, "");
  app_desk_start ();
  desktop = atspi_get_desktop (0);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  app_widget_listen ();
}

int
app_run_all (void)
{
  int status = g_test_run ();

  app_widget_stop_listening ();
  app_desk_stop ();
  return status;
}

/* --- the fixture --- */

/* libatspi asks a program as soon as it is on the bus, and warns where it does not answer yet. */
static gboolean
is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return g_strcmp0 (domain, "dbind") != 0;
}

/* As in a sandbox, which has no others. */
#define OWN ".var/app/mx.hitos.Hitos/"

static const struct { const char *name, *folder; } folders[] = {
  { "HOME", "." }, { "XDG_DATA_HOME", OWN "data" }, { "XDG_CONFIG_HOME", OWN "config" }, { "XDG_CACHE_HOME", OWN "cache" },
  { "XDG_STATE_HOME", "state" }, { "XDG_DOCUMENTS_DIR", "." },
};

void
app_run_set_up (AppRun *self, gconstpointer data)
{
  g_test_log_set_fatal_handler (is_fatal, NULL);
  self->display = app_desk_get_display ();
  self->environment = g_get_environ ();
  self->folder = temporary_folder_new ();
  self->database = app_run_path (self, "office.hitos.db");
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = app_run_path (self, folders[i].folder);

      app_run_set_variable (self, folders[i].name, path);
    }
  app_run_set_variable (self, "DISPLAY", app_display_get_name (app_desk_get_display ()));
  if (!app_desk_has_portals ())
    app_run_set_variable (self, "HITOS_DATABASE", self->database);
  app_run_set_variable (self, "LANGUAGE", "es");
  app_run_set_variable (self, "LC_ALL", "es_MX.UTF-8"); /* newer C libraries give no language to C.UTF-8 */
  app_run_set_gtk (self, "gtk-enable-animations=0");
}

/* But for what GDK 4.24 says of itself where nothing composes the windows. */
static void
assert_quiet (const char *errors)
{
  g_auto (GStrv) lines = g_strsplit (errors ? errors : "", "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (*lines[i] && strstr (lines[i], "gdk_frame_timings_submitted") == NULL)
      g_error ("the program said: %s", errors);
}

static void
forget_program (AppRun *self)
{
  g_clear_object (&self->program);
  g_clear_object (&self->root);
  app_widget_forget ();
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
  assert_quiet (errors);
  forget_program (self);
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
  g_autofree char *folder = app_run_path (self, OWN "config/gtk-4.0");
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

/* From a sandbox somebody else speaks for the program: it is the one that is there. */
static gboolean
is_program (AtspiAccessible *application, guint pid)
{
  return app_desk_has_portals () || atspi_accessible_get_process_id (application, NULL) == pid;
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

      if (child && is_program (child, pid))
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

static gboolean
has_no_window (AppRun *self, gpointer data)
{
  return app_display_count_windows (self->display) == 0;
}

/* What stands between a sandbox and whoever started it ends first. */
void
app_run_cut (AppRun *self)
{
  self->ending = TRUE;
  g_subprocess_force_exit (self->program);
  g_subprocess_wait (self->program, NULL, NULL);
  app_run_wait (self, has_no_window, NULL, "the screen without the program");
  self->ending = FALSE;
  forget_program (self);
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
app_run_quit (AppRun *self)
{
  gboolean ended = FALSE;

  app_run_press (self, "<Control>q");
  self->ending = TRUE;
  g_subprocess_wait_async (self->program, NULL, on_ended_cb, &ended);
  app_run_wait (self, is_true, &ended, "the program's end");
  self->ending = FALSE;
  g_assert_true (g_subprocess_get_if_exited (self->program));
  g_assert_cmpint (g_subprocess_get_exit_status (self->program), ==, 0);
  forget_program (self);
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
  return g_dbus_connection_call_sync (app_desk_get_accessible_bus (), object->app->bus_name, object->path, interface, method,
                                      arguments, G_VARIANT_TYPE (type), 0, -1, NULL, NULL);
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
