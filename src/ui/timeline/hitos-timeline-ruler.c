/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-ruler.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "hitos-timeline-words.h"

/* Lanes from top to bottom, in pixels: two levels of units, what stands on a day, the flags of today and election day. Those
 * that have words are higher where letters are. */
#define LEVEL 21
#define MARK_LANE 17
#define FLAG_LANE 19
#define MARK 11.0

struct _HitosTimelineRuler {
  GtkWidget parent_instance;

  HitosTimelineBand *band;    /* owned */
  HitosTimelineSheet *sheet;  /* owned */
  const char *flags[2];       /* static: today and election day in the interface's language */
};

G_DEFINE_FINAL_TYPE (HitosTimelineRuler, hitos_timeline_ruler, GTK_TYPE_WIDGET)

static double
get_lane (HitosTimelineRuler *self, double least)
{
  return MAX (least, hitos_timeline_ink_get_text_height (hitos_timeline_band_get_ink (self->band)));
}

static double
get_level (HitosTimelineRuler *self)
{
  return get_lane (self, LEVEL);
}

static double
get_flag_top (HitosTimelineRuler *self)
{
  return 2 * get_level (self) + MARK_LANE;
}

static double
get_height (HitosTimelineRuler *self)
{
  return get_flag_top (self) + get_lane (self, FLAG_LANE);
}

/* Made once, and kept with its text. */
static GskRenderNode *
get_drawn (HitosTimelineInk *ink, HitosTickLabel *label, gboolean lower)
{
  if (label->drawn == NULL)
    label->drawn = hitos_timeline_ink_make_text (ink, label->text,
                                                 lower ? HITOS_TIMELINE_INK_DIM : HITOS_TIMELINE_INK_TEXT);
  return label->drawn;
}

static void
paint_level (HitosTimelineRuler *self, const GArray *ticks, double y, double bottom, gboolean lower)
{
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (self->band);
  HitosTimelineInk *ink = hitos_timeline_band_get_ink (self->band);
  GdkRGBA line = hitos_timeline_ink_get_line (ink, 0.14f);
  double top = floor (y + (get_level (self) - hitos_timeline_ink_get_text_height (ink)) / 2);

  for (guint i = 0; i < ticks->len; i++)
    {
      const HitosTick *tick = &g_array_index (ticks, HitosTick, i);

      hitos_timeline_sheet_fill (self->sheet, &line, floor (hitos_time_scale_get_x (scale, tick->start)), y, 1, bottom - y);
      if (tick->label)
        hitos_timeline_sheet_place (self->sheet, get_drawn (ink, tick->label, lower), floor (tick->label_x), top);
    }
}

/* Where time runs to the left, a scrollbar may stand before the band. */
static double
get_band_x (HitosTimelineRuler *self)
{
  double x = 0;

  if (hitos_timeline_band_get_scale (self->band)->mirrored)
    gtk_widget_translate_coordinates (GTK_WIDGET (self->band), GTK_WIDGET (self), 0, 0, &x, NULL);
  return x;
}

static double
get_mark_x (const HitosTimeScale *scale, const HitosTimelineMark *mark)
{
  double left, right;

  hitos_time_scale_get_span (scale, hitos_when_day (mark->date), &left, &right);
  return (left + right) / 2;
}

static gboolean
is_flag (const HitosTimelineMark *mark)
{
  return mark->kind >= HITOS_TIMELINE_ELECTION;
}

/* Each kind has a figure of its own. */
static void
paint_mark (HitosTimelineRuler *self, const HitosTimelineMark *mark, double x)
{
  HitosTimelineShapeKind kind = mark->kind == HITOS_TIMELINE_SESSION ? HITOS_SHAPE_SESSION
                                : mark->kind == HITOS_TIMELINE_TEST  ? HITOS_SHAPE_HOLLOW
                                                                     : HITOS_SHAPE_DIAMOND;

  hitos_timeline_ink_figure (hitos_timeline_band_get_ink (self->band), self->sheet, kind, HITOS_TIMELINE_INK_TEXT,
                             floor (x - MARK / 2), 2 * get_level (self) + (MARK_LANE - MARK) / 2, MARK, FALSE);
}

/* Marks that would cover one another are one figure; what is below the pointer names them all. */
static void
paint_marks (HitosTimelineRuler *self, const GArray *marks)
{
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (self->band);
  double last = -MARK;

  for (guint i = 0; i < marks->len; i++)
    {
      const HitosTimelineMark *mark = &g_array_index (marks, HitosTimelineMark, i);
      double x = get_mark_x (scale, mark);

      if (is_flag (mark) || x < 0 || x > scale->width
          || (fabs (x - last) < MARK * 0.7 && mark->kind == HITOS_TIMELINE_SESSION))
        continue;
      paint_mark (self, mark, x);
      last = x;
    }
}

static void
paint_flag (HitosTimelineRuler *self, const char *text, gboolean today, double x, double width)
{
  HitosTimelineInk *ink = hitos_timeline_band_get_ink (self->band);
  GdkRGBA color = hitos_timeline_ink_get (ink, today ? HITOS_TIMELINE_INK_ACCENT : HITOS_TIMELINE_INK_TEXT, 1);
  double top = get_flag_top (self), lane = get_lane (self, FLAG_LANE);

  hitos_timeline_sheet_fill (self->sheet, &color, x, top, width, lane);
  hitos_timeline_ink_text (ink, self->sheet, text, HITOS_TIMELINE_INK_BACKGROUND, x + 4,
                           top + (lane - hitos_timeline_ink_get_text_height (ink)) / 2);
}

/* Today and election day are written out; where both have no room, they give way to both sides. */
static void
paint_flags (HitosTimelineRuler *self, HitosTimelinePlan *plan)
{
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (self->band);
  HitosTimelineInk *ink = hitos_timeline_band_get_ink (self->band);
  HitosTimelineMark marks[] = { { HITOS_TIMELINE_TODAY, hitos_timeline_plan_get_today (plan), NULL },
                                { HITOS_TIMELINE_ELECTION, hitos_timeline_plan_get_election_day (plan), NULL } };
  double widths[] = { hitos_timeline_ink_measure (ink, self->flags[0]) + 8,
                      hitos_timeline_ink_measure (ink, self->flags[1]) + 8 };
  double lines[2], places[2];
  guint first;

  for (guint i = 0; i < 2; i++)
    {
      lines[i] = marks[i].date == HITOS_DATE_NONE ? -1 : get_mark_x (scale, &marks[i]);
      places[i] = CLAMP (lines[i] - widths[i] / 2, 0, MAX (scale->width - widths[i], 0));
    }
  first = lines[1] < lines[0];
  if (places[first] + widths[first] > places[!first])
    {
      places[first] = MAX (lines[first] - widths[first] + 1, 0);
      places[!first] = MIN (MAX (lines[!first], places[first] + widths[first] + 1),
                            MAX (scale->width - widths[!first], 0));
    }
  for (guint i = 0; i < 2; i++)
    if (lines[i] >= 0 && lines[i] <= scale->width)
      paint_flag (self, self->flags[i], i == 0, floor (places[i]), widths[i]);
}

static void
hitos_timeline_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosTimelineRuler *self = HITOS_TIMELINE_RULER (widget);
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (hitos_timeline_band_get_rows (self->band));
  const HitosTicks *ticks = hitos_timeline_band_get_ticks (self->band);
  double x = get_band_x (self), level = get_level (self);

  if (plan == NULL)
    return;
  paint_level (self, ticks->upper, 0, get_height (self), FALSE);
  paint_level (self, ticks->lower, level, 2 * level, TRUE);
  paint_marks (self, hitos_timeline_plan_get_marks (plan));
  paint_flags (self, plan);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, 0));
  hitos_timeline_sheet_finish (self->sheet, snapshot, gtk_widget_get_width (widget) - x, get_height (self));
}

static void
hitos_timeline_ruler_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                              int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) get_height (HITOS_TIMELINE_RULER (widget)) : 40;
}

/* What stands within reach of the pointer, one a line. */
static gboolean
on_query_tooltip_cb (HitosTimelineRuler *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (hitos_timeline_band_get_rows (self->band));
  g_autoptr (GString) text = g_string_new (NULL);
  double along = x - get_band_x (self);
  const GArray *marks;

  if (keyboard || plan == NULL)
    return FALSE;
  marks = hitos_timeline_plan_get_marks (plan);
  for (guint i = 0; i < marks->len; i++)
    {
      const HitosTimelineMark *mark = &g_array_index (marks, HitosTimelineMark, i);

      if (fabs (get_mark_x (hitos_timeline_band_get_scale (self->band), mark) - along) < MARK)
        {
          g_autofree char *words = hitos_timeline_words_mark (mark);

          g_string_append_printf (text, "%s%s", text->len ? "\n" : "", words);
        }
    }
  gtk_tooltip_set_text (tooltip, text->str);
  return text->len > 0;
}

static void
hitos_timeline_ruler_dispose (GObject *object)
{
  HitosTimelineRuler *self = HITOS_TIMELINE_RULER (object);

  g_clear_object (&self->band);
  g_clear_pointer (&self->sheet, hitos_timeline_sheet_free);
  G_OBJECT_CLASS (hitos_timeline_ruler_parent_class)->dispose (object);
}

static void
hitos_timeline_ruler_class_init (HitosTimelineRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_timeline_ruler_dispose;
  widget_class->snapshot = hitos_timeline_ruler_snapshot;
  widget_class->measure = hitos_timeline_ruler_measure;
  gtk_widget_class_set_css_name (widget_class, "timelineruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hitos_timeline_ruler_init (HitosTimelineRuler *self)
{
  self->sheet = hitos_timeline_sheet_new ();
  self->flags[0] = _("Today");
  self->flags[1] = C_("on a timeline", "Election");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
}

GtkWidget *
hitos_timeline_ruler_new (HitosTimelineBand *band)
{
  HitosTimelineRuler *self;

  g_return_val_if_fail (HITOS_IS_TIMELINE_BAND (band), NULL);

  self = g_object_new (HITOS_TYPE_TIMELINE_RULER, NULL);
  self->band = g_object_ref (band);
  g_signal_connect_object (band, "scale-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hitos_timeline_band_get_rows (band), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
