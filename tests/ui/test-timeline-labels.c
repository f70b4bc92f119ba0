/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told beside a bar can be read: no line goes through it, of a link or of a day. */

#include "hitos-dependency.h"
#include "hitos-milestone.h"
#include "hitos-test-window.h"
#include "hitos-timeline-band-private.h"
#include "hitos-timeline.h"
#include "sample-plan.h"
#include "sample-process.h"

typedef struct {
  graphene_rect_t place;
  gboolean is_text;
  gboolean is_paper;
  gboolean is_faint;  /* as the ruler's lines, on which one reads */
} Drawn;

typedef struct {
  HitosProcess *process;
  GtkWidget *window;
  HitosTimeline *timeline;
} Fixture;

/* --- what is drawn, from the back to the front --- */

static gboolean
has_text (GskRenderNode *node)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      return TRUE;
    case GSK_TRANSFORM_NODE:
      return has_text (gsk_transform_node_get_child (node));
    case GSK_CONTAINER_NODE:
      return gsk_container_node_get_n_children (node) > 0 && has_text (gsk_container_node_get_child (node, 0));
    default:
      return FALSE;
    }
}

static void
collect (GskRenderNode *node, GArray *drawn)
{
  Drawn one = { .is_text = FALSE };

  if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    collect (gsk_clip_node_get_child (node), drawn);
  else if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE && !has_text (node))
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      collect (gsk_container_node_get_child (node, i), drawn);
  else
    {
      gsk_render_node_get_bounds (node, &one.place);
      one.is_text = has_text (node);
      if (gsk_render_node_get_node_type (node) == GSK_COLOR_NODE)
        {
          one.is_paper = gsk_color_node_get_color (node)->alpha > 0.8 && one.place.size.width > 20;
          one.is_faint = gsk_color_node_get_color (node)->alpha < 0.2;
        }
      g_array_append_val (drawn, one);
    }
}

static GArray *
list_drawn (Fixture *fixture)
{
  GtkWidget *band = GTK_WIDGET (hitos_timeline_get_band (fixture->timeline));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GArray *drawn = g_array_new (FALSE, FALSE, sizeof (Drawn));
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (band)->snapshot (band, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return drawn;
  collect (node, drawn);
  gsk_render_node_unref (node);
  return drawn;
}

static gboolean
is_upright (const Drawn *one, float least_height, float most_height)
{
  return !one->is_text && !one->is_faint && one->place.size.width <= 3 && one->place.size.height >= least_height
    && one->place.size.height <= most_height;
}

/* How many texts have such a line through them, with paper between; one without it fails. */
static guint
count_crossed (Fixture *fixture, float least_height, float most_height)
{
  g_autoptr (GArray) drawn = list_drawn (fixture);
  guint n = 0;

  for (guint i = 0; i < drawn->len; i++)
    {
      const Drawn *text = &g_array_index (drawn, Drawn, i);
      gboolean crossed = FALSE;

      for (guint j = 0; text->is_text && j < drawn->len; j++)
        {
          const Drawn *line = &g_array_index (drawn, Drawn, j);

          if (!is_upright (line, least_height, most_height) || !graphene_rect_intersection (&line->place, &text->place, NULL))
            continue;
          crossed = TRUE;
          g_assert_cmpuint (j, <, i);
          g_assert_true (g_array_index (drawn, Drawn, i - 1).is_paper);
        }
      n += crossed;
    }
  return n;
}

/* --- the plan --- */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->process = sample_plan_process ();
  fixture->window = gtk_window_new ();
  fixture->timeline = HITOS_TIMELINE (hitos_timeline_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 900);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  gtk_window_present (GTK_WINDOW (fixture->window));
  hitos_timeline_set_process (fixture->timeline, fixture->process, hitos_date_parse ("2027-04-19"));
  hitos_timeline_set_record (fixture->timeline, hitos_process_lookup (fixture->process, HITOS_TYPE_MILESTONE, "pp-3"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->process);
}

/* To the last part from the first, past the others. */
static void
add_link (Fixture *fixture)
{
  HitosRow *row = hitos_row_new (&hitos_dependency_table, "long");

  hitos_row_set_text (row, "predecessor", "pp-1");
  hitos_row_set_text (row, "successor", "pp-6");
  sample_process_apply (fixture->process, NULL, row);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);
  float height;

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (band)) > 400 && hitos_timeline_band_get_scale (band)->day_width > 0);
  height = (float) gtk_widget_get_height (GTK_WIDGET (band));
  add_link (fixture);
  for (double factor = 1; factor < 12; factor *= 1.25)
    {
      hitos_timeline_band_fit (band);
      hitos_timeline_band_zoom (band, factor, 500);
      count_crossed (fixture, 12, height - 20);
    }
  hitos_timeline_band_fit (band);
  hitos_timeline_band_zoom (band, 3, 700);
  test_wait_until (count_crossed (fixture, 12, height - 20) > 0);
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (band)) > 400);
  hitos_timeline_band_fit (band);
  test_wait_until (count_crossed (fixture, (float) gtk_widget_get_height (GTK_WIDGET (band)), G_MAXFLOAT) > 3);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  g_test_add ("/timeline-labels/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/timeline-labels/days", Fixture, NULL, set_up, test_days, tear_down);
  return g_test_run ();
}
