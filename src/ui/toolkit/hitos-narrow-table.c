/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-narrow-table.h"

#include "hitos-letters.h"
#include "hitos-wrapping.h"

typedef struct {
  GtkColumnView *table;       /* borrowed: it owns this */
  GtkColumnViewColumn *whole; /* borrowed: the one column of a narrow table */
  HitosNarrowTell tell;
  int least;                  /* pixels */
  guint folding;              /* an idle source */
} NarrowTable;

static void
narrow_table_free (gpointer data)
{
  NarrowTable *self = data;

  g_clear_handle_id (&self->folding, g_source_remove);
  g_free (self);
}

/* --- the cells --- */

static GtkWidget *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  hitos_wrapping_allow (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, NarrowTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *rest;

  add_label (box);
  rest = add_label (box);
  gtk_widget_add_css_class (rest, "caption");
  gtk_widget_add_css_class (rest, "numeric");
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, NarrowTable *self)
{
  GtkWidget *box = gtk_list_item_get_child (item), *rest = gtk_widget_get_last_child (box);
  HitosNarrowRow row = self->tell (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), row.name);
  gtk_label_set_label (GTK_LABEL (rest), row.rest);
  gtk_widget_remove_css_class (rest, row.late ? "dim-label" : "error");
  gtk_widget_add_css_class (rest, row.late ? "error" : "dim-label");
  g_free (row.name);
  g_free (row.rest);
}

/* --- which columns there are --- */

static void
fold (NarrowTable *self)
{
  double width = gtk_adjustment_get_page_size (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->table)));
  gboolean narrow = width < self->least * hitos_letters_get_scale (GTK_WIDGET (self->table));
  GListModel *columns = gtk_column_view_get_columns (self->table);

  for (guint i = 0; width > 0 && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_visible (column, (column == self->whole) == narrow);
    }
}

static gboolean
on_idle_cb (gpointer data)
{
  NarrowTable *self = data;

  self->folding = 0;
  fold (self);
  return G_SOURCE_REMOVE;
}

/* Not now: the table is being laid out. */
static void
on_width_cb (GtkAdjustment *adjustment, GParamSpec *pspec, GtkColumnView *table)
{
  NarrowTable *self = g_object_get_data (G_OBJECT (table), "narrow-table");

  if (self->folding == 0)
    self->folding = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle_cb, self, NULL);
}

void
hitos_narrow_table (GtkColumnView *table, int least, const char *title, GtkSorter *sorter, HitosNarrowTell tell)
{
  NarrowTable *self = g_new0 (NarrowTable, 1);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table) && title != NULL && tell != NULL);
  g_return_if_fail (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table)) != NULL);

  self->table = table;
  self->tell = tell;
  self->least = least;
  g_object_set_data_full (G_OBJECT (table), "narrow-table", self, narrow_table_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), self);
  self->whole = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (self->whole, TRUE);
  gtk_column_view_column_set_visible (self->whole, FALSE);
  gtk_column_view_column_set_sorter (self->whole, sorter);
  /* First: GTK 4.8 measures the cells of a row by the widths of as many columns, those that are not shown included. */
  gtk_column_view_insert_column (table, 0, self->whole);
  g_object_unref (self->whole);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table)), "notify::page-size",
                           G_CALLBACK (on_width_cb), table, 0);
}
