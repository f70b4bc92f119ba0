/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame of the timeline beside a floor, with 10,000 and with 100,000 bars; the memory of a bar beyond the model.
 * Figures are printed, never asserted.
 *
 * A frame is what a pan or a zoom costs: the scale is changed, the ruler and the band are laid out and make their
 * nodes. All frames differ: a pan goes on by three pixels, a zoom by one part in a hundred, 50 frames there and 50
 * back.
 *
 * The floor is a program that knows nothing of days: it appends to a GtkSnapshot as many rectangles and kept texts
 * (and figures, kept as well) as can be seen in that frame, in the cheapest way that GtkSnapshot has. What the frame
 * makes and nobody sees, as beyond an edge, is not counted: the floor does not pay for it. That as many can be seen of
 * the floor is asserted. The bare floor makes the same nodes without a snapshot: nothing that is drawn anew in GTK can
 * be cheaper.
 *
 * Frames and floors take turns, each keeps its last nodes until the next are made, as a window does, and letting go of
 * them is never in the time. A ratio is the median of those of neighbours in time, so that a busy computer is
 * as busy for both. */

#include <malloc.h>
#include <time.h>

#include <gtk/gtk.h>

#include "hitos-timeline-band.h"
#include "hitos-timeline-ruler.h"
#include "sample-plan.h"

#define ROUNDS 800
#define LEG 50
#define ROWS 60
#define ROW_HEIGHT 34
#define WIDTH 1600

typedef struct {
  guint n_rectangles;
  guint n_nodes;        /* texts and figures, kept from frame to frame */
  GskRenderNode *kept;  /* borrowed: one of them */
} Count;

/* A timeline in a window. */
typedef struct {
  HitosProcess *process;      /* owned */
  HitosSchedule *schedule;    /* owned */
  HitosTimelineRows *rows;    /* owned */
  GtkWidget *window;
  HitosTimelineBand *band;
  GtkWidget *ruler;
  double down;                /* how far it is scrolled */
  guint n_bars;
  size_t before;              /* bytes in use without its plan */
} Shown;

/* What takes turns. */
enum { FRAME, FLOOR, BARE, LARGE, N_TURNS };

typedef struct {
  double times[N_TURNS][ROUNDS];        /* nanoseconds */
  GskRenderNode *last[N_TURNS];         /* owned */
  Count count;
} Turns;

/* --- what can be seen --- */

/* What lies outside of the band is not seen, and counts for nothing. */
static gboolean
is_seen (GskRenderNode *node, float dx, float dy)
{
  graphene_rect_t bounds, band = GRAPHENE_RECT_INIT (0, 0, WIDTH, ROWS * ROW_HEIGHT);

  gsk_render_node_get_bounds (node, &bounds);
  graphene_rect_offset (&bounds, dx, dy);
  return graphene_rect_intersection (&bounds, &band, NULL);
}

static void
count_nodes (GskRenderNode *node, float dx, float dy, Count *count)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        count_nodes (gsk_container_node_get_child (node, i), dx, dy, count);
      break;
    case GSK_CLIP_NODE:
      count_nodes (gsk_clip_node_get_child (node), dx, dy, count);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      count_nodes (gsk_rounded_clip_node_get_child (node), dx, dy, count);
      break;
    case GSK_TRANSFORM_NODE:
      {
        float x, y;

        gsk_transform_to_translate (gsk_transform_node_get_transform (node), &x, &y);
        count_nodes (gsk_transform_node_get_child (node), dx + x, dy + y, count);
        break;
      }
    case GSK_COLOR_NODE:
    case GSK_BORDER_NODE:
      count->n_rectangles += is_seen (node, dx, dy);
      break;
    default:
      count->n_nodes += is_seen (node, dx, dy);
      count->kept = node;
    }
}

static Count
count_seen (GskRenderNode *node)
{
  Count count = { 0 };

  count_nodes (node, 0, 0, &count);
  return count;
}

/* --- a frame and its floors --- */

static GskRenderNode *
snapshot_timeline (const Shown *shown)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (shown->ruler)->snapshot (shown->ruler, snapshot);
  GTK_WIDGET_GET_CLASS (shown->band)->snapshot (GTK_WIDGET (shown->band), snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static const GdkRGBA floor_color = { 0.2f, 0.4f, 0.8f, 0.7f };

static graphene_rect_t
get_floor_box (guint i, guint round)
{
  return GRAPHENE_RECT_INIT ((float) ((i * 37 + round) % WIDTH), (float) (i % 2000), 40, 16);
}

static GskRenderNode *
place_floor_text (const Count *count, guint i, guint round)
{
  graphene_point_t at = GRAPHENE_POINT_INIT ((float) ((i * 53 + round) % (WIDTH - 20)), (float) (1 + i % 2000));
  GskTransform *place = gsk_transform_translate (NULL, &at);
  GskRenderNode *placed = gsk_transform_node_new (count->kept, place);

  gsk_transform_unref (place);
  return placed;
}

static GskRenderNode *
snapshot_floor (const Count *count, guint round)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < count->n_rectangles; i++)
    {
      graphene_rect_t box = get_floor_box (i, round);

      gtk_snapshot_append_color (snapshot, &floor_color, &box);
    }
  for (guint i = 0; i < count->n_nodes; i++)
    {
      GskRenderNode *placed = place_floor_text (count, i, round);

      gtk_snapshot_append_node (snapshot, placed);
      gsk_render_node_unref (placed);
    }
  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
make_bare_floor (const Count *count, guint round)
{
  guint n = count->n_rectangles + count->n_nodes;
  g_autofree GskRenderNode **nodes = g_new (GskRenderNode *, n);
  GskRenderNode *all;

  for (guint i = 0; i < n; i++)
    if (i < count->n_rectangles)
      {
        graphene_rect_t box = get_floor_box (i, round);

        nodes[i] = gsk_color_node_new (&floor_color, &box);
      }
    else
      nodes[i] = place_floor_text (count, i - count->n_rectangles, round);
  all = gsk_container_node_new (nodes, n);
  for (guint i = 0; i < n; i++)
    gsk_render_node_unref (nodes[i]);
  return all;
}

/* --- taking turns --- */

static gint64
get_nanoseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static void
keep (Turns *turns, guint turn, guint round, gint64 start, GskRenderNode *node)
{
  turns->times[turn][round] = (double) (get_nanoseconds () - start);
  if (turns->last[turn])
    gsk_render_node_unref (turns->last[turn]);
  turns->last[turn] = node;
}

static void
assert_as_many (GskRenderNode *node, const Count *count)
{
  Count floor_count = count_seen (node);

  g_assert_cmpuint (floor_count.n_rectangles, ==, count->n_rectangles);
  g_assert_cmpuint (floor_count.n_nodes, ==, count->n_nodes);
}

static void
take_frame (Turns *turns, guint turn, guint round, const Shown *shown, gboolean zooms)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (shown->band));
  gboolean onwards = round % (2 * LEG) < LEG;
  gint64 start = get_nanoseconds ();
  GskRenderNode *node;

  if (zooms)
    hitos_timeline_band_zoom (shown->band, onwards ? 1.01 : 1 / 1.01, WIDTH / 2);
  else
    gtk_adjustment_set_value (sideways, gtk_adjustment_get_value (sideways) + (onwards ? 3 : -3));
  node = snapshot_timeline (shown);
  keep (turns, turn, round, start, node);
}

static void
take_floor (Turns *turns, guint turn, guint round)
{
  gint64 start = get_nanoseconds ();
  GskRenderNode *node = turn == BARE ? make_bare_floor (&turns->count, round) : snapshot_floor (&turns->count, round);

  keep (turns, turn, round, start, node);
  assert_as_many (node, &turns->count);
}

static void
take_turns (Turns *turns, const Shown *small, const Shown *large, gboolean zooms)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      take_frame (turns, FRAME, i, small, zooms);
      turns->count = count_seen (turns->last[FRAME]);
      take_floor (turns, FLOOR, i);
      take_floor (turns, BARE, i);
      take_frame (turns, LARGE, i, large, zooms);
      assert_as_many (turns->last[LARGE], &turns->count);
    }
  for (guint i = 0; i < N_TURNS; i++)
    g_clear_pointer (&turns->last[i], gsk_render_node_unref);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static double
get_median (const double *numbers, const double *divisors)
{
  double sorted[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    sorted[i] = numbers[i] / (divisors ? divisors[i] : 1000);
  qsort (sorted, ROUNDS, sizeof *sorted, compare_numbers);
  return sorted[ROUNDS / 2];
}

static void
print_frames (const Shown *small, const Shown *large, gboolean zooms)
{
  static Turns turns;

  take_turns (&turns, small, large, zooms);  /* texts come into being */
  take_turns (&turns, small, large, zooms);
  g_print ("a frame that %s, %u rectangles and %u texts and figures: %.0f µs; floor %.0f µs, ratio %.2f; "
           "bare floor %.0f µs, ratio %.2f; 100,000 bars beside 10,000, the same rows seen: %.2f\n",
           zooms ? "zooms" : "pans", turns.count.n_rectangles, turns.count.n_nodes, get_median (turns.times[FRAME], NULL),
           get_median (turns.times[FLOOR], NULL), get_median (turns.times[FRAME], turns.times[FLOOR]),
           get_median (turns.times[BARE], NULL), get_median (turns.times[FRAME], turns.times[BARE]),
           get_median (turns.times[LARGE], turns.times[FRAME]));
}

/* --- timelines --- */

static gboolean
place_rows (GtkWidget *band, gpointer data, double *top, double *height)
{
  *top = -*(const double *) data;
  *height = ROW_HEIGHT;
  return TRUE;
}

/* In use, with the large ones, which have maps of their own. */
static size_t
count_bytes (void)
{
  struct mallinfo2 all = mallinfo2 ();

  return all.uordblks + all.hblkhd;
}

static void
show_plan (Shown *shown)
{
  HitosDate today = hitos_date_parse ("2027-02-01");
  g_autoptr (HitosTimelinePlan) plan = NULL;
  gint64 start = g_get_monotonic_time ();

  plan = hitos_timeline_plan_new (shown->process, shown->schedule, today);
  hitos_timeline_rows_set_plan (shown->rows, plan);
  g_print ("%u bars, %u links: plan and rows in %.1f ms\n", shown->n_bars, hitos_timeline_plan_get_n_links (plan),
           (g_get_monotonic_time () - start) / 1000.0);
}

static void
shown_init (Shown *shown, guint n_bars)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *shown = (Shown) { .n_bars = n_bars, .down = 40.0 * ROW_HEIGHT * 10 };
  shown->process = sample_plan_large (n_bars);
  shown->schedule = hitos_schedule_new (shown->process, hitos_date_parse ("2027-02-01"), 7);
  shown->rows = hitos_timeline_rows_new ();
  shown->band = HITOS_TIMELINE_BAND (hitos_timeline_band_new (shown->rows));
  hitos_timeline_band_set_workdays (shown->band, hitos_schedule_get_workdays (shown->schedule));
  hitos_timeline_band_set_place (shown->band, place_rows, &shown->down);
  g_object_set (shown->band, "hadjustment", gtk_adjustment_new (0, 0, 1, 1, 1, 1), NULL);
  gtk_widget_set_size_request (GTK_WIDGET (shown->band), WIDTH, ROWS * ROW_HEIGHT);
  shown->ruler = hitos_timeline_ruler_new (shown->band);
  gtk_box_append (GTK_BOX (box), shown->ruler);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (shown->band));
  shown->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (shown->window), box);
  gtk_window_present (GTK_WINDOW (shown->window));
  while (gtk_widget_get_height (GTK_WIDGET (shown->band)) < ROWS * ROW_HEIGHT)
    g_main_context_iteration (NULL, TRUE);
  shown->before = count_bytes ();
  show_plan (shown);
  hitos_timeline_band_fit (shown->band);
}

static void
shown_clear (Shown *shown)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  g_object_unref (shown->rows);
  hitos_schedule_free (shown->schedule);
  g_object_unref (shown->process);
}

/* With all that its frames keep. */
static void
print_memory (Shown *shown)
{
  gsk_render_node_unref (snapshot_timeline (shown));
  malloc_trim (0);
  g_print ("%u bars: %.0f bytes a bar beyond the model\n", shown->n_bars,
           (double) (count_bytes () - shown->before) / shown->n_bars);
}

int
main (int argc, char **argv)
{
  Shown small, large;

  gtk_init ();
  shown_init (&small, 10000);
  print_memory (&small);
  shown_init (&large, 100000);
  print_memory (&large);
  print_frames (&small, &large, TRUE);
  hitos_timeline_band_zoom (small.band, 2, WIDTH / 2);
  hitos_timeline_band_zoom (large.band, 2, WIDTH / 2);
  print_frames (&small, &large, FALSE);
  shown_clear (&small);
  shown_clear (&large);
  return 0;
}
