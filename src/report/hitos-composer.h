/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-informe.h"
#include "hitos-phrases.h"

G_BEGIN_DECLS

/* From the records of a month to its informe, in Spanish: cover, inner page, contents, sections. The
 * blocks that somebody reworded keep their words; those whose sentence is no longer composed are
 * shown at the end of their section, with the phrase HITOS_COMPOSER_KEPT.
 *
 * Fails where a phrase of the institute's own names what does not exist; the message says where. */
HitosInforme *hitos_composer_compose (HitosProcess *process, HitosPhrases *phrases, int year, int month,
                                      GError **error);

/* The phrase of a block that is kept although nothing composes it any more. */
#define HITOS_COMPOSER_KEPT "kept"

/* What a report_block row keeps of the sentence that it replaced. Newly allocated. */
char *hitos_composer_hash (const char *text);

G_END_DECLS
