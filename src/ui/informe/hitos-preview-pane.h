/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-page-view.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The informe of the month, page by page, with its zoom, its page number and what there is to
 * correct. The sentences of the selected record are marked; a click on a sentence selects its record. */
#define HITOS_TYPE_PREVIEW_PANE (hitos_preview_pane_get_type ())
G_DECLARE_FINAL_TYPE (HitosPreviewPane, hitos_preview_pane, HITOS, PREVIEW_PANE, GtkWidget)

/* Once. */
void hitos_preview_pane_set_workspace (HitosPreviewPane *self, HitosWorkspace *workspace);

/* What is shown; NULL where there is none. */
void hitos_preview_pane_set_informe (HitosPreviewPane *self, HitosInforme *informe);
HitosInforme *hitos_preview_pane_get_informe (HitosPreviewPane *self);

/* What there is to look at before sending: of HitosFinding, the gravest first. */
void hitos_preview_pane_set_findings (HitosPreviewPane *self, const GPtrArray *findings);

/* Instead of pages, why there are none. */
void hitos_preview_pane_set_problem (HitosPreviewPane *self, const char *text);

/* Borrowed. */
HitosPageView *hitos_preview_pane_get_page_view (HitosPreviewPane *self);

void hitos_preview_pane_popup_page (HitosPreviewPane *self);
void hitos_preview_pane_show_checks (HitosPreviewPane *self, gboolean shown);

/* @fraction of an export that is under way; negative where there is none. */
void hitos_preview_pane_set_progress (HitosPreviewPane *self, double fraction);

G_END_DECLS
