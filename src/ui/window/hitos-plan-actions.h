/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's actions that put the plan on paper and exchange it: "print", "export-calendar", "export-plan", "export-project",
 * "import-calendar", "import-plan". */
void hitos_plan_actions_add (HitosWindow *window);

/* Enables those that make sense: with a process open, and an import only where it can be written. */
void hitos_plan_actions_update (HitosWindow *window);

typedef enum {
  HITOS_PLAN_FORMAT_CALENDAR,  /* iCalendar */
  HITOS_PLAN_FORMAT_CSV,
  HITOS_PLAN_FORMAT_PROJECT,   /* Microsoft Project's XML */
} HitosPlanFormat;

/* What the actions do once a file is chosen. Both go on in a thread and end with a toast. */
void hitos_plan_actions_export (HitosWindow *window, HitosPlanFormat format, GFile *file);
void hitos_plan_actions_import (HitosWindow *window, GFile *file);

G_END_DECLS
