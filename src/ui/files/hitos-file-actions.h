/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-window.h"

G_BEGIN_DECLS

/* The window's actions on files: open, import, export, cancel an export. */
void hitos_file_actions_add (HitosWindow *window);

/* What an export without a dialog does, for tests: the month in sight to @file. */
void hitos_file_actions_export (HitosWindow *window, GFile *file);

/* A file that was dropped here, or opened with Hitos: a database is opened, a process imported. */
void hitos_file_actions_open (HitosWindow *window, GFile *file);

/* Reads a file, says what it would change, and changes it when that is accepted. */
void hitos_file_actions_import (HitosWindow *window, GFile *file);

G_END_DECLS
