/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-accessible-tree.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Hooks on signals of all widgets: no view has to remember any of this, and the dialogs of the libraries
 * have it too. A hook looks at one widget and its children, and does nothing where there is no bus of
 * assistive technology. */

/* --- what is not on the screen --- */

static void
set_hidden (GtkWidget *widget, gboolean hidden)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
}

static void
hide_unshown_children (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (!gtk_widget_get_child_visible (child))
      set_hidden (child, TRUE);
}

/* --- names --- */

static gboolean
has_name (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GList *
append_labels (GList *labels, GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return g_list_append (labels, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    labels = append_labels (labels, child);
  return labels;
}

/* A relation stays true when the labels change. FALSE where there are none. */
static gboolean
name_by_labels (GtkWidget *widget, GtkWidget *within)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_LABELLED_BY;
  GList *labels = append_labels (NULL, within);
  GValue value = G_VALUE_INIT;

  if (labels == NULL)
    return FALSE;
  gtk_accessible_relation_init_value (relation, &value);
  /* The widget keeps the list. */
  g_value_set_pointer (&value, labels);
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (widget), 1, &relation, &value);
  g_value_unset (&value);
  return TRUE;
}

/* "Undo (Ctrl+Z)" is heard as "Undo"; the whole is its description. */
static char *
dup_name (const char *tooltip)
{
  const char *keys = g_str_has_suffix (tooltip, ")") ? g_strrstr (tooltip, " (") : NULL;

  return keys ? g_strndup (tooltip, keys - tooltip) : g_strdup (tooltip);
}

static void
name_by_tooltip (GtkWidget *button, GtkWidget *whole)
{
  const char *tooltip = gtk_widget_get_tooltip_text (whole);
  g_autofree char *name = tooltip ? dup_name (tooltip) : NULL;

  if (name)
    set_name (button, name);
}

static void
name_button (GtkButton *button)
{
  GtkWidget *child = gtk_button_get_child (button);

  gboolean labelled = gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  if (child == NULL || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (GTK_WIDGET (button))))
    return;
  if (ADW_IS_SPLIT_BUTTON (gtk_widget_get_parent (GTK_WIDGET (button))) && GTK_IS_IMAGE (child))
    {
      name_by_tooltip (GTK_WIDGET (button), gtk_widget_get_parent (GTK_WIDGET (button)));
      return;
    }
  /* The label within is its name by a relation; the text with the underscore would be read before it. */
  if (GTK_IS_LABEL (child) && gtk_button_get_use_underline (button))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (!has_name (GTK_WIDGET (button)) && (GTK_IS_IMAGE (child) || !labelled)
           && !name_by_labels (GTK_WIDGET (button), child))
    name_by_tooltip (GTK_WIDGET (button), GTK_WIDGET (button));
}

/* What has the focus is the toggle within, which is called as the whole. */
static void
name_menu_button (GtkMenuButton *button)
{
  GtkWidget *child = gtk_menu_button_get_child (button);
  GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (button));

  if (has_name (GTK_WIDGET (button)) || gtk_menu_button_get_label (button))
    return;
  if (child && name_by_labels (toggle, child))
    name_by_labels (GTK_WIDGET (button), child);
  else
    name_by_tooltip (GTK_WIDGET (button), GTK_WIDGET (button));
}

/* The class is GTK's own, and has no other sign. */
static gboolean
is_list_item (GtkWidget *widget)
{
  return widget && g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

static gboolean
is_cell_or_title (GtkWidget *widget)
{
  return widget && (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewCell")
                    || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewTitle"));
}

static void
name_list_item (GtkWidget *item, GtkWidget *row)
{
  if (!has_name (item))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY, row, NULL, -1);
}

static gboolean
is_labelled (GtkWidget *widget)
{
  return has_name (widget)
    || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* A picture without a name says nothing that does not stand beside it. */
static void
name_image (GtkWidget *image)
{
  if (is_labelled (image))
    return;
  name_by_tooltip (image, image);
  set_hidden (image, !has_name (image));
}

/* What has no name is called by its class, which nobody wants to hear. */
static void
name_container (GtkWidget *widget, GtkWidget *content)
{
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  gboolean untitled = group && GTK_IS_LIST_BOX (widget)
                      && *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) == '\0';

  if (untitled || (!is_labelled (widget) && (content == NULL || !name_by_labels (widget, content))))
    set_name (widget, "");
}

/* A message that comes by itself is one, and not a box. */
static void
name_toast (GtkWidget *toast)
{
  g_object_set (toast, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  name_by_labels (toast, toast);
}

static void
on_title_cb (AdwPreferencesRow *row, GParamSpec *pspec, gpointer data)
{
  set_name (GTK_WIDGET (row), adw_preferences_row_get_title (row));
}

static void
name_titled_row (AdwPreferencesRow *row)
{
  on_title_cb (row, NULL, NULL);
  g_signal_connect (row, "notify::title", G_CALLBACK (on_title_cb), NULL);
}

static void
on_subtitle_cb (AdwActionRow *row, GParamSpec *pspec, gpointer data)
{
  const char *subtitle = adw_action_row_get_subtitle (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle ? subtitle : "", -1);
}

static void
on_selected_cb (AdwComboRow *row, GParamSpec *pspec, gpointer data)
{
  gpointer item = adw_combo_row_get_selected_item (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : "", -1);
}

/* Its title is its name by a relation; what stands below or beside is the answer. */
static void
describe_row (AdwActionRow *row)
{
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION))
    return;
  if (ADW_IS_COMBO_ROW (row))
    {
      on_selected_cb (ADW_COMBO_ROW (row), NULL, NULL);
      g_signal_connect (row, "notify::selected-item", G_CALLBACK (on_selected_cb), NULL);
      return;
    }
  on_subtitle_cb (row, NULL, NULL);
  g_signal_connect (row, "notify::subtitle", G_CALLBACK (on_subtitle_cb), NULL);
}

/* --- entry rows --- */

static void (*entry_row_root) (GtkWidget *widget);

static void
on_typed_cb (GtkEditable *text, gpointer data)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_editable_get_text (text), -1);
}

static void
on_entry_title_cb (AdwPreferencesRow *row, GParamSpec *pspec, GtkWidget *text)
{
  set_name (text, adw_preferences_row_get_title (row));
}

/* In libadwaita 1.2 the row says that it is a text box and the text within, where the focus is, that it is
 * nothing; then no field that one comes to is read. A role can only be given before anybody asks. */
static void
on_entry_row_root (GtkWidget *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  g_signal_handlers_disconnect_by_func (text, on_typed_cb, NULL);
  g_signal_handlers_disconnect_by_func (row, on_entry_title_cb, text);
  g_signal_connect (text, "changed", G_CALLBACK (on_typed_cb), NULL);
  g_signal_connect (row, "notify::title", G_CALLBACK (on_entry_title_cb), text);
  on_typed_cb (text, NULL);
  on_entry_title_cb (ADW_PREFERENCES_ROW (row), NULL, GTK_WIDGET (text));
  entry_row_root (row);
}

static void
mend_entry_rows (void)
{
  GtkWidgetClass *klass = g_type_class_ref (ADW_TYPE_ENTRY_ROW);

  /* GTK 4.10 lets a row say that it has the focus of its text, and later rows do. */
  if (gtk_get_minor_version () >= 10)
    return;
  entry_row_root = klass->root;
  klass->root = on_entry_row_root;
}

/* --- windows --- */

static void (*window_constructed) (GObject *window);

/* GTK 4.8 gives a window its role when it is shown. One that has given the focus to something by then is known before,
 * as nothing. */
static void
on_window_constructed (GObject *window)
{
  window_constructed (window);
  g_object_set (window, "accessible-role", gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (window)), NULL);
}

static void
mend_windows (void)
{
  GObjectClass *klass = g_type_class_ref (GTK_TYPE_WINDOW);

  if (gtk_get_minor_version () >= 10)
    return;
  window_constructed = klass->constructed;
  klass->constructed = on_window_constructed;
}

/* --- hooks --- */

static gboolean
on_map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  set_hidden (widget, FALSE);
  hide_unshown_children (widget);
  if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    name_menu_button (GTK_MENU_BUTTON (widget));
  else if (ADW_IS_EXPANDER_ROW (widget) && !has_name (widget))
    name_titled_row (ADW_PREFERENCES_ROW (widget));
  else if (ADW_IS_ACTION_ROW (widget))
    describe_row (ADW_ACTION_ROW (widget));
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget"))
    name_toast (widget);
  else if (GTK_IS_IMAGE (widget))
    name_image (widget);
  else if (ADW_IS_PREFERENCES_ROW (widget) && !is_labelled (widget))
    name_titled_row (ADW_PREFERENCES_ROW (widget));
  else if (GTK_IS_LIST_BOX_ROW (widget) && !ADW_IS_PREFERENCES_ROW (widget))
    name_container (widget, widget);
  else if (GTK_IS_LABEL (widget) || GTK_IS_INSCRIPTION (widget))
    name_container (widget, NULL);
  else if (ADW_IS_VIEW_SWITCHER (widget) && !has_name (widget))
    set_name (widget, _("Views"));
  else if (GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_FLOW_BOX (widget))
    name_container (widget, NULL);
  else if (is_cell_or_title (widget)
           || (is_list_item (widget) && is_cell_or_title (gtk_widget_get_first_child (widget))))
    name_container (widget, widget);
  if ((is_list_item (parent) && !is_cell_or_title (widget)) || GTK_IS_FLOW_BOX_CHILD (parent))
    name_list_item (parent, widget);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_unmap_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  /* What goes with its parent is hidden with it. */
  if (parent && gtk_widget_get_mapped (parent))
    set_hidden (widget, TRUE);
  return G_SOURCE_CONTINUE;
}

void
hitos_accessible_tree_start (void)
{
  /* The class makes the signals. */
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  mend_entry_rows ();
  mend_windows ();
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, on_unmap_cb, NULL, NULL);
}
