/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-audit.h"

G_BEGIN_DECLS

/* Opens the sample process, with the focus on the first fact of the month that is written. */
void app_visit_start (AppRun *run);

/* Opens what keeps the focus for a while (a dialog, a menu, a popover), audits it and leaves it with Escape, which brings the
 * focus back to where it was opened. */

/* What keys open. */
void app_visit (AppRun *run, AppAudit *audit, const char *place, const char *keys);

/* What an item of the menu opens that @keys open. */
void app_visit_item (AppRun *run, AppAudit *audit, const char *place, const char *keys, const char *item);

/* Presses @keys and waits until the focus is in something else. */
void app_visit_enter (AppRun *run, const char *place, const char *keys);

/* Goes to the item of a menu that is open, and chooses it. */
void app_visit_choose (AppRun *run, const char *item);

G_END_DECLS
