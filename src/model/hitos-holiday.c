/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-holiday.h"

#include <glib/gi18n-lib.h>

HITOS_DEFINE_RECORD (HitosHoliday, hitos_holiday, "holiday", HITOS_HOLIDAY_FIELDS, "date")
