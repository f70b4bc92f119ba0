/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard of a timeline: whatever the pointer does there. Keys are looked at before the list sees them, which
 * has its own use for the arrows. */

#include <glib/gi18n-lib.h>

#include "hitos-timeline-private.h"

#define ZOOM_STEP 1.4
#define PAN_STEP 0.1

typedef gboolean (*Act) (HitosTimeline *self, int way);

/* Ahead in time, whatever the direction of the writing. */
static int
mirror (HitosTimeline *self, int way)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -way : way;
}

static gboolean
act_move (HitosTimeline *self, int days)
{
  hitos_timeline_move (self, mirror (self, days));
  return GDK_EVENT_STOP;
}

static gboolean
act_end (HitosTimeline *self, int days)
{
  hitos_timeline_resize (self, FALSE, mirror (self, days));
  return GDK_EVENT_STOP;
}

static gboolean
act_start (HitosTimeline *self, int days)
{
  hitos_timeline_resize (self, TRUE, mirror (self, days));
  return GDK_EVENT_STOP;
}

static gboolean
act_fold (HitosTimeline *self, int way)
{
  guint selected = hitos_timeline_table_get_row (self->list), parent;
  gboolean unfold = mirror (self, way) > 0;
  const HitosTimelineRow *row;

  if (self->table || selected == HITOS_TIMELINE_NO_ROW)
    return GDK_EVENT_PROPAGATE;
  row = hitos_timeline_rows_get_row (self->rows, selected);
  if (row->foldable && row->unfolded != unfold)
    hitos_timeline_rows_set_unfolded (self->rows, selected, unfold);
  else if (!unfold && row->task != HITOS_TIMELINE_NO_TASK)
    {
      parent = hitos_timeline_plan_get_task (hitos_timeline_rows_get_plan (self->rows), row->task)->parent;
      if (parent != HITOS_TIMELINE_NO_TASK)
        {
          hitos_timeline_table_choose (self->list, hitos_timeline_rows_find_task (self->rows, parent));
          hitos_timeline_table_focus (self->list, hitos_timeline_rows_find_task (self->rows, parent));
        }
    }
  return GDK_EVENT_STOP;
}

/* To the task that waits for this one, or back to the one that it waits for. */
static gboolean
act_follow (HitosTimeline *self, int way)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (self->rows);
  guint task = hitos_timeline_get_task (self);

  for (guint i = 0; plan && task != HITOS_TIMELINE_NO_TASK && i < hitos_timeline_plan_get_n_links (plan); i++)
    {
      const HitosTimelineLink *link = hitos_timeline_plan_get_link (plan, i);
      guint other = way > 0 ? link->successor : link->predecessor;

      if ((way > 0 ? link->predecessor : link->successor) != task)
        continue;
      hitos_timeline_set_record (self, hitos_timeline_plan_get_task (plan, other)->milestone);
      hitos_timeline_table_focus (self->list, hitos_timeline_rows_find_task (self->rows, other));
      return GDK_EVENT_STOP;
    }
  hitos_timeline_tell_message (self, way > 0 ? _("Nothing waits for this task") : _("This task waits for nothing"));
  return GDK_EVENT_STOP;
}

/* The chosen task stays where it is; it is shown if it cannot be seen. */
static double
find_middle (HitosTimeline *self)
{
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (self->band);
  guint position = hitos_timeline_get_task (self);
  const HitosTimelineTask *task;
  double left, right;

  if (position == HITOS_TIMELINE_NO_TASK)
    return -1;
  task = hitos_timeline_plan_get_task (hitos_timeline_rows_get_plan (self->rows), position);
  if (task->planned.start == task->planned.end)
    return -1;
  hitos_timeline_band_show_days (self->band, task->planned);
  hitos_time_scale_get_span (scale, task->planned, &left, &right);
  return left >= 0 && right <= scale->width ? (left + right) / 2 : -1;
}

static gboolean
act_zoom (HitosTimeline *self, int step)
{
  if (step == 0)
    hitos_timeline_band_fit (self->band);
  else
    hitos_timeline_band_zoom (self->band, step > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, find_middle (self));
  return GDK_EVENT_STOP;
}

static gboolean
act_pan (HitosTimeline *self, int way)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->band));

  gtk_adjustment_set_value (sideways, gtk_adjustment_get_value (sideways)
                                        + mirror (self, way) * PAN_STEP * gtk_adjustment_get_page_size (sideways));
  return GDK_EVENT_STOP;
}

static gboolean
act_links (HitosTimeline *self, int way)
{
  hitos_timeline_show_links (self);
  return GDK_EVENT_STOP;
}

static gboolean
act_add (HitosTimeline *self, int part)
{
  hitos_timeline_add_task (self, part);
  return GDK_EVENT_STOP;
}

static gboolean
act_remove (HitosTimeline *self, int way)
{
  return hitos_timeline_remove_link (self);
}

static gboolean
act_copy (HitosTimeline *self, int way)
{
  hitos_timeline_copy (self);
  return GDK_EVENT_STOP;
}

static gboolean
act_cancel (HitosTimeline *self, int way)
{
  return hitos_timeline_band_cancel (self->band);
}

static const struct { guint key; GdkModifierType modifiers; Act act; int way; } keys[] = {
  { GDK_KEY_Left, GDK_CONTROL_MASK, act_move, -1 },
  { GDK_KEY_Right, GDK_CONTROL_MASK, act_move, 1 },
  { GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK, act_move, -7 },
  { GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK, act_move, 7 },
  { GDK_KEY_Left, GDK_ALT_MASK, act_end, -1 },
  { GDK_KEY_Right, GDK_ALT_MASK, act_end, 1 },
  { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, act_start, -1 },
  { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, act_start, 1 },
  { GDK_KEY_Left, 0, act_fold, -1 },
  { GDK_KEY_Right, 0, act_fold, 1 },
  { GDK_KEY_Left, GDK_SHIFT_MASK, act_pan, -1 },
  { GDK_KEY_Right, GDK_SHIFT_MASK, act_pan, 1 },
  { GDK_KEY_Down, GDK_ALT_MASK, act_follow, 1 },
  { GDK_KEY_Up, GDK_ALT_MASK, act_follow, -1 },
  { GDK_KEY_plus, GDK_CONTROL_MASK, act_zoom, 1 },
  { GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK, act_zoom, 1 },
  { GDK_KEY_equal, GDK_CONTROL_MASK, act_zoom, 1 },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, act_zoom, 1 },
  { GDK_KEY_minus, GDK_CONTROL_MASK, act_zoom, -1 },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, act_zoom, -1 },
  { GDK_KEY_0, GDK_CONTROL_MASK, act_zoom, 0 },
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, act_zoom, 0 },
  { GDK_KEY_Insert, 0, act_add, FALSE },
  { GDK_KEY_Insert, GDK_SHIFT_MASK, act_add, TRUE },
  { GDK_KEY_l, GDK_CONTROL_MASK, act_links, 0 },
  { GDK_KEY_Delete, 0, act_remove, 0 },
  { GDK_KEY_c, GDK_CONTROL_MASK, act_copy, 0 },
  { GDK_KEY_Escape, 0, act_cancel, 0 },
};

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, HitosTimeline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  state &= GDK_ALT_MASK | GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  /* What is typed into a field, in a popover above or to the divider is not ours. */
  if (focus == NULL || GTK_IS_EDITABLE (focus) || focus == self->paned
      || gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key && keys[i].modifiers == state)
      return keys[i].act (self, keys[i].way);
  return GDK_EVENT_PROPAGATE;
}

void
hitos_timeline_add_keys (HitosTimeline *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
