/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-body.h"
#include "hitos-change.h"
#include "hitos-milestone.h"
#include "hitos-process.h"
#include "hitos-series.h"

G_BEGIN_DECLS

/* A process that is taken over midway: what was done before, gathered piece by piece and then made
 * one step. Each setter refuses what cannot be so and then leaves everything as it was; given anew,
 * a thing replaces what was given before. */
#define HITOS_TYPE_CATCH_UP (hitos_catch_up_get_type ())
G_DECLARE_FINAL_TYPE (HitosCatchUp, hitos_catch_up, HITOS, CATCH_UP, GObject)

#define HITOS_CATCH_UP_ERROR (hitos_catch_up_error_quark ())
GQuark hitos_catch_up_error_quark (void);

typedef enum {
  HITOS_CATCH_UP_ERROR_NUMBER,  /* no number can be read from a key; below 1 */
} HitosCatchUpErrorCode;

/* Keeps @process. */
HitosCatchUp *hitos_catch_up_new (HitosProcess *process, HitosDate today);

/* What is overdue as the register stands, by its limit: new array of borrowed HitosMilestone. */
GPtrArray *hitos_catch_up_list_overdue (HitosCatchUp *self);

/* The limit of its act, to be shown. */
HitosDate hitos_catch_up_get_limit (HitosCatchUp *self, HitosMilestone *milestone);
/* Whether anything of it is sent to INE. */
gboolean hitos_catch_up_is_sent (HitosCatchUp *self, HitosMilestone *milestone);

/* Done on @done, sent on @sent (HITOS_DATE_NONE: not yet), by the document @key (may be NULL or
 * ""); fails as hitos_done_check_days () does. @done HITOS_DATE_NONE: nothing is known of it, which takes back what was given. */
gboolean hitos_catch_up_set_done (HitosCatchUp *self, HitosMilestone *milestone, HitosDate done,
                                  HitosDate sent, const char *key, GError **error);

/* The key of the last oficio that the unit issued, "IEPC/UTC/26/107": of @series, or where that is
 * NULL of a new own series whose pattern is read from the key. "" takes it back. */
gboolean hitos_catch_up_set_last_key (HitosCatchUp *self, HitosSeries *series, const char *key, GError **error);

/* The number of the last session of a body that was held; 0: none. */
gboolean hitos_catch_up_set_last_session (HitosCatchUp *self, HitosBody *body, int number, GError **error);

/* (transfer full) Everything given, in one step. */
HitosChange *hitos_catch_up_create_change (HitosCatchUp *self);

/* The pattern of a series that @key may be of, "IEPC/UTC/{yy}/{n}"; NULL where no number is read. */
char *hitos_catch_up_guess_pattern (const char *key);

G_END_DECLS
