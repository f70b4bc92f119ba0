/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-links.h"

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"
#include "hitos-network.h"

G_DEFINE_QUARK (hitos-links-error-quark, hitos_links_error)

static HitosRecordList *
get_list (HitosMilestone *milestone, GType type)
{
  return hitos_process_get_list (hitos_record_get_process (milestone), type);
}

static guint
find_position (HitosRecordList *milestones, HitosMilestone *milestone)
{
  guint position = HITOS_NETWORK_NONE;

  if (milestone)
    hitos_record_list_get_position (milestones, hitos_record_get_id (milestone), &position);
  return position;
}

/* Only who waits for whom: no days. Without @successor nothing is added. */
static HitosNetwork *
create_network (HitosRecordList *milestones, HitosRecordList *dependencies, HitosMilestone *predecessor,
                HitosMilestone *successor)
{
  guint n = hitos_record_list_get_n_records (milestones), n_links = hitos_record_list_get_n_records (dependencies);
  g_autofree HitosNetworkTask *tasks = g_new0 (HitosNetworkTask, n + 1);
  g_autofree HitosNetworkLink *links = g_new0 (HitosNetworkLink, n_links + 1);

  for (guint i = 0; i < n; i++)
    tasks[i].parent = find_position (milestones, hitos_milestone_get_parent (hitos_record_list_get (milestones, i)));
  for (guint i = 0; i < n_links; i++)
    {
      HitosDependency *dependency = hitos_record_list_get (dependencies, i);

      links[i].predecessor = find_position (milestones, hitos_dependency_get_predecessor (dependency));
      links[i].successor = find_position (milestones, hitos_dependency_get_successor (dependency));
    }
  links[n_links].predecessor = find_position (milestones, predecessor);
  links[n_links].successor = find_position (milestones, successor);
  return hitos_network_new (tasks, n, links, successor ? n_links + 1 : n_links, HITOS_DATE_NONE);
}

/* The milestones that would wait for one another if @successor waited for @predecessor, in their order, the
 * first coming after the last: new array of borrowed HitosMilestone, NULL where it can. */
static GPtrArray *
find_cycle (HitosMilestone *predecessor, HitosMilestone *successor)
{
  g_autoptr (HitosNetwork) before = NULL;
  g_autoptr (HitosNetwork) after = NULL;
  HitosRecordList *milestones, *dependencies;
  const GArray *cycle;
  GPtrArray *tasks;

  milestones = get_list (successor, HITOS_TYPE_MILESTONE);
  dependencies = get_list (successor, HITOS_TYPE_DEPENDENCY);
  tasks = g_ptr_array_new ();
  if (predecessor == successor)
    {
      g_ptr_array_add (tasks, successor);
      return tasks;
    }
  before = create_network (milestones, dependencies, NULL, NULL);
  after = create_network (milestones, dependencies, predecessor, successor);
  cycle = hitos_network_get_cycle (after);
  /* A cycle that a file brought along is no reason to refuse another link. */
  for (guint i = 0; cycle && hitos_network_get_cycle (before) == NULL && i < cycle->len; i++)
    g_ptr_array_add (tasks, hitos_record_list_get (milestones, g_array_index (cycle, guint, i)));
  if (tasks->len > 0)
    return tasks;
  g_ptr_array_unref (tasks);
  return NULL;
}

/* "E05 → E06b → E05" */
static char *
describe_cycle (const GPtrArray *tasks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (text, "%s → ", hitos_milestone_get_title (g_ptr_array_index (tasks, i)));
  return g_string_free (g_string_append (text, hitos_milestone_get_title (g_ptr_array_index (tasks, 0))), FALSE);
}

static gboolean
check (HitosMilestone *predecessor, HitosMilestone *successor, GError **error)
{
  const GPtrArray *parts = hitos_process_get_parts (hitos_record_get_process (successor), HITOS_TYPE_DEPENDENCY,
                                                    successor);
  g_autoptr (GPtrArray) cycle = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < parts->len; i++)
    if (hitos_dependency_get_predecessor (g_ptr_array_index (parts, i)) == predecessor)
      {
        g_set_error (error, HITOS_LINKS_ERROR, HITOS_LINKS_ERROR_TWICE, _("“%1$s” depends on “%2$s” already"),
                     hitos_milestone_get_title (successor), hitos_milestone_get_title (predecessor));
        return FALSE;
      }
  cycle = find_cycle (predecessor, successor);
  if (cycle == NULL)
    return TRUE;
  words = describe_cycle (cycle);
  /* Translators: %1$s and %2$s are milestones, %3$s is a chain of them: E05 → E06b → E05. */
  g_set_error (error, HITOS_LINKS_ERROR, HITOS_LINKS_ERROR_CYCLE,
               _("“%1$s” cannot wait for “%2$s”: they would wait for one another (%3$s)"),
               hitos_milestone_get_title (successor), hitos_milestone_get_title (predecessor), words);
  return FALSE;
}

HitosChange *
hitos_links_add (HitosMilestone *predecessor, HitosMilestone *successor, int lag, GError **error)
{
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_MILESTONE (predecessor) && HITOS_IS_MILESTONE (successor), NULL);

  if (!check (predecessor, successor, error))
    return NULL;
  change = hitos_change_new ("dependency-add", hitos_milestone_get_title (successor));
  row = hitos_row_new (&hitos_dependency_table, NULL);
  hitos_row_set_text (row, "successor", hitos_record_get_id (successor));
  hitos_row_set_text (row, "predecessor", hitos_record_get_id (predecessor));
  hitos_row_set_integer (row, "lag", lag);
  hitos_change_insert (change, row);
  return change;
}

HitosChange *
hitos_links_set_lag (HitosDependency *dependency, int lag)
{
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_DEPENDENCY (dependency), NULL);

  change = hitos_change_new ("dependency-edit", hitos_milestone_get_title (hitos_dependency_get_successor (dependency)));
  row = hitos_row_copy (hitos_record_get_row (dependency));
  hitos_row_set_integer (row, "lag", lag);
  hitos_change_update (change, dependency, row);
  return change;
}

HitosChange *
hitos_links_remove (HitosDependency *dependency)
{
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_DEPENDENCY (dependency), NULL);

  change = hitos_change_new ("dependency-remove", hitos_milestone_get_title (hitos_dependency_get_successor (dependency)));
  hitos_change_remove (change, dependency);
  return change;
}

GPtrArray *
hitos_links_list (HitosMilestone *milestone, gboolean awaited)
{
  GPtrArray *links = g_ptr_array_new ();
  HitosRecordList *dependencies;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone), links);

  dependencies = get_list (milestone, HITOS_TYPE_DEPENDENCY);
  for (guint i = 0; i < hitos_record_list_get_n_records (dependencies); i++)
    {
      HitosDependency *dependency = hitos_record_list_get (dependencies, i);

      if ((awaited ? hitos_dependency_get_predecessor (dependency) : hitos_dependency_get_successor (dependency))
          == milestone)
        g_ptr_array_add (links, dependency);
    }
  return links;
}
