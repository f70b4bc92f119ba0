/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-process.h"

#include "hitos-body.h"
#include "hitos-entry.h"
#include "hitos-holiday.h"
#include "hitos-milestone.h"
#include "hitos-schedule.h"
#include "hitos-sitting.h"

static const struct { const char *id, *name, *acronym; int notice, urgent; } bodies[] = {
  { "consejo", "Consejo General", "CG", 3, 1 },
  { "comision", "Comisión Temporal del PREP", "Comisión", 3, 1 },
  { "cotaprep", "Comité Técnico Asesor del PREP", "COTAPREP", 3, 1 },
};

static const struct { const char *id, *body, *kind, *date; int number, time; HitosSittingState state; } sittings[] = {
  { "s1", "consejo", "extraordinaria", "2021-10-29", 41, 12 * 60, HITOS_SITTING_HELD },
  { "s2", "cotaprep", "especial de instalación", "2021-11-03", 0, 18 * 60, HITOS_SITTING_HELD },
  { "s3", "comision", "ordinaria", "2021-11-16", 3, 11 * 60, HITOS_SITTING_PLANNED },
  { "s4", "cotaprep", "ordinaria", "2021-11-26", 1, 17 * 60, HITOS_SITTING_PLANNED },
  { "s5", "cotaprep", "ordinaria", "2021-12-17", 2, 17 * 60, HITOS_SITTING_PLANNED },
};

static const struct { const char *code, *done, *sent; } done[] = {
  { "E01", "2021-08-25", "2021-08-26" }, { "E02", "2021-08-25", "2021-08-26" },
  { "E04a", "2021-10-01", "2021-10-04" }, { "E04b", "2021-10-29", "2021-11-01" },
  { "E05", "2021-11-03", "2021-11-08" }, { "E06a", "2021-10-07", "2021-10-07" },
};

static const struct { const char *code, *start, *end; } planned[] = {
  { "E06b", "2021-11-08", "2021-11-26" }, { "E07", "2021-11-22", "2021-12-03" },
};

void
sample_process_apply (HitosProcess *process, HitosRow *before, HitosRow *after)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (images, hitos_image_new (before, after));
  hitos_process_check (process, images, &error);
  g_assert_no_error (error);
  hitos_process_apply (process, images);
}

gpointer
sample_process_find (HitosProcess *process, const char *code)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (g_strcmp0 (hitos_milestone_get_code (hitos_record_list_get (milestones, i)), code) == 0)
      return hitos_record_list_get (milestones, i);
  g_assert_not_reached ();
}

static void
add_plan (GPtrArray *images)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  HitosPlanOptions options = { hitos_date_parse ("2022-06-05"), FALSE, TRUE, HITOS_DATE_NONE };
  g_autoptr (HitosPlan) plan = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  plan = hitos_plan_new (catalogue, &options, NULL, &error);
  g_assert_no_error (error);
  rows = hitos_schedule_create_milestones (plan);
  for (guint i = 0; i < rows->len; i++)
    {
      HitosRow *row = g_ptr_array_index (rows, i);
      int code = hitos_table_find_field (&hitos_milestone_table, "code");
      const char *text = hitos_row_get_value (row, code).text;

      for (guint j = 0; j < G_N_ELEMENTS (done); j++)
        if (g_strcmp0 (text, done[j].code) == 0)
          {
            hitos_row_set_integer (row, "real_end", hitos_date_parse (done[j].done));
            hitos_row_set_integer (row, "remitted_on", hitos_date_parse (done[j].sent));
          }
      for (guint j = 0; j < G_N_ELEMENTS (planned); j++)
        if (g_strcmp0 (text, planned[j].code) == 0)
          {
            hitos_row_set_integer (row, "planned_start", hitos_date_parse (planned[j].start));
            hitos_row_set_integer (row, "planned_end", hitos_date_parse (planned[j].end));
          }
      if (g_str_equal (text, "E03.2021.08") || g_str_equal (text, "E03.2021.09"))
        {
          hitos_row_set_integer (row, "real_end", hitos_date_parse ("2021-10-04"));
          hitos_row_set_integer (row, "remitted_on", hitos_date_parse ("2021-10-04"));
        }
      g_ptr_array_add (images, hitos_image_new (NULL, hitos_row_ref (row)));
    }
}

static void
add_sittings (GPtrArray *images)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      HitosRow *row = hitos_row_new (&hitos_body_table, bodies[i].id);

      hitos_row_set_integer (row, "kind", HITOS_BODY_COLLEGIATE);
      hitos_row_set_text (row, "name", bodies[i].name);
      hitos_row_set_text (row, "acronym", bodies[i].acronym);
      hitos_row_set_integer (row, "notice_days", bodies[i].notice);
      hitos_row_set_integer (row, "urgent_notice_days", bodies[i].urgent);
      g_ptr_array_add (images, hitos_image_new (NULL, row));
    }
  for (guint i = 0; i < G_N_ELEMENTS (sittings); i++)
    {
      HitosRow *row = hitos_row_new (&hitos_sitting_table, sittings[i].id);

      hitos_row_set_text (row, "body", sittings[i].body);
      hitos_row_set_text (row, "kinds", sittings[i].kind);
      hitos_row_set_integer (row, "number", sittings[i].number);
      hitos_row_set_integer (row, "date", hitos_date_parse (sittings[i].date));
      hitos_row_set_integer (row, "time", sittings[i].time);
      hitos_row_set_integer (row, "state", sittings[i].state);
      g_ptr_array_add (images, hitos_image_new (NULL, row));
    }
}

static void
add_register (GPtrArray *images)
{
  HitosRow *oficio = hitos_row_new (&hitos_entry_table, "oficio");
  HitosRow *constancia = hitos_row_new (&hitos_entry_table, "constancia");
  HitosRow *holiday = hitos_row_new (&hitos_holiday_table, "day-of-the-dead");

  hitos_row_set_integer (oficio, "kind", HITOS_ENTRY_RECEPTION);
  hitos_row_set_when (oficio, "date", hitos_when_day (hitos_date_parse ("2021-11-04")));
  hitos_row_set_text (oficio, "request", "Informe el número de CATD");
  hitos_row_set_integer (oficio, "answer_by", hitos_date_parse ("2021-11-12"));
  g_ptr_array_add (images, hitos_image_new (NULL, oficio));
  hitos_row_set_integer (constancia, "kind", HITOS_ENTRY_CONSTANCIA);
  hitos_row_set_integer (constancia, "received_on", hitos_date_parse ("2021-11-09"));
  hitos_row_set_text (constancia, "subject", "Calendario del INE");
  g_ptr_array_add (images, hitos_image_new (NULL, constancia));
  hitos_row_set_integer (holiday, "date", hitos_date_parse ("2021-11-02"));
  hitos_row_set_text (holiday, "name", "Día de Muertos");
  g_ptr_array_add (images, hitos_image_new (NULL, holiday));
}

HitosProcess *
sample_process_new (void)
{
  g_autoptr (HitosRow) row = hitos_row_new (&hitos_process_table, "sample");
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  g_autoptr (GError) error = NULL;
  HitosProcess *process;

  hitos_row_set_text (row, "name", "PELO 2021-2022");
  hitos_row_set_text (row, "institute", "Instituto Electoral y de Participación Ciudadana");
  hitos_row_set_integer (row, "election_day", hitos_date_parse ("2022-06-05"));
  process = hitos_process_new (row);
  add_plan (images);
  add_sittings (images);
  add_register (images);
  hitos_process_check (process, images, &error);
  g_assert_no_error (error);
  hitos_process_apply (process, images);
  return process;
}

void
sample_process_add_milestones (HitosProcess *process, guint n, guint days_before)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  for (guint i = 0; i < n; i++)
    {
      HitosRow *row = hitos_row_new (&hitos_milestone_table, NULL);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = g_strdup_printf ("Actividad %u del plan de trabajo", i + 1);
      g_autofree char *rule = g_strdup_printf ("J-%ud", days_before + (i * 37) % 365);

      hitos_row_set_text (row, "number", number);
      hitos_row_set_text (row, "name", name);
      hitos_row_set_text (row, "act_rule", rule);
      g_ptr_array_add (images, hitos_image_new (NULL, row));
    }
  hitos_process_apply (process, images);
}
