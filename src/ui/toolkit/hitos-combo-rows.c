/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-combo-rows.h"

static void (*combo_row_root) (GtkWidget *widget);

/* --- the list --- */

/* Some long names of bodies and milestones; what is longer goes to the next line. */
#define MOST_CHARS 40

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (NULL);
  GtkWidget *tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tick);
  g_object_bind_property (item, "selected", tick, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, box);
}

static char *
dup_name (AdwComboRow *row, gpointer item)
{
  GtkExpression *expression = adw_combo_row_get_expression (row);
  g_auto (GValue) value = G_VALUE_INIT;

  if (expression && gtk_expression_evaluate (expression, item, &value))
    return g_value_dup_string (&value);
  return GTK_IS_STRING_OBJECT (item) ? g_strdup (gtk_string_object_get_string (item)) : NULL;
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *name = dup_name (row, gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), name ? name : "");
}

/* libadwaita's own cuts what is longer than twenty letters, where two names may begin alike. */
static void
show_whole_names (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (adw_combo_row_get_list_factory (row))
    return;
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), row);
  adw_combo_row_set_list_factory (row, factory);
}

/* --- the popover --- */

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
  show_whole_names (ADW_COMBO_ROW (row));
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
