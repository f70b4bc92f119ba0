/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A program, seen from outside as a person sees it: by the pictures that its window shows, from the moment it is
 * started or a key is pressed. Times are in milliseconds. */
typedef struct _ShownWindow ShownWindow;

typedef struct {
  double mapped;    /* the window is there, maybe empty; 0 after a key */
  double usable;    /* from here on the picture is the one that stays, but for what a thin scroll bar takes */
  double settled;   /* the last picture before nothing changed any more */
  guint n_pictures;
} ShownTimes;

/* Starts @argv on the display of this process. */
ShownWindow *shown_window_start (const char *const *argv, GError **error);

/* Waits until nothing changes for a while; @times are since the start, or since the key. An error says that nothing was
 * shown. */
gboolean shown_window_settle (ShownWindow *self, ShownTimes *times, GError **error);

/* The window gets the keyboard, as from a window manager; it is settled again when this returns. */
void shown_window_focus (ShownWindow *self);
void shown_window_press_alt (ShownWindow *self, guint keysym);

/* Ends the program. */
void shown_window_free (ShownWindow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShownWindow, shown_window_free)
