/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-catch-up.h"

G_BEGIN_DECLS

/* One milestone to catch up with: done on, sent on, by which document. What is written goes to the
 * catch-up at once; what cannot be so is said in place. */
#define HITOS_TYPE_CATCH_UP_ROW (hitos_catch_up_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosCatchUpRow, hitos_catch_up_row, HITOS, CATCH_UP_ROW, AdwPreferencesRow)

GtkWidget *hitos_catch_up_row_new (HitosCatchUp *catch_up, HitosMilestone *milestone);

/* FALSE where something written is wrong; then it has the focus. */
gboolean hitos_catch_up_row_check (HitosCatchUpRow *self);

G_END_DECLS
