/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it takes to show another month: everything from choosing it to the end of its snapshot, the
 * layout included, without the rasterising. Beside a floor measured in the same way: as many
 * GtkInscriptions, retexted and snapshot. Then the same months with 10,000 milestones in the process
 * beside 100, and months that are full of them. */

#include <adwaita.h>

#include "hitos-calendar-palette.h"
#include "hitos-month-view.h"
#include "sample-process.h"

#define WARM_UP 4
#define ROUNDS 40
#define WIDTH 900
#define HEIGHT 760
#define FLOOR_COLUMNS 7
#define DAYS_OF_YEAR 365

/* A child that fills it, and when its snapshot ended. */
#define TYPE_STAGE (stage_get_type ())
G_DECLARE_FINAL_TYPE (Stage, stage, BENCHMARK, STAGE, GtkWidget)

struct _Stage {
  GtkWidget parent_instance;

  gint64 begun;     /* of the frame, microseconds */
  gint64 finished;  /* of the snapshot */
  gboolean painted;
};

G_DEFINE_FINAL_TYPE (Stage, stage, GTK_TYPE_WIDGET)

static void
stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  Stage *self = BENCHMARK_STAGE (widget);

  gtk_widget_snapshot_child (widget, gtk_widget_get_first_child (widget), snapshot);
  self->finished = g_get_monotonic_time ();
  self->painted = TRUE;
}

static void
stage_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (stage_parent_class)->dispose (object);
}

static void
stage_class_init (StageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = stage_snapshot;
  G_OBJECT_CLASS (klass)->dispose = stage_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stage_init (Stage *self)
{
}

static void
on_before_paint_cb (GdkFrameClock *clock, Stage *stage)
{
  stage->begun = g_get_monotonic_time ();
}

static Stage *
open_stage (GtkWidget *child, GtkWidget **window)
{
  Stage *stage = g_object_new (TYPE_STAGE, NULL);

  gtk_widget_set_parent (child, GTK_WIDGET (stage));
  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (*window), GTK_WIDGET (stage));
  gtk_window_present (GTK_WINDOW (*window));
  while (!stage->painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect (gtk_widget_get_frame_clock (*window), "before-paint", G_CALLBACK (on_before_paint_cb), stage);
  return stage;
}

/* Microseconds of one frame, beside what the caller spent before it. */
static gint64
wait_for_frame (Stage *stage)
{
  stage->painted = FALSE;
  while (!stage->painted)
    g_main_context_iteration (NULL, TRUE);
  return stage->finished - stage->begun;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static double
get_median (gint64 times[ROUNDS])
{
  qsort (times, ROUNDS, sizeof times[0], compare_times);
  return times[ROUNDS / 2] / 1000.0;
}

/* Milliseconds a month, with @n_shown milestones over the year of the months and @n_elsewhere before
 * it; @n_texts the mean number of texts a month. */
static double
measure_months (guint n_shown, guint n_elsewhere, guint *n_texts)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = NULL;
  g_autoptr (HitosCalendarState) state = hitos_calendar_state_new ();
  GtkWidget *view = hitos_month_view_new (), *window;
  gint64 times[ROUNDS];
  Stage *stage;

  sample_process_add_milestones (process, n_shown, 0);
  sample_process_add_milestones (process, n_elsewhere, 2 * DAYS_OF_YEAR);
  occurrences = hitos_occurrences_new (process, hitos_date_parse (SAMPLE_TODAY), 7);
  hitos_calendar_state_set_day (state, hitos_date_parse ("2021-09-10"));
  hitos_calendar_state_set_occurrences (state, occurrences);
  hitos_month_view_set_state (HITOS_MONTH_VIEW (view), state);
  stage = open_stage (view, &window);
  *n_texts = 0;
  for (int round = -WARM_UP; round < ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time (), spent;

      /* There and back through the year: no month twice in a row. */
      hitos_calendar_state_move_months (state, (round + WARM_UP) / 8 % 2 == 0 ? 1 : -1);
      spent = g_get_monotonic_time () - start;
      spent += wait_for_frame (stage);
      if (round < 0)
        continue;
      times[round] = spent;
      *n_texts += hitos_month_view_get_n_texts (HITOS_MONTH_VIEW (view));
    }
  *n_texts /= ROUNDS;
  gtk_window_destroy (GTK_WINDOW (window));
  return get_median (times);
}

static double
measure_floor (guint n_texts)
{
  GtkWidget *grid = gtk_grid_new (), *window;
  GtkWidget **texts = g_newa (GtkWidget *, n_texts);
  gint64 times[ROUNDS];
  Stage *stage;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < n_texts; i++)
    {
      texts[i] = gtk_inscription_new (NULL);
      gtk_inscription_set_text_overflow (GTK_INSCRIPTION (texts[i]), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (texts[i]), 0);
      gtk_grid_attach (GTK_GRID (grid), texts[i], i % FLOOR_COLUMNS, i / FLOOR_COLUMNS, 1, 1);
    }
  stage = open_stage (grid, &window);
  for (int round = -WARM_UP; round < ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time (), spent;

      for (guint i = 0; i < n_texts; i++)
        {
          g_autofree char *text = g_strdup_printf ("E%u · hecho · Actividad %d del plan de trabajo",
                                                   i, round * 1000 + (int) i);

          gtk_inscription_set_text (GTK_INSCRIPTION (texts[i]), text);
        }
      spent = g_get_monotonic_time () - start;
      spent += wait_for_frame (stage);
      if (round >= 0)
        times[round] = spent;
    }
  gtk_window_destroy (GTK_WINDOW (window));
  return get_median (times);
}

/* Milliseconds a month, printed beside its floor. */
static double
report (const char *what, guint n_shown, guint n_elsewhere)
{
  guint n_texts;
  double month = measure_months (n_shown, n_elsewhere, &n_texts);
  double least = measure_floor (n_texts);

  g_print ("a month of %s, %u texts: %.2f ms; floor %.2f ms; ratio %.2f (at most 1.50)\n", what, n_texts, month,
           least, month / least);
  return month;
}

int
main (int argc, char **argv)
{
  double few, many;

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  few = report ("100 milestones", 100, 0);
  many = report ("10,000 milestones, the same shown", 100, 9900);
  report ("10,000 milestones, all in these months", 10000, 0);
  g_print ("10,000 milestones beside 100, the same shown: %.2f (at most 1.20)\n", many / few);
  return 0;
}
