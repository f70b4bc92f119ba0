/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "hitos-elbow.h"
#include "hitos-occurrence.h"

G_BEGIN_DECLS

/* One sheet as a list of what is painted on it, in order: made once, painted on any cairo_t. Points
 * from the upper left corner of the sheet. Tags (those of cairo_tag_begin ()) give a PDF its structure
 * and cost nothing elsewhere; everything but text is outside of it. */
typedef struct _HitosDrawing HitosDrawing;

typedef struct {
  double x, y, width, height;
} HitosBox;

/* The few inks of the calendar sheets: they also work on a printer without colour. */
typedef enum {
  HITOS_TINT_BLACK,
  HITOS_TINT_GREY,       /* what is said softly */
  HITOS_TINT_WHITE,
  HITOS_TINT_RED,        /* a limit of the law that is passed, and nothing else */
  HITOS_TINT_RULE,       /* the lines of the grid */
  HITOS_TINT_HAIR,       /* those of a fine one */
  HITOS_TINT_REST,       /* the ground of weekends and holidays */
  HITOS_TINT_OUTSIDE,    /* the ground of days that are not of the month */
  HITOS_TINT_LEGAL,      /* the ground of a limit of the law */
  HITOS_TINT_WORK,       /* the ground of planned work */
  HITOS_TINT_PLAN,       /* a bar of what is planned */
  HITOS_TINT_DONE,       /* and of what is done */
  HITOS_TINT_LAST
} HitosTint;

HitosDrawing *hitos_drawing_new (double width, double height);
void hitos_drawing_free (HitosDrawing *self);

double hitos_drawing_get_width (HitosDrawing *self);
double hitos_drawing_get_height (HitosDrawing *self);

void hitos_drawing_fill (HitosDrawing *self, HitosBox box, double radius, HitosTint tint);
void hitos_drawing_outline (HitosDrawing *self, HitosBox box, double radius, double thickness,
                            HitosTint tint);
void hitos_drawing_line (HitosDrawing *self, double x1, double y1, double x2, double y2,
                         double thickness, HitosTint tint);
/* The few corners of a figure; filled where @thickness is 0. */
void hitos_drawing_polygon (HitosDrawing *self, const HitosPoint *points, guint n_points, double thickness,
                            HitosTint tint);
/* @x and @y are the upper left corner of its square. */
void hitos_drawing_mark (HitosDrawing *self, HitosOccurrenceState state, double x, double y,
                         double size, HitosTint tint);
/* Takes @layout; @x and @y are its upper left corner. */
void hitos_drawing_text (HitosDrawing *self, PangoLayout *layout, double x, double y,
                         HitosTint tint);

/* What follows is cut off at the edges of @box, until it is unclipped; in each other they leave what they
 * share. */
void hitos_drawing_clip (HitosDrawing *self, HitosBox box);
void hitos_drawing_unclip (HitosDrawing *self);

/* @tag must be static. Well nested within the sheet. Within a "Figure" all is a part of it. */
void hitos_drawing_begin (HitosDrawing *self, const char *tag);
void hitos_drawing_end (HitosDrawing *self);

void hitos_drawing_paint (HitosDrawing *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosDrawing, hitos_drawing_free)

G_END_DECLS
