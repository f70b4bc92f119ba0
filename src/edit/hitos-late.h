/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* The ids of the entries and sessions of a month that were recorded after its informe was sent: only the
 * journal knows. They are offered to the next informe. Empty where it was not sent. New NULL-terminated
 * array, NULL with HITOS_DATABASE_ERROR. */
GStrv hitos_late_find (HitosDatabase *database, HitosProcess *process, int year, int month, GError **error);

G_END_DECLS
