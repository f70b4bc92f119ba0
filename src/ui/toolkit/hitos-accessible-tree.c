/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-accessible-tree.h"

#include "hitos-accessible-names.h"

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
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (row), -1);
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

/* The arrows change the day; GTK 4.8 says that it is nothing. */
static void
mend_calendars (void)
{
  gtk_widget_class_set_accessible_role (g_type_class_ref (GTK_TYPE_CALENDAR), GTK_ACCESSIBLE_ROLE_SPIN_BUTTON);
}

/* What scrolls is come to where nothing in it is, and must have a name; newer GTK lets what is nothing have none. */
static void
mend_scrolled_windows (void)
{
  gtk_widget_class_set_accessible_role (g_type_class_ref (GTK_TYPE_SCROLLED_WINDOW), GTK_ACCESSIBLE_ROLE_GROUP);
}

/* --- hooks --- */

static gboolean
on_map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  set_hidden (widget, FALSE);
  hide_unshown_children (widget);
  hitos_accessible_names_give (widget);
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
  mend_calendars ();
  mend_scrolled_windows ();
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, on_unmap_cb, NULL, NULL);
}
