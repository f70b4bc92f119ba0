/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "hitos-clock.h"
#include "hitos-fact.h"

G_BEGIN_DECLS

/* A line of the register: day, kind, body, keys, subject, and the state as an icon and a word. A click
 * asks to open it. */
#define HITOS_TYPE_FACT_ROW (hitos_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (HitosFactRow, hitos_fact_row, HITOS, FACT_ROW, GtkWidget)

GtkWidget *hitos_fact_row_new (HitosClock *clock);

/* @fact may be NULL. */
/* Borrowed, may be NULL. */
HitosFact *hitos_fact_row_get_fact (HitosFactRow *self);
void hitos_fact_row_set_fact (HitosFactRow *self, HitosFact *fact);

G_END_DECLS
