/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  HITOS_FINDING_NOTE,     /* worth a look */
  HITOS_FINDING_WARNING,  /* probably wrong */
  HITOS_FINDING_ERROR,    /* wrong, or not told */
} HitosFindingSeverity;

/* Something that a check found in a month's informe: an immutable value, reference counted. */
#define HITOS_TYPE_FINDING (hitos_finding_get_type ())

typedef struct _HitosFinding HitosFinding;

GType hitos_finding_get_type (void);

/* @code: the check's name, "misspelt-acronym". @sentence: in the reader's language. @records: the ids
 * of the records that it is about, NULL-terminated, may be NULL. @block: the key of the block that it
 * is about, may be NULL. All are copied. */
HitosFinding *hitos_finding_new (HitosFindingSeverity severity, const char *code, const char *sentence,
                                 const char *const *records, const char *block);
HitosFinding *hitos_finding_ref (HitosFinding *self);
void hitos_finding_unref (HitosFinding *self);

/* All borrowed. */
HitosFindingSeverity hitos_finding_get_severity (const HitosFinding *self);
const char *hitos_finding_get_code (const HitosFinding *self);
const char *hitos_finding_get_sentence (const HitosFinding *self);
const char *const *hitos_finding_get_records (const HitosFinding *self);
const char *hitos_finding_get_block (const HitosFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosFinding, hitos_finding_unref)

G_END_DECLS
