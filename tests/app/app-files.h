/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-run.h"

G_BEGIN_DECLS

/* The dialogs that ask for a file: the program's own, or the portal's, which the program does not see. Both look at the
 * screen before they answer (see app_run_look ()). */

/* Types @path where a dialog asks for a name, and waits for the file. */
void app_files_save_as (AppRun *self, const char *path, const char *look);

/* Types @path where a dialog asks for a file that is there. */
void app_files_choose (AppRun *self, const char *path, const char *look);

G_END_DECLS
