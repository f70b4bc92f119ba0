/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

/* A process whose November of 2021 has @n_entries constancias, each with an own oficio and the INE's
 * that was made known, no two alike: the most usual fact of an informe, and its longest sentence. */
HitosProcess *busy_month_new (guint n_entries);
