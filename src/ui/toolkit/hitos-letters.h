/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How large the desktop has its letters where @widget is: 1 is the usual size, 2 is double; never less than 1, so that what
 * depends on it has always the room that it has with the usual ones. */
double hitos_letters_get_scale (GtkWidget *widget);
/* So large that what usually stands side by side is told in fewer words, or stands one below the other. */
gboolean hitos_letters_are_large (GtkWidget *widget);
/* What the widest label that is seen in @widget would like to have, in pixels, with letters of its whole size. */
int hitos_letters_measure_widest (GtkWidget *widget);
/* The labels in @widget have letters of @share of their size, 1 of the whole: where a word would be cut. */
void hitos_letters_shrink (GtkWidget *widget, double share);
/* Calls @changed with @widget, as long as it is there, when the desktop's letters change. */
void hitos_letters_follow (GtkWidget *widget, GCallback changed);

G_END_DECLS
