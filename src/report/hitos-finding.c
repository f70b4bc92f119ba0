/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-finding.h"

struct _HitosFinding {
  gatomicrefcount references;
  HitosFindingSeverity severity;
  char *code;      /* owned */
  char *sentence;  /* owned */
  GStrv records;   /* owned, never NULL */
  char *block;     /* owned, may be NULL */
};

G_DEFINE_BOXED_TYPE (HitosFinding, hitos_finding, hitos_finding_ref, hitos_finding_unref)

HitosFinding *
hitos_finding_new (HitosFindingSeverity severity, const char *code, const char *sentence,
                   const char *const *records, const char *block)
{
  static const char *const none[] = { NULL };
  HitosFinding *self = g_new0 (HitosFinding, 1);

  g_atomic_ref_count_init (&self->references);
  self->severity = severity;
  self->code = g_strdup (code);
  self->sentence = g_strdup (sentence);
  self->records = g_strdupv ((char **) (records ? records : none));
  self->block = g_strdup (block);
  return self;
}

HitosFinding *
hitos_finding_ref (HitosFinding *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_finding_unref (HitosFinding *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->code);
  g_free (self->sentence);
  g_strfreev (self->records);
  g_free (self->block);
  g_free (self);
}

HitosFindingSeverity
hitos_finding_get_severity (const HitosFinding *self)
{
  return self->severity;
}

const char *
hitos_finding_get_code (const HitosFinding *self)
{
  return self->code;
}

const char *
hitos_finding_get_sentence (const HitosFinding *self)
{
  return self->sentence;
}

const char *const *
hitos_finding_get_records (const HitosFinding *self)
{
  return (const char *const *) self->records;
}

const char *
hitos_finding_get_block (const HitosFinding *self)
{
  return self->block;
}
