/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-series.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"

HITOS_DEFINE_RECORD (HitosSeries, hitos_series, "series", HITOS_SERIES_FIELDS, "name")
HITOS_DEFINE_RECORD (HitosSeriesNumber, hitos_series_number, "series_number", HITOS_SERIES_NUMBER_FIELDS, "number")
