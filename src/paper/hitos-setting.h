/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-hyphenator.h"
#include "hitos-paragraph.h"

G_BEGIN_DECLS

/* Shapes @markup in the font that @context is set to, and breaks it into the lines of @style.
 * @baseline: from the top of a line, in points. (transfer full) */
HitosParagraph *hitos_setting_make (PangoContext *context, HitosHyphenator *hyphenator,
                                    const char *markup, HitosText style, double baseline);

G_END_DECLS
