/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program takes in and gives out files: JSON, CSV, iCalendar, attachments. */
#include <string.h>

#include "hitos-cli-run.h"
#include "hitos-example.h"

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

  hitos_cli_run_import_example (self);
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
  g_assert_nonnull (strstr (self->output, "Visita (27 November 2026): its UID came before"));
  hitos_cli_run (self, "export");
  after = g_steal_pointer (&self->output);
  g_assert_cmpstr (after, !=, before);
  hitos_cli_run (self, "calendar --csv");
  hitos_cli_run_assert_done (self);
  csv = hitos_cli_run_read (self, "plan.csv");
  g_assert_cmpint (memcmp (g_bytes_get_data (csv, NULL), "\357\273\277Code,", 8), ==, 0);
}

static void
test_import (HitosCliRun *self, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  hitos_cli_run_import_example (self);
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

  hitos_cli_run_import_example (self);
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
  hitos_cli_run_import_example (self);
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

  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "export --format csv -o plan.csv");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "import plan.csv");
  hitos_cli_run_assert_done (self);
  g_assert_cmpstr (self->output, ==, "Everything was there already: nothing has changed.\n");
  before = hitos_cli_run_dump (self);
  hitos_cli_run (self, "import --dry-run cambios.csv");
  hitos_cli_run_assert_done (self);
  g_assert_nonnull (strstr (self->output, "1 would be new, 1 would change, 0 stay"));
  g_assert_nonnull (strstr (self->output, "  line 2: “Plan de trabajo del COTAPREP”: Planned end: nothing → 5 November 2026\n"));
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

  hitos_cli_run_import_example (self);
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
  hitos_cli_run_import_example (self);
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
  hitos_cli_run_import_example (self);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  hitos_cli_run_add ("/cli/import", test_import);
  hitos_cli_run_add ("/cli/import-through-pipe", test_import_through_pipe);
  hitos_cli_run_add ("/cli/import-refused", test_import_refused);
  hitos_cli_run_add ("/cli/export-comes-back", test_export_comes_back);
  hitos_cli_run_add ("/cli/export-csv", test_export_csv);
  hitos_cli_run_add ("/cli/plan-csv", test_plan_csv);
  hitos_cli_run_add ("/cli/plan-csv-refused", test_plan_csv_refused);
  hitos_cli_run_add ("/cli/dry-run", test_dry_run);
  hitos_cli_run_add ("/cli/attachment", test_attachment);
  hitos_cli_run_add ("/cli/sample", test_sample);
  hitos_cli_run_add ("/cli/calendar-exchange", test_calendar_exchange);

  return g_test_run ();
}
