/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* Small steps on one field of one record, as the fields of the editor make them. */

/* Sets the field to what @text says (see hitos_field_value_from_text ()), as a step that grows with typing or at
 * once. Fails with HITOS_FIELD_ERROR where it says nothing of that type, or as the history does. */
gboolean hitos_editing_set_text (HitosWorkspace *workspace, gpointer record, guint field, const char *text,
                                 gboolean typing, GError **error);

/* The field as that text; newly allocated, "" for none. */
char *hitos_editing_get_text (gpointer record, guint field);

/* The code of the action that edits this record: a part is an edit of what it belongs to. */
const char *hitos_editing_get_action (gpointer record);

/* What people call a record: a body's usual name, a document's kind and keys, a session's body and date.
 * Newly allocated. */
char *hitos_editing_describe (gpointer record);

G_END_DECLS
