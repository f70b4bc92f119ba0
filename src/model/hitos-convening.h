/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-sitting.h"

G_BEGIN_DECLS

/* By when a session must be convened: so many calendar days before it as its body asks for an ordinary session,
 * or for another one; both are settings of the body, since each body's own rules say them. */

/* The last day to convene it; HITOS_DATE_NONE without a lead or a date. */
HitosDate hitos_convening_get_latest (HitosSitting *sitting);

G_END_DECLS
