/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-body.h"
#include "hitos-entry.h"
#include "hitos-history.h"
#include "hitos-report.h"
#include "hitos-store.h"
#include "hitos-tables.h"
#include "random-rows.h"
#include "temporary-folder.h"

typedef struct {
  char *folder;
  char *path;
  HitosDatabase *database;
  HitosHistory *history;
} Fixture;

static HitosChange *
create_process_change (guint seed, guint n_rows)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) rows = random_rows_create (random, "p", n_rows);
  HitosChange *change = hitos_change_new ("import", NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      HitosRow *row = g_ptr_array_index (rows, i);

      if (hitos_row_get_table (row) == &hitos_report_table)
        hitos_row_set_integer (row, "sent_sequence", 0);
      hitos_change_insert (change, hitos_row_ref (row));
    }
  return change;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosChange) change = create_process_change (3, 6);
  g_autoptr (GError) error = NULL;

  fixture->folder = temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "hitos.db", NULL);
  fixture->database = hitos_database_open (fixture->path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  fixture->history = hitos_history_create (fixture->database, change, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->database);
  g_free (fixture->path);
  temporary_folder_free (fixture->folder);
}

static char *
dump_model (HitosHistory *history)
{
  g_autoptr (GPtrArray) rows = hitos_process_list_rows (hitos_history_get_process (history));

  return random_rows_dump (rows);
}

/* What a stranger who opens the file finds. */
static char *
dump_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_READ_ONLY, &error);
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  process = hitos_store_load_process (database, "p", &error);
  g_assert_no_error (error);
  rows = hitos_process_list_rows (process);
  return random_rows_dump (rows);
}

/* What stands in memory and in the file is @expected. */
static void
assert_everywhere (Fixture *fixture, const char *expected)
{
  g_autofree char *model = dump_model (fixture->history);
  g_autofree char *file = dump_file (fixture->path);

  g_assert_cmpstr (model, ==, expected);
  g_assert_cmpstr (file, ==, expected);
}

static gboolean
is_process (gpointer record)
{
  return HITOS_IS_PROCESS (record);
}

/* Any but a report: one that is sent ends what can be undone. */
static gpointer
pick_record (GRand *random, HitosHistory *history)
{
  HitosProcess *process = hitos_history_get_process (history);
  g_autoptr (GPtrArray) rows = hitos_process_list_rows (process);
  const HitosRow *row;

  do
    row = g_ptr_array_index (rows, g_rand_int_range (random, 0, rows->len));
  while (hitos_row_get_table (row) == &hitos_report_table);
  return hitos_process_lookup (process, hitos_row_get_table (row)->get_type (), hitos_row_get_id (row));
}

static HitosChange *
create_random_change (GRand *random, HitosHistory *history, guint number)
{
  HitosChange *change = hitos_change_new ("entry-edit", NULL);
  int n = g_rand_int_range (random, 1, 8);

  for (int i = 0; i < n; i++)
    {
      gpointer record = pick_record (random, history);

      if (g_rand_int_range (random, 0, 4) == 0 && !is_process (record))
        hitos_change_remove (change, record);
      else if (g_rand_int_range (random, 0, 4) == 0 && !is_process (record))
        {
          HitosRow *source = hitos_record_get_row (record);
          g_autofree char *id = g_strdup_printf ("%s-%u-%d", hitos_row_get_id (source), number, i);
          HitosRow *row = hitos_row_new (hitos_row_get_table (source), id);

          for (guint j = 0; j < hitos_row_get_table (source)->n_fields; j++)
            {
              HitosValue value = hitos_row_get_value (source, j);

              if (hitos_field_is_text (&hitos_row_get_table (source)->fields[j]))
                value.text = g_strdup (value.text);
              hitos_row_take_value (row, j, value);
            }
          hitos_change_insert (change, row);
        }
      else
        hitos_change_update (change, record, random_rows_change (random, hitos_record_get_row (record)));
    }
  return change;
}

/* Steps at random, many of which the model refuses; then back to the start, then forth again. */
static void
test_random_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  guint refused = 0;

  g_ptr_array_add (dumps, dump_model (fixture->history));
  for (guint i = 0; dumps->len < 40; i++)
    {
      g_autoptr (HitosChange) change = create_random_change (random, fixture->history, i);
      g_autoptr (GError) error = NULL;

      if (hitos_change_is_empty (change))
        continue;
      if (hitos_history_apply (fixture->history, change, &error))
        g_ptr_array_add (dumps, dump_model (fixture->history));
      else
        {
          g_assert_true (error->domain == HITOS_PROCESS_ERROR);
          refused++;
        }
      assert_everywhere (fixture, g_ptr_array_index (dumps, dumps->len - 1));
    }
  g_test_message ("%u steps, %u refused", dumps->len, refused);
  g_assert_cmpuint (refused, >, 0);

  for (guint i = dumps->len - 1; i > 0; i--)
    {
      g_autoptr (GError) error = NULL;

      hitos_history_undo (fixture->history, &error);
      g_assert_no_error (error);
      assert_everywhere (fixture, g_ptr_array_index (dumps, i - 1));
    }
  g_assert_false (hitos_history_can_undo (fixture->history));
  for (guint i = 1; i < dumps->len; i++)
    {
      g_autoptr (GError) error = NULL;

      hitos_history_redo (fixture->history, &error);
      g_assert_no_error (error);
      assert_everywhere (fixture, g_ptr_array_index (dumps, i));
    }
  g_assert_false (hitos_history_can_redo (fixture->history));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit/random-steps", Fixture, NULL, set_up, test_random_steps, tear_down);
  return g_test_run ();
}
