/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-plan.h"

G_BEGIN_DECLS

/* A legal plan to be read before it is taken: its deliverables by date, each with its two limits,
 * their weekdays and rules, and how sure they are. */
#define HITOS_TYPE_PLAN_LIST (hitos_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (HitosPlanList, hitos_plan_list, HITOS, PLAN_LIST, AdwBin)

/* @plan may be NULL. Limits before @today are marked as past. */
void hitos_plan_list_show (HitosPlanList *self, const HitosPlan *plan, HitosDate today);

G_END_DECLS
