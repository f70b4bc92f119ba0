/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-database.h"
#include "hitos-process.h"
#include "hitos-step.h"

G_BEGIN_DECLS

/* An open process that can be changed: the one way to write. A change goes to the database (rows and
 * journal in one transaction), then to the process; if anything fails, neither has changed. What others
 * wrote to the same file meanwhile is taken over before each write.
 *
 * Properties: "can-undo", "can-redo" (boolean); "undo-label", "redo-label" (string, "Undo: Add an
 * entry", NULL where there is nothing); "desk". */
#define HITOS_TYPE_HISTORY (hitos_history_get_type ())
G_DECLARE_FINAL_TYPE (HitosHistory, hitos_history, HITOS, HISTORY, GObject)

#define HITOS_HISTORY_ERROR (hitos_history_error_quark ())
GQuark hitos_history_error_quark (void);

typedef enum {
  HITOS_HISTORY_ERROR_NOTHING,  /* nothing to undo or redo */
  HITOS_HISTORY_ERROR_STOPPED,  /* another desk's step, an older schema, an informe that was sent */
  HITOS_HISTORY_ERROR_CHANGED,  /* the rows are not as the step left them: the message says what */
  HITOS_HISTORY_ERROR_REMOVED,  /* another program removed the process */
  HITOS_HISTORY_ERROR_EXISTS,   /* a process of that id is there already */
} HitosHistoryErrorCode;

/* Loads a process with its steps. Fails as hitos_store_load_process () does. */
HitosHistory *hitos_history_open (HitosDatabase *database, const char *process_id, GError **error);

/* Makes a new process of @change, which inserts the process's own row and every other. It is taken back
 * by removing the process. */
HitosHistory *hitos_history_create (HitosDatabase *database, HitosChange *change, GError **error);

/* Removes a process with all that it has. Its journal stays, so that it can be brought back. */
gboolean hitos_history_remove_process (HitosDatabase *database, const char *process_id,
                                       GError **error);

/* Brings back a process that was removed: every record as it was, and its steps can be undone as before.
 * Fails where it is there, where it was never removed, and where Hitos was updated since. */
gboolean hitos_history_restore_process (HitosDatabase *database, const char *process_id,
                                        GError **error);

/* Those that can be asked back, the latest first. New array of owned HitosRemovedProcess. */
GPtrArray *hitos_history_list_removed (HitosDatabase *database, GError **error);

/* Borrowed. */
HitosProcess *hitos_history_get_process (HitosHistory *self);
HitosDatabase *hitos_history_get_database (HitosHistory *self);

/* A label of the office's seat that writes ("Coordinación"), "" unless told; never a login name. */
const char *hitos_history_get_desk (HitosHistory *self);
void hitos_history_set_desk (HitosHistory *self, const char *desk);

/* The last step of this process, as a report keeps it in sent_sequence when it is sent. */
gint64 hitos_history_get_sequence (HitosHistory *self);

/* One step. An empty change writes nothing and succeeds. Fails with HITOS_PROCESS_ERROR where the
 * model refuses it, or with HITOS_DATABASE_ERROR. */
gboolean hitos_history_apply (HitosHistory *self, HitosChange *change, GError **error);

/* As hitos_history_apply (), but the step grows while changes of the same action come for the same
 * records within two seconds of each other. */
gboolean hitos_history_apply_typing (HitosHistory *self, HitosChange *change, GError **error);

/* Ends a growing step, and waits until it is on the disk. */
gboolean hitos_history_seal (HitosHistory *self, GError **error);

gboolean hitos_history_can_undo (HitosHistory *self);
gboolean hitos_history_can_redo (HitosHistory *self);
char *hitos_history_get_undo_label (HitosHistory *self);
char *hitos_history_get_redo_label (HitosHistory *self);
gboolean hitos_history_undo (HitosHistory *self, GError **error);
gboolean hitos_history_redo (HitosHistory *self, GError **error);

/* Takes over what others wrote: when the window gets the focus, say. */
gboolean hitos_history_refresh (HitosHistory *self, GError **error);

/* Every step of the process, oldest first. New array of owned HitosStep. */
GPtrArray *hitos_history_list_steps (HitosHistory *self, GError **error);

G_END_DECLS
