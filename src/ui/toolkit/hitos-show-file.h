/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens @file in the desktop's program for it, through the portal in a sandbox. GTK would keep it to itself where there is
 * none: @window says so, by its action "tell". */
void hitos_show_file (GtkWindow *window, GFile *file);

G_END_DECLS
