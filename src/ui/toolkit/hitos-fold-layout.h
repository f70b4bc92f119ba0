/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HITOS_TYPE_FOLD_LAYOUT (hitos_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (HitosFoldLayout, hitos_fold_layout, HITOS, FOLD_LAYOUT, GtkLayoutManager)

G_END_DECLS
