/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-baseline.h"
#include "hitos-change.h"
#include "hitos-process.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* Seals the plan as it stands on @schedule: a baseline "as approved by @agreement on @sealed_on" with the planned
 * days and the limit of every milestone that was not dropped; what nobody planned is sealed on its limit.
 * @agreement and @notes may be NULL. Fails with G_IO_ERROR_INVALID_ARGUMENT, in the reader's language, where there
 * is nothing to seal or the name is blank. */
HitosChange *hitos_seal_create (HitosProcess *process, HitosSchedule *schedule, const char *name, HitosDate sealed_on,
                                HitosAgreement *agreement, const char *notes, GError **error);

/* Another name, day or agreement; the days that were sealed stay. */
HitosChange *hitos_seal_edit (HitosBaseline *baseline, const char *name, HitosDate sealed_on,
                              HitosAgreement *agreement, const char *notes, GError **error);

HitosChange *hitos_seal_remove (HitosBaseline *baseline);

G_END_DECLS
