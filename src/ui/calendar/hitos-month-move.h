/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-month-view-private.h"

G_BEGIN_DECLS

/* Taking something of the month to another day, with the pointer or with keys: while it is being aimed its days light
 * up, a card says what would happen, and nothing is changed. The month view owns one while it lasts; nobody else
 * includes it. Ends with the view's signal "move". */

/* Whether @occurrence can be taken hold of; where it cannot, @message (newly allocated) says why. */
gboolean hitos_month_move_can_begin (HitosMonthView *view, HitosOccurrence *occurrence, char **message);

/* Takes hold of @occurrence on @day, one of its days. @with_keys: it is aimed from its plan, with the focus on the day
 * aimed at; else from where it is taken hold of. */
void hitos_month_move_begin (HitosMonthView *view, HitosOccurrence *occurrence, HitosDate day, gboolean with_keys);
gboolean hitos_month_move_is_active (HitosMonthView *view);
/* The card asks how far it reaches. */
gboolean hitos_month_move_is_asking (HitosMonthView *view);

/* The day that would be aimed at, @days from the present one. */
HitosDate hitos_month_move_get_aim (HitosMonthView *view);
void hitos_month_move_aim (HitosMonthView *view, HitosDate day);

/* Where the card stands: near this point of the view. */
void hitos_month_move_set_point (HitosMonthView *view, double x, double y);

/* Makes it true, or asks first how far it reaches. Where it cannot be, it ends as if it were cancelled. */
void hitos_month_move_accept (HitosMonthView *view);
void hitos_month_move_cancel (HitosMonthView *view);

/* Forgets it, nothing else: the view goes away. */
void hitos_month_move_clear (HitosMonthView *view);

/* The days that light up over the month, and the card. */
void hitos_month_move_snapshot (HitosMonthView *view, GtkSnapshot *snapshot);
void hitos_month_move_allocate (HitosMonthView *view, int width, int height);

/* The pointer's gesture; once. */
void hitos_month_drag_add (HitosMonthView *view);

/* Another month under the pointer that drags. */
void hitos_month_drag_turn (HitosMonthView *view, int months);

G_END_DECLS
