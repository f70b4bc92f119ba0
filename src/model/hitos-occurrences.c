/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-occurrences.h"

#include "hitos-occurrence-source.h"

/* Days are found in blocks of so many; what is longer than that many blocks stands in none, and is
 * looked at every time: a slip in a year must not fill the memory. */
#define BLOCK_DAYS 32
#define MOST_BLOCKS 64

struct _HitosOccurrences {
  GObject parent_instance;

  HitosProcess *process;    /* owned, may be NULL */
  HitosSchedule *schedule;  /* owned, NULL without a process */
  HitosDate today;
  int soon_days;
  GPtrArray *all;           /* owned, of owned HitosOccurrence, in order */
  GHashTable *blocks;       /* owned; block → GPtrArray of borrowed occurrences, in order */
  GPtrArray *endless;       /* owned, of borrowed occurrences */
};

static GType
hitos_occurrences_get_item_type (GListModel *model)
{
  return HITOS_TYPE_OCCURRENCE;
}

static guint
hitos_occurrences_get_n_items (GListModel *model)
{
  return HITOS_OCCURRENCES (model)->all->len;
}

static gpointer
hitos_occurrences_get_item (GListModel *model, guint position)
{
  HitosOccurrences *self = HITOS_OCCURRENCES (model);

  return position < self->all->len ? g_object_ref (g_ptr_array_index (self->all, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = hitos_occurrences_get_item_type;
  iface->get_n_items = hitos_occurrences_get_n_items;
  iface->get_item = hitos_occurrences_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosOccurrences, hitos_occurrences, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
get_block (HitosDate day)
{
  return day / BLOCK_DAYS;
}

static int
compare_occurrences (gconstpointer a, gconstpointer b)
{
  return hitos_occurrence_compare (*(HitosOccurrence **) a, *(HitosOccurrence **) b);
}

static void
index_occurrence (HitosOccurrences *self, HitosOccurrence *occurrence)
{
  HitosWhen days = hitos_occurrence_get_days (occurrence);
  int last = get_block (days.end - 1);

  if (last - get_block (days.start) >= MOST_BLOCKS)
    {
      g_ptr_array_add (self->endless, occurrence);
      return;
    }
  for (int block = get_block (days.start); block <= last; block++)
    {
      GPtrArray *members = g_hash_table_lookup (self->blocks, GINT_TO_POINTER (block));

      if (members == NULL)
        {
          members = g_ptr_array_new ();
          g_hash_table_insert (self->blocks, GINT_TO_POINTER (block), members);
        }
      g_ptr_array_add (members, occurrence);
    }
}

static void
index_all (HitosOccurrences *self)
{
  g_hash_table_remove_all (self->blocks);
  g_ptr_array_set_size (self->endless, 0);
  for (guint i = 0; i < self->all->len; i++)
    index_occurrence (self, g_ptr_array_index (self->all, i));
}

/* Where a new occurrence is what an old one at its place was, the old object stays: a view that
 * holds it need not be told. Both are in order, so one walk finds them. */
static void
keep_old_objects (GPtrArray *old, GPtrArray *new)
{
  guint i = 0, j = 0;

  while (i < old->len && j < new->len)
    {
      HitosOccurrence *before = g_ptr_array_index (old, i);
      HitosOccurrence *after = g_ptr_array_index (new, j);
      int order = hitos_occurrence_compare (before, after);

      if (order == 0 && hitos_occurrence_equal (before, after))
        {
          g_ptr_array_index (new, j) = g_object_ref (before);
          g_object_unref (after);
        }
      i += order <= 0;
      j += order >= 0;
    }
}

static void
replace_all (HitosOccurrences *self, GPtrArray *all)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->all);
  guint same_head = 0, same_tail = 0;
  guint shorter = MIN (old->len, all->len);

  keep_old_objects (old, all);
  while (same_head < shorter
         && g_ptr_array_index (old, same_head) == g_ptr_array_index (all, same_head))
    same_head++;
  while (same_tail < shorter - same_head
         && g_ptr_array_index (old, old->len - 1 - same_tail)
            == g_ptr_array_index (all, all->len - 1 - same_tail))
    same_tail++;
  self->all = all;
  index_all (self);
  if (old->len > same_head + same_tail || all->len > same_head + same_tail)
    g_list_model_items_changed (G_LIST_MODEL (self), same_head, old->len - same_head - same_tail,
                                all->len - same_head - same_tail);
}

static void
update (HitosOccurrences *self)
{
  GPtrArray *all;

  g_clear_pointer (&self->schedule, hitos_schedule_free);
  if (self->process)
    self->schedule = hitos_schedule_new (self->process, self->today, self->soon_days);
  all = self->process
    ? hitos_occurrence_source_collect (self->process, self->schedule, self->today, self->soon_days)
    : g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_sort (all, compare_occurrences);
  replace_all (self, all);
}

static void
on_process_changed_cb (HitosOccurrences *self)
{
  update (self);
}

static void
hitos_occurrences_finalize (GObject *object)
{
  HitosOccurrences *self = HITOS_OCCURRENCES (object);

  g_clear_pointer (&self->schedule, hitos_schedule_free);
  g_clear_object (&self->process);
  g_hash_table_unref (self->blocks);
  g_ptr_array_unref (self->endless);
  g_ptr_array_unref (self->all);
  G_OBJECT_CLASS (hitos_occurrences_parent_class)->finalize (object);
}

static void
hitos_occurrences_class_init (HitosOccurrencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_occurrences_finalize;
}

static void
hitos_occurrences_init (HitosOccurrences *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->endless = g_ptr_array_new ();
  self->blocks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

HitosOccurrences *
hitos_occurrences_new (HitosProcess *process, HitosDate today, int soon_days)
{
  HitosOccurrences *self;

  g_return_val_if_fail (process == NULL || HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (today != HITOS_DATE_NONE, NULL);

  self = g_object_new (HITOS_TYPE_OCCURRENCES, NULL);
  self->today = today;
  self->soon_days = soon_days;
  if (process)
    {
      self->process = g_object_ref (process);
      g_signal_connect_object (process, "changed", G_CALLBACK (on_process_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
  return self;
}

HitosProcess *
hitos_occurrences_get_process (HitosOccurrences *self)
{
  g_return_val_if_fail (HITOS_IS_OCCURRENCES (self), NULL);

  return self->process;
}

HitosSchedule *
hitos_occurrences_get_schedule (HitosOccurrences *self)
{
  g_return_val_if_fail (HITOS_IS_OCCURRENCES (self), NULL);

  return self->schedule;
}

HitosDate
hitos_occurrences_get_today (HitosOccurrences *self)
{
  g_return_val_if_fail (HITOS_IS_OCCURRENCES (self), HITOS_DATE_NONE);

  return self->today;
}

int
hitos_occurrences_get_soon_days (HitosOccurrences *self)
{
  g_return_val_if_fail (HITOS_IS_OCCURRENCES (self), 0);

  return self->soon_days;
}

void
hitos_occurrences_set_today (HitosOccurrences *self, HitosDate today)
{
  g_return_if_fail (HITOS_IS_OCCURRENCES (self));
  g_return_if_fail (today != HITOS_DATE_NONE);

  if (today == self->today)
    return;
  self->today = today;
  update (self);
}

GPtrArray *
hitos_occurrences_list (HitosOccurrences *self, HitosWhen range)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (self), found);

  if (range.start >= range.end)
    return found;
  for (guint i = 0; i < self->endless->len; i++)
    if (hitos_when_overlaps (hitos_occurrence_get_days (g_ptr_array_index (self->endless, i)), range))
      g_ptr_array_add (found, g_ptr_array_index (self->endless, i));
  for (int block = get_block (range.start); block <= get_block (range.end - 1); block++)
    {
      GPtrArray *members = g_hash_table_lookup (self->blocks, GINT_TO_POINTER (block));

      for (guint i = 0; members && i < members->len; i++)
        {
          HitosWhen days = hitos_occurrence_get_days (g_ptr_array_index (members, i));

          /* One that began in an earlier block was found there. */
          if (hitos_when_overlaps (days, range)
              && (get_block (days.start) == block || block == get_block (range.start)))
            g_ptr_array_add (found, g_ptr_array_index (members, i));
        }
    }
  if (self->endless->len > 0)
    g_ptr_array_sort (found, compare_occurrences);
  return found;
}

HitosOccurrence *
hitos_occurrences_find_record (HitosOccurrences *self, gpointer record)
{
  HitosOccurrence *best = NULL;

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (self), NULL);

  for (guint i = 0; i < self->all->len; i++)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (self->all, i);

      if (hitos_occurrence_get_record (occurrence) == record
          && (best == NULL
              || hitos_occurrence_get_kind (occurrence) < hitos_occurrence_get_kind (best)))
        best = occurrence;
    }
  return best;
}

HitosWhen
hitos_occurrences_get_range (HitosOccurrences *self)
{
  HitosWhen range = { HITOS_DATE_NONE, HITOS_DATE_NONE };

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (self), range);

  for (guint i = 0; i < self->all->len; i++)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (self->all, i);
      HitosWhen days = hitos_occurrence_get_days (occurrence);

      if (hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_HOLIDAY)
        continue;
      if (range.start == HITOS_DATE_NONE)
        range.start = days.start;
      range.end = MAX (range.end, days.end);
    }
  return range;
}
