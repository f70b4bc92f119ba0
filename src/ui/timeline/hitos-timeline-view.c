/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-view-private.h"

#include <math.h>

#include "hitos-preferences.h"
#include "hitos-slips.h"
#include "hitos-timeline-legend.h"

#define ZOOM_STEP 1.4

G_DEFINE_FINAL_TYPE (HitosTimelineView, hitos_timeline_view, ADW_TYPE_BIN)

HitosWindow *
hitos_timeline_view_get_window (HitosTimelineView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return HITOS_IS_WINDOW (root) ? HITOS_WINDOW (root) : NULL;
}

HitosProcess *
hitos_timeline_view_get_process (HitosTimelineView *self)
{
  return hitos_workspace_get_process (self->workspace);
}

HitosDate
hitos_timeline_view_get_today (HitosTimelineView *self)
{
  return hitos_workspace_get_today (self->workspace);
}

gboolean
hitos_timeline_view_apply (HitosTimelineView *self, HitosChange *change, const char *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  HitosWindow *window = hitos_timeline_view_get_window (self);

  if (!hitos_workspace_apply (self->workspace, g_object_ref (change)))
    return FALSE;
  if (window)
    hitos_window_toast_with_undo (window, escaped);
  return TRUE;
}

void
hitos_timeline_view_tell (HitosTimelineView *self, const char *message)
{
  HitosWindow *window = hitos_timeline_view_get_window (self);

  if (window)
    hitos_window_toast (window, message);
}

void
hitos_timeline_view_return_to_rows (HitosTimelineView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->timeline)))
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

/* What is sealed can be shown beside, or not; where nothing is, there is nothing to show. */
static void
update_baseline_action (HitosTimelineView *self)
{
  HitosProcess *process = self->workspace ? hitos_timeline_view_get_process (self) : NULL;
  g_autoptr (GPtrArray) baselines = process ? hitos_slips_list_baselines (process) : NULL;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "baseline");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), baselines && baselines->len > 0);
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (hitos_timeline_get_baseline (self->timeline) != NULL));
}

/* A timeline without a milestone says what would be there. */
static void
on_rows_changed_cb (HitosTimelineView *self)
{
  HitosTimelineRows *rows = hitos_timeline_get_rows (self->timeline);
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (rows);
  const char *page = "timeline";

  if (plan == NULL || hitos_timeline_plan_get_n_tasks (plan) == 0)
    page = "empty";
  else if (hitos_timeline_rows_get_n_rows (rows) == 0)
    page = "nothing";
  gtk_stack_set_visible_child_name (self->stack, page);
  update_baseline_action (self);
}

static void
on_process_cb (HitosTimelineView *self)
{
  hitos_timeline_set_process (self->timeline, hitos_timeline_view_get_process (self),
                              hitos_timeline_view_get_today (self));
}

static void
on_change_cb (HitosTimeline *timeline, HitosChange *change, const char *sentence, HitosTimelineView *self)
{
  hitos_timeline_view_apply (self, change, sentence);
}

static void
on_message_cb (HitosTimeline *timeline, const char *message, HitosTimelineView *self)
{
  hitos_timeline_view_tell (self, message);
}

/* The editor of a milestone is the calendar's, and the choice is shared. */
static void
on_activated_cb (HitosTimeline *timeline, HitosRecord *record, HitosTimelineView *self)
{
  GtkWidget *views = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_VIEW_STACK);

  if (gtk_widget_activate_action (GTK_WIDGET (self), "win.edit", NULL))
    return;
  if (views && adw_view_stack_get_child_by_name (ADW_VIEW_STACK (views), "calendar"))
    adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (views), "calendar");
}

static void
on_search_changed_cb (GtkSearchEntry *entry, HitosTimelineView *self)
{
  hitos_timeline_rows_set_search (hitos_timeline_get_rows (self->timeline), gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* Enter goes to the first that is found, and Escape from there back to all rows, where it stays chosen. */
static void
on_search_activate_cb (GtkSearchEntry *entry, HitosTimelineView *self)
{
  HitosTimelineRows *rows = hitos_timeline_get_rows (self->timeline);
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (rows);

  on_search_changed_cb (entry, self);
  for (guint i = 0; plan && i < hitos_timeline_rows_get_n_rows (rows); i++)
    {
      const HitosTimelineRow *row = hitos_timeline_rows_get_row (rows, i);
      const HitosTimelineTask *task = row->group ? NULL : hitos_timeline_plan_get_task (plan, row->task);

      /* Not a whole that is there for its part alone. */
      if (task == NULL || !hitos_timeline_filter_is_found (task, hitos_timeline_rows_get_search (rows)))
        continue;
      hitos_timeline_set_record (self->timeline, task->milestone);
      gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
      return;
    }
}

/* --- the object --- */

/* Zoomed as it was left, around today, as soon as the band has a width; from then on what is done is remembered. */
static void
on_scale_cb (HitosTimelineView *self)
{
  HitosTimelineBand *band = hitos_timeline_get_band (self->timeline);
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (band);
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (hitos_timeline_get_rows (self->timeline));
  double day_width = hitos_timeline_band_is_fitted (band) ? 0 : scale->day_width;

  if (plan == NULL || scale->width <= 1)
    return;
  if (!self->is_zoomed)
    {
      HitosWhen range = hitos_timeline_plan_get_range (plan);

      self->is_zoomed = TRUE;
      self->day_width = g_settings_get_double (self->settings, "timeline-day-width");
      if (self->day_width > 0 && range.end > range.start)
        hitos_timeline_band_show_span (band, CLAMP (hitos_timeline_view_get_today (self), range.start, range.end - 1),
                                       scale->width / self->day_width);
    }
  else if (self->day_width != day_width)
    {
      self->day_width = day_width;
      g_settings_set_double (self->settings, "timeline-day-width", MIN (day_width, 10000));
    }
}

static void
on_soon_days_cb (HitosTimelineView *self)
{
  hitos_timeline_set_soon_days (self->timeline, hitos_preferences_get_soon_days (self->settings));
}

static void
hitos_timeline_view_dispose (GObject *object)
{
  HitosTimelineView *self = HITOS_TIMELINE_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->workspace);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (hitos_timeline_view_parent_class)->dispose (object);
}

/* Tab goes from row to row, so that the bar above may be far. */
static gboolean
open_menu (GtkWidget *widget, GVariant *args, gpointer data)
{
  HitosTimelineView *self = HITOS_TIMELINE_VIEW (widget);

  self->from_rows = gtk_widget_get_focus_child (GTK_WIDGET (self->timeline)) != NULL;
  gtk_menu_button_popup (self->menu);
  return GDK_EVENT_STOP;
}

static gboolean
end_search (GtkWidget *widget, GVariant *args, gpointer data)
{
  HitosTimelineView *self = HITOS_TIMELINE_VIEW (widget);

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    return GDK_EVENT_PROPAGATE;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  hitos_timeline_view_return_to_rows (self);
  return GDK_EVENT_STOP;
}

static gboolean
on_menu_gone_cb (gpointer data)
{
  HitosTimelineView *self = data;

  if (self->from_rows)
    hitos_timeline_view_return_to_rows (self);
  self->from_rows = FALSE;
  return G_SOURCE_REMOVE;
}

/* Not before the button has got the focus, as it does. */
static void
on_menu_closed_cb (HitosTimelineView *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_menu_gone_cb, g_object_ref (self), g_object_unref);
}

static gboolean
hitos_timeline_view_grab_focus (GtkWidget *widget)
{
  if (gtk_widget_get_focus_child (widget) || !gtk_widget_get_child_visible (GTK_WIDGET (HITOS_TIMELINE_VIEW (widget)->timeline)))
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (HITOS_TIMELINE_VIEW (widget)->timeline));
}

/* Tab comes to the bar first, and not to what the focus is given to. */
static gboolean
hitos_timeline_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
hitos_timeline_view_class_init (HitosTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_timeline_view_dispose;
  widget_class->focus = hitos_timeline_view_focus;
  widget_class->grab_focus = hitos_timeline_view_grab_focus;
  g_type_ensure (HITOS_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosTimelineView, timeline);
  gtk_widget_class_bind_template_child (widget_class, HitosTimelineView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HitosTimelineView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HitosTimelineView, legend);
  gtk_widget_class_bind_template_child (widget_class, HitosTimelineView, menu);
  gtk_widget_class_bind_template_child (widget_class, HitosTimelineView, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_change_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_message_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, end_search, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, open_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, open_menu, NULL);
}

static void
hitos_timeline_view_init (HitosTimelineView *self)
{
  hitos_timeline_view_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect_object (hitos_timeline_get_rows (self->timeline), "changed", G_CALLBACK (on_rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu), "closed", G_CALLBACK (on_menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->legend, hitos_timeline_legend_new ());
  on_rows_changed_cb (self);
  self->settings = hitos_preferences_open ();
  if (self->settings)
    {
      hitos_timeline_view_restore_actions (self);
      g_settings_bind (self->settings, "timeline-names-width", self->timeline, "names-width", G_SETTINGS_BIND_DEFAULT);
      g_signal_connect_object (hitos_timeline_get_band (self->timeline), "scale-changed", G_CALLBACK (on_scale_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->settings, "changed::soon-days", G_CALLBACK (on_soon_days_cb), self, G_CONNECT_SWAPPED);
    }
  on_soon_days_cb (self);
}

void
hitos_timeline_view_set_workspace (HitosTimelineView *self, HitosWorkspace *workspace)
{
  HitosViewState *state;

  g_return_if_fail (HITOS_IS_TIMELINE_VIEW (self));
  g_return_if_fail (self->workspace == NULL && HITOS_IS_WORKSPACE (workspace));

  self->workspace = g_object_ref (workspace);
  state = hitos_workspace_get_state (workspace);
  g_signal_connect_object (state, "notify::process", G_CALLBACK (on_process_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hitos_workspace_get_clock (workspace), "notify::today", G_CALLBACK (on_process_cb), self,
                           G_CONNECT_SWAPPED);
  on_process_cb (self);
  g_object_bind_property (state, "record", self->timeline, "record", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

void
hitos_timeline_view_search (HitosTimelineView *self)
{
  g_return_if_fail (HITOS_IS_TIMELINE_VIEW (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
hitos_timeline_view_zoom (HitosTimelineView *self, int steps)
{
  g_return_if_fail (HITOS_IS_TIMELINE_VIEW (self));

  hitos_timeline_band_zoom (hitos_timeline_get_band (self->timeline), pow (ZOOM_STEP, steps), -1);
}

HitosTimeline *
hitos_timeline_view_get_timeline (HitosTimelineView *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_VIEW (self), NULL);

  return self->timeline;
}
