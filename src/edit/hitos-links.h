/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-dependency.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What waits for what: the dependencies of a plan, as steps that can be undone. */

#define HITOS_LINKS_ERROR (hitos_links_error_quark ())
GQuark hitos_links_error_quark (void);

typedef enum {
  HITOS_LINKS_ERROR_TWICE,  /* it waits for it already */
  HITOS_LINKS_ERROR_CYCLE,  /* each would wait for the other; the message names who waits for whom */
} HitosLinksErrorCode;

/* (transfer full) */
HitosChange *hitos_links_add (HitosMilestone *predecessor, HitosMilestone *successor, int lag, GError **error);
HitosChange *hitos_links_set_lag (HitosDependency *dependency, int lag);
HitosChange *hitos_links_remove (HitosDependency *dependency);

/* What @milestone waits for, or where @awaited what waits for it: new array of borrowed HitosDependency. */
GPtrArray *hitos_links_list (HitosMilestone *milestone, gboolean awaited);

G_END_DECLS
