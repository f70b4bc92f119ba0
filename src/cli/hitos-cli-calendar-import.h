/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-cli.h"

G_BEGIN_DECLS

/* Takes the dates of an iCalendar file over into a process that is there. @shown: what messages call
 * the file. @database and @process as on the command line, may be NULL. @dry_run: changes nothing. */
HitosCliStatus hitos_cli_calendar_import (const char *shown, GInputStream *stream,
                                          const char *database, const char *process,
                                          gboolean dry_run);

G_END_DECLS
