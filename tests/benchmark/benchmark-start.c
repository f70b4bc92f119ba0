/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From starting the program to its first usable picture with a real process in it, beside an empty window of libadwaita of
 * the same size: each in turns, on the same display and bus, in Spanish, with nothing but what a desktop gives them, and
 * their files in memory. Both are seen from outside, through what their windows show. Then how long each view takes to be
 * shown for the first time, from its key. */

#include "shown-window.h"

#include <gio/gio.h>

#include "temporary-folder.h"

#define ROUNDS 15
#define ROUNDS_OF_A_VIEW 5

/* As the settings name them; by the digits of their keys, less one. */
static const char *const views[] = { "watch", "calendar", "timeline", "informes" };

typedef struct {
  const char *program, *empty;
  const char *settings;   /* the file of settings */
} Benchmark;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
get_median (double *times, guint n)
{
  qsort (times, n, sizeof times[0], compare_doubles);
  return times[n / 2];
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

/* The view that the program opens on; NULL is a first start. */
static void
remember_view (Benchmark *self, const char *view)
{
  g_autofree char *text = view ? g_strdup_printf ("[mx/hitos/Hitos]\nlast-view='%s'\n", view) : g_strdup ("");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->settings, text, -1, &error);
  g_assert_no_error (error);
}

static ShownWindow *
start (const char *const *argv, ShownTimes *times)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShownWindow) window = shown_window_start (argv, &error);

  if (window == NULL || !shown_window_settle (window, times, &error))
    g_error ("%s: %s", argv[0], error->message);
  return g_steal_pointer (&window);
}

static ShownWindow *
start_hitos (Benchmark *self, const char *view, ShownTimes *times)
{
  const char *const argv[] = { self->program, "--today=2021-12-03", "--size=1100x760", NULL };

  remember_view (self, view);
  return start (argv, times);
}

static void
start_empty (Benchmark *self, ShownTimes *times)
{
  const char *const argv[] = { self->empty, NULL };

  shown_window_free (start (argv, times));
}

static void
report_start (Benchmark *self, const char *view, guint rounds)
{
  double usable[ROUNDS], least[ROUNDS], ratios[ROUNDS], ms, floor_ms;
  ShownTimes shown, bare;

  for (guint i = 0; i < rounds; i++)
    {
      start_empty (self, &bare);
      shown_window_free (start_hitos (self, view, &shown));
      usable[i] = shown.usable;
      least[i] = bare.usable;
      ratios[i] = shown.usable / bare.usable;
    }
  ms = get_median (usable, rounds);
  floor_ms = get_median (least, rounds);
  if (view)
    {
      g_print ("start on %s: %.0f ms; an empty window %.0f ms; ratio %.2f\n", view, ms, floor_ms, ms / floor_ms);
      return;
    }
  g_print ("start to the first usable picture: %.0f ms; an empty window %.0f ms; ratio %.2f (at most 2.50)\n", ms,
           floor_ms, ms / floor_ms);
  g_print ("the fastest of each: %.0f and %.0f ms, ratio %.2f; the median of %u ratios: %.2f\n", usable[0], least[0],
           usable[0] / least[0], rounds, get_median (ratios, rounds));
  g_print ("the last start: window %.0f ms, usable %.0f ms, settled %.0f ms, %u pictures; "
           "the last empty one: %.0f, %.0f, %.0f, %u\n",
           shown.mapped, shown.usable, shown.settled, shown.n_pictures, bare.mapped, bare.usable, bare.settled,
           bare.n_pictures);
}

/* From its key to its picture, in a window that has just been opened. */
static void
report_views (Benchmark *self)
{
  double first[G_N_ELEMENTS (views)][ROUNDS_OF_A_VIEW];
  g_autoptr (GError) error = NULL;
  ShownTimes times;

  for (guint i = 0; i < ROUNDS_OF_A_VIEW; i++)
    {
      g_autoptr (ShownWindow) window = start_hitos (self, NULL, &times);

      shown_window_focus (window);
      for (guint view = 1; view < G_N_ELEMENTS (views); view++)
        {
          shown_window_press_alt (window, '1' + view);
          if (!shown_window_settle (window, &times, &error))
            g_error ("%s: %s", views[view], error->message);
          first[view][i] = times.usable;
        }
    }
  for (guint view = 1; view < G_N_ELEMENTS (views); view++)
    g_print ("%s shown for the first time, from its key: %.0f ms (at most 200)\n", views[view],
             get_median (first[view], ROUNDS_OF_A_VIEW));
}

static void
report (Benchmark *self)
{
  ShownTimes times;

  /* Once each, so that the disk is out of it. */
  start_empty (self, &times);
  shown_window_free (start_hitos (self, NULL, &times));
  report_start (self, NULL, ROUNDS);
  for (guint i = 1; i < G_N_ELEMENTS (views); i++)
    report_start (self, views[i], ROUNDS_OF_A_VIEW);
  report_views (self);
}

int
main (int argc, char **argv)
{
  char *folder;
  g_autofree char *settings_folder = NULL, *settings = NULL;
  Benchmark self;

  g_return_val_if_fail (argc == 3, 2);
  folder = temporary_folder_new ();
  settings_folder = g_build_filename (folder, "glib-2.0", "settings", NULL);
  settings = g_build_filename (settings_folder, "keyfile", NULL);
  g_mkdir_with_parents (settings_folder, 0700);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  g_setenv ("LC_ALL", "es_MX.UTF-8", TRUE);
  g_unsetenv ("G_DEBUG");
  import_sample (argv[1]);
  self = (Benchmark) { argv[1], argv[2], settings };
  report (&self);
  temporary_folder_free (folder);
  return 0;
}
