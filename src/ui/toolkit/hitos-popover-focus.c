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

typedef struct {
  GtkWidget *before;   /* owned */
  GtkWidget *button;   /* owned */
} Way;

static void
way_free (gpointer data)
{
  Way *way = data;

  g_object_unref (way->before);
  g_object_unref (way->button);
  g_free (way);
}

static gboolean
on_way_cb (gpointer data)
{
  const Way *way = data;
  GtkWidget *focus = get_focus (way->button);

  if (focus && is_in (focus, way->button) && gtk_widget_get_mapped (way->before))
    gtk_widget_grab_focus (way->before);
  return G_SOURCE_REMOVE;
}

/* Newer GTK takes it to the menu's button then. */
static void
give_back (GtkWidget *before, GtkWidget *parent)
{
  Way *way;

  gtk_widget_grab_focus (before);
  if (!GTK_IS_MENU_BUTTON (parent) || is_in (before, parent))
    return;
  way = g_new (Way, 1);
  *way = (Way) { g_object_ref (before), g_object_ref (parent) };
  g_idle_add_full (G_PRIORITY_HIGH, on_way_cb, way, way_free);
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
    give_back (before, gtk_widget_get_parent (widget));
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
