/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* What a window does with a paragraph of the informe that is shown, called by its block's key: "reword-paragraph" shows
 * its words to be changed, "compose-paragraph" takes one's own words away. */
void hitos_rewording_actions_add (HitosWindow *window);

G_END_DECLS
