/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli-run.h"

#include <string.h>

#include <glib/gstdio.h>

#include "hitos-example.h"

void
hitos_cli_run_set_up (HitosCliRun *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("hitos-cli-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->database = g_build_filename (self->folder, "test.hitos.db", NULL);
  hitos_cli_run_set_variable ("HITOS_DATABASE", self->database);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
hitos_cli_run_tear_down (HitosCliRun *self, gconstpointer data)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->output);
  g_free (self->error);
}

void
hitos_cli_run_set_variable (const char *name, const char *value)
{
  if (value)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
run (HitosCliRun *self, const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  /* No window is needed for any of this. */
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->error, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->output, &self->error, &error);
  g_assert_no_error (error);
  self->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
}

void
hitos_cli_run (HitosCliRun *self, const char *arguments)
{
  g_autofree char *command = g_strconcat ("hitos ", arguments, NULL);
  g_auto (GStrv) argv = NULL;

  g_assert_true (g_shell_parse_argv (command, NULL, &argv, NULL));
  g_free (argv[0]);
  argv[0] = g_strdup (g_getenv ("HITOS"));
  run (self, (const char *const *) argv);
}

void
hitos_cli_run_shell (HitosCliRun *self, const char *script)
{
  const char *const argv[] = { "/bin/bash", "-c", script, NULL };

  run (self, argv);
}

void
hitos_cli_run_assert_done (const HitosCliRun *self)
{
  g_assert_cmpstr (self->error, ==, "");
  g_assert_cmpint (self->status, ==, 0);
}

void
hitos_cli_run_assert_failed (const HitosCliRun *self, int status, const char *part)
{
  if (strstr (self->error, part) == NULL)
    g_error ("“%s” is not in “%s”", part, self->error);
  g_assert_cmpint (self->status, ==, status);
  g_assert_true (g_str_has_prefix (self->error, "hitos: "));
  /* One line. */
  g_assert_true (strchr (self->error, '\n') == self->error + strlen (self->error) - 1);
}

char *
hitos_cli_run_path (HitosCliRun *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
hitos_cli_run_write (HitosCliRun *self, const char *name, const char *text)
{
  char *path = hitos_cli_run_path (self, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

GBytes *
hitos_cli_run_read (HitosCliRun *self, const char *name)
{
  g_autofree char *path = hitos_cli_run_path (self, name);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

char *
hitos_cli_run_dump (HitosCliRun *self)
{
  hitos_cli_run (self, "export");
  hitos_cli_run_assert_done (self);
  return g_steal_pointer (&self->output);
}

void
hitos_cli_run_import_example (HitosCliRun *self)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *path = hitos_cli_run_write (self, "ejemplo.json", text);

  hitos_cli_run (self, "import ejemplo.json");
  hitos_cli_run_assert_done (self);
}
