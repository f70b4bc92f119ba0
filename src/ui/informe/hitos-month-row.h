/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-month-item.h"

G_BEGIN_DECLS

/* A line of the list of months: its name, how its informe stands, the number of its facts. */
#define HITOS_TYPE_MONTH_ROW (hitos_month_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosMonthRow, hitos_month_row, HITOS, MONTH_ROW, GtkWidget)

GtkWidget *hitos_month_row_new (void);

/* @month may be NULL. */
void hitos_month_row_set_month (HitosMonthRow *self, HitosMonthItem *month);

G_END_DECLS
