/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-item.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-entry.h"
#include "hitos-fact-list.h"
#include "hitos-report.h"

/* Reglamento de Elecciones, art. 354, num. 2, as practised: a month's informe is sent by that day of the next. */
#define DUE_DAY 5
/* A process whose election is so long over is read, not worked on: it raises no alarm. */
#define DAYS_UNTIL_OVER 90

struct _HitosMonthItem {
  GObject parent_instance;

  HitosDate first_day;
  guint n_facts;
  HitosMonthState state;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosMonthItem, hitos_month_item, G_TYPE_OBJECT)

static void
hitos_month_item_class_init (HitosMonthItemClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", HITOS_TYPE_MONTH_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hitos_month_item_init (HitosMonthItem *self)
{
}

HitosMonthItem *
hitos_month_item_new (HitosDate first_day)
{
  HitosMonthItem *self;

  g_return_val_if_fail (first_day != HITOS_DATE_NONE, NULL);

  self = g_object_new (HITOS_TYPE_MONTH_ITEM, NULL);
  self->first_day = hitos_date_first_of_month (first_day);
  return self;
}

HitosDate
hitos_month_item_get_first_day (HitosMonthItem *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_ITEM (self), HITOS_DATE_NONE);

  return self->first_day;
}

guint
hitos_month_item_get_n_facts (HitosMonthItem *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_ITEM (self), 0);

  return self->n_facts;
}

HitosMonthState
hitos_month_item_get_state (HitosMonthItem *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_ITEM (self), HITOS_MONTH_UNKNOWN);

  return self->state;
}

/* When its informe is due: day 5 of the next month. */
static HitosDate
get_due (HitosMonthItem *self)
{
  return hitos_date_add_days (hitos_date_add_months (self->first_day, 1), DUE_DAY - 1);
}

char *
hitos_month_item_dup_state_text (HitosMonthItem *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (HITOS_IS_MONTH_ITEM (self), NULL);

  day = hitos_date_text_day (get_due (self));
  switch (self->state)
    {
    case HITOS_MONTH_SENT:
      return g_strdup (C_("month", "Sent"));
    case HITOS_MONTH_DRAFT:
      return g_strdup (C_("month", "In progress"));
    case HITOS_MONTH_DUE:
      /* Translators: %s is a day, as "5 Dec". */
      return g_strdup_printf (C_("month", "Due by %s"), day);
    case HITOS_MONTH_OVERDUE:
      /* Translators: the term has passed; %s is a day, as "5 Dec". */
      return g_strdup_printf (C_("month", "Was due on %s"), day);
    case HITOS_MONTH_AHEAD:
    case HITOS_MONTH_UNKNOWN:
    default:
      return g_strdup ("");
    }
}

const char *
hitos_month_item_get_state_icon (HitosMonthItem *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_ITEM (self), NULL);

  switch (self->state)
    {
    case HITOS_MONTH_SENT:
      return "object-select-symbolic";
    case HITOS_MONTH_DRAFT:
      return "document-edit-symbolic";
    case HITOS_MONTH_DUE:
      return "alarm-symbolic";
    case HITOS_MONTH_OVERDUE:
      return "dialog-warning-symbolic";
    case HITOS_MONTH_AHEAD:
    case HITOS_MONTH_UNKNOWN:
    default:
      return NULL;
    }
}

static gboolean
is_marked_sent (HitosMonthItem *self, HitosProcess *process)
{
  HitosRecordList *reports = hitos_process_get_list (process, HITOS_TYPE_REPORT);
  guint n = hitos_record_list_get_n_records (reports);

  for (guint i = 0; i < n; i++)
    {
      HitosReport *report = hitos_record_list_get (reports, i);

      if (hitos_report_get_month (report).start == self->first_day
          && hitos_report_get_state (report) == HITOS_REPORT_SENT)
        return TRUE;
    }
  return FALSE;
}

/* Nobody marks a thing twice: the dispatch that sends an informe says of which month. */
static gboolean
is_dispatched (HitosMonthItem *self, HitosProcess *process)
{
  HitosRecordList *entries = hitos_process_get_list (process, HITOS_TYPE_ENTRY);
  guint n = hitos_record_list_get_n_records (entries);

  for (guint i = 0; i < n; i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);

      if (hitos_entry_get_month (entry).start == self->first_day && hitos_entry_get_voided (entry) == NULL)
        return TRUE;
    }
  return FALSE;
}

static HitosMonthState
find_state (HitosMonthItem *self, HitosProcess *process, HitosDate today)
{
  HitosDate election = hitos_process_get_election_day (process);

  if (is_marked_sent (self, process) || is_dispatched (self, process))
    return HITOS_MONTH_SENT;
  if (today < self->first_day)
    return HITOS_MONTH_AHEAD;
  if (today <= hitos_date_last_of_month (self->first_day))
    return HITOS_MONTH_DRAFT;
  if (today <= get_due (self))
    return HITOS_MONTH_DUE;
  return today > hitos_date_add_days (election, DAYS_UNTIL_OVER) ? HITOS_MONTH_UNKNOWN : HITOS_MONTH_OVERDUE;
}

void
hitos_month_item_update (HitosMonthItem *self, HitosProcess *process, HitosDate today)
{
  HitosMonthState state;
  guint n_facts;

  g_return_if_fail (HITOS_IS_MONTH_ITEM (self));
  g_return_if_fail (HITOS_IS_PROCESS (process));

  state = find_state (self, process, today);
  n_facts = hitos_fact_list_count (process, self->first_day);
  if (state == self->state && n_facts == self->n_facts)
    return;
  self->state = state;
  self->n_facts = n_facts;
  g_signal_emit (self, signals[CHANGED], 0);
}
