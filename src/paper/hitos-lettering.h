/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Sets the short texts of a calendar sheet in the informe's typeface. Owns its font map: one per
 * thread. */
#define HITOS_TYPE_LETTERING (hitos_lettering_get_type ())
G_DECLARE_FINAL_TYPE (HitosLettering, hitos_lettering, HITOS, LETTERING, GObject)

/* Lengths in points. */
typedef struct {
  double size;
  double width;          /* where lines break; 0: never */
  int n_lines;           /* at most, the last one cut with an ellipsis; 0: as many as it takes */
  int n_bold;            /* so many bytes at the beginning are bold; -1: all */
  gboolean italic;
  PangoAlignment align;  /* within @width */
} HitosLetteringStyle;

/* Fails with HITOS_PAPER_ERROR_FONT where the typeface is not installed. */
HitosLettering *hitos_lettering_new (GError **error);

/* @text is plain text. (transfer full) */
PangoLayout *hitos_lettering_set (HitosLettering *self, const char *text,
                                  const HitosLetteringStyle *style);

/* From one line to the next in that size. */
double hitos_lettering_get_leading (double size);

/* The size in points of what was set. */
double hitos_lettering_get_width (PangoLayout *layout);
double hitos_lettering_get_height (PangoLayout *layout);

G_END_DECLS
