/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-fixture.h"

#include <string.h>

#include "hitos-data.h"
#include "hitos-json-reader.h"

HitosProcess *
report_fixture_read (const char *json)
{
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  HitosProcess *process;

  hitos_json_reader_read_bytes (reader, bytes, &error);
  g_assert_no_error (error);
  process = hitos_json_reader_create_process (reader, &error);
  g_assert_no_error (error);
  return process;
}

HitosProcess *
report_fixture_read_file (const char *path)
{
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  return report_fixture_read (json);
}

HitosProcess *
report_fixture_read_sample (void)
{
  g_autofree char *path = hitos_data_path ("samples", "durango-2021-2022.json", NULL);

  return report_fixture_read_file (path);
}

HitosInforme *
report_fixture_compose (HitosProcess *process, int year, int month)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosPhrases) phrases = hitos_phrases_load_for (process, &error);
  HitosInforme *informe;

  g_assert_no_error (error);
  informe = hitos_composer_compose (process, phrases, year, month, &error);
  g_assert_no_error (error);
  return informe;
}

static const char *
get_mark (HitosBlockKind kind)
{
  switch (kind)
    {
    case HITOS_BLOCK_SECTION:
      return "# ";
    case HITOS_BLOCK_SUBSECTION:
      return "## ";
    case HITOS_BLOCK_BULLET:
      return "- ";
    default:
      return "";
    }
}

char *
report_fixture_write (HitosInforme *informe)
{
  GString *text = g_string_new (NULL);
  gboolean has_begun = FALSE;

  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (informe, i);

      has_begun |= hitos_block_get_kind (block) == HITOS_BLOCK_SECTION;
      if (has_begun)
        g_string_append_printf (text, "%s%s\n", get_mark (hitos_block_get_kind (block)), hitos_block_get_text (block));
    }
  g_string_replace (text, "\302\240", " ", 0);
  return g_string_free (text, FALSE);
}

void
report_fixture_assert_lines (HitosInforme *informe, const char *first, ...)
{
  g_autofree char *text = report_fixture_write (informe);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint position = 0;
  va_list rest;

  va_start (rest, first);
  for (const char *line = first; line; line = va_arg (rest, const char *))
    {
      while (lines[position] && !g_str_equal (lines[position], line))
        position++;
      if (lines[position] == NULL)
        g_error ("not told, or not there:\n  %s\nin\n%s", line, text);
      position++;
    }
  va_end (rest);
}
