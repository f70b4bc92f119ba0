/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-action.h"
#include "hitos-body.h"
#include "hitos-delta.h"
#include "hitos-history.h"
#include "hitos-report.h"
#include "hitos-store.h"
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
        {
          hitos_row_set_integer (row, "sent_sequence", 0);
          hitos_row_set_integer (row, "state", HITOS_REPORT_DRAFT);
        }
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

/* --- small steps with known rows --- */

static HitosBody *
get_body (HitosHistory *history, const char *id)
{
  return hitos_process_lookup (hitos_history_get_process (history), HITOS_TYPE_BODY, id);
}

static HitosChange *
create_renaming (HitosHistory *history, const char *id, const char *field, const char *text)
{
  HitosChange *change = hitos_change_new ("body-edit", "UNICOM");
  HitosBody *body = get_body (history, id);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (body));

  hitos_row_set_text (row, field, text);
  hitos_change_update (change, body, row);
  return change;
}

static void
rename_body (HitosHistory *history, const char *id, const char *field, const char *text)
{
  g_autoptr (HitosChange) change = create_renaming (history, id, field, text);
  g_autoptr (GError) error = NULL;

  hitos_history_apply (history, change, &error);
  g_assert_no_error (error);
}

static void
type (HitosHistory *history, const char *id, const char *text)
{
  g_autoptr (HitosChange) change = create_renaming (history, id, "name", text);
  g_autoptr (GError) error = NULL;

  hitos_history_apply_typing (history, change, &error);
  g_assert_no_error (error);
}

static guint
count_steps (HitosHistory *history)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = hitos_history_list_steps (history, &error);

  g_assert_no_error (error);
  return steps->len;
}

static void
assert_undoes (HitosHistory *history)
{
  g_autoptr (GError) error = NULL;

  hitos_history_undo (history, &error);
  g_assert_no_error (error);
}

static HitosHistory *
open_another (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, &error);
  HitosHistory *history;

  g_assert_no_error (error);
  history = hitos_history_open (database, "p", &error);
  g_assert_no_error (error);
  return history;
}

static void
test_undo_after_opening_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *start = dump_model (fixture->history);
  g_autofree char *end = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  rename_body (fixture->history, "p-body-0", "name", "Uno");
  rename_body (fixture->history, "p-body-1", "name", "Dos");
  end = dump_model (fixture->history);
  assert_undoes (fixture->history);

  g_clear_object (&fixture->history);
  fixture->history = hitos_history_open (fixture->database, "p", &error);
  g_assert_no_error (error);
  g_assert_true (hitos_history_can_redo (fixture->history));
  label = hitos_history_get_undo_label (fixture->history);
  g_assert_cmpstr (label, ==, "Undo: Edit a body “UNICOM”");
  assert_undoes (fixture->history);
  assert_everywhere (fixture, start);
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_NOTHING);

  g_assert_true (hitos_history_redo (fixture->history, NULL));
  g_clear_object (&fixture->history);
  fixture->history = hitos_history_open (fixture->database, "p", NULL);
  g_assert_true (hitos_history_redo (fixture->history, NULL));
  assert_everywhere (fixture, end);
}

static void
test_a_new_step_ends_redoing (Fixture *fixture, gconstpointer data)
{
  rename_body (fixture->history, "p-body-0", "name", "Uno");
  assert_undoes (fixture->history);
  g_assert_true (hitos_history_can_redo (fixture->history));
  rename_body (fixture->history, "p-body-0", "name", "Dos");
  g_assert_false (hitos_history_can_redo (fixture->history));
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  g_autofree char *start = dump_model (fixture->history);
  guint n = count_steps (fixture->history);
  g_autoptr (GError) error = NULL;

  type (fixture->history, "p-body-0", "U");
  type (fixture->history, "p-body-0", "UN");
  type (fixture->history, "p-body-0", "UNI");
  g_assert_cmpuint (count_steps (fixture->history), ==, n + 1);
  type (fixture->history, "p-body-1", "X");
  g_assert_cmpuint (count_steps (fixture->history), ==, n + 2);
  hitos_history_seal (fixture->history, &error);
  g_assert_no_error (error);
  type (fixture->history, "p-body-1", "XY");
  g_assert_cmpuint (count_steps (fixture->history), ==, n + 3);

  assert_undoes (fixture->history);
  g_assert_cmpstr (hitos_body_get_name (get_body (fixture->history, "p-body-1")), ==, "X");
  assert_undoes (fixture->history);
  g_assert_cmpstr (hitos_body_get_name (get_body (fixture->history, "p-body-0")), ==, "UNI");
  assert_undoes (fixture->history);
  assert_everywhere (fixture, start);
}

static void
test_typing_back_and_forth (Fixture *fixture, gconstpointer data)
{
  g_autofree char *start = dump_model (fixture->history);
  g_autofree char *name = g_strdup (hitos_body_get_name (get_body (fixture->history, "p-body-0")));

  type (fixture->history, "p-body-0", "otra cosa");
  type (fixture->history, "p-body-0", name);
  assert_everywhere (fixture, start);
  type (fixture->history, "p-body-0", "y otra");
  assert_undoes (fixture->history);
  assert_everywhere (fixture, start);
  assert_undoes (fixture->history);
  assert_everywhere (fixture, start);
  g_assert_false (hitos_history_can_undo (fixture->history));
}

static void
test_sealed_steps_never_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosHistory) other = NULL;
  g_autofree char *expected = NULL;

  type (fixture->history, "p-body-0", "U");
  other = open_another (fixture->path);
  rename_body (other, "p-body-0", "acronym", "OTRA");
  type (fixture->history, "p-body-0", "UN");
  g_assert_cmpstr (hitos_body_get_acronym (get_body (fixture->history, "p-body-0")), ==, "OTRA");
  g_assert_true (hitos_history_refresh (other, NULL));
  expected = dump_model (other);
  assert_everywhere (fixture, expected);
  g_assert_cmpuint (count_steps (other), ==, 4);
}

/* A step that grows after another has read it is read again. */
static void
test_growing_steps_are_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosHistory) other = NULL;

  type (fixture->history, "p-body-0", "U");
  other = open_another (fixture->path);
  type (fixture->history, "p-body-0", "UN");
  type (fixture->history, "p-body-0", "UNICOM");
  g_assert_true (hitos_history_refresh (other, NULL));
  g_assert_cmpstr (hitos_body_get_name (get_body (other, "p-body-0")), ==, "UNICOM");
}

static void
test_two_writers_at_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (HitosHistory) other = open_another (fixture->path);
  guint stale = 0;

  for (guint i = 0; i < 60; i++)
    {
      HitosHistory *writer = g_rand_boolean (random) ? other : fixture->history;
      g_autoptr (HitosChange) change = create_random_change (random, writer, i);
      g_autoptr (GError) error = NULL;

      if (g_rand_int_range (random, 0, 5) == 0)
        hitos_history_undo (writer, &error);
      else if (!hitos_change_is_empty (change) && !hitos_history_apply (writer, change, &error))
        stale += g_error_matches (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_STALE);
    }
  g_test_message ("%u changes came too late", stale);
  {
    g_autofree char *mine = NULL, *theirs = NULL;

    g_assert_true (hitos_history_refresh (fixture->history, NULL));
    g_assert_true (hitos_history_refresh (other, NULL));
    mine = dump_model (fixture->history);
    theirs = dump_model (other);
    g_assert_cmpstr (mine, ==, theirs);
    assert_everywhere (fixture, mine);
  }
}

static void
test_undo_stops_at_another_desk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosHistory) other = open_another (fixture->path);
  g_autoptr (GError) error = NULL;

  rename_body (fixture->history, "p-body-0", "name", "Uno");
  hitos_history_set_desk (other, "Coordinación");
  rename_body (other, "p-body-1", "name", "Dos");
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED);
  g_assert_false (hitos_history_can_undo (fixture->history));
  assert_undoes (other);
  g_clear_error (&error);
  g_assert_false (hitos_history_undo (other, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED);
  assert_undoes (fixture->history);
}

static void
mark_report (HitosHistory *history, HitosReportState state, gint64 sequence)
{
  g_autoptr (HitosChange) change = hitos_change_new ("report-send", NULL);
  gpointer report = hitos_process_lookup (hitos_history_get_process (history), HITOS_TYPE_REPORT,
                                          "p-report-0");
  HitosRow *row = hitos_row_copy (hitos_record_get_row (report));
  g_autoptr (GError) error = NULL;

  hitos_row_set_integer (row, "state", state);
  hitos_row_set_integer (row, "sent_sequence", sequence);
  hitos_change_update (change, report, row);
  hitos_history_apply (history, change, &error);
  g_assert_no_error (error);
}

static void
test_undo_stops_at_a_sent_informe (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rename_body (fixture->history, "p-body-0", "name", "Uno");
  mark_report (fixture->history, HITOS_REPORT_SENT, hitos_history_get_sequence (fixture->history));
  rename_body (fixture->history, "p-body-0", "name", "Dos");
  assert_undoes (fixture->history);
  /* That it was sent can be taken back, and then what it told. */
  assert_undoes (fixture->history);
  g_assert_true (hitos_history_can_undo (fixture->history));
  g_assert_true (hitos_history_redo (fixture->history, &error));
  mark_report (fixture->history, HITOS_REPORT_SENT, hitos_history_get_sequence (fixture->history));
  assert_undoes (fixture->history);
  mark_report (fixture->history, HITOS_REPORT_SENT, hitos_history_get_sequence (fixture->history) + 1);
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED);
}

static void
test_undo_stops_at_an_older_schema (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rename_body (fixture->history, "p-body-0", "name", "Uno");
  g_clear_object (&fixture->history);
  g_assert_true (hitos_database_execute (fixture->database, "UPDATE journal SET schema_version = 0", &error));
  fixture->history = hitos_history_open (fixture->database, "p", &error);
  g_assert_no_error (error);
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_STOPPED);
}

/* Something that keeps no journal changed the row: the step says which field it cannot take back. */
static void
test_undo_says_what_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rename_body (fixture->history, "p-body-0", "name", "Uno");
  g_clear_object (&fixture->history);
  g_assert_true (hitos_database_execute (fixture->database,
                   "UPDATE body SET name = 'Otro' WHERE id = 'p-body-0'", &error));
  fixture->history = hitos_history_open (fixture->database, "p", &error);
  g_assert_false (hitos_history_undo (fixture->history, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_CHANGED);
  g_assert_cmpstr (error->message, ==,
                   "Edit a body “UNICOM”: The field “Full name” has changed meanwhile");
  g_assert_cmpstr (hitos_body_get_name (get_body (fixture->history, "p-body-0")), ==, "Otro");
}

static void
test_a_failed_write_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *start = dump_model (fixture->history);
  g_autoptr (HitosChange) change = hitos_change_new ("body-add", NULL);
  g_autoptr (GError) error = NULL;
  guint n = count_steps (fixture->history);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i);
      HitosRow *row = hitos_row_new (&hitos_body_table, id);

      hitos_row_set_text (row, "name", "Un nombre que ocupa su lugar en el disco");
      hitos_change_insert (change, row);
    }
  g_assert_true (hitos_database_execute (fixture->database, "PRAGMA max_page_count = 1", &error));
  g_assert_false (hitos_history_apply (fixture->history, change, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_true (hitos_database_execute (fixture->database, "PRAGMA max_page_count = 100000", &error));
  g_assert_cmpuint (count_steps (fixture->history), ==, n);
  assert_everywhere (fixture, start);
  g_assert_true (hitos_history_apply (fixture->history, change, &error));
  assert_undoes (fixture->history);
  assert_everywhere (fixture, start);
}

/* --- processes --- */

static void
test_processes_come_and_go (Fixture *fixture, gconstpointer data)
{
  g_autofree char *start = dump_model (fixture->history);
  g_autoptr (HitosHistory) other = open_another (fixture->path);
  g_autoptr (HitosChange) again = create_process_change (3, 6);
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_history_create (fixture->database, again, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_EXISTS);
  g_clear_error (&error);

  rename_body (fixture->history, "p-body-0", "name", "Uno");
  g_clear_object (&fixture->history);
  hitos_history_remove_process (fixture->database, "p", &error);
  g_assert_no_error (error);
  g_assert_false (hitos_history_refresh (other, &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_REMOVED);
  g_clear_error (&error);
  g_assert_null (hitos_history_open (fixture->database, "p", &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NO_PROCESS);
  g_clear_error (&error);

  fixture->history = hitos_history_create (fixture->database, again, &error);
  g_assert_no_error (error);
  assert_everywhere (fixture, start);
  g_assert_false (hitos_history_can_undo (fixture->history));
}

/* Every record and every step is there again, also for whoever had it open. */
static void
test_a_process_is_brought_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *start = dump_model (fixture->history), *renamed = NULL;
  g_autoptr (HitosHistory) other = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;
  const HitosStep *last;

  rename_body (fixture->history, "p-body-0", "name", "Uno");
  renamed = dump_model (fixture->history);
  g_assert_false (hitos_history_restore_process (fixture->database, "p", &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (hitos_history_restore_process (fixture->database, "never", &error));
  g_assert_error (error, HITOS_HISTORY_ERROR, HITOS_HISTORY_ERROR_NOTHING);
  g_clear_error (&error);
  other = open_another (fixture->path);

  hitos_history_remove_process (fixture->database, "p", &error);
  g_assert_no_error (error);
  removed = hitos_history_list_removed (fixture->database, &error);
  g_assert_cmpuint (removed->len, ==, 1);
  g_assert_cmpstr (((HitosRemovedProcess *) g_ptr_array_index (removed, 0))->id, ==, "p");
  g_assert_true (hitos_history_restore_process (fixture->database, "p", &error));
  g_assert_no_error (error);
  none = hitos_history_list_removed (fixture->database, &error);
  g_assert_cmpuint (none->len, ==, 0);

  g_clear_object (&fixture->history);
  fixture->history = hitos_history_open (fixture->database, "p", &error);
  g_assert_no_error (error);
  assert_everywhere (fixture, renamed);
  g_assert_true (hitos_history_refresh (other, &error));
  g_assert_no_error (error);
  steps = hitos_history_list_steps (fixture->history, &error);
  last = g_ptr_array_index (steps, steps->len - 1);
  g_assert_cmpstr (last->action, ==, HITOS_ACTION_UNDO HITOS_ACTION_REMOVE_PROCESS);
  g_assert_cmpint (last->undoes, ==, ((HitosStep *) g_ptr_array_index (steps, steps->len - 2))->sequence);
  assert_undoes (fixture->history);
  assert_everywhere (fixture, start);
}

static void
test_an_unsound_process_is_not_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  g_autoptr (GPtrArray) processes = NULL;
  g_autoptr (GError) error = NULL;
  HitosRow *row = hitos_row_new (&hitos_process_table, "q");

  hitos_row_set_text (row, "name", "Q");
  hitos_row_set_text (row, "institute", "I");
  hitos_row_set_integer (row, "election_day", hitos_date_new (2027, 6, 6));
  hitos_row_set_text (row, "unit", "nobody");
  hitos_change_insert (change, row);
  g_assert_null (hitos_history_create (fixture->database, change, &error));
  g_assert_error (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_DANGLING);
  processes = hitos_store_list_processes (fixture->database, NULL);
  g_assert_cmpuint (processes->len, ==, 1);
}

/* --- changes and actions --- */

static void
test_changes_join (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  HitosBody *body = get_body (fixture->history, "p-body-0");
  HitosRow *row = hitos_row_copy (hitos_record_get_row (body));
  const HitosImage *image;

  hitos_change_insert (change, hitos_row_new (&hitos_body_table, "new"));
  hitos_change_add_image (change, hitos_row_new (&hitos_body_table, "new"), NULL);
  g_assert_true (hitos_change_is_empty (change));

  hitos_row_set_text (row, "name", "Uno");
  hitos_change_update (change, body, row);
  hitos_change_update (change, body, hitos_row_ref (hitos_record_get_row (body)));
  g_assert_true (hitos_change_is_empty (change));

  hitos_change_update (change, body, hitos_row_ref (hitos_record_get_row (body)));
  g_assert_true (hitos_change_is_empty (change));
  hitos_change_remove (change, body);
  image = g_ptr_array_index (hitos_change_get_images (change), 0);
  g_assert_nonnull (image->before);
  g_assert_null (image->after);
}

static void
test_actions_speak (void)
{
  g_autofree char *plain = hitos_action_format ("entry-add", NULL);
  g_autofree char *named = hitos_action_format ("entry-add", "IEPC/UTC/21/107");
  g_autofree char *undone = hitos_action_format ("undo:entry-add", NULL);
  g_autofree char *unknown = hitos_action_format ("redo:future-thing", NULL);

  g_assert_cmpstr (plain, ==, "Add an entry");
  g_assert_cmpstr (named, ==, "Add an entry “IEPC/UTC/21/107”");
  g_assert_cmpstr (undone, ==, "Undo: Add an entry");
  g_assert_cmpstr (unknown, ==, "Redo: future-thing");
}

static void
test_hostile_journals (void)
{
  static const char *const bad[] = {
    "[{\"table\": \"body\", \"id\": \"a\\nb\", \"after\": {\"name\": \"x\"}}]",
    "", "[", "{}", "[1]", "[{}]", "[{\"table\": \"body\"}]", "[{\"table\": \"body\", \"id\": \"x\"}]",
    "[{\"table\": \"nobody\", \"id\": \"x\", \"after\": {}}]",
    "[{\"table\": \"body\", \"id\": \"x\", \"after\": {\"nothing\": 1}}]",
    "[{\"table\": \"body\", \"id\": \"x\", \"after\": {\"name\": 1}}]",
    "[{\"table\": \"body\", \"id\": \"x\", \"after\": {\"ordinal\": \"1\"}}]",
    "[{\"table\": \"body\", \"id\": \"x\", \"after\": {\"kind\": \"unknown\"}}]",
    "[{\"table\": [], \"id\": \"x\", \"after\": {}}]", "[{\"table\": \"body\", \"id\": {}, \"after\": {}}]",
    "[{\"table\": \"body\", \"id\": 7, \"after\": {}}]", "[{\"table\": \"body\", \"id\": \"x\", \"after\": []}]",
  };
  g_autofree char *deep = g_strnfill (200000, '[');
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_null (hitos_delta_read (bad[i], &error));
      g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED);
      g_clear_error (&error);
    }
  g_assert_null (hitos_delta_read (deep, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED);
}

#define ADD(name, function) g_test_add ("/edit/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("random-steps", test_random_steps);
  ADD ("undo-after-opening-again", test_undo_after_opening_again);
  ADD ("a-new-step-ends-redoing", test_a_new_step_ends_redoing);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("typing-back-and-forth", test_typing_back_and_forth);
  ADD ("sealed-steps-never-change", test_sealed_steps_never_change);
  ADD ("growing-steps-are-read-again", test_growing_steps_are_read_again);
  ADD ("two-writers-at-random", test_two_writers_at_random);
  ADD ("undo-stops-at-another-desk", test_undo_stops_at_another_desk);
  ADD ("undo-stops-at-a-sent-informe", test_undo_stops_at_a_sent_informe);
  ADD ("undo-stops-at-an-older-schema", test_undo_stops_at_an_older_schema);
  ADD ("undo-says-what-changed", test_undo_says_what_changed);
  ADD ("a-failed-write-changes-nothing", test_a_failed_write_changes_nothing);
  ADD ("processes-come-and-go", test_processes_come_and_go);
  ADD ("a-process-is-brought-back", test_a_process_is_brought_back);
  ADD ("an-unsound-process-is-not-made", test_an_unsound_process_is_not_made);
  ADD ("changes-join", test_changes_join);
  g_test_add_func ("/edit/actions-speak", test_actions_speak);
  g_test_add_func ("/edit/hostile-journals", test_hostile_journals);
  return g_test_run ();
}
