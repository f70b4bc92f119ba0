/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-done.h"

#include <glib/gi18n-lib.h>

#include "hitos-key.h"

/* What a document is until somebody says more: the milestone's own word, where it is one of these. */
static const char *const document_kinds[] = {
  "acuerdo", "proyecto de acuerdo", "dictamen", "informe", "plan de trabajo", "convocatoria", "lista",
  "acta circunstanciada", NULL,
};
#define ANY_DOCUMENT_KIND "oficio"

G_DEFINE_QUARK (hitos-done-error-quark, hitos_done_error)

gboolean
hitos_done_check_days (HitosDate done, HitosDate sent, HitosDate today, GError **error)
{
  const char *message = NULL;

  if (done > today || sent > today)
    message = _("this day has not come yet");
  else if (sent != HITOS_DATE_NONE && sent < done)
    message = _("it was sent before it was done");
  if (message)
    g_set_error_literal (error, HITOS_DONE_ERROR, HITOS_DONE_ERROR_DAY, message);
  return message == NULL;
}

static HitosRow *
copy_row (HitosChange *change, gpointer record)
{
  HitosRow *planned;

  if (hitos_change_lookup (change, hitos_record_get_table (record), hitos_record_get_id (record), &planned) && planned)
    return hitos_row_copy (planned);
  return hitos_row_copy (hitos_record_get_row (record));
}

void
hitos_done_add_days (HitosChange *change, HitosMilestone *milestone, HitosDate done, HitosDate sent)
{
  HitosRow *row;

  g_return_if_fail (HITOS_IS_CHANGE (change) && HITOS_IS_MILESTONE (milestone));

  row = copy_row (change, milestone);
  hitos_row_set_integer (row, "real_end", done);
  hitos_row_set_integer (row, "remitted_on", sent);
  hitos_row_set_integer (row, "status", HITOS_STATUS_DELIVERED);
  hitos_change_update (change, milestone, row);
}

static const char *
guess_kind (HitosMilestone *milestone)
{
  const char *document = hitos_milestone_get_document (milestone);
  g_autofree char *lower = document ? g_utf8_strdown (document, -1) : NULL;

  for (guint i = 0; lower && document_kinds[i]; i++)
    if (g_str_equal (lower, document_kinds[i]))
      return document_kinds[i];
  return ANY_DOCUMENT_KIND;
}

static HitosDocument *
find_document (HitosProcess *process, const char *key)
{
  HitosRecordList *documents = hitos_process_get_list (process, HITOS_TYPE_DOCUMENT);

  for (guint i = 0; i < hitos_record_list_get_n_records (documents); i++)
    {
      HitosDocument *document = hitos_record_list_get (documents, i);

      if (hitos_document_get_voided (document) == NULL
          && hitos_lines_contain (hitos_document_get_keys (document), key))
        return document;
    }
  return NULL;
}

void
hitos_done_add_document (HitosChange *change, HitosMilestone *milestone, const char *key, HitosDate date)
{
  g_autofree char *literal = NULL;
  HitosDocument *document;
  HitosRow *row;

  g_return_if_fail (HITOS_IS_CHANGE (change) && HITOS_IS_MILESTONE (milestone) && key != NULL);

  literal = hitos_key_normalise (key);
  document = find_document (hitos_record_get_process (milestone), literal);
  if (document && hitos_document_get_milestone (document))
    return;
  row = document ? copy_row (change, document) : hitos_row_new (&hitos_document_table, NULL);
  hitos_row_set_text (row, "milestone", hitos_record_get_id (milestone));
  if (document)
    {
      hitos_change_update (change, document, row);
      return;
    }
  hitos_row_set_text (row, "kind", guess_kind (milestone));
  hitos_row_set_text (row, "keys", literal);
  hitos_row_set_integer (row, "date", date);
  hitos_row_set_text (row, "subject", hitos_milestone_get_name (milestone));
  hitos_change_insert (change, row);
}

HitosChange *
hitos_done_create_change (HitosMilestone *milestone, HitosDate done, HitosDate sent, const char *key)
{
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone) && done != HITOS_DATE_NONE, NULL);

  change = hitos_change_new ("milestone-done", hitos_milestone_get_title (milestone));
  hitos_done_add_days (change, milestone, done, sent);
  if (key && *key)
    hitos_done_add_document (change, milestone, key, done);
  return change;
}

HitosChange *
hitos_done_create_sent_change (HitosMilestone *milestone, HitosDate sent)
{
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone) && sent != HITOS_DATE_NONE, NULL);

  change = hitos_change_new ("milestone-sent", hitos_milestone_get_title (milestone));
  row = hitos_row_copy (hitos_record_get_row (milestone));
  hitos_row_set_integer (row, "remitted_on", sent);
  hitos_row_set_integer (row, "status", HITOS_STATUS_DELIVERED);
  hitos_change_update (change, milestone, row);
  return change;
}

HitosChange *
hitos_done_create_reopen_change (HitosMilestone *milestone)
{
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone), NULL);

  change = hitos_change_new ("milestone-reopen", hitos_milestone_get_title (milestone));
  row = hitos_row_copy (hitos_record_get_row (milestone));
  hitos_row_set_integer (row, "real_end", HITOS_DATE_NONE);
  hitos_row_set_integer (row, "remitted_on", HITOS_DATE_NONE);
  hitos_row_set_integer (row, "status", HITOS_STATUS_PENDING);
  hitos_change_update (change, milestone, row);
  return change;
}
