/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The widest a word space of a justified line may become, in natural word spaces. */
#define HITOS_WIDEST_SPACE 2.5
/* And the narrowest. */
#define HITOS_NARROWEST_SPACE 0.75

/* A stretch of a paragraph that is never divided, and what comes after it where a line may end.
 * Widths in points. */
typedef struct {
  double width;    /* with the spaces inside it (before a non-breaking space no line ends) */
  double spaces;   /* how much of the width are spaces */
  double after;    /* the space after it, gone at a line's end */
  double hyphen;   /* what a line's end here adds */
  double penalty;  /* what a line's end here costs: 0 at a space, more inside a word */
} HitosPiece;

/* Breaks a paragraph as a whole (Knuth and Plass): the lines' ends are chosen together, so that the
 * worst gaps spread over neighbours. @ends has room for @n_pieces; it is filled with the index of
 * the last piece of each line. Returns the number of lines. @ragged: lines keep their natural
 * spaces, and are balanced. No line is wider than @width, unless one piece alone is. */
guint hitos_line_breaker_break (const HitosPiece *pieces, guint n_pieces, double width,
                                gboolean ragged, guint *ends);

G_END_DECLS
