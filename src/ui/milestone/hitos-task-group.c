/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-task-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-task-row.h"
#include "hitos-task-steps.h"

static GPtrArray *
list (gpointer milestone)
{
  return hitos_task_list_below (milestone, TRUE);
}

static void
edit (HitosRecordGroup *group, const char *id)
{
  GtkWidget *row = hitos_record_group_find (group, id);

  if (row)
    hitos_task_row_edit_name (HITOS_TASK_ROW (row));
}

static void
on_added_cb (HitosTaskRow *row, const char *id)
{
  GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (row), HITOS_TYPE_RECORD_GROUP);

  if (group)
    edit (HITOS_RECORD_GROUP (group), id);
}

static GtkWidget *
create (HitosWorkspace *workspace, gpointer record, gpointer owner)
{
  GtkWidget *row = hitos_task_row_new (workspace, record, owner);

  g_signal_connect (row, "added", G_CALLBACK (on_added_cb), NULL);
  return row;
}

static void
on_add_cb (HitosRecordGroup *group, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  const char *id = NULL;
  HitosChange *change = hitos_task_create_part (hitos_record_group_get_owner (group), NULL, _("New task"), &id, &error);

  kept = g_strdup (id);
  if (change == NULL)
    gtk_widget_activate_action (GTK_WIDGET (group), "win.tell", "s", error->message);
  else if (hitos_workspace_apply (hitos_record_group_get_workspace (group), change))
    edit (group, kept);
}

static void
show_progress (HitosRecordGroup *group, HitosMilestone *milestone, HitosActs *acts)
{
  HitosProgress progress = hitos_task_get_progress (milestone, acts);
  g_autofree char *words = NULL;

  if (!hitos_task_is_leaf (milestone))
    /* Translators: %1$u and %2$u are numbers of tasks, %3$u is a percentage. */
    words = g_strdup_printf (_("%1$u of %2$u done · %3$u %%"), progress.done, progress.leaves,
                             progress.done * 100 / progress.leaves);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), words);
}

/* All rows at once: what was done is read from the register once for all of them. */
static void
update (HitosRecordGroup *group)
{
  HitosMilestone *milestone = hitos_record_group_get_owner (group);
  HitosProcess *process = hitos_record_get_process (milestone);
  g_autoptr (HitosActs) acts = NULL;
  g_autoptr (GPtrArray) tasks = NULL;

  if (process == NULL)
    return;
  acts = hitos_acts_new (process);
  tasks = list (milestone);
  for (guint i = 0; i < tasks->len; i++)
    {
      GtkWidget *row = hitos_record_group_find (group, hitos_record_get_id (g_ptr_array_index (tasks, i)));

      if (row)
        hitos_task_row_update (HITOS_TASK_ROW (row), acts);
    }
  show_progress (group, milestone, acts);
}

GtkWidget *
hitos_task_group_new (HitosWorkspace *workspace, HitosMilestone *milestone)
{
  static const HitosRecordGroupKind kind = {
    list, create, NULL, N_("Work Plan"), N_("No tasks yet: a typical agreement is a chain of them"), N_("Add a Task"),
  };
  GtkWidget *group = hitos_record_group_new (workspace, milestone, &kind);

  g_signal_connect (group, "add", G_CALLBACK (on_add_cb), NULL);
  g_signal_connect_object (hitos_record_get_process (milestone), "changed", G_CALLBACK (update), group,
                           G_CONNECT_SWAPPED);
  update (HITOS_RECORD_GROUP (group));
  return group;
}
