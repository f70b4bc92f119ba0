/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The path of a file that Hitos is shipped with, its parts from @first to a closing NULL joined
 * below the data folder: the one that HITOS_DATA_DIR names, else the installed one. The file need
 * not exist. Newly allocated. */
char *hitos_data_path (const char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
