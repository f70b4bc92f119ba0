/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The stacks within @widget ask for the width of the page that is seen, not for that of the widest: libadwaita's preferences
 * would else be as wide as the large words of a search without results, whether or not anything can be searched. */
void hitos_narrow_stacks (GtkWidget *widget);

G_END_DECLS
