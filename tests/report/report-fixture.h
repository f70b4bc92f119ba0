/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-composer.h"
#include "hitos-process.h"

/* The process that a JSON text or file says; fails the test where it cannot be read. */
HitosProcess *report_fixture_read (const char *json);
HitosProcess *report_fixture_read_file (const char *path);

/* The sample process that Hitos ships. */
HitosProcess *report_fixture_read_sample (void);

/* The month's informe; fails the test where it cannot be composed. */
HitosInforme *report_fixture_compose (HitosProcess *process, int year, int month);

/* The blocks from the first section on, one a line: "# " a section, "## " a subsection, "- " a
 * bullet; no-break spaces as spaces. */
char *report_fixture_write (HitosInforme *informe);

/* Each line of @expected (ending with NULL) stands in the informe as a whole, in that order. */
void report_fixture_assert_lines (HitosInforme *informe, const char *first, ...) G_GNUC_NULL_TERMINATED;
