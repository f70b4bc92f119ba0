/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The title of @window stands on two lines between its buttons where one has no room: it is never cut. Where letters are so
 * large that not even those have room, it is left out, and the button that cancels is a cross. */
void hitos_narrow_title (GtkWidget *window);

/* The words of the buttons in @widget stand one below the other where they have no room beside; where they have, nothing is
 * changed. */
void hitos_narrow_buttons (GtkWidget *widget);

G_END_DECLS
