/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-record.h"

G_BEGIN_DECLS

/* Finds one record among some by any of its words. Emits "chosen" with it, and closes. */
#define HITOS_TYPE_RECORD_CHOOSER (hitos_record_chooser_get_type ())
G_DECLARE_FINAL_TYPE (HitosRecordChooser, hitos_record_chooser, HITOS, RECORD_CHOOSER, AdwWindow)

/* @records: of HitosRecord; kept. */
HitosRecordChooser *hitos_record_chooser_new (GtkWindow *parent, GListModel *records, const char *title);

G_END_DECLS
