/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include "hitos-page-actions.h"

/* The views of the window. A start pays for the one that is seen: each is built when it is first shown or asked for,
 * here and nowhere else, and stays. What goes on without a view is the workspace's. */

static const char *const names[HITOS_N_VIEWS] = { "watch", "calendar", "timeline", "informes" };

/* --- building --- */

static GtkWidget *
build_watch (HitosWindow *self)
{
  HitosWatchView *watch = g_object_new (HITOS_TYPE_WATCH_VIEW, NULL);

  hitos_watch_view_set_workspace (watch, self->workspace);
  return GTK_WIDGET (watch);
}

static GtkWidget *
build_calendar (HitosWindow *self)
{
  HitosCalendarView *calendar = g_object_new (HITOS_TYPE_CALENDAR_VIEW, NULL);

  hitos_calendar_view_set_workspace (calendar, self->workspace);
  return GTK_WIDGET (calendar);
}

static GtkWidget *
build_timeline (HitosWindow *self)
{
  HitosTimelineView *timeline = g_object_new (HITOS_TYPE_TIMELINE_VIEW, NULL);

  hitos_timeline_view_set_workspace (timeline, self->workspace);
  return GTK_WIDGET (timeline);
}

static GtkWidget *
build_informes (HitosWindow *self)
{
  HitosInformesView *informes = g_object_new (HITOS_TYPE_INFORMES_VIEW, NULL);

  if (self->settings)
    {
      g_settings_bind (self->settings, "facts-width", informes, "facts-width", G_SETTINGS_BIND_DEFAULT);
      hitos_page_actions_remember (hitos_preview_pane_get_page_view (hitos_informes_view_get_preview (informes)),
                                   self->settings);
    }
  g_signal_connect_object (informes, "notify::folded", G_CALLBACK (hitos_window_update_navigation), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (informes, "notify::pane", G_CALLBACK (hitos_window_update_navigation), self,
                           G_CONNECT_SWAPPED);
  hitos_informes_view_set_workspace (informes, self->workspace);
  return GTK_WIDGET (informes);
}

static AdwBin *
get_place (HitosWindow *self, HitosView view)
{
  return ADW_BIN (adw_view_stack_get_child_by_name (self->views, names[view]));
}

/* It knows the process before it is seen, so that its first picture is whole. */
static gpointer
get_view (HitosWindow *self, HitosView view)
{
  static GtkWidget *(*const builders[HITOS_N_VIEWS]) (HitosWindow *) = {
    build_watch, build_calendar, build_timeline, build_informes,
  };
  AdwBin *place = get_place (self, view);

  if (adw_bin_get_child (place) == NULL)
    adw_bin_set_child (place, builders[view] (self));
  return adw_bin_get_child (place);
}

gpointer
hitos_window_peek_view (HitosWindow *self, HitosView view)
{
  return adw_bin_get_child (get_place (self, view));
}

void
hitos_window_build_shown_view (HitosWindow *self)
{
  for (guint i = 0; i < HITOS_N_VIEWS; i++)
    if (hitos_window_is_on (self, i))
      get_view (self, i);
}

/* --- going to one --- */

gboolean
hitos_window_is_on (HitosWindow *self, HitosView view)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), names[view]) == 0;
}

void
hitos_window_show_view (HitosWindow *self, HitosView view)
{
  adw_view_stack_set_visible_child_name (self->views, names[view]);
}

void
hitos_window_focus_view (HitosWindow *self)
{
  GtkWidget *place, *view, *focus;

  g_return_if_fail (HITOS_IS_WINDOW (self));

  place = adw_view_stack_get_visible_child (self->views);
  view = place ? adw_bin_get_child (ADW_BIN (place)) : NULL;
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (view == NULL || (focus && gtk_widget_is_ancestor (focus, view)))
    return;
  if (hitos_window_is_on (self, HITOS_VIEW_INFORMES))
    hitos_facts_pane_focus_list (hitos_informes_view_get_facts (HITOS_INFORMES_VIEW (view)));
  else if (!gtk_widget_grab_focus (view))
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

/* --- asking for one --- */

AdwViewStack *
hitos_window_get_views (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), NULL);

  return self->views;
}

HitosCalendarView *
hitos_window_get_calendar (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), NULL);

  return get_view (self, HITOS_VIEW_CALENDAR);
}

HitosTimelineView *
hitos_window_get_timeline (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), NULL);

  return get_view (self, HITOS_VIEW_TIMELINE);
}

HitosInformesView *
hitos_window_get_informes (HitosWindow *self)
{
  g_return_val_if_fail (HITOS_IS_WINDOW (self), NULL);

  return get_view (self, HITOS_VIEW_INFORMES);
}
