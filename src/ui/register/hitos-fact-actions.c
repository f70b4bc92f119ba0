/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-agreement-dialog.h"
#include "hitos-editing.h"
#include "hitos-entry.h"
#include "hitos-fact-list.h"
#include "hitos-new-fact.h"
#include "hitos-reason-dialog.h"
#include "hitos-sitting.h"

static HitosFactsPane *
get_facts (HitosWindow *window)
{
  return hitos_informes_view_get_facts (hitos_window_get_informes (window));
}

/* The selected fact; NULL where none is, or where it is a milestone. */
static gpointer
get_fact_record (HitosWindow *window)
{
  gpointer record = hitos_view_state_get_record (hitos_window_get_state (window));

  return HITOS_IS_ENTRY (record) || HITOS_IS_SITTING (record) || HITOS_IS_AGREEMENT (record) ? record : NULL;
}

static const char *
get_voided (gpointer record)
{
  return hitos_record_get_text (record, hitos_table_find_field (hitos_record_get_table (record), "voided"));
}

/* --- adding --- */

/* Where a new fact is likely to be: beside the selected one, else today, else after the month's last. */
static HitosDate
find_day (HitosWindow *window)
{
  HitosProcess *process = hitos_window_get_process (window);
  HitosDate month = hitos_view_state_get_month (hitos_window_get_state (window));
  gpointer record = get_fact_record (window);
  HitosDate today = hitos_window_get_today (window);
  g_autoptr (HitosFactList) facts = hitos_fact_list_new ();
  g_autoptr (HitosFact) selected = record ? hitos_fact_new (record, FALSE) : NULL;
  HitosDate last = month;
  guint n;

  if (record == NULL && hitos_date_first_of_month (today) == month)
    return today;
  hitos_fact_list_set_month (facts, process, month);
  n = g_list_model_get_n_items (G_LIST_MODEL (facts));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HitosFact) fact = g_list_model_get_item (G_LIST_MODEL (facts), i);

      if (hitos_when_get_kind (hitos_fact_get_when (fact)) == HITOS_WHEN_DAY)
        last = MAX (last, hitos_fact_get_when (fact).start);
    }
  if (selected && hitos_when_get_kind (hitos_fact_get_when (selected)) == HITOS_WHEN_DAY
      && hitos_date_first_of_month (hitos_fact_get_when (selected).start) == month)
    return hitos_fact_get_when (selected).start;
  return last;
}

/* The session that is selected, or that the selected agreement is of, else the month's last. */
static HitosSitting *
find_sitting (HitosWindow *window)
{
  gpointer record = get_fact_record (window);
  g_autoptr (HitosFactList) facts = hitos_fact_list_new ();
  HitosSitting *sitting = NULL;
  guint n;

  if (HITOS_IS_SITTING (record))
    return record;
  if (HITOS_IS_AGREEMENT (record))
    return hitos_agreement_get_sitting (record);
  hitos_fact_list_set_month (facts, hitos_window_get_process (window),
                             hitos_view_state_get_month (hitos_window_get_state (window)));
  n = g_list_model_get_n_items (G_LIST_MODEL (facts));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HitosFact) fact = g_list_model_get_item (G_LIST_MODEL (facts), i);

      if (HITOS_IS_SITTING (hitos_fact_get_record (fact)) && !hitos_fact_is_announcement (fact))
        sitting = hitos_fact_get_record (fact);
    }
  return sitting;
}

static void
apply_new (HitosWindow *window, HitosChange *change, const char *id)
{
  g_autofree char *kept = g_strdup (id);

  if (hitos_workspace_apply (hitos_window_get_workspace (window), change))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "s", kept);
}

static void
on_agreement_cb (HitosAgreementDialog *dialog, const char *key, const char *object, HitosWindow *window)
{
  HitosProcess *process = hitos_window_get_process (window);
  gpointer sitting = hitos_process_lookup (process, HITOS_TYPE_SITTING, hitos_agreement_dialog_get_sitting_id (dialog));
  HitosChange *change;
  const char *id;

  if (sitting == NULL)
    return;
  /* Not in one expression: the id is there once the change is. */
  change = hitos_new_fact_create_agreement (process, sitting, key, object, &id);
  apply_new (window, change, id);
}

static void
add_agreement (HitosWindow *window)
{
  HitosSitting *sitting = find_sitting (window);
  HitosAgreementDialog *dialog;

  if (sitting == NULL)
    {
      hitos_window_toast (window, _("Record the session first: an agreement belongs to one"));
      return;
    }
  dialog = hitos_agreement_dialog_new (GTK_WINDOW (window), sitting);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_agreement_cb), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *window = data;
  const char *kind = g_variant_get_string (target, NULL);
  HitosChange *change;
  const char *id;

  if (g_str_equal (kind, "agreement"))
    {
      add_agreement (window);
      return;
    }
  change = hitos_new_fact_create (hitos_window_get_process (window), kind, find_day (window),
                                  hitos_window_get_today (window), &id);
  if (change == NULL)
    hitos_window_toast (window, _("This process has no body that could hold a session"));
  else
    apply_new (window, change, id);
}

/* --- the four states of a constancia --- */

/* The day of a step: today where that is in the month in sight, else that of the step before. */
static HitosDate
find_step_day (HitosWindow *window, HitosEntry *entry)
{
  HitosDate today = hitos_window_get_today (window);
  HitosDate last = hitos_entry_get_last_step (entry).start;

  return last != HITOS_DATE_NONE && hitos_date_first_of_month (last) != hitos_date_first_of_month (today) ? last : today;
}

static void
set_stage_days (HitosRow *row, HitosEntry *entry, HitosEntryStage stage, HitosDate day)
{
  if (hitos_entry_get_received_on (entry) == HITOS_DATE_NONE)
    hitos_row_set_integer (row, "received_on", day);
  if (stage < HITOS_STAGE_SHARED)
    hitos_row_set_integer (row, "shared_on", HITOS_DATE_NONE);
  else if (hitos_entry_get_shared_on (entry) == HITOS_DATE_NONE)
    hitos_row_set_integer (row, "shared_on", day);
  if (stage < HITOS_STAGE_SENT)
    hitos_row_set_when (row, "date", (HitosWhen) { 0, 0 });
  else if (hitos_entry_get_date (entry).start == HITOS_DATE_NONE)
    hitos_row_set_when (row, "date", hitos_when_day (day));
  if (stage < HITOS_STAGE_ACKNOWLEDGED)
    hitos_row_set_integer (row, "acknowledged_on", HITOS_DATE_NONE);
  else
    hitos_row_set_integer (row, "acknowledged_on", day);
}

static void
on_stage_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *window = data;
  gpointer record = get_fact_record (window);
  HitosEntryStage stage = CLAMP (g_variant_get_int32 (target), HITOS_STAGE_RECEIVED, HITOS_STAGE_ACKNOWLEDGED);
  HitosChange *change;
  HitosRow *row;
  HitosDate day;

  if (!HITOS_IS_ENTRY (record) || hitos_entry_get_kind (record) != HITOS_ENTRY_CONSTANCIA)
    return;
  day = find_step_day (window, record);
  change = hitos_change_new ("entry-edit", NULL);
  row = hitos_row_copy (hitos_record_get_row (record));
  set_stage_days (row, record, stage, day);
  hitos_change_update (change, record, row);
  if (stage >= HITOS_STAGE_SENT && hitos_entry_get_date (record).start == HITOS_DATE_NONE)
    hitos_new_fact_add_sent_document (change, record, day);
  hitos_workspace_apply (hitos_window_get_workspace (window), change);
}

/* --- voiding --- */

static gboolean
set_voided (HitosWindow *window, gpointer record, const char *reason)
{
  g_autofree char *action = g_strconcat (HITOS_IS_SITTING (record) ? "sitting" : HITOS_IS_AGREEMENT (record) ? "agreement"
                                         : "entry", reason ? "-void" : "-edit", NULL);
  HitosChange *change = hitos_change_new (action, NULL);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (record));

  hitos_row_set_text (row, "voided", reason);
  hitos_change_update (change, record, row);
  return hitos_workspace_apply (hitos_window_get_workspace (window), change);
}

static void
on_reason_cb (HitosReasonDialog *dialog, const char *reason, HitosWindow *window)
{
  gpointer record = get_fact_record (window);

  if (record && set_voided (window, record, reason))
    hitos_window_toast_with_undo (window, _("Voided"));
}

static void
on_void_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *window = data;
  gpointer record = get_fact_record (window);
  g_autofree char *name = NULL, *body = NULL;
  HitosReasonDialog *dialog;

  if (record == NULL || get_voided (record))
    return;
  name = hitos_editing_describe (record);
  /* Translators: %s names a fact. */
  body = g_strdup_printf (_("%s\n\nIt stays in the register with its reason, and leaves the informe."), name);
  dialog = hitos_reason_dialog_new (GTK_WINDOW (window), _("Void This Fact?"), body, _("_Void"));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_reason_cb), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_restore_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  gpointer record = get_fact_record (data);

  if (record)
    set_voided (data, record, NULL);
}

/* --- going about --- */

static void
on_step_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  int step = g_str_equal (g_action_get_name (G_ACTION (action)), "next-fact") ? 1 : -1;

  hitos_facts_pane_step (get_facts (data), step);
}

static void
on_close_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosInformesView *view;

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (hitos_window_get_views (data)), "informes") != 0)
    return;
  view = hitos_window_get_informes (data);
  if (hitos_facts_pane_is_open (get_facts (data)) && hitos_informes_view_get_pane (view) != HITOS_PANE_PAGES)
    hitos_facts_pane_close (get_facts (data));
  else
    gtk_widget_activate_action (data, "win.back", NULL);
}

void
hitos_fact_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "add", .activate = on_add_cb, .parameter_type = "s" },
    { .name = "stage", .activate = on_stage_cb, .parameter_type = "i" },
    { .name = "void", .activate = on_void_cb },
    { .name = "restore", .activate = on_restore_cb },
    { .name = "previous-fact", .activate = on_step_cb },
    { .name = "next-fact", .activate = on_step_cb },
    { .name = "close-fact", .activate = on_close_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_fact_actions_update (HitosWindow *window)
{
  gpointer record;

  g_return_if_fail (HITOS_IS_WINDOW (window));

  record = get_fact_record (window);
  hitos_window_enable (window, "add", hitos_window_get_process (window) != NULL);
  hitos_window_enable (window, "stage",
                       HITOS_IS_ENTRY (record) && hitos_entry_get_kind (record) == HITOS_ENTRY_CONSTANCIA
                       && get_voided (record) == NULL);
  hitos_window_enable (window, "void", record && get_voided (record) == NULL);
  hitos_window_enable (window, "restore", record && get_voided (record) != NULL);
  hitos_window_enable (window, "previous-fact", record != NULL);
  hitos_window_enable (window, "next-fact", record != NULL);
}
