/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-date.h"
#include "hitos-pdf-info.h"
#include "hitos-sheets.h"

G_BEGIN_DECLS

/* A PDF of sheets that stand by themselves, a calendar's or a timeline's: tagged, with an outline, in the
 * reader's language, and the same bytes for the same sheets. */

/* What a sheet is called in the outline, borrowed; sheets of one title have one entry. */
typedef const char *(*HitosSheetTitle) (HitosSheets *sheets, guint sheet);

/* @date: the day that it says it was made on. Fails with HITOS_PAPER_ERROR, or where it is cancelled; @author,
 * @progress and @cancellable may be NULL. */
GBytes *hitos_sheet_pdf_make (HitosSheets *sheets, HitosSheetTitle get_title, const char *author, HitosDate date,
                              HitosSheetsProgress progress, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
