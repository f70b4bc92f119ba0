/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-view-private.h"

#define SLIDE_MILLISECONDS 220

/* --- the month --- */

static void
snapshot_ground (HitosMonthView *self, GtkSnapshot *snapshot)
{
  GdkRGBA line = hitos_calendar_palette_get_line (self->palette);
  GdkRGBA shade = hitos_calendar_palette_get_tint (self->palette, HITOS_INK_TEXT, 0.05f);
  GdkRGBA election = hitos_calendar_palette_get_tint (self->palette, HITOS_INK_ACCENT_FILL, 0.25f);
  int bottom = self->geometry.top + HITOS_MONTH_WEEKS * self->geometry.height;

  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    {
      guint column = i % HITOS_MONTH_COLUMNS, week = i / HITOS_MONTH_COLUMNS;
      graphene_rect_t cell;
      int x, right;

      hitos_month_geometry_get_edges (&self->geometry, column, column, &x, &right);
      cell = GRAPHENE_RECT_INIT (x, self->geometry.top + (int) week * self->geometry.height, right - x,
                                 self->geometry.height);
      if ((int) i == self->election_cell)
        gtk_snapshot_append_color (snapshot, &election, &cell);
      else if (self->rest[i])
        gtk_snapshot_append_color (snapshot, &shade, &cell);
    }
  for (guint column = 1; column < HITOS_MONTH_COLUMNS; column++)
    {
      int x, right;

      hitos_month_geometry_get_edges (&self->geometry, column, column, &x, &right);
      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (self->geometry.mirrored ? right : x, self->geometry.top,
                                                                       1, bottom - self->geometry.top));
    }
  for (int week = 0; week < HITOS_MONTH_WEEKS; week++)
    gtk_snapshot_append_color (snapshot, &line,
                               &GRAPHENE_RECT_INIT (0, self->geometry.top + week * self->geometry.height,
                                                    self->geometry.width, 1));
}

static void
paint_month (HitosMonthView *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  snapshot_ground (self, snapshot);
  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), self->cells[i], snapshot);
  hitos_month_bars_snapshot (self->bars, snapshot, GTK_WIDGET (self), self->palette, &self->geometry,
                             hitos_month_view_get_chosen_record (self));
  g_clear_pointer (&self->painted, gsk_render_node_unref);
  self->painted = gtk_snapshot_free_to_node (snapshot);
}

static void
snapshot_sliding (HitosMonthView *self, GtkSnapshot *snapshot, int height)
{
  double gone = adw_animation_get_value (self->slide);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, self->geometry.top, self->geometry.width,
                                                         height - self->geometry.top));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (-self->direction * gone * height)));
  gtk_snapshot_append_node (snapshot, self->leaving);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (0, (float) (self->direction * (1 - gone) * height)));
  gtk_snapshot_append_node (snapshot, self->painted);
  gtk_snapshot_pop (snapshot);
}

void
hitos_month_painting_snapshot (HitosMonthView *self, GtkSnapshot *snapshot)
{
  paint_month (self);
  if (self->leaving)
    snapshot_sliding (self, snapshot, gtk_widget_get_height (GTK_WIDGET (self)));
  else
    gtk_snapshot_append_node (snapshot, self->painted);
}

/* --- sliding from month to month --- */

static void
on_slide_done_cb (HitosMonthView *self)
{
  g_clear_pointer (&self->leaving, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_slide_cb (double value, gpointer data)
{
  gtk_widget_queue_draw (GTK_WIDGET (data));
}

/* What was painted last slides out: the widgets themselves are about to show the next month. */
void
hitos_month_painting_slide (HitosMonthView *self, int direction)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->painted == NULL)
    return;
  g_clear_pointer (&self->leaving, gsk_render_node_unref);
  self->leaving = gsk_render_node_ref (self->painted);
  self->direction = direction;
  adw_animation_play (self->slide);
}

void
hitos_month_painting_init (HitosMonthView *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (on_slide_cb, self, NULL);

  self->slide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, SLIDE_MILLISECONDS, target);
  g_signal_connect_object (self->slide, "done", G_CALLBACK (on_slide_done_cb), self, G_CONNECT_SWAPPED);
}

void
hitos_month_painting_clear (HitosMonthView *self)
{
  g_clear_object (&self->slide);
  g_clear_pointer (&self->leaving, gsk_render_node_unref);
  g_clear_pointer (&self->painted, gsk_render_node_unref);
}
