/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-block.h"

G_BEGIN_DECLS

/* A paragraph of a page that is seen: the page is painted, this stands over its words to have the keyboard's focus and to
 * be read aloud. A pointer goes through it. */
#define HITOS_TYPE_PAGE_PARAGRAPH (hitos_page_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (HitosPageParagraph, hitos_page_paragraph, HITOS, PAGE_PARAGRAPH, GtkWidget)

HitosPageParagraph *hitos_page_paragraph_new (void);

/* @position: the block's in its informe. */
void hitos_page_paragraph_set_block (HitosPageParagraph *self, guint position, HitosBlock *block);
guint hitos_page_paragraph_get_position (HitosPageParagraph *self);

/* Borrowed; NULL before there is one. */
HitosBlock *hitos_page_paragraph_get_block (HitosPageParagraph *self);

/* Whether the words are somebody's own instead of the composed ones. */
gboolean hitos_page_paragraph_is_reworded (const HitosBlock *block);

G_END_DECLS
