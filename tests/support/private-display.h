/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A display of the test's own, @width by @height pixels: no other test's window takes the keyboard from its windows, or
 * stands under the pointer. @name is newly allocated. The server ends with the test, even with one that crashes. */
GSubprocess *private_display_start (int width, int height, char **name);

/* Before the first connection: one for the whole of this program. */
void private_display_enter (void);
