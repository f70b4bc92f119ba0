/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-milestone.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What is done with the tasks of a work plan, each as one step that can be undone. Nothing is ever
 * deleted: it is dropped with its reason, and can be taken back. Changes are (transfer full). */

#define HITOS_TASK_ERROR (hitos_task_error_quark ())
GQuark hitos_task_error_quark (void);

typedef enum {
  HITOS_TASK_ERROR_LEVEL,  /* the plan has no such level */
  HITOS_TASK_ERROR_WITHIN, /* it would be a part of itself */
} HitosTaskErrorCode;

/* A milestone of one's own, planned for @day. @id is set to what the change inserts, and is its. */
HitosChange *hitos_task_create_milestone (HitosProcess *process, const char *name, HitosDate day, const char **id);

/* A new part of @parent, right after @sibling; last where that is NULL. */
HitosChange *hitos_task_create_part (HitosMilestone *parent, HitosMilestone *sibling, const char *name,
                                     const char **id, GError **error);

/* So many places down among its siblings, or up where negative; NULL where it stands at the end. */
HitosChange *hitos_task_create_shift (HitosMilestone *task, int places);

/* Whether it can be put under @parent with all that is below it; NULL makes it a milestone of its own. */
gboolean hitos_task_check_parent (HitosMilestone *task, HitosMilestone *parent, GError **error);
/* Comes last there, or right after @sibling. */
HitosChange *hitos_task_create_move (HitosMilestone *task, HitosMilestone *parent, HitosMilestone *sibling,
                                     GError **error);

/* One level in: under the sibling above it. One level out: after what it is a part of. */
HitosChange *hitos_task_create_indent (HitosMilestone *task, GError **error);
HitosChange *hitos_task_create_outdent (HitosMilestone *task, GError **error);

/* With all that is below it. @reason is not empty. */
HitosChange *hitos_task_create_drop (HitosMilestone *task, const char *reason);
/* With what was dropped together with it, and what it is a part of. */
HitosChange *hitos_task_create_restore (HitosMilestone *task);

G_END_DECLS
