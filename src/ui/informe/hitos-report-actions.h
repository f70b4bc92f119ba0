/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's actions on the informe of the month in sight: that it was sent, and that it was not. */
void hitos_report_actions_add (HitosWindow *window);

/* Enables those that can be done now. */
void hitos_report_actions_update (HitosWindow *window);

G_END_DECLS
