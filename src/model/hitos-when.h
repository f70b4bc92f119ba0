/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-date.h"

G_BEGIN_DECLS

/* When a fact happened, as exactly as the register knows it: a day, a month or a span of days.
 * A half-open range [start, end); the empty one { 0, 0 } is "not known". */
typedef struct {
  HitosDate start;
  HitosDate end;
} HitosWhen;

typedef enum {
  HITOS_WHEN_NONE,
  HITOS_WHEN_DAY,
  HITOS_WHEN_MONTH,
  HITOS_WHEN_SPAN,
} HitosWhenKind;

HitosWhen hitos_when_day (HitosDate day);
HitosWhen hitos_when_month (int year, int month);

/* Both days included, in whichever order; one of them that is not known is the other, and none is empty. */
HitosWhen hitos_when_span (HitosDate first, HitosDate last);

/* From where the earlier one begins to where the later one ends; an empty one adds nothing. */
HitosWhen hitos_when_join (HitosWhen a, HitosWhen b);

HitosWhenKind hitos_when_get_kind (HitosWhen when);

/* "2021-11-03", "2021-11" or "2021-11-03/2021-11-05" (the last day included). Returns FALSE and
 * leaves @when alone for anything else, an end before its start among them. */
gboolean hitos_when_parse (const char *text, HitosWhen *when);

/* The text that parses to @when, newly allocated; NULL where it is not known. */
char *hitos_when_format (HitosWhen when);

gboolean hitos_when_overlaps (HitosWhen a, HitosWhen b);

/* As one integer whose order is the order of (start, end). */
gint64 hitos_when_pack (HitosWhen when);
HitosWhen hitos_when_unpack (gint64 packed);

G_END_DECLS
