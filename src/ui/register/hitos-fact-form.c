/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact-form.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-entry.h"
#include "hitos-outcome.h"
#include "hitos-sitting.h"

#define TEXT HITOS_WIDGET_TEXT
#define PARAGRAPH HITOS_WIDGET_PARAGRAPH
#define CHOICE HITOS_WIDGET_CHOICE
#define WORDS HITOS_WIDGET_WORDS

static const HitosFormField dispatch_fields[] = {
  { "date", TEXT, N_("Sent on") }, { "recipient", CHOICE, NULL }, { "subject", PARAGRAPH, NULL },
  { "month", TEXT, NULL }, { "acknowledged_on", TEXT, NULL }, { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField constancia_fields[] = {
  { "received_on", TEXT, NULL }, { "shared_on", TEXT, NULL }, { "date", TEXT, N_("Sent on") },
  { "acknowledged_on", TEXT, NULL }, { "recipient", CHOICE, NULL }, { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField answer_fields[] = {
  { "date", TEXT, N_("Sent on") }, { "recipient", CHOICE, NULL }, { "subject", PARAGRAPH, NULL },
  { "answers", CHOICE, NULL }, { "acknowledged_on", TEXT, NULL }, { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField reception_fields[] = {
  { "date", TEXT, N_("Received on") }, { "routed_to", TEXT, NULL }, { "request", PARAGRAPH, NULL },
  { "answer_by", TEXT, NULL }, { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField work_fields[] = {
  { "date", TEXT, NULL }, { "action", WORDS, NULL, HITOS_WORD_ACTION }, { "subject", PARAGRAPH, NULL }, { "body", CHOICE, NULL },
  { "sitting", CHOICE, NULL }, { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField attendance_fields[] = {
  { "date", TEXT, NULL }, { "action", WORDS, N_("Event"), HITOS_WORD_EVENT }, { "subject", PARAGRAPH, NULL }, { "body", CHOICE, NULL },
  { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField notice_fields[] = {
  { "date", TEXT, N_("Sent on") }, { "recipient", CHOICE, NULL }, { "activity", TEXT, NULL },
  { "subject", PARAGRAPH, NULL }, { "acknowledged_on", TEXT, NULL }, { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField sitting_fields[] = {
  { "body", CHOICE, NULL }, { "kinds", WORDS, NULL, HITOS_WORD_SESSION }, { "number", TEXT, NULL }, { "date", TEXT, NULL },
  { "time", TEXT, NULL }, { "place", TEXT, NULL }, { "remote", CHOICE, NULL }, { "state", CHOICE, NULL },
  { "convened_on", TEXT, NULL }, { "agenda", PARAGRAPH, N_("Agenda, one point a line") }, { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField agreement_fields[] = {
  { "sitting", CHOICE, NULL }, { "verbs", WORDS, NULL, HITOS_WORD_VERB }, { "object", PARAGRAPH, NULL },
  { "short_object", PARAGRAPH, NULL }, { "effect", CHOICE, NULL }, { "body", CHOICE, NULL },
  { "notes", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormParts sending_parts[] = {
  { hitos_entry_document_get_type, N_("Documents"), HITOS_ROLE_ENCLOSED },
  { hitos_entry_body_get_type, N_("Copies"), HITOS_AUDIENCE_COPIED }, { NULL },
};

static const HitosFormParts constancia_parts[] = {
  { hitos_entry_document_get_type, N_("Documents"), HITOS_ROLE_MADE_KNOWN },
  { hitos_entry_body_get_type, N_("Made known to"), HITOS_AUDIENCE_INFORMED }, { NULL },
};

static const HitosFormParts answer_parts[] = {
  { hitos_entry_document_get_type, N_("Documents"), HITOS_ROLE_ANSWERED },
  { hitos_entry_body_get_type, N_("Copies"), HITOS_AUDIENCE_COPIED }, { NULL },
};

static const HitosFormParts reception_parts[] = {
  { hitos_entry_document_get_type, N_("Documents"), HITOS_ROLE_RECEIVED }, { NULL },
};

static const HitosFormParts work_parts[] = {
  { hitos_entry_document_get_type, N_("Documents"), HITOS_ROLE_WORKED_ON }, { NULL },
};

static const HitosFormParts sitting_parts[] = {
  { hitos_sitting_body_get_type, N_("Participants"), HITOS_PARTICIPANT_SUMMONED },
  { hitos_sitting_document_get_type, N_("Documents of the session"), HITOS_SITTING_DOCUMENT_ISSUED },
  { hitos_outcome_get_type, N_("Outcomes"), HITOS_OUTCOME_APPROVED }, { NULL },
};

static const HitosFormParts no_parts[] = { { NULL } };

/* By HitosEntryKind. */
static const HitosFactForm entry_forms[] = {
  { dispatch_fields, sending_parts }, { constancia_fields, constancia_parts }, { answer_fields, answer_parts },
  { reception_fields, reception_parts }, { work_fields, work_parts }, { attendance_fields, work_parts },
  { notice_fields, sending_parts },
};

static const HitosFactForm sitting_form = { sitting_fields, sitting_parts };
static const HitosFactForm agreement_form = { agreement_fields, no_parts };

const HitosFactForm *
hitos_fact_form_get (gpointer record)
{
  if (HITOS_IS_SITTING (record))
    return &sitting_form;
  if (HITOS_IS_AGREEMENT (record))
    return &agreement_form;
  g_return_val_if_fail (HITOS_IS_ENTRY (record), NULL);

  return &entry_forms[hitos_entry_get_kind (record)];
}
