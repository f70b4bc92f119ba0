/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-preview-pane.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* Keeps the informe beside the facts: composes it a moment after the last change of the process or of
 * the month, and hands it to the preview with what there is to correct. */
#define HITOS_TYPE_COMPOSITION (hitos_composition_get_type ())
G_DECLARE_FINAL_TYPE (HitosComposition, hitos_composition, HITOS, COMPOSITION, GObject)

HitosComposition *hitos_composition_new (HitosWorkspace *workspace, HitosPreviewPane *preview);

/* Composes at once what is still to be composed. */
void hitos_composition_flush (HitosComposition *self);

G_END_DECLS
