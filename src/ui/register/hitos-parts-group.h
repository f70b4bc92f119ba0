/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The parts of a fact in order: its documents, the bodies it was made known to, the outcomes of a session, the annexes
 * of a document. Each can be edited, added and taken away, in steps that can be undone. */
#define HITOS_TYPE_PARTS_GROUP (hitos_parts_group_get_type ())
G_DECLARE_FINAL_TYPE (HitosPartsGroup, hitos_parts_group, HITOS, PARTS_GROUP, AdwPreferencesGroup)

/* @part_type: the class of the parts, whose first field names their owner. @role: what a new part's
 * enumeration is. */
GtkWidget *hitos_parts_group_new (HitosWorkspace *workspace, gpointer owner, GType part_type, const char *title,
                                  int role);

G_END_DECLS
