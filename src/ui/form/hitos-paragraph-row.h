/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* Several lines to type a text field into: a subject, an object in full. Each keystroke is kept. */
#define HITOS_TYPE_PARAGRAPH_ROW (hitos_paragraph_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosParagraphRow, hitos_paragraph_row, HITOS, PARAGRAPH_ROW, AdwPreferencesRow)

/* @title NULL: the field's own label. */
GtkWidget *hitos_paragraph_row_new (HitosWorkspace *workspace, gpointer record, const char *field,
                                    const char *title);

/* Puts the cursor before the text; with @selected, all of it is typed over. */
void hitos_paragraph_row_edit (HitosParagraphRow *self, gboolean selected);

G_END_DECLS
