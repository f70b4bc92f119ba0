/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What GTK 4.8 and libadwaita 1.2 leave without a name, or call by its class, is called as what it shows. For a widget that
 * has just come to the screen. */
void hitos_accessible_names_give (GtkWidget *widget);

G_END_DECLS
