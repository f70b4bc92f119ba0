/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* A day of the institute's own that is not worked. It warns, it never shifts a date. */
#define HITOS_HOLIDAY_FIELDS(F, R, E, T, p) \
  F (T, p, date, DATE, REQUIRED, N_("Date")) \
  F (T, p, name, TEXT, REQUIRED, N_("Name"))

#define HITOS_TYPE_HOLIDAY (hitos_holiday_get_type ())
HITOS_DECLARE_RECORD (HitosHoliday, hitos_holiday, HOLIDAY, HITOS_HOLIDAY_FIELDS)

G_END_DECLS
