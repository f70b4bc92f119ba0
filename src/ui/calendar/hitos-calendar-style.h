/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The shapes and styles of what happens on days, which the other views show, too: there from now on, once a display. */
void hitos_calendar_style_load (GdkDisplay *display);

G_END_DECLS
