/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-page-actions.h"

#define ZOOM_STEP 1.2

/* By HitosFit, as the settings hold them. */
static const char *const fits[] = { "none", "width", "page", "automatic" };

static HitosPageView *
get_page_view (gpointer window)
{
  return hitos_preview_pane_get_page_view (hitos_informes_view_get_preview (hitos_window_get_informes (window)));
}

static void
on_zoom_in_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_page_view_set_scale (get_page_view (data), hitos_page_view_get_scale (get_page_view (data)) * ZOOM_STEP);
}

static void
on_zoom_out_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_page_view_set_scale (get_page_view (data), hitos_page_view_get_scale (get_page_view (data)) / ZOOM_STEP);
}

static void
on_zoom_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *how = g_variant_get_string (target, NULL);

  if (g_str_equal (how, "fit-width"))
    hitos_page_view_set_fit (get_page_view (data), HITOS_FIT_WIDTH);
  else if (g_str_equal (how, "fit-page"))
    hitos_page_view_set_fit (get_page_view (data), HITOS_FIT_PAGE);
  else if (g_str_equal (how, "automatic"))
    hitos_page_view_set_fit (get_page_view (data), HITOS_FIT_AUTOMATIC);
  else
    hitos_page_view_set_scale (get_page_view (data), g_ascii_strtod (how, NULL));
}

static void
on_scale_cb (HitosPageView *view, GParamSpec *pspec, GSettings *settings)
{
  HitosFit fit = hitos_page_view_get_fit (view);

  g_settings_set_string (settings, "zoom-fit", fits[fit]);
  if (fit == HITOS_FIT_NONE)
    g_settings_set_double (settings, "zoom", hitos_page_view_get_scale (view));
}

void
hitos_page_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "zoom", .activate = on_zoom_cb, .parameter_type = "s" },
    { .name = "zoom-in", .activate = on_zoom_in_cb },
    { .name = "zoom-out", .activate = on_zoom_out_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_page_actions_remember (HitosPageView *view, GSettings *settings)
{
  g_autofree char *fit = NULL;

  g_return_if_fail (HITOS_IS_PAGE_VIEW (view) && G_IS_SETTINGS (settings));

  fit = g_settings_get_string (settings, "zoom-fit");
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    if (i != HITOS_FIT_NONE && g_str_equal (fits[i], fit))
      hitos_page_view_set_fit (view, i);
  if (g_str_equal (fits[HITOS_FIT_NONE], fit))
    hitos_page_view_set_scale (view, g_settings_get_double (settings, "zoom"));
  g_signal_connect_object (view, "notify::scale", G_CALLBACK (on_scale_cb), settings, 0);
}
