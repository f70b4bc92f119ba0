/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sound database with one process, "p", closed, alone in a folder of its own. */
typedef struct {
  char *folder;
  char *path;
} DatabaseFixture;

void database_set_up (DatabaseFixture *fixture, gconstpointer data);
void database_tear_down (DatabaseFixture *fixture, gconstpointer data);

/* How many files the folder at @path holds. */
guint database_count_files (const char *path);

G_END_DECLS
