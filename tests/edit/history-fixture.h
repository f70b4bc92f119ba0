/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-body.h"
#include "hitos-history.h"

G_BEGIN_DECLS

/* A database in a folder of its own, and in it the process "p" of random rows, open. */
typedef struct {
  char *folder;
  char *path;
  HitosDatabase *database;
  HitosHistory *history;
} HistoryFixture;

void history_set_up (HistoryFixture *fixture, gconstpointer data);
void history_tear_down (HistoryFixture *fixture, gconstpointer data);

/* A process with @n_rows rows in each table, that no step before an informe's sending stops. */
HitosChange *history_create_process_change (guint seed, guint n_rows);

/* As another program has it that opens the file, too. */
HitosHistory *history_open_another (const char *path);

/* What stands in memory; and that the same stands in the file. */
char *history_dump_model (HitosHistory *history);
void history_assert_everywhere (HistoryFixture *fixture, const char *expected);

HitosBody *history_get_body (HitosHistory *history, const char *id);
HitosChange *history_create_renaming (HitosHistory *history, const char *id, const char *field, const char *text);
void history_rename_body (HitosHistory *history, const char *id, const char *field, const char *text);
void history_assert_undoes (HitosHistory *history);

G_END_DECLS
