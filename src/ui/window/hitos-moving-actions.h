/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* What is done to the plan from any view: "win.move" takes what is chosen to another day, "win.add-sessions" plans a
 * body's calendar of sessions, "win.spread" lets those that follow what is chosen in its series take what it says. */
void hitos_moving_actions_add (HitosWindow *window);

/* For the process that is open now. */
void hitos_moving_actions_update (HitosWindow *window);

G_END_DECLS
