/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it takes to answer what there is to watch, beside its floor: projecting the same process onto days, which the
 * calendar does anyway after each change. */

#include "hitos-watch.h"
#include "sample-process.h"

#define ROUNDS 15

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static double
get_median (gint64 *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  return times[ROUNDS / 2] / 1000.0;
}

static void
report (const char *name, guint n_more)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  gint64 projecting[ROUNDS], answering[ROUNDS];

  sample_process_add_milestones (process, n_more, 0);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 begun = g_get_monotonic_time (), projected;
      g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, hitos_date_parse (SAMPLE_TODAY), 7);
      g_autoptr (HitosWatch) watch = NULL;

      projected = g_get_monotonic_time ();
      watch = hitos_watch_new (occurrences);
      projecting[i] = projected - begun;
      answering[i] = g_get_monotonic_time () - projected;
    }
  g_print ("%s: projecting %.2f ms, answering %.2f ms\n", name, get_median (projecting), get_median (answering));
}

int
main (void)
{
  report ("the plan of the law", 0);
  report ("1,000 milestones more", 1000);
  report ("10,000 milestones more", 10000);
  return 0;
}
