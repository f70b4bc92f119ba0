/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-list.h"

#include "hitos-entry.h"
#include "hitos-sitting.h"

/* A slip in a date must not make a list of centuries. */
#define MOST_MONTHS 120
/* Where no month of the first informe is set, so many before the election are listed. */
#define USUAL_MONTHS 10

struct _HitosMonthList {
  GObject parent_instance;

  HitosClock *clock;      /* owned */
  HitosProcess *process;  /* owned, may be NULL */
  GPtrArray *months;      /* owned, of owned HitosMonthItem */
};

static GType
hitos_month_list_get_item_type (GListModel *model)
{
  return HITOS_TYPE_MONTH_ITEM;
}

static guint
hitos_month_list_get_n_items (GListModel *model)
{
  return HITOS_MONTH_LIST (model)->months->len;
}

static gpointer
hitos_month_list_get_item (GListModel *model, guint position)
{
  HitosMonthList *self = HITOS_MONTH_LIST (model);

  return position < self->months->len ? g_object_ref (g_ptr_array_index (self->months, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = hitos_month_list_get_item_type;
  iface->get_n_items = hitos_month_list_get_n_items;
  iface->get_item = hitos_month_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosMonthList, hitos_month_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
widen (HitosDate *first, HitosDate *last, HitosDate day)
{
  if (day == HITOS_DATE_NONE)
    return;
  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

static void
find_bounds (HitosMonthList *self, HitosDate *first, HitosDate *last)
{
  HitosDate election = hitos_process_get_election_day (self->process);
  HitosRecordList *entries = hitos_process_get_list (self->process, HITOS_TYPE_ENTRY);
  HitosRecordList *sittings = hitos_process_get_list (self->process, HITOS_TYPE_SITTING);
  guint n = hitos_record_list_get_n_records (entries);
  guint n_sittings = hitos_record_list_get_n_records (sittings);

  *last = election;
  *first = hitos_process_get_first_informe (self->process).start;
  if (*first == HITOS_DATE_NONE)
    *first = hitos_date_add_months (election, -USUAL_MONTHS);
  for (guint i = 0; i < n; i++)
    widen (first, last, hitos_entry_get_last_step (hitos_record_list_get (entries, i)).start);
  for (guint i = 0; i < n_sittings; i++)
    widen (first, last, hitos_sitting_get_date (hitos_record_list_get (sittings, i)));
  *first = hitos_date_first_of_month (*first);
  if (hitos_date_add_months (*first, MOST_MONTHS) < *last)
    *first = hitos_date_first_of_month (hitos_date_add_months (*last, -MOST_MONTHS));
}

static void
rebuild (HitosMonthList *self)
{
  guint before = self->months->len;
  HitosDate first = HITOS_DATE_NONE, last = HITOS_DATE_NONE;
  HitosMonthItem *old_first = before ? g_ptr_array_index (self->months, 0) : NULL;
  HitosMonthItem *old_last = before ? g_ptr_array_index (self->months, before - 1) : NULL;

  if (self->process)
    find_bounds (self, &first, &last);
  if (first == HITOS_DATE_NONE || old_first == NULL || hitos_month_item_get_first_day (old_first) != first
      || hitos_month_item_get_first_day (old_last) != hitos_date_first_of_month (last))
    {
      g_ptr_array_set_size (self->months, 0);
      for (HitosDate day = first; day != HITOS_DATE_NONE && day <= last; day = hitos_date_add_months (day, 1))
        {
          HitosMonthItem *month = hitos_month_item_new (day);

          hitos_month_item_update (month, self->process, hitos_clock_get_today (self->clock));
          g_ptr_array_add (self->months, month);
        }
      g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->months->len);
      return;
    }
  for (guint i = 0; i < self->months->len; i++)
    hitos_month_item_update (g_ptr_array_index (self->months, i), self->process, hitos_clock_get_today (self->clock));
}

static void
on_changed_cb (GObject *object, HitosMonthList *self)
{
  rebuild (self);
}

static void
on_today_cb (HitosClock *clock, GParamSpec *pspec, HitosMonthList *self)
{
  rebuild (self);
}

static void
hitos_month_list_finalize (GObject *object)
{
  HitosMonthList *self = HITOS_MONTH_LIST (object);

  g_ptr_array_unref (self->months);
  g_clear_object (&self->process);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (hitos_month_list_parent_class)->finalize (object);
}

static void
hitos_month_list_class_init (HitosMonthListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_month_list_finalize;
}

static void
hitos_month_list_init (HitosMonthList *self)
{
  self->months = g_ptr_array_new_with_free_func (g_object_unref);
}

HitosMonthList *
hitos_month_list_new (HitosClock *clock)
{
  HitosMonthList *self;

  g_return_val_if_fail (HITOS_IS_CLOCK (clock), NULL);

  self = g_object_new (HITOS_TYPE_MONTH_LIST, NULL);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "notify::today", G_CALLBACK (on_today_cb), self, 0);
  return self;
}

void
hitos_month_list_set_process (HitosMonthList *self, HitosProcess *process)
{
  g_return_if_fail (HITOS_IS_MONTH_LIST (self));

  if (self->process == process)
    return;
  if (self->process)
    g_signal_handlers_disconnect_by_data (self->process, self);
  g_set_object (&self->process, process);
  if (process)
    g_signal_connect_object (process, "changed", G_CALLBACK (on_changed_cb), self, 0);
  rebuild (self);
}

guint
hitos_month_list_find (HitosMonthList *self, HitosDate day)
{
  g_return_val_if_fail (HITOS_IS_MONTH_LIST (self), G_MAXUINT);

  for (guint i = 0; day != HITOS_DATE_NONE && i < self->months->len; i++)
    if (hitos_month_item_get_first_day (g_ptr_array_index (self->months, i)) == hitos_date_first_of_month (day))
      return i;
  return G_MAXUINT;
}

HitosDate
hitos_month_list_suggest (HitosMonthList *self)
{
  HitosDate with_facts = HITOS_DATE_NONE;

  g_return_val_if_fail (HITOS_IS_MONTH_LIST (self), HITOS_DATE_NONE);

  for (guint i = 0; i < self->months->len; i++)
    {
      HitosMonthItem *month = g_ptr_array_index (self->months, i);
      HitosMonthState state = hitos_month_item_get_state (month);

      if (state == HITOS_MONTH_DUE)
        return hitos_month_item_get_first_day (month);
      if (hitos_month_item_get_n_facts (month) > 0 && state != HITOS_MONTH_SENT && state != HITOS_MONTH_AHEAD)
        with_facts = hitos_month_item_get_first_day (month);
    }
  return with_facts;
}

HitosDate
hitos_month_list_get_last_with_facts (HitosMonthList *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_LIST (self), HITOS_DATE_NONE);

  for (guint i = self->months->len; i > 0; i--)
    if (hitos_month_item_get_n_facts (g_ptr_array_index (self->months, i - 1)) > 0)
      return hitos_month_item_get_first_day (g_ptr_array_index (self->months, i - 1));
  return self->months->len > 0 ? hitos_month_item_get_first_day (g_ptr_array_index (self->months, 0)) : HITOS_DATE_NONE;
}

HitosDate
hitos_month_list_step (HitosMonthList *self, HitosDate day, int months)
{
  guint from = hitos_month_list_find (self, day);
  gint64 to = (gint64) from + months;

  if (from == G_MAXUINT || to < 0 || to >= self->months->len)
    return HITOS_DATE_NONE;
  return hitos_month_item_get_first_day (g_ptr_array_index (self->months, (guint) to));
}
