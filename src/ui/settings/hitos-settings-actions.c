/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-settings-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-gaps.h"
#include "hitos-numbering.h"
#include "hitos-settings-window.h"

static void
on_settings_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_settings_actions_show (data, NULL);
}

static void
on_reserve_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWorkspace *workspace = hitos_window_get_workspace (data);
  HitosDate today = hitos_workspace_get_today (workspace);
  HitosSeries *series = hitos_numbering_find_own_series (hitos_window_get_process (data));
  g_autofree char *key = NULL, *text = NULL;
  int number;

  if (series == NULL)
    {
      hitos_window_toast (data, _("This process has no series of its own: add one in its settings"));
      return;
    }
  number = hitos_numbering_propose (hitos_window_get_process (data), series, today);
  key = hitos_numbering_format (series, number, today);
  /* Translators: %s is a key. */
  text = g_markup_printf_escaped (_("Reserved: %s"), key);
  if (hitos_workspace_apply (workspace, hitos_gaps_note (series, today, number, HITOS_SERIES_NUMBER_RESERVED)))
    hitos_window_toast_with_undo (data, text);
}

void
hitos_settings_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "settings", .activate = on_settings_cb },
    { .name = "reserve-number", .activate = on_reserve_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_settings_actions_update (HitosWindow *window)
{
  static const char *const names[] = { "settings", "reserve-number" };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    hitos_window_enable (window, names[i], hitos_window_get_process (window) != NULL);
}

void
hitos_settings_actions_show (HitosWindow *window, gpointer record)
{
  HitosSettingsWindow *settings;

  g_return_if_fail (HITOS_IS_WINDOW (window) && hitos_window_get_process (window) != NULL);

  settings = hitos_settings_window_new (GTK_WINDOW (window), hitos_window_get_workspace (window));
  if (record)
    hitos_settings_window_show_record (settings, record);
  gtk_window_present (GTK_WINDOW (settings));
}
