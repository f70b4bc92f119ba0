/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-sheets.h"

G_BEGIN_DECLS

/* Puts @sheets on a printer that a person chooses, each as large as its paper is. @pwg: the name of that paper among
 * printers, NULL for letter. FALSE without an error where the person thought better of it. */
gboolean hitos_printing_run (HitosSheets *sheets, const char *pwg, GtkWindow *parent, GError **error);

/* The same to a PDF file, without asking, through all of GTK's printing; for tests. */
gboolean hitos_printing_run_to_file (HitosSheets *sheets, const char *pwg, const char *path, GError **error);

G_END_DECLS
