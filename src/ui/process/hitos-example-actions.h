/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The sample that comes with Hitos is an example wherever it is, and says so beside its name. */

gboolean hitos_example_actions_is_example (HitosProcess *process);

/* The window's action that imports it. */
void hitos_example_actions_add (HitosWindow *window);
void hitos_example_actions_update (HitosWindow *window);

G_END_DECLS
