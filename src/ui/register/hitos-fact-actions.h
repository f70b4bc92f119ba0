/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's actions on facts: add, stage, void, restore, previous and next, close. */
void hitos_fact_actions_add (HitosWindow *window);

/* Which of them make sense now. */
void hitos_fact_actions_update (HitosWindow *window);

G_END_DECLS
