/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact-list.h"

#include <string.h>

#include "hitos-agreement.h"
#include "hitos-entry.h"
#include "hitos-sitting.h"

struct _HitosFactList {
  GObject parent_instance;

  HitosProcess *process;  /* owned, may be NULL */
  HitosDate month;
  GPtrArray *facts;       /* owned, of owned HitosFact, in order */
};

static GType
hitos_fact_list_get_item_type (GListModel *model)
{
  return HITOS_TYPE_FACT;
}

static guint
hitos_fact_list_get_n_items (GListModel *model)
{
  return HITOS_FACT_LIST (model)->facts->len;
}

static gpointer
hitos_fact_list_get_item (GListModel *model, guint position)
{
  HitosFactList *self = HITOS_FACT_LIST (model);

  return position < self->facts->len ? g_object_ref (g_ptr_array_index (self->facts, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = hitos_fact_list_get_item_type;
  iface->get_n_items = hitos_fact_list_get_n_items;
  iface->get_item = hitos_fact_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosFactList, hitos_fact_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* A span belongs to the month in which it begins. */
static gboolean
begins_in (HitosWhen when, HitosDate month)
{
  return when.start >= month && when.start <= hitos_date_last_of_month (month);
}

/* Entries are in the order of their dates: only those of the month are looked at. */
static guint
find_first_entry (HitosRecordList *entries, HitosDate day)
{
  guint low = 0, high = hitos_record_list_get_n_records (entries);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (hitos_entry_get_last_step (hitos_record_list_get (entries, middle)).start < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

typedef void (*FactFunc) (HitosRecord *record, gboolean announced, gpointer data);

static void
for_each_sitting (HitosProcess *process, HitosDate month, FactFunc func, gpointer data)
{
  HitosRecordList *sittings = hitos_process_get_list (process, HITOS_TYPE_SITTING);
  guint n = hitos_record_list_get_n_records (sittings);

  for (guint i = 0; i < n; i++)
    {
      HitosSitting *sitting = hitos_record_list_get (sittings, i);

      if (begins_in (hitos_when_day (hitos_sitting_get_date (sitting)), month))
        func (HITOS_RECORD (sitting), FALSE, data);
      else if (begins_in (hitos_sitting_get_convened_on (sitting), month))
        func (HITOS_RECORD (sitting), TRUE, data);
    }
}

static void
for_each_fact (HitosProcess *process, HitosDate month, FactFunc func, gpointer data)
{
  HitosRecordList *entries = hitos_process_get_list (process, HITOS_TYPE_ENTRY);
  HitosRecordList *agreements = hitos_process_get_list (process, HITOS_TYPE_AGREEMENT);
  guint n = hitos_record_list_get_n_records (entries);
  guint n_agreements = hitos_record_list_get_n_records (agreements);

  for (guint i = find_first_entry (entries, month); i < n; i++)
    {
      HitosRecord *entry = hitos_record_list_get (entries, i);

      if (!begins_in (hitos_entry_get_last_step (HITOS_ENTRY (entry)), month))
        break;
      func (entry, FALSE, data);
    }
  for_each_sitting (process, month, func, data);
  for (guint i = 0; i < n_agreements; i++)
    {
      HitosRecord *agreement = hitos_record_list_get (agreements, i);
      HitosSitting *sitting = hitos_agreement_get_sitting (HITOS_AGREEMENT (agreement));

      if (sitting && begins_in (hitos_when_day (hitos_sitting_get_date (sitting)), month))
        func (agreement, FALSE, data);
    }
}

/* What is known of the whole month only comes after its days. */
static gint64
get_place (HitosFact *fact)
{
  HitosWhen when = hitos_fact_get_when (fact);

  return hitos_when_get_kind (when) == HITOS_WHEN_MONTH ? G_MAXINT64 : hitos_when_pack (when);
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  HitosFact *left = *(HitosFact *const *) a;
  HitosFact *right = *(HitosFact *const *) b;
  gint64 left_when = get_place (left);
  gint64 right_when = get_place (right);
  int left_ordinal, right_ordinal, left_within, right_within;

  if (left_when != right_when)
    return left_when < right_when ? -1 : 1;
  hitos_fact_get_order (left, &left_ordinal, &left_within);
  hitos_fact_get_order (right, &right_ordinal, &right_within);
  /* An agreement follows its session, wherever that stands in the day. */
  if (left_ordinal != right_ordinal)
    return left_ordinal < right_ordinal ? -1 : 1;
  if (left_within != right_within)
    return left_within < right_within ? -1 : 1;
  return strcmp (hitos_record_get_id (hitos_fact_get_record (left)),
                 hitos_record_get_id (hitos_fact_get_record (right)));
}

typedef struct {
  HitosFactList *list;
  GPtrArray *facts;
} Collection;

static HitosFact *
find_fact (HitosFactList *self, HitosRecord *record, gboolean announced)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      HitosFact *fact = g_ptr_array_index (self->facts, i);

      if (hitos_fact_get_record (fact) == record && hitos_fact_is_announcement (fact) == announced)
        return g_object_ref (fact);
    }
  return NULL;
}

static void
collect_fact (HitosRecord *record, gboolean announced, gpointer data)
{
  Collection *collection = data;
  HitosFact *fact = find_fact (collection->list, record, announced);

  g_ptr_array_add (collection->facts, fact ? fact : hitos_fact_new (record, announced));
}

static void
mark_days (GPtrArray *facts)
{
  HitosWhen before = { 0, 0 };

  for (guint i = 0; i < facts->len; i++)
    {
      HitosFact *fact = g_ptr_array_index (facts, i);
      HitosWhen when = hitos_fact_get_when (fact);

      hitos_fact_set_starts_day (fact, i == 0 || hitos_when_pack (when) != hitos_when_pack (before));
      before = when;
    }
}

/* Announces only what lies between the common beginning and the common end. */
static void
replace_facts (HitosFactList *self, GPtrArray *facts)
{
  g_autoptr (GPtrArray) before = self->facts;
  guint start = 0, end = 0;
  guint shorter = MIN (before->len, facts->len);

  while (start < shorter && g_ptr_array_index (before, start) == g_ptr_array_index (facts, start))
    start++;
  while (end < shorter - start
         && g_ptr_array_index (before, before->len - 1 - end) == g_ptr_array_index (facts, facts->len - 1 - end))
    end++;
  self->facts = facts;
  if (before->len - start - end > 0 || facts->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, facts->len - start - end);
}

static void
rebuild (HitosFactList *self)
{
  Collection collection = { self, g_ptr_array_new_with_free_func (g_object_unref) };

  if (self->process && self->month != HITOS_DATE_NONE)
    for_each_fact (self->process, self->month, collect_fact, &collection);
  g_ptr_array_sort (collection.facts, compare_facts);
  mark_days (collection.facts);
  replace_facts (self, collection.facts);
  for (guint i = 0; i < self->facts->len; i++)
    hitos_fact_emit_changed (g_ptr_array_index (self->facts, i));
}

static void
on_process_changed_cb (HitosProcess *process, HitosFactList *self)
{
  rebuild (self);
}

static void
hitos_fact_list_finalize (GObject *object)
{
  HitosFactList *self = HITOS_FACT_LIST (object);

  g_clear_object (&self->process);
  g_ptr_array_unref (self->facts);
  G_OBJECT_CLASS (hitos_fact_list_parent_class)->finalize (object);
}

static void
hitos_fact_list_class_init (HitosFactListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_fact_list_finalize;
}

static void
hitos_fact_list_init (HitosFactList *self)
{
  self->facts = g_ptr_array_new_with_free_func (g_object_unref);
}

HitosFactList *
hitos_fact_list_new (void)
{
  return g_object_new (HITOS_TYPE_FACT_LIST, NULL);
}

void
hitos_fact_list_set_month (HitosFactList *self, HitosProcess *process, HitosDate month)
{
  g_return_if_fail (HITOS_IS_FACT_LIST (self));

  if (self->process != process)
    {
      if (self->process)
        g_signal_handlers_disconnect_by_data (self->process, self);
      g_set_object (&self->process, process);
      if (process)
        g_signal_connect_object (process, "changed", G_CALLBACK (on_process_changed_cb), self, 0);
    }
  self->month = month;
  rebuild (self);
}

guint
hitos_fact_list_find (HitosFactList *self, gpointer record)
{
  g_return_val_if_fail (HITOS_IS_FACT_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->facts->len; i++)
    if (hitos_fact_get_record (g_ptr_array_index (self->facts, i)) == record)
      return i;
  return G_MAXUINT;
}

static void
count_fact (HitosRecord *record, gboolean announced, gpointer data)
{
  int voided = hitos_table_find_field (hitos_record_get_table (record), "voided");

  if (hitos_record_get_text (record, voided) == NULL)
    (*(guint *) data)++;
}

guint
hitos_fact_list_count (HitosProcess *process, HitosDate month)
{
  guint count = 0;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), 0);

  for_each_fact (process, month, count_fact, &count);
  return count;
}
