/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-timeline-shape.h"
#include "hitos-timeline-sheet.h"

G_BEGIN_DECLS

typedef enum {
  HITOS_TIMELINE_INK_TEXT,
  HITOS_TIMELINE_INK_DIM,
  HITOS_TIMELINE_INK_ACCENT,
  HITOS_TIMELINE_INK_DONE,
  HITOS_TIMELINE_INK_DANGER,
  HITOS_TIMELINE_INK_BACKGROUND,
  HITOS_TIMELINE_N_INKS,
} HitosTimelineInkName;

/* What a timeline paints with: the theme's colours, looked up once a theme; texts and small figures kept
 * as render nodes, so that a frame only puts them in place. */
#define HITOS_TYPE_TIMELINE_INK (hitos_timeline_ink_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineInk, hitos_timeline_ink, HITOS, TIMELINE_INK, GObject)

HitosTimelineInk *hitos_timeline_ink_new (void);

/* Reads the colours and the font as they are for @widget: for its css_changed (). */
void hitos_timeline_ink_update (HitosTimelineInk *self, GtkWidget *widget);

GdkRGBA hitos_timeline_ink_get (HitosTimelineInk *self, HitosTimelineInkName name, float alpha);

/* Of the lines behind the rows, which may be faint: plain where the desk asks for high contrast. */
GdkRGBA hitos_timeline_ink_get_line (HitosTimelineInk *self, float alpha);

/* The width of a text in pixels. */
double hitos_timeline_ink_measure (HitosTimelineInk *self, const char *text);
double hitos_timeline_ink_get_text_height (HitosTimelineInk *self);

/* Paints a text with its top left corner at (@x, @y). */
void hitos_timeline_ink_text (HitosTimelineInk *self, HitosTimelineSheet *sheet, const char *text,
                              HitosTimelineInkName name, double x, double y);

/* The node of a text for who keeps it; NULL where there is nothing to see. */
GskRenderNode *hitos_timeline_ink_make_text (HitosTimelineInk *self, const char *text, HitosTimelineInkName name);

/* A text of which the width and the node are at hand: kept by who paints it often. */
typedef struct {
  GskRenderNode *node;  /* owned; NULL where there is nothing to see */
  double width;
} HitosTimelineLabel;

HitosTimelineLabel *hitos_timeline_ink_make_label (HitosTimelineInk *self, const char *text,
                                                   HitosTimelineInkName name);
void hitos_timeline_label_free (HitosTimelineLabel *label);
void hitos_timeline_label_paint (const HitosTimelineLabel *label, HitosTimelineSheet *sheet, double x, double y);

/* Paints a figure that is no rectangle into a square of @size at (@x, @y). @mirrored: time runs to the left, and so
 * does what points ahead. */
void hitos_timeline_ink_figure (HitosTimelineInk *self, HitosTimelineSheet *sheet, HitosTimelineShapeKind kind,
                                HitosTimelineInkName name, double x, double y, double size, gboolean mirrored);

/* The head of a link's arrow, its point at (@x, @y). */
void hitos_timeline_ink_arrow (HitosTimelineInk *self, HitosTimelineSheet *sheet, HitosTimelineInkName name,
                               double x, double y, gboolean mirrored);

G_END_DECLS
