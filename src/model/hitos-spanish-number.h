/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-spanish-noun.h"

G_BEGIN_DECLS

/* @number in words: "veintiún" before a masculine noun (@before_noun), else "veintiuno",
 * "veintiuna". From 0 to 999,999. Newly allocated. */
char *hitos_spanish_cardinal (guint number, HitosGender gender, gboolean before_noun);

/* "primera", "vigésimo segundo"; "primer" and "tercer" before a masculine noun. From 1 to 99. Newly
 * allocated. */
char *hitos_spanish_ordinal (guint number, HitosGender gender, gboolean before_noun);

G_END_DECLS
