/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-recurrence.h"

G_BEGIN_DECLS

/* A card that says what a move would do while it is still being aimed, and, where the thing is one of a series, asks
 * how far it reaches. Signal "chosen" with a HitosReach. */
#define HITOS_TYPE_MOVE_PREVIEW (hitos_move_preview_get_type ())
G_DECLARE_FINAL_TYPE (HitosMovePreview, hitos_move_preview, HITOS, MOVE_PREVIEW, GtkWidget)

GtkWidget *hitos_move_preview_new (void);

/* @consequences: of HitosConsequence, the first one being the move itself. @hint says how to end it, may be NULL. */
void hitos_move_preview_show (HitosMovePreview *self, const GPtrArray *consequences, const char *hint);

/* Why it cannot be there. */
void hitos_move_preview_refuse (HitosMovePreview *self, const char *message);

/* Asks whether the @n_following that come after it move, too, and takes the focus. */
void hitos_move_preview_ask (HitosMovePreview *self, guint n_following);

/* All that it says, in one text. Newly allocated. */
char *hitos_move_preview_get_text (HitosMovePreview *self);

G_END_DECLS
