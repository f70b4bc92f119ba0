/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-block-table.h"

typedef struct {
  GStrv cells;  /* owned */
  guint depth;
} Row;

struct _HitosBlockTable {
  gatomicrefcount references;
  GStrv titles;    /* owned */
  double *widths;  /* owned, of the whole */
  guint n_columns;
  GArray *rows;    /* owned, of Row */
};

static void
clear_row (gpointer row)
{
  g_strfreev (((Row *) row)->cells);
}

HitosBlockTable *
hitos_block_table_new (const char *const *titles, const double *widths)
{
  HitosBlockTable *self = g_new0 (HitosBlockTable, 1);
  double total = 0;

  g_atomic_ref_count_init (&self->references);
  self->titles = g_strdupv ((char **) titles);
  self->n_columns = g_strv_length (self->titles);
  self->widths = g_new0 (double, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    total += widths[i];
  for (guint i = 0; i < self->n_columns; i++)
    self->widths[i] = total > 0 ? widths[i] / total : 1.0 / self->n_columns;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

HitosBlockTable *
hitos_block_table_ref (HitosBlockTable *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_block_table_unref (HitosBlockTable *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_strfreev (self->titles);
  g_free (self->widths);
  g_array_unref (self->rows);
  g_free (self);
}

void
hitos_block_table_take_row (HitosBlockTable *self, GStrv cells, guint depth)
{
  Row row = { cells, depth };

  g_return_if_fail (g_strv_length (cells) == self->n_columns);

  g_array_append_val (self->rows, row);
}

guint
hitos_block_table_get_n_columns (const HitosBlockTable *self)
{
  return self->n_columns;
}

guint
hitos_block_table_get_n_rows (const HitosBlockTable *self)
{
  return self->rows->len;
}

const char *
hitos_block_table_get_title (const HitosBlockTable *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->titles[column];
}

double
hitos_block_table_get_width (const HitosBlockTable *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, 0);

  return self->widths[column];
}

const char *
hitos_block_table_get_cell (const HitosBlockTable *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->n_columns, NULL);

  return g_array_index (self->rows, Row, row).cells[column];
}

guint
hitos_block_table_get_depth (const HitosBlockTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).depth;
}
