/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar of sessions made in one step, and edits that reach from one of them on. */
#include "planned-process.h"

#include "hitos-recurrence.h"
#include "hitos-sitting.h"

static HitosBody *
get_body (PlannedProcess *fixture)
{
  HitosBody *body = hitos_milestone_get_body (planned_process_find (fixture->process, "E05"));

  g_assert_nonnull (body);
  return body;
}

/* Second Tuesdays, by a calendar: 8 December 2026, 12 January, 9 February and 9 March 2027. */
static HitosOrdinarySessions
second_tuesdays (PlannedProcess *fixture)
{
  HitosOrdinarySessions sessions = { .body = get_body (fixture), .time = 18 * 60, .place = "Sala de sesiones",
                                     .first_number = 4 };

  sessions.repetition = (HitosRepetition) { .kind = HITOS_REPETITION_WEEKDAY, .weekday = 2, .week = 2,
                                            .first = hitos_date_parse ("2026-12-08"),
                                            .last = hitos_date_parse ("2027-03-31") };
  return sessions;
}

static HitosSitting *
find_session (PlannedProcess *fixture, const char *date)
{
  HitosRecordList *sittings = hitos_process_get_list (fixture->process, HITOS_TYPE_SITTING);

  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    if (hitos_sitting_get_date (hitos_record_list_get (sittings, i)) == hitos_date_parse (date))
      return hitos_record_list_get (sittings, i);
  return NULL;
}

static HitosChange *
create (const HitosOrdinarySessions *sessions, guint *n_left_out)
{
  g_autoptr (GError) error = NULL;
  HitosChange *change = hitos_recurrence_create_sessions (sessions, n_left_out, &error);

  g_assert_no_error (error);
  return change;
}

static void
test_makes_sessions (PlannedProcess *fixture, gconstpointer data)
{
  HitosOrdinarySessions sessions = second_tuesdays (fixture);
  guint n_left_out;
  g_autoptr (HitosChange) change = create (&sessions, &n_left_out);
  HitosSitting *first, *last;

  g_assert_cmpuint (n_left_out, ==, 0);
  g_assert_cmpuint (hitos_change_get_images (change)->len, ==, 4);
  planned_process_apply_and_undo (fixture, change);
  first = find_session (fixture, "2026-12-08");
  last = find_session (fixture, "2027-03-09");
  g_assert_nonnull (find_session (fixture, "2027-01-12"));
  g_assert_nonnull (find_session (fixture, "2027-02-09"));
  g_assert_cmpstr (hitos_sitting_get_kinds (first), ==, "ordinaria");
  g_assert_cmpint (hitos_sitting_get_number (first), ==, 4);
  g_assert_cmpint (hitos_sitting_get_number (last), ==, 7);
  g_assert_cmpint (hitos_sitting_get_time (last), ==, 18 * 60);
  g_assert_cmpstr (hitos_sitting_get_place (last), ==, "Sala de sesiones");
  g_assert_cmpstr (hitos_sitting_get_repeats (first), ==, hitos_sitting_get_repeats (last));
  g_assert_nonnull (hitos_sitting_get_repeats (first));
}

/* The same once more adds nothing; a longer one adds what is new. */
static void
test_leaves_out_what_is_there (PlannedProcess *fixture, gconstpointer data)
{
  HitosOrdinarySessions sessions = second_tuesdays (fixture);
  g_autoptr (HitosChange) longer = NULL;
  g_autoptr (GError) error = NULL;
  guint n_left_out;

  planned_process_apply (fixture, create (&sessions, NULL));
  g_assert_null (hitos_recurrence_create_sessions (&sessions, &n_left_out, &error));
  g_assert_error (error, HITOS_REPETITION_ERROR, HITOS_REPETITION_ERROR_EMPTY);
  sessions.repetition.last = hitos_date_parse ("2027-04-30");
  longer = create (&sessions, &n_left_out);
  g_assert_cmpuint (n_left_out, ==, 4);
  g_assert_cmpuint (hitos_change_get_images (longer)->len, ==, 1);
}

static void
change_field (PlannedProcess *fixture, HitosSitting *sitting, const char *field, int value)
{
  HitosChange *change = hitos_change_new ("sitting-edit", NULL);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (sitting));

  hitos_row_set_integer (row, field, value);
  hitos_change_update (change, sitting, row);
  planned_process_apply (fixture, change);
}

/* From January on they begin at 12; December stays, and so does what was held. */
static void
test_from_here_on (PlannedProcess *fixture, gconstpointer data)
{
  HitosOrdinarySessions sessions = second_tuesdays (fixture);
  HitosSitting *december, *january, *february, *march;
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (HitosChange) again = NULL;
  g_autoptr (GPtrArray) following = NULL;

  planned_process_apply (fixture, create (&sessions, NULL));
  december = find_session (fixture, "2026-12-08");
  january = find_session (fixture, "2027-01-12");
  february = find_session (fixture, "2027-02-09");
  march = find_session (fixture, "2027-03-09");
  change_field (fixture, february, "state", HITOS_SITTING_HELD);
  change_field (fixture, january, "time", 12 * 60);
  change_field (fixture, january, "date", hitos_date_parse ("2027-01-13"));
  following = hitos_recurrence_list_following (january);
  g_assert_cmpuint (following->len, ==, 1);
  g_assert_true (following->pdata[0] == march);
  change = hitos_recurrence_create_onwards (january);
  planned_process_apply_and_undo (fixture, change);
  g_assert_cmpint (hitos_sitting_get_time (december), ==, 18 * 60);
  g_assert_cmpint (hitos_sitting_get_time (february), ==, 18 * 60);
  g_assert_cmpint (hitos_sitting_get_time (march), ==, 12 * 60);
  g_assert_cmpint (hitos_sitting_get_date (march), ==, hitos_date_parse ("2027-03-09"));
  g_assert_cmpint (hitos_sitting_get_number (march), ==, 7);
  again = hitos_recurrence_create_onwards (january);
  g_assert_true (hitos_change_is_empty (again));
}

/* A session that is of no series, or the last of one, has none that follow. */
static void
test_no_followers (PlannedProcess *fixture, gconstpointer data)
{
  HitosMilestone *e05 = planned_process_find (fixture->process, "E05");
  HitosMilestone *last = planned_process_find (fixture->process, "E03.2027.05");
  g_autoptr (GPtrArray) none = hitos_recurrence_list_following (e05);
  g_autoptr (GPtrArray) after_last = hitos_recurrence_list_following (last);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (after_last->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  planned_process_add_test ("/recurrence/makes-sessions", test_makes_sessions);
  planned_process_add_test ("/recurrence/leaves-out-what-is-there", test_leaves_out_what_is_there);
  planned_process_add_test ("/recurrence/from-here-on", test_from_here_on);
  planned_process_add_test ("/recurrence/no-followers", test_no_followers);
  return g_test_run ();
}
