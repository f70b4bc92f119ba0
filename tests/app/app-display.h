/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A display of the test's own (Xvfb) with a Latin American keyboard, and the least of a window
 * manager: the newest window has the keyboard, and when it goes the one before has it again. The
 * server ends with the object. */
#define APP_TYPE_DISPLAY (app_display_get_type ())
G_DECLARE_FINAL_TYPE (AppDisplay, app_display, APP, DISPLAY, GObject)

/* @width and @height in pixels. A display that cannot be had ends the test. */
AppDisplay *app_display_new (int width, int height);

/* What DISPLAY says of it. */
const char *app_display_get_name (AppDisplay *self);

/* Presses and lets go keys, each as an accelerator: "Return", "<Control>n", "<Alt><Shift>Right". Keys
 * are separated by spaces. They reach the window that has the keyboard, as from a real one. */
void app_display_press (AppDisplay *self, const char *keys);

/* Types a text as a Latin American keyboard does: accents are dead keys. */
void app_display_type (AppDisplay *self, const char *text);

/* How many windows are on the screen, without menus and popovers. */
guint app_display_count_windows (AppDisplay *self);

/* Whether the newest window is one of a program whose name begins so. */
gboolean app_display_is_newest_of (AppDisplay *self, const char *program);

/* Asks the newest window to be of that size, in pixels. */
void app_display_resize (AppDisplay *self, int width, int height);

/* Puts the newest window there, in pixels of the screen. */
void app_display_place (AppDisplay *self, int x, int y);

/* Brings the pointer there, in pixels of a window: the @back-th before the newest one. */
void app_display_point (AppDisplay *self, guint back, int x, int y);

/* Presses the pointer's first button, or lets it go. */
void app_display_hold_button (AppDisplay *self, gboolean down);

/* A number that is the same as long as the screen looks the same. */
guint app_display_get_look (AppDisplay *self);

/* Writes what is on the screen as a picture. */
void app_display_photograph (AppDisplay *self, const char *path);

G_END_DECLS
