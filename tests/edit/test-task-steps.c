/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three-level tree of a work plan: its steps, its levels and its progress. */
#include "planned-process.h"

#include "hitos-task-steps.h"
#include "hitos-task-tree.h"

/* Takes @change. */
static void
apply_and_undo (PlannedProcess *fixture, HitosChange *change)
{
  g_autoptr (HitosChange) owned = change;

  planned_process_apply_and_undo (fixture, owned);
}

static HitosMilestone *
find_named (HitosProcess *process, const char *name)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (g_strcmp0 (hitos_milestone_get_name (hitos_record_list_get (milestones, i)), name) == 0)
      return hitos_record_list_get (milestones, i);
  return NULL;
}

static HitosMilestone *
add (PlannedProcess *fixture, HitosMilestone *parent, const char *name)
{
  g_autoptr (GError) error = NULL;
  const char *id;
  HitosChange *change = hitos_task_create_part (parent, NULL, name, &id, &error);

  g_assert_no_error (error);
  planned_process_apply (fixture, change);
  return find_named (fixture->process, name);
}

/* E05 ⊃ A ⊃ (a1, a2); B; C */
static HitosMilestone *
add_tree (PlannedProcess *fixture)
{
  HitosMilestone *root = planned_process_find (fixture->process, "E05");
  HitosMilestone *block = add (fixture, root, "A");

  add (fixture, root, "B");
  add (fixture, root, "C");
  add (fixture, block, "a1");
  add (fixture, block, "a2");
  return root;
}

static char *
tell (HitosMilestone *root)
{
  g_autoptr (GPtrArray) tasks = hitos_task_list_below (root, FALSE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (text, "%s%d%s", i ? " " : "", hitos_task_get_level (g_ptr_array_index (tasks, i)),
                            hitos_milestone_get_name (g_ptr_array_index (tasks, i)));
  return g_string_free (text, FALSE);
}

static void
assert_tree (HitosMilestone *root, const char *expected)
{
  g_autofree char *told = tell (root);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_adds (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *root = add_tree (fixture);
  g_autoptr (GError) error = NULL;
  const char *id;
  HitosChange *between;

  assert_tree (root, "2A 3a1 3a2 2B 2C");
  between = hitos_task_create_part (root, find_named (fixture->process, "A"), "A2", &id, &error);
  g_assert_no_error (error);
  apply_and_undo (fixture, between);
  assert_tree (root, "2A 3a1 3a2 2A2 2B 2C");
  g_assert_null (hitos_task_create_part (find_named (fixture->process, "a1"), NULL, "x", &id, &error));
  g_assert_error (error, HITOS_TASK_ERROR, HITOS_TASK_ERROR_LEVEL);
}

static void
test_shifts (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *root = add_tree (fixture);
  HitosMilestone *last = find_named (fixture->process, "C");

  apply_and_undo (fixture, hitos_task_create_shift (last, -1));
  assert_tree (root, "2A 3a1 3a2 2C 2B");
  planned_process_apply (fixture, hitos_task_create_shift (last, -1));
  assert_tree (root, "2C 2A 3a1 3a2 2B");
  g_assert_null (hitos_task_create_shift (last, -1));
  planned_process_apply (fixture, hitos_task_create_shift (last, 2));
  assert_tree (root, "2A 3a1 3a2 2B 2C");
  g_assert_null (hitos_task_create_shift (last, 1));
}

static void
test_levels (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *root = add_tree (fixture);
  HitosMilestone *block = find_named (fixture->process, "A");
  HitosMilestone *task = find_named (fixture->process, "a1");
  g_autoptr (GError) within = NULL, deep = NULL, first = NULL, top = NULL, none = NULL;

  apply_and_undo (fixture, hitos_task_create_outdent (task, NULL));
  assert_tree (root, "2A 3a2 2a1 2B 2C");
  apply_and_undo (fixture, hitos_task_create_indent (task, NULL));
  assert_tree (root, "2A 3a2 3a1 2B 2C");

  g_assert_false (hitos_task_check_parent (block, task, &within));
  g_assert_error (within, HITOS_TASK_ERROR, HITOS_TASK_ERROR_WITHIN);
  g_assert_false (hitos_task_check_parent (block, find_named (fixture->process, "B"), &deep));
  g_assert_error (deep, HITOS_TASK_ERROR, HITOS_TASK_ERROR_LEVEL);
  g_assert_null (hitos_task_create_indent (block, &first));
  g_assert_error (first, HITOS_TASK_ERROR, HITOS_TASK_ERROR_LEVEL);
  g_assert_null (hitos_task_create_outdent (block, &top));
  g_assert_error (top, HITOS_TASK_ERROR, HITOS_TASK_ERROR_LEVEL);

  apply_and_undo (fixture, hitos_task_create_move (block, NULL, NULL, &none));
  g_assert_no_error (none);
  assert_tree (root, "2B 2C");
  assert_tree (block, "2a2 2a1");
}

static void
test_drops (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *root = add_tree (fixture);
  HitosMilestone *block = find_named (fixture->process, "A");
  HitosMilestone *task = find_named (fixture->process, "a1");

  planned_process_apply (fixture, hitos_task_create_drop (find_named (fixture->process, "a2"), "repetida"));
  apply_and_undo (fixture, hitos_task_create_drop (block, "ya no se hace"));
  assert_tree (root, "2B 2C");
  g_assert_cmpstr (hitos_milestone_get_dropped (task), ==, "ya no se hace");
  apply_and_undo (fixture, hitos_task_create_restore (block));
  /* What was dropped before stays so. */
  assert_tree (root, "2A 3a1 2B 2C");
  planned_process_apply (fixture, hitos_task_create_drop (block, "otra vez"));
  apply_and_undo (fixture, hitos_task_create_restore (task));
  assert_tree (root, "2A 3a1 2B 2C");
}

static void
assert_progress (HitosMilestone *root, guint done, guint leaves)
{
  g_autoptr (HitosActs) acts = hitos_acts_new (hitos_record_get_process (root));
  HitosProgress progress = hitos_task_get_progress (root, acts);

  g_assert_cmpuint (progress.done, ==, done);
  g_assert_cmpuint (progress.leaves, ==, leaves);
}

static void
set_done (PlannedProcess *fixture, const char *name)
{
  HitosChange *change = hitos_change_new ("milestone-edit", NULL);
  HitosMilestone *task = find_named (fixture->process, name);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (task));

  hitos_row_set_integer (row, "status", HITOS_STATUS_DELIVERED);
  hitos_change_update (change, task, row);
  planned_process_apply (fixture, change);
}

/* Leaves done ÷ leaves: a block that says that it is done says nothing of its tasks. */
static void
test_progress (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *root = planned_process_find (fixture->process, "E05");

  assert_progress (root, 0, 1);
  add_tree (fixture);
  assert_progress (root, 0, 4);
  set_done (fixture, "a1");
  set_done (fixture, "A");
  assert_progress (root, 1, 4);
  assert_progress (find_named (fixture->process, "A"), 1, 2);
  set_done (fixture, "B");
  planned_process_apply (fixture, hitos_task_create_drop (find_named (fixture->process, "C"), "no"));
  assert_progress (root, 2, 3);
  planned_process_apply (fixture, hitos_task_create_drop (find_named (fixture->process, "a1"), "no"));
  assert_progress (root, 1, 2);
}

static void
test_own (PlannedProcess *fixture, gconstpointer data)
{
  const char *id;
  HitosDate day = hitos_date_parse ("2026-12-09");
  HitosChange *change = hitos_task_create_milestone (fixture->process, "Visita", day, &id);
  g_autofree char *kept = g_strdup (id);
  HitosMilestone *own;

  apply_and_undo (fixture, change);
  own = hitos_process_lookup (fixture->process, HITOS_TYPE_MILESTONE, kept);
  g_assert_cmpstr (hitos_milestone_get_name (own), ==, "Visita");
  g_assert_cmpint (hitos_milestone_get_planned_end (own), ==, day);
  g_assert_cmpint (hitos_task_get_level (own), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  planned_process_add_test ("/task-steps/adds", test_adds);
  planned_process_add_test ("/task-steps/shifts", test_shifts);
  planned_process_add_test ("/task-steps/levels", test_levels);
  planned_process_add_test ("/task-steps/drops", test_drops);
  planned_process_add_test ("/task-steps/progress", test_progress);
  planned_process_add_test ("/task-steps/own", test_own);
  return g_test_run ();
}
