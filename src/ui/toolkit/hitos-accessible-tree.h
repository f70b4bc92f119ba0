/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on, for every widget of the application, a screen reader is told what GTK 4.8 leaves out:
 *
 * - what a stack, a closed panel or a squeezed bar does not show is hidden from it too;
 * - a button without words is called by its tooltip, without the keys; one with a picture and words, by them;
 * - a button with a mnemonic has its name once, and without the underscore;
 * - a row's second line, or what is chosen in it, is its description;
 * - the item of a list, which has the keyboard's focus, is called by the row within;
 * - a picture without a name is hidden: what it says stands beside it; and nothing is called by its class;
 * - a window is a window and a dialog a dialog, though the focus was in it before it was shown;
 * - a popover that keeps the focus is called by its heading or as its button, a calendar by its day;
 * - what a switcher of views shows, it controls;
 * - what is typed into in an AdwEntryRow has the focus, its title and its text.
 *
 * Once, before the first window. */
void hitos_accessible_tree_start (void);

G_END_DECLS
