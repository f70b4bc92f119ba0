/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-rule.h"

G_BEGIN_DECLS

/* Milestones whose rules lean on one another, and the limits that follow. A milestone counts for
 * the others with its known date (the real one, else the planned one), else with the limit of its
 * act. Nothing is kept of records or catalogue: it takes plain values, so that both can use it.
 *
 * Fill it, then ask; a milestone that is added or changed afterwards calls for a new one. */
typedef struct _HitosTimetable HitosTimetable;

/* @workdays may be NULL: article 74 alone. */
HitosTimetable *hitos_timetable_new (HitosDate election_day, HitosWorkdays *workdays);
void hitos_timetable_free (HitosTimetable *self);

/* Adds a milestone under @key, a name of the caller's (a record's id, a code) that is new here.
 * @code is what rules call it, may be NULL; where two have the same, the first one is meant.
 * @act and @remission may be NULL: no such clock. @month is any day of the month of a monthly
 * informe, else HITOS_DATE_NONE; @known the real, else the planned date, else HITOS_DATE_NONE. */
void hitos_timetable_add (HitosTimetable *self, const char *key, const char *code, HitosRule *act,
                          HitosRule *remission, HitosDate month, HitosDate known);

/* Sets the limit of the act by hand, in place of its rule. */
void hitos_timetable_override (HitosTimetable *self, const char *key, HitosDate limit);

/* The limit of the act. HITOS_DATE_NONE without an error where the milestone has no rule, with a
 * HITOS_RULE_ERROR that names the milestone where its rule, or one that it leans on, gives no date
 * or waits for itself. @explanation may be NULL; it is set (transfer full) to NULL where the limit
 * was set by hand. */
HitosDate hitos_timetable_get_act_limit (HitosTimetable *self, const char *key,
                                         HitosExplanation **explanation, GError **error);

/* The ceiling of the remission; "act" in its rule is the limit of the act. As the above. */
HitosDate hitos_timetable_get_remission_limit (HitosTimetable *self, const char *key,
                                               HitosExplanation **explanation, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosTimetable, hitos_timetable_free)

G_END_DECLS
