/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A CSV file of anybody's as rows of cells: UTF-8 with a byte order mark or without one, UTF-16 with one,
 * else the Latin letters of old spreadsheets; commas, semicolons or tabulators, whichever the first line
 * that has any has more of; cells in quotation marks over several lines (RFC 4180). Empty lines are no rows. */
typedef struct _HitosCsvTable HitosCsvTable;

#define HITOS_CSV_ERROR (hitos_csv_error_quark ())
GQuark hitos_csv_error_quark (void);

typedef enum {
  HITOS_CSV_ERROR_TOO_LARGE,
  HITOS_CSV_ERROR_MALFORMED,  /* no text, or a quotation mark that nothing closes */
  HITOS_CSV_ERROR_CONTENT,    /* rows and cells that do not make what they should */
} HitosCsvErrorCode;

/* More than an office plans in a hundred years. */
#define HITOS_CSV_MOST_BYTES (32 * 1024 * 1024)
#define HITOS_CSV_MOST_ROWS 200000
#define HITOS_CSV_MOST_CELLS 256  /* in one row */

/* Fails with HITOS_CSV_ERROR and one sentence, in the reader's language, that names the line. */
HitosCsvTable *hitos_csv_table_read (GBytes *file, GError **error);
void hitos_csv_table_free (HitosCsvTable *self);

guint hitos_csv_table_get_n_rows (const HitosCsvTable *self);

/* The line of the file, from 1, that a row begins on. */
guint hitos_csv_table_get_line (const HitosCsvTable *self, guint row);
guint hitos_csv_table_get_n_cells (const HitosCsvTable *self, guint row);

/* Without the spaces around it, and without the apostrophe that keeps a spreadsheet from taking it for a
 * formula. Borrowed; NULL where the row is shorter. */
const char *hitos_csv_table_get_cell (const HitosCsvTable *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosCsvTable, hitos_csv_table_free)

G_END_DECLS
