/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-attribute.h"

#include <string.h>

#include "hitos-agreement.h"
#include "hitos-attribute-plan.h"
#include "hitos-body.h"
#include "hitos-entry.h"
#include "hitos-report.h"

typedef HitosTerm *(*GetOfMonth) (HitosTelling *telling);

static HitosTerm *
get_month (HitosTelling *telling)
{
  return hitos_term_new_when (hitos_month_get_range (telling->month));
}

static HitosTerm *
get_previous_month (HitosTelling *telling)
{
  HitosDate last = hitos_month_get_range (telling->month).start - 1;
  int year, month;

  hitos_date_get (last, &year, &month, NULL);
  return hitos_term_new_when (hitos_when_month (year, month));
}

static HitosTerm *
get_date (HitosTelling *telling)
{
  return hitos_term_new_when (hitos_when_day (hitos_month_get_report_date (telling->month)));
}

static HitosTerm *
get_omit_duty (HitosTelling *telling)
{
  HitosReport *report = hitos_month_get_report (telling->month);

  return hitos_term_new_number (report && hitos_report_get_omit_duty (report));
}

static HitosTerm *
get_month_end (HitosTelling *telling)
{
  return hitos_term_new_when (hitos_when_day (hitos_month_get_range (telling->month).end - 1));
}

static HitosTerm *
get_with_timeline (HitosTelling *telling)
{
  HitosReport *report = hitos_month_get_report (telling->month);

  return hitos_term_new_number (report && hitos_report_get_with_timeline (report));
}

static HitosTerm *
get_with_table (HitosTelling *telling)
{
  HitosReport *report = hitos_month_get_report (telling->month);

  return hitos_term_new_number (report && hitos_report_get_with_table (report));
}

/* Whether the unit was designated before the month began. */
static HitosTerm *
get_is_ratified (HitosTelling *telling)
{
  HitosBody *unit = hitos_process_get_unit (telling->process);
  HitosAgreement *designation = hitos_month_find_designation (telling->month, unit);
  HitosDate date = designation ? hitos_month_get_agreement_date (designation) : HITOS_DATE_NONE;

  if (date == HITOS_DATE_NONE && unit)
    date = hitos_body_get_since (unit).start;
  return hitos_term_new_number (date != HITOS_DATE_NONE && date < hitos_month_get_range (telling->month).start);
}

/* The first entry of the register that works on a document decides when it was begun. */
static gboolean
is_begun_before (HitosTelling *telling, HitosTerm *document)
{
  HitosRecordList *entries = hitos_process_get_list (telling->process, HITOS_TYPE_ENTRY);

  for (guint i = 0; i < hitos_record_list_get_n_records (entries); i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);
      HitosDate start = hitos_entry_get_date (entry).start;
      const GPtrArray *parts;

      if (hitos_entry_get_kind (entry) != HITOS_ENTRY_WORK || hitos_entry_get_voided (entry)
          || start == HITOS_DATE_NONE || start >= hitos_month_get_range (telling->month).start)
        continue;
      parts = hitos_process_get_parts (telling->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
      for (guint j = 0; j < parts->len; j++)
        if ((gpointer) hitos_entry_document_get_document (g_ptr_array_index (parts, j)) == document->record)
          return TRUE;
    }
  return FALSE;
}

/* The month's work that began a draft of an agreement, as records of entries. */
static HitosTerm *
get_begun_drafts (HitosTelling *telling)
{
  const GPtrArray *work = hitos_month_get_facts (telling->month, HITOS_FACT_WORK);
  HitosTerm *list = hitos_term_new_list ();

  for (guint i = 0; i < work->len; i++)
    {
      g_autoptr (HitosTerm) entry = hitos_term_new_record (((const HitosMonthFact *) g_ptr_array_index (work, i))->record);
      g_autoptr (HitosTerm) drafts = hitos_attribute_get (telling, entry, "drafts");

      if (drafts->items->len > 0 && !is_begun_before (telling, g_ptr_array_index (drafts->items, 0)))
        hitos_term_append (list, hitos_term_ref (entry));
    }
  return list;
}

static HitosTerm *
get_process_noun (HitosTelling *telling, const char *text, const char *gender)
{
  g_autoptr (HitosTerm) guess = hitos_attribute_guess_noun (text);

  if (gender == NULL)
    return g_steal_pointer (&guess);
  return hitos_term_new_noun (text, g_ascii_tolower (*gender) == 'f' ? HITOS_GENDER_FEMININE : HITOS_GENDER_MASCULINE,
                              guess->grammatical_number);
}

static HitosTerm *
get_institute (HitosTelling *telling)
{
  return get_process_noun (telling, hitos_process_get_institute (telling->process),
                           hitos_process_get_institute_gender (telling->process));
}

/* Its first word: "este Instituto", "esta Comisión". */
static HitosTerm *
get_institute_noun (HitosTelling *telling)
{
  g_autoptr (HitosTerm) institute = get_institute (telling);
  g_autofree char *word = g_strndup (institute->text, strcspn (institute->text, " "));

  return hitos_term_new_noun (word, institute->gender, institute->grammatical_number);
}

static HitosTerm *
get_institute_acronym (HitosTelling *telling)
{
  g_autoptr (HitosTerm) institute = get_institute (telling);
  const char *acronym = hitos_process_get_institute_acronym (telling->process);

  return hitos_term_new_noun (acronym ? acronym : institute->text, institute->gender, institute->grammatical_number);
}

static HitosTerm *
get_programme (HitosTelling *telling)
{
  const char *programme = hitos_process_get_programme (telling->process);

  return get_process_noun (telling, programme ? programme : "Programa de Resultados Electorales Preliminares", NULL);
}

static HitosTerm *
get_programme_acronym (HitosTelling *telling)
{
  const char *acronym = hitos_process_get_programme_acronym (telling->process);
  g_autoptr (HitosTerm) programme = get_programme (telling);

  return hitos_term_new_noun (acronym ? acronym : "PREP", programme->gender, programme->grammatical_number);
}

static HitosTerm *
get_process_name (HitosTelling *telling)
{
  const char *name = hitos_process_get_long_name (telling->process);

  return hitos_attribute_guess_noun (name ? name : hitos_process_get_name (telling->process));
}

static HitosTerm *
get_process_short_name (HitosTelling *telling)
{
  const char *name = hitos_process_get_short_name (telling->process);

  return hitos_attribute_guess_noun (name ? name : hitos_process_get_name (telling->process));
}

static const struct { const char *name; GetOfMonth get; } attributes[] = {
  { "month", get_month },
  { "previous-month", get_previous_month },
  { "report-date", get_date },
  { "month-end", get_month_end },
  { "omit-duty", get_omit_duty },
  { "with-timeline", get_with_timeline },
  { "with-table", get_with_table },
  { "is-ratified", get_is_ratified },
  { "begun-drafts", get_begun_drafts },
  { "institute", get_institute },
  { "institute-noun", get_institute_noun },
  { "institute-acronym", get_institute_acronym },
  { "programme", get_programme },
  { "programme-acronym", get_programme_acronym },
  { "process-name", get_process_name },
  { "process-short-name", get_process_short_name },
};

HitosTerm *
hitos_attribute_get_of_month (HitosTelling *telling, const char *name)
{
  g_autofree char *column = g_strdelimit (g_strdup (name), "-", '_');
  HitosTerm *plan;
  int field;

  if (telling->process == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_str_equal (attributes[i].name, name))
      return attributes[i].get (telling);
  plan = hitos_attribute_get_of_plan (telling, name);
  if (plan)
    return plan;
  field = hitos_table_find_field (hitos_record_get_table (telling->process), column);
  return field >= 0 ? hitos_attribute_get_field (telling->process, field) : NULL;
}
