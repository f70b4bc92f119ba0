/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-example-actions.h"
#include "hitos-process-actions.h"

static char *
dup_days_to_election (HitosWindow *self, HitosProcess *process)
{
  HitosDate today = hitos_workspace_get_today (self->workspace);
  HitosDate election = hitos_process_get_election_day (process);
  int days = election - today;
  g_autofree char *day = NULL;

  if (days == 0)
    return g_strdup (_("Election day is today"));
  /* A telephone has no room for more, nor what begins with "Example". */
  if (days > 0 && (self->narrow || hitos_example_actions_is_example (process)))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", days), days);
  if (days > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day to election day", "%d days to election day", days), days);
  day = hitos_date_text_long (election);
  /* Translators: %s is a long date. */
  return g_strdup_printf (_("Election: %s"), day);
}

void
hitos_window_update_title (HitosWindow *self)
{
  HitosProcess *process = hitos_window_get_process (self);
  g_autofree char *days = NULL;
  g_autofree char *title = NULL;

  if (process == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Hitos"));
      return;
    }
  days = dup_days_to_election (self, process);
  title = g_strdup_printf ("%s – %s", hitos_process_get_name (process), _("Hitos"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->process_title, hitos_process_get_name (process));
  if (hitos_example_actions_is_example (process))
    {
      /* Translators: before the days to election day */
      g_autofree char *example = g_strdup_printf (_("Example · %s"), days);

      adw_window_title_set_subtitle (self->process_title, example);
      return;
    }
  adw_window_title_set_subtitle (self->process_title, days);
}

/* The button's tooltip is the step that it would take back or repeat. */
static void
update_step (HitosWindow *self, const char *name, GtkWidget *button, gboolean possible, const char *tooltip)
{
  hitos_window_enable (self, name, possible);
  gtk_widget_set_tooltip_text (button, tooltip);
}

void
hitos_window_update_steps (HitosWindow *self)
{
  HitosHistory *history = hitos_workspace_get_history (self->workspace);
  g_autofree char *undo = history ? hitos_history_get_undo_label (history) : NULL;
  g_autofree char *redo = history ? hitos_history_get_redo_label (history) : NULL;

  update_step (self, "undo", self->undo_button, history && hitos_history_can_undo (history), undo ? undo : _("Undo"));
  update_step (self, "redo", self->redo_button, history && hitos_history_can_redo (history), redo ? redo : _("Redo"));
}

void
hitos_window_update_process_menu (HitosWindow *self)
{
  g_autoptr (GMenuModel) menu = hitos_process_actions_create_menu (hitos_workspace_get_database (self->workspace));

  gtk_menu_button_set_menu_model (self->process_button, menu);
}
