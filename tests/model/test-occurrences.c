/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-milestone.h"
#include "hitos-occurrences.h"
#include "sample-process.h"

#define SOON_DAYS 7

static HitosOccurrences *
create (HitosProcess *process, const char *today)
{
  return hitos_occurrences_new (process, hitos_date_parse (today), SOON_DAYS);
}

/* The only one of that kind with that code or name; NULL where there is none. */
static HitosOccurrence *
find (HitosOccurrences *occurrences, HitosOccurrenceKind kind, const char *code)
{
  HitosOccurrence *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (occurrences)); i++)
    {
      g_autoptr (HitosOccurrence) occurrence = g_list_model_get_item (G_LIST_MODEL (occurrences), i);
      const char *own = hitos_occurrence_get_code (occurrence);

      if (hitos_occurrence_get_kind (occurrence) == kind
          && g_strcmp0 (own ? own : hitos_occurrence_get_name (occurrence), code) == 0)
        {
          g_assert_null (found);
          found = occurrence;
        }
    }
  return found;
}

static void
assert_on (HitosOccurrence *occurrence, const char *day, HitosOccurrenceState state)
{
  HitosWhen days;
  g_autofree char *start = NULL;

  g_assert_nonnull (occurrence);
  days = hitos_occurrence_get_days (occurrence);
  start = hitos_date_format (days.start);
  g_assert_cmpstr (start, ==, day);
  g_assert_cmpint (days.end, ==, days.start + 1);
  g_assert_cmpint (hitos_occurrence_get_state (occurrence), ==, state);
}

static void
test_clocks (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = create (process, SAMPLE_TODAY);

  /* Approved on 3 November within M(7) = 5 November, sent on the fifth day after: both in time. */
  assert_on (find (occurrences, HITOS_OCCURRENCE_ACT_LIMIT, "E05"), "2021-11-05", HITOS_OCCURRENCE_IN_TIME);
  assert_on (find (occurrences, HITOS_OCCURRENCE_REMISSION_LIMIT, "E05"), "2021-11-08", HITOS_OCCURRENCE_IN_TIME);
  assert_on (find (occurrences, HITOS_OCCURRENCE_DONE, "E05"), "2021-11-03", HITOS_OCCURRENCE_PLAIN);
  g_assert_null (find (occurrences, HITOS_OCCURRENCE_REMITTED, "E05"));  /* sent on its limit: one chip */
  /* To be sent on the day of the act: one thing. */
  assert_on (find (occurrences, HITOS_OCCURRENCE_BOTH_LIMITS, "E06b"), "2021-12-05", HITOS_OCCURRENCE_PENDING);
  g_assert_null (find (occurrences, HITOS_OCCURRENCE_REMISSION_LIMIT, "E06b"));
  assert_on (find (occurrences, HITOS_OCCURRENCE_SYSTEM_TEST, "T"), "2022-04-20", HITOS_OCCURRENCE_PENDING);
  assert_on (find (occurrences, HITOS_OCCURRENCE_SIMULACRO, "S1"), "2022-05-15", HITOS_OCCURRENCE_PENDING);
  assert_on (find (occurrences, HITOS_OCCURRENCE_ELECTION_DAY, "Election day"), "2022-06-05", HITOS_OCCURRENCE_PLAIN);
}

static void
test_sessions_and_register (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = create (process, SAMPLE_TODAY);
  HitosOccurrence *answer = find (occurrences, HITOS_OCCURRENCE_ANSWER_DUE, "Informe el número de CATD");
  HitosOccurrence *session = find (occurrences, HITOS_OCCURRENCE_SITTING, "Comisión");

  assert_on (session, "2021-11-16", HITOS_OCCURRENCE_SOON);
  g_assert_cmpstr (hitos_occurrence_get_name (session), ==, "ordinaria 3, 11:00");
  /* Three days before, as the body's rules ask. */
  assert_on (find (occurrences, HITOS_OCCURRENCE_CONVENE_BY, "Comisión"), "2021-11-13", HITOS_OCCURRENCE_SOON);
  assert_on (answer, "2021-11-12", HITOS_OCCURRENCE_SOON);
  assert_on (find (occurrences, HITOS_OCCURRENCE_CONSTANCIA, "Calendario del INE"), "2021-11-09",
             HITOS_OCCURRENCE_PENDING);
  assert_on (find (occurrences, HITOS_OCCURRENCE_HOLIDAY, "Día de Muertos"), "2021-11-02", HITOS_OCCURRENCE_PLAIN);
}

/* "Session" is said once. */
static void
test_session_label (void)
{
  HitosWhen day = hitos_when_day (hitos_date_new (2021, 8, 25));
  g_autoptr (HitosOccurrence) plain = hitos_occurrence_new (HITOS_OCCURRENCE_SITTING, day, HITOS_OCCURRENCE_PLAIN, NULL,
                                                            "Consejo General", "session");
  g_autoptr (HitosOccurrence) kind = hitos_occurrence_new (HITOS_OCCURRENCE_SITTING, day, HITOS_OCCURRENCE_PLAIN, NULL,
                                                           "COTAPREP", "ordinaria 3");

  g_assert_cmpstr (hitos_occurrence_get_label (plain), ==, "Consejo General, session, on 25 August");
  g_assert_cmpstr (hitos_occurrence_get_label (kind), ==, "COTAPREP, ordinaria 3, session on 25 August");
}

/* Only what the law says may turn red. */
static void
test_legal (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = create (process, "2021-12-06");
  HitosOccurrence *limit = find (occurrences, HITOS_OCCURRENCE_ACT_LIMIT, "E07");
  HitosOccurrence *planned = find (occurrences, HITOS_OCCURRENCE_PLANNED, "E07");
  HitosOccurrence *session = find (occurrences, HITOS_OCCURRENCE_SITTING, "Comisión");

  g_assert_cmpint (hitos_occurrence_get_state (limit), ==, HITOS_OCCURRENCE_OVERDUE);
  g_assert_true (hitos_occurrence_is_legal (limit));
  g_assert_cmpint (hitos_occurrence_get_state (planned), ==, HITOS_OCCURRENCE_OVERDUE);
  g_assert_false (hitos_occurrence_is_legal (planned));
  g_assert_cmpint (hitos_occurrence_get_state (session), ==, HITOS_OCCURRENCE_OVERDUE);
  g_assert_false (hitos_occurrence_is_legal (session));
}

static void
test_labels (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = create (process, SAMPLE_TODAY);
  HitosOccurrence *act = find (occurrences, HITOS_OCCURRENCE_ACT_LIMIT, "E05");
  HitosOccurrence *planned = find (occurrences, HITOS_OCCURRENCE_PLANNED, "E07");
  g_autofree char *name = g_strdup (hitos_occurrence_get_name (act));
  g_autofree char *label = g_strdup_printf ("E05, %s, due on 5 November, done in time", name);
  g_autofree char *chip = g_strdup_printf ("E05 · done · %s", name);

  g_assert_cmpstr (hitos_occurrence_get_label (act), ==, label);
  g_assert_cmpstr (hitos_occurrence_get_short_label (act), ==, chip);
  g_assert_true (g_str_has_prefix (hitos_occurrence_get_short_label (find (occurrences, HITOS_OCCURRENCE_REMITTED,
                                                                           "E01")), "E01 · sent · "));
  g_assert_nonnull (strstr (hitos_occurrence_get_label (planned), "planned from 22 November to 3 December, pending"));
}

/* What a range gives is what a walk over everything gives, in the same order. */
static void
test_ranges (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = NULL;
  HitosRow *endless = hitos_row_new (&hitos_milestone_table, "endless");

  hitos_row_set_text (endless, "name", "A slip of the pen");
  hitos_row_set_integer (endless, "planned_start", hitos_date_parse ("0021-11-01"));
  hitos_row_set_integer (endless, "planned_end", hitos_date_parse ("2021-11-20"));
  sample_process_apply (process, NULL, endless);
  sample_process_add_milestones (process, 200, 0);
  occurrences = create (process, SAMPLE_TODAY);
  for (int round = 0; round < 200; round++)
    {
      HitosDate start = hitos_date_parse ("2021-06-01") + g_test_rand_int_range (0, 500);
      HitosWhen range = { start, start + g_test_rand_int_range (1, 80) };
      g_autoptr (GPtrArray) listed = hitos_occurrences_list (occurrences, range);
      guint expected = 0;

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (occurrences)); i++)
        {
          g_autoptr (HitosOccurrence) occurrence = g_list_model_get_item (G_LIST_MODEL (occurrences), i);

          if (!hitos_when_overlaps (hitos_occurrence_get_days (occurrence), range))
            continue;
          g_assert_cmpuint (expected, <, listed->len);
          g_assert_true (g_ptr_array_index (listed, expected) == occurrence);
          expected++;
        }
      g_assert_cmpuint (expected, ==, listed->len);
    }
}

static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *told)
{
  told[0]++;
  told[1] = position;
  told[2] = removed;
  told[3] = added;
}

static void
test_changes (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = create (process, SAMPLE_TODAY);
  HitosMilestone *milestone = sample_process_find (process, "E07");
  HitosOccurrence *other = find (occurrences, HITOS_OCCURRENCE_ACT_LIMIT, "E05");
  HitosRow *row = hitos_record_get_row (milestone);
  HitosRow *after = hitos_row_copy (row);
  guint told[4] = { 0 }, n = g_list_model_get_n_items (G_LIST_MODEL (occurrences));

  g_signal_connect (occurrences, "items-changed", G_CALLBACK (on_items_changed_cb), told);
  hitos_row_set_text (after, "evidence", "acuse");
  sample_process_apply (process, hitos_row_ref (row), after);
  g_assert_cmpuint (told[0], ==, 0);  /* nothing that the calendar shows */

  row = hitos_record_get_row (milestone);
  after = hitos_row_copy (row);
  hitos_row_set_integer (after, "real_end", hitos_date_parse ("2021-11-09"));
  sample_process_apply (process, hitos_row_ref (row), after);
  g_assert_cmpuint (told[0], ==, 1);
  g_assert_cmpuint (told[3], <, n / 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (occurrences)), ==, n - told[2] + told[3]);
  assert_on (find (occurrences, HITOS_OCCURRENCE_ACT_LIMIT, "E07"), "2021-12-05", HITOS_OCCURRENCE_IN_TIME);
  assert_on (find (occurrences, HITOS_OCCURRENCE_DONE, "E07"), "2021-11-09", HITOS_OCCURRENCE_PLAIN);
  /* The real act starts the clock of sending it: five days, before the ceiling. */
  assert_on (find (occurrences, HITOS_OCCURRENCE_REMISSION_LIMIT, "E07"), "2021-11-14", HITOS_OCCURRENCE_SOON);
  g_assert_true (find (occurrences, HITOS_OCCURRENCE_ACT_LIMIT, "E05") == other);
  g_signal_handlers_disconnect_by_data (occurrences, told);
}

static void
test_midnight (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences = create (process, SAMPLE_TODAY);

  hitos_occurrences_set_today (occurrences, hitos_date_parse ("2021-12-05"));
  assert_on (find (occurrences, HITOS_OCCURRENCE_ACT_LIMIT, "E07"), "2021-12-05", HITOS_OCCURRENCE_SOON);
  hitos_occurrences_set_today (occurrences, hitos_date_parse ("2021-12-06"));
  assert_on (find (occurrences, HITOS_OCCURRENCE_ACT_LIMIT, "E07"), "2021-12-05", HITOS_OCCURRENCE_OVERDUE);
}

static void
test_empty (void)
{
  g_autoptr (HitosOccurrences) occurrences = create (NULL, SAMPLE_TODAY);
  g_autoptr (GPtrArray) found = hitos_occurrences_list (occurrences, (HitosWhen) { 1, 99999 });

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (occurrences)), ==, 0);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpint (hitos_occurrences_get_range (occurrences).start, ==, HITOS_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/occurrences/clocks", test_clocks);
  g_test_add_func ("/occurrences/sessions-and-register", test_sessions_and_register);
  g_test_add_func ("/occurrences/session-label", test_session_label);
  g_test_add_func ("/occurrences/legal", test_legal);
  g_test_add_func ("/occurrences/labels", test_labels);
  g_test_add_func ("/occurrences/ranges", test_ranges);
  g_test_add_func ("/occurrences/changes", test_changes);
  g_test_add_func ("/occurrences/midnight", test_midnight);
  g_test_add_func ("/occurrences/empty", test_empty);
  return g_test_run ();
}
