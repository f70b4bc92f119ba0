/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-record-list.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* An electoral process: the record of its own settings, and while open the owner of every record of
 * it, one list a class. Everything shown or composed is a view of this object. Only the history
 * changes it, through hitos_process_apply (). */
#define HITOS_PROCESS_FIELDS(F, R, E, T, p) \
  F (T, p, name, TEXT, REQUIRED, N_("Name")) \
  F (T, p, long_name, TEXT, OPTIONAL, N_("Long name")) \
  F (T, p, short_name, TEXT, OPTIONAL, N_("Short name")) \
  F (T, p, institute, TEXT, REQUIRED, N_("Institute")) \
  F (T, p, institute_acronym, TEXT, OPTIONAL, N_("Institute's acronym")) \
  F (T, p, institute_gender, TEXT, OPTIONAL, N_("Institute's grammatical gender")) \
  F (T, p, programme, TEXT, OPTIONAL, N_("Programme")) \
  F (T, p, programme_acronym, TEXT, OPTIONAL, N_("Programme's acronym")) \
  R (T, p, unit, HitosBody, hitos_body, OPTIONAL, N_("Unit that coordinates")) \
  R (T, p, ine_unit, HitosBody, hitos_body, OPTIONAL, N_("INE's unit that supervises")) \
  R (T, p, ine_channel, HitosBody, hitos_body, OPTIONAL, N_("INE's unit that it writes through")) \
  F (T, p, election_day, DATE, REQUIRED, N_("Election day")) \
  F (T, p, first_informe, WHEN, OPTIONAL, N_("Month of the first informe")) \
  F (T, p, third_party, BOOLEAN, OPTIONAL, N_("A third party implements it")) \
  F (T, p, broadcasters, BOOLEAN, OPTIONAL, N_("There are difusores")) \
  F (T, p, catalogue, TEXT, OPTIONAL, N_("Version of the legal catalogue")) \
  F (T, p, number_word, TEXT, OPTIONAL, N_("Word before a session's number")) \
  F (T, p, phrases, TEXT, OPTIONAL, N_("Phrases of the institute's own")) \
  F (T, p, notes, TEXT, OPTIONAL, N_("Notes"))

#define HITOS_TYPE_PROCESS (hitos_process_get_type ())
G_DECLARE_FINAL_TYPE (HitosProcess, hitos_process, HITOS, PROCESS, HitosRecord)
HITOS_DECLARE_GETTERS (HitosProcess, hitos_process, HITOS_PROCESS_FIELDS)

/* @row: the process's own row (kept). */
HitosProcess *hitos_process_new (HitosRow *row);

/* Borrowed. */
HitosRecordList *hitos_process_get_list (HitosProcess *self, GType record_type);

/* Borrowed, NULL where there is none. Finds the process itself, too. */
gpointer hitos_process_lookup (HitosProcess *self, GType record_type, const char *id);

/* The records of @part_type that are parts of @owner, in order; borrowed until the next change, never NULL. */
const GPtrArray *hitos_process_get_parts (HitosProcess *self, GType part_type, gpointer owner);

/* The days that anything of it may be planned on: from a year and a half before election day, when no process has
 * begun yet, to half a year after it, when each has ended. What is outside is a slip of the pen. */
HitosWhen hitos_process_get_planning_days (HitosProcess *self);
/* The first day of the one year that its plan is in, so that a day and month alone say which day is meant: ten months
 * before election day. HITOS_DATE_NONE where that is not known. */
HitosDate hitos_process_get_year_start (HitosProcess *self);

/* Makes the images true: rows without a before are inserted, without an after removed. The caller
 * has checked them against hitos_process_check (). Lists with more than 50 changes announce once. Ends with the
 * signal "changed". @images: of HitosImage. */
void hitos_process_apply (HitosProcess *self, const GPtrArray *images);

/* Whether the images can be applied: each before is what stands, each after has its required fields, and every
 * reference of it names a record that will be there; nothing that is still named is removed.
 * Fails with HITOS_PROCESS_ERROR and a sentence about the first that is not so. */
gboolean hitos_process_check (HitosProcess *self, const GPtrArray *images, GError **error);

/* All rows, the process's own first, then table by table in the order of hitos_tables_get (). New array of
 * borrowed HitosRow. */
GPtrArray *hitos_process_list_rows (HitosProcess *self);

#define HITOS_PROCESS_ERROR (hitos_process_error_quark ())
GQuark hitos_process_error_quark (void);

typedef enum {
  HITOS_PROCESS_ERROR_STALE,      /* the record is not what the image says it was */
  HITOS_PROCESS_ERROR_DANGLING,   /* a reference names nothing */
  HITOS_PROCESS_ERROR_IN_USE,     /* a removed record is still named */
} HitosProcessErrorCode;

G_END_DECLS
