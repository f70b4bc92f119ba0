/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the figures of a timeline mean: each as it is painted, with its words. */
GtkWidget *hitos_timeline_legend_new (void);

G_END_DECLS
