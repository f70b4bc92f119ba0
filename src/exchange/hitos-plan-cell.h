/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-date.h"

G_BEGIN_DECLS

/* What people and spreadsheets write into the cells of a plan. */

/* "2026-11-03", "03/11/2026", "3-11-26", with the day of the week before it and an hour after it;
 * HITOS_DATE_NONE for anything else. */
HitosDate hitos_plan_cell_parse_date (const char *text);

/* Which task a link is from, and how: "12FS+3d", "12FC+3 días", "E04b", "E04b +1d". */
typedef struct {
  char *reference;      /* owned */
  gboolean is_foreign;  /* of a kind other than finish to start */
  int lag;              /* days */
} HitosPlanLink;

void hitos_plan_link_clear (HitosPlanLink *self);
HitosPlanLink hitos_plan_cell_parse_link (const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HitosPlanLink, hitos_plan_link_clear)

G_END_DECLS
