/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One row of the journal without its images: who did what, when. */

typedef struct {
  gint64 sequence;      /* counts from 1, over all processes of the file */
  char *instant;        /* UTC, "2021-11-03T18:00:00Z" */
  char *desk;           /* an office's label, "" where none was given */
  int schema_version;
  char *action;
  char *argument;       /* may be NULL */
  gint64 undoes;        /* the sequence that it takes back, 0 for none */
  gboolean sealed;
  guint size;           /* number of records that it changes */
} HitosStep;

/* A sealed step of now, still without a sequence. */
HitosStep *hitos_step_new (const char *action, const char *argument, const char *desk);
HitosStep *hitos_step_copy (const HitosStep *self);
void hitos_step_free (HitosStep *self);

/* The clock again: a step that grows tells when it last did. */
void hitos_step_touch (HitosStep *self);

/* A process that is no longer there, as its last step tells of it. */
typedef struct {
  char *id;
  char *name;
  gint64 sequence;      /* of its removal */
} HitosRemovedProcess;

void hitos_removed_process_free (HitosRemovedProcess *self);

/* What was done, in the reader's language ("Add an entry “IEPC/UTC/21/107”"). Newly allocated. */
char *hitos_step_format (const HitosStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosStep, hitos_step_free)

G_END_DECLS
