/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-fixture.h"

#include "hitos-action.h"
#include "hitos-delta.h"
#include "hitos-report.h"
#include "random-rows.h"

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
test_random_steps (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  guint refused = 0;

  g_ptr_array_add (dumps, history_dump_model (fixture->history));
  for (guint i = 0; dumps->len < 40; i++)
    {
      g_autoptr (HitosChange) change = create_random_change (random, fixture->history, i);
      g_autoptr (GError) error = NULL;

      if (hitos_change_is_empty (change))
        continue;
      if (hitos_history_apply (fixture->history, change, &error))
        g_ptr_array_add (dumps, history_dump_model (fixture->history));
      else
        {
          g_assert_true (error->domain == HITOS_PROCESS_ERROR);
          refused++;
        }
      history_assert_everywhere (fixture, g_ptr_array_index (dumps, dumps->len - 1));
    }
  g_test_message ("%u steps, %u refused", dumps->len, refused);
  g_assert_cmpuint (refused, >, 0);

  for (guint i = dumps->len - 1; i > 0; i--)
    {
      g_autoptr (GError) error = NULL;

      hitos_history_undo (fixture->history, &error);
      g_assert_no_error (error);
      history_assert_everywhere (fixture, g_ptr_array_index (dumps, i - 1));
    }
  g_assert_false (hitos_history_can_undo (fixture->history));
  for (guint i = 1; i < dumps->len; i++)
    {
      g_autoptr (GError) error = NULL;

      hitos_history_redo (fixture->history, &error);
      g_assert_no_error (error);
      history_assert_everywhere (fixture, g_ptr_array_index (dumps, i));
    }
  g_assert_false (hitos_history_can_redo (fixture->history));
}

static void
type (HitosHistory *history, const char *id, const char *text)
{
  g_autoptr (HitosChange) change = history_create_renaming (history, id, "name", text);
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
test_typing_is_one_step (HistoryFixture *fixture, gconstpointer data)
{
  g_autofree char *start = history_dump_model (fixture->history);
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

  history_assert_undoes (fixture->history);
  g_assert_cmpstr (hitos_body_get_name (history_get_body (fixture->history, "p-body-1")), ==, "X");
  history_assert_undoes (fixture->history);
  g_assert_cmpstr (hitos_body_get_name (history_get_body (fixture->history, "p-body-0")), ==, "UNI");
  history_assert_undoes (fixture->history);
  history_assert_everywhere (fixture, start);
}

static void
test_typing_back_and_forth (HistoryFixture *fixture, gconstpointer data)
{
  g_autofree char *start = history_dump_model (fixture->history);
  g_autofree char *name = g_strdup (hitos_body_get_name (history_get_body (fixture->history, "p-body-0")));

  type (fixture->history, "p-body-0", "otra cosa");
  type (fixture->history, "p-body-0", name);
  history_assert_everywhere (fixture, start);
  type (fixture->history, "p-body-0", "y otra");
  history_assert_undoes (fixture->history);
  history_assert_everywhere (fixture, start);
  history_assert_undoes (fixture->history);
  history_assert_everywhere (fixture, start);
  g_assert_false (hitos_history_can_undo (fixture->history));
}

static void
test_sealed_steps_never_change (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (HitosHistory) other = NULL;
  g_autofree char *expected = NULL;

  type (fixture->history, "p-body-0", "U");
  other = history_open_another (fixture->path);
  history_rename_body (other, "p-body-0", "acronym", "OTRA");
  type (fixture->history, "p-body-0", "UN");
  g_assert_cmpstr (hitos_body_get_acronym (history_get_body (fixture->history, "p-body-0")), ==, "OTRA");
  g_assert_true (hitos_history_refresh (other, NULL));
  expected = history_dump_model (other);
  history_assert_everywhere (fixture, expected);
  g_assert_cmpuint (count_steps (other), ==, 4);
}

/* A step that grows after another has read it is read again. */
static void
test_growing_steps_are_read_again (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (HitosHistory) other = NULL;

  type (fixture->history, "p-body-0", "U");
  other = history_open_another (fixture->path);
  type (fixture->history, "p-body-0", "UN");
  type (fixture->history, "p-body-0", "UNICOM");
  g_assert_true (hitos_history_refresh (other, NULL));
  g_assert_cmpstr (hitos_body_get_name (history_get_body (other, "p-body-0")), ==, "UNICOM");
}

static void
test_two_writers_at_random (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (HitosHistory) other = history_open_another (fixture->path);
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
    mine = history_dump_model (fixture->history);
    theirs = history_dump_model (other);
    g_assert_cmpstr (mine, ==, theirs);
    history_assert_everywhere (fixture, mine);
  }
}

static void
test_a_failed_write_changes_nothing (HistoryFixture *fixture, gconstpointer data)
{
  g_autofree char *start = history_dump_model (fixture->history);
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
  history_assert_everywhere (fixture, start);
  g_assert_true (hitos_history_apply (fixture->history, change, &error));
  history_assert_undoes (fixture->history);
  history_assert_everywhere (fixture, start);
}

static void
test_changes_join (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  HitosBody *body = history_get_body (fixture->history, "p-body-0");
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

#define ADD(name, function) \
  g_test_add ("/edit/" name, HistoryFixture, NULL, history_set_up, function, history_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("random-steps", test_random_steps);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("typing-back-and-forth", test_typing_back_and_forth);
  ADD ("sealed-steps-never-change", test_sealed_steps_never_change);
  ADD ("growing-steps-are-read-again", test_growing_steps_are_read_again);
  ADD ("two-writers-at-random", test_two_writers_at_random);
  ADD ("a-failed-write-changes-nothing", test_a_failed_write_changes_nothing);
  ADD ("changes-join", test_changes_join);
  g_test_add_func ("/edit/actions-speak", test_actions_speak);
  g_test_add_func ("/edit/hostile-journals", test_hostile_journals);
  return g_test_run ();
}
