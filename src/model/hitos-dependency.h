/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* That one milestone can start only when another has ended, and so many days later. */
#define HITOS_DEPENDENCY_FIELDS(F, R, E, T, p) \
  R (T, p, successor, HitosMilestone, hitos_milestone, OWNER, N_("Milestone")) \
  R (T, p, predecessor, HitosMilestone, hitos_milestone, REQUIRED, N_("Depends on")) \
  F (T, p, lag, INTEGER, OPTIONAL, N_("Days between"))

#define HITOS_TYPE_DEPENDENCY (hitos_dependency_get_type ())
HITOS_DECLARE_RECORD (HitosDependency, hitos_dependency, DEPENDENCY, HITOS_DEPENDENCY_FIELDS)

G_END_DECLS
