/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-import-summary.h"

G_BEGIN_DECLS

/* What a file brings, before it is imported: whose process it is, what is new, what becomes another, and what is
 * missing. One key imports it. It changes nothing itself.
 *
 * Signal "accepted": the person wants it. */
#define HITOS_TYPE_IMPORT_WINDOW (hitos_import_window_get_type ())
G_DECLARE_FINAL_TYPE (HitosImportWindow, hitos_import_window, HITOS, IMPORT_WINDOW, AdwWindow)

/* @process: the process's own row in the file; @is_here: whether there is one of its id already. */
HitosImportWindow *hitos_import_window_new (GtkWindow *parent, HitosRow *process, gboolean is_here,
                                            const HitosImportSummary *summary);

G_END_DECLS
