/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-entry.h"

G_BEGIN_DECLS

/* The closed lists of the model in the words and icons of the interface. All borrowed. */
const char *hitos_entry_kind_get_label (HitosEntryKind kind);
const char *hitos_entry_kind_get_icon (HitosEntryKind kind);
const char *hitos_entry_stage_get_label (HitosEntryStage stage);
const char *hitos_entry_stage_get_icon (HitosEntryStage stage);

/* The label of any value of the model's enumerations; its nick where there is none. */
const char *hitos_enum_get_label (GType enumeration, int value);

G_END_DECLS
