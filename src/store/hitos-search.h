/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"
#include "hitos-field.h"

G_BEGIN_DECLS

/* A record in whose words something was found. */
typedef struct {
  const HitosTable *table;
  char *id;
} HitosSearchHit;

void hitos_search_hit_free (HitosSearchHit *self);

/* The records of @process whose texts hold every word of @text, whole or as a beginning, without
 * regard to case or accents; the best first, at most @limit. New array of owned HitosSearchHit,
 * empty where @text has no word. */
GPtrArray *hitos_search_find (HitosDatabase *database, const char *process, const char *text,
                              guint limit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosSearchHit, hitos_search_hit_free)

G_END_DECLS
