/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-history.h"
#include "hitos-typing.h"
#include "hitos-undo-stack.h"

G_BEGIN_DECLS

/* What hitos-history.c and hitos-history-undo.c share. */

struct _HitosHistory {
  GObject parent_instance;

  HitosDatabase *database;  /* owned */
  HitosProcess *process;    /* owned */
  char *desk;               /* owned */

  HitosUndoStack *stack;    /* owned */
  gint64 last_sequence;
  gint64 read_from;         /* where taking over begins: somebody's growing step is read again */
  gint64 data_version;
  HitosTyping *typing;      /* owned, NULL where no step of ours grows */
};

/* Locks the database with the process up to date. Views are told before the lock, never under it. */
gboolean hitos_history_begin (HitosHistory *self, HitosTransaction kind, GError **error);

/* A step of this desk that is not written yet. */
HitosStep *hitos_history_create_step (HitosHistory *self, HitosChange *change);

/* Inside a transaction that hitos_history_begin () began, and ends it. Takes @step. */
gboolean hitos_history_finish (HitosHistory *self, HitosChange *change, HitosStep *step, GError **error);

G_END_DECLS
