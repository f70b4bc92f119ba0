/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "hitos-occurrences.h"
#include "hitos-sheets.h"

G_BEGIN_DECLS

/* The calendar on paper, as HitosSheets: a month to hang on the wall, or the whole process as a planner with the list of
 * its deadlines. Landscape sheets in the reader's language, immutable once made. What does not fit in a
 * cell is counted there ("+2") and told in full on a further sheet; so is a text that had to be cut. */
#define HITOS_TYPE_WALL (hitos_wall_get_type ())
G_DECLARE_FINAL_TYPE (HitosWall, hitos_wall, HITOS, WALL, GObject)

typedef enum {
  HITOS_WALL_LETTER,   /* carta */
  HITOS_WALL_TABLOID,  /* doble carta */
  HITOS_WALL_A4,
  HITOS_WALL_A3,
} HitosWallPaper;

/* @occurrences is only read while it is made; the date that the sheets bear is its day, today. Fails
 * with HITOS_PAPER_ERROR_FONT where the typeface is not installed. @year from 2 to 9998; @first_weekday, that of the
 * first column, from 1 = Monday to 7 = Sunday. */
HitosWall *hitos_wall_new_month (HitosOccurrences *occurrences, HitosWallPaper paper, int year,
                                 int month, int first_weekday, GError **error);

/* From the month of the process's first occurrence to that of its last. */
HitosWall *hitos_wall_new_year (HitosOccurrences *occurrences, HitosWallPaper paper, GError **error);

guint hitos_wall_get_n_sheets (HitosWall *self);

/* In points. */
void hitos_wall_get_size (HitosWall *self, double *width, double *height);

/* "November 2021 – Proceso Electoral …"; and what a sheet is called in an outline. Borrowed. */
const char *hitos_wall_get_title (HitosWall *self);
const char *hitos_wall_get_sheet_title (HitosWall *self, guint sheet);

/* One user unit is a point: the caller scales and paints the paper. */
void hitos_wall_paint (HitosWall *self, guint sheet, cairo_t *cr);

/* A tagged PDF with an outline; the same occurrences on the same day give the same bytes. @progress and
 * @cancellable may be NULL. */
GBytes *hitos_wall_make_pdf (HitosWall *self, HitosSheetsProgress progress, gpointer data,
                             GCancellable *cancellable, GError **error);

G_END_DECLS
