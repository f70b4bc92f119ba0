/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline.h"

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"
#include "hitos-timeline-cell.h"
#include "hitos-timeline-moves.h"
#include "hitos-timeline-ruler.h"

#define SOON_DAYS 7
#define ZOOM_STEP 1.4
#define NAME_WIDTH 330
#define NARROW 640

struct _HitosTimeline {
  GtkWidget parent_instance;

  HitosProcess *process;       /* owned, may be NULL */
  HitosDate today;
  int soon_days;
  HitosTimelineRows *rows;     /* owned */
  GtkSingleSelection *selection;  /* owned */
  GtkWidget *paned;            /* children */
  GtkWidget *list_scroller;
  GtkWidget *band_side;
  GtkColumnView *view;
  HitosTimelineBand *band;
  GHashTable *cells;           /* owned: the tree's cells that are bound, borrowed */
  guint narrowing;             /* a source */
  gboolean narrow;
  gboolean table;
};

enum { PROP_0, PROP_RECORD, N_PROPS };
static GParamSpec *properties[N_PROPS];
enum { CHANGE, MESSAGE, ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosTimeline, hitos_timeline, GTK_TYPE_WIDGET)

/* --- the plan --- */

static void
update_plan (HitosTimeline *self)
{
  g_autoptr (HitosTimelinePlan) plan = NULL;

  if (self->process)
    {
      g_autoptr (HitosSchedule) schedule = hitos_schedule_new (self->process, self->today, self->soon_days);

      plan = hitos_timeline_plan_new (self->process, schedule, self->today);
      hitos_timeline_band_set_workdays (self->band, hitos_schedule_get_workdays (schedule));
    }
  hitos_timeline_rows_set_plan (self->rows, plan);
}

/* The rows are where the list puts them: any of its rows tells where all are, since all are as high. */
static gboolean
place_rows (GtkWidget *band, gpointer data, double *top, double *height)
{
  HitosTimeline *self = data;
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      GtkWidget *row = hitos_timeline_cell_get_row (cell);
      graphene_rect_t bounds;

      if (row == NULL || !gtk_widget_get_mapped (row) || !gtk_widget_compute_bounds (row, band, &bounds)
          || bounds.size.height < 1)
        continue;
      *height = bounds.size.height;
      *top = bounds.origin.y - hitos_timeline_cell_get_position (cell) * *height;
      return TRUE;
    }
  return FALSE;
}

/* --- columns --- */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosTimeline *self)
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
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosTimeline *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  hitos_timeline_cell_bind (HITOS_TIMELINE_CELL (cell), gtk_list_item_get_position (item),
                            gtk_list_item_get_item (item));
  g_signal_connect (item, "notify::position", G_CALLBACK (on_position_cb), NULL);
  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column")) == HITOS_TIMELINE_COLUMN_NAME)
    g_hash_table_add (self->cells, cell);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosTimeline *self)
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
add_column (HitosTimeline *self, HitosTimelineColumn column)
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
  gtk_column_view_column_set_visible (view_column, column == HITOS_TIMELINE_COLUMN_NAME);
  g_object_set_data_full (G_OBJECT (view_column), "sorter", g_object_ref (sorter), g_object_unref);
  gtk_column_view_append_column (self->view, view_column);
  g_object_unref (view_column);
}

/* --- what is chosen, and moving it --- */

static guint
get_selected_task (HitosTimeline *self)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (self->rows);
  gpointer item = gtk_single_selection_get_selected_item (self->selection);

  return plan && item ? hitos_timeline_plan_find (plan, item) : HITOS_TIMELINE_NO_TASK;
}

static void
on_selected_cb (HitosTimeline *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  hitos_timeline_band_set_selected (self->band, selected == GTK_INVALID_LIST_POSITION ? HITOS_TIMELINE_NO_ROW
                                                                                      : selected);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
on_activate_cb (GtkColumnView *view, guint position, HitosTimeline *self)
{
  gpointer record = hitos_timeline_get_record (self);

  if (record)
    g_signal_emit (self, signals[ACTIVATED], 0, record);
}

/* All rows are as high, so that the place of one that is not there yet is known. */
static void
scroll_to_row (HitosTimeline *self, guint row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->list_scroller));
  double page = gtk_adjustment_get_page_size (adjustment), top, height, at;

  if (!place_rows (GTK_WIDGET (self->band), self, &top, &height))
    return;
  at = row * height;
  if (at < gtk_adjustment_get_value (adjustment) || at + height > gtk_adjustment_get_value (adjustment) + page)
    gtk_adjustment_set_value (adjustment, at - (page - height) / 2);
}

static void
choose_row (HitosTimeline *self, guint row)
{
  gtk_single_selection_set_selected (self->selection, row);
  scroll_to_row (self, row);
}

static void
on_row_pressed_cb (HitosTimelineBand *band, guint row, HitosTimeline *self)
{
  GHashTableIter iter;
  gpointer cell;

  gtk_single_selection_set_selected (self->selection, row);
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (hitos_timeline_cell_get_position (cell) == row && hitos_timeline_cell_get_row (cell))
      {
        gtk_widget_grab_focus (hitos_timeline_cell_get_row (cell));
        return;
      }
}

static void
emit_change (HitosTimeline *self, HitosChange *change)
{
  g_signal_emit (self, signals[CHANGE], 0, change);
}

static void
make_moves (HitosTimeline *self, const GArray *moves)
{
  g_autoptr (HitosChange) change
    = hitos_timeline_moves_create_change (hitos_timeline_rows_get_plan (self->rows), moves);

  emit_change (self, change);
}

static void
on_moved_cb (HitosTimelineBand *band, GArray *moves, HitosTimeline *self)
{
  make_moves (self, moves);
}

static void
on_linked_cb (HitosTimelineBand *band, guint predecessor, guint successor, HitosTimeline *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = hitos_timeline_moves_create_link (hitos_timeline_rows_get_plan (self->rows),
                                                                     predecessor, successor, &error);

  if (change)
    emit_change (self, change);
  else
    g_signal_emit (self, signals[MESSAGE], 0, error->message);
}

void
hitos_timeline_move (HitosTimeline *self, int days)
{
  guint task;
  g_autoptr (GArray) moves = NULL;
  g_autofree char *text = NULL;
  guint pushed;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  task = get_selected_task (self);
  if (task == HITOS_TIMELINE_NO_TASK)
    return;
  moves = hitos_timeline_moves_shift (hitos_timeline_rows_get_plan (self->rows), task, days);
  if (moves->len == 0)
    {
      g_signal_emit (self, signals[MESSAGE], 0, _("What is done, or has no day, does not move"));
      return;
    }
  pushed = hitos_timeline_moves_push (hitos_timeline_rows_get_plan (self->rows), moves);
  make_moves (self, moves);
  if (pushed == 0)
    return;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task that waits was moved along",
                                       "%u tasks that wait were moved along", pushed), pushed);
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

/* --- the keyboard --- */

static gboolean
on_move_key_cb (GtkWidget *widget, GVariant *days, gpointer data)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  hitos_timeline_move (HITOS_TIMELINE (widget), g_variant_get_int32 (days) * (mirrored ? -1 : 1));
  return GDK_EVENT_STOP;
}

static gboolean
on_fold_key_cb (GtkWidget *widget, GVariant *way, gpointer data)
{
  HitosTimeline *self = HITOS_TIMELINE (widget);
  guint selected = gtk_single_selection_get_selected (self->selection);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean unfold = (g_variant_get_int32 (way) > 0) != mirrored;
  const HitosTimelineRow *row;
  guint parent;

  if (self->table || selected == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  row = hitos_timeline_rows_get_row (self->rows, selected);
  if (row->foldable && row->unfolded != unfold)
    hitos_timeline_rows_set_unfolded (self->rows, selected, unfold);
  else if (!unfold && row->task != HITOS_TIMELINE_NO_TASK)
    {
      parent = hitos_timeline_plan_get_task (hitos_timeline_rows_get_plan (self->rows), row->task)->parent;
      if (parent != HITOS_TIMELINE_NO_TASK)
        choose_row (self, hitos_timeline_rows_find_task (self->rows, parent));
    }
  return GDK_EVENT_STOP;
}

/* To the task that waits for this one, or back to the one that it waits for. */
static gboolean
on_follow_key_cb (GtkWidget *widget, GVariant *way, gpointer data)
{
  HitosTimeline *self = HITOS_TIMELINE (widget);
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (self->rows);
  guint task = get_selected_task (self);
  gboolean ahead = g_variant_get_int32 (way) > 0;

  for (guint i = 0; plan && i < hitos_timeline_plan_get_n_links (plan); i++)
    {
      const HitosTimelineLink *link = hitos_timeline_plan_get_link (plan, i);

      if ((ahead ? link->predecessor : link->successor) != task)
        continue;
      hitos_timeline_set_record (self, hitos_timeline_plan_get_task (plan, ahead ? link->successor
                                                                                 : link->predecessor)->milestone);
      return GDK_EVENT_STOP;
    }
  g_signal_emit (self, signals[MESSAGE], 0, ahead ? _("Nothing waits for this task")
                                                  : _("This task waits for nothing"));
  return GDK_EVENT_STOP;
}

static gboolean
on_zoom_key_cb (GtkWidget *widget, GVariant *way, gpointer data)
{
  HitosTimeline *self = HITOS_TIMELINE (widget);
  int step = g_variant_get_int32 (way);

  if (step == 0)
    hitos_timeline_band_fit (self->band);
  else
    hitos_timeline_band_zoom (self->band, step > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, -1);
  return GDK_EVENT_STOP;
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *nothing, gpointer data)
{
  return hitos_timeline_band_cancel_drag (HITOS_TIMELINE (widget)->band);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key; GdkModifierType modifiers; GtkShortcutFunc func; int argument; } keys[] = {
    { GDK_KEY_Left, GDK_ALT_MASK, on_move_key_cb, -1 },
    { GDK_KEY_Right, GDK_ALT_MASK, on_move_key_cb, 1 },
    { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, on_move_key_cb, -7 },
    { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, on_move_key_cb, 7 },
    { GDK_KEY_Left, 0, on_fold_key_cb, -1 },
    { GDK_KEY_Right, 0, on_fold_key_cb, 1 },
    { GDK_KEY_Down, GDK_ALT_MASK, on_follow_key_cb, 1 },
    { GDK_KEY_Up, GDK_ALT_MASK, on_follow_key_cb, -1 },
    { GDK_KEY_plus, GDK_CONTROL_MASK, on_zoom_key_cb, 1 },
    { GDK_KEY_equal, GDK_CONTROL_MASK, on_zoom_key_cb, 1 },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, on_zoom_key_cb, 1 },
    { GDK_KEY_minus, GDK_CONTROL_MASK, on_zoom_key_cb, -1 },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, on_zoom_key_cb, -1 },
    { GDK_KEY_0, GDK_CONTROL_MASK, on_zoom_key_cb, 0 },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, on_zoom_key_cb, 0 },
    { GDK_KEY_Escape, 0, on_escape_cb, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, keys[i].func, "i", keys[i].argument);
}

/* --- the object --- */

static void
hitos_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, hitos_timeline_get_record (HITOS_TIMELINE (object)));
}

static void
hitos_timeline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  hitos_timeline_set_record (HITOS_TIMELINE (object), g_value_get_object (value));
}

static void
hitos_timeline_dispose (GObject *object)
{
  HitosTimeline *self = HITOS_TIMELINE (object);

  g_clear_handle_id (&self->narrowing, g_source_remove);
  g_clear_pointer (&self->paned, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->process);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  G_OBJECT_CLASS (hitos_timeline_parent_class)->dispose (object);
}

/* What was chosen elsewhere is shown once there is a place to show it in. */
static gboolean
on_first_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosTimeline *self = HITOS_TIMELINE (widget);
  guint selected = gtk_single_selection_get_selected (self->selection);
  double top, height;

  if (selected == GTK_INVALID_LIST_POSITION || !gtk_widget_get_mapped (widget))
    return G_SOURCE_REMOVE;
  if (!place_rows (GTK_WIDGET (self->band), self, &top, &height))
    return G_SOURCE_CONTINUE;
  scroll_to_row (self, selected);
  return G_SOURCE_REMOVE;
}

static void
hitos_timeline_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hitos_timeline_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, on_first_frame_cb, NULL, NULL);
}

/* In a narrow window the names leave the band more than half of the room. */
static gboolean
on_narrowed_cb (gpointer data)
{
  HitosTimeline *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->narrowing = 0;
  gtk_paned_set_position (GTK_PANED (self->paned), width < NARROW ? width * 2 / 5 : NAME_WIDTH);
  return G_SOURCE_REMOVE;
}

static void
on_width_cb (HitosTimeline *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width == 0 || (width < NARROW) == self->narrow)
    return;
  self->narrow = width < NARROW;
  /* Not now: the rows are being laid out. */
  if (self->narrowing == 0)
    self->narrowing = g_idle_add (on_narrowed_cb, self);
}

static void
hitos_timeline_class_init (HitosTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hitos_timeline_dispose;
  object_class->get_property = hitos_timeline_get_property;
  object_class->set_property = hitos_timeline_set_property;
  widget_class->map = hitos_timeline_map;
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, HITOS_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGE] = g_signal_new ("change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HITOS_TYPE_CHANGE);
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, HITOS_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  add_keys (widget_class);
}

static void
build_list (HitosTimeline *self)
{
  GtkSortListModel *sorted;

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  for (HitosTimelineColumn column = 0; column < HITOS_TIMELINE_N_COLUMNS; column++)
    add_column (self, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Milestones"), -1);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self, 0);
  self->list_scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->list_scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->list_scroller), GTK_WIDGET (self->view));
  gtk_widget_set_size_request (self->list_scroller, 120, -1);
}

static void
build_band (HitosTimeline *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *ruler;
  int height;

  self->band = HITOS_TIMELINE_BAND (hitos_timeline_band_new (self->rows));
  hitos_timeline_band_set_place (self->band, place_rows, self);
  ruler = hitos_timeline_ruler_new (self->band);
  gtk_widget_measure (ruler, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  gtk_widget_set_size_request (header, -1, height);
  gtk_scrolled_window_set_vadjustment (
    GTK_SCROLLED_WINDOW (scroller), gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->list_scroller)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->band));
  gtk_widget_set_vexpand (scroller, TRUE);
  self->band_side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->band_side, "view");
  gtk_box_append (GTK_BOX (self->band_side), ruler);
  gtk_box_append (GTK_BOX (self->band_side), scroller);
  g_signal_connect_object (self->band, "row-pressed", G_CALLBACK (on_row_pressed_cb), self, 0);
  g_signal_connect_object (self->band, "moved", G_CALLBACK (on_moved_cb), self, 0);
  g_signal_connect_object (self->band, "linked", G_CALLBACK (on_linked_cb), self, 0);
}

static void
hitos_timeline_init (HitosTimeline *self)
{
  self->soon_days = SOON_DAYS;
  self->rows = hitos_timeline_rows_new ();
  self->cells = g_hash_table_new (NULL, NULL);
  build_list (self);
  build_band (self);
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), self->list_scroller);
  gtk_paned_set_end_child (GTK_PANED (self->paned), self->band_side);
  gtk_paned_set_resize_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_position (GTK_PANED (self->paned), NAME_WIDTH);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
  g_signal_connect_object (self->paned, "notify::max-position", G_CALLBACK (on_width_cb), self, G_CONNECT_SWAPPED);
}

/* --- public --- */

GtkWidget *
hitos_timeline_new (void)
{
  return g_object_new (HITOS_TYPE_TIMELINE, NULL);
}

void
hitos_timeline_set_process (HitosTimeline *self, HitosProcess *process, HitosDate today)
{
  gboolean another;

  g_return_if_fail (HITOS_IS_TIMELINE (self));
  g_return_if_fail (process == NULL || today > HITOS_DATE_NONE);

  another = self->process != process;
  if (another && self->process)
    g_signal_handlers_disconnect_by_data (self->process, self);
  g_set_object (&self->process, process);
  self->today = today;
  if (another && process)
    g_signal_connect_object (process, "changed", G_CALLBACK (update_plan), self, G_CONNECT_SWAPPED);
  update_plan (self);
  if (another)
    hitos_timeline_band_fit (self->band);
}

void
hitos_timeline_set_soon_days (HitosTimeline *self, int soon_days)
{
  g_return_if_fail (HITOS_IS_TIMELINE (self) && soon_days >= 0);

  if (self->soon_days == soon_days)
    return;
  self->soon_days = soon_days;
  update_plan (self);
}

HitosTimelineRows *
hitos_timeline_get_rows (HitosTimeline *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  return self->rows;
}

HitosTimelineBand *
hitos_timeline_get_band (HitosTimeline *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  return self->band;
}

GtkColumnView *
hitos_timeline_get_view (HitosTimeline *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  return self->view;
}

gpointer
hitos_timeline_get_record (HitosTimeline *self)
{
  gpointer item;

  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  item = gtk_single_selection_get_selected_item (self->selection);
  return HITOS_IS_MILESTONE (item) ? item : NULL;
}

void
hitos_timeline_set_record (HitosTimeline *self, gpointer record)
{
  HitosTimelinePlan *plan;
  guint task, row;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  plan = hitos_timeline_rows_get_plan (self->rows);
  if (record == hitos_timeline_get_record (self))
    return;
  task = plan && HITOS_IS_MILESTONE (record) ? hitos_timeline_plan_find (plan, record) : HITOS_TIMELINE_NO_TASK;
  row = task != HITOS_TIMELINE_NO_TASK ? hitos_timeline_rows_reveal (self->rows, task) : HITOS_TIMELINE_NO_ROW;
  if (row == HITOS_TIMELINE_NO_ROW)
    {
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      return;
    }
  choose_row (self, row);
  hitos_timeline_band_show_days (self->band, hitos_timeline_plan_get_task (plan, task)->planned);
}

gboolean
hitos_timeline_is_table (HitosTimeline *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE (self), FALSE);

  return self->table;
}

void
hitos_timeline_set_table (HitosTimeline *self, gboolean table)
{
  GListModel *columns;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  self->table = table;
  columns = gtk_column_view_get_columns (self->view);
  gtk_widget_set_visible (self->band_side, !table);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->list_scroller), GTK_POLICY_AUTOMATIC,
                                  table ? GTK_POLICY_AUTOMATIC : GTK_POLICY_EXTERNAL);
  /* Beside the band rows keep the plan's order. */
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_visible (column, table || i == HITOS_TIMELINE_COLUMN_NAME);
      if (i == HITOS_TIMELINE_COLUMN_NAME)
        gtk_column_view_column_set_fixed_width (column, table ? NAME_WIDTH : -1);
      gtk_column_view_column_set_sorter (column, table ? g_object_get_data (G_OBJECT (column), "sorter") : NULL);
    }
}
