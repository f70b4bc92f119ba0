/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-tree.h"

/* Parts of parts beyond this are a circle. */
#define DEEPEST 64

typedef struct {
  HitosSchedule *schedule;
  GHashTable *parts;  /* whole, or NULL → GPtrArray of borrowed milestones */
  GHashTable *told;   /* milestones */
  GArray *nodes;
} Tree;

static HitosWhen
get_days (HitosDate first, HitosDate last)
{
  first = first != HITOS_DATE_NONE ? first : last;
  last = last != HITOS_DATE_NONE ? last : first;
  return first == HITOS_DATE_NONE ? (HitosWhen) { 0, 0 } : (HitosWhen) { MIN (first, last), MAX (first, last) + 1 };
}

static void
collect (Tree *self, HitosProcess *process)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i), *whole;
      GPtrArray *parts;

      if (hitos_milestone_get_dropped (milestone))
        continue;
      whole = hitos_milestone_get_parent (milestone);
      if (whole && hitos_milestone_get_dropped (whole))
        whole = NULL;
      parts = g_hash_table_lookup (self->parts, whole);
      if (parts == NULL)
        {
          parts = g_ptr_array_new ();
          g_hash_table_insert (self->parts, whole, parts);
        }
      g_ptr_array_add (parts, milestone);
    }
}

static void
fill (HitosPlanNode *node)
{
  HitosDate start = hitos_milestone_get_planned_start (node->milestone);
  HitosDate end = hitos_milestone_get_planned_end (node->milestone);
  HitosDate real_start = hitos_milestone_get_real_start (node->milestone);

  node->planned = get_days (start, end);
  node->moment = start == HITOS_DATE_NONE;
  if (start == HITOS_DATE_NONE && end == HITOS_DATE_NONE)
    node->planned = get_days (node->point->act_limit, node->point->act_limit);
  if (node->point->act.acted != HITOS_DATE_NONE)
    node->real = get_days (real_start, node->point->act.acted);
  else
    node->real = get_days (real_start, real_start);
  node->n_leaves = 1;
  node->n_done = node->point->act.acted != HITOS_DATE_NONE
                 || hitos_milestone_get_status (node->milestone) == HITOS_STATUS_DELIVERED;
}

static void
add_parts (Tree *self, HitosMilestone *whole, guint parent, guint level, const char *number)
{
  GPtrArray *parts = level <= DEEPEST ? g_hash_table_lookup (self->parts, whole) : NULL;

  for (guint i = 0; parts && i < parts->len; i++)
    {
      HitosMilestone *milestone = g_ptr_array_index (parts, i);
      HitosPlanNode node = { milestone, hitos_schedule_get (self->schedule, milestone), parent, level, NULL };
      guint place = self->nodes->len;

      if (!g_hash_table_add (self->told, milestone))
        continue;
      node.number = number ? g_strdup_printf ("%s.%u", number, i + 1) : g_strdup_printf ("%u", i + 1);
      node.whole = g_hash_table_contains (self->parts, milestone);
      fill (&node);
      g_array_append_val (self->nodes, node);
      add_parts (self, milestone, place, level + 1, node.number);
    }
}

/* Parts come after their wholes, so backwards each is whole before it is added. */
static void
sum_up (GArray *nodes)
{
  for (guint i = nodes->len; i > 0; i--)
    {
      HitosPlanNode *node = &g_array_index (nodes, HitosPlanNode, i - 1);
      HitosPlanNode *whole = node->parent != G_MAXUINT ? &g_array_index (nodes, HitosPlanNode, node->parent) : NULL;

      if (node->whole && node->n_done > node->n_leaves)
        node->n_done = node->n_leaves;
      if (whole == NULL)
        continue;
      whole->planned = hitos_when_join (whole->planned, node->planned);
      whole->real = hitos_when_join (whole->real, node->real);
      whole->n_leaves += node->n_leaves;
      whole->n_done += node->n_done;
    }
}

static void
clear_node (gpointer data)
{
  g_free (((HitosPlanNode *) data)->number);
}

GArray *
hitos_plan_tree_list (HitosProcess *process, HitosSchedule *schedule)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  GArray *nodes = g_array_new (FALSE, TRUE, sizeof (HitosPlanNode));
  Tree self = { schedule, parts, told, nodes };

  g_array_set_clear_func (nodes, clear_node);
  collect (&self, process);
  add_parts (&self, NULL, G_MAXUINT, 1, NULL);
  /* A whole done by itself counts as all its parts; else it is no leaf of its own. */
  for (guint i = 0; i < nodes->len; i++)
    {
      HitosPlanNode *node = &g_array_index (nodes, HitosPlanNode, i);

      if (node->whole)
        {
          node->n_leaves = 0;
          node->n_done = node->n_done ? G_MAXUINT / 2 : 0;
        }
    }
  sum_up (nodes);
  return nodes;
}
