/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-watch-item.h"

G_BEGIN_DECLS

/* One line of an answer: how it stands by shape and word, what it is, when. Activating it leads to the thing: a day of
 * the calendar, a fact, the informe of a month. */
#define HITOS_TYPE_WATCH_ROW (hitos_watch_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosWatchRow, hitos_watch_row, HITOS, WATCH_ROW, AdwActionRow)

GtkWidget *hitos_watch_row_new (HitosWatchItem *item, HitosDate today);

/* Borrowed. */
HitosWatchItem *hitos_watch_row_get_item (HitosWatchRow *self);

G_END_DECLS
