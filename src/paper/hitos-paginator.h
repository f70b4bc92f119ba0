/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-exhibit.h"
#include "hitos-pages.h"
#include "hitos-shaper.h"

G_BEGIN_DECLS

/* A paragraph on its way to the pages. */
typedef struct {
  HitosPlacedRole role;       /* TEXT, CONTENTS_ENTRY or EXHIBIT */
  guint block;
  guint target;               /* the block that a contents entry leads to, or HITOS_NO_BLOCK */
  HitosParagraph *paragraph;  /* borrowed from the shaper; of an exhibit, the caption that has been set above it */
  const HitosExhibit *exhibit;  /* borrowed; NULL but for an exhibit */
} HitosFlow;

/* Lets @flows (of HitosFlow) run over pages: arithmetic over line heights. Headings stay with
 * what follows, and no paragraph leaves a single line behind or ahead. */
HitosPages *hitos_paginator_run (HitosShaper *shaper, HitosInforme *informe, const GArray *flows);

G_END_DECLS
