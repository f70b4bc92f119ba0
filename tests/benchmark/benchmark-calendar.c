/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it takes to show another month: everything from choosing it to the end of its snapshot, the
 * layout included, without the rasterising. Beside a floor measured in the same way: as many
 * GtkInscriptions, retexted and snapshot. Then with 10,000 milestones in the process beside 100, the
 * months that are shown being the same; and months that are full of 10,000 beside months that are full of
 * 3,000, since what has no room should cost nothing. Two that are compared take turns, month by month, so
 * that what else the computer does falls on both alike. */

#include <time.h>

#include <adwaita.h>

#include "hitos-milestone.h"
#include "hitos-month-grid.h"
#include "hitos-month-view.h"
#include "hitos-move.h"
#include "sample-process.h"

#define WARM_UP 4
#define ROUNDS 64
#define WIDTH 900
#define HEIGHT 760
#define FLOOR_COLUMNS 7
#define LINE_HEIGHT 20
#define SHORT_TEXTS (HITOS_MONTH_COLUMNS + HITOS_MONTH_DAYS)
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
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
get_median (double numbers[ROUNDS])
{
  double sorted[ROUNDS];

  memcpy (sorted, numbers, sizeof sorted);
  qsort (sorted, ROUNDS, sizeof sorted[0], compare_numbers);
  return (sorted[ROUNDS / 2 - 1] + sorted[ROUNDS / 2]) / 2;
}

/* --- what takes turns --- */

typedef struct _Contestant Contestant;

struct _Contestant {
  GtkWidget *window;
  Stage *stage;
  void (*step) (Contestant *self, int round);  /* what is measured before the frame */
  HitosProcess *process;      /* owned; of a month */
  HitosCalendarState *state;  /* owned */
  GtkWidget *view;
  GtkWidget **texts;          /* owned; of a floor */
  guint n_texts;
  double times[ROUNDS];       /* milliseconds */
};

/* There and back through the year: no month twice in a row. */
static void
step_month (Contestant *self, int round)
{
  hitos_calendar_state_move_months (self->state, (round + WARM_UP) / 8 % 2 == 0 ? 1 : -1);
}

/* A month with @n_shown milestones over the year of the months and @n_elsewhere before it. */
static Contestant *
open_month (guint n_shown, guint n_elsewhere)
{
  Contestant *self = g_new0 (Contestant, 1);
  g_autoptr (HitosOccurrences) occurrences = NULL;

  self->step = step_month;
  self->process = sample_process_new ();
  self->state = hitos_calendar_state_new ();
  self->view = hitos_month_view_new ();
  sample_process_add_milestones (self->process, n_shown, 0);
  sample_process_add_milestones (self->process, n_elsewhere, 2 * DAYS_OF_YEAR);
  occurrences = hitos_occurrences_new (self->process, hitos_date_parse (SAMPLE_TODAY), 7);
  hitos_calendar_state_set_day (self->state, hitos_date_parse ("2021-09-10"));
  hitos_calendar_state_set_occurrences (self->state, occurrences);
  hitos_month_view_set_state (HITOS_MONTH_VIEW (self->view), self->state);
  self->stage = open_stage (self->view, &self->window);
  return self;
}

/* The cheapest way to show texts: each has its place, and nobody is asked how large it wants to be. */
#define TYPE_SHEET (sheet_get_type ())
G_DECLARE_FINAL_TYPE (Sheet, sheet, BENCHMARK, SHEET, GtkWidget)

struct _Sheet {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (Sheet, sheet, GTK_TYPE_WIDGET)

static void
sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child), i++)
    gtk_widget_size_allocate (child, &(GtkAllocation) { i % FLOOR_COLUMNS * (width / FLOOR_COLUMNS),
                                                        i / FLOOR_COLUMNS * LINE_HEIGHT,
                                                        width / FLOOR_COLUMNS, LINE_HEIGHT }, -1);
}

static void
sheet_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sheet_parent_class)->dispose (object);
}

static void
sheet_class_init (SheetClass *klass)
{
  GTK_WIDGET_CLASS (klass)->size_allocate = sheet_size_allocate;
  G_OBJECT_CLASS (klass)->dispose = sheet_dispose;
}

static void
sheet_init (Sheet *self)
{
}

static void
step_floor (Contestant *self, int round)
{
  for (guint i = 0; i < self->n_texts; i++)
    {
      /* A month has as many short texts: its weekdays and the numbers of its days. */
      g_autofree char *text = i < SHORT_TEXTS ? g_strdup_printf ("%d", (round + (int) i) & 31)
        : g_strdup_printf ("%d Actividad %d del plan de trabajo", (int) i, round * 1000 + (int) i);

      gtk_inscription_set_text (GTK_INSCRIPTION (self->texts[i]), text);
    }
}

static Contestant *
open_floor (guint n_texts)
{
  Contestant *self = g_new0 (Contestant, 1);
  GtkWidget *sheet = g_object_new (TYPE_SHEET, NULL);

  self->step = step_floor;
  self->texts = g_new (GtkWidget *, n_texts);
  self->n_texts = n_texts;
  for (guint i = 0; i < n_texts; i++)
    {
      self->texts[i] = gtk_inscription_new (NULL);
      gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->texts[i]), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->texts[i]), 0);
      gtk_widget_set_parent (self->texts[i], sheet);
    }
  self->stage = open_stage (sheet, &self->window);
  return self;
}

static void
close_contestant (Contestant *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->state);
  g_clear_object (&self->process);
  g_free (self->texts);
  g_free (self);
}

static double
measure_round (Contestant *self, int round)
{
  gint64 start = g_get_monotonic_time (), spent;

  self->step (self, round);
  spent = g_get_monotonic_time () - start;
  return (spent + wait_for_frame (self->stage)) / 1000.0;
}

/* The median of what @self took as a multiple of what @other took in the same round. */
static double
compare (Contestant *self, Contestant *other)
{
  double ratios[ROUNDS];

  for (int round = -WARM_UP; round < ROUNDS; round++)
    {
      double mine = measure_round (self, round), others = measure_round (other, round);

      if (round < 0)
        continue;
      self->times[round] = mine;
      other->times[round] = others;
      ratios[round] = mine / others;
    }
  return get_median (ratios);
}

/* The mean number of texts of the year's months. */
static guint
count_texts (Contestant *month)
{
  guint n = 0;

  for (int round = -WARM_UP; round < ROUNDS; round++)
    {
      measure_round (month, round);
      n += hitos_month_view_get_n_texts (HITOS_MONTH_VIEW (month->view));
    }
  return n / (ROUNDS + WARM_UP);
}

static void
report_beside_floor (const char *what, guint n_shown, guint n_elsewhere)
{
  Contestant *month = open_month (n_shown, n_elsewhere);
  Contestant *least = open_floor (count_texts (month));
  double ratio = compare (month, least);

  g_print ("a month of %s, %u texts: %.2f ms; floor %.2f ms; ratio %.2f (at most 1.50)\n", what, least->n_texts,
           get_median (month->times), get_median (least->times), ratio);
  close_contestant (least);
  close_contestant (month);
}

static void
report_beside (const char *what, Contestant *many, Contestant *few)
{
  double ratio = compare (many, few);

  g_print ("%s: %.2f ms beside %.2f ms, ratio %.2f (at most 1.20)\n", what, get_median (many->times),
           get_median (few->times), ratio);
  close_contestant (many);
  close_contestant (few);
}

/* --- a change, and what is told while one aims --- */

/* Of the processor's time, which the computer's other work does not lengthen. */
static double
get_milliseconds (clock_t since)
{
  return (clock () - since) * 1000.0 / CLOCKS_PER_SEC;
}

static void
report_changes (guint n)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = NULL;
  HitosMilestone *milestone;
  HitosDate today = hitos_date_parse (SAMPLE_TODAY);
  double aims[ROUNDS], changes[ROUNDS];

  sample_process_add_milestones (process, n, 0);
  occurrences = hitos_occurrences_new (process, today, 7);
  milestone = sample_process_find (process, "E08a");
  for (int round = 0; round < ROUNDS; round++)
    {
      clock_t start = clock ();
      g_autoptr (HitosMove) move = hitos_move_new (milestone, today + 1 + round % 20, HITOS_REACH_ONE,
                                                   hitos_occurrences_get_schedule (occurrences), today, 7, NULL);

      aims[round] = get_milliseconds (start);
      start = clock ();
      hitos_process_apply (process, hitos_change_get_images (hitos_move_get_change (move)));
      changes[round] = get_milliseconds (start);
    }
  g_print ("%u milestones: a day aimed at is told in %.2f ms, a change is shown in %.2f ms\n", n, get_median (aims),
           get_median (changes));
}

int
main (int argc, char **argv)
{
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  report_beside_floor ("100 milestones", 100, 0);
  report_beside_floor ("10,000 milestones, all in these months", 10000, 0);
  report_beside ("10,000 milestones beside 100, the same shown", open_month (100, 9900), open_month (100, 0));
  report_beside ("months full of 10,000 milestones beside months full of 3,000", open_month (10000, 0), open_month (3000, 0));
  report_changes (100);
  report_changes (10000);
  return 0;
}
