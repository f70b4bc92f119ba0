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
  GtkWidget *focus;    /* owned */
  GtkWidget *parent;   /* owned */
} Way;

static void
way_free (gpointer data)
{
  Way *way = data;

  g_object_unref (way->focus);
  g_object_unref (way->parent);
  g_free (way);
}

static gboolean
on_way_cb (gpointer data)
{
  const Way *way = data;
  GtkWidget *focus = get_focus (way->parent);

  if (focus && is_in (focus, way->parent) && gtk_widget_get_mapped (way->focus))
    gtk_widget_grab_focus (way->focus);
  return G_SOURCE_REMOVE;
}

/* Newer GTK takes it to where the menu is once that has gone. */
static void
keep_from (GtkWidget *parent, GtkWidget *focus)
{
  Way *way;

  if (parent == NULL || is_in (focus, parent))
    return;
  way = g_new (Way, 1);
  *way = (Way) { g_object_ref (focus), g_object_ref (parent) };
  g_idle_add_full (G_PRIORITY_HIGH, on_way_cb, way, way_free);
}

/* Given back at once, so that what was chosen may lead elsewhere after that. Where it has done so already, it stays
 * there. */
static gboolean
on_unmap_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);
  g_autoptr (GtkWidget) before = GTK_IS_POPOVER (widget) ? g_object_steal_data (G_OBJECT (widget), BEFORE) : NULL;
  GtkWidget *focus = get_focus (widget);
  gboolean elsewhere = focus && !is_in (focus, widget);

  if (before == NULL || (!elsewhere && !gtk_widget_get_mapped (before)))
    return G_SOURCE_CONTINUE;
  if (!elsewhere)
    gtk_widget_grab_focus (before);
  keep_from (gtk_widget_get_parent (widget), elsewhere ? focus : before);
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
