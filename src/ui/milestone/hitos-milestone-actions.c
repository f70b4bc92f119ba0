/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-milestone-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-calendar-view.h"
#include "hitos-date-text.h"
#include "hitos-dependency.h"
#include "hitos-done.h"
#include "hitos-done-dialog.h"
#include "hitos-editing.h"
#include "hitos-limit-dialog.h"
#include "hitos-links.h"
#include "hitos-plan-take.h"
#include "hitos-reason-dialog.h"
#include "hitos-record-chooser.h"
#include "hitos-record-pane.h"
#include "hitos-sitting.h"
#include "hitos-task-steps.h"

static HitosWorkspace *
get_workspace (HitosWindow *window)
{
  return hitos_window_get_workspace (window);
}

/* The milestone that is selected; NULL where none is. */
static HitosMilestone *
get_milestone (HitosWindow *window)
{
  gpointer record = hitos_view_state_get_record (hitos_window_get_state (window));

  return HITOS_IS_MILESTONE (record) ? record : NULL;
}

static const HitosSchedulePoint *
get_point (HitosWindow *window)
{
  HitosMilestone *milestone = get_milestone (window);

  if (milestone == NULL)
    return NULL;
  return hitos_schedule_get (hitos_occurrences_get_schedule (hitos_workspace_get_occurrences (get_workspace (window))),
                             milestone);
}

static gboolean
apply (HitosWindow *window, HitosChange *change, const char *sentence)
{
  if (!hitos_workspace_apply (get_workspace (window), change))
    return FALSE;
  hitos_window_toast_with_undo (window, sentence);
  return TRUE;
}

/* --- editing --- */

static void
edit (HitosWindow *window, gpointer record, gboolean fresh)
{
  AdwViewStack *views = hitos_window_get_views (window);
  gboolean from_timeline = g_strcmp0 (adw_view_stack_get_visible_child_name (views), "timeline") == 0;
  const HitosSchedulePoint *point;
  HitosDate day = HITOS_DATE_NONE;

  hitos_view_state_set_record (hitos_window_get_state (window), record);
  adw_view_stack_set_visible_child_name (views, "calendar");
  point = from_timeline ? get_point (window) : NULL;
  /* Beside the editor stands the month that it is planned in. */
  if (point)
    day = hitos_milestone_get_planned_end (record) != HITOS_DATE_NONE ? hitos_milestone_get_planned_end (record)
                                                                      : point->act_limit;
  if (day != HITOS_DATE_NONE)
    hitos_view_state_set_month (hitos_window_get_state (window), hitos_date_first_of_month (day));
  hitos_calendar_view_edit (hitos_window_get_calendar (window), record, fresh);
  hitos_calendar_view_set_return (hitos_window_get_calendar (window), from_timeline ? "cronograma" : NULL);
}

static void
on_edit_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  gpointer record = hitos_view_state_get_record (hitos_window_get_state (data));
  GtkWidget *focus = gtk_window_get_focus (data);

  /* In the pages of the informe a paragraph is what is chosen. */
  if (focus && gtk_widget_get_ancestor (focus, HITOS_TYPE_PAGE_VIEW))
    gtk_widget_activate_action (focus, "paragraph.edit", NULL);
  else if (hitos_record_pane_can_show (record))
    edit (data, record, FALSE);
}

static void
on_edit_record_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosProcess *process = hitos_window_get_process (data);
  const char *id = g_variant_get_string (target, NULL);
  gpointer record = process ? hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id) : NULL;

  if (process && record == NULL)
    record = hitos_process_lookup (process, HITOS_TYPE_SITTING, id);
  if (record)
    edit (data, record, FALSE);
}

static void
on_new_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *window = data;
  HitosProcess *process = hitos_window_get_process (window);
  HitosDate day = hitos_calendar_view_get_day (hitos_window_get_calendar (window));
  g_autofree char *kept = NULL;
  const char *id;
  HitosChange *change;

  change = hitos_task_create_milestone (process, _("New milestone"),
                                        day != HITOS_DATE_NONE ? day : hitos_window_get_today (window),
                                        &id);
  kept = g_strdup (id);
  if (hitos_workspace_apply (get_workspace (window), change))
    edit (window, hitos_process_lookup (process, HITOS_TYPE_MILESTONE, kept), TRUE);
}

static void
on_taken_cb (HitosRecordChooser *chooser, HitosRecord *record, HitosWindow *window)
{
  HitosProcess *process = hitos_window_get_process (window);
  g_autofree char *id = g_strdup (hitos_record_get_id (record));

  if (process && apply (window, hitos_plan_take_create_change (HITOS_MILESTONE (record)), _("Taken into the plan")))
    edit (window, hitos_process_lookup (process, HITOS_TYPE_MILESTONE, id), FALSE);
}

static void
on_take_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autoptr (GPtrArray) found = hitos_plan_take_list (hitos_window_get_process (data));
  g_autoptr (GListStore) store = g_list_store_new (HITOS_TYPE_RECORD);
  HitosRecordChooser *chooser;

  if (found->len == 0)
    {
      hitos_window_toast (data, _("Nothing was dropped, and the catalogue has nothing more for this process"));
      return;
    }
  g_list_store_splice (store, 0, 0, found->pdata, found->len);
  chooser = hitos_record_chooser_new (data, G_LIST_MODEL (store), _("Take into the Plan"));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_taken_cb), data, 0);
  gtk_window_present (GTK_WINDOW (chooser));
}

/* --- done and sent --- */

static void
on_done_accepted_cb (HitosDoneDialog *dialog, HitosChange *change, HitosWindow *window)
{
  gboolean sent = g_str_equal (hitos_change_get_action (change), "milestone-sent");

  apply (window, g_object_ref (change), sent ? _("Marked as sent") : _("Marked as done"));
}

static void
on_mark_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  gboolean sending = g_str_equal (g_action_get_name (G_ACTION (action)), "mark-sent");
  HitosDoneDialog *dialog;

  if (get_point (data) == NULL)
    return;
  dialog = hitos_done_dialog_new (data, get_milestone (data), get_point (data), hitos_window_get_today (data), sending);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_done_accepted_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
hitos_milestone_actions_tell_done (HitosWindow *window, gboolean sending)
{
  const HitosSchedulePoint *point;
  g_autofree char *day = NULL, *sentence = NULL;
  HitosDate date;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  point = get_point (window);
  if (point == NULL)
    return;
  date = sending ? point->act.remitted : point->act.acted;
  if (date == HITOS_DATE_NONE)
    {
      if (sending)
        hitos_window_toast (window, point->act.acted == HITOS_DATE_NONE ? _("It is sent once it is done")
                                                                        : _("It is not to be sent"));
      return;
    }
  day = hitos_date_text_field (hitos_when_day (date));
  /* Translators: %s is a day. */
  sentence = g_strdup_printf (sending ? _("Sent already on %s") : _("Done already on %s"), day);
  hitos_window_toast (window, sentence);
}

static void
on_reopen_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  if (get_milestone (data))
    apply (data, hitos_done_create_reopen_change (get_milestone (data)), _("Marked as not done"));
}

/* --- limits --- */

static void
on_limit_accepted_cb (HitosLimitDialog *dialog, HitosChange *change, HitosWindow *window)
{
  apply (window, g_object_ref (change), _("The limit is set by hand"));
}

static void
on_limit_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosLimitDialog *dialog;

  if (get_point (data) == NULL)
    return;
  dialog = hitos_limit_dialog_new (data, get_milestone (data), get_point (data)->act_limit,
                                   hitos_window_get_today (data));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_limit_accepted_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_rule_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  if (get_milestone (data))
    apply (data, hitos_limit_dialog_create_rule_change (get_milestone (data)), _("The limit is its rule's again"));
}

/* --- dropping --- */

static void
on_reason_cb (HitosReasonDialog *dialog, const char *reason, HitosWindow *window)
{
  if (get_milestone (window))
    apply (window, hitos_task_create_drop (get_milestone (window), reason), _("Dropped"));
}

/* Newly allocated; NULL where nothing waits for it. */
static char *
dup_waiting (HitosMilestone *milestone)
{
  g_autoptr (GPtrArray) links = hitos_links_list (milestone, TRUE);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      HitosMilestone *waiting = hitos_dependency_get_successor (g_ptr_array_index (links, i));

      if (waiting && hitos_milestone_get_dropped (waiting) == NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", hitos_milestone_get_title (waiting));
    }
  if (names->len == 0)
    return NULL;
  /* Translators: %s is a list of milestones, as "E05, E06a". */
  return g_strdup_printf (_("These depend on it and will no longer wait for it: %s."), names->str);
}

static void
on_drop_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autofree char *name = NULL, *body = NULL, *waiting = NULL, *told = NULL;
  HitosReasonDialog *dialog;

  if (get_milestone (data) == NULL)
    return;
  name = hitos_editing_describe (get_milestone (data));
  /* Translators: %s is a milestone. */
  body = g_strdup_printf (_("%s\n\nIt leaves the calendar with all its tasks; it can be taken back."), name);
  waiting = dup_waiting (get_milestone (data));
  told = waiting ? g_strconcat (body, "\n\n", waiting, NULL) : g_strdup (body);
  dialog = hitos_reason_dialog_new (data, _("Drop This Milestone?"), told, _("_Drop"));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_reason_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_restore_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  if (get_milestone (data))
    apply (data, hitos_task_create_restore (get_milestone (data)), _("Taken into the plan"));
}

/* --- telling --- */

static void
on_tell_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *text = g_variant_get_string (target, NULL);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "tell"))
    hitos_window_toast (data, text);
  else
    hitos_window_toast_with_undo (data, escaped);
}

void
hitos_milestone_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "new-milestone", .activate = on_new_cb },
    { .name = "take-milestone", .activate = on_take_cb },
    { .name = "edit", .activate = on_edit_cb },
    { .name = "edit-record", .activate = on_edit_record_cb, .parameter_type = "s" },
    { .name = "mark-done", .activate = on_mark_cb },
    { .name = "mark-sent", .activate = on_mark_cb },
    { .name = "reopen-milestone", .activate = on_reopen_cb },
    { .name = "set-limit", .activate = on_limit_cb },
    { .name = "follow-rule", .activate = on_rule_cb },
    { .name = "drop-milestone", .activate = on_drop_cb },
    { .name = "restore-milestone", .activate = on_restore_cb },
    { .name = "tell", .activate = on_tell_cb, .parameter_type = "s" },
    { .name = "tell-step", .activate = on_tell_cb, .parameter_type = "s" },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_milestone_actions_update (HitosWindow *window)
{
  HitosMilestone *milestone;
  const HitosSchedulePoint *point;
  gboolean process, kept;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  milestone = get_milestone (window);
  point = get_point (window);
  process = hitos_window_get_process (window) != NULL;
  kept = milestone && hitos_milestone_get_dropped (milestone) == NULL;
  hitos_window_enable (window, "new-milestone", process);
  hitos_window_enable (window, "take-milestone", process);
  hitos_window_enable (window, "edit",
                       hitos_record_pane_can_show (hitos_view_state_get_record (hitos_window_get_state (window))));
  hitos_window_enable (window, "mark-done", kept && point && point->act.acted == HITOS_DATE_NONE);
  hitos_window_enable (window, "mark-sent", kept && point && point->act.acted != HITOS_DATE_NONE
                                            && point->remission.due != HITOS_DATE_NONE
                                            && point->act.remitted == HITOS_DATE_NONE);
  hitos_window_enable (window, "reopen-milestone",
                       kept && (hitos_milestone_get_real_end (milestone) != HITOS_DATE_NONE
                                || hitos_milestone_get_remitted_on (milestone) != HITOS_DATE_NONE));
  hitos_window_enable (window, "set-limit", kept && point);
  hitos_window_enable (window, "follow-rule",
                       kept && hitos_milestone_get_limit_override (milestone) != HITOS_DATE_NONE);
  hitos_window_enable (window, "drop-milestone", kept);
  hitos_window_enable (window, "restore-milestone", milestone && !kept);
}
