/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pan and a zoom frame of the timeline, its ruler and its band (layout and snapshot), with 10,000 and 100,000
 * bars, each beside a
 * floor measured in the same run: a program that only appends as many rectangles and cached texts as can be seen
 * in the frame, the cheapest way there is. Then the memory of a bar beyond the model, and the plan made anew after
 * a change. Figures are printed, never asserted. */

#include <malloc.h>
#include <time.h>

#include <gtk/gtk.h>

#include "hitos-timeline-band.h"
#include "hitos-timeline-ruler.h"
#include "sample-plan.h"

#define ROUNDS 400
#define ROWS 60
#define ROW_HEIGHT 34
#define WIDTH 1600

typedef struct {
  guint n_rectangles;
  guint n_nodes;        /* texts and figures, kept from frame to frame */
  GskRenderNode *kept;  /* borrowed: one of them */
} Count;

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

static GskRenderNode *
snapshot_timeline (HitosTimelineBand *band, GtkWidget *ruler)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (ruler)->snapshot (ruler, snapshot);
  GTK_WIDGET_GET_CLASS (band)->snapshot (GTK_WIDGET (band), snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
snapshot_floor (const Count *count, guint round)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA color = { 0.2f, 0.4f, 0.8f, 0.7f };

  for (guint i = 0; i < count->n_rectangles; i++)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT ((float) ((i * 37 + round) % WIDTH), (float) (i % 2000), 40, 16));
  for (guint i = 0; i < count->n_nodes; i++)
    {
      GskTransform *place = gsk_transform_translate (
        NULL, &GRAPHENE_POINT_INIT ((float) ((i * 53 + round) % WIDTH), (float) (1 + i % 2000)));
      GskRenderNode *placed = gsk_transform_node_new (count->kept, place);

      gtk_snapshot_append_node (snapshot, placed);
      gsk_render_node_unref (placed);
      gsk_transform_unref (place);
    }
  return gtk_snapshot_free_to_node (snapshot);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static double
take_median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare_times);
  return times[ROUNDS / 2] / 1000;
}

static gboolean
place_rows (GtkWidget *band, gpointer data, double *top, double *height)
{
  *top = -*(const double *) data;
  *height = ROW_HEIGHT;
  return TRUE;
}

typedef struct {
  double frame;  /* microseconds, medians */
  double floor;
  Count count;
} Figures;

static gint64
get_nanoseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Frames that pan by a few pixels, or that zoom a little in and out. */
static Figures
measure_frames (HitosTimelineBand *band, GtkWidget *ruler, gboolean zooms)
{
  static double frames[ROUNDS], floors[ROUNDS];
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (band));
  Figures figures = { 0 };

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = get_nanoseconds (), middle;
      GskRenderNode *node, *floor_node;

      if (zooms)
        hitos_timeline_band_zoom (band, i % 2 ? 1.05 : 1 / 1.05, WIDTH / 2);
      else
        gtk_adjustment_set_value (sideways, gtk_adjustment_get_value (sideways) + (i % 2 ? 3 : -3));
      node = snapshot_timeline (band, ruler);
      middle = get_nanoseconds ();
      figures.count = (Count) { 0 };
      count_nodes (node, 0, 0, &figures.count);
      frames[i] = (double) (middle - start);
      /* Let go, so that both find the heap as the other left it. */
      gsk_render_node_ref (figures.count.kept);
      gsk_render_node_unref (node);
      start = get_nanoseconds ();
      floor_node = snapshot_floor (&figures.count, i);
      floors[i] = (double) (get_nanoseconds () - start);
      gsk_render_node_unref (floor_node);
      gsk_render_node_unref (figures.count.kept);
    }
  figures.frame = take_median (frames);
  figures.floor = take_median (floors);
  return figures;
}

static Figures
print_frames (HitosTimelineBand *band, GtkWidget *ruler, gboolean zooms)
{
  Figures figures;

  measure_frames (band, ruler, zooms);  /* texts come into being */
  figures = measure_frames (band, ruler, zooms);
  g_print ("  a frame that %s, %u rectangles and %u texts and figures: %.0f µs, floor %.0f µs, ratio %.2f\n",
           zooms ? "zooms" : "pans", figures.count.n_rectangles, figures.count.n_nodes, figures.frame, figures.floor,
           figures.frame / figures.floor);
  return figures;
}

static Figures
measure_plan (guint n_bars)
{
  g_autoptr (HitosProcess) process = sample_plan_large (n_bars);
  HitosDate today = hitos_date_parse ("2027-02-01");
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, today, 7);
  size_t before = mallinfo2 ().uordblks, after;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (HitosTimelinePlan) plan = hitos_timeline_plan_new (process, schedule, today);
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();
  GtkWidget *window = gtk_window_new (), *band, *box, *ruler;
  double down = 40.0 * ROW_HEIGHT * 10;
  GtkAdjustment *adjustment;
  Figures figures;

  hitos_timeline_rows_set_plan (rows, plan);
  after = mallinfo2 ().uordblks;
  g_print ("%u bars, %u links: plan and rows in %.1f ms, %.0f bytes a bar beyond the model\n", n_bars,
           hitos_timeline_plan_get_n_links (plan), (g_get_monotonic_time () - start) / 1000.0,
           (double) (after - before) / n_bars);
  band = hitos_timeline_band_new (rows);
  hitos_timeline_band_set_workdays (HITOS_TIMELINE_BAND (band), hitos_schedule_get_workdays (schedule));
  hitos_timeline_band_set_place (HITOS_TIMELINE_BAND (band), place_rows, &down);
  adjustment = gtk_adjustment_new (0, 0, 1, 1, 1, 1);
  g_object_set (band, "hadjustment", adjustment, NULL);
  gtk_widget_set_size_request (band, WIDTH, ROWS * ROW_HEIGHT);
  ruler = hitos_timeline_ruler_new (HITOS_TIMELINE_BAND (band));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), ruler);
  gtk_box_append (GTK_BOX (box), band);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (band) < ROWS * ROW_HEIGHT)
    g_main_context_iteration (NULL, TRUE);
  hitos_timeline_band_fit (HITOS_TIMELINE_BAND (band));
  figures = print_frames (HITOS_TIMELINE_BAND (band), ruler, TRUE);
  hitos_timeline_band_fit (HITOS_TIMELINE_BAND (band));
  hitos_timeline_band_zoom (HITOS_TIMELINE_BAND (band), 2, WIDTH / 2);
  print_frames (HITOS_TIMELINE_BAND (band), ruler, FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
  return figures;
}

int
main (int argc, char **argv)
{
  Figures small, large;

  gtk_init ();
  small = measure_plan (10000);
  large = measure_plan (100000);
  g_print ("100,000 bars beside 10,000, the same rows seen: %.2f\n", large.frame / small.frame);
  return 0;
}
