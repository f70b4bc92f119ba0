/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-slice.h"

/* Times the size of the type. */
#define PADDING 0.35

static void
draw_level (const HitosTimelineSlice *self, const GArray *ticks, HitosBox box, gboolean bold)
{
  HitosLetteringStyle style = { .size = self->letters->type, .n_bold = bold ? -1 : 0, .n_lines = 1 };
  double y = box.y + (box.height - hitos_lettering_get_leading (self->letters->type)) / 2;

  hitos_drawing_line (self->drawing, box.x, box.y + box.height, box.x + box.width, box.y + box.height, 0.5,
                      HITOS_TINT_RULE);
  for (guint i = 0; i < ticks->len; i++)
    {
      const HitosTick *tick = &g_array_index (ticks, HitosTick, i);

      if (i > 0)
        hitos_drawing_line (self->drawing, box.x + tick->left, box.y, box.x + tick->left, box.y + box.height, 0.4,
                            HITOS_TINT_RULE);
      if (tick->label)
        {
          hitos_drawing_begin (self->drawing, "NonStruct");
          hitos_drawing_text (self->drawing, hitos_lettering_set (self->letters->lettering, tick->label->text, &style),
                              box.x + tick->label_x, y, HITOS_TINT_BLACK);
          hitos_drawing_end (self->drawing);
        }
    }
}

/* A level in the vocabulary's own words; a label stands where it has room. */
static void
draw_plain_level (const HitosTimelineSlice *self, HitosTickUnit unit, HitosBox box, gboolean bold)
{
  HitosTimeScale scale = hitos_timeline_slice_get_scale (self);
  HitosWhen visible = hitos_time_scale_get_visible (&scale);
  HitosLetteringStyle style = { .size = self->letters->type, .n_bold = bold ? -1 : 0, .n_lines = 1 };
  HitosDate start = hitos_tick_unit_get_start (unit, visible.start), end;

  hitos_drawing_line (self->drawing, box.x, box.y + box.height, box.x + box.width, box.y + box.height, 0.5,
                      HITOS_TINT_RULE);
  for (; start < visible.end; start = end)
    {
      int year, month;
      double left, right;
      g_autofree char *text = NULL;
      g_autoptr (PangoLayout) layout = NULL;

      end = hitos_tick_unit_get_next (unit, start);
      hitos_date_get (start, &year, &month, NULL);
      hitos_time_scale_get_span (&scale, (HitosWhen) { start, end }, &left, &right);
      left = MAX (left, 0);
      right = MIN (right, scale.width);
      if (left > 0)
        hitos_drawing_line (self->drawing, box.x + left, box.y, box.x + left, box.y + box.height, 0.4, HITOS_TINT_RULE);
      text = unit == HITOS_TICK_YEAR ? g_strdup_printf ("%d", year) : g_strdup (self->letters->words.get_month (month));
      layout = hitos_lettering_set (self->letters->lettering, text, &style);
      if (hitos_lettering_get_width (layout) + self->letters->type * PADDING > right - left)
        continue;
      hitos_drawing_begin (self->drawing, "NonStruct");
      left += unit == HITOS_TICK_YEAR ? self->letters->type * PADDING
                                      : (right - left - hitos_lettering_get_width (layout)) / 2;
      hitos_drawing_text (self->drawing, g_steal_pointer (&layout), box.x + left,
                          box.y + (box.height - hitos_lettering_get_leading (self->letters->type)) / 2, HITOS_TINT_BLACK);
      hitos_drawing_end (self->drawing);
    }
}

void
hitos_timeline_slice_draw_ruler (const HitosTimelineSlice *self, HitosBox box)
{
  HitosTimeScale scale = hitos_timeline_slice_get_scale (self);
  HitosBox upper = { box.x, box.y, box.width, box.height / 2 };
  HitosBox lower = { box.x, box.y + box.height / 2, box.width, box.height / 2 };

  hitos_drawing_clip (self->drawing, box);
  if (self->letters->plain_ruler)
    {
      draw_plain_level (self, HITOS_TICK_YEAR, upper, TRUE);
      draw_plain_level (self, HITOS_TICK_MONTH, lower, FALSE);
    }
  else
    {
      g_autoptr (HitosTicks) ticks = hitos_ticks_new (&scale, self->letters->type * PADDING, self->letters->labels);

      draw_level (self, ticks->upper, upper, TRUE);
      draw_level (self, ticks->lower, lower, FALSE);
    }
  hitos_drawing_unclip (self->drawing);
}
