/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-finder.h"

#include "hitos-agreement.h"
#include "hitos-entry.h"
#include "hitos-outcome.h"
#include "hitos-sitting.h"

/* The first record of the list that names @id in any of its fields. */
static gpointer
find_user (HitosRecordList *list, const HitosTable *table, const char *id)
{
  guint n = hitos_record_list_get_n_records (list);

  for (guint i = 0; i < n; i++)
    for (guint field = 0; field < table->n_fields; field++)
      if (table->fields[field].type == HITOS_FIELD_REFERENCE
          && g_strcmp0 (hitos_row_get_value (hitos_record_get_row (hitos_record_list_get (list, i)), field).text, id) == 0)
        return hitos_record_list_get (list, i);
  return NULL;
}

gpointer
hitos_record_finder_find_fact (HitosProcess *process, const char *id)
{
  static const HitosTable *const facts[] = { &hitos_entry_table, &hitos_sitting_table, &hitos_agreement_table };
  static const HitosTable *const parts[] = { &hitos_entry_document_table, &hitos_sitting_document_table,
                                             &hitos_outcome_table };
  gpointer record = NULL;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facts) && record == NULL; i++)
    record = hitos_process_lookup (process, facts[i]->get_type (), id);
  for (guint i = 0; i < G_N_ELEMENTS (parts) && record == NULL; i++)
    {
      gpointer part = find_user (hitos_process_get_list (process, parts[i]->get_type ()), parts[i], id);

      if (part)
        record = hitos_record_get_reference (part, 0);
    }
  return record ? record : find_user (hitos_process_get_list (process, HITOS_TYPE_AGREEMENT), &hitos_agreement_table, id);
}
