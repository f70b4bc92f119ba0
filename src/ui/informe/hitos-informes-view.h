/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-facts-pane.h"
#include "hitos-months-pane.h"
#include "hitos-preview-pane.h"

G_BEGIN_DECLS

/* Months, facts and pages side by side; where it is narrow, one at a time. */
#define HITOS_TYPE_INFORMES_VIEW (hitos_informes_view_get_type ())
G_DECLARE_FINAL_TYPE (HitosInformesView, hitos_informes_view, HITOS, INFORMES_VIEW, GtkWidget)

typedef enum {
  HITOS_PANE_MONTHS,
  HITOS_PANE_FACTS,
  HITOS_PANE_PAGES,
} HitosPane;

/* Once. */
void hitos_informes_view_set_workspace (HitosInformesView *self, HitosWorkspace *workspace);

/* Composes at once what is still to be composed. */
void hitos_informes_view_flush (HitosInformesView *self);

/* Borrowed. */
HitosMonthsPane *hitos_informes_view_get_months (HitosInformesView *self);
HitosFactsPane *hitos_informes_view_get_facts (HitosInformesView *self);
HitosPreviewPane *hitos_informes_view_get_preview (HitosInformesView *self);

/* Whether one pane is shown at a time, and which: the properties "folded" and "pane" notify. */
gboolean hitos_informes_view_is_folded (HitosInformesView *self);
HitosPane hitos_informes_view_get_pane (HitosInformesView *self);
void hitos_informes_view_show_pane (HitosInformesView *self, HitosPane pane);

G_END_DECLS
