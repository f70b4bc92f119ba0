/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-telling.h"

G_BEGIN_DECLS

/* What a pattern's place is led through: "{name|el|capital}". Described in docs/phrases.md. */
typedef HitosTerm *(*HitosFilterFunc) (HitosTelling *telling, HitosTerm *term, const char *argument,
                                       const HitosScope *scope, GError **error);

typedef struct {
  const char *name;
  HitosFilterFunc apply;
} HitosFilter;

/* The term that the filter makes of @term; NULL with HITOS_PATTERN_ERROR_NAME where there is no such
 * filter, or with what went wrong within it. Nothing stays nothing. */
HitosTerm *hitos_filter_apply (HitosTelling *telling, const char *name, const char *argument, HitosTerm *term,
                               const HitosScope *scope, GError **error);

/* The filters of language, and those of days and hours; each ends with a NULL name. */
extern const HitosFilter hitos_filters_of_grammar[];
extern const HitosFilter hitos_filters_of_date[];

G_END_DECLS
