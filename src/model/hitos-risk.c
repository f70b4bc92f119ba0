/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-risk.h"

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"

HITOS_DEFINE_RECORD (HitosRisk, hitos_risk, "risk", HITOS_RISK_FIELDS, "found_on")
