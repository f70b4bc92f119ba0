/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-field.h"

G_BEGIN_DECLS

/* Every table, the process's own first, then what owns before what is owned. NULL-terminated. */
const HitosTable *const *hitos_tables_get (void);

/* NULL where there is no such table. */
const HitosTable *hitos_tables_find (const char *name);

G_END_DECLS
