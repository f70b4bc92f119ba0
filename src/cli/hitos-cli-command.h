/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-cli.h"

G_BEGIN_DECLS

/* A subcommand: what stands on its command line, and what it does. */
typedef struct _HitosCliCommand {
  const char *name;
  const char *arguments;  /* after the options, as help shows them; marked for translation, may be "" */
  guint least_arguments;
  guint most_arguments;
  const char *summary;    /* marked for translation */
  HitosCliStatus (*run) (const struct _HitosCliCommand *command, char **argv);
} HitosCliCommand;

/* argv begins with the subcommand's name and ends with NULL. */
HitosCliStatus hitos_cli_backup (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_calendar (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_check (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_export (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_import (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_log (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_new (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_plan (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_report (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_restore (const HitosCliCommand *command, char **argv);
HitosCliStatus hitos_cli_timeline (const HitosCliCommand *command, char **argv);

G_END_DECLS
