/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to watch, told by hand from the sample's dates: 10 November 2021, election day 5 June 2022. */
#include <string.h>

#include "hitos-body.h"
#include "hitos-dependency.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-milestone.h"
#include "hitos-outcome.h"
#include "hitos-risk.h"
#include "hitos-sitting.h"
#include "hitos-watch.h"
#include "sample-process.h"

#define SOON_DAYS 7

static HitosWatch *
look (HitosProcess *process, const char *today)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, hitos_date_parse (today), SOON_DAYS);

  return hitos_watch_new (occurrences);
}

/* "E07 2021-12-03 · s4 2021-11-23": each line by the code of its milestone or its id, with its day. */
static char *
tell (HitosWatch *watch, HitosWatchQuestion question)
{
  const GPtrArray *answer = hitos_watch_get_answer (watch, question);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < answer->len; i++)
    {
      HitosWatchItem *item = g_ptr_array_index (answer, i);
      gpointer record = hitos_watch_item_get_record (item);
      g_autofree char *day = hitos_watch_item_get_day (item) != HITOS_DATE_NONE
        ? hitos_date_format (hitos_watch_item_get_day (item)) : g_strdup ("-");

      g_assert_cmpint (hitos_watch_item_get_question (item), ==, question);
      g_string_append_printf (text, "%s%s %s", i > 0 ? " · " : "",
                              HITOS_IS_MILESTONE (record) ? hitos_milestone_get_code (record) : hitos_record_get_id (record),
                              day);
    }
  return g_string_free (text, FALSE);
}

static void
assert_answer (HitosWatch *watch, HitosWatchQuestion question, const char *expected)
{
  g_autofree char *text = tell (watch, question);

  g_assert_cmpstr (text, ==, expected);
}

static void
set (HitosProcess *process, gpointer record, const char *field, gint64 value)
{
  HitosRow *row = hitos_row_copy (hitos_record_get_row (record));

  hitos_row_set_integer (row, field, value);
  sample_process_apply (process, hitos_row_ref (hitos_record_get_row (record)), row);
}

static void
set_text (HitosProcess *process, gpointer record, const char *field, const char *value)
{
  HitosRow *row = hitos_row_copy (hitos_record_get_row (record));

  hitos_row_set_text (row, field, value);
  sample_process_apply (process, hitos_row_ref (hitos_record_get_row (record)), row);
}

static HitosWatchItem *
get_only (HitosWatch *watch, HitosWatchQuestion question)
{
  const GPtrArray *answer = hitos_watch_get_answer (watch, question);

  g_assert_cmpuint (answer->len, ==, 1);
  return g_ptr_array_index (answer, 0);
}

/* --- what is due --- */

static void
test_sample (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosWatch) watch = look (process, SAMPLE_TODAY);

  /* October's informe was due on the 5th and nobody sent it. */
  assert_answer (watch, HITOS_WATCH_OVERDUE, "E03.2021.10 2021-11-05");
  /* A session stands once, by the nearer day: that on which it is convened. */
  assert_answer (watch, HITOS_WATCH_WEEK, "oficio 2021-11-12 · s3 2021-11-13");
  /* What is planned before its limit is due when it is planned; M(6) is 5 December, the 30th day 10 December. */
  assert_answer (watch, HITOS_WATCH_MONTH,
                 "s4 2021-11-23 · E06b 2021-11-26 · E07 2021-12-03 · E08a 2021-12-05 · E03.2021.11 2021-12-05");
  assert_answer (watch, HITOS_WATCH_BLOCKED, "");
  assert_answer (watch, HITOS_WATCH_NOT_HELD, "");
  assert_answer (watch, HITOS_WATCH_UNANSWERED, "constancia 2021-11-09 · oficio 2021-11-12");
  assert_answer (watch, HITOS_WATCH_MINUTES, "");
  assert_answer (watch, HITOS_WATCH_INFORME, "E03.2021.11 2021-12-05");
  g_assert_cmpuint (hitos_watch_count_unrecorded (watch), ==, 1);
  g_assert_cmpstr (hitos_record_get_id (hitos_watch_item_get_record (hitos_watch_get_next (watch))), ==, "s5");
}

/* The seventh day belongs to the week and the thirtieth to the month. */
static void
test_edges (void)
{
  static const struct { int days_before; const char *week, *month; gboolean overdue; } cases[] = {
    { -1, "", "", TRUE }, { 0, "S1 2022-05-15", "", FALSE }, { 7, "S1 2022-05-15", "", FALSE },
    { 8, "", "S1 2022-05-15", FALSE }, { 30, "", "S1 2022-05-15", FALSE }, { 31, "", "", FALSE },
  };
  g_autoptr (HitosProcess) process = sample_process_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *today = hitos_date_format (hitos_date_new (2022, 5, 15) - cases[i].days_before);
      g_autoptr (HitosWatch) watch = look (process, today);
      g_autofree char *week = tell (watch, HITOS_WATCH_WEEK), *month = tell (watch, HITOS_WATCH_MONTH);
      g_autofree char *overdue = tell (watch, HITOS_WATCH_OVERDUE);

      g_assert_cmpint (strstr (week, "S1 ") != NULL, ==, *cases[i].week != '\0');
      g_assert_cmpint (strstr (month, "S1 ") != NULL, ==, *cases[i].month != '\0');
      g_assert_cmpint (strstr (overdue, "S1 ") != NULL, ==, cases[i].overdue);
    }
}

/* Done late, and still to be sent: the remission is what is due; nothing of it was left unrecorded. */
static void
test_second_clock (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  HitosMilestone *milestone = sample_process_find (process, "E07");
  g_autoptr (HitosWatch) watch = NULL;
  g_autoptr (HitosWatch) later = NULL;
  g_autofree char *text = NULL;

  set (process, milestone, "real_end", hitos_date_parse ("2021-12-07"));
  watch = look (process, "2021-12-08");
  text = tell (watch, HITOS_WATCH_WEEK);
  g_assert_nonnull (strstr (text, "E07 2021-12-12"));
  later = look (process, "2021-12-13");
  g_clear_pointer (&text, g_free);
  text = tell (later, HITOS_WATCH_OVERDUE);
  g_assert_nonnull (strstr (text, "E07 2021-12-12"));
}

/* A limit that has passed is told before a plan that has, whichever was first. */
static void
test_law_first (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosWatch) planned = look (process, "2021-12-04");
  g_autoptr (HitosWatch) passed = look (process, "2021-12-06");
  g_autofree char *before = tell (planned, HITOS_WATCH_OVERDUE), *after = tell (passed, HITOS_WATCH_OVERDUE);

  g_assert_nonnull (strstr (before, "E07 2021-12-03"));
  g_assert_nonnull (strstr (after, "E07 2021-12-05"));
  g_assert_null (strstr (after, "E07 2021-12-03"));
}

static void
test_dropped (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosWatch) watch = NULL;

  set_text (process, sample_process_find (process, "E03.2021.10"), "dropped", "Se acordó no rendirlo");
  watch = look (process, SAMPLE_TODAY);
  assert_answer (watch, HITOS_WATCH_OVERDUE, "");
  g_assert_cmpuint (hitos_watch_count_unrecorded (watch), ==, 0);
}

/* --- what is blocked --- */

static void
test_predecessor (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  HitosMilestone *predecessor = sample_process_find (process, "E07");
  HitosRow *row = hitos_row_new (&hitos_dependency_table, NULL);
  g_autoptr (HitosWatch) before = NULL;
  g_autoptr (HitosWatch) late = NULL;
  g_autoptr (HitosWatch) done = NULL;

  hitos_row_set_text (row, "successor", hitos_record_get_id (sample_process_find (process, "E08a")));
  hitos_row_set_text (row, "predecessor", hitos_record_get_id (predecessor));
  sample_process_apply (process, NULL, row);
  before = look (process, "2021-12-03");
  assert_answer (before, HITOS_WATCH_BLOCKED, "");
  late = look (process, "2021-12-04");
  assert_answer (late, HITOS_WATCH_BLOCKED, "E08a 2021-12-05");
  g_assert_cmpint (hitos_watch_item_get_reason (get_only (late, HITOS_WATCH_BLOCKED)), ==, HITOS_WATCH_REASON_PREDECESSOR);
  g_assert_true (hitos_watch_item_get_cause (get_only (late, HITOS_WATCH_BLOCKED)) == (gpointer) predecessor);
  set (process, predecessor, "real_end", hitos_date_parse ("2021-12-04"));
  done = look (process, "2021-12-04");
  assert_answer (done, HITOS_WATCH_BLOCKED, "");
}

static void
add_risk (HitosProcess *process, const char *id, const char *code, HitosRiskState state, int probability)
{
  HitosRow *row = hitos_row_new (&hitos_risk_table, id);

  hitos_row_set_text (row, "milestone", hitos_record_get_id (sample_process_find (process, code)));
  hitos_row_set_text (row, "title", "El tercero no firma");
  hitos_row_set_integer (row, "state", state);
  hitos_row_set_integer (row, "probability", probability);
  hitos_row_set_integer (row, "impact", 3);
  sample_process_apply (process, NULL, row);
}

static void
test_risks (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosWatch) watch = NULL;
  g_autoptr (HitosWatch) critical = NULL;

  add_risk (process, "small", "E08b", HITOS_RISK_OPEN, 1);
  add_risk (process, "great", "E08b", HITOS_RISK_OPEN, 5);
  add_risk (process, "closed", "E09", HITOS_RISK_CLOSED, 5);
  add_risk (process, "watched", "E14", HITOS_RISK_WATCHED, 5);
  /* Its risk is over: it was done. */
  add_risk (process, "past", "E05", HITOS_RISK_OPEN, 5);
  watch = look (process, SAMPLE_TODAY);
  assert_answer (watch, HITOS_WATCH_BLOCKED, "E08b 2022-01-05");
  g_assert_cmpint (hitos_watch_item_get_reason (get_only (watch, HITOS_WATCH_BLOCKED)), ==, HITOS_WATCH_REASON_RISK);
  g_assert_cmpstr (hitos_record_get_id (hitos_watch_item_get_cause (get_only (watch, HITOS_WATCH_BLOCKED))), ==, "great");
  set_text (process, sample_process_find (process, "E08b"), "critical_situation", "Falta presupuesto");
  critical = look (process, SAMPLE_TODAY);
  g_assert_cmpint (hitos_watch_item_get_reason (get_only (critical, HITOS_WATCH_BLOCKED)), ==, HITOS_WATCH_REASON_CRITICAL);
}

/* --- sessions --- */

static gpointer
find_sitting (HitosProcess *process, const char *id)
{
  return hitos_process_lookup (process, HITOS_TYPE_SITTING, id);
}

static void
test_not_held (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosWatch) same_day = look (process, "2021-11-16");
  g_autoptr (HitosWatch) after = look (process, "2021-11-17");
  g_autoptr (HitosWatch) cancelled = NULL;
  g_autofree char *overdue = tell (after, HITOS_WATCH_OVERDUE);

  assert_answer (same_day, HITOS_WATCH_NOT_HELD, "");
  assert_answer (after, HITOS_WATCH_NOT_HELD, "s3 2021-11-16");
  /* Nobody is told to convene a session that is past. */
  g_assert_null (strstr (overdue, "s3"));
  set (process, find_sitting (process, "s3"), "state", HITOS_SITTING_CANCELLED);
  cancelled = look (process, "2021-11-17");
  assert_answer (cancelled, HITOS_WATCH_NOT_HELD, "");
}

/* To be convened by the 13th, which has passed, while its day is still to come. */
static void
test_not_convened (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosWatch) watch = look (process, "2021-11-14");
  g_autofree char *overdue = tell (watch, HITOS_WATCH_OVERDUE);

  g_assert_nonnull (strstr (overdue, "s3 2021-11-13"));
}

static void
add_minutes (HitosProcess *process, const char *sitting)
{
  HitosRow *document = hitos_row_new (&hitos_document_table, "acta");
  HitosRow *part = hitos_row_new (&hitos_sitting_document_table, "part");

  hitos_row_set_text (document, "kind", "acta");
  sample_process_apply (process, NULL, document);
  hitos_row_set_text (part, "sitting", sitting);
  hitos_row_set_text (part, "document", "acta");
  hitos_row_set_integer (part, "role", HITOS_SITTING_DOCUMENT_MINUTES);
  sample_process_apply (process, NULL, part);
}

static void
approve_minutes (HitosProcess *process, const char *of, const char *by)
{
  HitosRow *outcome = hitos_row_new (&hitos_outcome_table, NULL);

  hitos_row_set_text (outcome, "sitting", by);
  hitos_row_set_integer (outcome, "kind", HITOS_OUTCOME_MINUTES_APPROVED);
  hitos_row_set_text (outcome, "minutes_of", of);
  sample_process_apply (process, NULL, outcome);
}

static void
test_minutes (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosWatch) held = NULL;
  g_autoptr (HitosWatch) drafted = NULL;
  g_autoptr (HitosWatch) approved = NULL;

  /* The Consejo General has no section: its acts are its own to keep. */
  set (process, hitos_process_lookup (process, HITOS_TYPE_BODY, "cotaprep"), "has_section", TRUE);
  held = look (process, SAMPLE_TODAY);
  assert_answer (held, HITOS_WATCH_MINUTES, "s2 2021-11-03");
  g_assert_cmpint (hitos_watch_item_get_reason (get_only (held, HITOS_WATCH_MINUTES)), ==, HITOS_WATCH_REASON_NOT_DRAFTED);
  add_minutes (process, "s2");
  drafted = look (process, SAMPLE_TODAY);
  g_assert_cmpint (hitos_watch_item_get_reason (get_only (drafted, HITOS_WATCH_MINUTES)), ==, HITOS_WATCH_REASON_NOT_APPROVED);
  set (process, find_sitting (process, "s4"), "state", HITOS_SITTING_HELD);
  approve_minutes (process, "s2", "s4");
  approved = look (process, "2021-11-27");
  assert_answer (approved, HITOS_WATCH_MINUTES, "s4 2021-11-26");
}

/* --- oficios --- */

static void
test_oficios (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  HitosRow *answer = hitos_row_new (&hitos_entry_table, "answer");
  HitosRow *open = hitos_row_new (&hitos_entry_table, "open");
  g_autoptr (HitosWatch) overdue = look (process, "2021-11-13");
  g_autoptr (HitosWatch) both = NULL;
  g_autoptr (HitosWatch) answered = NULL;
  g_autofree char *text = tell (overdue, HITOS_WATCH_OVERDUE);

  g_assert_nonnull (strstr (text, "oficio 2021-11-12"));
  assert_answer (overdue, HITOS_WATCH_UNANSWERED, "constancia 2021-11-09 · oficio 2021-11-12");
  /* It asks for something and names no day: it comes last. */
  hitos_row_set_integer (open, "kind", HITOS_ENTRY_RECEPTION);
  hitos_row_set_when (open, "date", hitos_when_day (hitos_date_parse ("2021-11-09")));
  hitos_row_set_text (open, "request", "Remita el padrón de capturistas");
  sample_process_apply (process, NULL, open);
  both = look (process, "2021-11-13");
  assert_answer (both, HITOS_WATCH_UNANSWERED, "constancia 2021-11-09 · oficio 2021-11-12 · open -");
  hitos_row_set_integer (answer, "kind", HITOS_ENTRY_ANSWER);
  hitos_row_set_when (answer, "date", hitos_when_day (hitos_date_parse ("2021-11-13")));
  hitos_row_set_text (answer, "answers", "oficio");
  sample_process_apply (process, NULL, answer);
  answered = look (process, "2021-11-13");
  assert_answer (answered, HITOS_WATCH_UNANSWERED, "constancia 2021-11-09 · open -");
}

/* --- informes --- */

static void
test_informes (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosWatch) on_the_day = look (process, "2021-12-05");
  g_autoptr (HitosWatch) after_all = look (process, "2023-01-01");
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  g_autoptr (HitosWatch) sent = NULL;

  assert_answer (on_the_day, HITOS_WATCH_INFORME, "E03.2021.11 2021-12-05");
  /* None is to come any more: the first of those that were not sent. */
  assert_answer (after_all, HITOS_WATCH_INFORME, "E03.2021.10 2021-11-05");
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      if (hitos_milestone_get_month (milestone).start != HITOS_DATE_NONE)
        set (process, milestone, "real_end", hitos_date_parse ("2021-11-01"));
    }
  sent = look (process, "2021-12-05");
  assert_answer (sent, HITOS_WATCH_INFORME, "");
}

/* A process long over, everything done: nothing to watch, and nothing next. */
static void
test_calm (void)
{
  g_autoptr (HitosRow) row = hitos_row_new (&hitos_process_table, "calm");
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (HitosWatch) watch = NULL;

  hitos_row_set_text (row, "name", "Sin nada");
  hitos_row_set_text (row, "institute", "Instituto");
  hitos_row_set_integer (row, "election_day", hitos_date_parse ("2022-06-05"));
  process = hitos_process_new (row);
  watch = look (process, SAMPLE_TODAY);
  for (guint i = 0; i < HITOS_WATCH_N_QUESTIONS; i++)
    assert_answer (watch, i, "");
  g_assert_null (hitos_watch_get_next (watch));
  g_assert_cmpuint (hitos_watch_count_unrecorded (watch), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/watch/sample", test_sample);
  g_test_add_func ("/watch/edges", test_edges);
  g_test_add_func ("/watch/second-clock", test_second_clock);
  g_test_add_func ("/watch/law-first", test_law_first);
  g_test_add_func ("/watch/dropped", test_dropped);
  g_test_add_func ("/watch/predecessor", test_predecessor);
  g_test_add_func ("/watch/risks", test_risks);
  g_test_add_func ("/watch/not-held", test_not_held);
  g_test_add_func ("/watch/not-convened", test_not_convened);
  g_test_add_func ("/watch/minutes", test_minutes);
  g_test_add_func ("/watch/oficios", test_oficios);
  g_test_add_func ("/watch/informes", test_informes);
  g_test_add_func ("/watch/calm", test_calm);
  return g_test_run ();
}
