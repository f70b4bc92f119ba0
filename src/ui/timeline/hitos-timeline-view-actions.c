/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-view-private.h"

/* The actions of the group "timeline": what the view's bar, menu and keys do. */

static const char *const groupings[] = { "none", "body", "responsible", "phase", "state" };
static const char *const filters[] = { "all", "pending", "critical", "late" };

static guint
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (names[i], name))
      return i;
  return 0;
}

static void
remember (HitosTimelineView *self, const char *key, GVariant *state)
{
  if (self->settings)
    g_settings_set_value (self->settings, key, state);
}

static void
on_group_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  HitosTimelineView *self = data;

  g_simple_action_set_state (action, state);
  remember (self, "timeline-group", state);
  hitos_timeline_rows_set_grouping (hitos_timeline_get_rows (self->timeline),
                                    find_name (groupings, G_N_ELEMENTS (groupings), g_variant_get_string (state, NULL)));
}

static void
on_filter_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  HitosTimelineView *self = data;

  g_simple_action_set_state (action, state);
  remember (self, "timeline-filter", state);
  hitos_timeline_rows_set_filter (hitos_timeline_get_rows (self->timeline),
                                  find_name (filters, G_N_ELEMENTS (filters), g_variant_get_string (state, NULL)));
}

static void
on_table_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  remember (data, "timeline-table", state);
  hitos_timeline_set_table (HITOS_TIMELINE_VIEW (data)->timeline, g_variant_get_boolean (state));
}

static void
on_baseline_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  HitosTimelineView *self = data;

  if (g_variant_get_boolean (state))
    hitos_timeline_follow_baseline (self->timeline);
  else
    hitos_timeline_set_baseline (self->timeline, NULL);
}

static void
on_unfold_cb (GSimpleAction *action, GVariant *unfold, gpointer data)
{
  hitos_timeline_rows_set_all_unfolded (hitos_timeline_get_rows (HITOS_TIMELINE_VIEW (data)->timeline),
                                        g_variant_get_boolean (unfold));
}

static void
on_fit_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_timeline_band_fit (hitos_timeline_get_band (HITOS_TIMELINE_VIEW (data)->timeline));
}

static void
on_today_action_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosTimelineView *self = data;
  HitosTimelineBand *band = hitos_timeline_get_band (self->timeline);
  const HitosTimeScale *scale = hitos_timeline_band_get_scale (band);

  hitos_timeline_band_show_span (band, hitos_timeline_view_get_today (self), scale->width / scale->day_width);
}

static void
on_zoom_cb (GSimpleAction *action, GVariant *steps, gpointer data)
{
  hitos_timeline_view_zoom (data, g_variant_get_int32 (steps));
}

static void
on_add_cb (GSimpleAction *action, GVariant *part, gpointer data)
{
  hitos_timeline_add_task (HITOS_TIMELINE_VIEW (data)->timeline, g_variant_get_boolean (part));
}

static void
on_links_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_timeline_show_links (HITOS_TIMELINE_VIEW (data)->timeline);
}

static void
on_copy_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_timeline_copy (HITOS_TIMELINE_VIEW (data)->timeline);
}

static void
on_seal_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_timeline_view_seal (data);
}

static void
on_slips_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_timeline_view_show_slips (data);
}

void
hitos_timeline_view_add_actions (HitosTimelineView *self)
{
  static const GActionEntry entries[] = {
    { .name = "group", .parameter_type = "s", .state = "'none'", .change_state = on_group_cb },
    { .name = "filter", .parameter_type = "s", .state = "'all'", .change_state = on_filter_cb },
    { .name = "table", .state = "false", .change_state = on_table_cb },
    { .name = "baseline", .state = "false", .change_state = on_baseline_cb },
    { .name = "unfold", .parameter_type = "b", .activate = on_unfold_cb },
    { .name = "fit", .activate = on_fit_cb },
    { .name = "today", .activate = on_today_action_cb },
    { .name = "zoom", .parameter_type = "i", .activate = on_zoom_cb },
    { .name = "add", .parameter_type = "b", .activate = on_add_cb },
    { .name = "links", .activate = on_links_cb },
    { .name = "copy", .activate = on_copy_cb },
    { .name = "seal", .activate = on_seal_cb },
    { .name = "slips", .activate = on_slips_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline", G_ACTION_GROUP (self->actions));
}

void
hitos_timeline_view_restore_actions (HitosTimelineView *self)
{
  static const char *const names[] = { "group", "filter", "table" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = g_strconcat ("timeline-", names[i], NULL);

      g_action_group_change_action_state (G_ACTION_GROUP (self->actions), names[i],
                                          g_settings_get_value (self->settings, key));
    }
}
