/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's action that saves its process, with all its files, as one file that Hitos opens elsewhere. */
void hitos_copy_actions_add (HitosWindow *window);
void hitos_copy_actions_update (HitosWindow *window);

/* Without a dialog, in a thread; a toast or a dialog says how it went. */
void hitos_copy_actions_save (HitosWindow *window, GFile *file);

G_END_DECLS
