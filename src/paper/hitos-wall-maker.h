/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-drawing.h"
#include "hitos-lettering.h"
#include "hitos-wall.h"

G_BEGIN_DECLS

/* Within the calendar on paper: what its sheets share while they are laid out. All lengths in points;
 * type sizes are those of the paper. */
typedef struct {
  double width, height, margin;
  double title;    /* sizes of type */
  double heading;
  double number;
  double text;
  double small;
} HitosWallMetrics;

typedef struct {
  HitosOccurrences *occurrences;  /* borrowed */
  HitosLettering *lettering;      /* owned */
  HitosWallMetrics metrics;
  GPtrArray *sheets;              /* owned, of HitosDrawing */
  GPtrArray *titles;              /* owned, of char *: one a sheet */
} HitosWallMaker;

HitosWallMaker *hitos_wall_maker_new (HitosOccurrences *occurrences, HitosWallPaper paper,
                                      GError **error);
void hitos_wall_maker_free (HitosWallMaker *self);

/* A new sheet with its header; @body is the room between header and footer. Borrowed. */
HitosDrawing *hitos_wall_maker_add_sheet (HitosWallMaker *self, const char *title, HitosBox *body);

/* The legend of shapes at the foot of @body, which becomes less. */
void hitos_wall_maker_add_legend (HitosWallMaker *self, HitosDrawing *sheet, HitosBox *body);

/* The footers, when all sheets are there. */
void hitos_wall_maker_finish (HitosWallMaker *self);

/* Sets @text and puts it down under @tag (NULL: the tag that is open). Returns its width. */
double hitos_wall_maker_put (HitosWallMaker *self, HitosDrawing *sheet, const char *tag,
                             const char *text, const HitosLetteringStyle *style, double x, double y,
                             HitosTint tint);

/* What is told of an occurrence in a cell or a list: code, what is due, state, name. @n_bold: how many
 * bytes of it are the code. Newly allocated. */
char *hitos_wall_maker_describe (HitosOccurrence *occurrence, int *n_bold);
HitosTint hitos_wall_maker_get_tint (HitosOccurrence *occurrence);

/* Divides @total among @n rows: equal where that serves all, else those that need less give to those
 * that need more, and keep two thirds of an equal share at least. */
void hitos_wall_maker_share (const double *needs, guint n, double total, double *shares);

/* The days of rest of a range: day → HitosOccurrence, borrowed. */
GHashTable *hitos_wall_maker_find_rest_days (HitosWallMaker *self, HitosWhen range);

/* Sheets, as many as it takes, that list @occurrences by month and day. */
void hitos_wall_maker_add_list (HitosWallMaker *self, const char *title, GPtrArray *occurrences);

void hitos_wall_maker_add_month (HitosWallMaker *self, int year, int month, int first_weekday);
void hitos_wall_maker_add_year (HitosWallMaker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosWallMaker, hitos_wall_maker_free)

G_END_DECLS
