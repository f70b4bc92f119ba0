/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A view and a pane that opens at its end; where both have no room, the pane stands in place of the view. */
#define HITOS_TYPE_PANE_SPLIT (hitos_pane_split_get_type ())
G_DECLARE_FINAL_TYPE (HitosPaneSplit, hitos_pane_split, HITOS, PANE_SPLIT, GtkWidget)

GtkWidget *hitos_pane_split_new (GtkWidget *view, GtkWidget *pane);

gboolean hitos_pane_split_is_open (HitosPaneSplit *self);
void hitos_pane_split_set_open (HitosPaneSplit *self, gboolean open);

G_END_DECLS
