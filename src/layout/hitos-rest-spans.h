/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-when.h"
#include "hitos-workdays.h"

G_BEGIN_DECLS

/* Days on which an office rests, as they are shaded: a weekend is one span, a holiday of its own another. */
typedef struct {
  HitosWhen days;
  gboolean holiday;
} HitosRestSpan;

/* Those that touch @range, as time runs; @workdays may be NULL: weekends alone. New array of HitosRestSpan. */
GArray *hitos_rest_spans_list (HitosWorkdays *workdays, HitosWhen range);

G_END_DECLS
