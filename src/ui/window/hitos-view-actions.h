/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's action "view": which of its views is shown, by its Spanish word, so that a shortcut, a menu or
 * another program can choose one. A view that the window does not have is not chosen. */
void hitos_view_actions_add (HitosWindow *window);

G_END_DECLS
