/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-plan.h"

G_BEGIN_DECLS

/* What a legal plan is computed from: election day, conditions, first informe, version of the norm.
 * Says in place what is wrong. The signal "changed" tells that another plan would come of it. */
#define HITOS_TYPE_PLAN_SETTINGS (hitos_plan_settings_get_type ())
G_DECLARE_FINAL_TYPE (HitosPlanSettings, hitos_plan_settings, HITOS, PLAN_SETTINGS, AdwPreferencesGroup)

/* @past: election day may be a past one. */
HitosPlanSettings *hitos_plan_settings_new (HitosDate today, gboolean past);

/* @catalogue: the id of a version; NULL or one that is not installed: the one shipped. */
void hitos_plan_settings_set (HitosPlanSettings *self, const HitosPlanOptions *options, const char *catalogue);

/* The plan, (transfer full); NULL where a setting is wrong, which then is shown if @tell. */
HitosPlan *hitos_plan_settings_create_plan (HitosPlanSettings *self, gboolean tell);

/* The field to begin with. */
GtkWidget *hitos_plan_settings_get_first_field (HitosPlanSettings *self);

G_END_DECLS
