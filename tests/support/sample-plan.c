/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-plan.h"

#include "hitos-dependency.h"
#include "hitos-milestone.h"
#include "hitos-schedule.h"
#include "hitos-body.h"
#include "hitos-sitting.h"

static HitosRow *
add (GPtrArray *images, const HitosTable *table, const char *id)
{
  HitosRow *row = hitos_row_new (table, id);

  g_ptr_array_add (images, hitos_image_new (NULL, row));
  return row;
}

static HitosRow *
add_process (GPtrArray *images)
{
  HitosRow *row = add (images, &hitos_process_table, "p");

  hitos_row_set_text (row, "name", "PELO 2026-2027");
  hitos_row_set_text (row, "institute", "Instituto Electoral");
  hitos_row_set_integer (row, "election_day", hitos_date_parse ("2027-06-06"));
  return row;
}

static void
add_catalogue (GPtrArray *images)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  HitosPlanOptions options = { hitos_date_parse ("2027-06-06"), FALSE, TRUE, hitos_date_parse ("2026-09-01") };
  g_autoptr (HitosPlan) plan = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  plan = hitos_plan_new (catalogue, &options, NULL, &error);
  g_assert_no_error (error);
  rows = hitos_schedule_create_milestones (plan);
  for (guint i = 0; i < rows->len; i++)
    {
      HitosRow *copy = add (images, &hitos_milestone_table, hitos_plan_get_row (plan, i)->code);

      for (guint field = 0; field < hitos_milestone_table.n_fields; field++)
        {
          HitosValue value = hitos_row_get_value (rows->pdata[i], field);

          if (hitos_field_is_text (&hitos_milestone_table.fields[field]))
            value.text = g_strdup (value.text);
          hitos_row_take_value (copy, field, value);
        }
    }
}

static void
add_task (GPtrArray *images, const char *id, const char *parent, const char *name, const char *start,
          const char *end, const char *after)
{
  static int ordinal = 1000;
  HitosRow *row = add (images, &hitos_milestone_table, id);

  hitos_row_set_text (row, "code", id);
  hitos_row_set_text (row, "parent", parent);
  hitos_row_set_text (row, "name", name);
  hitos_row_set_text (row, "responsible", "Unidad Técnica de Cómputo");
  hitos_row_set_integer (row, "ordinal", ordinal++);
  hitos_row_set_integer (row, "planned_start", hitos_date_parse (start));
  hitos_row_set_integer (row, "planned_end", hitos_date_parse (end));
  if (after)
    {
      HitosRow *dependency = add (images, &hitos_dependency_table, NULL);

      hitos_row_set_text (dependency, "successor", id);
      hitos_row_set_text (dependency, "predecessor", after);
    }
}

GPtrArray *
sample_plan_images (void)
{
  GPtrArray *images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  HitosRow *row;

  add_process (images);
  row = add (images, &hitos_body_table, "cotaprep");
  hitos_row_set_text (row, "name", "Comité Técnico Asesor del PREP");
  add_catalogue (images);
  row = add (images, &hitos_milestone_table, "pilotos");
  hitos_row_set_text (row, "name", "Pruebas piloto de mayo");
  hitos_row_set_text (row, "code", "PP");
  hitos_row_set_integer (row, "ordinal", 999);
  add_task (images, "pp-1", "pilotos", "Guion de la prueba", "2027-04-12", "2027-04-16", NULL);
  add_task (images, "pp-2", "pilotos", "Oficio a la Secretaría Ejecutiva", "2027-04-19", "2027-04-20", "pp-1");
  add_task (images, "pp-3", "pilotos", "Convocar y sesionar con el COTAPREP", "2027-04-21", "2027-04-27", "pp-2");
  add_task (images, "pp-4", "pilotos", "Primera prueba piloto", "2027-05-02", "2027-05-03", "pp-3");
  add_task (images, "pp-5", "pilotos", "Segunda prueba piloto", "2027-05-09", "2027-05-10", "pp-4");
  add_task (images, "pp-6", "pilotos", "Informe de las pruebas", "2027-05-11", "2027-05-14", "pp-5");
  row = add (images, &hitos_dependency_table, NULL);
  hitos_row_set_text (row, "successor", "S1");
  hitos_row_set_text (row, "predecessor", "pp-6");
  row = add (images, &hitos_sitting_table, "sesion");
  hitos_row_set_text (row, "body", "cotaprep");
  hitos_row_set_text (row, "milestone", "pp-3");
  hitos_row_set_integer (row, "date", hitos_date_parse ("2027-04-27"));
  return images;
}

static HitosProcess *
open_process (GPtrArray *images)
{
  HitosImage *settings = g_ptr_array_index (images, 0);
  HitosProcess *process = hitos_process_new (settings->after);
  g_autoptr (GError) error = NULL;

  g_ptr_array_remove_index (images, 0);
  hitos_process_check (process, images, &error);
  g_assert_no_error (error);
  hitos_process_apply (process, images);
  return process;
}

HitosProcess *
sample_plan_process (void)
{
  g_autoptr (GPtrArray) images = sample_plan_images ();

  return open_process (images);
}

HitosProcess *
sample_plan_large (guint n_tasks)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  HitosDate first = hitos_date_parse ("2026-09-01");

  add_process (images);
  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      g_autofree char *name = g_strdup_printf ("Tarea %u del plan", i);
      HitosRow *row = add (images, &hitos_milestone_table, id);

      hitos_row_set_text (row, "name", name);
      hitos_row_set_integer (row, "ordinal", i);
      hitos_row_set_integer (row, "planned_start", first + (int) (i * 7 % 250));
      hitos_row_set_integer (row, "planned_end", first + (int) (i * 7 % 250) + (int) (i % 9));
      if (i % 10)
        {
          g_autofree char *parent = g_strdup_printf ("t%u", i / 10 * 10);

          hitos_row_set_text (row, "parent", parent);
        }
      if (i % 10 > 1 && i % 5 == 4)
        {
          HitosRow *dependency = add (images, &hitos_dependency_table, NULL);
          g_autofree char *before = g_strdup_printf ("t%u", i - 2);

          hitos_row_set_text (dependency, "successor", id);
          hitos_row_set_text (dependency, "predecessor", before);
        }
    }
  return open_process (images);
}
