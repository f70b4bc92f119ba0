/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The start of a program, seen from outside as a person sees it: the pictures that its window shows,
 * from the moment the program is started. Times are in milliseconds. */
typedef struct {
  double mapped;    /* the window is there, maybe empty */
  double usable;    /* from here on the picture is the one that stays, but for a hundredth of its dots */
  double settled;   /* the last picture before nothing changed any more */
  guint n_pictures;
} ShownWindow;

/* Runs @argv on the display of this process, watches its window until nothing changes for a while, and
 * ends it. An error says that no window came. */
gboolean shown_window_watch (const char *const *argv, ShownWindow *shown, GError **error);
