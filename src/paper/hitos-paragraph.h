/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "hitos-stylesheet.h"

G_BEGIN_DECLS

/* A paragraph shaped and broken into lines: an immutable value, reference counted. Lengths in
 * points; its own origin is the upper left corner of its first line. It belongs to the thread of
 * the shaper that made it (its fonts do). */
typedef struct _HitosParagraph HitosParagraph;

typedef struct {
  guint first_glyph, end_glyph;  /* with the space at its end: it hangs out, for readers */
  guint start, end;              /* bytes of the text */
  double x;                      /* where the line begins */
  double width;                  /* as set, without that space */
  double stretch;                /* of its word spaces: 1 is natural */
  gboolean hyphen;               /* ends with a hyphen that is not in the text */
  gboolean justified;            /* reaches from margin to margin */
} HitosLine;

HitosParagraph *hitos_paragraph_ref (HitosParagraph *self);
void hitos_paragraph_unref (HitosParagraph *self);

/* Plain text, without markup. Borrowed. */
const char *hitos_paragraph_get_text (const HitosParagraph *self);
HitosText hitos_paragraph_get_style (const HitosParagraph *self);
guint hitos_paragraph_get_n_lines (const HitosParagraph *self);
const HitosLine *hitos_paragraph_get_line (const HitosParagraph *self, guint line);

/* From the top of a line to its baseline. */
double hitos_paragraph_get_baseline (const HitosParagraph *self);

/* Draws one line with its baseline's beginning at @x, @y, in the current colour. */
void hitos_paragraph_show_line (const HitosParagraph *self, guint line, cairo_t *cr,
                                double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosParagraph, hitos_paragraph_unref)

G_END_DECLS
