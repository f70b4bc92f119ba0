/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-calendar-view.h"
#include "hitos-composition.h"
#include "hitos-date-text.h"
#include "hitos-fact-actions.h"
#include "hitos-fact.h"
#include "hitos-file-actions.h"
#include "hitos-integrity.h"
#include "hitos-milestone.h"
#include "hitos-page-actions.h"
#include "hitos-process-actions.h"
#include "hitos-record-finder.h"
#include "hitos-report-actions.h"
#include "hitos-settings-actions.h"
#include "hitos-store.h"
#include "hitos-timeline-view.h"
#include "hitos-view-actions.h"

struct _HitosWindow {
  AdwApplicationWindow parent_instance;

  HitosWorkspace *workspace;          /* owned */
  GSettings *settings;                /* owned; NULL where the schema is not installed */
  GSignalGroup *history_signals;      /* owned */
  GSignalGroup *process_signals;      /* owned */
  HitosComposition *composition;      /* owned */
  GCancellable *cancellable;          /* owned: of what runs in threads */
  char *path;                         /* owned: the database that was asked for; may be NULL */

  AdwToastOverlay *toasts;            /* template children */
  GtkStack *stack;
  AdwStatusPage *problem;
  AdwWindowTitle *process_title;
  GtkMenuButton *process_button;
  GtkWidget *back_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *process_arrow;
  GtkInfoBar *alarm;
  GtkLabel *alarm_text;
  AdwSqueezer *squeezer;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwViewStack *views;
  HitosCalendarView *calendar;
  HitosTimelineView *timeline;
  HitosInformesView *informes;
};

G_DEFINE_FINAL_TYPE (HitosWindow, hitos_window, ADW_TYPE_APPLICATION_WINDOW)

static HitosViewState *
get_state (HitosWindow *self)
{
  return hitos_workspace_get_state (self->workspace);
}

static void
enable_action (HitosWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/* --- what the window says of its process --- */

static char *
dup_days_to_election (HitosWindow *self, HitosProcess *process)
{
  HitosDate today = hitos_clock_get_today (hitos_workspace_get_clock (self->workspace));
  HitosDate election = hitos_process_get_election_day (process);
  int days = election - today;
  g_autofree char *day = NULL;

  if (days == 0)
    return g_strdup (_("Election day is today"));
  if (days > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day to election day", "%d days to election day", days), days);
  day = hitos_date_text_long (election);
  /* Translators: %s is a long date. */
  return g_strdup_printf (_("Election: %s"), day);
}

static void
update_title (HitosWindow *self)
{
  HitosProcess *process = hitos_view_state_get_process (get_state (self));
  g_autofree char *days = NULL;
  g_autofree char *title = NULL;

  if (process == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Hitos"));
      return;
    }
  days = dup_days_to_election (self, process);
  title = g_strdup_printf ("%s – %s", hitos_process_get_name (process), _("Hitos"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->process_title, hitos_process_get_name (process));
  adw_window_title_set_subtitle (self->process_title, days);
}

static void
set_tooltip (GtkWidget *button, const char *label, const char *none)
{
  gtk_widget_set_tooltip_text (button, label ? label : none);
}

static void
update_steps (HitosWindow *self)
{
  HitosHistory *history = hitos_workspace_get_history (self->workspace);
  g_autofree char *undo = history ? hitos_history_get_undo_label (history) : NULL;
  g_autofree char *redo = history ? hitos_history_get_redo_label (history) : NULL;

  enable_action (self, "undo", history && hitos_history_can_undo (history));
  enable_action (self, "redo", history && hitos_history_can_redo (history));
  set_tooltip (self->undo_button, undo, _("Undo"));
  set_tooltip (self->redo_button, redo, _("Redo"));
}

static gboolean
is_on_timeline (HitosWindow *self)
{
  return adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (self->timeline);
}

static void
update_actions (HitosWindow *self)
{
  /* Their keys are the timeline's own while it is shown. */
  static const char *const of_pages[] = { "previous-month", "next-month", "zoom", "zoom-in", "zoom-out" };
  static const char *const for_process[] = {
    "find", "record-fact", "previous-month", "next-month", "zoom", "zoom-in", "zoom-out", "go-to-page",
    "show-checks", "show-record", "export",
  };
  gboolean open = hitos_view_state_get_process (get_state (self)) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (for_process); i++)
    enable_action (self, for_process[i], open);
  for (guint i = 0; i < G_N_ELEMENTS (of_pages); i++)
    enable_action (self, of_pages[i], open && !is_on_timeline (self));
  enable_action (self, "import", hitos_workspace_get_database (self->workspace) != NULL);
  enable_action (self, "import-sample", hitos_workspace_get_database (self->workspace) != NULL);
  hitos_fact_actions_update (self);
  hitos_report_actions_update (self);
  hitos_process_actions_update (self);
  hitos_settings_actions_update (self);
}

static gboolean
is_on_calendar (HitosWindow *self)
{
  return adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (self->calendar);
}

static void
update_navigation (HitosWindow *self)
{
  gboolean folded = hitos_informes_view_is_folded (self->informes);
  HitosPane pane = hitos_informes_view_get_pane (self->informes);

  gtk_widget_set_visible (self->back_button, folded && !is_on_calendar (self) && !is_on_timeline (self)
                                               && pane != HITOS_PANE_MONTHS);
  gtk_widget_set_visible (self->redo_button, !folded);
  gtk_widget_set_visible (self->process_arrow, !folded);
  hitos_facts_pane_set_alone (hitos_informes_view_get_facts (self->informes), folded);
}

static void
update_process_menu (HitosWindow *self)
{
  g_autoptr (GMenuModel) menu = hitos_process_actions_create_menu (hitos_workspace_get_database (self->workspace));

  gtk_menu_button_set_menu_model (self->process_button, menu);
}

static void
on_process_cb (HitosViewState *state, GParamSpec *pspec, HitosWindow *self)
{
  HitosProcess *process = hitos_view_state_get_process (state);
  g_autoptr (GVariant) id = g_variant_ref_sink (g_variant_new_string (process ? hitos_record_get_id (process) : ""));

  g_signal_group_set_target (self->process_signals, process);
  gtk_stack_set_visible_child_name (self->stack, process ? "process" : "welcome");
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "process")), id);
  update_title (self);
  update_actions (self);
}

static void
on_opened_cb (HitosWorkspace *workspace, HitosWindow *self)
{
  g_signal_group_set_target (self->history_signals, hitos_workspace_get_history (workspace));
  on_process_cb (get_state (self), NULL, self);
  update_process_menu (self);
  update_steps (self);
}

static void
on_failed_cb (HitosWorkspace *workspace, const char *message, HitosWindow *self)
{
  hitos_window_toast (self, message);
}

static void
on_steps_cb (GObject *history, GParamSpec *pspec, HitosWindow *self)
{
  update_steps (self);
}

static void
on_today_cb (HitosClock *clock, GParamSpec *pspec, HitosWindow *self)
{
  update_title (self);
}

static void
on_view_cb (HitosWindow *self)
{
  if (self->workspace)
    update_actions (self);
  update_navigation (self);
}

/* Where the bar above has no room for the views, the one below has. */
static void
on_squeezed_cb (AdwSqueezer *squeezer, GParamSpec *pspec, HitosWindow *self)
{
  adw_view_switcher_bar_set_reveal (self->switcher_bar, adw_squeezer_get_visible_child (squeezer) == NULL);
}

static void
on_navigation_cb (HitosInformesView *view, GParamSpec *pspec, HitosWindow *self)
{
  update_navigation (self);
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

/* --- actions --- */

static void
on_undo_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_workspace_undo (HITOS_WINDOW (data)->workspace);
}

static void
on_redo_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_workspace_redo (HITOS_WINDOW (data)->workspace);
}

static void
on_back_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  HitosPane pane = hitos_informes_view_get_pane (self->informes);

  if (hitos_informes_view_is_folded (self->informes) && pane != HITOS_PANE_MONTHS)
    hitos_informes_view_show_pane (self->informes, pane - 1);
}

static void
on_forward_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_informes_view_show_pane (HITOS_WINDOW (data)->informes, HITOS_PANE_PAGES);
}

static void
on_find_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;

  if (is_on_calendar (self))
    {
      hitos_calendar_view_search (self->calendar);
      return;
    }
  if (is_on_timeline (self))
    {
      hitos_timeline_view_search (self->timeline);
      return;
    }
  hitos_informes_view_show_pane (self->informes, HITOS_PANE_FACTS);
  hitos_facts_pane_find (hitos_informes_view_get_facts (self->informes));
}

static void
on_record_fact_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;

  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->informes));
  hitos_informes_view_show_pane (self->informes, HITOS_PANE_FACTS);
  hitos_facts_pane_popup_add (hitos_informes_view_get_facts (self->informes));
}

static void
on_month_step_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  int step = g_str_equal (g_action_get_name (G_ACTION (action)), "next-month") ? 1 : -1;

  hitos_months_pane_step (hitos_informes_view_get_months (HITOS_WINDOW (data)->informes), step);
}

static void
on_go_to_page_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;

  if (is_on_calendar (self))
    hitos_calendar_view_jump (self->calendar);
  else
    hitos_preview_pane_popup_page (hitos_informes_view_get_preview (self->informes));
}

static void
on_show_checks_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  hitos_preview_pane_show_checks (hitos_informes_view_get_preview (HITOS_WINDOW (data)->informes),
                                  g_variant_get_boolean (state));
}

static void
on_choose_process_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (!hitos_workspace_open_process (self->workspace, g_variant_get_string (target, NULL), &error))
    hitos_window_toast (self, error->message);
}

static void
show_record (HitosWindow *self, gpointer record)
{
  g_autoptr (HitosFact) fact = hitos_fact_new (record, FALSE);
  HitosDate day = hitos_fact_get_when (fact).start;

  /* A session announced in the month that is shown is shown there. */
  if (day != HITOS_DATE_NONE && !hitos_facts_pane_has_record (hitos_informes_view_get_facts (self->informes), record))
    hitos_view_state_set_month (get_state (self), day);
  hitos_view_state_set_record (get_state (self), record);
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->informes));
  hitos_informes_view_show_pane (self->informes, HITOS_PANE_FACTS);
  hitos_facts_pane_open (hitos_informes_view_get_facts (self->informes), record);
}

static void
show_milestone (HitosWindow *self, gpointer milestone)
{
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->calendar));
  hitos_calendar_view_show_record (self->calendar, milestone);
}

static void
on_show_record_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  HitosProcess *process = hitos_view_state_get_process (get_state (self));
  const char *id = g_variant_get_string (target, NULL);
  gpointer milestone = hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id);
  gpointer record = milestone ? NULL : hitos_record_finder_find_fact (process, id);


  if (record)
    show_record (self, record);
  else if (milestone)
    show_milestone (self, milestone);
  else if (hitos_process_lookup (process, HITOS_TYPE_BODY, id))
    hitos_settings_actions_show (self, hitos_process_lookup (process, HITOS_TYPE_BODY, id));
}

static void
on_month_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWhen when;

  if (hitos_when_parse (g_variant_get_string (target, NULL), &when))
    hitos_view_state_set_month (get_state (data), when.start);
}

static void
on_reopen_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *self = data;
  g_autofree char *path = g_strdup (self->path);

  if (path)
    hitos_window_open_path (self, path);
}

/* --- the whole file is looked at once the window is there --- */

static void
on_checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosWindow) self = data;
  g_autoptr (GPtrArray) faults = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *text = NULL;

  /* A window that is closed has nobody to tell. */
  if (faults == NULL || faults->len == 0 || self->path == NULL)
    return;
  /* Translators: %s is what is wrong. */
  text = g_strdup_printf (_("This file is damaged: %s Restore the last backup before you go on."),
                          (const char *) g_ptr_array_index (faults, 0));
  gtk_label_set_label (self->alarm_text, text);
  gtk_info_bar_set_revealed (self->alarm, TRUE);
}

static void
check_file (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = hitos_integrity_check (path, cancellable, &error);

  if (faults)
    g_task_return_pointer (task, faults, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
on_first_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosWindow *self = HITOS_WINDOW (widget);
  g_autoptr (GTask) task = NULL;

  if (self->path == NULL || hitos_workspace_get_database (self->workspace) == NULL)
    return G_SOURCE_REMOVE;
  task = g_task_new (NULL, self->cancellable, on_checked_cb, g_object_ref (self));
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, check_file);
  return G_SOURCE_REMOVE;
}

/* --- the object --- */

static void
bind_settings (HitosWindow *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source ? g_settings_schema_source_lookup (source, "mx.hitos.Hitos", TRUE) : NULL;

  if (schema == NULL)
    return;
  self->settings = g_settings_new ("mx.hitos.Hitos");
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "last-view", self->views, "visible-child-name", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "facts-width", self->informes, "facts-width", G_SETTINGS_BIND_DEFAULT);
  hitos_page_actions_remember (self, self->settings);
}

static void
restore_month (HitosWindow *self)
{
  g_autofree char *text = self->settings ? g_settings_get_string (self->settings, "last-month") : NULL;
  HitosWhen when;

  if (text && hitos_when_parse (text, &when))
    hitos_view_state_set_month (get_state (self), when.start);
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
  hitos_fact_actions_update (self);
  hitos_report_actions_update (self);
}

static void
on_record_cb (HitosViewState *state, GParamSpec *pspec, HitosWindow *self)
{
  hitos_fact_actions_update (self);
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
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->composition);
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
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, process_title);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, process_button);
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
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, calendar);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, HitosWindow, informes);
  gtk_widget_class_bind_template_callback (widget_class, on_alarm_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_squeezed_cb);
}

static void
hitos_window_class_init (HitosWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_window_dispose;
  g_type_ensure (HITOS_TYPE_CALENDAR_VIEW);
  g_type_ensure (HITOS_TYPE_INFORMES_VIEW);
  g_type_ensure (HITOS_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-window.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.close-fact", NULL);
}

static void
add_actions (HitosWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "undo", .activate = on_undo_cb },
    { .name = "redo", .activate = on_redo_cb },
    { .name = "back", .activate = on_back_cb },
    { .name = "forward", .activate = on_forward_cb },
    { .name = "find", .activate = on_find_cb },
    { .name = "record-fact", .activate = on_record_fact_cb },
    { .name = "previous-month", .activate = on_month_step_cb },
    { .name = "next-month", .activate = on_month_step_cb },
    { .name = "month", .activate = on_month_cb, .parameter_type = "s" },
    { .name = "go-to-page", .activate = on_go_to_page_cb },
    { .name = "show-checks", .state = "false", .change_state = on_show_checks_cb },
    { .name = "show-record", .activate = on_show_record_cb, .parameter_type = "s" },
    { .name = "process", .activate = on_choose_process_cb, .parameter_type = "s", .state = "''" },
    { .name = "reopen", .activate = on_reopen_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  hitos_fact_actions_add (self);
  hitos_file_actions_add (self);
  hitos_page_actions_add (self);
  hitos_report_actions_add (self);
  hitos_settings_actions_add (self);
  hitos_view_actions_add (self);
  hitos_process_actions_add (self);
}

static void
hitos_window_init (HitosWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
  self->cancellable = g_cancellable_new ();
  self->history_signals = g_signal_group_new (HITOS_TYPE_HISTORY);
  g_signal_group_connect_object (self->history_signals, "notify", G_CALLBACK (on_steps_cb), self, 0);
  self->process_signals = g_signal_group_new (HITOS_TYPE_PROCESS);
  g_signal_group_connect_object (self->process_signals, "changed", G_CALLBACK (on_record_changed_cb), self, 0);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_cb), NULL);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (on_view_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->informes, "notify::folded", G_CALLBACK (on_navigation_cb), self, 0);
  g_signal_connect_object (self->informes, "notify::pane", G_CALLBACK (on_navigation_cb), self, 0);
  bind_settings (self);
}

static void
take_workspace (HitosWindow *self, HitosWorkspace *workspace)
{
  HitosViewState *state = hitos_workspace_get_state (workspace);

  self->workspace = g_object_ref (workspace);
  restore_month (self);
  g_signal_connect_object (workspace, "opened", G_CALLBACK (on_opened_cb), self, 0);
  g_signal_connect_object (workspace, "failed", G_CALLBACK (on_failed_cb), self, 0);
  g_signal_connect_object (state, "notify::process", G_CALLBACK (on_process_cb), self, 0);
  g_signal_connect_object (state, "notify::month", G_CALLBACK (on_month_changed_cb), self, 0);
  g_signal_connect_object (state, "notify::record", G_CALLBACK (on_record_cb), self, 0);
  g_signal_connect_object (hitos_workspace_get_clock (workspace), "notify::today", G_CALLBACK (on_today_cb), self, 0);
  hitos_informes_view_set_workspace (self->informes, workspace);
  hitos_calendar_view_set_workspace (self->calendar, workspace);
  hitos_timeline_view_set_workspace (self->timeline, workspace);
  self->composition = hitos_composition_new (workspace, hitos_informes_view_get_preview (self->informes));
  on_opened_cb (workspace, self);
  update_navigation (self);
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

AdwViewStack *
hitos_window_get_views (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), NULL);

  return self->views;
}

HitosInformesView *
hitos_window_get_informes (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), NULL);

  return self->informes;
}

void
hitos_window_toast (HitosWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_return_if_fail (HITOS_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

void
hitos_window_toast_with_undo (HitosWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  g_return_if_fail (HITOS_IS_WINDOW (self));

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_open_file_cb (AdwToast *toast, HitosWindow *self)
{
  gtk_show_uri (GTK_WINDOW (self), g_object_get_data (G_OBJECT (toast), "uri"), GDK_CURRENT_TIME);
}

void
hitos_window_toast_with_file (HitosWindow *self, const char *text, GFile *file)
{
  AdwToast *toast = adw_toast_new (text);

  g_return_if_fail (HITOS_IS_WINDOW (self));

  adw_toast_set_button_label (toast, _("Open"));
  g_object_set_data_full (G_OBJECT (toast), "uri", g_file_get_uri (file), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_open_file_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
hitos_window_open_path (HitosWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *kept = g_strdup (path);

  g_return_if_fail (HITOS_IS_WINDOW (self) && path != NULL);

  g_free (self->path);
  self->path = g_steal_pointer (&kept);
  gtk_info_bar_set_revealed (self->alarm, FALSE);
  if (hitos_workspace_open (self->workspace, self->path, &error))
    {
      gtk_widget_add_tick_callback (GTK_WIDGET (self), on_first_frame_cb, NULL, NULL);
      hitos_facts_pane_focus_list (hitos_informes_view_get_facts (self->informes));
      return;
    }
  text = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->problem, text);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

void
hitos_window_flush (HitosWindow *self)
{
  g_return_if_fail (HITOS_IS_WINDOW (self));

  hitos_workspace_seal (self->workspace);
  hitos_composition_flush (self->composition);
}
