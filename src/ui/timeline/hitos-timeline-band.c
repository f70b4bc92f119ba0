/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-band-private.h"

#include <math.h>

#define FIT_MARGIN 32.0
#define TICK_PADDING 5.0

/* Beyond the plan one may still scroll so many days. */
#define BEYOND 62

enum { PROP_0, PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };
enum { SCALE_CHANGED, ROW_PRESSED, LINK_PRESSED, MOVED, LINKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosTimelineBand, hitos_timeline_band, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* --- scale and scrolling --- */

static void
widen_extent (HitosTimelineBand *self)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (self->rows);
  HitosWhen visible = hitos_time_scale_get_visible (&self->scale);

  self->extent = visible;
  if (plan)
    {
      HitosWhen range = hitos_timeline_plan_get_range (plan);

      self->extent.start = MIN (visible.start, MAX (range.start - BEYOND, 1));
      self->extent.end = MAX (visible.end, range.end + BEYOND);
    }
}

static void
place_adjustment (HitosTimelineBand *self)
{
  GtkAdjustment *sideways = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double days = self->scale.width / self->scale.day_width;
  double before = self->scale.mirrored ? self->extent.end - (self->scale.origin + days)
                                       : self->scale.origin - self->extent.start;

  if (sideways == NULL)
    return;
  self->placing = TRUE;
  gtk_adjustment_configure (sideways, MAX (before, 0) * self->scale.day_width, 0,
                            MAX ((self->extent.end - self->extent.start) * self->scale.day_width,
                                 self->scale.width),
                            self->scale.width * 0.1, self->scale.width * 0.9, self->scale.width);
  self->placing = FALSE;
}

static void
on_scale_changed (HitosTimelineBand *self, gboolean zoomed)
{
  self->ticked = FALSE;
  if (zoomed)
    widen_extent (self);
  place_adjustment (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SCALE_CHANGED], 0);
}

static void
on_scrolled_cb (GtkAdjustment *sideways, HitosTimelineBand *self)
{
  double days = gtk_adjustment_get_value (sideways) / self->scale.day_width;

  if (self->placing)
    return;
  if (self->scale.mirrored)
    days = self->extent.end - self->extent.start - days - self->scale.width / self->scale.day_width;
  hitos_time_scale_set_origin (&self->scale, self->extent.start + days);
  self->fits = FALSE;
  self->ticked = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SCALE_CHANGED], 0);
}

static void
set_adjustment (HitosTimelineBand *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation])
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self, 0);
      place_adjustment (self);
    }
  else
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* --- painting --- */

/* Some screens to both sides, so that most frames find them. */
static const GArray *
get_rests (HitosTimelineBand *self)
{
  HitosWhen visible = hitos_time_scale_get_visible (&self->scale);
  int margin = visible.end - visible.start;

  if (self->rests && self->rested.start <= visible.start && self->rested.end >= visible.end)
    return self->rests;
  g_clear_pointer (&self->rests, g_array_unref);
  self->rested = (HitosWhen) { MAX (visible.start - margin, 1), MIN (visible.end + margin, hitos_date_new (9999, 12, 31)) };
  self->rested.end = MAX (self->rested.end, visible.end);
  self->rests = hitos_rest_spans_list (self->workdays, self->rested);
  return self->rests;
}

gboolean
hitos_timeline_band_prepare (HitosTimelineBand *self, HitosTimelineFrame *frame)
{
  *frame = (HitosTimelineFrame) {
    .sheet = self->sheet, .ink = self->ink, .rows = self->rows,
    .plan = hitos_timeline_rows_get_plan (self->rows), .scale = &self->scale,
    .links = self->links, .lines = self->lines, .crossed = self->crossed, .labels = self->labels,
    .height = gtk_widget_get_height (GTK_WIDGET (self)), .selected = self->selected,
    .link = self->link,
  };
  if (frame->plan == NULL || self->place == NULL || self->scale.width <= 1
      || !self->place (GTK_WIDGET (self), self->place_data, &frame->top, &frame->row_height) || frame->row_height < 1)
    return FALSE;
  /* Widgets stand on whole pixels; what comes through their transforms is a hair off, and a text would hop, a figure
   * grow. */
  frame->top = round (frame->top);
  frame->row_height = round (frame->row_height);
  return TRUE;
}

static void
hitos_timeline_band_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosTimelineBand *self = HITOS_TIMELINE_BAND (widget);
  HitosTimelineFrame frame;

  if (!hitos_timeline_band_prepare (self, &frame))
    return;
  frame.ticks = hitos_timeline_band_get_ticks (self);
  frame.rests = get_rests (self);
  hitos_timeline_painter_background (&frame);
  hitos_timeline_painter_days (&frame);
  hitos_timeline_painter_links (&frame);
  hitos_timeline_painter_rows (&frame);
  if (self->hovered != HITOS_TIMELINE_NO_TASK && self->drag.kind == HITOS_TIMELINE_DRAG_NONE)
    hitos_timeline_drag_paint_handle (&frame, self->hovered);
  hitos_timeline_drag_paint (&self->drag, &frame);
  hitos_timeline_sheet_finish (self->sheet, snapshot, self->scale.width, frame.height);
}

static void
hitos_timeline_band_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosTimelineBand *self = HITOS_TIMELINE_BAND (widget);
  gboolean first = self->scale.width <= 1, mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (width == (int) self->scale.width && mirrored == self->scale.mirrored)
    return;
  self->scale.mirrored = mirrored;
  hitos_time_scale_resize (&self->scale, width);
  if (first || self->fits)
    hitos_timeline_band_fit (self);
  else
    on_scale_changed (self, TRUE);
}

static void
hitos_timeline_band_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 40;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 300;
}

static void
hitos_timeline_band_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  HitosTimelineBand *self = HITOS_TIMELINE_BAND (widget);

  GTK_WIDGET_CLASS (hitos_timeline_band_parent_class)->css_changed (widget, change);
  hitos_timeline_ink_update (self->ink, widget);
  g_clear_pointer (&self->ticks, hitos_ticks_free);
  g_clear_pointer (&self->tick_labels, hitos_tick_labels_free);
  g_hash_table_remove_all (self->labels);
  self->ticked = FALSE;
  g_signal_emit (self, signals[SCALE_CHANGED], 0);
}

/* --- the object --- */

static void
on_rows_changed_cb (HitosTimelineRows *rows, HitosTimelineBand *self)
{
  hitos_timeline_drag_clear (&self->drag);
  self->hovered = HITOS_TIMELINE_NO_TASK;
  g_hash_table_remove_all (self->labels);
  widen_extent (self);
  place_adjustment (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hitos_timeline_band_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HitosTimelineBand *self = HITOS_TIMELINE_BAND (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
}

static void
hitos_timeline_band_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HitosTimelineBand *self = HITOS_TIMELINE_BAND (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
  else
    self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
}

static void
hitos_timeline_band_dispose (GObject *object)
{
  HitosTimelineBand *self = HITOS_TIMELINE_BAND (object);

  hitos_timeline_drag_clear (&self->drag);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->ink);
  g_clear_pointer (&self->sheet, hitos_timeline_sheet_free);
  g_clear_pointer (&self->workdays, hitos_workdays_unref);
  g_clear_pointer (&self->ticks, hitos_ticks_free);
  g_clear_pointer (&self->tick_labels, hitos_tick_labels_free);
  g_clear_pointer (&self->rests, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->crossed, g_array_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->link, g_free);
  G_OBJECT_CLASS (hitos_timeline_band_parent_class)->dispose (object);
}

static void
hitos_timeline_band_class_init (HitosTimelineBandClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hitos_timeline_band_dispose;
  object_class->get_property = hitos_timeline_band_get_property;
  object_class->set_property = hitos_timeline_band_set_property;
  widget_class->snapshot = hitos_timeline_band_snapshot;
  widget_class->measure = hitos_timeline_band_measure;
  widget_class->size_allocate = hitos_timeline_band_size_allocate;
  widget_class->css_changed = hitos_timeline_band_css_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[SCALE_CHANGED] = g_signal_new ("scale-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[ROW_PRESSED] = g_signal_new ("row-pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[LINK_PRESSED] = g_signal_new ("link-pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_INT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_ARRAY, G_TYPE_UINT);
  signals[LINKED] = g_signal_new ("linked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "timelineband");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hitos_timeline_band_init (HitosTimelineBand *self)
{
  self->ink = hitos_timeline_ink_new ();
  self->sheet = hitos_timeline_sheet_new ();
  self->links = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lines = g_array_new (FALSE, FALSE, sizeof (double));
  self->crossed = g_array_new (FALSE, FALSE, sizeof (HitosTimelineReach));
  self->labels = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) hitos_timeline_label_free);
  self->scale = hitos_time_scale (hitos_when_day (1), 1, FALSE);
  self->selected = HITOS_TIMELINE_NO_ROW;
  self->hovered = HITOS_TIMELINE_NO_TASK;
  self->pointer_x = -1;
  self->fits = TRUE;
  hitos_timeline_band_add_pointer (self);
}

/* --- public --- */

GtkWidget *
hitos_timeline_band_new (HitosTimelineRows *rows)
{
  HitosTimelineBand *self;

  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (rows), NULL);

  self = g_object_new (HITOS_TYPE_TIMELINE_BAND, NULL);
  self->rows = g_object_ref (rows);
  g_signal_connect_object (rows, "changed", G_CALLBACK (on_rows_changed_cb), self, 0);
  return GTK_WIDGET (self);
}

void
hitos_timeline_band_set_place (HitosTimelineBand *self, HitosTimelinePlace place, gpointer data)
{
  g_return_if_fail (HITOS_IS_TIMELINE_BAND (self));

  self->place = place;
  self->place_data = data;
}

void
hitos_timeline_band_set_workdays (HitosTimelineBand *self, HitosWorkdays *workdays)
{
  g_return_if_fail (HITOS_IS_TIMELINE_BAND (self));

  g_clear_pointer (&self->workdays, hitos_workdays_unref);
  self->workdays = workdays ? hitos_workdays_ref (workdays) : NULL;
  g_clear_pointer (&self->rests, g_array_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hitos_timeline_band_set_selected (HitosTimelineBand *self, guint row)
{
  g_return_if_fail (HITOS_IS_TIMELINE_BAND (self));

  self->selected = row;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const HitosTimeScale *
hitos_timeline_band_get_scale (HitosTimelineBand *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_BAND (self), NULL);

  return &self->scale;
}

static double
measure_label (const char *label, gpointer ink)
{
  return hitos_timeline_ink_measure (ink, label);
}

const HitosTicks *
hitos_timeline_band_get_ticks (HitosTimelineBand *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_BAND (self), NULL);

  if (self->tick_labels == NULL)
    self->tick_labels = hitos_tick_labels_new (measure_label, self->ink, (GDestroyNotify) gsk_render_node_unref);
  if (self->ticks == NULL)
    self->ticks = hitos_ticks_new (&self->scale, TICK_PADDING, self->tick_labels);
  else if (!self->ticked)
    hitos_ticks_update (self->ticks, &self->scale, TICK_PADDING, self->tick_labels);
  self->ticked = TRUE;
  return self->ticks;
}

HitosTimelineInk *
hitos_timeline_band_get_ink (HitosTimelineBand *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_BAND (self), NULL);

  return self->ink;
}

HitosTimelineRows *
hitos_timeline_band_get_rows (HitosTimelineBand *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_BAND (self), NULL);

  return self->rows;
}

void
hitos_timeline_band_zoom (HitosTimelineBand *self, double factor, double x)
{
  g_return_if_fail (HITOS_IS_TIMELINE_BAND (self) && factor > 0);

  hitos_time_scale_zoom (&self->scale, factor, x >= 0 ? x : self->scale.width / 2);
  self->fits = FALSE;
  on_scale_changed (self, TRUE);
}

void
hitos_timeline_band_fit (HitosTimelineBand *self)
{
  HitosTimelinePlan *plan;

  g_return_if_fail (HITOS_IS_TIMELINE_BAND (self));

  plan = hitos_timeline_rows_get_plan (self->rows);
  if (plan)
    hitos_time_scale_fit (&self->scale, hitos_timeline_plan_get_range (plan), FIT_MARGIN);
  self->fits = TRUE;
  on_scale_changed (self, TRUE);
}

gboolean
hitos_timeline_band_is_fitted (HitosTimelineBand *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_BAND (self), FALSE);

  return self->fits;
}

void
hitos_timeline_band_show_days (HitosTimelineBand *self, HitosWhen days)
{
  HitosWhen visible;

  g_return_if_fail (HITOS_IS_TIMELINE_BAND (self));

  visible = hitos_time_scale_get_visible (&self->scale);
  if (days.start == days.end || (days.start >= visible.start && days.start < visible.end))
    return;
  hitos_timeline_band_show_span (self, days.start, self->scale.width / self->scale.day_width);
}

void
hitos_timeline_band_show_span (HitosTimelineBand *self, HitosDate day, double n_days)
{
  g_return_if_fail (HITOS_IS_TIMELINE_BAND (self) && day > HITOS_DATE_NONE && n_days > 0);

  hitos_time_scale_zoom (&self->scale, self->scale.width / n_days / self->scale.day_width, 0);
  hitos_time_scale_set_origin (&self->scale, day + 0.5 - self->scale.width / self->scale.day_width / 2);
  self->fits = FALSE;
  on_scale_changed (self, TRUE);
}

const char *
hitos_timeline_band_get_link (HitosTimelineBand *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_BAND (self), NULL);

  return self->link;
}

gboolean
hitos_timeline_band_cancel (HitosTimelineBand *self)
{
  gboolean held = self->drag.kind != HITOS_TIMELINE_DRAG_NONE || self->link;

  g_return_val_if_fail (HITOS_IS_TIMELINE_BAND (self), FALSE);

  hitos_timeline_drag_clear (&self->drag);
  g_clear_pointer (&self->link, g_free);
  if (held)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  return held;
}
