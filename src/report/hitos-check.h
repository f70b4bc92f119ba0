/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-checks.h"

G_BEGIN_DECLS

/* One run of the checks; on the stack of who runs them. Borrows all but the findings. */
typedef struct {
  HitosProcess *process;
  HitosPhrases *phrases;
  HitosVocabulary *vocabulary;
  HitosInforme *informe;
  HitosMonth *month;
  HitosDate today;
  const char *const *late;
  GPtrArray *findings;  /* of HitosFinding */
} HitosCheck;

/* About one record, or a block. Both take @sentence. */
void hitos_check_add_for_record (HitosCheck *self, HitosFindingSeverity severity, const char *code,
                                 gpointer record, char *sentence);
void hitos_check_add_for_block (HitosCheck *self, HitosFindingSeverity severity, const char *code,
                                HitosBlock *block, char *sentence);

/* The parts of a run. */
void hitos_check_records (HitosCheck *self);
void hitos_check_telling (HitosCheck *self);
void hitos_check_words (HitosCheck *self);
void hitos_check_dates (HitosCheck *self);
void hitos_check_grammar (HitosCheck *self);

/* A paragraph's text without markup and with plain spaces. Newly allocated. */
char *hitos_check_read_block (HitosBlock *block);
gboolean hitos_check_is_text (HitosBlock *block);

/* How a record is called in a finding: its key, else its subject, else its kind and day. Newly allocated. */
char *hitos_check_name_record (HitosCheck *self, gpointer record);

G_END_DECLS
