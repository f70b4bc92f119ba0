/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-view-actions.h"

static const struct { const char *word, *page; } views[] = {
  { "pendientes", "watch" },
  { "calendario", "calendar" },
  { "cronograma", "timeline" },
  { "informes", "informes" },
};

static void
on_view_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  AdwViewStack *stack = hitos_window_get_views (data);
  const char *word = g_variant_get_string (state, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].word, word) && adw_view_stack_get_child_by_name (stack, views[i].page))
      adw_view_stack_set_visible_child_name (stack, views[i].page);
  hitos_window_focus_view (data);
}

static void
on_visible_child_cb (AdwViewStack *stack, GParamSpec *pspec, HitosWindow *window)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "view");
  const char *page = adw_view_stack_get_visible_child_name (stack);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].page, page) == 0)
      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (views[i].word));
}

void
hitos_view_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "view", .parameter_type = "s", .state = "''", .change_state = on_view_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (hitos_window_get_views (window), "notify::visible-child-name",
                           G_CALLBACK (on_visible_child_cb), window, 0);
  on_visible_child_cb (hitos_window_get_views (window), NULL, window);
}
