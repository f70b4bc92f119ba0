/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a person chooses for oneself. Everything acts at once; nothing has to be confirmed. */
#define HITOS_TYPE_PREFERENCES_WINDOW (hitos_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosPreferencesWindow, hitos_preferences_window, HITOS, PREFERENCES_WINDOW, AdwPreferencesWindow)

HitosPreferencesWindow *hitos_preferences_window_new (GtkWindow *parent, GSettings *settings);

G_END_DECLS
