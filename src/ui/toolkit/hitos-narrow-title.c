/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-narrow-title.h"

#include <adwaita.h>

/* On as many lines as it takes, and on one where that has room. */
static void
wrap (GtkLabel *label)
{
  gtk_label_set_single_line_mode (label, FALSE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

void
hitos_narrow_buttons (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON))
    wrap (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    hitos_narrow_buttons (child);
}

void
hitos_narrow_title (GtkWidget *window)
{
  g_return_if_fail (GTK_IS_WIDGET (window));

  if (GTK_IS_LABEL (window) && gtk_widget_has_css_class (window, "title")
      && gtk_widget_get_ancestor (window, ADW_TYPE_HEADER_BAR))
    {
      GtkLabel *title = GTK_LABEL (window);

      wrap (title);
      gtk_label_set_natural_wrap_mode (title, GTK_NATURAL_WRAP_NONE);
      gtk_label_set_lines (title, 2);
      gtk_label_set_width_chars (title, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (window); child; child = gtk_widget_get_next_sibling (child))
    hitos_narrow_title (child);
}
