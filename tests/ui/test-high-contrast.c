/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is faint elsewhere is plain where the desk asks for high contrast, as the environment says, and only there. */
#include <string.h>

#include "hitos-high-contrast.h"
#include "hitos-month-chip.h"
#include "hitos-timeline-ink.h"
#include "hitos-ui-resource.h"
#include "hitos-watch-tile.h"
#include "private-display.h"

static gboolean
is_asked (void)
{
  return g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL;
}

/* --- what a widget paints --- */

typedef struct {
  guint n_edges;
  double faintest;   /* how much of a colour is left by what lies over it */
} Painted;

/* As GTK writes it down: gsk_text_node_get_color () of GTK 4.18 is clear where the colour comes from a style. */
static double
get_text_alpha (GskRenderNode *node)
{
  g_autoptr (GBytes) bytes = gsk_render_node_serialize (node);
  g_autofree char *written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *color = strstr (written, "color: ");
  GdkRGBA parsed;

  g_assert_nonnull (color);
  color += strlen ("color: ");
  *strchr (color, ';') = '\0';
  g_assert_true (gdk_rgba_parse (&parsed, color));
  return parsed.alpha;
}

static void
look_at (GskRenderNode *node, double left, Painted *painted)
{
  if (node == NULL)
    return;
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        look_at (gsk_container_node_get_child (node, i), left, painted);
      break;
    case GSK_TRANSFORM_NODE:
      look_at (gsk_transform_node_get_child (node), left, painted);
      break;
    case GSK_CLIP_NODE:
      look_at (gsk_clip_node_get_child (node), left, painted);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      look_at (gsk_rounded_clip_node_get_child (node), left, painted);
      break;
    case GSK_DEBUG_NODE:
      look_at (gsk_debug_node_get_child (node), left, painted);
      break;
    case GSK_OPACITY_NODE:
      look_at (gsk_opacity_node_get_child (node), left * gsk_opacity_node_get_opacity (node), painted);
      break;
    case GSK_COLOR_MATRIX_NODE:
      left *= graphene_matrix_get_value (gsk_color_matrix_node_get_color_matrix (node), 3, 3);
      look_at (gsk_color_matrix_node_get_child (node), left, painted);
      break;
    case GSK_BORDER_NODE:
      painted->n_edges++;
      break;
    case GSK_TEXT_NODE:
      painted->faintest = MIN (painted->faintest, left * get_text_alpha (node));
      break;
    default:
      break;
    }
}

/* Once it is painted: until then there is no node. */
static Painted
look (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GskRenderNode) node = NULL;
  Painted painted = { 0, 1 };

  while (node == NULL)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      g_main_context_iteration (NULL, TRUE);
      gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (widget),
                              gtk_widget_get_height (widget));
      node = gtk_snapshot_free_to_node (snapshot);
    }
  look_at (node, 1, &painted);
  return painted;
}

static GtkWidget *
open_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* --- tests --- */

static void
test_bar (void)
{
  g_autoptr (GtkWidget) bar = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gboolean asked = is_asked ();
  GtkBorder border;

  g_assert_cmpint (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()), ==, asked);
  gtk_widget_add_css_class (bar, "hitos-bar");
  gtk_style_context_get_border (gtk_widget_get_style_context (bar), &border);
  g_assert_cmpint (border.bottom, ==, asked ? 1 : 0);
}

/* A tile that is at rest can still be read, and is seen to be at rest. */
static void
test_tile (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget *tiles = gtk_flow_box_new (), *tile = hitos_watch_tile_new (HITOS_WATCH_BLOCKED);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  GtkWidget *window;
  Painted painted;
  GdkRGBA color;

  /* As an application has it. */
  gtk_css_provider_load_from_resource (style, "/mx/hitos/Hitos/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_flow_box_append (GTK_FLOW_BOX (tiles), tile);
  hitos_watch_tile_show (HITOS_WATCH_TILE (tile), nothing, hitos_date_new (2021, 12, 3));
  window = open_window (tiles);
  painted = look (tile);
  gtk_style_context_get_color (gtk_widget_get_style_context (tile), &color);
  g_assert_cmpfloat (painted.faintest, >=, (is_asked () ? 0.8 : 0.45) * color.alpha);
  g_assert_cmpfloat (painted.faintest, <, (is_asked () ? 0.9 : 0.6) * color.alpha);
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (style));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A chip is told by its tint, and by an edge where tints are not enough. */
static void
test_chip (void)
{
  g_autoptr (HitosCalendarPalette) palette = hitos_calendar_palette_new ();
  GtkWidget *chip = hitos_month_chip_new (palette);
  HitosDate day = hitos_date_new (2021, 12, 3);
  g_autoptr (HitosOccurrence) occurrence = hitos_occurrence_new (HITOS_OCCURRENCE_HOLIDAY, hitos_when_day (day),
                                                                 HITOS_OCCURRENCE_PENDING, NULL, NULL, "Un día");
  GtkWidget *window = open_window (chip);

  hitos_month_chip_set_occurrence (HITOS_MONTH_CHIP (chip), occurrence);
  hitos_calendar_palette_update (palette, chip);
  g_assert_cmpuint (look (chip).n_edges, ==, is_asked () ? 1 : 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_timeline_line (void)
{
  g_autoptr (HitosTimelineInk) ink = hitos_timeline_ink_new ();
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_label_new (NULL));
  float text, faint = 0.14f;

  hitos_timeline_ink_update (ink, widget);
  text = hitos_timeline_ink_get (ink, HITOS_TIMELINE_INK_TEXT, 1).alpha;
  if (is_asked ())
    g_assert_cmpfloat (hitos_timeline_ink_get_line (ink, faint).alpha, >=, 0.5 * text);
  else
    g_assert_cmpfloat_with_epsilon (hitos_timeline_ink_get_line (ink, faint).alpha, faint * text, 0.001);
  g_assert_cmpfloat (hitos_timeline_ink_get_line (ink, 1).alpha, <=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  private_display_enter ();
  adw_init ();
  hitos_ui_register_resource ();
  hitos_high_contrast_start ();
  g_test_add_func ("/high-contrast/bar", test_bar);
  g_test_add_func ("/high-contrast/tile", test_tile);
  g_test_add_func ("/high-contrast/chip", test_chip);
  g_test_add_func ("/high-contrast/timeline-line", test_timeline_line);
  return g_test_run ();
}
