/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-checks.h"
#include "hitos-cli-command.h"
#include "hitos-cli-data.h"
#include "hitos-cli-informe.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"
#include "hitos-csv.h"
#include "hitos-integrity.h"
#include "hitos-late.h"
#include "hitos-tables.h"

/* --- the informe of a month --- */

static const char *
get_severity (const HitosFinding *finding)
{
  switch (hitos_finding_get_severity (finding))
    {
    case HITOS_FINDING_ERROR:
      return _("error");
    case HITOS_FINDING_WARNING:
      return _("warning");
    case HITOS_FINDING_NOTE:
    default:
      return _("note");
    }
}

static gpointer
find_record (HitosProcess *process, const char *id)
{
  gpointer record = NULL;

  for (const HitosTable *const *table = hitos_tables_get (); *table && record == NULL; table++)
    record = hitos_process_lookup (process, (*table)->get_type (), id);
  return record;
}

/* Its day where it has one, else what people call it. */
static char *
name_record (gpointer record)
{
  const HitosTable *table = hitos_record_get_table (record);
  int date = hitos_table_find_field (table, "date");
  char *text = date < 0 ? NULL
    : hitos_field_value_to_text (&table->fields[date], hitos_row_get_value (hitos_record_get_row (record), date));

  return text ? text : g_strdelimit (hitos_csv_describe (record), "\n", ' ');
}

/* "error: the sentence (2021-11-04; IEPC/UTC/21/107)"; what the sentence names is not named again. */
static void
append_finding (GString *text, HitosProcess *process, const HitosFinding *finding)
{
  const char *const *ids = hitos_finding_get_records (finding);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; ids && ids[i]; i++)
    {
      gpointer record = find_record (process, ids[i]);
      g_autofree char *name = record ? name_record (record) : NULL;

      if (name && strstr (hitos_finding_get_sentence (finding), name) == NULL)
        g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  g_string_append_printf (text, "%s: %s", get_severity (finding), hitos_finding_get_sentence (finding));
  if (names[0])
    {
      g_autofree char *joined = g_strjoinv ("; ", names);

      g_string_append_printf (text, " (%s)", joined);
    }
  g_string_append_c (text, '\n');
}

static HitosCliStatus
print_findings (const HitosCliInforme *loaded, const GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean errors = FALSE;
  HitosCliStatus status;

  for (guint i = 0; i < findings->len; i++)
    {
      const HitosFinding *finding = g_ptr_array_index (findings, i);

      append_finding (text, loaded->process, finding);
      errors |= hitos_finding_get_severity (finding) == HITOS_FINDING_ERROR;
    }
  if (findings->len == 0)
    g_string_append_printf (text, "%s\n", _("Nothing was found."));
  status = hitos_cli_print (text->str);
  return status == HITOS_CLI_OK && errors ? HITOS_CLI_FINDINGS : status;
}

static HitosCliStatus
check_month (const char *path, const char *name, const char *month)
{
  g_auto (HitosCliInforme) loaded = { NULL };
  g_autoptr (HitosInforme) informe = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) late = NULL;
  HitosCliStatus status;

  if (!hitos_cli_informe_load (&loaded, path, name, month, &status))
    return status;
  informe = hitos_cli_informe_compose (&loaded, &status);
  if (informe == NULL)
    return status;
  late = hitos_late_find (loaded.database, loaded.process, loaded.year, loaded.month, &error);
  if (late == NULL)
    return hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  findings = hitos_checks_run (loaded.process, loaded.phrases, informe, loaded.year, loaded.month,
                               hitos_date_today (), (const char *const *) late);
  return print_findings (&loaded, findings);
}

/* --- the database --- */

static HitosCliStatus
check_database (const char *path)
{
  g_autoptr (HitosDatabase) database = hitos_cli_data_open (path, HITOS_DATABASE_READ_ONLY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  HitosCliStatus status;

  if (database == NULL)
    return HITOS_CLI_DATABASE;
  faults = hitos_integrity_check_database (database, NULL, &error);
  if (faults == NULL)
    return hitos_cli_fail (HITOS_CLI_DATABASE, error->message);
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (faults, i));
  if (faults->len == 0)
    g_string_append_printf (text, "%s\n", _("The database is sound."));
  status = hitos_cli_print (text->str);
  return status == HITOS_CLI_OK && faults->len > 0 ? HITOS_CLI_FINDINGS : status;
}

HitosCliStatus
hitos_cli_check (const HitosCliCommand *command, char **argv)
{
  g_autofree char *path = NULL, *name = NULL;
  HitosCliStatus status;
  g_auto (GStrv) arguments = hitos_cli_options_parse_database (command, NULL, NULL, argv, &path, &name, &status);

  if (arguments == NULL)
    return status;
  return arguments[0] ? check_month (path, name, arguments[0]) : check_database (path);
}
