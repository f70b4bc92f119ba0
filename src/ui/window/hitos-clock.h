/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-date.h"

G_BEGIN_DECLS

/* What day it is, for the whole screen: turns at midnight, unless it was told a day to stay at. */
#define HITOS_TYPE_CLOCK (hitos_clock_get_type ())
G_DECLARE_FINAL_TYPE (HitosClock, hitos_clock, HITOS, CLOCK, GObject)

/* @fixed: HITOS_DATE_NONE follows the computer's calendar. */
HitosClock *hitos_clock_new (HitosDate fixed);

/* The property "today" notifies when the day turns. */
HitosDate hitos_clock_get_today (HitosClock *self);

G_END_DECLS
