/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-exhibit.h"

G_BEGIN_DECLS

/* What kinds of exhibits share. */
struct _HitosExhibit {
  HitosLettering *lettering;  /* owned */
  double width;
  guint n_rows;
  double *tops;               /* owned: of each row below the head, and the foot of the last */
  double first_head;          /* the head's height where it begins, */
  double head;                /* and where it goes on */
  guint least;                /* rows at the beginning */
  gboolean keeps_together;    /* all of them, where a page has room */
  void (*draw) (const HitosExhibit *self, HitosDrawing *drawing, guint first, guint n_rows, double head);
  void (*clear) (HitosExhibit *self);
  gpointer data;              /* owned by the kind */
};

HitosExhibit *hitos_exhibit_new (HitosLettering *lettering, double width, guint n_rows);

G_END_DECLS
