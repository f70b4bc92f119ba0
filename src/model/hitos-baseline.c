/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-baseline.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-milestone.h"

HITOS_DEFINE_RECORD (HitosBaseline, hitos_baseline, "baseline", HITOS_BASELINE_FIELDS, "sealed_on")
HITOS_DEFINE_RECORD (HitosBaselineRow, hitos_baseline_row, "baseline_row", HITOS_BASELINE_ROW_FIELDS, "milestone")
