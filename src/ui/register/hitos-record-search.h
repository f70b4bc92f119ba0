/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* What people look for in the open process: the facts, milestones and bodies in whose words, or in those of what
 * belongs to them (documents, points), every word of @words is found, whole or as a beginning, without regard to
 * case or accents; and sessions by their kind and body, too. A new list of HitosRecord, the best first, not all of very many; NULL with @error. */
GListModel *hitos_record_search_find (HitosWorkspace *workspace, const char *words, GError **error);

G_END_DECLS
