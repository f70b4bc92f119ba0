/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "private-display.h"

#include <signal.h>
#include <sys/prctl.h>

#include <glib-unix.h>

/* In the server, before it runs. */
static void
end_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

/* The server writes its number where it is told to, once it takes connections. */
GSubprocess *
private_display_start (int width, int height, char **name)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *screen = g_strdup_printf ("%dx%dx24", width, height);
  g_autoptr (GError) error = NULL;
  GSubprocess *server;
  int ends[2];
  char number[16] = ":";
  gsize length = 1;

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_subprocess_launcher_take_fd (launcher, ends[1], 3);
  g_subprocess_launcher_set_child_setup (launcher, end_with_parent, NULL, NULL);
  server = g_subprocess_launcher_spawn (launcher, &error, "Xvfb", "-displayfd", "3", "-screen", "0", screen, "-nolisten",
                                        "tcp", "-noreset", NULL);
  g_assert_no_error (error);
  g_clear_object (&launcher);
  do
    g_assert_cmpint (read (ends[0], number + length, 1), ==, 1);
  while (number[length] != '\n' && ++length < sizeof number - 1);
  close (ends[0]);
  number[length] = '\0';
  *name = g_strdup (number);
  return server;
}

void
private_display_enter (void)
{
  static GSubprocess *server;
  g_autofree char *name = NULL;

  g_assert_null (server);
  server = private_display_start (1280, 1024, &name);
  g_setenv ("DISPLAY", name, TRUE);
}
