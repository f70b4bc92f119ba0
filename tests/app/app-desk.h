/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app-display.h"

G_BEGIN_DECLS

/* What all tests of a program share: a display, a session bus and the bus of assistive technology, once for a test
 * program, for libatspi keeps its connection for ever. */
void app_desk_start (void);
void app_desk_stop (void);

/* Owned by the desk. */
AppDisplay *app_desk_get_display (void);
GDBusConnection *app_desk_get_accessible_bus (void);

/* Whether the program is the installed Flatpak in its sandbox, whose files come and go through portals: where
 * HITOS_PORTALS names the folder of their services. Otherwise there are none. */
gboolean app_desk_has_portals (void);

G_END_DECLS
