/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "hitos-paragraph.h"

G_BEGIN_DECLS

/* Makes paragraphs, and keeps those of the last layouts, so that a text is shaped once.
 * It owns a font map of its own: a thread that typesets makes its own shaper. */
#define HITOS_TYPE_SHAPER (hitos_shaper_get_type ())
G_DECLARE_FINAL_TYPE (HitosShaper, hitos_shaper, HITOS, SHAPER, GObject)

/* Fails with HITOS_PAPER_ERROR_HYPHENATION or _FONT where what it needs is not installed. */
HitosShaper *hitos_shaper_new (GError **error);

/* @markup with <b> and <i>, set as @style. What is no good markup is shown as it stands.
 * (transfer none): it lives until two calls of hitos_shaper_forget without being asked for. */
HitosParagraph *hitos_shaper_get_paragraph (HitosShaper *self, const char *markup,
                                            HitosText style);

/* Ends a layout: forgets the paragraphs that the last few layouts did not ask for. */
void hitos_shaper_forget (HitosShaper *self);

/* How many paragraphs have been shaped so far: what the cache did not have. */
guint hitos_shaper_get_n_shaped (HitosShaper *self);

G_END_DECLS
