/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-milestone.h"
#include "hitos-occurrences.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* All of one milestone, to be edited: what it is, its two clocks and why they end when they do, its work plan, what it
 * waits for, what the register says of it, its evidence and its risks. What is typed is kept as it is typed. */
#define HITOS_TYPE_MILESTONE_EDITOR (hitos_milestone_editor_get_type ())
G_DECLARE_FINAL_TYPE (HitosMilestoneEditor, hitos_milestone_editor, HITOS, MILESTONE_EDITOR, AdwBin)

/* @occurrences: of the milestone's process; kept. */
GtkWidget *hitos_milestone_editor_new (HitosWorkspace *workspace, HitosMilestone *milestone,
                                       HitosOccurrences *occurrences);

/* Puts the cursor into its first field; with @selected, all of it is typed over. */
void hitos_milestone_editor_focus (HitosMilestoneEditor *self, gboolean selected);

G_END_DECLS
