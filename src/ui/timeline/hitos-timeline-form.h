/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-process.h"

G_BEGIN_DECLS

/* Where a new task is named and given its days, over the row that it will follow. Enter anywhere adds it. Signal
 * "accepted": its name, its first and last day (HITOS_DATE_NONE both, or neither), none of them wrong. */
#define HITOS_TYPE_TIMELINE_FORM (hitos_timeline_form_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineForm, hitos_timeline_form, HITOS, TIMELINE_FORM, GtkPopover)

/* @day is proposed; @process says in which year a day is that has none. */
GtkWidget *hitos_timeline_form_new (HitosProcess *process, const char *heading, HitosDate day);

G_END_DECLS
