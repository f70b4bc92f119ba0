/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

G_BEGIN_DECLS

/* One line of a month's register: an entry, a session, the announcement of a session to come, or an
 * agreement, told in the same terms. A view of its record: it keeps nothing. */
#define HITOS_TYPE_FACT (hitos_fact_get_type ())
G_DECLARE_FINAL_TYPE (HitosFact, hitos_fact, HITOS, FACT, GObject)

/* @announced: the session as it was convened, not as it is held. */
HitosFact *hitos_fact_new (HitosRecord *record, gboolean announced);

/* Borrowed. */
gpointer hitos_fact_get_record (HitosFact *self);
gboolean hitos_fact_is_announcement (HitosFact *self);

/* Whether the fact before it in the list is of another day; set by the list. */
gboolean hitos_fact_get_starts_day (HitosFact *self);
void hitos_fact_set_starts_day (HitosFact *self, gboolean starts_day);

HitosWhen hitos_fact_get_when (HitosFact *self);
/* Its place within the day, and that of an agreement within its session. */
void hitos_fact_get_order (HitosFact *self, int *ordinal, int *within);

/* What stands in a row, newly allocated and never NULL. */
char *hitos_fact_dup_kind (HitosFact *self);
char *hitos_fact_dup_body (HitosFact *self);
char *hitos_fact_dup_keys (HitosFact *self);
/* The same below its kind, in the row of its day: without what they have told already, and with a capital. */
char *hitos_fact_dup_keys_below (HitosFact *self);
char *hitos_fact_dup_subject (HitosFact *self);
const char *hitos_fact_get_icon (HitosFact *self);

/* Why it was voided, NULL where it was not. Borrowed from the record. */
const char *hitos_fact_get_voided (HitosFact *self);

/* Tells the rows that show it to read it again; emitted by the list after every change. */
void hitos_fact_emit_changed (HitosFact *self);

G_END_DECLS
