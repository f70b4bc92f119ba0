/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's actions on whole processes: new-process, duplicate-plan, what-if, catch-up. */
void hitos_process_actions_add (HitosWindow *window);

/* Which of them can be done now. */
void hitos_process_actions_update (HitosWindow *window);

/* What the switcher shows: the processes of the file with their election day, then these actions. New
 * reference. */
GMenuModel *hitos_process_actions_create_menu (HitosDatabase *database);
/* What was removed from @database (nullable) can be asked back as long as the file lives. New reference, empty where there
 * is nothing. */
GMenuModel *hitos_process_actions_create_removed_menu (HitosDatabase *database);

G_END_DECLS
