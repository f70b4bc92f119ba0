/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-tick-unit.h"

G_BEGIN_DECLS

/* The labels of a ruler with their widths, kept from one ruler to the next: a band that is moved shows the
 * same ones again. They hold for one font. */
typedef struct _HitosTickLabels HitosTickLabels;

/* The width of a label in the scale's unit of length. */
typedef double (*HitosTickMeasure) (const char *label, gpointer data);

typedef struct {
  const char *text;
  double width;
  gpointer drawn;  /* NULL at first: whatever who draws it wants to find again */
} HitosTickLabel;

/* @free_drawn, which may be NULL, is for what was kept as drawn. */
HitosTickLabels *hitos_tick_labels_new (HitosTickMeasure measure, gpointer data, GDestroyNotify free_drawn);
void hitos_tick_labels_free (HitosTickLabels *self);

/* As hitos_tick_unit_format (). Borrowed until hitos_tick_labels_trim (). */
HitosTickLabel *hitos_tick_labels_get (HitosTickLabels *self, HitosTickUnit unit, HitosDate start, guint length,
                                       gboolean upper);

/* Forgets all of them where they are many; TRUE then. */
gboolean hitos_tick_labels_trim (HitosTickLabels *self);

/* The widest label of a unit in its shortest form, whichever days are seen: all have room or none. */
double hitos_tick_labels_get_widest (HitosTickLabels *self, HitosTickUnit unit);

/* How many are kept. */
guint hitos_tick_labels_get_n (const HitosTickLabels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosTickLabels, hitos_tick_labels_free)

G_END_DECLS
