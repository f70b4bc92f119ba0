/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"
#include "hitos-timeline-chart.h"
#include "hitos-when.h"

G_BEGIN_DECLS

/* Which records one month's informe tells of: a selection, without any words. Valid until the
 * process changes. */
typedef struct _HitosMonth HitosMonth;

/* The kinds of fact that a phrase file can tell. A held session, one announced and its minutes are
 * three facts of one record. */
typedef enum {
  HITOS_FACT_MONTH,       /* the month itself, for standing paragraphs; its record is NULL */
  HITOS_FACT_PREVIOUS,    /* last month's informe was drawn up; its record is NULL */
  HITOS_FACT_DISPATCH,
  HITOS_FACT_CONSTANCIA,
  HITOS_FACT_ANSWER,
  HITOS_FACT_NOTICE,
  HITOS_FACT_RECEPTION,
  HITOS_FACT_WORK,
  HITOS_FACT_ATTENDANCE,
  HITOS_FACT_HELD,        /* a session held in the month */
  HITOS_FACT_ANNOUNCED,   /* a session convened in the month for a day after its end */
  HITOS_FACT_MINUTES,     /* a session's minutes, drafted in the month */
  HITOS_FACT_AGREEMENT,
  HITOS_FACT_BODY,        /* a body that exists by the month's end */
  HITOS_N_FACTS,
} HitosFactKind;

typedef struct {
  HitosFactKind kind;
  gpointer record;  /* borrowed; NULL where there is none */
  HitosDate date;   /* orders the facts, with the place in the day and the id */
  int ordinal;
  int part;         /* of one record: the minutes come after the session */
} HitosMonthFact;

/* The kind of its name in a phrase file, "dispatch"; FALSE where there is none. */
gboolean hitos_fact_kind_from_name (const char *name, HitosFactKind *kind);

/* By date, place in the day, id. For g_ptr_array_sort (). */
int hitos_month_fact_compare (gconstpointer a, gconstpointer b);

HitosMonth *hitos_month_new (HitosProcess *process, int year, int month);
void hitos_month_free (HitosMonth *self);

HitosWhen hitos_month_get_range (const HitosMonth *self);

/* The record of this month's informe, NULL where there is none; and the informe's date: the
 * record's, else day 5 of the next month. */
HitosReport *hitos_month_get_report (const HitosMonth *self);
HitosDate hitos_month_get_report_date (const HitosMonth *self);

/* The plan as it stood at the month's end, all of it unfolded: made when it is first asked for. Borrowed. */
HitosTimelineChart *hitos_month_get_chart (const HitosMonth *self);

/* Of HitosMonthFact, in order; borrowed, never NULL. */
const GPtrArray *hitos_month_get_facts (const HitosMonth *self, HitosFactKind kind);

/* Whether the record is of a fact of that kind in this month. */
gboolean hitos_month_has (const HitosMonth *self, HitosFactKind kind, gpointer record);

/* The agreement whose document this is, of any month; NULL where there is none. */
HitosAgreement *hitos_month_find_agreement (const HitosMonth *self, HitosDocument *document);

/* The agreements of a session, and those approved in the month that an entry encloses, of
 * HitosAgreement. New arrays of borrowed records, never NULL. */
GPtrArray *hitos_month_list_agreements (const HitosMonth *self, HitosSitting *sitting);
GPtrArray *hitos_month_list_enclosed (const HitosMonth *self, HitosEntry *entry);

/* The agreement that created or designated a body; NULL where none is registered. */
HitosAgreement *hitos_month_find_creation (const HitosMonth *self, HitosBody *body);
HitosAgreement *hitos_month_find_designation (const HitosMonth *self, HitosBody *unit);

/* The day an agreement was approved, HITOS_DATE_NONE where its session has none. */
HitosDate hitos_month_get_agreement_date (HitosAgreement *agreement);

/* Since when a body is known to exist: its own date, else its creation's. */
HitosWhen hitos_month_get_since (const HitosMonth *self, HitosBody *body);

/* The month of the informe that a dispatch sends, { 0, 0 } where it sends none. */
HitosWhen hitos_month_get_sent_informe (const HitosMonth *self, HitosEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosMonth, hitos_month_free)

G_END_DECLS
