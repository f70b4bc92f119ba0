/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-bars.h"

#include <string.h>

#include "hitos-occurrence-look.h"

/* All in pixels. */
#define MARGIN 3
#define LANE_GAP 2
#define TEXT_GAP 6
#define ICON_SIZE 12
#define RADIUS 5

struct _HitosMonthBars {
  GObject parent_instance;

  GPtrArray *occurrences;  /* owned, of owned HitosOccurrence */
  GArray *segments;        /* owned, of HitosMonthSegment */
  GPtrArray *layouts;      /* owned, of owned PangoLayout or NULL: one a segment, made when painted */
};

G_DEFINE_FINAL_TYPE (HitosMonthBars, hitos_month_bars, G_TYPE_OBJECT)

static void
free_layout (gpointer layout)
{
  if (layout)
    g_object_unref (layout);
}

static void
hitos_month_bars_finalize (GObject *object)
{
  HitosMonthBars *self = HITOS_MONTH_BARS (object);

  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->occurrences);
  g_array_unref (self->segments);
  G_OBJECT_CLASS (hitos_month_bars_parent_class)->finalize (object);
}

static void
hitos_month_bars_class_init (HitosMonthBarsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_month_bars_finalize;
}

static void
hitos_month_bars_init (HitosMonthBars *self)
{
  self->occurrences = g_ptr_array_new_with_free_func (g_object_unref);
  self->layouts = g_ptr_array_new_with_free_func (free_layout);
  self->segments = g_array_new (FALSE, FALSE, sizeof (HitosMonthSegment));
}

HitosMonthBars *
hitos_month_bars_new (void)
{
  return g_object_new (HITOS_TYPE_MONTH_BARS, NULL);
}

void
hitos_month_bars_place (HitosMonthBars *self, const HitosMonthGrid *grid, GPtrArray *occurrences,
                        guint n_lanes, guint depth[HITOS_MONTH_DAYS], guint hidden[HITOS_MONTH_DAYS])
{
  g_autofree HitosWhen *ranges = g_new (HitosWhen, occurrences->len + 1);

  g_return_if_fail (HITOS_IS_MONTH_BARS (self));

  g_ptr_array_set_size (self->occurrences, 0);
  for (guint i = 0; i < occurrences->len; i++)
    {
      g_ptr_array_add (self->occurrences, g_object_ref (g_ptr_array_index (occurrences, i)));
      ranges[i] = hitos_occurrence_get_days (g_ptr_array_index (occurrences, i));
    }
  g_array_unref (self->segments);
  self->segments = hitos_month_grid_place (grid, ranges, occurrences->len, n_lanes, hidden);
  hitos_month_bars_restyle (self);
  memset (depth, 0, HITOS_MONTH_DAYS * sizeof *depth);
  for (guint i = 0; i < self->segments->len; i++)
    {
      HitosMonthSegment *segment = &g_array_index (self->segments, HitosMonthSegment, i);

      for (guint column = segment->first_column; column <= segment->last_column; column++)
        {
          guint day = segment->week * HITOS_MONTH_COLUMNS + column;

          depth[day] = MAX (depth[day], segment->lane + 1);
        }
    }
}

guint
hitos_month_bars_get_n_stretches (HitosMonthBars *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_BARS (self), 0);

  return self->segments->len;
}

void
hitos_month_bars_restyle (HitosMonthBars *self)
{
  g_return_if_fail (HITOS_IS_MONTH_BARS (self));

  g_ptr_array_set_size (self->layouts, 0);
  g_ptr_array_set_size (self->layouts, self->segments->len);
}

static int
get_x (const HitosMonthGeometry *self, guint column)
{
  return self->width * (int) column / HITOS_MONTH_COLUMNS;
}

void
hitos_month_geometry_get_edges (const HitosMonthGeometry *self, guint first, guint last, int *left, int *right)
{
  *left = self->mirrored ? self->width - get_x (self, last + 1) : get_x (self, first);
  *right = self->mirrored ? self->width - get_x (self, first) : get_x (self, last + 1);
}

/* Whether the bar goes on beyond its left edge, or its right one. */
static void
get_continuation (const HitosMonthGeometry *geometry, const HitosMonthSegment *segment, gboolean *left, gboolean *right)
{
  *left = geometry->mirrored ? segment->continues_after : segment->continues_before;
  *right = geometry->mirrored ? segment->continues_before : segment->continues_after;
}

static graphene_rect_t
get_bounds (const HitosMonthGeometry *geometry, const HitosMonthSegment *segment)
{
  int y = geometry->top + (int) segment->week * geometry->height + geometry->header
          + (int) segment->lane * geometry->lane;
  gboolean goes_left, goes_right;
  int x, end;

  hitos_month_geometry_get_edges (geometry, segment->first_column, segment->last_column, &x, &end);
  get_continuation (geometry, segment, &goes_left, &goes_right);
  if (!goes_left)
    x += MARGIN;
  if (!goes_right)
    end -= MARGIN;
  return GRAPHENE_RECT_INIT (x, y, MAX (0, end - x), geometry->lane - LANE_GAP);
}

/* Round where the bar begins and ends, straight where it goes on. */
static void
snapshot_box (GtkSnapshot *snapshot, gboolean goes_left, gboolean goes_right, const graphene_rect_t *bounds,
              const GdkRGBA *fill, const GdkRGBA *edge, float edge_width)
{
  float left = goes_left ? 0 : RADIUS, right = goes_right ? 0 : RADIUS;
  GskRoundedRect box;

  gsk_rounded_rect_init (&box, bounds, &GRAPHENE_SIZE_INIT (left, left), &GRAPHENE_SIZE_INIT (right, right),
                         &GRAPHENE_SIZE_INIT (right, right), &GRAPHENE_SIZE_INIT (left, left));
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, fill, bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &box,
                              (float[]) { edge_width, goes_right ? 0 : edge_width,
                                          edge_width, goes_left ? 0 : edge_width },
                              (GdkRGBA[]) { *edge, *edge, *edge, *edge });
}

static PangoLayout *
ensure_layout (HitosMonthBars *self, guint index, GtkWidget *widget)
{
  HitosMonthSegment *segment = &g_array_index (self->segments, HitosMonthSegment, index);
  PangoLayout *layout = g_ptr_array_index (self->layouts, index);
  HitosOccurrence *occurrence = g_ptr_array_index (self->occurrences, segment->item);

  if (layout == NULL)
    {
      layout = gtk_widget_create_pango_layout (widget, hitos_occurrence_get_short_label (occurrence));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      g_ptr_array_index (self->layouts, index) = layout;
    }
  return layout;
}

static void
snapshot_text (HitosMonthBars *self, guint index, GtkSnapshot *snapshot, GtkWidget *widget,
               HitosCalendarPalette *palette, gboolean mirrored, const graphene_rect_t *bounds)
{
  PangoLayout *layout = ensure_layout (self, index, widget);
  float room = bounds->size.width - 2 * TEXT_GAP - ICON_SIZE - TEXT_GAP;
  GdkRGBA color = hitos_calendar_palette_get_color (palette, HITOS_INK_TEXT);
  int height;

  if (room < ICON_SIZE)
    return;
  pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (bounds->origin.x + TEXT_GAP
                                                + (mirrored ? 0 : ICON_SIZE + TEXT_GAP),
                                                bounds->origin.y
                                                + (int) (bounds->size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_segment (HitosMonthBars *self, guint index, GtkSnapshot *snapshot, GtkWidget *widget,
                  HitosCalendarPalette *palette, const HitosMonthGeometry *geometry, gpointer chosen)
{
  HitosMonthSegment *segment = &g_array_index (self->segments, HitosMonthSegment, index);
  HitosOccurrence *occurrence = g_ptr_array_index (self->occurrences, segment->item);
  HitosInk ink = hitos_occurrence_look_ink (occurrence);
  HitosOccurrenceState state = hitos_occurrence_get_state (occurrence);
  graphene_rect_t bounds = get_bounds (geometry, segment);
  gboolean is_chosen = chosen && hitos_occurrence_get_record (occurrence) == chosen;
  float icon_x = bounds.origin.x + (geometry->mirrored ? bounds.size.width - TEXT_GAP - ICON_SIZE : TEXT_GAP);
  gboolean goes_left, goes_right;
  gboolean is_plain = is_chosen || hitos_calendar_palette_has_contrast (palette);
  GdkRGBA fill, edge;

  if (ink == HITOS_INK_DIM)
    ink = HITOS_INK_ACCENT;
  get_continuation (geometry, segment, &goes_left, &goes_right);
  fill = hitos_calendar_palette_get_tint (palette, ink, 0.18f);
  edge = hitos_calendar_palette_get_tint (palette, is_chosen ? HITOS_INK_ACCENT : ink, is_plain ? 1 : 0.45f);
  snapshot_box (snapshot, goes_left, goes_right, &bounds, &fill, &edge, is_chosen ? 2 : 1);
  hitos_calendar_palette_append_icon (palette, snapshot,
                                      hitos_occurrence_look_state_icon (state)
                                      ? hitos_occurrence_look_state_icon (state)
                                      : hitos_occurrence_look_kind_icon (hitos_occurrence_get_kind (occurrence)),
                                      ink, icon_x,
                                      bounds.origin.y + (bounds.size.height - ICON_SIZE) / 2, ICON_SIZE);
  snapshot_text (self, index, snapshot, widget, palette, geometry->mirrored, &bounds);
}

void
hitos_month_bars_snapshot (HitosMonthBars *self, GtkSnapshot *snapshot, GtkWidget *widget,
                           HitosCalendarPalette *palette, const HitosMonthGeometry *geometry,
                           gpointer chosen_record)
{
  g_return_if_fail (HITOS_IS_MONTH_BARS (self));

  for (guint i = 0; i < self->segments->len; i++)
    snapshot_segment (self, i, snapshot, widget, palette, geometry, chosen_record);
}

HitosOccurrence *
hitos_month_bars_pick (HitosMonthBars *self, const HitosMonthGeometry *geometry, double x, double y)
{
  g_return_val_if_fail (HITOS_IS_MONTH_BARS (self), NULL);

  for (guint i = 0; i < self->segments->len; i++)
    {
      HitosMonthSegment *segment = &g_array_index (self->segments, HitosMonthSegment, i);
      graphene_rect_t bounds = get_bounds (geometry, segment);

      if (graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return g_ptr_array_index (self->occurrences, segment->item);
    }
  return NULL;
}
