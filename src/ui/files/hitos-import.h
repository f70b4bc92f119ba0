/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* One import, from a file to a step that can be undone: the file is read in a thread, what it would change is
 * told, and only then changed. It lives until it is done. Signals: "done" and "failed", each with one
 * sentence; neither where it was declined. */
#define HITOS_TYPE_IMPORT (hitos_import_get_type ())
G_DECLARE_FINAL_TYPE (HitosImport, hitos_import, HITOS, IMPORT, GObject)

HitosImport *hitos_import_new (HitosWorkspace *workspace);

void hitos_import_start (HitosImport *self, GFile *file, GtkWindow *parent);

/* Whether it can be undone: a new process cannot. */
gboolean hitos_import_is_step (HitosImport *self);

G_END_DECLS
