/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pane-actions.h"

#define LAST_FOCUS "hitos-last-focus"

/* --- panes --- */

static void
append_panes (GPtrArray *panes, GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && gtk_widget_get_child_visible (child) && !GTK_IS_NATIVE (child))
      {
        if (gtk_widget_has_css_class (child, "hitos-pane"))
          g_ptr_array_add (panes, child);
        else
          append_panes (panes, child);
      }
}

/* As one reads: libadwaita keeps the children of a leaflet in another order. */
static int
compare_places (gconstpointer one, gconstpointer other, gpointer window)
{
  gboolean mirrored = gtk_widget_get_direction (window) == GTK_TEXT_DIR_RTL;
  graphene_rect_t first, second;

  if (!gtk_widget_compute_bounds (*(GtkWidget **) one, window, &first)
      || !gtk_widget_compute_bounds (*(GtkWidget **) other, window, &second))
    return 0;
  if (first.origin.x != second.origin.x)
    return (first.origin.x < second.origin.x) != mirrored ? -1 : 1;
  return first.origin.y < second.origin.y ? -1 : first.origin.y > second.origin.y;
}

static gboolean
holds (GtkWidget *pane, GtkWidget *focus)
{
  return focus && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

/* --- where the focus is in a pane --- */

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
remember (GtkWidget *pane, GtkWidget *focus)
{
  GWeakRef *last = g_new0 (GWeakRef, 1);

  g_weak_ref_init (last, focus);
  g_object_set_data_full (G_OBJECT (pane), LAST_FOCUS, last, weak_ref_free);
}

/* A row may be another one's meanwhile: the list knows better. */
static gboolean
focus_last (GtkWidget *pane)
{
  GWeakRef *last = g_object_get_data (G_OBJECT (pane), LAST_FOCUS);
  g_autoptr (GtkWidget) widget = last ? g_weak_ref_get (last) : NULL;

  return widget && gtk_widget_get_mapped (widget) && holds (pane, widget)
    && gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW) == NULL
    && gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) == NULL && gtk_widget_grab_focus (widget);
}

static GtkWidget *
find_start (GtkWidget *widget)
{
  GtkWidget *start = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (gtk_widget_has_css_class (widget, "hitos-pane-start"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && start == NULL;
       child = gtk_widget_get_next_sibling (child))
    start = find_start (child);
  return start;
}

static gboolean
focus_pane (GtkWidget *pane)
{
  GtkWidget *start = find_start (pane);

  return focus_last (pane) || (start && gtk_widget_child_focus (start, GTK_DIR_TAB_FORWARD))
    || gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* --- the actions --- */

static void
go (GtkWindow *window, int step)
{
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();
  GtkWidget *focus = gtk_window_get_focus (window);
  int place = 0;

  append_panes (panes, GTK_WIDGET (window));
  g_ptr_array_sort_with_data (panes, compare_places, window);
  for (guint i = 0; i < panes->len; i++)
    if (holds (panes->pdata[i], focus))
      {
        place = i;
        remember (panes->pdata[i], focus);
      }
  /* One in which nothing takes the focus is passed over. */
  for (guint i = 0; i < panes->len; i++)
    {
      place = (place + step + (int) panes->len) % (int) panes->len;
      if (focus_pane (panes->pdata[place]))
        break;
    }
  /* GTK marks what has the focus when this changes. */
  gtk_window_set_focus_visible (window, FALSE);
  gtk_window_set_focus_visible (window, TRUE);
}

static void
on_next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go (data, 1);
}

static void
on_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go (data, -1);
}

void
hitos_pane_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "next-pane", .activate = on_next_cb },
    { .name = "previous-pane", .activate = on_previous_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
