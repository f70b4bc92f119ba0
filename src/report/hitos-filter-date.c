/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-filter.h"

#include <glib/gi18n-lib.h>

#include "hitos-spanish-date.h"

static HitosTerm *
take_text (char *text)
{
  HitosTerm *term = hitos_term_new_text (text);

  g_free (text);
  return term;
}

static HitosTerm *
filter_padded (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  return take_text (hitos_spanish_when (term->when, HITOS_SPANISH_DATE_PADDED));
}

/* Within a sentence: "primero de diciembre", and "del año actual" in the informe's own year. */
static HitosTerm *
filter_inside (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  HitosSpanishDateFlags flags = HITOS_SPANISH_DATE_PADDED | HITOS_SPANISH_DATE_FIRST;

  if (hitos_when_get_kind (term->when) != HITOS_WHEN_DAY)
    return take_text (hitos_spanish_when (term->when, flags));
  return take_text (hitos_spanish_date_in_year (term->when.start, telling->current_year, flags));
}

/* "de fecha 03 de noviembre de 2021": within a sentence, with the year whatever it is. */
static HitosTerm *
filter_dated (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  return take_text (hitos_spanish_when (term->when, HITOS_SPANISH_DATE_PADDED | HITOS_SPANISH_DATE_FIRST));
}

static HitosTerm *
filter_month (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope, GError **error)
{
  int month;

  hitos_date_get (term->when.start, NULL, &month, NULL);
  return hitos_term_new_text (hitos_spanish_month (month));
}

static HitosTerm *
filter_month_of_year (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope,
                      GError **error)
{
  return take_text (hitos_spanish_month_of_year (term->when.start));
}

/* The year only where it is not the told month's: "octubre", but in January "diciembre de 2021". */
static HitosTerm *
filter_month_near (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope,
                   GError **error)
{
  int year, told;

  hitos_date_get (term->when.start, &year, NULL, NULL);
  told = year;
  if (telling->month)
    hitos_date_get (hitos_month_get_range (telling->month).start, &told, NULL, NULL);
  return year == told ? filter_month (telling, term, argument, scope, error)
                      : filter_month_of_year (telling, term, argument, scope, error);
}

static HitosTerm *
filter_figures (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope,
                GError **error)
{
  return take_text (hitos_spanish_date_in_figures (term->when.start));
}

static HitosTerm *
apply_to_date (HitosTelling *telling, HitosTerm *term, const char *argument, const HitosScope *scope,
               GError **error, HitosFilterFunc apply)
{
  if (term->kind == HITOS_TERM_WHEN)
    return apply (telling, term, argument, scope, error);
  g_set_error_literal (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_NAME, _("a filter of dates on what is no date"));
  return NULL;
}

#define DEFINE_OF_DATE(name) \
  static HitosTerm *checked_##name (HitosTelling *telling, HitosTerm *term, const char *argument, \
                                    const HitosScope *scope, GError **error) \
  { return apply_to_date (telling, term, argument, scope, error, filter_##name); }

DEFINE_OF_DATE (padded)
DEFINE_OF_DATE (inside)
DEFINE_OF_DATE (dated)
DEFINE_OF_DATE (month)
DEFINE_OF_DATE (month_of_year)
DEFINE_OF_DATE (month_near)
DEFINE_OF_DATE (figures)

const HitosFilter hitos_filters_of_date[] = {
  { "padded", checked_padded },
  { "inside", checked_inside },
  { "dated", checked_dated },
  { "month", checked_month },
  { "month-of-year", checked_month_of_year },
  { "month-near", checked_month_near },
  { "figures", checked_figures },
  { NULL, NULL },
};
