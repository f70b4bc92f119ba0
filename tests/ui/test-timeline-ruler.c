/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ruler's lines stand above those of its band. */

#include <math.h>

#include "hitos-test-window.h"
#include "hitos-timeline-band-private.h"
#include "hitos-timeline-ruler.h"
#include "hitos-timeline.h"
#include "sample-plan.h"

/* Where lines stand that are a pixel wide, from the window's left edge. */
static void
collect_lines (GskRenderNode *node, float dx, GHashTable *lines)
{
  graphene_rect_t bounds;
  float x, y;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_lines (gsk_container_node_get_child (node, i), dx, lines);
      break;
    case GSK_CLIP_NODE:
      collect_lines (gsk_clip_node_get_child (node), dx, lines);
      break;
    case GSK_TRANSFORM_NODE:
      gsk_transform_to_translate (gsk_transform_node_get_transform (node), &x, &y);
      collect_lines (gsk_transform_node_get_child (node), dx + x, lines);
      break;
    case GSK_COLOR_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      if (bounds.size.width == 1 && bounds.size.height > 20)
        g_hash_table_add (lines, GINT_TO_POINTER ((int) floorf (dx + bounds.origin.x)));
      break;
    default:
      break;
    }
}

static GHashTable *
list_lines (GtkWidget *window, GtkWidget *widget)
{
  GHashTable *lines = g_hash_table_new (NULL, NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  double x = 0, y = 0;

  gtk_widget_translate_coordinates (widget, window, 0, 0, &x, &y);
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  collect_lines (node, (float) x, lines);
  gsk_render_node_unref (node);
  return lines;
}

static gboolean
is_arranged (HitosTimelineBand *band)
{
  HitosTimelineFrame frame;

  return gtk_widget_get_width (GTK_WIDGET (band)) > 0 && hitos_timeline_band_prepare (band, &frame);
}

/* Also where time runs to the left and a scrollbar stands before the band. */
static void
test_ruler_stands_above_its_band (gconstpointer direction)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  GtkWidget *window = gtk_window_new (), *timeline;
  HitosTimelineBand *band;
  g_autoptr (GHashTable) above = NULL, below = NULL;
  GHashTableIter iter;
  gpointer x;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  timeline = hitos_timeline_new ();
  gtk_widget_set_size_request (timeline, 900, 460);
  gtk_window_set_child (GTK_WINDOW (window), timeline);
  gtk_window_present (GTK_WINDOW (window));
  hitos_timeline_set_process (HITOS_TIMELINE (timeline), process, hitos_date_parse ("2027-04-19"));
  band = hitos_timeline_get_band (HITOS_TIMELINE (timeline));
  test_wait_until (is_arranged (band));
  hitos_timeline_band_show_span (band, hitos_date_parse ("2027-05-08"), 40);
  above = list_lines (window, test_find_widget (timeline, HITOS_TYPE_TIMELINE_RULER, NULL, NULL));
  below = list_lines (window, GTK_WIDGET (band));
  g_assert_cmpuint (g_hash_table_size (below), >, 5);
  g_hash_table_iter_init (&iter, below);
  while (g_hash_table_iter_next (&iter, &x, NULL))
    g_assert_true (g_hash_table_contains (above, x));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-overlay-scrolling", FALSE, NULL);
  g_test_add_data_func ("/timeline-ruler/left-to-right", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_ruler_stands_above_its_band);
  g_test_add_data_func ("/timeline-ruler/right-to-left", GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
                        test_ruler_stands_above_its_band);
  return g_test_run ();
}
