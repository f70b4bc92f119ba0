/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's actions "next-pane" and "previous-pane" (F6, Shift+F6): the focus goes to the next of what stands side by
 * side, the title bar among it, and around. A pane is a widget with the style class "hitos-pane"; what has the class
 * "hitos-pane-start" in it has the focus first, and later what had it last. */
void hitos_pane_actions_add (HitosWindow *window);

G_END_DECLS
