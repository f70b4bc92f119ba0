/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-calendar-state.h"

G_BEGIN_DECLS

/* A whole day of the month over its cell, where the cell has no room for it. */
#define HITOS_TYPE_DAY_POPOVER (hitos_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (HitosDayPopover, hitos_day_popover, HITOS, DAY_POPOVER, GtkPopover)

GtkWidget *hitos_day_popover_new (void);

/* Pops up with the state's chosen day. */
void hitos_day_popover_open (HitosDayPopover *self, HitosCalendarState *state);

G_END_DECLS
