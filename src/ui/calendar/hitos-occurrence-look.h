/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-calendar-palette.h"
#include "hitos-occurrence.h"

G_BEGIN_DECLS

/* How an occurrence is shown, the same in every view: a shape for what it is, a shape for how it
 * stands, a colour that only repeats them. Names of icons are borrowed. */
const char *hitos_occurrence_look_kind_icon (HitosOccurrenceKind kind);

/* NULL for PLAIN. */
const char *hitos_occurrence_look_state_icon (HitosOccurrenceState state);

HitosInk hitos_occurrence_look_ink (HitosOccurrence *occurrence);

/* The style class of that colour: "error", "warning", "success", "accent" or "dim-label". */
const char *hitos_occurrence_look_style_class (HitosOccurrence *occurrence);

G_END_DECLS
