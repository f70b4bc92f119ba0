/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* What Hitos is, and what is new in it. The notes are those of the metainfo's last release. */

void hitos_about_show (GtkWindow *parent);

/* The release's notes alone. */
void hitos_about_show_news (GtkWindow *parent);

/* Once after an update: a toast that leads to the notes; never on the first start. @settings remembers the
 * version. Returns whether it was told. */
gboolean hitos_about_greet (HitosWindow *window, GSettings *settings);

G_END_DECLS
