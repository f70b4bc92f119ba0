/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-moving-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-calendar-view.h"
#include "hitos-milestone.h"
#include "hitos-move-window.h"
#include "hitos-move.h"
#include "hitos-recurrence.h"
#include "hitos-sessions-window.h"
#include "hitos-sitting.h"

static void
toast (HitosWindow *window, const char *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  hitos_window_toast (window, escaped);
}

static void
on_done_cb (GtkWindow *dialog, const char *sentence, HitosWindow *window)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  hitos_window_toast_with_undo (window, escaped);
}

/* What was moved or added is chosen where it stands now. */
static void
on_moved_cb (GtkWindow *dialog, const char *sentence, HitosWindow *window)
{
  HitosOccurrences *occurrences = hitos_workspace_get_occurrences (hitos_window_get_workspace (window));
  gpointer record = hitos_view_state_get_record (hitos_window_get_state (window));
  HitosDate day = record ? hitos_move_get_day (record, hitos_occurrences_get_schedule (occurrences))
                                        : HITOS_DATE_NONE;

  if (day != HITOS_DATE_NONE)
    hitos_calendar_view_show_on_day (hitos_window_get_calendar (window), record, day);
  on_done_cb (dialog, sentence, window);
}

static void
on_move_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWorkspace *workspace = hitos_window_get_workspace (data);
  gpointer record = hitos_view_state_get_record (hitos_window_get_state (data));
  g_autoptr (GError) error = NULL;
  HitosMoveWindow *dialog;

  if (record == NULL)
    {
      hitos_window_toast (data, _("Choose a milestone or a session first"));
      return;
    }
  if (!hitos_move_window_can_move (workspace, record, &error))
    {
      toast (data, error->message);
      return;
    }
  dialog = hitos_move_window_new (data, workspace, record);
  g_signal_connect_object (dialog, "moved", G_CALLBACK (on_moved_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add_sessions_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosSessionsWindow *dialog = hitos_sessions_window_new (data, hitos_window_get_workspace (data));

  g_signal_connect_object (dialog, "added", G_CALLBACK (on_moved_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_spread_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  gpointer record = hitos_view_state_get_record (hitos_window_get_state (data));
  g_autoptr (HitosChange) change = NULL;
  g_autofree char *sentence = NULL;
  guint n;

  if (!HITOS_IS_MILESTONE (record) && !HITOS_IS_SITTING (record))
    {
      hitos_window_toast (data, _("Choose a milestone or a session first"));
      return;
    }
  change = hitos_recurrence_create_onwards (record);
  n = hitos_change_get_images (change)->len;
  if (n == 0)
    {
      hitos_window_toast (data, _("Nothing that follows it in its series differs from it"));
      return;
    }
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u that follows takes what this one says",
                                           "%u that follow take what this one says", n), n);
  if (hitos_workspace_apply (hitos_window_get_workspace (data), g_steal_pointer (&change)))
    on_done_cb (NULL, sentence, data);
}

void
hitos_moving_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "move", .activate = on_move_cb },
    { .name = "add-sessions", .activate = on_add_sessions_cb },
    { .name = "spread", .activate = on_spread_cb },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
hitos_moving_actions_update (HitosWindow *window)
{
  static const char *const names[] = { "move", "add-sessions", "spread" };
  HitosDatabase *database = hitos_workspace_get_database (hitos_window_get_workspace (window));
  gboolean open = database && !hitos_database_is_read_only (database) && hitos_window_get_process (window);

  g_return_if_fail (HITOS_IS_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    hitos_window_enable (window, names[i], open);
}
