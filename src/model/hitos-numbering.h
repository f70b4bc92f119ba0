/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-document.h"
#include "hitos-process.h"
#include "hitos-series.h"

G_BEGIN_DECLS

/* The consecutive numbers of the unit's own series, read from the keys of its documents. A series
 * whose pattern tells the year begins anew each year. */

/* The number that the next document of that day would get: one more than the highest known of its
 * year, reserved and dismissed ones among them; the series' first number where there is none. */
int hitos_numbering_propose (HitosProcess *process, HitosSeries *series, HitosDate day);

/* The numbers between the first and the last known of @year that no document has and nobody has
 * reserved or dismissed as another matter's, in order. At most 1000. @year is of no matter where the pattern tells
 * none. New array of int. */
GArray *hitos_numbering_list_gaps (HitosProcess *process, HitosSeries *series, int year);

/* The key of that number by the series' pattern, newly allocated: {yy}, {yyyy}, {n} and {n:4} are
 * filled in, all else stands as it is. */
char *hitos_numbering_format (HitosSeries *series, int number, HitosDate day);

/* The first own series of the process, borrowed; NULL where it has none. */
HitosSeries *hitos_numbering_find_own_series (HitosProcess *process);

G_END_DECLS
