/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* A field chosen from a list: one of the model's words, or another record. */
#define HITOS_TYPE_CHOICE_ROW (hitos_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosChoiceRow, hitos_choice_row, HITOS, CHOICE_ROW, AdwComboRow)

/* @field is an enumeration, a reference or a truth value. @title NULL: the field's own label. */
GtkWidget *hitos_choice_row_new (HitosWorkspace *workspace, gpointer record, const char *field, const char *title);

/* @field is a text, and these its usual values; any other that it has is listed, too. */
GtkWidget *hitos_choice_row_new_with_words (HitosWorkspace *workspace, gpointer record, const char *field,
                                            const char *title, const char *const *words);

G_END_DECLS
