/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-database.h"

G_BEGIN_DECLS

/* A prepared statement. Its parameters are $1, $2 … and must first appear in that order, which is
 * how every engine numbers them alike. Keeps its database open. */
typedef struct _HitosStatement HitosStatement;

HitosStatement *hitos_statement_new (HitosDatabase *database, const char *sql, GError **error);
void hitos_statement_free (HitosStatement *self);

/* @parameter counts from 1. Values are copied; a NULL text or bytes binds NULL. */
void hitos_statement_bind_text (HitosStatement *self, int parameter, const char *text);
void hitos_statement_bind_integer (HitosStatement *self, int parameter, gint64 value);
void hitos_statement_bind_bytes (HitosStatement *self, int parameter, GBytes *bytes);

/* Goes to the next row; @row says whether there is one. FALSE is always an error. */
gboolean hitos_statement_step (HitosStatement *self, gboolean *row, GError **error);

/* Runs to the end and makes the statement ready for other values. */
gboolean hitos_statement_run (HitosStatement *self, GError **error);

/* As hitos_statement_run (), and @changes says how many rows it changed. */
gboolean hitos_statement_change (HitosStatement *self, int *changes, GError **error);

/* Of the current row; @column counts from 0. A text is borrowed until the next step, NULL where
 * the column is; one that is not UTF-8 or holds a NUL fails as damage does, in
 * hitos_statement_read_text (). */
gint64 hitos_statement_get_integer (HitosStatement *self, int column);
const char *hitos_statement_get_text (HitosStatement *self, int column);
GBytes *hitos_statement_get_bytes (HitosStatement *self, int column);
gboolean hitos_statement_read_text (HitosStatement *self, int column, const char **text,
                                    GError **error);

/* The first integer that @sql answers, 0 where it answers nothing. */
gboolean hitos_statement_read_integer (HitosDatabase *database, const char *sql, gint64 *value,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosStatement, hitos_statement_free)

G_END_DECLS
