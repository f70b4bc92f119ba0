/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* One part of a fact, folded up to a line: what it is and in which role; unfolded, the fields of the part and of
 * its document. */
#define HITOS_TYPE_PART_ROW (hitos_part_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosPartRow, hitos_part_row, HITOS, PART_ROW, AdwExpanderRow)

GtkWidget *hitos_part_row_new (HitosWorkspace *workspace, gpointer part);

/* Borrowed. */
gpointer hitos_part_row_get_part (HitosPartRow *self);

/* The field of the document's key takes the keyboard; FALSE where the row is folded or has none. */
gboolean hitos_part_row_focus_key (HitosPartRow *self);

G_END_DECLS
