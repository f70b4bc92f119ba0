/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is told of a row where its columns have no room beside each other. */
typedef struct {
  char *name;     /* owned, as all */
  char *rest;
  gboolean late;
} HitosNarrowRow;

typedef HitosNarrowRow (*HitosNarrowTell) (gpointer item);

/* In less than @least pixels, with letters of their usual size, @table shows one column in place of those that it has: each
 * row's name over the rest, on as many lines as it takes. Nothing scrolls sideways then. It is called @title, and sorts by
 * @sorter (nullable). After all other columns, and once. */
void hitos_narrow_table (GtkColumnView *table, int least, const char *title, GtkSorter *sorter, HitosNarrowTell tell);

G_END_DECLS
