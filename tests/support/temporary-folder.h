/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A new folder, newly allocated; freeing it removes the folder with its files. */
char *temporary_folder_new (void);
void temporary_folder_free (char *path);

/* The whole content of a file, NULL where there is none or it is no ordinary file. */
GBytes *temporary_folder_read (const char *path);
