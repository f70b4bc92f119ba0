/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program with real files: its subcommands, good and bad input, both languages. What goes in and out of
 * files is in test-files.c, what is laid out for paper in test-sheets.c. */
#include <string.h>

#include "hitos-cli-run.h"
#include "hitos-example.h"

static const char *const commands[] = {
  "plan", "new", "import", "export", "report", "check", "calendar", "timeline", "log", "backup", "restore",
};

static void
test_help (HitosCliRun *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *asked = g_strconcat (commands[i], " --help", NULL);
      g_autofree char *through_help = g_strconcat ("help ", commands[i], NULL);
      g_autofree char *first = NULL;

      hitos_cli_run (self, asked);
      hitos_cli_run_assert_done (self);
      g_assert_nonnull (strstr (self->output, "hitos "));
      g_assert_nonnull (strstr (self->output, commands[i]));
      g_assert_nonnull (strstr (self->output, "Exit status:"));
      first = g_steal_pointer (&self->output);
      hitos_cli_run (self, through_help);
      g_assert_cmpstr (self->output, ==, first);
    }
  hitos_cli_run (self, "help");
  hitos_cli_run_assert_done (self);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_nonnull (strstr (self->output, commands[i]));
  hitos_cli_run (self, "--version");
  hitos_cli_run_assert_done (self);
  g_assert_true (g_str_has_prefix (self->output, "hitos "));
}

static void
test_spanish (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *bad = hitos_cli_run_write (self, "malo.json", "{ \"format\": \"hitos-process\" ");

  hitos_cli_run_set_variable ("LC_ALL", "es_MX.UTF-8");
  hitos_cli_run (self, "plan --help");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "Estado de salida:"));
  g_assert_nonnull (strstr (self->output, "jornada electoral"));
  hitos_cli_run (self, "import malo.json");
  hitos_cli_run_assert_failed (self, 3, "malo.json: línea 1, columna 29: el archivo termina antes de tiempo");
  hitos_cli_run_set_variable ("LC_ALL", "C.UTF-8");
}

/* What a command does, and each of its options, is told as "Imprime", never as "Imprimir". */
static void
test_one_mood (HitosCliRun *self, gconstpointer data)
{
  g_autoptr (GRegex) infinitive = g_regex_new ("(^|  )\\p{Lu}\\p{Ll}*[aei]r ", G_REGEX_MULTILINE, 0, NULL);

  hitos_cli_run_set_variable ("LC_ALL", "es_MX.UTF-8");
  for (guint i = 0; i <= G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *asked = g_strconcat ("help ", i < G_N_ELEMENTS (commands) ? commands[i] : "", NULL);
      g_autoptr (GMatchInfo) found = NULL;

      hitos_cli_run (self, asked);
      hitos_cli_run_assert_done (self);
      if (g_regex_match (infinitive, self->output, 0, &found))
        g_error ("hitos %s: %s", asked, g_match_info_fetch (found, 0));
    }
  hitos_cli_run_set_variable ("LC_ALL", "C.UTF-8");
}

static void
test_usage (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run (self, "improt x");
  hitos_cli_run_assert_failed (self, 2, "there is no command “improt”");
  hitos_cli_run (self, "import");
  hitos_cli_run_assert_failed (self, 2, "an argument is missing");
  hitos_cli_run (self, "import a b");
  hitos_cli_run_assert_failed (self, 2, "one argument too many");
  hitos_cli_run (self, "log --lines 3");
  hitos_cli_run_assert_failed (self, 2, "--lines");
  hitos_cli_run (self, "log --limit x");
  hitos_cli_run_assert_failed (self, 2, "x");
  hitos_cli_run (self, "report noviembre");
  hitos_cli_run_assert_failed (self, 2, "“noviembre” is not a month");
  hitos_cli_run (self, "report 2021-11-03");
  hitos_cli_run_assert_failed (self, 2, "“2021-11-03” is not a month");
  hitos_cli_run (self, "export --csv reuniones");
  hitos_cli_run_assert_failed (self, 2, "--csv");
  g_assert_false (g_file_test (self->database, G_FILE_TEST_EXISTS));
}

static void
test_log (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *other = hitos_example_replace (text, "\"name\": \"Consejo General\"", "\"name\": \"El Consejo General\"");
  g_autofree char *path = hitos_cli_run_write (self, "otro.json", other);

  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "import otro.json");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "1 record has changed.\n");
  hitos_cli_run (self, "log");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "Create the process"));
  g_assert_nonnull (strstr (self->output, "Import"));
  hitos_cli_run (self, "log --limit 1");
  g_assert_null (strstr (self->output, "Create the process"));
  g_assert_nonnull (strstr (self->output, "Import"));
}

static void
test_process (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *renamed = hitos_example_replace (text, "\"id\": \"ejemplo-2026-2027\",\n    \"name\": \"Proceso Electoral Local 2026-2027\"",
                                                    "\"id\": \"otro\",\n    \"name\": \"Otro proceso\"");
  g_autofree char *path = hitos_cli_run_write (self, "otro.json", renamed);

  hitos_cli_run (self, "export");
  hitos_cli_run_assert_failed (self, 4, self->database);
  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "import otro.json");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "export");
  g_assert_nonnull (strstr (self->output, "\"name\": \"Otro proceso\""));
  hitos_cli_run (self, "export --process ejemplo-2026-2027");
  g_assert_null (strstr (self->output, "\"name\": \"Otro proceso\""));
  hitos_cli_run (self, "export --process 'Otro proceso'");
  g_assert_nonnull (strstr (self->output, "\"name\": \"Otro proceso\""));
  hitos_cli_run (self, "export --process ninguno");
  hitos_cli_run_assert_failed (self, 4, "ninguno");
}

static void
test_plan (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *table = NULL;

  hitos_cli_run (self, "plan --election 2027-06-06");
  hitos_cli_run_assert_done (self);
  /* The COTAPREP is integrated seven months before, at the latest. */
  g_assert_nonnull (strstr (self->output, "E04b"));
  g_assert_nonnull (strstr (self->output, "2026-11-06  Fri  J-7m"));
  g_assert_null (strstr (self->output, "E10a"));
  table = g_steal_pointer (&self->output);
  hitos_cli_run (self, "plan --election 2027-06-06 --third-party --first-informe 2026-08");
  g_assert_nonnull (strstr (self->output, "E10a"));
  hitos_cli_run (self, "plan --election 2027-06-06 --format=csv");
  g_assert_true (g_str_has_prefix (self->output, "code,act_date,act_weekday,"));
  hitos_cli_run_shell (self, "\"$HITOS\" plan --election 2027-06-06 --format=json | python3 -c '"
                       "import json, sys; rows = json.load(sys.stdin);"
                       "print([row[\"act_date\"] for row in rows if row[\"code\"] == \"E04b\"][0])'");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "2026-11-06\n");
}

static void
test_plan_refused (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run (self, "plan");
  hitos_cli_run_assert_failed (self, 2, "--election");
  hitos_cli_run (self, "plan --election 2027-02-29");
  hitos_cli_run_assert_failed (self, 2, "\"2027-02-29\" is not a date");
  hitos_cli_run (self, "plan --election 2027-06-06 --format=xml");
  hitos_cli_run_assert_failed (self, 2, "--format");
  hitos_cli_run (self, "plan --election 2027-06-06 --first-informe 2026-13");
  hitos_cli_run_assert_failed (self, 2, "2026-13");
  hitos_cli_run (self, "plan --election 0001-01-01");
  g_assert_cmpint (self->status, ==, 2);
}

/* What is found, in both languages; the exit status tells of errors alone. */
static void
test_check_month (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "check 2026-11");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "note: No acuse of what was sent: IEEE/DS/041/2026 (2026-11-04)\n"));
  hitos_cli_run_set_variable ("LC_ALL", "es_MX.UTF-8");
  hitos_cli_run (self, "check 2026-11");
  hitos_cli_run_set_variable ("LC_ALL", "C.UTF-8");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "nota: Falta el acuse de lo enviado: IEEE/DS/041/2026 (2026-11-04)\n"));
  hitos_cli_run (self, "check noviembre");
  hitos_cli_run_assert_failed (self, 2, "“noviembre” is not a month");
}

static void
test_check_month_wrong (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *wrong = hitos_example_replace (text, "\"month\": \"2026-10\"", "\"month\": \"2026-08\"");
  g_autofree char *path = hitos_cli_run_write (self, "malo.json", wrong);

  hitos_cli_run (self, "import malo.json");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "check 2026-11");
  g_assert_cmpint (self->status, ==, 1);
  g_assert_cmpstr (self->error, ==, "");
  g_assert_true (g_str_has_prefix (self->output, "error: "));
  g_assert_nonnull (strstr (self->output, "2026-11-03"));
}

/* Recorded when the informe was gone already: only the journal knows. */
static void
test_check_month_late (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *sent = hitos_example_replace (text, "\"date\": \"2026-12-03\"",
                                                 "\"date\": \"2026-12-03\", \"state\": \"sent\", \"sent_sequence\": 1");
  g_autofree char *late = hitos_example_replace (sent, "\"entries\": [", "\"entries\": [ { \"id\": \"tarde\", \"date\": \"2026-11-20\","
                                                 " \"recipient\": \"utvopl\", \"documents\": [ { \"document\": \"o41\" } ] },");
  g_autofree char *sent_path = hitos_cli_run_write (self, "remitido.json", sent);
  g_autofree char *late_path = hitos_cli_run_write (self, "tarde.json", late);

  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "import remitido.json");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "check 2026-11");
  g_assert_null (strstr (self->output, "2026-11-20"));
  hitos_cli_run (self, "import tarde.json");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "check 2026-11");
  g_assert_nonnull (strstr (self->output, "Registered after the month’s informe was sent: "));
}

static void
test_check_database (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "check");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "The database is sound.\n");
  hitos_cli_run (self, "check --database ejemplo.json");
  hitos_cli_run_assert_failed (self, 4, "ejemplo.json");
}

static void
test_backup (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *other = hitos_example_replace (text, "\"name\": \"Consejo General\"", "\"name\": \"El Consejo General\"");
  g_autofree char *path = hitos_cli_run_write (self, "otro.json", other);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  hitos_cli_run_import_example (self);
  before = hitos_cli_run_dump (self);
  hitos_cli_run (self, "backup copia.db");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "import otro.json");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "restore copia.db");
  hitos_cli_run_assert_done (self);
  after = hitos_cli_run_dump (self);
  g_assert_cmpstr (before, ==, after);
  hitos_cli_run (self, "restore otro.json");
  hitos_cli_run_assert_failed (self, 4, "otro.json");
  g_free (after);
  after = hitos_cli_run_dump (self);
  g_assert_cmpstr (before, ==, after);
}

#define NEW_PROCESS "new --institute 'Instituto Electoral' --acronym IEPC --unit 'Unidad Técnica de Cómputo' "

static void
test_new (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run (self, NEW_PROCESS "--election 2027-06-06 --broadcasters --first-informe 2026-08");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "Created “IEPC 2026-2027”"));
  hitos_cli_run (self, "export");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "\"election_day\": \"2027-06-06\""));
  g_assert_nonnull (strstr (self->output, "\"first_informe\": \"2026-08\""));
  g_assert_nonnull (strstr (self->output, "\"E03.2026.08\""));
  g_assert_nonnull (strstr (self->output, "\"E25\""));
  g_assert_null (strstr (self->output, "\"E10a\""));
  /* A second one beside it, and it is the one opened last. */
  hitos_cli_run (self, NEW_PROCESS "--election 2022-06-05 --name Anterior --third-party");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "export");
  g_assert_nonnull (strstr (self->output, "\"Anterior\""));
  g_assert_nonnull (strstr (self->output, "\"E10a\""));
  hitos_cli_run (self, "log");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "Create the process"));
}

static void
test_new_refused (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run (self, NEW_PROCESS);
  hitos_cli_run_assert_failed (self, 2, "“--election” is missing");
  hitos_cli_run (self, "new --election 2027-06-06 --institute '' --acronym I --unit U");
  hitos_cli_run_assert_failed (self, 2, "“--institute” is missing");
  hitos_cli_run (self, NEW_PROCESS "--election 2027-02-29");
  hitos_cli_run_assert_failed (self, 2, "\"2027-02-29\" is not a date");
  hitos_cli_run (self, NEW_PROCESS "--election 0027-06-06");
  hitos_cli_run_assert_failed (self, 2, "“0027-06-06”: check the year");
  hitos_cli_run (self, NEW_PROCESS "--election 2027-06-06 --first-informe 2027-07");
  hitos_cli_run_assert_failed (self, 2, "first informe");
  g_assert_false (g_file_test (self->database, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  hitos_cli_run_add ("/cli/help", test_help);
  hitos_cli_run_add ("/cli/one-mood", test_one_mood);
  hitos_cli_run_add ("/cli/spanish", test_spanish);
  hitos_cli_run_add ("/cli/usage", test_usage);
  hitos_cli_run_add ("/cli/new", test_new);
  hitos_cli_run_add ("/cli/new-refused", test_new_refused);
  hitos_cli_run_add ("/cli/log", test_log);
  hitos_cli_run_add ("/cli/process", test_process);
  hitos_cli_run_add ("/cli/plan", test_plan);
  hitos_cli_run_add ("/cli/plan-refused", test_plan_refused);
  hitos_cli_run_add ("/cli/check-month", test_check_month);
  hitos_cli_run_add ("/cli/check-month-wrong", test_check_month_wrong);
  hitos_cli_run_add ("/cli/check-month-late", test_check_month_late);
  hitos_cli_run_add ("/cli/check-database", test_check_database);
  hitos_cli_run_add ("/cli/backup", test_backup);

  return g_test_run ();
}
