/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-run.h"

G_BEGIN_DECLS

/* Where what has the focus stands: beside what had it before, and in what one sees. A chain is what a widget stands in,
 * the window first and the widget last: an array of AtspiAccessible. */

/* What is wrong with the order where the focus goes from one to the other, NULL where nothing is: of what stands side by side or one
 * below the other, the two parts that they are in, the one that is read before comes first. @shared is set to
 * how many of the chain both stand in. Both must stand in one window. */
const char *app_order_judge (AppRun *run, GPtrArray *from, GPtrArray *to, guint *shared);

/* Waits until the whole of the widget is inside of the window and of all that scrolls, as far as that is large enough;
 * FALSE where that does not come true. */
gboolean app_order_is_in_sight (AppRun *run, GPtrArray *chain);

G_END_DECLS
