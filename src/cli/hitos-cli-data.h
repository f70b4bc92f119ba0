/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-cli.h"
#include "hitos-database.h"
#include "hitos-history.h"

G_BEGIN_DECLS

/* What a subcommand works on. Each says on the standard error what is wrong and returns NULL; the exit
 * status then is HITOS_CLI_DATABASE. */

/* @path NULL: the default one. */
HitosDatabase *hitos_cli_data_open (const char *path, HitosDatabaseFlags flags);

/* A process to read, or one to change. */
HitosProcess *hitos_cli_data_load (HitosDatabase *database, const char *name);
HitosHistory *hitos_cli_data_load_history (HitosDatabase *database, const char *name);

G_END_DECLS
