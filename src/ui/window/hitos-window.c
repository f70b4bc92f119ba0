/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-calendar-style.h"
#include "hitos-fact-actions.h"
#include "hitos-letters.h"
#include "hitos-milestone-actions.h"
#include "hitos-narrow-title.h"
#include "hitos-preferences.h"
#include "hitos-report-actions.h"

G_DEFINE_FINAL_TYPE (HitosWindow, hitos_window, ADW_TYPE_APPLICATION_WINDOW)

HitosViewState *
hitos_window_get_state (HitosWindow *self)
{
  return hitos_workspace_get_state (self->workspace);
}

HitosProcess *
hitos_window_get_process (HitosWindow *self)
{
  return hitos_workspace_get_process (self->workspace);
}

HitosDate
hitos_window_get_today (HitosWindow *self)
{
  return hitos_workspace_get_today (self->workspace);
}

static void
on_process_cb (HitosViewState *state, GParamSpec *pspec, HitosWindow *self)
{
  HitosProcess *process = hitos_view_state_get_process (state);
  g_autoptr (GVariant) id = g_variant_ref_sink (g_variant_new_string (process ? hitos_record_get_id (process) : ""));

  g_signal_group_set_target (self->process_signals, process);
  if (process)
    hitos_window_build_shown_view (self);
  gtk_stack_set_visible_child_name (self->stack, process ? "process" : "welcome");
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "process")), id);
  hitos_window_update_title (self);
  hitos_window_update_actions (self);
}

static void
on_opened_cb (HitosWorkspace *workspace, HitosWindow *self)
{
  g_signal_group_set_target (self->history_signals, hitos_workspace_get_history (workspace));
  on_process_cb (hitos_window_get_state (self), NULL, self);
  hitos_window_update_process_menu (self);
  hitos_window_update_steps (self);
}

static void
on_failed_cb (HitosWorkspace *workspace, const char *message, HitosWindow *self)
{
  hitos_window_toast (self, message);
}

static void
on_steps_cb (GObject *history, GParamSpec *pspec, HitosWindow *self)
{
  hitos_window_update_steps (self);
}

static void
on_today_cb (HitosClock *clock, GParamSpec *pspec, HitosWindow *self)
{
  hitos_window_update_title (self);
}

/* GTK 4.8 keeps for ever what it hides with the focus inside, if it does so twice before a frame. */
static void
leave_hidden_view (HitosWindow *self)
{
  GtkWidget *shown = adw_view_stack_get_visible_child (self->views);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus && shown && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->views))
      && !gtk_widget_is_ancestor (focus, shown))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
on_view_cb (HitosWindow *self)
{
  if (self->workspace == NULL)
    return;
  leave_hidden_view (self);
  if (hitos_window_get_process (self))
    hitos_window_build_shown_view (self);
  hitos_window_update_actions (self);
  hitos_window_update_navigation (self);
}

static void
on_active_cb (HitosWindow *self, GParamSpec *pspec, gpointer data)
{
  if (self->workspace == NULL)
    return;
  /* Another program may have written to the file while this window was away. */
  if (gtk_window_is_active (GTK_WINDOW (self)))
    hitos_workspace_refresh (self->workspace);
  else
    hitos_workspace_seal (self->workspace);
}

static void
on_alarm_response_cb (GtkInfoBar *bar, int response, HitosWindow *self)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

/* --- the object --- */

static void
bind_settings (HitosWindow *self)
{
  self->settings = hitos_preferences_open ();
  if (self->settings == NULL)
    return;
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "last-view", self->views, "visible-child-name", G_SETTINGS_BIND_DEFAULT);
}

static void
restore_month (HitosWindow *self)
{
  g_autofree char *text = self->settings ? g_settings_get_string (self->settings, "last-month") : NULL;
  HitosWhen when;

  if (text && hitos_when_parse (text, &when))
    hitos_view_state_set_month (hitos_window_get_state (self), when.start);
}

static void
on_desk_cb (HitosWindow *self)
{
  g_autofree char *desk = hitos_preferences_get_desk (self->settings);

  hitos_workspace_set_desk (self->workspace, desk);
}

static void
on_soon_days_cb (HitosWindow *self)
{
  hitos_workspace_set_soon_days (self->workspace, hitos_preferences_get_soon_days (self->settings));
}

static void
on_month_changed_cb (HitosViewState *state, GParamSpec *pspec, HitosWindow *self)
{
  HitosDate month = hitos_view_state_get_month (state);
  g_autofree char *text = NULL;
  int year, month_of_year;

  hitos_report_actions_update (self);
  if (self->settings == NULL || month == HITOS_DATE_NONE)
    return;
  hitos_date_get (month, &year, &month_of_year, NULL);
  text = hitos_when_format (hitos_when_month (year, month_of_year));
  g_settings_set_string (self->settings, "last-month", text);
}

static void
on_record_changed_cb (GObject *object, HitosWindow *self)
{
  hitos_window_update_title (self);
  hitos_fact_actions_update (self);
  hitos_milestone_actions_update (self);
  hitos_report_actions_update (self);
}

static void
on_record_cb (HitosViewState *state, GParamSpec *pspec, HitosWindow *self)
{
  hitos_fact_actions_update (self);
  hitos_milestone_actions_update (self);
}

static void
on_plan_cb (HitosWindow *self)
{
  hitos_milestone_actions_update (self);
}

static void
hitos_window_realize (GtkWidget *widget)
{
  hitos_window_begin_narrow (HITOS_WINDOW (widget));
  GTK_WIDGET_CLASS (hitos_window_parent_class)->realize (widget);
  if (HITOS_WINDOW (widget)->workspace)
    hitos_window_update_title (HITOS_WINDOW (widget));
}

static void
hitos_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (hitos_window_parent_class)->size_allocate (widget, width, height, baseline);
  hitos_window_fit_width (HITOS_WINDOW (widget), width);
}

/* Where the bar above has no room for the views, the one below has. */
static void
on_squeezed_cb (AdwSqueezer *squeezer, GParamSpec *pspec, HitosWindow *self)
{
  hitos_window_fit_header (self);
}

static void
hitos_window_dispose (GObject *object)
{
  HitosWindow *self = HITOS_WINDOW (object);

  /* The switchers of libadwaita 1.2 and their stack keep each other. */
  if (self->switcher)
    adw_view_switcher_set_stack (self->switcher, NULL);
  if (self->switcher_bar)
    adw_view_switcher_bar_set_stack (self->switcher_bar, NULL);
  g_clear_handle_id (&self->narrowing, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->process_signals);
  g_clear_object (&self->settings);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (hitos_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, header);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, process_title);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, process_button);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, welcome_menu_button);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, welcome_removed);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, problem_menu_button);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, process_arrow);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, alarm);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, alarm_text);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, squeezer);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, views);
  gtk_widget_class_bind_template_callback (widget_class, on_alarm_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_squeezed_cb);
}

static gboolean
on_done_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  hitos_milestone_actions_tell_done (HITOS_WINDOW (widget), FALSE);
  return GDK_EVENT_STOP;
}

/* Ctrl+Shift+D marks as sent; where that cannot be done, it is not GTK's key for its inspector. Ctrl+Shift+I still is. */
static gboolean
hitos_window_enable_debugging (GtkWindow *window, gboolean toggle)
{
  if (!toggle)
    return GTK_WINDOW_CLASS (hitos_window_parent_class)->enable_debugging (window, toggle);
  hitos_milestone_actions_tell_done (HITOS_WINDOW (window), TRUE);
  return TRUE;
}

static void
hitos_window_class_init (HitosWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_window_dispose;
  widget_class->realize = hitos_window_realize;
  widget_class->size_allocate = hitos_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->enable_debugging = hitos_window_enable_debugging;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-window.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.close-fact", NULL);
  /* Only where the key's own action cannot be done. */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, on_done_key, NULL);
}

/* Many widgets, which a start does without. */
static void
create_menu (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, HITOS_WINDOW (data)->primary_menu);
}

static void
hitos_window_init (HitosWindow *self)
{
  hitos_calendar_style_load (gtk_widget_get_display (GTK_WIDGET (self)));
  self->shrinking = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_buttons (GTK_WIDGET (self->stack));
  hitos_letters_follow (GTK_WIDGET (self), G_CALLBACK (hitos_window_fit_letters));
  if (HITOS_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->welcome_menu_button, create_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->problem_menu_button, create_menu, self, NULL);
  hitos_window_add_actions (self);
  self->cancellable = g_cancellable_new ();
  self->history_signals = g_signal_group_new (HITOS_TYPE_HISTORY);
  g_signal_group_connect_object (self->history_signals, "notify", G_CALLBACK (on_steps_cb), self, 0);
  self->process_signals = g_signal_group_new (HITOS_TYPE_PROCESS);
  g_signal_group_connect_object (self->process_signals, "changed", G_CALLBACK (on_record_changed_cb), self, 0);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_cb), NULL);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (on_view_cb), self, G_CONNECT_SWAPPED);
  bind_settings (self);
}

static void
take_workspace (HitosWindow *self, HitosWorkspace *workspace)
{
  HitosViewState *state = hitos_workspace_get_state (workspace);

  self->workspace = g_object_ref (workspace);
  restore_month (self);
  if (self->settings)
    {
      g_signal_connect_object (self->settings, "changed::desk", G_CALLBACK (on_desk_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->settings, "changed::soon-days", G_CALLBACK (on_soon_days_cb), self,
                               G_CONNECT_SWAPPED);
    }
  on_desk_cb (self);
  on_soon_days_cb (self);
  g_signal_connect_object (workspace, "opened", G_CALLBACK (on_opened_cb), self, 0);
  g_signal_connect_object (workspace, "failed", G_CALLBACK (on_failed_cb), self, 0);
  g_signal_connect_object (workspace, "plan-changed", G_CALLBACK (on_plan_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::process", G_CALLBACK (on_process_cb), self, 0);
  g_signal_connect_object (state, "notify::month", G_CALLBACK (on_month_changed_cb), self, 0);
  g_signal_connect_object (state, "notify::record", G_CALLBACK (on_record_cb), self, 0);
  g_signal_connect_object (hitos_workspace_get_clock (workspace), "notify::today", G_CALLBACK (on_today_cb), self, 0);
  on_opened_cb (workspace, self);
  hitos_window_update_navigation (self);
}

HitosWindow *
hitos_window_new (GtkApplication *application, HitosWorkspace *workspace)
{
  HitosWindow *self;

  g_return_val_if_fail (application == NULL || GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (HITOS_TYPE_WINDOW, "application", application, NULL);
  take_workspace (self, workspace);
  return self;
}

HitosWorkspace *
hitos_window_get_workspace (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), NULL);

  return self->workspace;
}

gboolean
hitos_window_is_closed (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), TRUE);

  return !gtk_widget_get_realized (GTK_WIDGET (self));
}

GSettings *
hitos_window_get_settings (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), NULL);

  return self->settings;
}

static GtkWidget *
find_suggested (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "suggested-action") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_suggested (child);
  return found;
}

/* One begins in what is shown; a list that is not would keep the keyboard to itself. */
static gboolean
focus_start_cb (gpointer data)
{
  HitosWindow *self = data;
  GtkWidget *suggested;

  if (self->workspace == NULL)
    return G_SOURCE_REMOVE;
  suggested = find_suggested (gtk_stack_get_visible_child (self->stack));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "process") == 0)
    hitos_window_focus_view (self);
  else if (suggested)
    gtk_widget_grab_focus (suggested);
  return G_SOURCE_REMOVE;
}

/* After the first picture: the thread would take from it. */
static gboolean
check_file_cb (gpointer data)
{
  HitosWindow *self = data;

  if (self->workspace)
    hitos_window_check_file (self);
  return G_SOURCE_REMOVE;
}

void
hitos_window_open_path (HitosWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_strdup (path);

  g_return_if_fail (HITOS_IS_WINDOW (self) && path != NULL);

  if (!hitos_workspace_open (self->workspace, path, &error) && hitos_workspace_get_database (self->workspace)
      && g_strcmp0 (path, self->path) != 0)
    {
      /* What one works with stays, whatever else was picked. */
      hitos_window_tell_failure (self, _("The File Was Not Opened"), error->message);
      return;
    }
  g_free (self->path);
  self->path = g_steal_pointer (&kept);
  gtk_info_bar_set_revealed (self->alarm, FALSE);
  if (error)
    hitos_window_show_problem (self, error);
  else
    g_idle_add_full (G_PRIORITY_LOW, check_file_cb, g_object_ref (self), g_object_unref);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_start_cb, g_object_ref (self), g_object_unref);
}

void
hitos_window_flush (HitosWindow *self)
{
  g_return_if_fail (HITOS_IS_WINDOW (self));

  hitos_workspace_seal (self->workspace);
  if (hitos_window_peek_view (self, HITOS_VIEW_INFORMES))
    hitos_informes_view_flush (hitos_window_get_informes (self));
}
