/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-run.h"

G_BEGIN_DECLS

/* Clicks on the middle of the first of that role and name in the newest window, once it stands still. */
void app_pointer_click (AppRun *self, AtspiRole role, const char *name);

/* Drops @path on the middle of the newest window, from another program in which it is dragged, and waits until that one
 * has ended. The window must leave room at the right of the screen. */
void app_pointer_drop_file (AppRun *self, const char *path);

G_END_DECLS
