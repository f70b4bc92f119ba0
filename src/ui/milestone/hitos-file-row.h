/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-attachment.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* One attached file: opened as a copy, or taken away, which can be undone. */
#define HITOS_TYPE_FILE_ROW (hitos_file_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosFileRow, hitos_file_row, HITOS, FILE_ROW, AdwActionRow)

GtkWidget *hitos_file_row_new (HitosWorkspace *workspace, HitosAttachment *attachment);

G_END_DECLS
