/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-typesetter.h"

G_BEGIN_DECLS

/* Laid out pages for the tests, and what every layout must hold to. */

HitosTypesetter *sample_typesetter_new (void);

/* @informe laid out by a typesetter that has set nothing before. (transfer full) */
HitosPages *sample_pages_new (HitosInforme *informe);
HitosPages *sample_pages_new_for_block (HitosBlockKind kind, const char *text);

const HitosTextStyle *sample_pages_get_style (const HitosPlaced *placed);

/* Asserts that every line of every block is placed once, in order. */
void sample_pages_assert_complete (HitosPages *pages);

/* Some words, below @most_words of them, with keys and bold. (transfer full) */
char *sample_text_new_random (int most_words);

G_END_DECLS
