/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* A line to type a field into: text, list, number, date, hour. Each keystroke that means something is kept at
 * once; what does not is said in place, and stays as it was typed. A date has a calendar, too. */
#define HITOS_TYPE_TEXT_ROW (hitos_text_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosTextRow, hitos_text_row, HITOS, TEXT_ROW, AdwEntryRow)

/* @title NULL: the field's own label. */
GtkWidget *hitos_text_row_new (HitosWorkspace *workspace, gpointer record, const char *field, const char *title);

/* Words to choose from beside what is typed. In a list the chosen one comes after the others, or is taken away where
 * it is there already. */
void hitos_text_row_offer (HitosTextRow *self, const char *const *words);

G_END_DECLS
