/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-watch-item.h"

G_BEGIN_DECLS

/* How many lines an answer has, at a glance; of the next informe, in how many days. A button that leads to the answer:
 * calm and at rest where there is none. */
#define HITOS_TYPE_WATCH_TILE (hitos_watch_tile_get_type ())
G_DECLARE_FINAL_TYPE (HitosWatchTile, hitos_watch_tile, HITOS, WATCH_TILE, GtkButton)

GtkWidget *hitos_watch_tile_new (HitosWatchQuestion question);

HitosWatchQuestion hitos_watch_tile_get_question (HitosWatchTile *self);

/* @items: of HitosWatchItem. */
void hitos_watch_tile_show (HitosWatchTile *self, const GPtrArray *items, HitosDate today);

G_END_DECLS
