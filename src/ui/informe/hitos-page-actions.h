/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's actions on the pages of the informe: how large they are. */
void hitos_page_actions_add (HitosWindow *window);

/* The size of the pages of @view is that of last time from now on, and is kept for the next. */
void hitos_page_actions_remember (HitosPageView *view, GSettings *settings);

G_END_DECLS
