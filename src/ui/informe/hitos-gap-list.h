/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* The numbers that the month in sight has skipped, under one line that opens. Delete, or the button of a row, says
 * that the number is another matter's. Invisible where there is none. */
#define HITOS_TYPE_GAP_LIST (hitos_gap_list_get_type ())
G_DECLARE_FINAL_TYPE (HitosGapList, hitos_gap_list, HITOS, GAP_LIST, AdwBin)

/* Once. */
void hitos_gap_list_set_workspace (HitosGapList *self, HitosWorkspace *workspace);

G_END_DECLS
