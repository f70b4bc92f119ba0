/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "hitos-workspace.h"

G_BEGIN_DECLS

/* Attaches files to a record, in one step for all that are taken together. They are read without holding up the
 * window; what is too big or cannot be read is left out and told. Property: "busy". Signals: "done" (how many were
 * attached), "failed" (one message). */
#define HITOS_TYPE_FILE_TAKER (hitos_file_taker_get_type ())
G_DECLARE_FINAL_TYPE (HitosFileTaker, hitos_file_taker, HITOS, FILE_TAKER, GObject)

/* The bytes of a file stand in the database: a scan of many pages has room. */
#define HITOS_FILE_TAKER_LARGEST (32 * 1024 * 1024)

/* @owner: a milestone, a document, an entry or an informe. */
HitosFileTaker *hitos_file_taker_new (HitosWorkspace *workspace, gpointer owner);

/* @files: of GFile. While it is busy, they wait for their turn in the same step. */
void hitos_file_taker_take (HitosFileTaker *self, GListModel *files);

G_END_DECLS
