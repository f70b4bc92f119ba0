/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-wrong-input.h"

static void
set_invalid (gpointer accessible, gboolean wrong)
{
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
hitos_wrong_input_mark (GtkWidget *field, gboolean wrong)
{
  GtkEditable *text;

  g_return_if_fail (GTK_IS_WIDGET (field));

  text = GTK_IS_EDITABLE (field) ? gtk_editable_get_delegate (GTK_EDITABLE (field)) : NULL;
  if (wrong)
    gtk_widget_add_css_class (field, "error");
  else
    gtk_widget_remove_css_class (field, "error");
  set_invalid (field, wrong);
  if (text)
    set_invalid (text, wrong);
}

void
hitos_wrong_input_tell (AdwPreferencesRow *row, const char *title, const char *problem)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row) && title != NULL);

  text = problem ? g_strdup_printf ("%s: %s", title, problem) : g_strdup (title);
  adw_preferences_row_set_title (row, text);
  hitos_wrong_input_mark (GTK_WIDGET (row), problem != NULL);
}
