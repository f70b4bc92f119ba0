/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-combo-rows.h"

static void (*combo_row_root) (GtkWidget *widget);

static GtkWidget *
find_popover (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_POPOVER (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_popover (child);
  return found;
}

/* The item of a list is of a class of GTK's own, and selected where it is chosen. */
static GtkWidget *
find_chosen (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
    return gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chosen (child);
  return found;
}

/* Not before the popover has given the focus to its first item, as it does. */
static gboolean
on_shown_cb (gpointer popover)
{
  GtkWidget *chosen = gtk_widget_get_mapped (popover) ? find_chosen (popover) : NULL;

  if (chosen)
    gtk_widget_grab_focus (chosen);
  return G_SOURCE_REMOVE;
}

static void
on_popover_map_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_shown_cb, g_object_ref (popover), g_object_unref);
}

static void
on_combo_row_root (GtkWidget *row)
{
  GtkWidget *popover = find_popover (row);

  combo_row_root (row);
  if (popover == NULL)
    return;
  g_signal_handlers_disconnect_by_func (popover, on_popover_map_cb, NULL);
  g_signal_connect_after (popover, "map", G_CALLBACK (on_popover_map_cb), NULL);
}

void
hitos_combo_rows_start (void)
{
  GtkWidgetClass *klass = g_type_class_ref (ADW_TYPE_COMBO_ROW);

  if (klass->root == on_combo_row_root)
    return;
  combo_row_root = klass->root;
  klass->root = on_combo_row_root;
}
