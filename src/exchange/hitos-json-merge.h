/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-json-records.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What makes @process (NULL: none yet) be as the file has it, see hitos_json_reader_create_change (): new
 * array of owned HitosImage, the process's own first. */
GPtrArray *hitos_json_merge (HitosJsonRecords *records, HitosProcess *process, GError **error);

G_END_DECLS
