/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-sheets.h"

G_BEGIN_DECLS

/* The sheets as they will be on paper, one at a time, with what goes from one to another; or why there are none. */
#define HITOS_TYPE_SHEETS_PREVIEW (hitos_sheets_preview_get_type ())
G_DECLARE_FINAL_TYPE (HitosSheetsPreview, hitos_sheets_preview, HITOS, SHEETS_PREVIEW, GtkBox)

/* From the first one on. NULL: @problem is said in their place. */
void hitos_sheets_preview_show (HitosSheetsPreview *self, HitosSheets *sheets, const char *problem);

/* Borrowed, NULL where there are none. */
HitosSheets *hitos_sheets_preview_get_sheets (HitosSheetsPreview *self);

G_END_DECLS
