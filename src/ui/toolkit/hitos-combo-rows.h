/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* From now on the list of choices of every AdwComboRow begins, for the keyboard, at the one that is chosen, and shows
 * whole names; in libadwaita 1.2 it begins at the first, and cuts them. Once, before the first window. */
void hitos_combo_rows_start (void);

G_END_DECLS
