/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-cli.h"

G_BEGIN_DECLS

/* What the subcommands say and write. What is asked for goes to the standard output, everything else
 * to the standard error; a failed write is an error, wherever it goes. */

/* "hitos: message" on the standard error. Returns @status. */
HitosCliStatus hitos_cli_fail (HitosCliStatus status, const char *message);

/* How far a long work has come, on one line that the next one replaces, only where somebody is looking;
 * @done of @total, and when they are equal the line goes. */
void hitos_cli_show_progress (guint done, guint total);

/* Text on the standard output: HITOS_CLI_OK, or HITOS_CLI_OUTPUT with a message. */
HitosCliStatus hitos_cli_print (const char *text);

/* Writes the file @path as a whole or not at all; "-" is the standard output. Also as above. */
HitosCliStatus hitos_cli_write (const char *path, GBytes *bytes);

/* What the exit statuses mean, for help. Borrowed. */
const char *hitos_cli_get_statuses (void);

G_END_DECLS
