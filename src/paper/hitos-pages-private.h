/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-pages.h"

G_BEGIN_DECLS

/* For the paginator alone: pages are filled in order, then never changed. */

HitosPages *hitos_pages_new (HitosInforme *informe);
void hitos_pages_begin_page (HitosPages *self);
/* Takes the drawing of an exhibit. */
void hitos_pages_place (HitosPages *self, const HitosPlaced *placed);
void hitos_pages_stroke (HitosPages *self, const HitosStroke *stroke);

/* All that has been placed, to move or to fill in. (element-type HitosPlaced) */
GArray *hitos_pages_get_all_placed (HitosPages *self);
/* The index there of the first thing placed on @page. */
guint hitos_pages_get_first_placed (HitosPages *self, guint page);
/* Puts the paragraph into a thing placed without one. */
void hitos_pages_fill (HitosPages *self, guint placed, HitosParagraph *paragraph);

/* Ends the making: finds the headings. */
void hitos_pages_seal (HitosPages *self);

G_END_DECLS
