/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-block.h"
#include "hitos-timeline-chart.h"

G_BEGIN_DECLS

/* A composed informe: what paper needs and nothing of how it looks. An immutable value. */
#define HITOS_TYPE_INFORME (hitos_informe_get_type ())
G_DECLARE_FINAL_TYPE (HitosInforme, hitos_informe, HITOS, INFORME, GObject)

/* @header: the lines of the running header, NULL-terminated. @blocks: an array of HitosBlock with
 * hitos_block_unref as its free function (transfer full). @title, @author, @subject: metadata,
 * plain text. @instant: seconds since the epoch that the document says it was made at (the day of
 * the report at noon UTC, so that the same content gives the same bytes). */
HitosInforme *hitos_informe_new (const char *title, const char *author, const char *subject,
                                 const char *const *header, gint64 instant, GPtrArray *blocks);

/* For who composes it: the plan that its figures show. */
void hitos_informe_set_chart (HitosInforme *self, HitosTimelineChart *chart);

/* Borrowed; NULL where it has no figure. */
HitosTimelineChart *hitos_informe_get_chart (HitosInforme *self);

const char *hitos_informe_get_title (HitosInforme *self);
const char *hitos_informe_get_author (HitosInforme *self);
const char *hitos_informe_get_subject (HitosInforme *self);
const char *const *hitos_informe_get_header (HitosInforme *self);
gint64 hitos_informe_get_instant (HitosInforme *self);

guint hitos_informe_get_n_blocks (HitosInforme *self);
/* Borrowed. */
HitosBlock *hitos_informe_get_block (HitosInforme *self, guint position);

G_END_DECLS
