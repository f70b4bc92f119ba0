/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-cli-command.h"

G_BEGIN_DECLS

/* The options of one subcommand. Wrong ones, and --help, are dealt with here. */

/* Reads @argv by @entries, whose variables it sets; what is left, without the name, are the arguments:
 * a new NULL-terminated list that the caller frees. NULL: there is nothing more to do, and @status is
 * what to return. */
char **hitos_cli_options_parse (const HitosCliCommand *command, const GOptionEntry *entries, char **argv,
                                HitosCliStatus *status);

/* As above for a subcommand that works on a database: --database and --process, too. @process NULL: it
 * takes no process. The caller frees what is set. @data: for the callbacks among the entries. */
char **hitos_cli_options_parse_database (const HitosCliCommand *command, const GOptionEntry *entries,
                                         gpointer data, char **argv, char **database, char **process,
                                         HitosCliStatus *status);

/* A month as "2021-11"; FALSE with a message where it is none. */
gboolean hitos_cli_options_read_month (const char *text, int *year, int *month);

G_END_DECLS
