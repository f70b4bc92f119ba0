/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "hitos-timeline-chart.h"
#include "hitos-wall.h"

G_BEGIN_DECLS

/* A timeline on paper, as HitosSheets: on one sheet, or as a poster of several that are trimmed at the marks and joined.
 * On every row of sheets the first has the names, and all have the ruler. In the reader's language; laid out
 * sheet by sheet as they are painted, so that a poster of any size takes the memory of one. */
#define HITOS_TYPE_POSTER (hitos_poster_get_type ())
G_DECLARE_FINAL_TYPE (HitosPoster, hitos_poster, HITOS, POSTER, GObject)

/* More than anybody hangs up. */
#define HITOS_POSTER_MOST_COLUMNS 20
#define HITOS_POSTER_MOST_SHEETS 2000

#define HITOS_POSTER_FIT 0        /* all days on one sheet; rows that would be illegible go on on the next */
#define HITOS_POSTER_NATURAL (-1) /* as many sheets side by side as days take that are easy to tell apart */

typedef struct {
  HitosWallPaper paper;
  gboolean portrait;
  int columns;            /* how many sheets side by side, or one of the above */
  HitosWhen range;        /* the days; empty: all there are */
  const char *name;       /* of the process; all texts are copied */
  const char *author;     /* may be NULL */
} HitosPosterOptions;

/* Fails with HITOS_PAPER_ERROR where the typeface is not installed, or where it would be more sheets than
 * HITOS_POSTER_MOST_SHEETS. */
HitosPoster *hitos_poster_new (HitosTimelineChart *chart, const HitosPosterOptions *options, GError **error);

guint hitos_poster_get_n_sheets (HitosPoster *self);
void hitos_poster_get_grid (HitosPoster *self, guint *n_rows, guint *n_columns);
/* In points. */
void hitos_poster_get_size (HitosPoster *self, double *width, double *height);
/* "Timeline – PELO 2021-2022"; "Row 1 of 2, column 3 of 4". Borrowed. */
const char *hitos_poster_get_title (HitosPoster *self);
const char *hitos_poster_get_sheet_title (HitosPoster *self, guint sheet);

/* One user unit is a point: the caller scales and paints the paper. */
void hitos_poster_paint (HitosPoster *self, guint sheet, cairo_t *cr);

/* A tagged PDF; the same chart gives the same bytes. @progress and @cancellable may be NULL. */
GBytes *hitos_poster_make_pdf (HitosPoster *self, HitosSheetsProgress progress, gpointer data,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
