/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-milestone.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"

HITOS_DEFINE_RECORD (HitosMilestone, hitos_milestone, "milestone", HITOS_MILESTONE_FIELDS, "ordinal")
