/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-example-actions.h"
#include "hitos-letters.h"
#include "hitos-process-actions.h"

/* Of the process's name: as libadwaita has it, and where there is room. */
#define LEAST_LETTERS 5
#define KEPT_LETTERS 24
/* Pixels: in so few a name in large letters is cut on one line. */
#define BROKEN_WIDTH 480

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

static GtkLabel *
find_title (GtkWidget *widget)
{
  GtkLabel *found = GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title") ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_title (child);
  return found;
}

static int
measure_letters (GtkLabel *label, int n_letters, int *all)
{
  int width;

  gtk_label_set_width_chars (label, n_letters);
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, &width, all, NULL, NULL);
  return width;
}

/* As GTK counts them: all are as wide as a usual one. What stands beside them is no letter. */
static int
count_letters (GtkLabel *label)
{
  int all, ten = measure_letters (label, 10, &all), more = measure_letters (label, 20, NULL) - ten;

  return more > 0 ? 10 + (10 * (all - ten) + more - 1) / more : 0;
}

/* Of a name in large letters nothing would be left beside the views: where both have no room, these go below. */
static void
keep_name (HitosWindow *self)
{
  GtkLabel *label = find_title (GTK_WIDGET (self->process_title));
  int most = !self->narrow && hitos_letters_are_large (GTK_WIDGET (self)) ? KEPT_LETTERS : LEAST_LETTERS;

  if (label)
    gtk_label_set_width_chars (label, CLAMP (count_letters (label), LEAST_LETTERS, most));
}

/* Where even then it has no room, the name stands on both lines: the days to election day leave it theirs. A bar does not
 * ask how high a label would be that breaks by itself. FALSE where it is one word. */
static gboolean
break_name (HitosWindow *self, const char *name)
{
  GtkLabel *label = find_title (GTK_WIDGET (self->process_title));
  int width = gtk_widget_get_width (GTK_WIDGET (self)), length = (int) strlen (name), best = 0;
  gboolean cut = self->narrow && hitos_letters_are_large (GTK_WIDGET (self)) && width < BROKEN_WIDTH;
  g_autofree char *broken = g_strdup (name);

  for (int i = 1; cut && i < length; i++)
    if (name[i] == ' ' && ABS (2 * i - length) < ABS (2 * best - length))
      best = i;
  if (label)
    gtk_label_set_single_line_mode (label, best == 0);
  if (label && best > 0)
    gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  if (best > 0)
    broken[best] = '\n';
  adw_window_title_set_title (self->process_title, broken);
  return best > 0;
}

void
hitos_window_update_title (HitosWindow *self)
{
  HitosProcess *process = hitos_window_get_process (self);
  g_autofree char *days = NULL, *example = NULL, *title = NULL;
  gboolean broken;

  if (process == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Hitos"));
      return;
    }
  days = dup_days_to_election (self, process);
  title = g_strdup_printf ("%s – %s", hitos_process_get_name (process), _("Hitos"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  /* Translators: before the days to election day */
  example = hitos_example_actions_is_example (process) ? g_strdup_printf (_("Example · %s"), days) : NULL;
  broken = break_name (self, hitos_process_get_name (process));
  adw_window_title_set_subtitle (self->process_title, broken ? NULL : example ? example : days);
  keep_name (self);
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
  HitosDatabase *database = hitos_workspace_get_database (self->workspace);
  g_autoptr (GMenuModel) menu = hitos_process_actions_create_menu (database);
  g_autoptr (GMenuModel) removed = hitos_process_actions_create_removed_menu (database);

  gtk_menu_button_set_menu_model (self->process_button, menu);
  /* Where the last process was removed there is no switcher. */
  gtk_menu_button_set_menu_model (self->welcome_removed, removed);
  gtk_widget_set_visible (GTK_WIDGET (self->welcome_removed), g_menu_model_get_n_items (removed) > 0);
}
