/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of an informe: titles, and rows of texts under them, in markup as a block's text. Built, then not
 * changed any more; reference counted. */
typedef struct _HitosBlockTable HitosBlockTable;

/* @titles: NULL-terminated; @widths: of each column, in any unit. Both are copied. */
HitosBlockTable *hitos_block_table_new (const char *const *titles, const double *widths);
HitosBlockTable *hitos_block_table_ref (HitosBlockTable *self);
void hitos_block_table_unref (HitosBlockTable *self);

/* Building. Takes @cells, as many as there are titles; @depth: how far its first cell is set in. */
void hitos_block_table_take_row (HitosBlockTable *self, GStrv cells, guint depth);

guint hitos_block_table_get_n_columns (const HitosBlockTable *self);
guint hitos_block_table_get_n_rows (const HitosBlockTable *self);
const char *hitos_block_table_get_title (const HitosBlockTable *self, guint column);
/* Of the whole, 0 to 1. */
double hitos_block_table_get_width (const HitosBlockTable *self, guint column);
const char *hitos_block_table_get_cell (const HitosBlockTable *self, guint row, guint column);
guint hitos_block_table_get_depth (const HitosBlockTable *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosBlockTable, hitos_block_table_unref)

G_END_DECLS
