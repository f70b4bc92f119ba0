/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* A record in one line, which opens to show all its fields; they are made when they are first seen. */
#define HITOS_TYPE_RECORD_ROW (hitos_record_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosRecordRow, hitos_record_row, HITOS, RECORD_ROW, AdwExpanderRow)

GtkWidget *hitos_record_row_new (HitosWorkspace *workspace, gpointer record);

/* Borrowed. */
gpointer hitos_record_row_get_record (HitosRecordRow *self);

G_END_DECLS
