/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Reads the help's own pages where the desktop has no help browser. */
#define HITOS_TYPE_HELP_WINDOW (hitos_help_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosHelpWindow, hitos_help_window, HITOS, HELP_WINDOW, AdwWindow)

/* Shows a page in the help window that @parent has open, or in a new one. Borrowed. */
HitosHelpWindow *hitos_help_window_present (GtkWindow *parent, const char *page);

/* Borrowed: the id of the page that is shown. */
const char *hitos_help_window_get_page (HitosHelpWindow *self);

G_END_DECLS
