/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From starting the program to its first usable picture with a real process in it, beside an empty window
 * of libadwaita of the same size. Both are seen from outside, through what their windows show on the same
 * display and session bus, in turns. Nothing of the programs runs before; their files are in memory. */

#include "shown-window.h"

#include <gio/gio.h>

#include "temporary-folder.h"

#define ROUNDS 11

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
get_median (double times[ROUNDS])
{
  qsort (times, ROUNDS, sizeof times[0], compare_doubles);
  return times[ROUNDS / 2];
}

/* The sample in the place where the program looks for its records. */
static void
import_sample (const char *program)
{
  g_autofree char *sample = g_build_filename (g_getenv ("HITOS_DATA_DIR"), "samples", "durango-2021-2022.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) import = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program, "import",
                                                     sample, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (import, NULL, &error);
  g_assert_no_error (error);
}

static void
watch (const char *const *argv, double *usable, ShownWindow *shown)
{
  g_autoptr (GError) error = NULL;

  if (!shown_window_watch (argv, shown, &error))
    g_error ("%s", error->message);
  *usable = shown->usable;
}

static void
report (const char *program, const char *empty)
{
  const char *const ours[] = { program, "--today=2021-12-03", "--month=2021-11", "--size=1100x760", NULL };
  const char *const floor[] = { empty, NULL };
  double usable[ROUNDS], least[ROUNDS], ms, floor_ms;
  ShownWindow shown, bare;

  /* Once each, so that the disk is out of it. */
  watch (floor, &least[0], &bare);
  watch (ours, &usable[0], &shown);
  for (guint i = 0; i < ROUNDS; i++)
    {
      watch (floor, &least[i], &bare);
      watch (ours, &usable[i], &shown);
    }
  ms = get_median (usable);
  floor_ms = get_median (least);
  g_print ("start to the first usable picture: %.0f ms; an empty window %.0f ms; ratio %.2f (at most 2.50)\n", ms,
           floor_ms, ms / floor_ms);
  g_print ("the last start: window %.0f ms, usable %.0f ms, settled %.0f ms, %u pictures; "
           "the last empty one: %.0f, %.0f, %.0f, %u\n",
           shown.mapped, shown.usable, shown.settled, shown.n_pictures, bare.mapped, bare.usable, bare.settled,
           bare.n_pictures);
}

int
main (int argc, char **argv)
{
  char *folder;

  g_return_val_if_fail (argc == 3, 2);
  folder = temporary_folder_new ();
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  import_sample (argv[1]);
  report (argv[1], argv[2]);
  temporary_folder_free (folder);
  return 0;
}
