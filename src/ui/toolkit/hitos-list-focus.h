/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on Tab comes to the chosen row of a list and then goes on, and the arrows go from row to row. GTK 4.8 stops at
 * each row, and who wants the button below a list of a hundred rows presses Tab a hundred times; newer GTK has a
 * property for it. Once, before the first window. */
void hitos_list_focus_start (void);

G_END_DECLS
