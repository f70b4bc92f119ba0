/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-narrow-title.h"

#include <adwaita.h>

void
hitos_narrow_title (GtkWidget *window)
{
  g_return_if_fail (GTK_IS_WIDGET (window));

  if (GTK_IS_LABEL (window) && gtk_widget_has_css_class (window, "title")
      && gtk_widget_get_ancestor (window, ADW_TYPE_HEADER_BAR))
    {
      GtkLabel *title = GTK_LABEL (window);

      gtk_label_set_single_line_mode (title, FALSE);
      gtk_label_set_wrap (title, TRUE);
      gtk_label_set_natural_wrap_mode (title, GTK_NATURAL_WRAP_NONE);
      gtk_label_set_lines (title, 2);
      gtk_label_set_width_chars (title, -1);
      gtk_label_set_justify (title, GTK_JUSTIFY_CENTER);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (window); child; child = gtk_widget_get_next_sibling (child))
    hitos_narrow_title (child);
}
