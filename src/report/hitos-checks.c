/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-checks.h"

#include "hitos-body.h"
#include "hitos-check.h"
#include "hitos-date-words.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-key.h"
#include "hitos-own-words.h"
#include "hitos-sitting.h"

#include <glib/gi18n-lib.h>

void
hitos_check_add_for_record (HitosCheck *self, HitosFindingSeverity severity, const char *code, gpointer record,
                            char *sentence)
{
  const char *records[] = { record ? hitos_record_get_id (record) : NULL, NULL };

  g_ptr_array_add (self->findings, hitos_finding_new (severity, code, sentence, records, NULL));
  g_free (sentence);
}

void
hitos_check_add_for_block (HitosCheck *self, HitosFindingSeverity severity, const char *code, HitosBlock *block,
                           char *sentence)
{
  g_ptr_array_add (self->findings, hitos_finding_new (severity, code, sentence, hitos_block_get_records (block),
                                                      hitos_block_get_key (block)));
  g_free (sentence);
}

gboolean
hitos_check_is_text (HitosBlock *block)
{
  return hitos_block_get_kind (block) == HITOS_BLOCK_PARAGRAPH || hitos_block_get_kind (block) == HITOS_BLOCK_BULLET;
}

char *
hitos_check_read_block (HitosBlock *block)
{
  return hitos_own_words_read (hitos_block_get_text (block));
}

static HitosDocument *
get_main_document (HitosCheck *self, gpointer entry)
{
  const GPtrArray *parts = hitos_process_get_parts (self->process, HITOS_TYPE_ENTRY_DOCUMENT, entry);

  return parts->len > 0 ? hitos_entry_document_get_document (g_ptr_array_index (parts, 0)) : NULL;
}

static char *
name_document (HitosDocument *document)
{
  g_auto (GStrv) keys = hitos_lines_split (hitos_document_get_keys (document));
  const char *subject = hitos_document_get_subject (document);
  const char *title = hitos_document_get_title (document);

  if (keys[0] && *keys[0])
    return hitos_key_normalise (keys[0]);
  return g_strdup (subject ? subject : title ? title : hitos_document_get_kind (document));
}

/* What has neither a document nor a subject: the informe that it sends, or its day. */
static char *
name_bare_entry (HitosCheck *self, HitosEntry *entry)
{
  HitosWhen informe = hitos_month_get_sent_informe (self->month, entry), when = hitos_entry_get_date (entry);
  g_autofree char *month = informe.start != HITOS_DATE_NONE ? hitos_date_words_month (informe.start) : NULL;

  if (month)
    return g_strdup_printf (C_("fact", "Informe: %s"), month);
  return when.start != HITOS_DATE_NONE ? hitos_date_words_long (when.start) : g_strdup (hitos_record_get_id (entry));
}

char *
hitos_check_name_record (HitosCheck *self, gpointer record)
{
  HitosDocument *document = HITOS_IS_ENTRY (record) ? get_main_document (self, record) : NULL;

  if (HITOS_IS_DOCUMENT (record))
    document = record;
  if (document)
    return name_document (document);
  if (HITOS_IS_BODY (record))
    return g_strdup (hitos_body_get_name (record));
  if (HITOS_IS_SITTING (record))
    {
      HitosDate day = hitos_sitting_get_date (record);
      g_autofree char *date = day != HITOS_DATE_NONE ? hitos_date_words_long (day) : NULL;
      HitosBody *body = hitos_sitting_get_body (record);

      return g_strdup_printf ("%s, %s", body ? hitos_body_get_name (body) : "", date ? date : "");
    }
  if (HITOS_IS_ENTRY (record) && hitos_entry_get_subject (record))
    return g_strdup (hitos_entry_get_subject (record));
  if (HITOS_IS_ENTRY (record))
    return name_bare_entry (self, record);
  return g_strdup (hitos_record_get_id (record));
}

/* The gravest first; what was found first before what was found later. */
static void
sort_findings (GPtrArray *findings)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (int severity = HITOS_FINDING_ERROR; severity >= HITOS_FINDING_NOTE; severity--)
    for (guint i = 0; i < findings->len; i++)
      if ((int) hitos_finding_get_severity (g_ptr_array_index (findings, i)) == severity)
        g_ptr_array_add (sorted, g_ptr_array_index (findings, i));
  for (guint i = 0; i < sorted->len; i++)
    findings->pdata[i] = sorted->pdata[i];
}

GPtrArray *
hitos_checks_run (HitosProcess *process, HitosPhrases *phrases, HitosInforme *informe, int year, int month,
                  HitosDate today, const char *const *late)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_finding_unref);
  g_autoptr (HitosMonth) selection = NULL;
  HitosCheck self = { process, phrases, NULL, informe, NULL, today, late, findings };

  g_return_val_if_fail (HITOS_IS_PROCESS (process), findings);
  g_return_val_if_fail (HITOS_IS_PHRASES (phrases), findings);
  g_return_val_if_fail (HITOS_IS_INFORME (informe), findings);
  g_return_val_if_fail (hitos_date_new (year, month, 1) != HITOS_DATE_NONE, findings);
  g_return_val_if_fail (today != HITOS_DATE_NONE, findings);

  self.vocabulary = hitos_phrases_get_vocabulary (phrases);
  self.month = selection = hitos_month_new (process, year, month);
  hitos_check_telling (&self);
  hitos_check_records (&self);
  hitos_check_words (&self);
  hitos_check_dates (&self);
  hitos_check_grammar (&self);
  sort_findings (findings);
  return findings;
}
