/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The facts of the month as a list, and the editor of the one that is opened. Follows the view state:
 * the selected fact is the selected record. */
#define HITOS_TYPE_FACTS_PANE (hitos_facts_pane_get_type ())
G_DECLARE_FINAL_TYPE (HitosFactsPane, hitos_facts_pane, HITOS, FACTS_PANE, GtkWidget)

/* Once. */
void hitos_facts_pane_set_workspace (HitosFactsPane *self, HitosWorkspace *workspace);

void hitos_facts_pane_find (HitosFactsPane *self);
/* What is looked for, "" where nothing is; borrowed. */
const char *hitos_facts_pane_get_words (HitosFactsPane *self);
void hitos_facts_pane_popup_add (HitosFactsPane *self);

gboolean hitos_facts_pane_has_record (HitosFactsPane *self, gpointer record);

/* The editor takes the place of the list, and gives it back. */
void hitos_facts_pane_open (HitosFactsPane *self, gpointer record);
void hitos_facts_pane_close (HitosFactsPane *self);
gboolean hitos_facts_pane_is_open (HitosFactsPane *self);

/* Whether the other panes are out of sight: then it offers the way to the pages. */
void hitos_facts_pane_set_alone (HitosFactsPane *self, gboolean alone);

/* How wide it wishes to be beside other panes, in pixels. */
void hitos_facts_pane_set_wide_width (HitosFactsPane *self, int width);

/* Selects the fact so many places away; stays where there is none. */
void hitos_facts_pane_step (HitosFactsPane *self, int facts);

/* The list takes the keyboard. */
void hitos_facts_pane_focus_list (HitosFactsPane *self);

G_END_DECLS
