/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-pages.h"

G_BEGIN_DECLS

/* Pictures of the pages seen last, so that scrolling paints nothing anew. */
typedef struct _HitosPageCache HitosPageCache;

HitosPageCache *hitos_page_cache_new (void);
void hitos_page_cache_free (HitosPageCache *self);

/* Forgets every picture: the pages are others now. */
void hitos_page_cache_clear (HitosPageCache *self);

/* Appends the page's ink, without the sheet, at @rectangle in widget pixels; @scale_factor: device
 * pixels in one of them. */
void hitos_page_cache_snapshot (HitosPageCache *self, HitosPages *pages, guint page, int scale_factor,
                                GtkSnapshot *snapshot, const graphene_rect_t *rectangle);

G_END_DECLS
