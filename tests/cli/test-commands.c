/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program with real files: every subcommand, good and bad input, both languages. */
#include <string.h>

#include "hitos-cli-run.h"
#include "hitos-example.h"

static void
import_example (HitosCliRun *self)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *path = hitos_cli_run_write (self, "ejemplo.json", text);

  hitos_cli_run (self, "import ejemplo.json");
  hitos_cli_run_assert_done (self);
}

/* --- help --- */

static void
test_help (HitosCliRun *self, gconstpointer data)
{
  static const char *const commands[] = {
    "plan", "new", "import", "export", "report", "check", "calendar", "log", "backup", "restore",
  };

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

/* --- calendar --- */

static void
assert_is_pdf (HitosCliRun *self, const char *name)
{
  g_autoptr (GBytes) bytes = hitos_cli_run_read (self, name);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 5000);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "%PDF-", 5), ==, 0);
}

static void
test_calendar (HitosCliRun *self, gconstpointer data)
{
  import_example (self);
  hitos_cli_run (self, "calendar --month 2026-11 --date 2026-11-20 -o mes.pdf");
  hitos_cli_run_assert_done (self);
  assert_is_pdf (self, "mes.pdf");
  hitos_cli_run (self, "calendar --year --paper doble-carta");
  hitos_cli_run_assert_done (self);
  assert_is_pdf (self, "calendario.pdf");
  hitos_cli_run_shell (self, "\"$HITOS\" calendar --month 2026-11 --date 2026-11-20 -o - | cmp - mes.pdf");
  hitos_cli_run_assert_done (self);
}

static void
test_calendar_exchange (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *bad = hitos_cli_run_write (self, "malo.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n");
  g_autofree char *other = hitos_cli_run_write (self, "ajeno.ics",
    "BEGIN:VCALENDAR\n"
    "BEGIN:VEVENT\nUID:v\nDTSTART;VALUE=DATE:20261127\nSUMMARY:Visita\nEND:VEVENT\n"
    "BEGIN:VEVENT\nUID:v\nDTSTART;VALUE=DATE:20261127\nSUMMARY:Visita\nEND:VEVENT\n"
    "END:VCALENDAR\n");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GBytes) csv = NULL;

  import_example (self);
  before = hitos_cli_run_dump (self);
  hitos_cli_run (self, "calendar --ics --date 2026-11-20");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "import plan.ics");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "Everything was there already: nothing has changed.\n");
  hitos_cli_run (self, "import malo.ics");
  hitos_cli_run_assert_failed (self, 3, "malo.ics: line 2: the file ends before the calendar does");
  hitos_cli_run_shell (self, "\"$HITOS\" import - < ajeno.ics");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "1 record has changed."));
  g_assert_nonnull (strstr (self->output, "Visita (2026-11-27): its UID came before"));
  hitos_cli_run (self, "export");
  after = g_steal_pointer (&self->output);
  g_assert_cmpstr (after, !=, before);
  hitos_cli_run (self, "calendar --csv");
  hitos_cli_run_assert_done (self);
  csv = hitos_cli_run_read (self, "plan.csv");
  g_assert_cmpint (memcmp (g_bytes_get_data (csv, NULL), "\357\273\277Code,", 8), ==, 0);
}

static void
test_calendar_refused (HitosCliRun *self, gconstpointer data)
{
  import_example (self);
  hitos_cli_run (self, "calendar");
  hitos_cli_run_assert_failed (self, 2, "is needed");
  hitos_cli_run (self, "calendar --month 2026-11 --year");
  hitos_cli_run_assert_failed (self, 2, "is needed");
  hitos_cli_run (self, "calendar --month noviembre");
  hitos_cli_run_assert_failed (self, 2, "“noviembre” is not a month");
  hitos_cli_run (self, "calendar --month 0001-01");
  hitos_cli_run_assert_failed (self, 2, "no calendar of that year");
  hitos_cli_run (self, "calendar --month 2026-11 --date ayer");
  hitos_cli_run_assert_failed (self, 2, "“ayer” is not a date");
  hitos_cli_run (self, "calendar --year --paper A0");
  hitos_cli_run_assert_failed (self, 2, "--paper");
  hitos_cli_run (self, "calendar --month 2026-11 -o /dev/full");
  hitos_cli_run_assert_failed (self, 5, "/dev/full");
}

static gboolean
is_pdf (HitosCliRun *self, const char *name)
{
  g_autoptr (GBytes) bytes = hitos_cli_run_read (self, name);

  return g_bytes_get_size (bytes) > 5000 && memcmp (g_bytes_get_data (bytes, NULL), "%PDF", 4) == 0;
}

static void
test_timeline (HitosCliRun *self, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL, second = NULL;

  import_example (self);
  hitos_cli_run (self, "timeline --date 2026-11-20");
  hitos_cli_run_assert_done (self);
  g_assert_true (is_pdf (self, "cronograma.pdf"));
  hitos_cli_run (self, "timeline --date 2026-11-20 --poster --columns 2 --paper a4 --portrait --group phase --show pending -o uno.pdf");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "timeline --date 2026-11-20 --poster --columns 2 --paper a4 --portrait --group phase --show pending -o dos.pdf");
  g_assert_true (is_pdf (self, "uno.pdf"));
  first = hitos_cli_run_read (self, "uno.pdf");
  second = hitos_cli_run_read (self, "dos.pdf");
  g_assert_true (g_bytes_equal (first, second));
  hitos_cli_run (self, "timeline --from 0001-01-01 --to 9999-12-31 -o siglos.pdf");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "timeline --from 2026-11-01 --to 2026-11-30 --folded -o mes.pdf");
  hitos_cli_run_assert_done (self);
}

static void
test_timeline_refused (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run (self, "timeline");
  hitos_cli_run_assert_failed (self, 4, self->database);
  import_example (self);
  hitos_cli_run (self, "timeline --columns 21");
  hitos_cli_run_assert_failed (self, 2, "from 1 to 20");
  hitos_cli_run (self, "timeline --from 2027-01-01 --to 2026-01-01");
  hitos_cli_run_assert_failed (self, 2, "after");
  hitos_cli_run (self, "timeline --from 0000-01-01");
  hitos_cli_run_assert_failed (self, 2, "is not a date");
  hitos_cli_run (self, "timeline --group todo");
  hitos_cli_run_assert_failed (self, 2, "body, responsible");
  hitos_cli_run (self, "timeline --paper A0");
  hitos_cli_run_assert_failed (self, 2, "letter, tabloid, a4, a3");
  hitos_cli_run (self, "timeline -o /dev/full");
  hitos_cli_run_assert_failed (self, 5, "/dev/full");
}

/* --- import, export, log --- */

static void
test_import (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  import_example (self);
  first = hitos_cli_run_dump (self);
  hitos_cli_run (self, "import ejemplo.json");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "Everything was there already: nothing has changed.\n");
  second = hitos_cli_run_dump (self);
  g_assert_cmpstr (first, ==, second);
}

static void
test_import_through_pipe (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *path = hitos_cli_run_write (self, "ejemplo.json", text);

  hitos_cli_run_shell (self, "cat ejemplo.json | \"$HITOS\" import -");
  hitos_cli_run_assert_done (self);
}

static void
test_export_comes_back (HitosCliRun *self, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  import_example (self);
  hitos_cli_run (self, "export -o uno.json");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "import uno.json --database otra.db");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "export --output=dos.json --database otra.db");
  hitos_cli_run_assert_done (self);
  first = hitos_cli_run_read (self, "uno.json");
  second = hitos_cli_run_read (self, "dos.json");
  g_assert_true (g_bytes_equal (first, second));
}

/* The files inside the file travel with it. */
static void
test_attachment (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *with_file = hitos_example_replace (text, "\"holidays\": [",
    "\"attachments\": [ { \"id\": \"acuse\", \"document\": \"o40\", \"name\": \"acuse.txt\", \"data\": \"aG9sYQ==\" } ],\n  \"holidays\": [");
  g_autofree char *path = hitos_cli_run_write (self, "con-acuse.json", with_file);

  hitos_cli_run (self, "import con-acuse.json");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "export -o uno.json");
  hitos_cli_run (self, "import uno.json --database otra.db");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "export --database otra.db");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "\"data\": \"aG9sYQ==\""));
  hitos_cli_run (self, "check --database otra.db");
  hitos_cli_run_assert_done (self);
}

/* The sample, from facts to its informe. */
static void
test_sample (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run_shell (self, "\"$HITOS\" import \"$HITOS_DATA_DIR/samples/durango-2021-2022.json\"");
  hitos_cli_run_assert_done (self);
  hitos_cli_run_shell (self, "\"$HITOS\" import \"$HITOS_DATA_DIR/samples/durango-2021-2022.json\"");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "Everything was there already: nothing has changed.\n");
  hitos_cli_run (self, "report 2021-11 -o informe.pdf --process durango-2021-2022");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "report 2021-11 --text");
  g_assert_nonnull (strstr (self->output, "INE/UNICOM/4910/2021"));
}

static void
test_export_csv (HitosCliRun *self, gconstpointer data)
{
  import_example (self);
  hitos_cli_run (self, "export --csv entries");
  hitos_cli_run_assert_done (self);
  g_assert_true (g_str_has_prefix (self->output, "id,kind,date,"));
  g_assert_nonnull (strstr (self->output, ",dispatch,2026-11-03,"));
}

/* A plan goes to a spreadsheet and comes back. */
static void
test_plan_csv (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *path = hitos_cli_run_write (self, "cambios.csv",
    "Código;Actividad;Término planeado\nE05;;05/11/2026\n;Ensayo;04/05/9999\n");
  g_autofree char *before = NULL, *after = NULL;

  import_example (self);
  hitos_cli_run (self, "export --format csv -o plan.csv");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "import plan.csv");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "Everything was there already: nothing has changed.\n");
  before = hitos_cli_run_dump (self);
  hitos_cli_run (self, "import --dry-run cambios.csv");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "1 would be new, 1 would change, 0 stay"));
  g_assert_nonnull (strstr (self->output, "  line 2: “Plan de trabajo del COTAPREP”: Planned end: nothing → 2026-11-05\n"));
  g_assert_nonnull (strstr (self->output, "  line 3: “04/05/9999” is far from the election"));
  after = hitos_cli_run_dump (self);
  g_assert_cmpstr (before, ==, after);
  hitos_cli_run_shell (self, "\"$HITOS\" import - < cambios.csv");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "1 are new, 1 have changed, 0 stay"));
  hitos_cli_run (self, "export --format mspdi");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "<Finish>2026-11-05T17:00:00</Finish>"));
}

static void
test_plan_csv_refused (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *ring = hitos_cli_run_write (self, "ciclo.csv", "Actividad,Depende de\nA,B\nB,A\n");
  g_autofree char *open = hitos_cli_run_write (self, "abierto.csv", "Actividad,Inicio\nA,\"2026-11-05\n");
  g_autofree char *other = hitos_cli_run_write (self, "otro.csv", "a,b\n1,2\n");
  g_autofree char *binary = hitos_cli_run_write (self, "foto.csv", "\211PNG\r\n\032\n\001");
  g_autofree char *before = NULL, *after = NULL;

  import_example (self);
  before = hitos_cli_run_dump (self);
  hitos_cli_run (self, "import ciclo.csv");
  hitos_cli_run_assert_failed (self, 3, "ciclo.csv: line 2: what it waits for waits for it in turn");
  hitos_cli_run (self, "import abierto.csv");
  hitos_cli_run_assert_failed (self, 3, "abierto.csv: line 2: a quotation mark");
  hitos_cli_run (self, "import otro.csv");
  hitos_cli_run_assert_failed (self, 3, "otro.csv: its first line has no titles");
  hitos_cli_run (self, "import foto.csv");
  hitos_cli_run_assert_failed (self, 3, "foto.csv: it is no text");
  hitos_cli_run (self, "export --format pdf");
  hitos_cli_run_assert_failed (self, 2, "--format");
  hitos_cli_run (self, "export --format csv --csv entries");
  hitos_cli_run_assert_failed (self, 2, "--format");
  after = hitos_cli_run_dump (self);
  g_assert_cmpstr (before, ==, after);
}

/* Neither a database nor a record comes of a trial. */
static void
test_dry_run (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *path = hitos_cli_run_write (self, "ejemplo.json", text);

  hitos_cli_run (self, "import --dry-run ejemplo.json");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "records would change.\n"));
  g_assert_false (g_file_test (self->database, G_FILE_TEST_EXISTS));
  import_example (self);
  hitos_cli_run (self, "import -n ejemplo.json");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "0 records would change.\n");
}

static void
test_import_refused (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *wrong = hitos_example_replace (text, "\"date\": \"2026-11-06\", \"recipient\"", "\"date\": \"2021-13-02\", \"recipient\"");
  g_autofree char *path = hitos_cli_run_write (self, "malo.json", wrong);
  g_autofree char *dangling = hitos_example_replace (text, "\"recipient\": \"utvopl\", \"month\"", "\"recipient\": \"nadie\", \"month\"");
  g_autofree char *dangling_path = hitos_cli_run_write (self, "suelto.json", dangling);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  hitos_cli_run (self, "import suelto.json");
  hitos_cli_run_assert_failed (self, 3, "“nadie”");
  hitos_cli_run (self, "import malo.json");
  hitos_cli_run_assert_failed (self, 3, "malo.json: entries[2].date: \"2021-13-02\" is not a date\n");
  /* Not even a database was made. */
  g_assert_false (g_file_test (self->database, G_FILE_TEST_EXISTS));
  import_example (self);
  before = hitos_cli_run_dump (self);
  hitos_cli_run (self, "import malo.json");
  hitos_cli_run_assert_failed (self, 3, "malo.json");
  hitos_cli_run (self, "import no-existe.json");
  hitos_cli_run_assert_failed (self, 3, "no-existe.json");
  hitos_cli_run (self, "import .");
  hitos_cli_run_assert_failed (self, 3, ".");
  after = hitos_cli_run_dump (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_log (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *other = hitos_example_replace (text, "\"name\": \"Consejo General\"", "\"name\": \"El Consejo General\"");
  g_autofree char *path = hitos_cli_run_write (self, "otro.json", other);

  import_example (self);
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
  import_example (self);
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

/* --- plan --- */

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

/* --- report and check --- */

static void
test_report (HitosCliRun *self, gconstpointer data)
{
  g_autoptr (GBytes) file = NULL;
  g_autofree char *picture = hitos_cli_run_path (self, "fotos/informe-01.png");

  import_example (self);
  hitos_cli_run (self, "report 2026-11 -o informe.pdf --png=fotos --dpi 30");
  hitos_cli_run_assert_done (self);
  file = hitos_cli_run_read (self, "informe.pdf");
  g_assert_true (memcmp (g_bytes_get_data (file, NULL), "%PDF-", 5) == 0);
  g_assert_true (g_file_test (picture, G_FILE_TEST_EXISTS));
  hitos_cli_run (self, "report 2026-11 --text");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "noviembre"));
  g_assert_nonnull (strstr (self->output, "IEEE/DS/041/2026"));
  hitos_cli_run_shell (self, "\"$HITOS\" report 2026-11 -o - | cmp - informe.pdf");
  hitos_cli_run_assert_done (self);
}

/* The interface's language is the reader's; the informe's is always the one of its phrases. */
static void
test_report_language (HitosCliRun *self, gconstpointer data)
{
  import_example (self);
  hitos_cli_run (self, "report 2026-11 -o uno.pdf");
  hitos_cli_run_assert_done (self);
  hitos_cli_run_set_variable ("LANGUAGE", "es");
  hitos_cli_run_set_variable ("LC_ALL", "es_MX.UTF-8");
  hitos_cli_run (self, "report 2026-11 -o otro.pdf");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "report noviembre");
  hitos_cli_run_set_variable ("LANGUAGE", NULL);
  hitos_cli_run_set_variable ("LC_ALL", "C.UTF-8");
  /* That it speaks Spanish at all. */
  hitos_cli_run_assert_failed (self, 2, "«noviembre» no es un mes");
  hitos_cli_run_shell (self, "cmp uno.pdf otro.pdf");
  hitos_cli_run_assert_done (self);
}

static void
test_report_refused (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run (self, "report 2026-11 -o informe.pdf");
  hitos_cli_run_assert_failed (self, 4, self->database);
  import_example (self);
  hitos_cli_run (self, "report 2026-11 -o no/hay/informe.pdf");
  hitos_cli_run_assert_failed (self, 5, "no/hay/informe.pdf");
  hitos_cli_run (self, "report 2026-11 --dpi 0 --png");
  hitos_cli_run_assert_failed (self, 2, "--dpi");
}

/* What is found, in both languages; the exit status tells of errors alone. */
static void
test_check_month (HitosCliRun *self, gconstpointer data)
{
  import_example (self);
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

  import_example (self);
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
  import_example (self);
  hitos_cli_run (self, "check");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "The database is sound.\n");
  hitos_cli_run (self, "check --database ejemplo.json");
  hitos_cli_run_assert_failed (self, 4, "ejemplo.json");
}

/* --- backup and restore --- */

static void
test_backup (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *other = hitos_example_replace (text, "\"name\": \"Consejo General\"", "\"name\": \"El Consejo General\"");
  g_autofree char *path = hitos_cli_run_write (self, "otro.json", other);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  import_example (self);
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

/* --- new --- */

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
  hitos_cli_run_add ("/cli/spanish", test_spanish);
  hitos_cli_run_add ("/cli/usage", test_usage);
  hitos_cli_run_add ("/cli/new", test_new);
  hitos_cli_run_add ("/cli/new-refused", test_new_refused);
  hitos_cli_run_add ("/cli/import", test_import);
  hitos_cli_run_add ("/cli/import-through-pipe", test_import_through_pipe);
  hitos_cli_run_add ("/cli/import-refused", test_import_refused);
  hitos_cli_run_add ("/cli/export-comes-back", test_export_comes_back);
  hitos_cli_run_add ("/cli/timeline", test_timeline);
  hitos_cli_run_add ("/cli/timeline-refused", test_timeline_refused);
  hitos_cli_run_add ("/cli/export-csv", test_export_csv);
  hitos_cli_run_add ("/cli/plan-csv", test_plan_csv);
  hitos_cli_run_add ("/cli/plan-csv-refused", test_plan_csv_refused);
  hitos_cli_run_add ("/cli/dry-run", test_dry_run);
  hitos_cli_run_add ("/cli/attachment", test_attachment);
  hitos_cli_run_add ("/cli/sample", test_sample);
  hitos_cli_run_add ("/cli/log", test_log);
  hitos_cli_run_add ("/cli/process", test_process);
  hitos_cli_run_add ("/cli/plan", test_plan);
  hitos_cli_run_add ("/cli/plan-refused", test_plan_refused);
  hitos_cli_run_add ("/cli/report", test_report);
  hitos_cli_run_add ("/cli/report-language", test_report_language);
  hitos_cli_run_add ("/cli/report-refused", test_report_refused);
  hitos_cli_run_add ("/cli/check-month", test_check_month);
  hitos_cli_run_add ("/cli/check-month-wrong", test_check_month_wrong);
  hitos_cli_run_add ("/cli/check-month-late", test_check_month_late);
  hitos_cli_run_add ("/cli/check-database", test_check_database);
  hitos_cli_run_add ("/cli/backup", test_backup);
  hitos_cli_run_add ("/cli/calendar", test_calendar);
  hitos_cli_run_add ("/cli/calendar-exchange", test_calendar_exchange);
  hitos_cli_run_add ("/cli/calendar-refused", test_calendar_refused);

  return g_test_run ();
}
