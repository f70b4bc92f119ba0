/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* Asks for a file, through the desktop's own chooser (the portal's in a sandbox). */

/* What is done with the file that was chosen; with none, nothing is. */
typedef void (*HitosFileFunc) (HitosWindow *window, GFile *file);

/* Modal to @window and not yet shown: that is for hitos_native_dialog_show (), which frees it when it is answered. */
GtkFileChooserNative *hitos_file_chooser_new (HitosWindow *window, GtkFileChooserAction action, const char *title,
                                              const char *accept, HitosFileFunc func);

/* @other: a second pattern, may be NULL. */
void hitos_file_chooser_add_filter (GtkFileChooserNative *dialog, const char *name, const char *pattern,
                                    const char *other);

G_END_DECLS
