/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-cell.h"

#include "hitos-timeline-words.h"

#define INDENT 16

struct _HitosTimelineCell {
  GtkWidget parent_instance;

  HitosTimelineRows *rows;  /* owned */
  GObject *item;            /* owned, may be NULL */
  HitosTimelineColumn column;
  guint position;
  GtkWidget *arrow;         /* children; arrow and icon only in the tree's column */
  GtkWidget *icon;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (HitosTimelineCell, hitos_timeline_cell, GTK_TYPE_WIDGET)

/* By its item: the table may be sorted. */
static const HitosTimelineRow *
get_row (HitosTimelineCell *self)
{
  guint row = self->item ? hitos_timeline_rows_find_item (self->rows, self->item) : HITOS_TIMELINE_NO_ROW;

  return row != HITOS_TIMELINE_NO_ROW ? hitos_timeline_rows_get_row (self->rows, row) : NULL;
}

static void
name_row (HitosTimelineCell *self, const HitosTimelineRow *row)
{
  GtkWidget *widget = hitos_timeline_cell_get_row (self);
  g_autofree char *words = hitos_timeline_words_row (self->rows, row);

  if (widget == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) row->depth + 1, -1);
  if (row->foldable)
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_EXPANDED, row->unfolded, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_tree (HitosTimelineCell *self, const HitosTimelineRow *row)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const HitosTimelineTask *task = NULL;
  const char *icon = NULL;

  if (row->group == NULL)
    task = hitos_timeline_plan_get_task (hitos_timeline_rows_get_plan (self->rows), row->task);
  if (task)
    icon = hitos_timeline_words_get_icon (task);
  gtk_widget_set_margin_start (self->arrow, (int) MIN (row->depth, 12) * INDENT);
  /* Its room stays, so that the names stand below each other. */
  gtk_widget_set_visible (self->arrow, hitos_timeline_rows_is_tree (self->rows));
  gtk_widget_set_opacity (self->arrow, row->foldable ? 1 : 0);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), row->unfolded ? "pan-down-symbolic"
                                                         : mirrored    ? "pan-start-symbolic"
                                                                       : "pan-end-symbolic");
  gtk_widget_set_visible (self->icon, task != NULL);
  gtk_widget_set_opacity (self->icon, icon ? 1 : 0);
  if (icon)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  set_class (self->icon, "error", task && task->flags & HITOS_TIMELINE_LATE);
  set_class (self->icon, "success", task && task->flags & HITOS_TIMELINE_DONE && !(task->flags & HITOS_TIMELINE_LATE));
  /* Bold and no larger: the band goes by rows that are all as high. */
  set_class (self->text, "hitos-whole", row->foldable);
  name_row (self, row);
}

/* What is searched for is lit where it is found. */
static void
light_search (HitosTimelineCell *self, const char *text)
{
  const char *search = hitos_timeline_rows_get_search (self->rows);
  g_autoptr (PangoAttrList) attributes = NULL;
  guint start, end;

  if (self->column == HITOS_TIMELINE_COLUMN_NAME && search && hitos_timeline_filter_find (text, search, &start, &end))
    {
      PangoAttribute *paper = pango_attr_background_new (0xf8f8, 0xe4e4, 0x5c5c);
      PangoAttribute *ink = pango_attr_foreground_new (0, 0, 0);

      paper->start_index = ink->start_index = start;
      paper->end_index = ink->end_index = end;
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, paper);
      pango_attr_list_insert (attributes, ink);
    }
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->text), attributes);
}

/* The way that its first letter is written; GTK_TEXT_DIR_NONE where it has none. */
static GtkTextDirection
find_direction (const char *text)
{
  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (c));

      if (!g_unichar_isalpha (g_utf8_get_char (c)))
        continue;
      return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW ? GTK_TEXT_DIR_RTL
                                                                                    : GTK_TEXT_DIR_LTR;
    }
  return GTK_TEXT_DIR_NONE;
}

/* A text stands at its column's start, beside its place in the tree; one that runs against the interface would stand
 * at the end. */
static void
align (HitosTimelineCell *self, const char *text)
{
  GtkTextDirection direction = find_direction (text);
  gboolean against = direction != GTK_TEXT_DIR_NONE && direction != gtk_widget_get_direction (GTK_WIDGET (self));

  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->text), against ? 1 : 0);
}

static void
refresh (HitosTimelineCell *self)
{
  const HitosTimelineRow *row = get_row (self);
  g_autofree char *text = NULL;

  if (self->item == NULL)
    return;
  text = hitos_timeline_column_format (self->column, self->rows, self->item);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text ? text : "");
  align (self, text ? text : "");
  light_search (self, text);
  if (self->arrow && row)
    show_tree (self, row);
}

/* What is cut is told whole. */
static gboolean
on_tooltip_cb (GtkWidget *text, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *whole = gtk_inscription_get_text (GTK_INSCRIPTION (text));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (text, whole);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (whole == NULL || width <= gtk_widget_get_width (text))
    return FALSE;
  gtk_tooltip_set_text (tooltip, whole);
  return TRUE;
}

static void
on_arrow_cb (GtkGestureClick *click, int n_press, double x, double y, HitosTimelineCell *self)
{
  const HitosTimelineRow *row = get_row (self);

  if (row && row->foldable)
    {
      gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
      hitos_timeline_rows_set_unfolded (self->rows, hitos_timeline_rows_find_item (self->rows, self->item),
                                        !row->unfolded);
    }
}

static void
hitos_timeline_cell_dispose (GObject *object)
{
  HitosTimelineCell *self = HITOS_TIMELINE_CELL (object);

  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_object (&self->item);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (hitos_timeline_cell_parent_class)->dispose (object);
}

/* Only now has the cell a row to name. Nothing else may change here: rows are mapped while they are
 * being laid out. */
static void
hitos_timeline_cell_map (GtkWidget *widget)
{
  HitosTimelineCell *self = HITOS_TIMELINE_CELL (widget);
  const HitosTimelineRow *row = get_row (self);

  GTK_WIDGET_CLASS (hitos_timeline_cell_parent_class)->map (widget);
  if (self->arrow && row)
    name_row (self, row);
}

static void
hitos_timeline_cell_class_init (HitosTimelineCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_timeline_cell_dispose;
  widget_class->map = hitos_timeline_cell_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinecell");
}

static void
hitos_timeline_cell_init (HitosTimelineCell *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 4);
}

static void
add_tree (HitosTimelineCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->arrow = gtk_image_new ();
  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  g_signal_connect (click, "pressed", G_CALLBACK (on_arrow_cb), self);
  gtk_widget_add_controller (self->arrow, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
hitos_timeline_cell_new (HitosTimelineRows *rows, HitosTimelineColumn column)
{
  HitosTimelineCell *self;

  g_return_val_if_fail (HITOS_IS_TIMELINE_ROWS (rows) && column < HITOS_TIMELINE_N_COLUMNS, NULL);

  self = g_object_new (HITOS_TYPE_TIMELINE_CELL, NULL);
  self->rows = g_object_ref (rows);
  self->column = column;
  if (column == HITOS_TIMELINE_COLUMN_NAME)
    add_tree (self);
  self->text = gtk_inscription_new ("");
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->text), column == HITOS_TIMELINE_COLUMN_NAME ? 6 : 10);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->text), column == HITOS_TIMELINE_COLUMN_NAME ? 24 : 12);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_has_tooltip (self->text, TRUE);
  g_signal_connect (self->text, "query-tooltip", G_CALLBACK (on_tooltip_cb), NULL);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  g_signal_connect_object (rows, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
hitos_timeline_cell_bind (HitosTimelineCell *self, guint position, gpointer item)
{
  g_return_if_fail (HITOS_IS_TIMELINE_CELL (self));

  self->position = position;
  g_set_object (&self->item, item);
  refresh (self);
}

void
hitos_timeline_cell_set_narrow (HitosTimelineCell *self, gboolean narrow)
{
  g_return_if_fail (HITOS_IS_TIMELINE_CELL (self));

  gtk_inscription_set_min_lines (GTK_INSCRIPTION (self->text), narrow ? 2 : 1);
  set_class (self->text, "caption", narrow);
}

GtkWidget *
hitos_timeline_cell_get_row (HitosTimelineCell *self)
{
  GtkWidget *cell;

  g_return_val_if_fail (HITOS_IS_TIMELINE_CELL (self), NULL);

  /* The view puts each child into a cell of its own, and the cells into the row. */
  cell = gtk_widget_get_parent (GTK_WIDGET (self));
  return cell ? gtk_widget_get_parent (cell) : NULL;
}

guint
hitos_timeline_cell_get_position (HitosTimelineCell *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}
