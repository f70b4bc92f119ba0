/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-band.h"

#include <math.h>

#include "hitos-timeline-drag.h"
#include "hitos-timeline-painter.h"
#include "hitos-timeline-words.h"

#define FIT_MARGIN 32.0
#define TICK_PADDING 5.0
#define ZOOM_STEP 0.18

/* Beyond the plan one may still scroll so many days. */
#define BEYOND 62

struct _HitosTimelineBand {
  GtkWidget parent_instance;

  HitosTimelineRows *rows;        /* owned */
  HitosTimelineInk *ink;          /* owned */
  HitosWorkdays *workdays;        /* owned, may be NULL */
  GtkAdjustment *adjustments[2];  /* owned, may be NULL: sideways, and the list's */
  GtkScrollablePolicy policies[2];
  HitosTimelinePlace place;
  gpointer place_data;            /* borrowed */
  HitosTimeScale scale;
  HitosWhen extent;               /* what can be scrolled to */
  HitosWhen rested;               /* the days whose days of rest are known */
  GArray *rests;                  /* owned, may be NULL: of HitosRestSpan */
  HitosTickLabels *tick_labels;   /* owned */
  HitosTicks *ticks;              /* owned, may be NULL: made when asked for */
  GArray *links;                  /* owned */
  GHashTable *labels;             /* owned; see HitosTimelineFrame */
  HitosTimelineDrag drag;
  double pinched;
  double pointer_x;
  guint selected;
  gboolean fits;                  /* the whole plan is shown, whatever the width */
  gboolean placing;               /* the adjustment follows the scale */
};

enum { PROP_0, PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };
enum { SCALE_CHANGED, ROW_PRESSED, MOVED, LINKED, N_SIGNALS };
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
  g_clear_pointer (&self->ticks, hitos_ticks_free);
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
  g_clear_pointer (&self->ticks, hitos_ticks_free);
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

static gboolean
prepare_frame (HitosTimelineBand *self, HitosTimelineFrame *frame, GtkSnapshot *snapshot)
{
  *frame = (HitosTimelineFrame) {
    .snapshot = snapshot, .ink = self->ink, .rows = self->rows,
    .plan = hitos_timeline_rows_get_plan (self->rows), .scale = &self->scale,
    .links = self->links, .labels = self->labels,
    .height = gtk_widget_get_height (GTK_WIDGET (self)), .selected = self->selected,
  };
  return frame->plan && self->place && self->scale.width > 1
         && self->place (GTK_WIDGET (self), self->place_data, &frame->top, &frame->row_height)
         && frame->row_height > 0;
}

static void
hitos_timeline_band_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosTimelineBand *self = HITOS_TIMELINE_BAND (widget);
  HitosTimelineFrame frame;

  if (!prepare_frame (self, &frame, snapshot))
    return;
  frame.ticks = hitos_timeline_band_get_ticks (self);
  frame.rests = get_rests (self);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->scale.width, (float) frame.height));
  hitos_timeline_painter_background (&frame);
  hitos_timeline_painter_days (&frame);
  hitos_timeline_painter_rows (&frame);
  hitos_timeline_painter_links (&frame);
  hitos_timeline_drag_paint (&self->drag, &frame);
  gtk_snapshot_pop (snapshot);
}

static void
hitos_timeline_band_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosTimelineBand *self = HITOS_TIMELINE_BAND (widget);
  gboolean first = self->scale.width <= 1;

  self->scale.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  if (width == (int) self->scale.width)
    return;
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
  g_clear_pointer (&self->tick_labels, hitos_tick_labels_free);
  g_hash_table_remove_all (self->labels);
  g_clear_pointer (&self->ticks, hitos_ticks_free);
  g_signal_emit (self, signals[SCALE_CHANGED], 0);
}

/* --- the pointer --- */

static gboolean
on_scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, HitosTimelineBand *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (!(state & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;
  hitos_timeline_band_zoom (self, exp (-dy * ZOOM_STEP), self->pointer_x);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, HitosTimelineBand *self)
{
  self->pinched = 1;
}

static void
on_pinch_cb (GtkGestureZoom *gesture, double factor, HitosTimelineBand *self)
{
  double x = self->pointer_x;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, NULL);
  hitos_timeline_band_zoom (self, factor / self->pinched, x);
  self->pinched = factor;
}

static void
on_motion_cb (GtkEventControllerMotion *motion, double x, double y, HitosTimelineBand *self)
{
  HitosTimelineFrame frame;
  HitosTimelineDrag found;

  self->pointer_x = x;
  if (self->drag.kind != HITOS_TIMELINE_DRAG_NONE || !prepare_frame (self, &frame, NULL))
    return;
  found = hitos_timeline_drag_find (&frame, x, y);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hitos_timeline_drag_get_cursor (&found));
}

static void
on_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, HitosTimelineBand *self)
{
  HitosTimelineFrame frame;
  double row;

  if (!prepare_frame (self, &frame, NULL))
    return;
  row = floor ((y - frame.top) / frame.row_height);
  if (row >= 0 && row < hitos_timeline_rows_get_n_rows (self->rows))
    g_signal_emit (self, signals[ROW_PRESSED], 0, (guint) row);
}

static void
on_drag_begin_cb (GtkGestureDrag *gesture, double x, double y, HitosTimelineBand *self)
{
  HitosTimelineFrame frame;

  if (prepare_frame (self, &frame, NULL))
    self->drag = hitos_timeline_drag_find (&frame, x, y);
  if (self->drag.kind == HITOS_TIMELINE_DRAG_NONE)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, HitosTimelineBand *self)
{
  HitosTimelineFrame frame;

  if (self->drag.kind == HITOS_TIMELINE_DRAG_NONE || !prepare_frame (self, &frame, NULL))
    return;
  hitos_timeline_drag_update (&self->drag, &frame, dx, dy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, HitosTimelineBand *self)
{
  HitosTimelineDrag drag = self->drag;

  /* Forgotten first: what follows may change the plan. */
  self->drag = (HitosTimelineDrag) { HITOS_TIMELINE_DRAG_NONE };
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (drag.kind == HITOS_TIMELINE_DRAG_LINK && drag.target != HITOS_TIMELINE_NO_TASK)
    g_signal_emit (self, signals[LINKED], 0, drag.task, drag.target);
  else if (drag.moves && drag.moves->len > 0)
    g_signal_emit (self, signals[MOVED], 0, drag.moves);
  hitos_timeline_drag_clear (&drag);
}

static void
on_drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, HitosTimelineBand *self)
{
  hitos_timeline_band_cancel_drag (self);
}

static gboolean
on_query_tooltip_cb (HitosTimelineBand *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  HitosTimelineFrame frame;
  g_autofree char *text = NULL;
  double row;

  if (keyboard || !prepare_frame (self, &frame, NULL))
    return FALSE;
  row = floor ((y - frame.top) / frame.row_height);
  if (row < 0 || row >= hitos_timeline_rows_get_n_rows (self->rows))
    return FALSE;
  text = hitos_timeline_words_row (self->rows, hitos_timeline_rows_get_row (self->rows, (guint) row));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
on_rows_changed_cb (HitosTimelineRows *rows, HitosTimelineBand *self)
{
  hitos_timeline_band_cancel_drag (self);
  g_hash_table_remove_all (self->labels);
  widen_extent (self);
  place_adjustment (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- the object --- */

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
  g_clear_pointer (&self->workdays, hitos_workdays_unref);
  g_clear_pointer (&self->ticks, hitos_ticks_free);
  g_clear_pointer (&self->tick_labels, hitos_tick_labels_free);
  g_clear_pointer (&self->rests, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
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
                                       NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[LINKED] = g_signal_new ("linked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "timelineband");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
add_controllers (HitosTimelineBand *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
hitos_timeline_band_init (HitosTimelineBand *self)
{
  self->ink = hitos_timeline_ink_new ();
  self->links = g_array_new (FALSE, FALSE, sizeof (guint));
  self->labels = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) hitos_timeline_label_free);
  self->scale = hitos_time_scale (hitos_when_day (1), 1, FALSE);
  self->selected = HITOS_TIMELINE_NO_ROW;
  self->pointer_x = -1;
  self->fits = TRUE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
  add_controllers (self);
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
    self->tick_labels = hitos_tick_labels_new (measure_label, self->ink);
  if (self->ticks == NULL)
    self->ticks = hitos_ticks_new (&self->scale, TICK_PADDING, self->tick_labels);
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

gboolean
hitos_timeline_band_cancel_drag (HitosTimelineBand *self)
{
  gboolean dragged = self->drag.kind != HITOS_TIMELINE_DRAG_NONE;

  hitos_timeline_drag_clear (&self->drag);
  if (dragged)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  return dragged;
}
