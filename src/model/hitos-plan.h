/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-catalogue.h"

G_BEGIN_DECLS

/* A catalogue laid over an election day: every deliverable with its two limits and why they are
 * those. A pure, immutable value; a process starts as a copy of it. */

typedef struct _HitosPlan HitosPlan;

typedef struct {
  HitosDate election_day;
  gboolean has_third_party;   /* with the rows of the third party that helps to build the PREP */
  gboolean has_broadcasters;  /* with the rows of the difusores */
  HitosDate first_month;      /* any day of the first informe's month, or HITOS_DATE_NONE: as the
                               * catalogue says */
} HitosPlanOptions;

/* One deliverable of the plan, or one month of a monthly one. Read only, owned by its plan. */
typedef struct {
  char *code;                           /* "E04b"; "E03.2021.08" for a month */
  char *name;                           /* Spanish, with the month where there is one */
  const HitosDeliverable *deliverable;  /* its row of the catalogue */
  HitosDate month;                      /* first day of the informe's month, or HITOS_DATE_NONE */
  HitosDate act_limit;
  HitosDate remission_limit;            /* the ceiling; HITOS_DATE_NONE where nothing is sent */
  HitosExplanation *act_explanation;
  HitosExplanation *remission_explanation;  /* NULL where nothing is sent */
} HitosPlanRow;

#define HITOS_PLAN_ERROR (hitos_plan_error_quark ())

typedef enum {
  HITOS_PLAN_ERROR_ELECTION_DAY,  /* there is none */
  HITOS_PLAN_ERROR_FIRST_MONTH,   /* after the last informe, or years before the first */
} HitosPlanError;

GQuark hitos_plan_error_quark (void);

/* HITOS_PLAN_ERROR, or a HITOS_RULE_ERROR where a date leaves the calendar. @workdays may be
 * NULL: article 74 alone. */
HitosPlan *hitos_plan_new (HitosCatalogue *catalogue, const HitosPlanOptions *options,
                           HitosWorkdays *workdays, GError **error);
void hitos_plan_free (HitosPlan *self);

HitosCatalogue *hitos_plan_get_catalogue (const HitosPlan *self);
const HitosPlanOptions *hitos_plan_get_options (const HitosPlan *self);

/* The rows in the catalogue's order; borrowed. */
guint hitos_plan_get_n_rows (const HitosPlan *self);
const HitosPlanRow *hitos_plan_get_row (const HitosPlan *self, guint index);

/* The row of that code, NULL where there is none; borrowed. */
const HitosPlanRow *hitos_plan_find (const HitosPlan *self, const char *code);

/* The rows by the limit of their act, then in the catalogue's order: a new array of borrowed rows,
 * to be let go before the plan. */
GPtrArray *hitos_plan_list_by_date (const HitosPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosPlan, hitos_plan_free)

G_END_DECLS
