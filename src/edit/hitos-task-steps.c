/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-task-steps.h"

#include <glib/gi18n-lib.h>

#include "hitos-task-tree.h"

G_DEFINE_QUARK (hitos-task-error-quark, hitos_task_error)

static const GPtrArray *
get_parts (HitosMilestone *parent)
{
  return hitos_process_get_parts (hitos_record_get_process (parent), HITOS_TYPE_MILESTONE, parent);
}

static HitosRow *
copy_row (HitosChange *change, HitosMilestone *task)
{
  HitosRow *planned;

  if (hitos_change_lookup (change, &hitos_milestone_table, hitos_record_get_id (task), &planned) && planned)
    return hitos_row_copy (planned);
  return hitos_row_copy (hitos_record_get_row (task));
}

static void
set_ordinal (HitosChange *change, HitosMilestone *task, int ordinal)
{
  HitosRow *row = copy_row (change, task);

  hitos_row_set_integer (row, "ordinal", ordinal);
  hitos_change_update (change, task, row);
}

/* --- adding --- */

static int
find_last_ordinal (HitosProcess *process)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  int last = 0;

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    last = MAX (last, hitos_milestone_get_ordinal (hitos_record_list_get (milestones, i)));
  return last;
}

HitosChange *
hitos_task_create_milestone (HitosProcess *process, const char *name, HitosDate day, const char **id)
{
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && name != NULL && id != NULL, NULL);

  change = hitos_change_new ("milestone-add", NULL);
  row = hitos_row_new (&hitos_milestone_table, NULL);
  hitos_row_set_text (row, "name", name);
  hitos_row_set_integer (row, "planned_end", day);
  hitos_row_set_integer (row, "ordinal", find_last_ordinal (process) + 1);
  *id = hitos_row_get_id (row);
  hitos_change_insert (change, row);
  return change;
}

/* Gives the parts of @parent the ordinals of their places, leaving one free after @sibling (NULL: at the end),
 * and without @moved, which goes elsewhere. Returns the free one. */
static int
make_room (HitosChange *change, HitosMilestone *parent, HitosMilestone *sibling, HitosMilestone *moved)
{
  const GPtrArray *parts = get_parts (parent);
  int ordinal = 0, room = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      HitosMilestone *part = g_ptr_array_index (parts, i);

      if (part == moved)
        continue;
      set_ordinal (change, part, ++ordinal);
      if (part == sibling)
        room = ++ordinal;
    }
  return room ? room : ordinal + 1;
}

static gboolean
fails_level (guint level, GError **error)
{
  if (level <= HITOS_TASK_LEVELS)
    return FALSE;
  g_set_error_literal (error, HITOS_TASK_ERROR, HITOS_TASK_ERROR_LEVEL,
                       _("A plan has three levels: deliverable, block and task"));
  return TRUE;
}

HitosChange *
hitos_task_create_part (HitosMilestone *parent, HitosMilestone *sibling, const char *name, const char **id,
                        GError **error)
{
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_MILESTONE (parent) && name != NULL && id != NULL, NULL);

  if (fails_level (hitos_task_get_level (parent) + 1, error))
    return NULL;
  change = hitos_change_new ("task-add", hitos_milestone_get_title (parent));
  row = hitos_row_new (&hitos_milestone_table, NULL);
  hitos_row_set_text (row, "name", name);
  hitos_row_set_text (row, "parent", hitos_record_get_id (parent));
  hitos_row_set_integer (row, "ordinal", make_room (change, parent, sibling, NULL));
  *id = hitos_row_get_id (row);
  hitos_change_insert (change, row);
  return change;
}

/* --- moving --- */

/* The sibling that stands @places further, dropped ones left out; NULL where there is none. */
static HitosMilestone *
find_sibling (HitosMilestone *task, int places)
{
  HitosMilestone *parent = hitos_milestone_get_parent (task);
  const GPtrArray *parts = parent ? get_parts (parent) : NULL;
  int step = places < 0 ? -1 : 1;
  guint position;

  if (parts == NULL || !g_ptr_array_find ((GPtrArray *) parts, task, &position))
    return NULL;
  for (int i = (int) position + step; i >= 0 && i < (int) parts->len; i += step)
    if (hitos_milestone_get_dropped (g_ptr_array_index (parts, i)) == NULL && (places -= step) == 0)
      return g_ptr_array_index (parts, i);
  return NULL;
}

HitosChange *
hitos_task_create_shift (HitosMilestone *task, int places)
{
  HitosMilestone *other;
  HitosChange *change;
  int room;

  g_return_val_if_fail (HITOS_IS_MILESTONE (task), NULL);

  other = places == 0 ? NULL : find_sibling (task, places);
  if (other == NULL)
    return NULL;
  change = hitos_change_new ("task-move", hitos_milestone_get_title (task));
  room = make_room (change, hitos_milestone_get_parent (task), other, task);
  if (places < 0)
    {
      /* Before the other, whose place is the one that was counted first. */
      set_ordinal (change, other, room);
      room--;
    }
  set_ordinal (change, task, room);
  return change;
}

gboolean
hitos_task_check_parent (HitosMilestone *task, HitosMilestone *parent, GError **error)
{
  g_return_val_if_fail (HITOS_IS_MILESTONE (task), FALSE);

  if (parent && hitos_task_is_within (parent, task))
    {
      g_set_error_literal (error, HITOS_TASK_ERROR, HITOS_TASK_ERROR_WITHIN, _("It cannot be a part of itself"));
      return FALSE;
    }
  return !fails_level ((parent ? hitos_task_get_level (parent) : 0) + hitos_task_get_depth (task), error);
}

HitosChange *
hitos_task_create_move (HitosMilestone *task, HitosMilestone *parent, HitosMilestone *sibling, GError **error)
{
  HitosChange *change;
  HitosRow *row;
  int ordinal;

  g_return_val_if_fail (HITOS_IS_MILESTONE (task), NULL);

  if (!hitos_task_check_parent (task, parent, error))
    return NULL;
  change = hitos_change_new ("task-move", hitos_milestone_get_title (task));
  ordinal = parent ? make_room (change, parent, sibling, task) : find_last_ordinal (hitos_record_get_process (task)) + 1;
  row = copy_row (change, task);
  hitos_row_set_text (row, "parent", parent ? hitos_record_get_id (parent) : NULL);
  hitos_row_set_integer (row, "ordinal", ordinal);
  hitos_change_update (change, task, row);
  return change;
}

HitosChange *
hitos_task_create_indent (HitosMilestone *task, GError **error)
{
  HitosMilestone *above;

  g_return_val_if_fail (HITOS_IS_MILESTONE (task), NULL);

  above = find_sibling (task, -1);
  if (above)
    return hitos_task_create_move (task, above, NULL, error);
  g_set_error_literal (error, HITOS_TASK_ERROR, HITOS_TASK_ERROR_LEVEL, _("There is nothing above it to be a part of"));
  return NULL;
}

HitosChange *
hitos_task_create_outdent (HitosMilestone *task, GError **error)
{
  HitosMilestone *parent;

  g_return_val_if_fail (HITOS_IS_MILESTONE (task), NULL);

  parent = hitos_milestone_get_parent (task);
  if (parent && hitos_milestone_get_parent (parent))
    return hitos_task_create_move (task, hitos_milestone_get_parent (parent), parent, error);
  g_set_error_literal (error, HITOS_TASK_ERROR, HITOS_TASK_ERROR_LEVEL, _("It stands at the first level already"));
  return NULL;
}

/* --- dropping --- */

static void
set_dropped (HitosChange *change, HitosMilestone *task, const char *reason)
{
  HitosRow *row = copy_row (change, task);

  hitos_row_set_text (row, "dropped", reason);
  hitos_change_update (change, task, row);
}

HitosChange *
hitos_task_create_drop (HitosMilestone *task, const char *reason)
{
  g_autoptr (GPtrArray) below = NULL;
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_MILESTONE (task) && reason != NULL && *reason, NULL);

  change = hitos_change_new ("milestone-drop", hitos_milestone_get_title (task));
  below = hitos_task_list_below (task, FALSE);
  set_dropped (change, task, reason);
  for (guint i = 0; i < below->len; i++)
    set_dropped (change, g_ptr_array_index (below, i), reason);
  return change;
}

HitosChange *
hitos_task_create_restore (HitosMilestone *task)
{
  g_autoptr (GPtrArray) below = NULL;
  HitosChange *change;
  const char *reason;

  g_return_val_if_fail (HITOS_IS_MILESTONE (task), NULL);

  change = hitos_change_new ("milestone-restore", hitos_milestone_get_title (task));
  reason = hitos_milestone_get_dropped (task);
  below = hitos_task_list_below (task, TRUE);
  for (guint i = 0; i < below->len; i++)
    if (g_strcmp0 (hitos_milestone_get_dropped (g_ptr_array_index (below, i)), reason) == 0)
      set_dropped (change, g_ptr_array_index (below, i), NULL);
  for (guint i = 0; task && i <= HITOS_TASK_LEVELS; i++, task = hitos_milestone_get_parent (task))
    set_dropped (change, task, NULL);
  return change;
}
