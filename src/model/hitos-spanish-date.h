/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-when.h"

G_BEGIN_DECLS

/* Days, months and hours in Spanish words, whatever the reader's language. Every char * returned is
 * newly allocated; NULL for a date that is not known. */

typedef enum {
  HITOS_SPANISH_DATE_PLAIN = 0,           /* 3 de noviembre de 2021 */
  HITOS_SPANISH_DATE_PADDED = 1 << 0,     /* 03 de noviembre de 2021: a paragraph's head */
  HITOS_SPANISH_DATE_FIRST = 1 << 1,      /* primero de diciembre de 2021, and never padded */
  HITOS_SPANISH_DATE_NO_YEAR = 1 << 2,    /* 3 de noviembre */
  HITOS_SPANISH_DATE_THIS_YEAR = 1 << 3,  /* 3 de noviembre del año actual */
} HitosSpanishDateFlags;

/* "noviembre", for 1 to 12. Static. */
const char *hitos_spanish_month (int month);

char *hitos_spanish_date (HitosDate date, HitosSpanishDateFlags flags);

/* As hitos_spanish_date, "del año actual" where @date is in @year, else the year by its number. */
char *hitos_spanish_date_in_year (HitosDate date, int year, HitosSpanishDateFlags flags);

/* "octubre de 2021". */
char *hitos_spanish_month_of_year (HitosDate date);

/* "03-11-2021". */
char *hitos_spanish_date_in_figures (HitosDate date);

/* A day, a month or a span by itself: "3 de noviembre de 2021", "octubre de 2021", "del 3 al 5 de
 * noviembre de 2021", "del 30 de diciembre de 2021 al 2 de enero de 2022". */
char *hitos_spanish_when (HitosWhen when, HitosSpanishDateFlags flags);

/* "las 18:00 horas", from the minutes since midnight, 0 to 1439. */
char *hitos_spanish_hour (int minutes);

G_END_DECLS
