/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @label breaks its lines between words, and within one that has no room: without a hyphen, which Pango would put
 * anywhere. Labels of templates have the attribute "insert-hyphens". */
void hitos_wrapping_allow (GtkLabel *label);

G_END_DECLS
