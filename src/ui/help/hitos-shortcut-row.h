/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What keys do, and the keys: its title, and one accelerator or several, with spaces between. */
#define HITOS_TYPE_SHORTCUT_ROW (hitos_shortcut_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosShortcutRow, hitos_shortcut_row, HITOS, SHORTCUT_ROW, AdwPreferencesRow)

G_END_DECLS
