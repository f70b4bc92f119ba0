/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-entry.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

struct _HitosEntry {
  HitosRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (HitosEntry, hitos_entry, HITOS_TYPE_RECORD)
HITOS_DEFINE_TABLE (HitosEntry, hitos_entry, "entry", HITOS_ENTRY_FIELDS)

HitosWhen
hitos_entry_get_last_step (HitosEntry *self)
{
  HitosWhen date = hitos_entry_get_date (self);

  if (date.start != HITOS_DATE_NONE)
    return date;
  if (hitos_entry_get_shared_on (self) != HITOS_DATE_NONE)
    return hitos_when_day (hitos_entry_get_shared_on (self));
  return hitos_when_day (hitos_entry_get_received_on (self));
}

HitosEntryStage
hitos_entry_get_stage (HitosEntry *self)
{
  if (hitos_entry_get_acknowledged_on (self) != HITOS_DATE_NONE)
    return HITOS_STAGE_ACKNOWLEDGED;
  if (hitos_entry_get_kind (self) == HITOS_ENTRY_RECEPTION)
    return HITOS_STAGE_RECEIVED;
  if (hitos_entry_get_date (self).start != HITOS_DATE_NONE)
    return HITOS_STAGE_SENT;
  return hitos_entry_get_shared_on (self) != HITOS_DATE_NONE ? HITOS_STAGE_SHARED : HITOS_STAGE_RECEIVED;
}

static int
hitos_entry_compare (HitosRecord *a, HitosRecord *b)
{
  gint64 left = hitos_when_pack (hitos_entry_get_last_step (HITOS_ENTRY (a)));
  gint64 right = hitos_when_pack (hitos_entry_get_last_step (HITOS_ENTRY (b)));
  int left_place = hitos_entry_get_ordinal (HITOS_ENTRY (a));
  int right_place = hitos_entry_get_ordinal (HITOS_ENTRY (b));

  if (left != right)
    return left < right ? -1 : 1;
  if (left_place != right_place)
    return left_place < right_place ? -1 : 1;
  return strcmp (hitos_record_get_id (a), hitos_record_get_id (b));
}

static void
hitos_entry_class_init (HitosEntryClass *klass)
{
  hitos_record_class_set_table (HITOS_RECORD_CLASS (klass), &hitos_entry_table, NULL);
  HITOS_RECORD_CLASS (klass)->compare = hitos_entry_compare;
}

static void
hitos_entry_init (HitosEntry *self)
{
}

HITOS_DEFINE_RECORD (HitosEntryDocument, hitos_entry_document, "entry_document", HITOS_ENTRY_DOCUMENT_FIELDS, "role", "ordinal")
HITOS_DEFINE_RECORD (HitosEntryBody, hitos_entry_body, "entry_body", HITOS_ENTRY_BODY_FIELDS, "role", "ordinal")
