/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Things that reach over several rows, so that those that touch a range of rows are found without
 * looking at the rest. */
typedef struct _HitosSpanIndex HitosSpanIndex;

typedef struct {
  guint top;
  guint bottom;  /* included */
  guint item;
  guint furthest;  /* the index's own: the lowest bottom of the half that this one stands in the middle of */
} HitosSpan;

/* Takes @spans, an array of HitosSpan, and sorts it. */
HitosSpanIndex *hitos_span_index_new (GArray *spans);
void hitos_span_index_free (HitosSpanIndex *self);

/* Appends to @items (of guint) those that touch the rows @top to @bottom, both included. */
void hitos_span_index_find (const HitosSpanIndex *self, guint top, guint bottom, GArray *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosSpanIndex, hitos_span_index_free)

G_END_DECLS
