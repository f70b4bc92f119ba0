/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-pages.h"

G_BEGIN_DECLS

/* Lays informes out on pages. It keeps shaped paragraphs between layouts, so that after a
 * keystroke one paragraph is shaped and the rest is arithmetic. One per thread. */
#define HITOS_TYPE_TYPESETTER (hitos_typesetter_get_type ())
G_DECLARE_FINAL_TYPE (HitosTypesetter, hitos_typesetter, HITOS, TYPESETTER, GObject)

/* Fails with HITOS_PAPER_ERROR_HYPHENATION or _FONT where what it needs is not installed. */
HitosTypesetter *hitos_typesetter_new (GError **error);

/* (transfer full) An informe without blocks gives no page. */
HitosPages *hitos_typesetter_lay_out (HitosTypesetter *self, HitosInforme *informe);

/* How many paragraphs have been shaped since it was made. */
guint hitos_typesetter_get_n_shaped (HitosTypesetter *self);

G_END_DECLS
