/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The type of everything on paper. */

/* A context of a font map of its own (so that a thread may have one) in points, whose type is the
 * same at every zoom: nothing is hinted or rounded to a pixel. */
PangoContext *hitos_font_create_context (void);

/* Fails with HITOS_PAPER_ERROR_FONT where HITOS_FONT_FAMILY is not installed. */
gboolean hitos_font_check_family (PangoContext *context, GError **error);

G_END_DECLS
