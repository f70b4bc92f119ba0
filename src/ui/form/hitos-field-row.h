/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The row that edits a field of a record, as its type asks: a text, a paragraph, a choice. @record belongs to the
 * process of the workspace, or is it. */
GtkWidget *hitos_field_row_create (HitosWorkspace *workspace, gpointer record, guint field);

G_END_DECLS
