/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-report-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-report.h"
#include "hitos-send-dialog.h"
#include "hitos-sending.h"

/* The day that the dispatch has; else today, while the month is being sent. */
static HitosDate
propose_day (HitosWindow *window, HitosProcess *process, HitosDate month)
{
  HitosEntry *dispatch = hitos_sending_find_dispatch (process, month);

  if (dispatch && hitos_when_get_kind (hitos_entry_get_date (dispatch)) == HITOS_WHEN_DAY)
    return hitos_entry_get_date (dispatch).start;
  return hitos_window_get_today (window);
}

static void
on_accepted_cb (HitosSendDialog *dialog, int day, HitosWindow *window)
{
  HitosWorkspace *workspace = hitos_window_get_workspace (window);
  HitosProcess *process = hitos_window_get_process (window);
  HitosDate month = hitos_view_state_get_month (hitos_window_get_state (window));
  gint64 sequence;

  if (process == NULL || month == HITOS_DATE_NONE)
    return;
  /* What is being typed belongs to the informe: it ends before it is sent. */
  hitos_workspace_seal (workspace);
  sequence = hitos_history_get_sequence (hitos_workspace_get_history (workspace));
  if (hitos_workspace_apply (workspace, hitos_sending_create (process, month, day, sequence)))
    hitos_window_toast_with_undo (window, _("Marked as sent"));
}

static void
on_send_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosProcess *process = hitos_window_get_process (data);
  HitosDate month = hitos_view_state_get_month (hitos_window_get_state (data));
  HitosSendDialog *dialog = hitos_send_dialog_new (data, process, month, propose_day (data, process, month));

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_accepted_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_take_back_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosProcess *process = hitos_window_get_process (data);
  HitosReport *report = hitos_sending_find_report (process, hitos_view_state_get_month (hitos_window_get_state (data)));

  if (report && hitos_workspace_apply (hitos_window_get_workspace (data), hitos_sending_take_back (report)))
    hitos_window_toast_with_undo (data, _("A draft again"));
}

/* --- what the informe has --- */

/* The switches of a month's informe: an action, its field, and whether the field says that it is without. */
static const struct { const char *action, *field; gboolean inverted; } options[] = {
  { "informe-duty", "omit_duty", TRUE },
  { "informe-timeline", "with_timeline", FALSE },
  { "informe-table", "with_table", FALSE },
};

static guint
find_option (GSimpleAction *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (options[i].action, g_action_get_name (G_ACTION (action))))
      return i;
  g_assert_not_reached ();
}

static gboolean
get_option (HitosReport *report, guint option)
{
  guint field = (guint) hitos_table_find_field (&hitos_report_table, options[option].field);
  gboolean value = report && hitos_record_get_integer (report, field);

  return value != options[option].inverted;
}

/* A month without a record of its informe gets one. */
static HitosChange *
create_option_change (HitosReport *report, HitosDate month, guint option, gboolean wanted)
{
  HitosChange *change = hitos_change_new ("report-edit", NULL);
  HitosRow *row = report ? hitos_row_copy (hitos_record_get_row (report)) : hitos_row_new (&hitos_report_table, NULL);
  int year, month_of_year;

  hitos_row_set_integer (row, options[option].field, wanted != options[option].inverted);
  if (report)
    {
      hitos_change_update (change, report, row);
      return change;
    }
  hitos_date_get (month, &year, &month_of_year, NULL);
  hitos_row_set_when (row, "month", hitos_when_month (year, month_of_year));
  hitos_change_insert (change, row);
  return change;
}

static void
on_option_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  HitosProcess *process = hitos_window_get_process (data);
  HitosDate month = hitos_view_state_get_month (hitos_window_get_state (data));
  HitosReport *report = process ? hitos_sending_find_report (process, month) : NULL;

  if (process == NULL || month == HITOS_DATE_NONE)
    return;
  hitos_workspace_seal (hitos_window_get_workspace (data));
  hitos_workspace_apply (hitos_window_get_workspace (data),
                         create_option_change (report, month, find_option (action), g_variant_get_boolean (value)));
  hitos_report_actions_update (data);
}

void
hitos_report_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "send-informe", .activate = on_send_cb },
    { .name = "take-back-informe", .activate = on_take_back_cb },
    { .name = "informe-duty", .state = "true", .change_state = on_option_cb },
    { .name = "informe-timeline", .state = "false", .change_state = on_option_cb },
    { .name = "informe-table", .state = "false", .change_state = on_option_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_report_actions_update (HitosWindow *window)
{
  HitosProcess *process;
  HitosReport *report;
  HitosDate month;
  gboolean sent;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  process = hitos_window_get_process (window);
  month = hitos_view_state_get_month (hitos_window_get_state (window));
  sent = process && month != HITOS_DATE_NONE && hitos_sending_is_sent (process, month);
  hitos_window_enable (window, "send-informe", process && month != HITOS_DATE_NONE && !sent);
  hitos_window_enable (window, "take-back-informe", sent);
  report = process && month != HITOS_DATE_NONE ? hitos_sending_find_report (process, month) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), options[i].action);

      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (get_option (report, i)));
      /* What was sent is as it was sent. */
      hitos_window_enable (window, options[i].action, process && month != HITOS_DATE_NONE && !sent);
    }
}
