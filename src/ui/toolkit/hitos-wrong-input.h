/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Marks a field, or takes the mark off, of which what is typed is refused: to the eye, and to the ear where the focus is, which in
 * a row is the text within. */
void hitos_wrong_input_mark (GtkWidget *field, gboolean wrong);

/* The same for a row that is called @title; what is wrong, @problem (nullable: nothing), stands in its title, which a screen
 * reader reads with the field. */
void hitos_wrong_input_tell (AdwPreferencesRow *row, const char *title, const char *problem);

G_END_DECLS
