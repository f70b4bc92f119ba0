/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-view.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "hitos-preferences.h"
#include "hitos-seal-dialog.h"
#include "hitos-seal.h"
#include "hitos-slips-window.h"
#include "hitos-timeline-legend.h"
#include "hitos-window.h"

#define ZOOM_STEP 1.4

struct _HitosTimelineView {
  AdwBin parent_instance;

  HitosWorkspace *workspace;  /* owned, NULL before it is set */
  GSettings *settings;        /* owned, NULL where the schema is not installed */
  GSimpleActionGroup *actions;  /* owned */
  double day_width;           /* as remembered: in pixels, 0 where the whole process is fitted */
  gboolean is_zoomed;         /* as it was left, once there is room */
  gboolean from_rows;         /* the menu was opened by a key in a row */
  HitosTimeline *timeline;    /* template children */
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkMenuButton *menu;
  GtkMenuButton *legend;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (HitosTimelineView, hitos_timeline_view, ADW_TYPE_BIN)

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
}

static void
on_process_cb (HitosTimelineView *self)
{
  hitos_timeline_set_process (self->timeline,
                              hitos_view_state_get_process (hitos_workspace_get_state (self->workspace)),
                              hitos_clock_get_today (hitos_workspace_get_clock (self->workspace)));
}

static HitosWindow *
get_window (HitosTimelineView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return HITOS_IS_WINDOW (root) ? HITOS_WINDOW (root) : NULL;
}

/* One step, told with its undo. */
static gboolean
apply (HitosTimelineView *self, HitosChange *change, const char *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  if (!hitos_workspace_apply (self->workspace, g_object_ref (change)))
    return FALSE;
  if (get_window (self))
    hitos_window_toast_with_undo (get_window (self), escaped);
  return TRUE;
}

static void
on_change_cb (HitosTimeline *timeline, HitosChange *change, const char *sentence, HitosTimelineView *self)
{
  apply (self, change, sentence);
}

static void
on_message_cb (HitosTimeline *timeline, const char *message, HitosTimelineView *self)
{
  if (get_window (self))
    hitos_window_toast (get_window (self), message);
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

/* --- actions --- */

static const char *const groupings[] = { "none", "body", "responsible", "phase", "state" };
static const char *const filters[] = { "all", "pending", "critical", "late" };

static guint
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (names[i], name))
      return i;
  return 0;
}

static void
remember (HitosTimelineView *self, const char *key, GVariant *state)
{
  if (self->settings)
    g_settings_set_value (self->settings, key, state);
}

static void
on_group_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  HitosTimelineView *self = data;

  g_simple_action_set_state (action, state);
  remember (self, "timeline-group", state);
  hitos_timeline_rows_set_grouping (hitos_timeline_get_rows (self->timeline),
                                    find_name (groupings, G_N_ELEMENTS (groupings), g_variant_get_string (state, NULL)));
}

static void
on_filter_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  HitosTimelineView *self = data;

  g_simple_action_set_state (action, state);
  remember (self, "timeline-filter", state);
  hitos_timeline_rows_set_filter (hitos_timeline_get_rows (self->timeline),
                                  find_name (filters, G_N_ELEMENTS (filters), g_variant_get_string (state, NULL)));
}

static void
on_table_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  remember (data, "timeline-table", state);
  hitos_timeline_set_table (HITOS_TIMELINE_VIEW (data)->timeline, g_variant_get_boolean (state));
}

static void
on_unfold_cb (GSimpleAction *action, GVariant *unfold, gpointer data)
{
  hitos_timeline_rows_set_all_unfolded (hitos_timeline_get_rows (HITOS_TIMELINE_VIEW (data)->timeline),
                                        g_variant_get_boolean (unfold));
}

static void
on_fit_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_timeline_band_fit (hitos_timeline_get_band (HITOS_TIMELINE_VIEW (data)->timeline));
}

static void
on_today_action_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosTimelineView *self = data;
  HitosTimelineBand *band = hitos_timeline_get_band (self->timeline);
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (band);

  hitos_timeline_band_show_span (band, hitos_clock_get_today (hitos_workspace_get_clock (self->workspace)),
                                 scale->width / scale->day_width);
}

static void
on_zoom_cb (GSimpleAction *action, GVariant *steps, gpointer data)
{
  hitos_timeline_view_zoom (data, g_variant_get_int32 (steps));
}

static void
on_add_cb (GSimpleAction *action, GVariant *part, gpointer data)
{
  hitos_timeline_add_task (HITOS_TIMELINE_VIEW (data)->timeline, g_variant_get_boolean (part));
}

static void
on_links_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_timeline_show_links (HITOS_TIMELINE_VIEW (data)->timeline);
}

static void
on_copy_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_timeline_copy (HITOS_TIMELINE_VIEW (data)->timeline);
}

/* --- the sealed plan --- */

/* One goes on where one was, whatever was done meanwhile. */
static void
return_to_rows (HitosTimelineView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->timeline)))
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

static HitosDate
get_today (HitosTimelineView *self)
{
  return hitos_clock_get_today (hitos_workspace_get_clock (self->workspace));
}

static HitosProcess *
get_process (HitosTimelineView *self)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (self->workspace));
}

static void
on_sealed_cb (HitosSealDialog *dialog, const char *name, HitosDate day, HitosAgreement *agreement, HitosTimelineView *self)
{
  HitosBaseline *edited = g_object_get_data (G_OBJECT (dialog), "baseline");
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (get_process (self), get_today (self), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = NULL;

  if (edited)
    change = hitos_seal_edit (edited, name, day, agreement, hitos_baseline_get_notes (edited), &error);
  else
    change = hitos_seal_create (get_process (self), schedule, name, day, agreement, NULL, &error);
  if (change == NULL)
    on_message_cb (self->timeline, error->message, self);
  else if (apply (self, change, edited ? _("The sealed plan was edited") : _("The plan is sealed")) && edited == NULL)
    hitos_timeline_follow_baseline (self->timeline);
}

static void
ask_for_seal (HitosTimelineView *self, GtkWindow *parent, HitosBaseline *edited)
{
  GtkWindow *dialog = hitos_seal_dialog_new (parent, get_process (self), edited, get_today (self));

  if (edited)
    g_object_set_data_full (G_OBJECT (dialog), "baseline", g_object_ref (edited), g_object_unref);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_sealed_cb), self, 0);
  g_signal_connect_object (dialog, "unmap", G_CALLBACK (return_to_rows), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
on_seal_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosTimelineView *self = data;

  if (get_process (self))
    ask_for_seal (self, GTK_WINDOW (get_window (self)), NULL);
}

static void
on_window_seal_cb (HitosSlipsWindow *window, HitosTimelineView *self)
{
  ask_for_seal (self, GTK_WINDOW (window), NULL);
}

static void
on_window_edit_cb (HitosSlipsWindow *window, HitosBaseline *baseline, HitosTimelineView *self)
{
  ask_for_seal (self, GTK_WINDOW (window), baseline);
}

static void
on_window_remove_cb (HitosSlipsWindow *window, HitosBaseline *baseline, HitosTimelineView *self)
{
  g_autoptr (HitosChange) change = hitos_seal_remove (baseline);

  apply (self, change, _("The sealed plan was removed"));
}

static void
on_window_chosen_cb (HitosSlipsWindow *window, HitosMilestone *milestone, HitosTimelineView *self)
{
  hitos_timeline_set_record (self->timeline, milestone);
  gtk_window_close (GTK_WINDOW (window));
}

static void
on_slips_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosTimelineView *self = data;
  GtkWindow *window;

  if (get_process (self) == NULL)
    return;
  window = hitos_slips_window_new (GTK_WINDOW (get_window (self)), self->workspace, self->timeline);
  g_signal_connect_object (window, "seal", G_CALLBACK (on_window_seal_cb), self, 0);
  g_signal_connect_object (window, "edit", G_CALLBACK (on_window_edit_cb), self, 0);
  g_signal_connect_object (window, "remove", G_CALLBACK (on_window_remove_cb), self, 0);
  g_signal_connect_object (window, "chosen", G_CALLBACK (on_window_chosen_cb), self, 0);
  g_signal_connect_object (window, "unmap", G_CALLBACK (return_to_rows), self, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static void
on_baseline_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  HitosTimelineView *self = data;

  g_simple_action_set_state (action, state);
  if (g_variant_get_boolean (state))
    hitos_timeline_follow_baseline (self->timeline);
  else
    hitos_timeline_set_baseline (self->timeline, NULL);
}

/* --- the object --- */

static void
add_actions (HitosTimelineView *self)
{
  static const GActionEntry entries[] = {
    { .name = "group", .parameter_type = "s", .state = "'none'", .change_state = on_group_cb },
    { .name = "filter", .parameter_type = "s", .state = "'all'", .change_state = on_filter_cb },
    { .name = "table", .state = "false", .change_state = on_table_cb },
    { .name = "baseline", .state = "true", .change_state = on_baseline_cb },
    { .name = "unfold", .parameter_type = "b", .activate = on_unfold_cb },
    { .name = "fit", .activate = on_fit_cb },
    { .name = "today", .activate = on_today_action_cb },
    { .name = "zoom", .parameter_type = "i", .activate = on_zoom_cb },
    { .name = "add", .parameter_type = "b", .activate = on_add_cb },
    { .name = "links", .activate = on_links_cb },
    { .name = "copy", .activate = on_copy_cb },
    { .name = "seal", .activate = on_seal_cb },
    { .name = "slips", .activate = on_slips_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline", G_ACTION_GROUP (self->actions));
}

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
        hitos_timeline_band_show_span (band, CLAMP (get_today (self), range.start, range.end - 1),
                                       scale->width / self->day_width);
    }
  else if (self->day_width != day_width)
    {
      self->day_width = day_width;
      g_settings_set_double (self->settings, "timeline-day-width", MIN (day_width, 10000));
    }
}

/* Grouped, filtered and shown as it was left. */
static void
restore (HitosTimelineView *self)
{
  static const char *const names[] = { "group", "filter", "table" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = g_strconcat ("timeline-", names[i], NULL);

      g_action_group_change_action_state (G_ACTION_GROUP (self->actions), names[i],
                                          g_settings_get_value (self->settings, key));
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
  return_to_rows (self);
  return GDK_EVENT_STOP;
}

static gboolean
on_menu_gone_cb (gpointer data)
{
  HitosTimelineView *self = data;

  if (self->from_rows)
    return_to_rows (self);
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
  add_actions (self);
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
      restore (self);
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
