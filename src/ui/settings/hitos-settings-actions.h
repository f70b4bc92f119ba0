/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's actions on the process itself: its settings, and the numbers of its own series. */
void hitos_settings_actions_add (HitosWindow *window);

/* Enables those that can be done now. */
void hitos_settings_actions_update (HitosWindow *window);

/* Opens the settings on a body or series; on the process where @record is NULL. */
void hitos_settings_actions_show (HitosWindow *window, gpointer record);

G_END_DECLS
