/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-rows.h"

struct _HitosTimelineRows {
  GObject parent_instance;

  HitosTimelinePlan *plan;   /* owned, may be NULL */
  GArray *rows;              /* owned, of HitosTimelineRow */
  gboolean tree;             /* some of them can be folded */
  guint *row_of_task;        /* owned: of each task, or of the whole that hides it */
  HitosSpanIndex *links;     /* owned */
  GPtrArray *groups;         /* owned, of owned HitosTimelineGroup */
  GHashTable *folded;        /* owned: ids of milestones, names of groups */
  HitosTimelineGrouping grouping;
  HitosTimelineFilter filter;
  HitosWhen days;  /* empty: all */
  char *search;              /* owned, as it was typed; may be NULL */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GType
hitos_timeline_rows_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
hitos_timeline_rows_get_n_items (GListModel *model)
{
  return HITOS_TIMELINE_ROWS (model)->rows->len;
}

static gpointer
get_item (HitosTimelinePlan *plan, const HitosTimelineRow *row)
{
  return row->group ? (gpointer) row->group
                    : (gpointer) hitos_timeline_plan_get_task (plan, row->task)->milestone;
}

static gpointer
hitos_timeline_rows_get_item (GListModel *model, guint position)
{
  HitosTimelineRows *self = HITOS_TIMELINE_ROWS (model);

  if (position >= self->rows->len)
    return NULL;
  return g_object_ref (get_item (self->plan, &g_array_index (self->rows, HitosTimelineRow, position)));
}

static void
hitos_timeline_rows_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = hitos_timeline_rows_get_item_type;
  interface->get_n_items = hitos_timeline_rows_get_n_items;
  interface->get_item = hitos_timeline_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosTimelineRows, hitos_timeline_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, hitos_timeline_rows_list_model_init))

/* --- flattening --- */

static gboolean
is_folded (HitosTimelineRows *self, const char *id)
{
  return self->search == NULL && g_hash_table_contains (self->folded, id);
}

static void
hide_parts (HitosTimelineRows *self, guint task, guint row)
{
  for (guint i = hitos_timeline_plan_get_task (self->plan, task)->first_part;
       i != HITOS_TIMELINE_NO_TASK; i = hitos_timeline_plan_get_task (self->plan, i)->next)
    {
      self->row_of_task[i] = row;
      hide_parts (self, i, row);
    }
}

static void
add_task (HitosTimelineRows *self, GArray *rows, guint position, guint depth, const guint8 *shown)
{
  const HitosTimelineTask *task = hitos_timeline_plan_get_task (self->plan, position);
  HitosTimelineRow row = { .task = position, .depth = depth };

  if (shown && !shown[position])
    return;
  row.foldable = task->first_part != HITOS_TIMELINE_NO_TASK;
  row.unfolded = row.foldable && !is_folded (self, hitos_record_get_id (task->milestone));
  self->row_of_task[position] = rows->len;
  g_array_append_val (rows, row);
  if (row.foldable && !row.unfolded)
    hide_parts (self, position, rows->len - 1);
  for (guint i = row.unfolded ? task->first_part : HITOS_TIMELINE_NO_TASK; i != HITOS_TIMELINE_NO_TASK;
       i = hitos_timeline_plan_get_task (self->plan, i)->next)
    add_task (self, rows, i, depth + 1, shown);
}

/* Groups that stay are the same objects, so that their rows stay. */
static HitosTimelineGroup *
find_group (GPtrArray *groups, const char *name)
{
  for (guint i = 0; groups && i < groups->len; i++)
    if (g_str_equal (hitos_timeline_group_get_name (groups->pdata[i]), name))
      return groups->pdata[i];
  return NULL;
}

static void
gather_groups (HitosTimelineRows *self, const guint8 *shown)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->groups);

  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = hitos_timeline_plan_get_first (self->plan); i != HITOS_TIMELINE_NO_TASK;
       i = hitos_timeline_plan_get_task (self->plan, i)->next)
    {
      const char *name = hitos_timeline_grouping_get_name (self->grouping, hitos_timeline_plan_get_task (self->plan, i));
      HitosTimelineGroup *group;

      if (shown && !shown[i])
        continue;
      group = find_group (self->groups, name);
      if (group == NULL)
        {
          group = find_group (before, name);
          group = group ? g_object_ref (group) : hitos_timeline_group_new (name);
          g_array_set_size (hitos_timeline_group_get_tasks (group), 0);
          g_ptr_array_add (self->groups, group);
        }
      g_array_append_val (hitos_timeline_group_get_tasks (group), i);
    }
}

static void
add_groups (HitosTimelineRows *self, GArray *rows, const guint8 *shown)
{
  gather_groups (self, shown);
  for (guint i = 0; i < self->groups->len; i++)
    {
      HitosTimelineGroup *group = self->groups->pdata[i];
      GArray *tasks = hitos_timeline_group_get_tasks (group);
      HitosTimelineRow row = { HITOS_TIMELINE_NO_TASK, 0, TRUE, FALSE, group };

      row.unfolded = !is_folded (self, hitos_timeline_group_get_name (group));
      g_array_append_val (rows, row);
      for (guint j = 0; row.unfolded && j < tasks->len; j++)
        add_task (self, rows, g_array_index (tasks, guint, j), 1, shown);
    }
}

static GArray *
flatten (HitosTimelineRows *self)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (HitosTimelineRow));
  guint n = self->plan ? hitos_timeline_plan_get_n_tasks (self->plan) : 0;
  g_autofree guint8 *shown = NULL;

  g_clear_pointer (&self->row_of_task, g_free);
  if (self->plan == NULL)
    return rows;
  self->row_of_task = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    self->row_of_task[i] = HITOS_TIMELINE_NO_ROW;
  shown = hitos_timeline_filter_choose (self->filter, self->search, self->days, self->plan);
  if (self->grouping != HITOS_TIMELINE_GROUP_NONE)
    add_groups (self, rows, shown);
  else
    for (guint i = hitos_timeline_plan_get_first (self->plan); i != HITOS_TIMELINE_NO_TASK;
         i = hitos_timeline_plan_get_task (self->plan, i)->next)
      add_task (self, rows, i, 0, shown);
  return rows;
}

/* Links between tasks that share a row are not seen. */
static void
index_links (HitosTimelineRows *self)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (HitosSpan));

  g_clear_pointer (&self->links, hitos_span_index_free);
  for (guint i = 0; self->plan && i < hitos_timeline_plan_get_n_links (self->plan); i++)
    {
      const HitosTimelineLink *link = hitos_timeline_plan_get_link (self->plan, i);
      guint from = self->row_of_task[link->predecessor], to = self->row_of_task[link->successor];
      HitosSpan span = { MIN (from, to), MAX (from, to), i, 0 };

      if (from != to && from != HITOS_TIMELINE_NO_ROW && to != HITOS_TIMELINE_NO_ROW)
        g_array_append_val (spans, span);
    }
  self->links = hitos_span_index_new (spans);
}

/* The rows anew; what is the same at both ends is not announced, so that a row keeps its focus. */
static void
rebuild (HitosTimelineRows *self, GArray *before, HitosTimelinePlan *plan_before)
{
  GArray *after = flatten (self);
  guint first = 0, end = 0, most = MIN (before->len, after->len);

#define ITEM(plan, rows, i) get_item (plan, &g_array_index (rows, HitosTimelineRow, i))
  while (first < most && ITEM (plan_before, before, first) == ITEM (self->plan, after, first))
    first++;
  while (end < most - first && ITEM (plan_before, before, before->len - 1 - end)
                               == ITEM (self->plan, after, after->len - 1 - end))
    end++;
#undef ITEM
  self->rows = after;
  self->tree = FALSE;
  for (guint i = 0; i < after->len && !self->tree; i++)
    self->tree = g_array_index (after, HitosTimelineRow, i).foldable;
  index_links (self);
  if (before->len != after->len || first < after->len)
    g_list_model_items_changed (G_LIST_MODEL (self), first, before->len - first - end,
                                after->len - first - end);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
refresh (HitosTimelineRows *self)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->rows);
  g_autoptr (GPtrArray) groups = self->groups ? g_ptr_array_ref (self->groups) : NULL;

  rebuild (self, before, self->plan);
}

static void
hitos_timeline_rows_finalize (GObject *object)
{
  HitosTimelineRows *self = HITOS_TIMELINE_ROWS (object);

  g_clear_pointer (&self->plan, hitos_timeline_plan_unref);
  g_clear_pointer (&self->links, hitos_span_index_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_array_unref (self->rows);
  g_hash_table_unref (self->folded);
  g_free (self->row_of_task);
  g_free (self->search);
  G_OBJECT_CLASS (hitos_timeline_rows_parent_class)->finalize (object);
}

static void
hitos_timeline_rows_class_init (HitosTimelineRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_timeline_rows_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
hitos_timeline_rows_init (HitosTimelineRows *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (HitosTimelineRow));
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index_links (self);
}

HitosTimelineRows *
hitos_timeline_rows_new (void)
{
  return g_object_new (HITOS_TYPE_TIMELINE_ROWS, NULL);
}

HitosTimelinePlan *
hitos_timeline_rows_get_plan (HitosTimelineRows *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self), NULL);

  return self->plan;
}

void
hitos_timeline_rows_set_plan (HitosTimelineRows *self, HitosTimelinePlan *plan)
{
  g_autoptr (HitosTimelinePlan) plan_before = NULL;
  g_autoptr (GArray) before = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  g_return_if_fail (HITOS_IS_TIMELINE_ROWS (self));

  plan_before = g_steal_pointer (&self->plan);
  before = g_steal_pointer (&self->rows);
  groups = self->groups ? g_ptr_array_ref (self->groups) : NULL;
  self->plan = plan ? hitos_timeline_plan_ref (plan) : NULL;
  rebuild (self, before, plan_before);
}

HitosTimelineGrouping
hitos_timeline_rows_get_grouping (HitosTimelineRows *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self), HITOS_TIMELINE_GROUP_NONE);

  return self->grouping;
}

void
hitos_timeline_rows_set_grouping (HitosTimelineRows *self, HitosTimelineGrouping grouping)
{
  g_return_if_fail (HITOS_IS_TIMELINE_ROWS (self));

  self->grouping = grouping;
  refresh (self);
}

void
hitos_timeline_rows_set_filter (HitosTimelineRows *self, HitosTimelineFilter filter)
{
  g_return_if_fail (HITOS_IS_TIMELINE_ROWS (self));

  self->filter = filter;
  refresh (self);
}

void
hitos_timeline_rows_set_days (HitosTimelineRows *self, HitosDate from, HitosDate to)
{
  g_return_if_fail (HITOS_IS_TIMELINE_ROWS (self));

  self->days = (HitosWhen) { 0, 0 };
  if (from != HITOS_DATE_NONE || to != HITOS_DATE_NONE)
    self->days = (HitosWhen) { from != HITOS_DATE_NONE ? from : 1, to != HITOS_DATE_NONE ? to + 1 : G_MAXINT };
  refresh (self);
}

void
hitos_timeline_rows_set_search (HitosTimelineRows *self, const char *text)
{
  g_return_if_fail (HITOS_IS_TIMELINE_ROWS (self));

  if (g_strcmp0 (self->search, text && *text ? text : NULL) == 0)
    return;
  g_free (self->search);
  self->search = text && *text ? g_strdup (text) : NULL;
  refresh (self);
}

const char *
hitos_timeline_rows_get_search (HitosTimelineRows *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self), NULL);

  return self->search;
}

guint
hitos_timeline_rows_get_n_rows (HitosTimelineRows *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self), 0);

  return self->rows->len;
}

gboolean
hitos_timeline_rows_is_tree (HitosTimelineRows *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self), FALSE);

  return self->tree;
}

const HitosTimelineRow *
hitos_timeline_rows_get_row (HitosTimelineRows *self, guint row)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self) && row < self->rows->len, NULL);

  return &g_array_index (self->rows, HitosTimelineRow, row);
}

static const char *
get_row_id (HitosTimelineRows *self, const HitosTimelineRow *row)
{
  return row->group ? hitos_timeline_group_get_name (row->group)
                    : hitos_record_get_id (hitos_timeline_plan_get_task (self->plan, row->task)->milestone);
}

static void
fold (HitosTimelineRows *self, const char *id, gboolean unfolded)
{
  if (unfolded)
    g_hash_table_remove (self->folded, id);
  else
    g_hash_table_add (self->folded, g_strdup (id));
}

void
hitos_timeline_rows_set_unfolded (HitosTimelineRows *self, guint row, gboolean unfolded)
{
  const HitosTimelineRow *one;

  g_return_if_fail (HITOS_IS_TIMELINE_ROWS (self) && row < self->rows->len);

  one = &g_array_index (self->rows, HitosTimelineRow, row);
  if (!one->foldable || one->unfolded == unfolded)
    return;
  fold (self, get_row_id (self, one), unfolded);
  refresh (self);
}

void
hitos_timeline_rows_set_all_unfolded (HitosTimelineRows *self, gboolean unfolded)
{
  g_return_if_fail (HITOS_IS_TIMELINE_ROWS (self));

  g_hash_table_remove_all (self->folded);
  for (guint i = 0; !unfolded && i < hitos_timeline_plan_get_n_tasks (self->plan); i++)
    if (hitos_timeline_plan_get_task (self->plan, i)->flags & HITOS_TIMELINE_WHOLE)
      fold (self, hitos_record_get_id (hitos_timeline_plan_get_task (self->plan, i)->milestone), FALSE);
  refresh (self);
}

guint
hitos_timeline_rows_find_task (HitosTimelineRows *self, guint task)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self), HITOS_TIMELINE_NO_ROW);

  if (self->plan == NULL || task >= hitos_timeline_plan_get_n_tasks (self->plan))
    return HITOS_TIMELINE_NO_ROW;
  return self->row_of_task[task];
}

guint
hitos_timeline_rows_find_item (HitosTimelineRows *self, gpointer item)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self), HITOS_TIMELINE_NO_ROW);

  if (self->plan == NULL)
    return HITOS_TIMELINE_NO_ROW;
  if (!HITOS_IS_TIMELINE_GROUP (item))
    return hitos_timeline_rows_find_task (self, hitos_timeline_plan_find (self->plan, item));
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, HitosTimelineRow, i).group == item)
      return i;
  return HITOS_TIMELINE_NO_ROW;
}

guint
hitos_timeline_rows_reveal (HitosTimelineRows *self, guint task)
{
  gboolean changed = FALSE;
  guint top = task;

  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (self), HITOS_TIMELINE_NO_ROW);

  if (self->plan == NULL || task >= hitos_timeline_plan_get_n_tasks (self->plan))
    return HITOS_TIMELINE_NO_ROW;
  for (guint i = task; i != HITOS_TIMELINE_NO_TASK; i = hitos_timeline_plan_get_task (self->plan, i)->parent)
    {
      if (i != task)
        changed |= g_hash_table_remove (self->folded, hitos_record_get_id (hitos_timeline_plan_get_task (self->plan, i)->milestone));
      top = i;
    }
  if (self->grouping != HITOS_TIMELINE_GROUP_NONE)
    {
      const HitosTimelineTask *whole = hitos_timeline_plan_get_task (self->plan, top);

      changed |= g_hash_table_remove (self->folded, hitos_timeline_grouping_get_name (self->grouping, whole));
    }
  if (changed)
    refresh (self);
  return self->row_of_task[task];
}

void
hitos_timeline_rows_find_links (HitosTimelineRows *self, guint top, guint bottom, GArray *links)
{
  g_return_if_fail (HITOS_IS_TIMELINE_ROWS (self));

  hitos_span_index_find (self->links, top, bottom, links);
}
