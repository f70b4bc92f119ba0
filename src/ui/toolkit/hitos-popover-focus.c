/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-popover-focus.h"

#define BEFORE "hitos-focus-before"

static GtkWidget *
get_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_in (GtkWidget *widget, GtkWidget *place)
{
  return widget == place || gtk_widget_is_ancestor (widget, place);
}

static gboolean
on_map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);
  GtkWidget *focus = GTK_IS_POPOVER (widget) ? get_focus (widget) : NULL;

  if (focus && !is_in (focus, widget))
    g_object_set_data_full (G_OBJECT (widget), BEFORE, g_object_ref (focus), g_object_unref);
  return G_SOURCE_CONTINUE;
}

/* At once, so that what was chosen may lead elsewhere after that, and where it has done so already, nothing is to be
 * given back. */
static gboolean
on_unmap_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);
  g_autoptr (GtkWidget) before = GTK_IS_POPOVER (widget) ? g_object_steal_data (G_OBJECT (widget), BEFORE) : NULL;
  GtkWidget *focus = get_focus (widget);

  if (before && gtk_widget_get_mapped (before) && (focus == NULL || is_in (focus, widget)))
    gtk_widget_grab_focus (before);
  return G_SOURCE_CONTINUE;
}

void
hitos_popover_focus_start (void)
{
  /* The class makes the signals. */
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, on_unmap_cb, NULL, NULL);
}
