/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-new-fact.h"

#include "hitos-agreement.h"
#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-numbering.h"
#include "hitos-sitting.h"

static const char *
get_id (gpointer record)
{
  return record ? hitos_record_get_id (record) : NULL;
}

/* After everything that the day already has. */
static int
find_next_ordinal (HitosProcess *process, HitosDate day)
{
  HitosRecordList *entries = hitos_process_get_list (process, HITOS_TYPE_ENTRY);
  HitosRecordList *sittings = hitos_process_get_list (process, HITOS_TYPE_SITTING);
  guint n = hitos_record_list_get_n_records (entries);
  guint n_sittings = hitos_record_list_get_n_records (sittings);
  int highest = 0;

  for (guint i = 0; i < n; i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);

      if (hitos_entry_get_last_step (entry).start == day)
        highest = MAX (highest, hitos_entry_get_ordinal (entry));
    }
  for (guint i = 0; i < n_sittings; i++)
    if (hitos_sitting_get_date (hitos_record_list_get (sittings, i)) == day)
      highest = MAX (highest, hitos_sitting_get_ordinal (hitos_record_list_get (sittings, i)));
  return highest + 1;
}

static void
set_next_key (HitosRow *document, HitosProcess *process, HitosDate day)
{
  HitosSeries *series = hitos_numbering_find_own_series (process);
  g_autofree char *key = NULL;
  int number;

  if (series == NULL)
    return;
  number = hitos_numbering_propose (process, series, day);
  key = hitos_numbering_format (series, number, day);
  hitos_row_set_text (document, "keys", key);
}

static void
add_document (HitosChange *change, const char *entry, HitosDocumentRole role, HitosRow *document)
{
  HitosRow *part = hitos_row_new (&hitos_entry_document_table, NULL);

  hitos_row_set_text (part, "entry", entry);
  hitos_row_set_text (part, "document", hitos_row_get_id (document));
  hitos_row_set_integer (part, "role", role);
  hitos_change_insert (change, document);
  hitos_change_insert (change, part);
}

static void
add_own_document (HitosChange *change, HitosProcess *process, const char *entry, const char *kind, HitosDate day)
{
  HitosRow *document = hitos_row_new (&hitos_document_table, NULL);

  hitos_row_set_text (document, "kind", kind);
  hitos_row_set_text (document, "issuer", get_id (hitos_process_get_unit (process)));
  hitos_row_set_integer (document, "date", day);
  set_next_key (document, process, day);
  add_document (change, entry, HITOS_ROLE_SENT, document);
}

static void
add_foreign_document (HitosChange *change, HitosProcess *process, const char *entry, HitosDocumentRole role)
{
  HitosRow *document = hitos_row_new (&hitos_document_table, NULL);

  hitos_row_set_text (document, "kind", "oficio");
  hitos_row_set_text (document, "issuer", get_id (hitos_process_get_ine_unit (process)));
  add_document (change, entry, role, document);
}

/* An office shares with the same people each time. */
static void
copy_last_audience (HitosChange *change, HitosProcess *process, const char *entry)
{
  HitosRecordList *entries = hitos_process_get_list (process, HITOS_TYPE_ENTRY);
  HitosEntry *last = NULL;
  const GPtrArray *parts;

  for (guint i = hitos_record_list_get_n_records (entries); i > 0 && last == NULL; i--)
    {
      HitosEntry *other = hitos_record_list_get (entries, i - 1);

      if (hitos_entry_get_kind (other) == HITOS_ENTRY_CONSTANCIA && hitos_entry_get_voided (other) == NULL)
        last = other;
    }
  if (last == NULL)
    return;
  parts = hitos_process_get_parts (process, HITOS_TYPE_ENTRY_BODY, last);
  for (guint i = 0; i < parts->len; i++)
    {
      HitosEntryBody *part = g_ptr_array_index (parts, i);
      HitosRow *row = hitos_row_new (&hitos_entry_body_table, NULL);

      hitos_row_set_text (row, "entry", entry);
      hitos_row_set_text (row, "body", get_id (hitos_entry_body_get_body (part)));
      hitos_row_set_integer (row, "role", hitos_entry_body_get_role (part));
      hitos_row_set_integer (row, "ordinal", hitos_entry_body_get_ordinal (part));
      hitos_change_insert (change, row);
    }
}

/* The body that sat last, else the first that can sit. */
static HitosBody *
find_sitting_body (HitosProcess *process)
{
  HitosRecordList *sittings = hitos_process_get_list (process, HITOS_TYPE_SITTING);
  HitosRecordList *bodies = hitos_process_get_list (process, HITOS_TYPE_BODY);
  guint n = hitos_record_list_get_n_records (sittings);
  guint n_bodies = hitos_record_list_get_n_records (bodies);

  if (n > 0)
    return hitos_sitting_get_body (hitos_record_list_get (sittings, n - 1));
  for (guint i = 0; i < n_bodies; i++)
    if (hitos_body_get_kind (hitos_record_list_get (bodies, i)) == HITOS_BODY_COLLEGIATE)
      return hitos_record_list_get (bodies, i);
  return NULL;
}

static HitosChange *
create_sitting (HitosProcess *process, HitosDate day, HitosDate today, const char **id)
{
  HitosBody *body = find_sitting_body (process);
  HitosChange *change;
  HitosRow *row;

  if (body == NULL)
    return NULL;
  row = hitos_row_new (&hitos_sitting_table, NULL);
  hitos_row_set_text (row, "body", hitos_record_get_id (body));
  hitos_row_set_text (row, "kinds", "ordinaria");
  hitos_row_set_integer (row, "date", day);
  hitos_row_set_integer (row, "ordinal", find_next_ordinal (process, day));
  hitos_row_set_integer (row, "state", day > today ? HITOS_SITTING_CONVENED : HITOS_SITTING_HELD);
  change = hitos_change_new ("sitting-add", NULL);
  *id = hitos_row_get_id (row);
  hitos_change_insert (change, row);
  return change;
}

static void
add_parts (HitosChange *change, HitosProcess *process, HitosEntryKind kind, const char *entry, HitosDate day)
{
  switch (kind)
    {
    case HITOS_ENTRY_DISPATCH:
    case HITOS_ENTRY_ANSWER:
      add_own_document (change, process, entry, "oficio", day);
      break;
    case HITOS_ENTRY_NOTICE:
      add_own_document (change, process, entry, "aviso de conclusión", day);
      break;
    case HITOS_ENTRY_CONSTANCIA:
      add_foreign_document (change, process, entry, HITOS_ROLE_MADE_KNOWN);
      copy_last_audience (change, process, entry);
      break;
    case HITOS_ENTRY_RECEPTION:
      add_foreign_document (change, process, entry, HITOS_ROLE_RECEIVED);
      break;
    case HITOS_ENTRY_WORK:
    case HITOS_ENTRY_ATTENDANCE:
    default:
      break;
    }
}

static void
fill_entry (HitosRow *row, HitosProcess *process, HitosEntryKind kind, HitosDate day)
{
  int year, month;

  hitos_date_get (day, &year, &month, NULL);
  hitos_row_set_integer (row, "kind", kind);
  hitos_row_set_integer (row, "ordinal", find_next_ordinal (process, day));
  if (kind == HITOS_ENTRY_CONSTANCIA)
    hitos_row_set_integer (row, "received_on", day);
  else
    hitos_row_set_when (row, "date", kind == HITOS_ENTRY_WORK ? hitos_when_month (year, month) : hitos_when_day (day));
  if (kind == HITOS_ENTRY_WORK)
    hitos_row_set_text (row, "action", "elaboración");
  else if (kind == HITOS_ENTRY_ATTENDANCE)
    hitos_row_set_text (row, "body", get_id (find_sitting_body (process)));
  else if (kind != HITOS_ENTRY_RECEPTION)
    hitos_row_set_text (row, "recipient", get_id (hitos_process_get_ine_unit (process)));
}

HitosChange *
hitos_new_fact_create (HitosProcess *process, const char *kind, HitosDate day, HitosDate today, const char **id)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (hitos_entry_kind_get_type ());
  GEnumValue *value;
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && id != NULL, NULL);
  g_return_val_if_fail (day != HITOS_DATE_NONE, NULL);

  if (g_str_equal (kind, "session"))
    return create_sitting (process, day, today, id);
  value = g_enum_get_value_by_nick (kinds, kind);
  g_return_val_if_fail (value != NULL, NULL);
  row = hitos_row_new (&hitos_entry_table, NULL);
  fill_entry (row, process, value->value, day);
  change = hitos_change_new ("entry-add", NULL);
  *id = hitos_row_get_id (row);
  hitos_change_insert (change, row);
  add_parts (change, process, value->value, *id, day);
  return change;
}

HitosChange *
hitos_new_fact_create_agreement (HitosProcess *process, gpointer sitting, const char *key, const char *object,
                                 const char **id)
{
  HitosRow *document, *row;
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && HITOS_IS_SITTING (sitting), NULL);

  document = hitos_row_new (&hitos_document_table, NULL);
  hitos_row_set_text (document, "kind", "acuerdo");
  hitos_row_set_text (document, "keys", key);
  hitos_row_set_text (document, "issuer", get_id (hitos_sitting_get_body (sitting)));
  hitos_row_set_integer (document, "date", hitos_sitting_get_date (sitting));
  row = hitos_row_new (&hitos_agreement_table, NULL);
  hitos_row_set_text (row, "sitting", hitos_record_get_id (sitting));
  hitos_row_set_text (row, "document", hitos_row_get_id (document));
  hitos_row_set_text (row, "object", object);
  change = hitos_change_new ("agreement-add", key);
  *id = hitos_row_get_id (row);
  hitos_change_insert (change, document);
  hitos_change_insert (change, row);
  return change;
}

void
hitos_new_fact_add_sent_document (HitosChange *change, gpointer entry, HitosDate day)
{
  HitosProcess *process = hitos_record_get_process (entry);
  const GPtrArray *parts = hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry);

  for (guint i = 0; i < parts->len; i++)
    if (hitos_entry_document_get_role (g_ptr_array_index (parts, i)) == HITOS_ROLE_SENT)
      return;
  add_own_document (change, process, hitos_record_get_id (entry), "oficio", day);
}

const char *
hitos_new_fact_add_informe_dispatch (HitosChange *change, HitosProcess *process, HitosWhen month, HitosDate day)
{
  HitosRow *row;
  const char *id;

  g_return_val_if_fail (HITOS_IS_CHANGE (change) && HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (day != HITOS_DATE_NONE, NULL);

  row = hitos_row_new (&hitos_entry_table, NULL);
  fill_entry (row, process, HITOS_ENTRY_DISPATCH, day);
  hitos_row_set_when (row, "month", month);
  id = hitos_row_get_id (row);
  hitos_change_insert (change, row);
  add_parts (change, process, HITOS_ENTRY_DISPATCH, id, day);
  return id;
}
