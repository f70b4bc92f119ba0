/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-block-table.h"
#include "hitos-telling.h"

G_BEGIN_DECLS

/* The plan as it stands at the month's end as a table, a row a milestone, in the columns of a phrase.
 * Fails as hitos_telling_write () does. */
HitosBlockTable *hitos_tabulation_create (HitosTelling *telling, const HitosPhrase *phrase, const HitosScope *scope,
                                          GError **error);

G_END_DECLS
