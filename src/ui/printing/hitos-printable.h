/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"
#include "hitos-sheets.h"
#include "hitos-timeline-rows.h"

G_BEGIN_DECLS

/* What of a process can be put on paper, one line each in hitos-printable.c: its choices, and how it is laid out.
 * The window that prints and exports knows no more of it. */

/* @name is marked for translation; @pwg is the paper's name among printers (PWG 5101.1), which GTK knows too. */
typedef struct {
  const char *id;
  const char *name;
  const char *pwg;
} HitosPrintPaper;

/* What a person has chosen. */
typedef struct {
  HitosDate month;    /* first day; of no meaning where a printable takes none */
  const char *paper;  /* the id of one of the printable's papers; NULL where it has none */
  HitosDate today;    /* the day that it is told as of */
  int soon_days;
  int first_weekday;  /* of a month's first column, 1 = Monday … 7 = Sunday */
  HitosDate from;     /* these four of the timeline alone; HITOS_DATE_NONE: as it has them */
  HitosDate to;
  HitosTimelineGrouping grouping;
  HitosTimelineFilter filter;
} HitosPrintOptions;

typedef struct {
  const char *id;                 /* what the settings remember */
  const char *name;               /* marked for translation */
  const char *file_name;          /* marked; its "%s" is the month, as 2021-11 */
  gboolean takes_month;
  gboolean is_timeline;
  const HitosPrintPaper *papers;  /* ended by a NULL id; NULL where there is nothing to choose */
  /* Runs in a thread that has @process to itself. */
  HitosSheets *(*lay_out) (HitosProcess *process, const HitosPrintOptions *options, GError **error);
} HitosPrintable;

/* All of them, in their order. */
const HitosPrintable *hitos_printable_get_all (guint *n_printables);

/* Newly allocated, with its ending. */
char *hitos_printable_dup_file_name (const HitosPrintable *self, HitosDate month);

G_END_DECLS
