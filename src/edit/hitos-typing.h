/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-step.h"

G_BEGIN_DECLS

/* A step that grows while somebody types: the step as the journal has it, and all that it did so
 * far. */
typedef struct _HitosTyping HitosTyping;

/* Copies @step, keeps @change. */
HitosTyping *hitos_typing_new (const HitosStep *step, HitosChange *change);
void hitos_typing_free (HitosTyping *self);

/* Whether @change goes on: the same action, for the same records, without a pause. */
gboolean hitos_typing_goes_on (HitosTyping *self, HitosChange *change);

/* All that was typed with @change after it. New reference. */
HitosChange *hitos_typing_join (HitosTyping *self, HitosChange *change);

/* What is to be written now, with the clock of now; borrowed. */
HitosStep *hitos_typing_get_step (HitosTyping *self);

/* @change, of hitos_typing_join (), has been written. */
void hitos_typing_grow (HitosTyping *self, HitosChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosTyping, hitos_typing_free)

G_END_DECLS
