/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Every key and what it does, in one column that can be searched, at any width. */
#define HITOS_TYPE_SHORTCUTS_WINDOW (hitos_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosShortcutsWindow, hitos_shortcuts_window, HITOS, SHORTCUTS_WINDOW, AdwPreferencesWindow)

HitosShortcutsWindow *hitos_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
