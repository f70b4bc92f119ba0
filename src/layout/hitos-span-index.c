/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-span-index.h"

/* The spans by their top; seen as a balanced tree, each half's middle knows how far down its half
 * reaches, so that a half that ends above is skipped as a whole. */
struct _HitosSpanIndex {
  GArray *spans;  /* owned */
};

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const HitosSpan *left = a;
  const HitosSpan *right = b;

  if (left->top != right->top)
    return left->top < right->top ? -1 : 1;
  return (left->item > right->item) - (left->item < right->item);
}

static guint
measure_half (HitosSpan *spans, guint first, guint end)
{
  guint middle = first + (end - first) / 2, before, after;

  if (first >= end)
    return 0;
  /* Not within MAX (), which would measure one of them twice, and its halves four times. */
  before = measure_half (spans, first, middle);
  after = measure_half (spans, middle + 1, end);
  spans[middle].furthest = MAX (spans[middle].bottom, MAX (before, after));
  return spans[middle].furthest;
}

static void
find_in_half (const HitosSpan *spans, guint first, guint end, guint top, guint bottom, GArray *items)
{
  guint middle = first + (end - first) / 2;

  if (first >= end || spans[middle].furthest < top)
    return;
  find_in_half (spans, first, middle, top, bottom, items);
  if (spans[middle].top > bottom)
    return;
  if (spans[middle].bottom >= top)
    g_array_append_val (items, spans[middle].item);
  find_in_half (spans, middle + 1, end, top, bottom, items);
}

HitosSpanIndex *
hitos_span_index_new (GArray *spans)
{
  HitosSpanIndex *self = g_new0 (HitosSpanIndex, 1);

  self->spans = spans;
  g_array_sort (spans, compare_spans);
  measure_half ((HitosSpan *) spans->data, 0, spans->len);
  return self;
}

void
hitos_span_index_free (HitosSpanIndex *self)
{
  g_array_unref (self->spans);
  g_free (self);
}

void
hitos_span_index_find (const HitosSpanIndex *self, guint top, guint bottom, GArray *items)
{
  find_in_half ((const HitosSpan *) self->spans->data, 0, self->spans->len, top, bottom, items);
}
