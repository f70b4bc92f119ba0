/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* What goes on paper, of which month and on which paper; it is looked at first, then printed or made a PDF. The
 * choices are remembered. */
#define HITOS_TYPE_PRINT_WINDOW (hitos_print_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosPrintWindow, hitos_print_window, HITOS, PRINT_WINDOW, AdwWindow)

/* @workspace has a process open. @what: the id of what is proposed, NULL: what was printed last. @month: the month
 * that is proposed. @settings may be NULL. The signal "exported" tells the GFile that was written; then the window
 * is gone. */
HitosPrintWindow *hitos_print_window_new (GtkWindow *parent, HitosWorkspace *workspace, const char *what,
                                          HitosDate month, GSettings *settings);

/* Writes what is chosen to @file, as the button does once a file is chosen. */
void hitos_print_window_export (HitosPrintWindow *self, GFile *file);

G_END_DECLS
