/* SPDX-License-Identifier: GPL-3.0-or-later */
/* iCalendar out and in: dates come back as they went, twice changes nothing, bad files are refused. */
#include <string.h>

#include "hitos-ical-reader.h"
#include "hitos-ical-writer.h"
#include "hitos-milestone.h"
#include "hitos-plan-csv.h"
#include "hitos-sitting.h"
#include "sample-process.h"

static char *
write_calendar (HitosProcess *process)
{
  g_autoptr (HitosOccurrences) occurrences
    = hitos_occurrences_new (process, hitos_date_parse (SAMPLE_TODAY), 7);

  return hitos_ical_write (occurrences);
}

static HitosChange *
read_calendar (HitosProcess *process, const char *text, GPtrArray **dropped)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HitosChange *change = hitos_ical_read (process, file, dropped, &error);

  g_assert_no_error (error);
  return change;
}

static void
apply (HitosProcess *process, HitosChange *change)
{
  g_autoptr (GError) error = NULL;

  hitos_process_check (process, hitos_change_get_images (change), &error);
  g_assert_no_error (error);
  hitos_process_apply (process, hitos_change_get_images (change));
}

static char *
wrap (const char *event)
{
  return g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n", event,
                      "END:VCALENDAR\r\n", NULL);
}

static void
test_text (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autofree char *text = write_calendar (process);
  g_autofree char *again = write_calendar (process);

  g_assert_cmpstr (text, ==, again);
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (text, "\r\nDTSTART;VALUE=DATE:20220605\r\n"));
  g_assert_nonnull (strstr (text, "\r\nDTEND;VALUE=DATE:20220606\r\n"));
  /* 26 November 2021, 17:00, in no time zone. */
  g_assert_nonnull (strstr (text, "\r\nDTSTART:20211126T170000\r\n"));
  g_assert_nonnull (strstr (text, "\r\nBEGIN:VALARM\r\n"));
  g_assert_nonnull (strstr (text, "\r\nTRIGGER:-P3D\r\n"));
  g_assert_nonnull (strstr (text, "\r\nCATEGORIES:Session\r\n"));
  g_assert_nonnull (strstr (text, "J 2022-06-05"));
}

/* A session is named by its body and what it is; the day to convene it is no second session. */
static void
test_sessions_are_named (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  gpointer session = hitos_process_lookup (process, HITOS_TYPE_SITTING, "s5");
  HitosRow *row = hitos_row_copy (hitos_record_get_row (session));
  g_autofree char *text = NULL;

  hitos_row_set_text (row, "kinds", NULL);
  hitos_row_set_integer (row, "number", 0);
  hitos_row_set_integer (row, "time", HITOS_TIME_NONE);
  sample_process_apply (process, hitos_row_ref (hitos_record_get_row (session)), row);
  text = write_calendar (process);
  g_assert_nonnull (strstr (text, "\r\nSUMMARY:COTAPREP: ordinaria 1\\, 17:00\r\n"));
  g_assert_nonnull (strstr (text, "\r\nSUMMARY:COTAPREP: session\r\n"));
  g_assert_nonnull (strstr (text, "\r\nSUMMARY:Convene: COTAPREP\\, ordinaria 1\\, 17:00\r\n"));
}

static void
test_twice (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autofree char *text = write_calendar (process);
  g_autoptr (GPtrArray) dropped = NULL;
  g_autoptr (HitosChange) change = read_calendar (process, text, &dropped);

  g_assert_true (hitos_change_is_empty (change));
  g_assert_cmpuint (dropped->len, ==, 0);
}

static GHashTable *
list_uids (const char *text)
{
  g_autoptr (GString) unfolded = g_string_new (text);
  GHashTable *uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = NULL;

  g_string_replace (unfolded, "\r\n ", "", 0);
  lines = g_strsplit (unfolded->str, "\r\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (g_str_has_prefix (lines[i], "UID:"))
      g_assert_true (g_hash_table_add (uids, g_strdup (lines[i])));
  return uids;
}

/* What is done keeps the UID of its limit, also where its two limits part or meet; none comes twice. */
static void
test_stable_uids (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autofree char *before = write_calendar (process), *after = NULL;
  gpointer milestone = sample_process_find (process, "E09");
  HitosRow *row = hitos_row_copy (hitos_record_get_row (milestone));
  g_autoptr (GHashTable) old = list_uids (before), new = NULL;
  g_autofree char *uid = g_strdup_printf ("UID:act-limit.%s@%s.hitos", hitos_record_get_id (milestone),
                                          hitos_record_get_id (process));

  hitos_row_set_integer (row, "real_end", hitos_date_new (2021, 12, 1));
  sample_process_apply (process, hitos_row_ref (hitos_record_get_row (milestone)), row);
  after = write_calendar (process);
  new = list_uids (after);
  g_assert_cmpuint (g_hash_table_size (old), >, 50);
  g_assert_true (g_hash_table_contains (old, uid));
  g_assert_true (g_hash_table_contains (new, uid));
}

static void
set_dates (HitosProcess *process, GRand *random, gboolean to_random)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  HitosRecordList *sittings = hitos_process_get_list (process, HITOS_TYPE_SITTING);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      gpointer record = hitos_record_list_get (milestones, i);
      HitosRow *row = hitos_row_copy (hitos_record_get_row (record));
      HitosDate start = to_random ? g_rand_int_range (random, 1, hitos_date_new (2999, 1, 1)) : 700000;

      hitos_row_set_integer (row, "planned_start", start);
      hitos_row_set_integer (row, "planned_end", start + (to_random ? g_rand_int_range (random, 0, 60) : 0));
      hitos_row_set_integer (row, "internal_target", to_random ? start + 3 : 700000);
      sample_process_apply (process, hitos_row_ref (hitos_record_get_row (record)), row);
    }
  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    {
      gpointer record = hitos_record_list_get (sittings, i);
      HitosRow *row = hitos_row_copy (hitos_record_get_row (record));

      hitos_row_set_integer (row, "state", HITOS_SITTING_PLANNED);
      hitos_row_set_integer (row, "date", to_random ? g_rand_int_range (random, 1, hitos_date_new (2999, 1, 1)) : 700000);
      hitos_row_set_integer (row, "time", to_random ? g_rand_int_range (random, -1, 1440) : 1);
      sample_process_apply (process, hitos_row_ref (hitos_record_get_row (record)), row);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
dump_dates (HitosProcess *process)
{
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);
  HitosRecordList *sittings = hitos_process_get_list (process, HITOS_TYPE_SITTING);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      g_string_append_printf (text, "%s %d %d %d\n", hitos_record_get_id (milestone),
                              hitos_milestone_get_planned_start (milestone),
                              hitos_milestone_get_planned_end (milestone),
                              hitos_milestone_get_internal_target (milestone));
    }
  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    {
      HitosSitting *sitting = hitos_record_list_get (sittings, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %d %d\n", hitos_record_get_id (sitting),
                                               hitos_sitting_get_date (sitting),
                                               hitos_sitting_get_time (sitting)));
    }
  /* The list's own order follows the dates. */
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, g_ptr_array_index (lines, i));
  return g_string_free (text, FALSE);
}

/* Any dates before the year 3000 come back to the day, and hours to the minute. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270606);

  for (int round = 0; round < 20; round++)
    {
      g_autoptr (HitosProcess) process = sample_process_new ();
      g_autofree char *text = NULL, *before = NULL, *after = NULL;
      g_autoptr (GPtrArray) dropped = NULL;
      g_autoptr (HitosChange) change = NULL;

      set_dates (process, random, TRUE);
      before = dump_dates (process);
      text = write_calendar (process);
      set_dates (process, random, FALSE);
      change = read_calendar (process, text, &dropped);
      apply (process, change);
      after = dump_dates (process);
      g_assert_cmpstr (after, ==, before);
    }
}

/* A limit that somebody moved in a calendar stays where its rule puts it, and that is said. */
static void
test_limits_stay (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autofree char *text = write_calendar (process);
  g_autoptr (GString) moved = g_string_new (text);
  g_autoptr (GPtrArray) dropped = NULL;
  g_autoptr (HitosChange) change = NULL;

  g_assert_cmpuint (g_string_replace (moved, "DTSTART;VALUE=DATE:20220605", "DTSTART;VALUE=DATE:20220604", 0),
                    >, 0);
  change = read_calendar (process, moved->str, &dropped);
  g_assert_true (hitos_change_is_empty (change));
  g_assert_cmpuint (dropped->len, >, 0);
  g_assert_nonnull (strstr (g_ptr_array_index (dropped, 0), "follows from a rule"));
}

static void
test_foreign (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autofree char *text = wrap (
    "BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART;VALUE=DATE:20220131\r\nDTEND;VALUE=DATE:20220203\r\n"
    "SUMMARY:Visita a los CATD\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:c@d\r\nDTSTART;TZID=America/Monterrey:20220228T093000\r\n"
    "SUMMARY:COTAPREP sesión extraordinaria\r\nLOCATION:Sala 2\r\nEND:VEVENT\r\n");
  g_autoptr (GPtrArray) dropped = NULL, nothing = NULL;
  g_autoptr (HitosChange) change = read_calendar (process, text, &dropped);
  g_autoptr (HitosChange) again = NULL;
  HitosRow *row;

  g_assert_cmpuint (dropped->len, ==, 0);
  g_assert_cmpuint (hitos_change_get_images (change)->len, ==, 2);
  row = ((HitosImage *) g_ptr_array_index (hitos_change_get_images (change), 0))->after;
  g_assert_cmpstr (hitos_row_get_table (row)->name, ==, "milestone");
  row = ((HitosImage *) g_ptr_array_index (hitos_change_get_images (change), 1))->after;
  g_assert_cmpstr (hitos_row_get_table (row)->name, ==, "sitting");
  apply (process, change);
  {
    HitosSitting *sitting = hitos_process_lookup (process, HITOS_TYPE_SITTING, hitos_row_get_id (row));

    g_assert_cmpint (hitos_sitting_get_time (sitting), ==, 9 * 60 + 30);
    g_assert_cmpint (hitos_sitting_get_date (sitting), ==, hitos_date_new (2022, 2, 28));
    g_assert_cmpstr (hitos_sitting_get_kinds (sitting), ==, "extraordinaria");
    g_assert_cmpstr (hitos_sitting_get_place (sitting), ==, "Sala 2");
  }
  again = read_calendar (process, text, &nothing);
  g_assert_true (hitos_change_is_empty (again));
}

static void
test_dropped (void)
{
  static const struct { const char *event, *reason; guint n_changes; } rows[] = {
    { "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nEND:VEVENT\r\n", "no day", 0 },
    { "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART;VALUE=DATE:20221399\r\nEND:VEVENT\r\n", "no day", 0 },
    { "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20220101\r\nEND:VEVENT\r\n", "no name", 0 },
    { "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART;VALUE=DATE:20220101\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n",
      "cancelled", 0 },
    { "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART;VALUE=DATE:20220101\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n",
      "repeats", 1 },
    { "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART:20220101T100000\r\nEND:VEVENT\r\n", "no hour", 1 },
    { "BEGIN:VTODO\r\nUID:1\r\nSUMMARY:x\r\nEND:VTODO\r\n", "no event", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HitosProcess) process = sample_process_new ();
      g_autofree char *text = wrap (rows[i].event);
      g_autoptr (GPtrArray) dropped = NULL;
      g_autoptr (HitosChange) change = read_calendar (process, text, &dropped);

      g_assert_cmpuint (hitos_change_get_images (change)->len, ==, rows[i].n_changes);
      g_assert_cmpuint (dropped->len, ==, 1);
      g_assert_nonnull (strstr (g_ptr_array_index (dropped, 0), rows[i].reason));
    }
}

static void
assert_refused (const char *text, gsize length, const char *part)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (GBytes) file = g_bytes_new (text, length);
  g_autoptr (GPtrArray) dropped = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_ical_read (process, file, &dropped, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == HITOS_ICAL_ERROR);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” is not in “%s”", part, error->message);
}

static void
test_refused (void)
{
  static const struct { const char *text, *part; } rows[] = {
    { "", "the file ends" },
    { "hello\n", "line 1" },
    { "BEGIN:VEVENT\nEND:VEVENT\n", "does not begin" },
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "line 3" },
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", "the file ends" },
    { "BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR\n", "line 2" },
    { "BEGIN:VCALENDAR\nSUMMARY:\377\nEND:VCALENDAR\n", "UTF-8" },
    { "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\n", "after the calendar's end" },
  };
  g_autofree char *deep = NULL, *huge = g_strnfill (HITOS_ICAL_MOST_BYTES + 1, 'x');
  g_autofree char *filler = g_strnfill (300 * 1024, 'y'), *wide = NULL;
  g_autoptr (GString) levels = g_string_new ("BEGIN:VCALENDAR\n");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_refused (rows[i].text, strlen (rows[i].text), rows[i].part);
  for (int i = 0; i < 100000; i++)
    g_string_append (levels, "BEGIN:VEVENT\n");
  assert_refused (levels->str, levels->len, "one inside the other");
  assert_refused (huge, strlen (huge), "larger than 16 MB");
  deep = g_strconcat ("SUMMARY:", filler, "\r\n", NULL);
  wide = wrap (deep);
  assert_refused (wide, strlen (wide), "too long");
}

/* No damage of a good file makes anything but a change or an error. */
static void
test_damage (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autofree char *text = write_calendar (process);
  gsize length = strlen (text);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int round = 0; round < 150; round++)
    {
      g_autofree char *damaged = g_memdup2 (text, length);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GPtrArray) dropped = NULL;
      g_autoptr (HitosChange) change = NULL;
      g_autoptr (GError) error = NULL;

      for (int i = 0; i < 20; i++)
        damaged[g_rand_int_range (random, 0, (int) length)] = (char) g_rand_int_range (random, 1, 127);
      file = g_bytes_new (damaged, round % 3 ? length : (gsize) g_rand_int_range (random, 0, (int) length));
      change = hitos_ical_read (process, file, &dropped, &error);
      g_assert_true ((change == NULL) == (error != NULL));
      if (change)
        apply (process, change);
    }
}

static void
test_plan_csv (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  g_autoptr (HitosOccurrences) occurrences
    = hitos_occurrences_new (process, hitos_date_parse (SAMPLE_TODAY), 7);
  g_autofree char *text = hitos_plan_csv_write (occurrences);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  g_autoptr (GBytes) file = hitos_plan_csv_create_file (text, TRUE);
  g_autoptr (GBytes) pipe = hitos_plan_csv_create_file (text, FALSE);

  g_assert_true (g_str_has_prefix (lines[0], "Code,Number,Activity,"));
  g_assert_cmpuint (g_strv_length (lines), ==, 2 + hitos_record_list_get_n_records (
    hitos_process_get_list (process, HITOS_TYPE_MILESTONE)));
  g_assert_nonnull (strstr (text, ",2021-11-05,done in time,2021-11-08,done in time,"));
  g_assert_cmpint (memcmp (g_bytes_get_data (file, NULL), "\357\273\277Code", 7), ==, 0);
  g_assert_cmpint (memcmp (g_bytes_get_data (pipe, NULL), "Code", 4), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/ical/text", test_text);
  g_test_add_func ("/exchange/ical/sessions-are-named", test_sessions_are_named);
  g_test_add_func ("/exchange/ical/twice", test_twice);
  g_test_add_func ("/exchange/ical/stable-uids", test_stable_uids);
  g_test_add_func ("/exchange/ical/round-trip", test_round_trip);
  g_test_add_func ("/exchange/ical/limits-stay", test_limits_stay);
  g_test_add_func ("/exchange/ical/foreign", test_foreign);
  g_test_add_func ("/exchange/ical/dropped", test_dropped);
  g_test_add_func ("/exchange/ical/refused", test_refused);
  g_test_add_func ("/exchange/ical/damage", test_damage);
  g_test_add_func ("/exchange/plan-csv", test_plan_csv);

  return g_test_run ();
}
