/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-narrow.h"

void
hitos_narrow_stacks (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_STACK (widget))
    gtk_stack_set_hhomogeneous (GTK_STACK (widget), FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    hitos_narrow_stacks (child);
}
