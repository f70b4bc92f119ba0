/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program lays out what goes on paper: the informe, the calendar, the timeline. */
#include <string.h>

#include "hitos-cli-run.h"

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
  hitos_cli_run_import_example (self);
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
test_calendar_refused (HitosCliRun *self, gconstpointer data)
{
  hitos_cli_run_import_example (self);
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

static void
test_timeline (HitosCliRun *self, gconstpointer data)
{
  g_autoptr (GBytes) first = NULL, second = NULL;

  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "timeline --date 2026-11-20");
  hitos_cli_run_assert_done (self);
  assert_is_pdf (self, "cronograma.pdf");
  hitos_cli_run (self, "timeline --date 2026-11-20 --poster --columns 2 --paper a4 --portrait --group phase --show pending -o uno.pdf");
  hitos_cli_run_assert_done (self);
  hitos_cli_run (self, "timeline --date 2026-11-20 --poster --columns 2 --paper a4 --portrait --group phase --show pending -o dos.pdf");
  assert_is_pdf (self, "uno.pdf");
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
  hitos_cli_run_import_example (self);
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

static void
test_report (HitosCliRun *self, gconstpointer data)
{
  g_autoptr (GBytes) file = NULL;
  g_autofree char *picture = hitos_cli_run_path (self, "fotos/informe-01.png");

  hitos_cli_run_import_example (self);
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
  hitos_cli_run_import_example (self);
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
  hitos_cli_run_import_example (self);
  hitos_cli_run (self, "report 2026-11 -o no/hay/informe.pdf");
  hitos_cli_run_assert_failed (self, 5, "no/hay/informe.pdf");
  hitos_cli_run (self, "report 2026-11 --dpi 0 --png");
  hitos_cli_run_assert_failed (self, 2, "--dpi");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  hitos_cli_run_add ("/cli/timeline", test_timeline);
  hitos_cli_run_add ("/cli/timeline-refused", test_timeline_refused);
  hitos_cli_run_add ("/cli/report", test_report);
  hitos_cli_run_add ("/cli/report-language", test_report_language);
  hitos_cli_run_add ("/cli/report-refused", test_report_refused);
  hitos_cli_run_add ("/cli/calendar", test_calendar);
  hitos_cli_run_add ("/cli/calendar-refused", test_calendar_refused);

  return g_test_run ();
}
