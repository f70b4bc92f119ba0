/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-body.h"
#include "hitos-change.h"
#include "hitos-process.h"
#include "hitos-repetition.h"

G_BEGIN_DECLS

/* Rows that share a series: monthly informes, the ordinary sessions of a body. They are ordinary rows whose
 * field "repeats" is the same; what is done to one may be done to those that follow it, too. */

/* Whom a move or an edit reaches. */
typedef enum {
  HITOS_REACH_ONE,
  HITOS_REACH_FROM_HERE_ON,
} HitosReach;

/* Those of @record's series that come after it and are still to be done, in their order. New array of borrowed
 * records of its class; empty where it is of no series. */
GPtrArray *hitos_recurrence_list_following (gpointer record);

/* One step that lets those that follow take what @record says of itself: a session's body, kind, hour and place, a
 * milestone's document, basis, body and areas. What is each one's own (its month, number, dates, state) stays. Empty
 * where none differs. */
HitosChange *hitos_recurrence_create_onwards (gpointer record);

/* The sessions of a body that its calendar of sessions sets. */
typedef struct {
  HitosBody *body;            /* borrowed */
  HitosRepetition repetition;
  int time;                   /* minutes, HITOS_TIME_NONE */
  const char *place;          /* borrowed, may be NULL */
  gboolean remote;
  int first_number;           /* of the first; 0: they get none */
} HitosOrdinarySessions;

/* One step that plans them, as ordinary sessions of one series. A day on which the body has a session already is left
 * out; @n_left_out (may be NULL) tells how many. NULL with HITOS_REPETITION_ERROR where no day is left. */
HitosChange *hitos_recurrence_create_sessions (const HitosOrdinarySessions *sessions, guint *n_left_out, GError **error);

G_END_DECLS
