/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-row.h"

/* A process with @n_rows rows of every other table, each field at random and every reference to a
 * row that is there. New array of owned HitosRow, the process's own first; its id is @process. */
GPtrArray *random_rows_create (GRand *random, const char *process, guint n_rows);

/* @row with one field at random changed to another value that its table allows. References stay. */
HitosRow *random_rows_change (GRand *random, const HitosRow *row);

/* A text that says every value of every row, in an order that only depends on the rows. */
char *random_rows_dump (const GPtrArray *rows);
