/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column of somebody's plan holds, by its title: as Hitos writes them, in English or in Spanish, as
 * the fields are called in files, and as other planners say. */
typedef enum {
  HITOS_PLAN_COLUMN_NONE,         /* a title that means nothing here */
  HITOS_PLAN_COLUMN_ID,
  HITOS_PLAN_COLUMN_CODE,
  HITOS_PLAN_COLUMN_NUMBER,
  HITOS_PLAN_COLUMN_NAME,
  HITOS_PLAN_COLUMN_PARENT,
  HITOS_PLAN_COLUMN_LEVEL,        /* 1 for what is part of nothing */
  HITOS_PLAN_COLUMN_DOCUMENT,
  HITOS_PLAN_COLUMN_BODY,
  HITOS_PLAN_COLUMN_RESPONSIBLE,
  HITOS_PLAN_COLUMN_LEGAL_BASIS,
  HITOS_PLAN_COLUMN_PHASE,
  HITOS_PLAN_COLUMN_START,
  HITOS_PLAN_COLUMN_END,
  HITOS_PLAN_COLUMN_DONE,
  HITOS_PLAN_COLUMN_SENT,
  HITOS_PLAN_COLUMN_STATUS,
  HITOS_PLAN_COLUMN_PREDECESSORS,
  HITOS_PLAN_COLUMN_CRITICAL,
  HITOS_PLAN_COLUMN_NOTES,
  HITOS_PLAN_COLUMN_LIMIT,        /* computed from the rule: compared, never taken */
  HITOS_PLAN_COLUMN_RULE,         /* taken for what is new alone */
  HITOS_PLAN_COLUMN_COMPUTED,     /* what Hitos writes and nobody can set */
  HITOS_PLAN_N_COLUMNS,
} HitosPlanColumn;

/* Without case, accents and punctuation: "Área responsable:" is "AREA RESPONSABLE". */
HitosPlanColumn hitos_plan_column_find (const char *title);

/* @text as titles, codes and names are compared. Newly allocated. */
char *hitos_plan_column_fold (const char *text);

G_END_DECLS
