/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-printable.h"
#include "hitos-workspace.h"

G_BEGIN_DECLS

/* One thing to be laid out, with all that a thread needs to know of it: the thread reads the process through a
 * connection of its own and shares no record with the window. */
typedef struct _HitosPrintRequest HitosPrintRequest;

/* Of the open process, as the file has it: what is being typed has been sealed. */
HitosPrintRequest *hitos_print_request_new (HitosWorkspace *workspace, const HitosPrintable *printable,
                                            const HitosPrintOptions *options);
void hitos_print_request_free (HitosPrintRequest *self);

/* A HitosSheetsFunc. */
HitosSheets *hitos_print_request_lay_out (gpointer self, GCancellable *cancellable, GError **error);

G_END_DECLS
