/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-enums.h"
#include "hitos-series.h"

G_BEGIN_DECLS

/* The numbers of the own series that a month has skipped: no document has them, and nobody has said why. */

/* Of that month (its first day), in order: those above the last number of the months before in the same year, and
 * below the month's last. New array of int. */
GArray *hitos_gaps_list (HitosProcess *process, HitosSeries *series, HitosDate month);

/* One step that notes what became of a number: reserved, or another matter's. */
HitosChange *hitos_gaps_note (HitosSeries *series, HitosDate day, int number, HitosSeriesNumberState state);

G_END_DECLS
