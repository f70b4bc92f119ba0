/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-line-breaker.h"

#include <math.h>

/* Two hyphens one under the other; a last line that is a stub; a word divided before the last. */
#define COST_OF_LADDER 6000.0
#define COST_OF_STUB 100000.0
#define STUB 0.09  /* of the width */
#define COST_OF_LAST_HYPHEN 4000.0
#define COST_OF_GAP 1e7
#define NO_NODE G_MAXUINT

/* The best way found to end a line after a piece. */
typedef struct {
  guint piece;
  guint previous;   /* node, or NO_NODE at the paragraph's start */
  double start;     /* where the next line starts, on the endless line */
  double spaces;    /* the spaces before there */
  double cost;
  gboolean hyphen;
} Node;

typedef struct {
  const HitosPiece *pieces;
  guint n_pieces;
  double width;
  gboolean ragged;
  gboolean desperate;  /* gaps above the widest space are allowed */
  GArray *nodes;       /* of Node */
  GArray *active;      /* of guint: the nodes that a line may still start at */
} Breaker;

/* What a line costs by how far its spaces are from natural; negative where it cannot be set. */
static double
cost_of_spaces (const Breaker *self, double natural, double spaces, gboolean last)
{
  double slack = self->width - natural;
  double ratio, badness;

  if (self->ragged)
    {
      ratio = slack / (0.25 * self->width);
      if (slack < -1e-6)
        return -1;
      return 100 * ratio * ratio * (last ? 0.5 : 1.0);
    }
  if (slack < 0)
    {
      ratio = spaces > 0 ? -slack / (spaces * (1 - HITOS_NARROWEST_SPACE)) : HUGE_VAL;
      return ratio > 1 ? -1 : 100 * ratio * ratio * ratio;
    }
  if (last)
    return 0;
  ratio = slack - spaces * (HITOS_WIDEST_SPACE - 1);
  if (ratio > 0)
    return self->desperate ? COST_OF_GAP * (1 + ratio / self->width) : -1;
  if (slack <= 0)
    return 0;
  ratio = slack / (spaces * 0.5);
  badness = 100 * ratio * ratio * ratio;
  return badness;
}

/* The cost of the line from @node to @piece, negative where it cannot be set. */
static double
cost_of_line (const Breaker *self, const Node *node, guint piece, double end, double spaces)
{
  const HitosPiece *last = &self->pieces[piece];
  gboolean final = piece + 1 == self->n_pieces;
  double natural = end - node->start + (final ? 0 : last->hyphen);
  double cost = cost_of_spaces (self, natural, spaces - node->spaces, final);

  if (cost < 0)
    return cost;
  cost += 10 + (final ? 0 : last->penalty);
  cost *= cost;
  if (node->hyphen && !final && last->hyphen > 0)
    cost += COST_OF_LADDER;
  if (final && node->hyphen)
    cost += COST_OF_LAST_HYPHEN;
  if (final && node->previous != NO_NODE && natural < self->width * STUB)
    cost += COST_OF_STUB;
  return cost;
}

/* Tries every line that could end after @piece; keeps the best as a node. */
static void
try_piece (Breaker *self, guint piece, double end, double spaces)
{
  const HitosPiece *last = &self->pieces[piece];
  Node best = { piece, NO_NODE, end + last->after, spaces + last->after, HUGE_VAL,
                last->hyphen > 0 };
  guint kept = 0;

  for (guint i = 0; i < self->active->len; i++)
    {
      guint index = g_array_index (self->active, guint, i);
      const Node *node = &g_array_index (self->nodes, Node, index);
      double tightest = end - node->start;
      double cost;

      if (!self->ragged)
        tightest -= (spaces - node->spaces) * (1 - HITOS_NARROWEST_SPACE);
      cost = cost_of_line (self, node, piece, end, spaces);
      /* One piece that is wider than a line stands alone and sticks out. */
      if (cost < 0 && self->desperate && end - last->width <= node->start + 1e-6)
        cost = COST_OF_GAP * COST_OF_GAP;
      if (cost >= 0 && node->cost + cost < best.cost)
        {
          best.cost = node->cost + cost;
          best.previous = index;
        }
      if (tightest <= self->width + 1e-6)
        g_array_index (self->active, guint, kept++) = index;
    }
  g_array_set_size (self->active, kept);
  if (best.cost < HUGE_VAL)
    {
      guint index = self->nodes->len;

      g_array_append_val (self->nodes, best);
      g_array_append_val (self->active, index);
    }
}

static gboolean
run (Breaker *self)
{
  Node start = { G_MAXUINT, NO_NODE, 0, 0, 0, FALSE };
  guint first = 0;
  double end = 0, spaces = 0;

  g_array_set_size (self->nodes, 0);
  g_array_set_size (self->active, 0);
  g_array_append_val (self->nodes, start);
  g_array_append_val (self->active, first);
  for (guint i = 0; i < self->n_pieces && self->active->len > 0; i++)
    {
      end += self->pieces[i].width;
      spaces += self->pieces[i].spaces;
      try_piece (self, i, end, spaces);
      end += self->pieces[i].after;
      spaces += self->pieces[i].after;
    }
  return g_array_index (self->nodes, Node, self->nodes->len - 1).piece == self->n_pieces - 1;
}

guint
hitos_line_breaker_break (const HitosPiece *pieces, guint n_pieces, double width,
                          gboolean ragged, guint *ends)
{
  Breaker self = { pieces, n_pieces, width, ragged, FALSE, NULL, NULL };
  guint n_lines = 0;
  guint index;

  g_return_val_if_fail (n_pieces > 0, 0);

  self.nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self.active = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!run (&self))
    {
      self.desperate = TRUE;
      run (&self);
    }
  index = self.nodes->len - 1;
  while (g_array_index (self.nodes, Node, index).previous != NO_NODE)
    {
      ends[n_lines++] = g_array_index (self.nodes, Node, index).piece;
      index = g_array_index (self.nodes, Node, index).previous;
    }
  for (guint i = 0; i < n_lines / 2; i++)
    {
      guint end = ends[i];

      ends[i] = ends[n_lines - 1 - i];
      ends[n_lines - 1 - i] = end;
    }
  g_array_unref (self.nodes);
  g_array_unref (self.active);
  return n_lines;
}
