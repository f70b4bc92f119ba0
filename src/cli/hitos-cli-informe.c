/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-cli-informe.h"

#include "hitos-cli-data.h"
#include "hitos-cli-options.h"
#include "hitos-cli-output.h"

gboolean
hitos_cli_informe_load (HitosCliInforme *self, const char *database, const char *process, const char *month,
                        HitosCliStatus *status)
{
  g_autoptr (GError) error = NULL;

  *status = HITOS_CLI_USAGE;
  if (!hitos_cli_options_read_month (month, &self->year, &self->month))
    return FALSE;
  *status = HITOS_CLI_DATABASE;
  self->database = hitos_cli_data_open (database, HITOS_DATABASE_READ_ONLY);
  self->process = self->database ? hitos_cli_data_load (self->database, process) : NULL;
  if (self->process == NULL)
    return FALSE;
  self->phrases = hitos_phrases_load_for (self->process, &error);
  if (self->phrases == NULL)
    *status = hitos_cli_fail (HITOS_CLI_INPUT, error->message);
  return self->phrases != NULL;
}

void
hitos_cli_informe_clear (HitosCliInforme *self)
{
  g_clear_object (&self->process);
  g_clear_object (&self->phrases);
  g_clear_object (&self->database);
}

HitosInforme *
hitos_cli_informe_compose (HitosCliInforme *self, HitosCliStatus *status)
{
  g_autoptr (GError) error = NULL;
  HitosInforme *informe = hitos_composer_compose (self->process, self->phrases, self->year, self->month, &error);

  if (informe == NULL)
    *status = hitos_cli_fail (HITOS_CLI_INPUT, error->message);
  return informe;
}
