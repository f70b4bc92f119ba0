/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-comparison.h"
#include "hitos-plan.h"

G_BEGIN_DECLS

/* What other settings (election day, conditions, first informe, catalogue) would do to an open
 * process: every date that shifts, and the change that makes it so, in one step. A value made for
 * the process as it stands; make another after a change. */
typedef struct _HitosWhatIf HitosWhatIf;

/* The settings that @process has now. */
HitosPlanOptions hitos_what_if_get_options (HitosProcess *process);

/* @process must outlive it; @today tells what becomes late. Rows of the catalogue that the settings
 * no longer call for go, those that they newly call for come; what a person added or dropped by hand
 * stays as it is, and rules change only with the version of the catalogue. */
HitosWhatIf *hitos_what_if_new (HitosProcess *process, const HitosPlan *plan, HitosDate today);
void hitos_what_if_free (HitosWhatIf *self);

/* By the new date, what disappears by its old one; borrowed HitosShift. */
const GPtrArray *hitos_what_if_get_shifts (HitosWhatIf *self);

/* Borrowed; empty where the settings are those that the process has. */
HitosChange *hitos_what_if_get_change (HitosWhatIf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosWhatIf, hitos_what_if_free)

G_END_DECLS
