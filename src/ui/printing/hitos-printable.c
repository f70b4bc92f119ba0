/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-printable.h"

#include <glib/gi18n-lib.h>

#include "hitos-composer.h"
#include "hitos-body.h"
#include "hitos-occurrences.h"
#include "hitos-poster.h"
#include "hitos-typesetter.h"
#include "hitos-wall.h"

static const HitosPrintPaper wall_papers[] = {
  [HITOS_WALL_LETTER] = { "letter", N_("Letter"), "na_letter" },
  [HITOS_WALL_TABLOID] = { "tabloid", N_("Tabloid"), "na_ledger" },
  [HITOS_WALL_A4] = { "a4", N_("A4"), "iso_a4" },
  [HITOS_WALL_A3] = { "a3", N_("A3"), "iso_a3" },
  { NULL, NULL, NULL },
};

static HitosWallPaper
find_wall_paper (const char *id)
{
  for (guint i = 0; wall_papers[i].id; i++)
    if (g_strcmp0 (wall_papers[i].id, id) == 0)
      return i;
  return HITOS_WALL_LETTER;
}

static HitosSheets *
lay_out_month (HitosProcess *process, const HitosPrintOptions *options, GError **error)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, options->today, options->soon_days);
  int year, month;

  hitos_date_get (options->month, &year, &month, NULL);
  return (HitosSheets *) hitos_wall_new_month (occurrences, find_wall_paper (options->paper), year, month,
                                             options->first_weekday, error);
}

static HitosSheets *
lay_out_year (HitosProcess *process, const HitosPrintOptions *options, GError **error)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, options->today, options->soon_days);

  return (HitosSheets *) hitos_wall_new_year (occurrences, find_wall_paper (options->paper), error);
}

static HitosSheets *
lay_out_timeline (HitosProcess *process, const HitosPrintOptions *options, int columns, GError **error)
{
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, options->today, options->soon_days);
  g_autoptr (HitosTimelinePlan) plan = hitos_timeline_plan_new (process, schedule, options->today);
  g_autoptr (HitosTimelineRows) rows = hitos_timeline_rows_new ();
  g_autoptr (HitosTimelineChart) chart = NULL;
  HitosBody *unit = hitos_process_get_unit (process);
  HitosPosterOptions poster = { find_wall_paper (options->paper), FALSE, columns, { 0, 0 },
                                hitos_process_get_name (process), unit ? hitos_body_get_name (unit) : NULL };

  hitos_timeline_rows_set_plan (rows, plan);
  hitos_timeline_rows_set_grouping (rows, options->grouping);
  hitos_timeline_rows_set_filter (rows, options->filter);
  hitos_timeline_rows_set_days (rows, options->from, options->to);
  chart = hitos_timeline_chart_new (rows, schedule);
  poster.range = hitos_timeline_chart_choose_days (chart, options->from, options->to);
  return (HitosSheets *) hitos_poster_new (chart, &poster, error);
}

static HitosSheets *
lay_out_sheet (HitosProcess *process, const HitosPrintOptions *options, GError **error)
{
  return lay_out_timeline (process, options, HITOS_POSTER_FIT, error);
}

static HitosSheets *
lay_out_poster (HitosProcess *process, const HitosPrintOptions *options, GError **error)
{
  return lay_out_timeline (process, options, HITOS_POSTER_NATURAL, error);
}

static HitosSheets *
lay_out_informe (HitosProcess *process, const HitosPrintOptions *options, GError **error)
{
  g_autoptr (HitosPhrases) phrases = hitos_phrases_load_for (process, error);
  g_autoptr (HitosTypesetter) typesetter = phrases ? hitos_typesetter_new (error) : NULL;
  g_autoptr (HitosInforme) informe = NULL;
  int year, month;

  hitos_date_get (options->month, &year, &month, NULL);
  if (typesetter)
    informe = hitos_composer_compose (process, phrases, year, month, error);
  return informe ? (HitosSheets *) hitos_typesetter_lay_out (typesetter, informe) : NULL;
}

static const HitosPrintable printables[] = {
  /* Translators: what is printed: one month of the calendar on a sheet for the wall. */
  { "month", N_("Month for the wall"), N_("calendar-%s"), TRUE, FALSE, wall_papers, lay_out_month },
  { "year", N_("Planner of the whole process"), N_("planner"), FALSE, FALSE, wall_papers, lay_out_year },
  { "timeline", N_("Timeline on one sheet"), N_("timeline"), FALSE, TRUE, wall_papers, lay_out_sheet },
  /* Translators: what is printed: the timeline on sheets that are joined to be hung up. */
  { "poster", N_("Timeline as a poster"), N_("timeline-poster"), FALSE, TRUE, wall_papers, lay_out_poster },
  { "informe", N_("Informe of the month"), N_("informe-%s"), TRUE, FALSE, NULL, lay_out_informe },
};

const HitosPrintable *
hitos_printable_get_all (guint *n_printables)
{
  *n_printables = G_N_ELEMENTS (printables);
  return printables;
}

char *
hitos_printable_dup_file_name (const HitosPrintable *self, HitosDate month)
{
  g_autoptr (GString) name = g_string_new (_(self->file_name));
  g_autofree char *text = NULL;
  int year, month_of_year;

  hitos_date_get (month, &year, &month_of_year, NULL);
  text = g_strdup_printf ("%04d-%02d", year, month_of_year);
  g_string_replace (name, "%s", text, 0);
  return g_strconcat (name->str, ".pdf", NULL);
}
