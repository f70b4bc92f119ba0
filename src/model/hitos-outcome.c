/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-outcome.h"

#include <glib/gi18n-lib.h>

#include "hitos-document.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

HITOS_DEFINE_RECORD (HitosOutcome, hitos_outcome, "outcome", HITOS_OUTCOME_FIELDS, "ordinal")
