/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-cli.h"

G_BEGIN_DECLS

/* "hitos import" of a CSV file. @shown: what messages call it. @dry_run: tells what would change, line by
 * line, and changes nothing. */
HitosCliStatus hitos_cli_plan_import (const char *shown, GInputStream *stream, const char *database,
                                      const char *process, gboolean dry_run);

G_END_DECLS
