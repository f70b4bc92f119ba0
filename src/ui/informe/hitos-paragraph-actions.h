/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-preview-pane.h"

G_BEGIN_DECLS

/* What is done with the paragraph that is chosen in the pages, and F2 for the first: "paragraph.reword",
 * "paragraph.compose", "paragraph.show-fact". For HitosPreviewPane. */
void hitos_paragraph_actions_install (GtkWidgetClass *klass);

/* Which of them can be done: after another paragraph is chosen. */
void hitos_paragraph_actions_update (HitosPreviewPane *pane);

/* Leads to the words of a paragraph: it is chosen, and its words are shown to be changed. */
void hitos_paragraph_actions_reword (HitosPreviewPane *pane, guint block);

G_END_DECLS
