/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "hitos-occurrence.h"

G_BEGIN_DECLS

/* The shape of a state, the same as on the screen, so that no state is told by colour alone: an empty
 * ring waits, a clock is due soon, a warning triangle is overdue, a ticked disc was done in time, a
 * ticked square late. PLAIN is a dot. Fills it in the colour that is set; @x and @y are the upper
 * left corner of its square of @size. */
void hitos_mark_paint (HitosOccurrenceState state, cairo_t *cr, double x, double y, double size);

G_END_DECLS
