/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-rewording-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-reword-window.h"
#include "hitos-rewording-steps.h"
#include "hitos-sending.h"

static HitosPreviewPane *
get_preview (HitosWindow *window)
{
  return hitos_informes_view_get_preview (hitos_window_get_informes (window));
}

/* Borrowed from the informe that is shown; NULL where it has none of that key. */
static HitosBlock *
find_block (HitosWindow *window, const char *key)
{
  HitosInforme *informe;

  hitos_window_flush (window);
  informe = hitos_preview_pane_get_informe (get_preview (window));
  for (guint i = 0; informe && i < hitos_informe_get_n_blocks (informe); i++)
    if (g_str_equal (hitos_block_get_key (hitos_informe_get_block (informe, i)), key))
      return hitos_informe_get_block (informe, i);
  return NULL;
}

/* What was sent is as it was sent: one is told, and what to do. */
static gboolean
is_open (HitosWindow *window)
{
  HitosDate month = hitos_view_state_get_month (hitos_window_get_state (window));
  g_autofree char *name = NULL, *text = NULL;

  if (!hitos_sending_is_sent (hitos_view_state_get_process (hitos_window_get_state (window)), month))
    return TRUE;
  name = hitos_date_text_month (month);
  /* Translators: %s is a month and its year. */
  text = g_strdup_printf (_("The informe of %s was sent: its words stay"), name);
  hitos_window_toast_with_action (window, text, _("Make It a Draft"), "win.take-back-informe", NULL);
  return FALSE;
}

/* A heading is the phrase file's, the cover the process's. */
static void
tell_what_can (HitosWindow *window)
{
  hitos_window_toast_with_action (window, _("Only paragraphs and list items are reworded"), _("Settings"), "win.settings",
                                  NULL);
}

/* The step that is being typed elsewhere ends before this one. */
static HitosBlock *
find_open_block (HitosWindow *window, GVariant *key)
{
  HitosBlock *block;

  if (hitos_view_state_get_process (hitos_window_get_state (window)) == NULL
      || hitos_view_state_get_month (hitos_window_get_state (window)) == HITOS_DATE_NONE)
    return NULL;
  hitos_workspace_seal (hitos_window_get_workspace (window));
  block = find_block (window, g_variant_get_string (key, NULL));
  if (block && !hitos_rewording_steps_can (block))
    tell_what_can (window);
  return block && hitos_rewording_steps_can (block) && is_open (window) ? block : NULL;
}

/* The keyboard goes back to the paragraph, with its new words. */
static void
tell_done (HitosWindow *window, const char *message)
{
  hitos_window_toast_with_undo (window, message);
  hitos_window_flush (window);
  gtk_widget_grab_focus (GTK_WIDGET (hitos_preview_pane_get_page_view (get_preview (window))));
}

static void
on_done_cb (HitosRewordWindow *dialog, const char *message, HitosWindow *window)
{
  tell_done (window, message);
}

static void
on_reword_cb (GSimpleAction *action, GVariant *key, gpointer data)
{
  HitosBlock *block = find_open_block (data, key);
  HitosRewordWindow *dialog;

  if (block == NULL)
    return;
  dialog = hitos_reword_window_new (data, hitos_window_get_workspace (data), hitos_view_state_get_month (hitos_window_get_state (data)),
                                    block);
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_done_cb), data, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_compose_cb (GSimpleAction *action, GVariant *key, gpointer data)
{
  HitosBlock *block = find_open_block (data, key);
  HitosChange *change;

  if (block == NULL)
    return;
  change = hitos_rewording_steps_drop (hitos_view_state_get_process (hitos_window_get_state (data)),
                                       hitos_view_state_get_month (hitos_window_get_state (data)), block);
  if (hitos_workspace_apply (hitos_window_get_workspace (data), change))
    tell_done (data, _("It reads as composed again"));
}

void
hitos_rewording_actions_add (HitosWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "reword-paragraph", .activate = on_reword_cb, .parameter_type = "s" },
    { .name = "compose-paragraph", .activate = on_compose_cb, .parameter_type = "s" },
  };

  g_return_if_fail (HITOS_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
