/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text and what belongs to it, a button or keys: beside it, or below where there is no room for both. In a template its
 * first child is the one, its second the other. */
#define HITOS_TYPE_ASIDE (hitos_aside_get_type ())
G_DECLARE_FINAL_TYPE (HitosAside, hitos_aside, HITOS, ASIDE, GtkWidget)

GtkWidget *hitos_aside_new (GtkWidget *text, GtkWidget *aside);

G_END_DECLS
