/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-list-focus.h"

/* GtkColumnView has a list of a class of its own, which begins as a copy of this one. */

static gboolean (*list_focus) (GtkWidget *widget, GtkDirectionType direction);

/* Whether the middle of a row is in sight. */
static gboolean
is_in_sight (GtkWidget *row, GtkWidget *list)
{
  graphene_rect_t bounds;
  float middle;

  if (row == NULL || !gtk_widget_get_mapped (row) || gtk_widget_get_parent (row) != list
      || !gtk_widget_compute_bounds (row, list, &bounds))
    return FALSE;
  middle = bounds.origin.y + bounds.size.height / 2;
  return middle >= 0 && middle <= gtk_widget_get_height (list);
}

/* The chosen row; or where one was before; or the first in sight. GTK would go to a row that may be far away. NULL
 * where there is none, and where that is. */
static GtkWidget *
find_row (GtkWidget *list)
{
  GtkWidget *last = g_object_get_data (G_OBJECT (list), "hitos-last-row"), *first = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    {
      if (gtk_widget_get_mapped (row) && gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
        return row;
      if (is_in_sight (row, list) && (first == NULL || row == last))
        first = row;
    }
  return first;
}

static gboolean
on_focus (GtkWidget *list, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!by_tab)
    return list_focus (list, direction);
  if (row == NULL)
    {
      row = find_row (list);
      return row ? gtk_widget_child_focus (row, direction) : list_focus (list, direction);
    }
  /* What can have the focus within the row comes first. The pointer is only compared. */
  g_object_set_data (G_OBJECT (list), "hitos-last-row", row);
  return gtk_widget_child_focus (row, direction);
}

void
hitos_list_focus_start (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_LIST_VIEW);

  if (klass->focus == on_focus)
    return;
  list_focus = klass->focus;
  klass->focus = on_focus;
}
