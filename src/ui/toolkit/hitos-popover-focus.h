/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on a menu or a popover that closes gives the focus back to what had it before, where nothing else has taken it. GTK
 * gives it to the button that the popover belongs to, which is not where one was who has opened it with a key. Once,
 * before the first window. */
void hitos_popover_focus_start (void);

G_END_DECLS
