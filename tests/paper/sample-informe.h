/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-informe.h"

G_BEGIN_DECLS

/* Informes for the tests, by hand: no composer is needed. */

/* The blocks of tests/paper/informe.txt, a real month, its body told @times over. */
HitosInforme *sample_informe_new (guint times);

/* An informe of @blocks (transfer full). */
HitosInforme *sample_informe_new_for_blocks (GPtrArray *blocks);

/* A copy of @informe whose block at @position says @text. */
HitosInforme *sample_informe_change (HitosInforme *informe, guint position, const char *text);

GPtrArray *sample_blocks_new (void);
void sample_blocks_add (GPtrArray *blocks, HitosBlockKind kind, const char *text);

G_END_DECLS
