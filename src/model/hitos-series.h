/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* A run of consecutive keys. The unit's own series propose the next number and show their gaps;
 * foreign ones do neither. The pattern holds {yy} or {yyyy}, and {n} or {n:4} for the number. */
#define HITOS_SERIES_FIELDS(F, R, E, T, p) \
  F (T, p, name, TEXT, REQUIRED, N_("Name")) \
  R (T, p, body, HitosBody, hitos_body, OPTIONAL, N_("Issuer")) \
  F (T, p, pattern, TEXT, REQUIRED, N_("Pattern of its keys")) \
  F (T, p, own, BOOLEAN, OPTIONAL, N_("Own series")) \
  F (T, p, first_number, INTEGER, OPTIONAL, N_("First number"))

#define HITOS_TYPE_SERIES (hitos_series_get_type ())
HITOS_DECLARE_RECORD (HitosSeries, hitos_series, SERIES, HITOS_SERIES_FIELDS)

/* What is known of one number of a series that no document has: reserved, or another matter's. */
#define HITOS_SERIES_NUMBER_FIELDS(F, R, E, T, p) \
  R (T, p, series, HitosSeries, hitos_series, OWNER, N_("Series")) \
  F (T, p, year, INTEGER, OPTIONAL, N_("Year")) \
  F (T, p, number, INTEGER, REQUIRED, N_("Number")) \
  E (T, p, state, HitosSeriesNumberState, hitos_series_number_state, N_("State")) \
  F (T, p, note, TEXT, OPTIONAL, N_("Note"))

#define HITOS_TYPE_SERIES_NUMBER (hitos_series_number_get_type ())
HITOS_DECLARE_RECORD (HitosSeriesNumber, hitos_series_number, SERIES_NUMBER, HITOS_SERIES_NUMBER_FIELDS)

G_END_DECLS
