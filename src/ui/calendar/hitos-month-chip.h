/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-calendar-palette.h"
#include "hitos-occurrence.h"

G_BEGIN_DECLS

/* One occurrence in a day of the month, or the "+n more" that stands for those without room. A
 * focusable widget with a spoken name; light, for a month shows a hundred: it paints its own box
 * and shapes and leaves clicks and keys to the month. "activate" is its action. */
#define HITOS_TYPE_MONTH_CHIP (hitos_month_chip_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthChip, hitos_month_chip, HITOS, MONTH_CHIP, GtkWidget)

/* @palette is kept. */
GtkWidget *hitos_month_chip_new (HitosCalendarPalette *palette);

/* Borrowed; NULL where it is "+n more". */
HitosOccurrence *hitos_month_chip_get_occurrence (HitosMonthChip *self);
void hitos_month_chip_set_occurrence (HitosMonthChip *self, HitosOccurrence *occurrence);

void hitos_month_chip_set_more (HitosMonthChip *self, guint n_more);

/* How many lines its text takes at that width of the chip, in pixels; at most @most. */
int hitos_month_chip_count_lines (HitosMonthChip *self, int width, int most);

/* Its record is the chosen one. */
void hitos_month_chip_set_chosen (HitosMonthChip *self, gboolean chosen);

G_END_DECLS
