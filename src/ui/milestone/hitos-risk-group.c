/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-risk-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"
#include "hitos-risk-row.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  HitosRisk *left = *(HitosRisk *const *) a, *right = *(HitosRisk *const *) b;
  gboolean left_closed = hitos_risk_get_state (left) == HITOS_RISK_CLOSED;
  gboolean right_closed = hitos_risk_get_state (right) == HITOS_RISK_CLOSED;

  return left_closed != right_closed ? left_closed - right_closed : hitos_record_compare (left, right);
}

static GPtrArray *
list (gpointer milestone)
{
  HitosRecordList *risks = hitos_process_get_list (hitos_record_get_process (milestone), HITOS_TYPE_RISK);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < hitos_record_list_get_n_records (risks); i++)
    if ((gpointer) hitos_risk_get_milestone (hitos_record_list_get (risks, i)) == milestone)
      g_ptr_array_add (records, hitos_record_list_get (risks, i));
  g_ptr_array_sort (records, compare);
  return records;
}

static GtkWidget *
create (HitosWorkspace *workspace, gpointer record, gpointer owner)
{
  return hitos_risk_row_new (workspace, record);
}

static void
update (GtkWidget *row, gpointer record)
{
  hitos_risk_row_update (HITOS_RISK_ROW (row));
}

static void
on_add_cb (HitosRecordGroup *group, gpointer data)
{
  HitosWorkspace *workspace = hitos_record_group_get_workspace (group);
  HitosRow *row = hitos_row_new (&hitos_risk_table, NULL);
  g_autofree char *id = g_strdup (hitos_row_get_id (row));
  HitosChange *change = hitos_change_new ("risk-add", NULL);
  GtkWidget *shown;

  hitos_row_set_text (row, "milestone", hitos_record_get_id (hitos_record_group_get_owner (group)));
  hitos_row_set_text (row, "title", _("New risk"));
  hitos_row_set_integer (row, "found_on", hitos_workspace_get_today (workspace));
  hitos_change_insert (change, row);
  if (!hitos_workspace_apply (workspace, change))
    return;
  shown = hitos_record_group_find (group, id);
  if (shown == NULL)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (shown), TRUE);
  gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
hitos_risk_group_new (HitosWorkspace *workspace, HitosMilestone *milestone)
{
  static const HitosRecordGroupKind kind = {
    list, create, update, N_("Risks"), N_("Nothing that may stop it is known"), N_("Add a Risk"),
  };
  GtkWidget *group = hitos_record_group_new (workspace, milestone, &kind);

  g_signal_connect (group, "add", G_CALLBACK (on_add_cb), NULL);
  return group;
}
