/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-database.h"
#include "hitos-process.h"

G_BEGIN_DECLS

/* What a file would bring, told before it is imported: how many records of each kind are new, changed
 * or lose parts, which ones change in what, and the files that come with it. A value; it knows no display. */
typedef struct _HitosImportSummary HitosImportSummary;

/* Of one kind of record; kinds without a difference have none. */
typedef struct {
  const HitosTable *table;
  guint added;
  guint changed;    /* also where only a part of it (an annex, an outcome) is another */
  GPtrArray *lines; /* owned texts: the changed ones by name, and what changes, "IEPC/UTC/21/107: Date" */
} HitosImportKind;

/* @change: as hitos_json_reader_create_change () made it; @process: the one that is here, or NULL; @blobs: the
 * files inside the file (SHA-256 → GBytes); @database: where files may be already, may be NULL. */
HitosImportSummary *hitos_import_summary_new (HitosChange *change, HitosProcess *process, GHashTable *blobs,
                                              HitosDatabase *database);
void hitos_import_summary_free (HitosImportSummary *self);

/* Borrowed, of HitosImportKind, in the order of the exchange file. */
const GPtrArray *hitos_import_summary_get_kinds (const HitosImportSummary *self);

/* "Documents": borrowed, in the interface's language. */
const char *hitos_import_kind_get_name (const HitosImportKind *kind);

/* Whether the process's own row (its name, its election day) becomes another. */
gboolean hitos_import_summary_changes_process (const HitosImportSummary *self);

/* The files that come, and those that are told of but are neither in the file nor here. */
guint hitos_import_summary_get_n_files (const HitosImportSummary *self);
guint64 hitos_import_summary_get_n_bytes (const HitosImportSummary *self);
guint hitos_import_summary_get_n_missing_files (const HitosImportSummary *self);

/* Records that are here and that the file does not touch. */
guint hitos_import_summary_get_n_untouched (const HitosImportSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosImportSummary, hitos_import_summary_free)

G_END_DECLS
