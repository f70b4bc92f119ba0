/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The form of one fact: the fields of its kind, its parts and its state. What is typed is kept at once. */
#define HITOS_TYPE_FACT_EDITOR (hitos_fact_editor_get_type ())
G_DECLARE_FINAL_TYPE (HitosFactEditor, hitos_fact_editor, HITOS, FACT_EDITOR, GtkWidget)

/* Once. */
void hitos_fact_editor_set_workspace (HitosFactEditor *self, HitosWorkspace *workspace);

/* An entry, a session or an agreement; NULL shows nothing. */
void hitos_fact_editor_set_record (HitosFactEditor *self, gpointer record);

/* The first field takes the keyboard. */
void hitos_fact_editor_focus (HitosFactEditor *self);

/* Where the bar of the pane that it stands in names the fact. */
void hitos_fact_editor_hide_bar (HitosFactEditor *self);

G_END_DECLS
