/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-table.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-timeline-cell.h"

#define NAME_WIDTH 330
#define SLACK_WIDTH 92

/* Frames: a row that is not there after so many never will be. */
#define PATIENCE 20

struct _HitosTimelineTable {
  GtkWidget parent_instance;

  HitosTimelineRows *rows;        /* owned */
  GtkSingleSelection *selection;  /* owned */
  GtkWidget *scroller;            /* child */
  GtkColumnView *view;
  GHashTable *cells;              /* owned: the tree's cells that are bound, borrowed */
  GObject *wanted;                /* owned: the row to be scrolled to once there is room for it, NULL for none */
  gboolean wanted_focus;          /* and to have the focus */
  guint n_frames;                 /* since it is wanted */
  guint waiting;                  /* a tick */
  gboolean whole;
  gboolean slack;
  gboolean narrow;
};

enum { SELECTED, ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosTimelineTable, hitos_timeline_table, GTK_TYPE_WIDGET)

/* --- columns --- */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosTimelineTable *self)
{
  HitosTimelineColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));

  gtk_list_item_set_child (item, hitos_timeline_cell_new (self->rows, column));
}

static void
on_position_cb (GtkListItem *item)
{
  HitosTimelineCell *cell = HITOS_TIMELINE_CELL (gtk_list_item_get_child (item));

  if (gtk_list_item_get_item (item))
    hitos_timeline_cell_bind (cell, gtk_list_item_get_position (item), gtk_list_item_get_item (item));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosTimelineTable *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  hitos_timeline_cell_set_narrow (HITOS_TIMELINE_CELL (cell), self->narrow && !self->whole);
  hitos_timeline_cell_bind (HITOS_TIMELINE_CELL (cell), gtk_list_item_get_position (item),
                            gtk_list_item_get_item (item));
  g_signal_connect (item, "notify::position", G_CALLBACK (on_position_cb), NULL);
  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column")) == HITOS_TIMELINE_COLUMN_NAME)
    g_hash_table_add (self->cells, cell);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosTimelineTable *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (item, on_position_cb, NULL);
  hitos_timeline_cell_bind (HITOS_TIMELINE_CELL (cell), 0, NULL);
  g_hash_table_remove (self->cells, cell);
}

typedef struct {
  HitosTimelineRows *rows;  /* owned */
  HitosTimelineColumn column;
} Order;

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  Order *order = data;

  return hitos_timeline_column_compare (order->column, order->rows, (gpointer) a, (gpointer) b);
}

static void
free_order (gpointer data)
{
  g_object_unref (((Order *) data)->rows);
  g_free (data);
}

static void
add_column (HitosTimelineTable *self, HitosTimelineColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column;
  Order *order = g_new (Order, 1);
  g_autoptr (GtkSorter) sorter = NULL;

  *order = (Order) { g_object_ref (self->rows), column };
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, order, free_order));
  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, 0);
  view_column = gtk_column_view_column_new (hitos_timeline_column_get_title (column), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column == HITOS_TIMELINE_COLUMN_NAME);
  g_object_set_data_full (G_OBJECT (view_column), "sorter", g_object_ref (sorter), g_object_unref);
  gtk_column_view_append_column (self->view, view_column);
  g_object_unref (view_column);
}

/* Its title has room in letters of any size. */
static int
get_slack_width (HitosTimelineTable *self)
{
  g_autoptr (PangoLayout) title = gtk_widget_create_pango_layout (GTK_WIDGET (self->view),
                                                                  hitos_timeline_column_get_title (HITOS_TIMELINE_COLUMN_SLACK));
  int width;

  pango_layout_get_pixel_size (title, &width, NULL);
  return MAX (SLACK_WIDTH, width + 24);
}

static void
show_columns (HitosTimelineTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      gboolean beside = i == HITOS_TIMELINE_COLUMN_NAME || (i == HITOS_TIMELINE_COLUMN_SLACK && self->slack);

      gtk_column_view_column_set_visible (column, self->whole || beside);
      if (i == HITOS_TIMELINE_COLUMN_NAME)
        gtk_column_view_column_set_fixed_width (column, self->whole ? NAME_WIDTH : -1);
      /* A column that is not shown takes room all the same where its width is fixed. */
      if (i == HITOS_TIMELINE_COLUMN_SLACK)
        gtk_column_view_column_set_fixed_width (column, beside && !self->whole ? get_slack_width (self) : -1);
      gtk_column_view_column_set_sorter (column, self->whole ? g_object_get_data (G_OBJECT (column), "sorter") : NULL);
    }
}

static void
narrow_cells (HitosTimelineTable *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    hitos_timeline_cell_set_narrow (cell, self->narrow && !self->whole);
}

/* --- the row that is wanted --- */

/* Where a row stands in the order that is shown. */
static guint
find_position (HitosTimelineTable *self, gpointer item)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint row = item ? hitos_timeline_rows_find_item (self->rows, item) : HITOS_TIMELINE_NO_ROW;

  if (row == HITOS_TIMELINE_NO_ROW)
    return GTK_INVALID_LIST_POSITION;
  if (!self->whole)
    return row;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (model, i);

      if (other == item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* All rows are as high, so that the place of one that is not there yet is known. FALSE while the list has no room
 * for it: rows that have just come get it with the next frame. */
static gboolean
scroll_to (HitosTimelineTable *self, guint position)
{
  GtkAdjustment *adjustment = hitos_timeline_table_get_vadjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment), top, height, at;

  if (!hitos_timeline_table_place (self, GTK_WIDGET (self), &top, &height))
    return FALSE;
  at = position * height;
  if (at + height > gtk_adjustment_get_upper (adjustment) + 1)
    return FALSE;
  if (at < gtk_adjustment_get_value (adjustment) || at + height > gtk_adjustment_get_value (adjustment) + page)
    gtk_adjustment_set_value (adjustment, at - (page - height) / 2);
  return TRUE;
}

static gboolean
focus_on (HitosTimelineTable *self, guint position)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (hitos_timeline_cell_get_position (cell) == position && hitos_timeline_cell_get_row (cell))
      {
        /* Whoever comes to the list with nothing chosen has a row for the keys to work on, and to come back to. */
        if (hitos_timeline_table_get_item (self) == NULL)
          gtk_single_selection_set_selected (self->selection, position);
        return gtk_widget_grab_focus (hitos_timeline_cell_get_row (cell));
      }
  return FALSE;
}

/* TRUE once there is nothing more to wait for. */
static gboolean
reach (HitosTimelineTable *self)
{
  guint position = find_position (self, self->wanted);
  gboolean reached = position == GTK_INVALID_LIST_POSITION;

  if (!reached)
    reached = scroll_to (self, position) && (!self->wanted_focus || focus_on (self, position));
  if (reached)
    g_clear_object (&self->wanted);
  return reached;
}

static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosTimelineTable *self = HITOS_TIMELINE_TABLE (widget);

  if (gtk_widget_get_mapped (widget) && !reach (self) && ++self->n_frames < PATIENCE)
    return G_SOURCE_CONTINUE;
  self->waiting = 0;
  return G_SOURCE_REMOVE;
}

/* At once where it is there; else as soon as it is. */
static void
want (HitosTimelineTable *self, gpointer item, gboolean focus)
{
  self->wanted_focus = focus || (self->wanted_focus && item && item == (gpointer) self->wanted);
  g_set_object (&self->wanted, item);
  self->n_frames = 0;
  if (!reach (self) && self->waiting == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->waiting = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
}

/* --- the object --- */

/* What was chosen elsewhere is shown once there is a place to show it in. */
static void
hitos_timeline_table_map (GtkWidget *widget)
{
  HitosTimelineTable *self = HITOS_TIMELINE_TABLE (widget);

  GTK_WIDGET_CLASS (hitos_timeline_table_parent_class)->map (widget);
  want (self, self->wanted ? self->wanted : hitos_timeline_table_get_item (self), FALSE);
}

static void
on_selected_cb (HitosTimelineTable *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
on_activate_cb (GtkColumnView *view, guint position, HitosTimelineTable *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
hitos_timeline_table_dispose (GObject *object)
{
  HitosTimelineTable *self = HITOS_TIMELINE_TABLE (object);

  GtkWidget *child;

  /* The scroller, and a popover that is still open. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->wanted);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  G_OBJECT_CLASS (hitos_timeline_table_parent_class)->dispose (object);
}

static void
hitos_timeline_table_class_init (HitosTimelineTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_timeline_table_dispose;
  widget_class->map = hitos_timeline_table_map;
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinetable");
}

static void
hitos_timeline_table_init (HitosTimelineTable *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Milestones"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_size_request (self->scroller, 120, -1);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* --- public --- */

GtkWidget *
hitos_timeline_table_new (HitosTimelineRows *rows)
{
  HitosTimelineTable *self;
  GtkSortListModel *sorted;

  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (rows), NULL);

  self = g_object_new (HITOS_TYPE_TIMELINE_TABLE, NULL);
  self->rows = g_object_ref (rows);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  for (HitosTimelineColumn column = 0; column < HITOS_TIMELINE_N_COLUMNS; column++)
    add_column (self, column);
  hitos_timeline_table_set_whole (self, FALSE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self, 0);
  return GTK_WIDGET (self);
}

GtkColumnView *
hitos_timeline_table_get_view (HitosTimelineTable *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_TABLE (self), NULL);

  return self->view;
}

GtkAdjustment *
hitos_timeline_table_get_vadjustment (HitosTimelineTable *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_TABLE (self), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

void
hitos_timeline_table_set_whole (HitosTimelineTable *self, gboolean whole)
{
  g_return_if_fail (HITOS_IS_TIMELINE_TABLE (self));

  self->whole = whole;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  whole ? GTK_POLICY_AUTOMATIC : GTK_POLICY_EXTERNAL);
  /* Beside the band rows keep the plan's order. */
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  show_columns (self);
  narrow_cells (self);
}

void
hitos_timeline_table_set_slack (HitosTimelineTable *self, gboolean slack)
{
  g_return_if_fail (HITOS_IS_TIMELINE_TABLE (self));

  if (self->slack == slack)
    return;
  self->slack = slack;
  show_columns (self);
}

void
hitos_timeline_table_set_narrow (HitosTimelineTable *self, gboolean narrow)
{
  g_return_if_fail (HITOS_IS_TIMELINE_TABLE (self));

  self->narrow = narrow;
  narrow_cells (self);
}

GtkWidget *
hitos_timeline_table_get_header (HitosTimelineTable *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_TABLE (self), NULL);

  return gtk_widget_get_first_child (GTK_WIDGET (self->view));
}

gpointer
hitos_timeline_table_get_item (HitosTimelineTable *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

guint
hitos_timeline_table_get_row (HitosTimelineTable *self)
{
  gpointer item = hitos_timeline_table_get_item (self);

  return item ? hitos_timeline_rows_find_item (self->rows, item) : HITOS_TIMELINE_NO_ROW;
}

void
hitos_timeline_table_choose (HitosTimelineTable *self, guint row)
{
  g_autoptr (GObject) item = NULL;

  g_return_if_fail (HITOS_IS_TIMELINE_TABLE (self));

  item = g_list_model_get_item (G_LIST_MODEL (self->rows), row);
  gtk_single_selection_set_selected (self->selection, find_position (self, item));
  want (self, item, FALSE);
}

void
hitos_timeline_table_focus (HitosTimelineTable *self, guint row)
{
  g_autoptr (GObject) item = NULL;

  g_return_if_fail (HITOS_IS_TIMELINE_TABLE (self));

  item = g_list_model_get_item (G_LIST_MODEL (self->rows), row);
  want (self, item, TRUE);
}

/* Any of the rows that are there tells where all are. */
gboolean
hitos_timeline_table_place (HitosTimelineTable *self, GtkWidget *widget, double *top, double *height)
{
  GHashTableIter iter;
  gpointer cell;

  g_return_val_if_fail (HITOS_IS_TIMELINE_TABLE (self) && GTK_IS_WIDGET (widget), FALSE);

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      GtkWidget *row = hitos_timeline_cell_get_row (cell);
      graphene_rect_t bounds;

      if (row == NULL || !gtk_widget_get_mapped (row) || !gtk_widget_compute_bounds (row, widget, &bounds)
          || bounds.size.height < 1)
        continue;
      *height = bounds.size.height;
      *top = bounds.origin.y - hitos_timeline_cell_get_position (cell) * *height;
      return TRUE;
    }
  return FALSE;
}

static void
append_field (GString *text, HitosTimelineColumn column, const char *field)
{
  if (column > 0)
    g_string_append_c (text, '\t');
  for (const char *c = field; *c; c++)
    g_string_append_c (text, *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c);
}

char *
hitos_timeline_table_copy (HitosTimelineTable *self, guint *n_rows)
{
  GString *text = g_string_new (NULL);
  GListModel *model;
  guint n;

  g_return_val_if_fail (HITOS_IS_TIMELINE_TABLE (self), NULL);

  model = G_LIST_MODEL (self->selection);
  n = g_list_model_get_n_items (model);
  for (HitosTimelineColumn column = 0; column < HITOS_TIMELINE_N_COLUMNS; column++)
    append_field (text, column, hitos_timeline_column_get_title (column));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      for (HitosTimelineColumn column = 0; column < HITOS_TIMELINE_N_COLUMNS; column++)
        {
          g_autofree char *field = hitos_timeline_column_format (column, self->rows, item);

          append_field (text, column, field ? field : "");
        }
      g_string_append_c (text, '\n');
    }
  if (n_rows)
    *n_rows = n;
  return g_string_free (text, FALSE);
}
