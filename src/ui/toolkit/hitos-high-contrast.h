/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* From now on the style high-contrast.css is there while the desk asks for high contrast. libadwaita would take a
 * style-hc.css by itself, and newer ones warn of it; the media query that they want instead is none to GTK 4.8.
 * Once, after adw_init (). */
void hitos_high_contrast_start (void);

G_END_DECLS
