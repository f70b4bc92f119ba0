/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-document.h"
#include "hitos-milestone.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* That a milestone was done, noted on it: the real date, which starts the clock of its remission, and the
 * document that proves it. What the register says of it needs no such note. */

#define HITOS_DONE_ERROR (hitos_done_error_quark ())
GQuark hitos_done_error_quark (void);

typedef enum {
  HITOS_DONE_ERROR_DAY,  /* in the future, or sent before it was done */
} HitosDoneErrorCode;

/* @sent may be HITOS_DATE_NONE. The message is short enough to stand beside a field. */
gboolean hitos_done_check_days (HitosDate done, HitosDate sent, HitosDate today, GError **error);

/* Adds to @change that it was done on @done and sent on @sent (HITOS_DATE_NONE: not yet). */
void hitos_done_add_days (HitosChange *change, HitosMilestone *milestone, HitosDate done, HitosDate sent);

/* Adds the document of that key, normalised: registered where it is not yet, and said to be what @milestone
 * delivers, unless it is another's already. */
void hitos_done_add_document (HitosChange *change, HitosMilestone *milestone, const char *key, HitosDate date);

/* (transfer full) One step: done on that day, by that document (NULL or "": none). */
HitosChange *hitos_done_create_change (HitosMilestone *milestone, HitosDate done, HitosDate sent, const char *key);

/* (transfer full) One step: sent on that day. What was not done yet was done by then. */
HitosChange *hitos_done_create_sent_change (HitosMilestone *milestone, HitosDate sent);

/* (transfer full) One step: neither done nor sent, as far as the milestone itself says. */
HitosChange *hitos_done_create_reopen_change (HitosMilestone *milestone);

G_END_DECLS
