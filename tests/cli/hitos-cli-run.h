/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One run of the real program in a folder of its own, which goes when the test ends. */
typedef struct {
  char *folder;    /* owned; the working folder */
  char *database;  /* owned; a path in it; need not exist */
  char *output;    /* owned; what the last run printed, and said on the standard error */
  char *error;
  int status;      /* of the last run; -1 where a signal ended it */
} HitosCliRun;

void hitos_cli_run_set_up (HitosCliRun *self, gconstpointer data);
void hitos_cli_run_tear_down (HitosCliRun *self, gconstpointer data);

/* A test with the fixture around it. */
#define hitos_cli_run_add(path, function) \
  g_test_add (path, HitosCliRun, NULL, hitos_cli_run_set_up, function, hitos_cli_run_tear_down)

/* Runs "hitos" with these arguments, split as a shell does, on the test's database. */
void hitos_cli_run (HitosCliRun *self, const char *arguments);

/* The same through a shell, where "$HITOS" is the program: for pipes and redirections. */
void hitos_cli_run_shell (HitosCliRun *self, const char *script);

/* Variables of the environment for the further runs; NULL unsets. */
void hitos_cli_run_set_variable (const char *name, const char *value);

/* The last run went well and said nothing on the standard error. */
void hitos_cli_run_assert_done (const HitosCliRun *self);
/* It ended with @status and one line on the standard error with @part in it. */
void hitos_cli_run_assert_failed (const HitosCliRun *self, int status, const char *part);

/* Writes @text to a file of the folder; a path of the folder; a file's bytes. Newly allocated. */
char *hitos_cli_run_write (HitosCliRun *self, const char *name, const char *text);
char *hitos_cli_run_path (HitosCliRun *self, const char *name);
GBytes *hitos_cli_run_read (HitosCliRun *self, const char *name);

/* Imports the example of docs/exchange.md, as "ejemplo.json". */
void hitos_cli_run_import_example (HitosCliRun *self);

/* Everything that the database holds, by an export: the same text means that nothing has changed. */
char *hitos_cli_run_dump (HitosCliRun *self);

G_END_DECLS
