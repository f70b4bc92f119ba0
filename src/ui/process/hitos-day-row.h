/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-date.h"

G_BEGIN_DECLS

/* A line to type a day into, or to choose it from a calendar; it names the weekday. Belongs to no
 * record. The signal "changed" of GtkEditable tells of each keystroke. */
#define HITOS_TYPE_DAY_ROW (hitos_day_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosDayRow, hitos_day_row, HITOS, DAY_ROW, AdwEntryRow)

/* @near: what is left out of a day is that of its month, and the nearest year. */
GtkWidget *hitos_day_row_new (const char *title, HitosDate near);

/* A year that is left out is the one that puts the day into the year that begins on @from; HITOS_DATE_NONE: the
 * nearest. */
void hitos_day_row_set_year_start (HitosDayRow *self, HitosDate from);

/* The day that is written, HITOS_DATE_NONE where it is none. */
HitosDate hitos_day_row_get_date (HitosDayRow *self);
void hitos_day_row_set_date (HitosDayRow *self, HitosDate date);

/* A day that is offered by name below the calendar. */
void hitos_day_row_offer (HitosDayRow *self, HitosDate date);

/* What is wrong with it, said in place; NULL: nothing. */
void hitos_day_row_set_problem (HitosDayRow *self, const char *problem);

G_END_DECLS
