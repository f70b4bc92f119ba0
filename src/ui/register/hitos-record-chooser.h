/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* Finds one record by any of its words. Emits "chosen" with it, and closes. */
#define HITOS_TYPE_RECORD_CHOOSER (hitos_record_chooser_get_type ())
G_DECLARE_FINAL_TYPE (HitosRecordChooser, hitos_record_chooser, HITOS, RECORD_CHOOSER, AdwWindow)

/* Among some. @records: of HitosRecord; kept. */
HitosRecordChooser *hitos_record_chooser_new (GtkWindow *parent, GListModel *records, const char *title);

/* Among all that belong to the open process, by the words of what belongs to them, too; @words are looked for at first. */
HitosRecordChooser *hitos_record_chooser_new_for_all (GtkWindow *parent, HitosWorkspace *workspace, const char *words);

G_END_DECLS
