/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-body.h"
#include "hitos-date-text.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-fact-words.h"
#include "hitos-outcome.h"
#include "hitos-report.h"
#include "hitos-sitting.h"

struct _HitosFact {
  GObject parent_instance;

  HitosRecord *record;  /* owned */
  gboolean announced;
  gboolean starts_day;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosFact, hitos_fact, G_TYPE_OBJECT)

static const char *
get_body_name (HitosBody *body)
{
  const char *name;

  if (body == NULL)
    return "";
  name = hitos_body_get_acronym (body);
  if (name == NULL)
    name = hitos_body_get_usual_name (body);
  return name ? name : hitos_body_get_name (body);
}

static void
append_part (GString *text, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

static void
append_lines (GString *text, const char *lines)
{
  g_auto (GStrv) parts = hitos_lines_split (lines);

  for (guint i = 0; parts[i]; i++)
    append_part (text, ", ", parts[i]);
}

/* A document by its keys, else by its kind and subject. */
static void
append_document (GString *text, HitosDocument *document)
{
  GString *name;

  if (document == NULL)
    return;
  name = g_string_new (NULL);
  append_lines (name, hitos_document_get_keys (document));
  if (name->len == 0)
    append_part (name, "", hitos_document_get_kind (document));
  append_part (text, " · ", name->str);
  g_string_free (name, TRUE);
}

static char *
capitalize (char *text)
{
  g_autofree char *given = text;
  g_autofree char *first = g_utf8_substring (given, 0, MIN (1, g_utf8_strlen (given, -1)));
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, given + strlen (first), NULL);
}

static HitosSitting *
get_sitting (HitosFact *self)
{
  return HITOS_IS_AGREEMENT (self->record) ? hitos_agreement_get_sitting (HITOS_AGREEMENT (self->record))
                                           : HITOS_SITTING (self->record);
}

/* --- the texts --- */

static char *
dup_sitting_kind (HitosFact *self)
{
  HitosSitting *sitting = HITOS_SITTING (self->record);
  GString *kinds = g_string_new (NULL);
  g_autofree char *words = NULL;

  append_lines (kinds, hitos_sitting_get_kinds (sitting));
  words = g_string_free (kinds, FALSE);
  if (self->announced)
    /* Translators: a session, announced before it is held; %s is its kind, may be empty. */
    return capitalize (g_strstrip (g_strdup_printf (C_("announced", "%s session announced"), words)));
  /* Translators: a session of a body; %s is its kind ("ordinaria"), may be empty. */
  return capitalize (g_strstrip (g_strdup_printf (C_("held", "%s session"), words)));
}

char *
hitos_fact_dup_kind (HitosFact *self)
{
  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  if (HITOS_IS_ENTRY (self->record))
    return g_strdup (hitos_entry_kind_get_label (hitos_entry_get_kind (HITOS_ENTRY (self->record))));
  if (HITOS_IS_AGREEMENT (self->record))
    return g_strdup (C_("fact", "Agreement"));
  return dup_sitting_kind (self);
}

static char *
dup_entry_body (HitosEntry *entry)
{
  HitosProcess *process = hitos_record_get_process (entry);
  const GPtrArray *audiences = process ? hitos_process_get_parts (process, HITOS_TYPE_ENTRY_BODY, entry) : NULL;
  GString *text = g_string_new (get_body_name (hitos_entry_get_recipient (entry)));

  for (guint i = 0; text->len == 0 && audiences && i < audiences->len; i++)
    append_part (text, ", ", get_body_name (hitos_entry_body_get_body (g_ptr_array_index (audiences, i))));
  append_part (text, ", ", get_body_name (hitos_entry_get_body (entry)));
  return g_string_free (text, FALSE);
}

char *
hitos_fact_dup_body (HitosFact *self)
{
  HitosSitting *sitting;

  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  if (HITOS_IS_ENTRY (self->record))
    return dup_entry_body (HITOS_ENTRY (self->record));
  sitting = get_sitting (self);
  return g_strdup (sitting ? get_body_name (hitos_sitting_get_body (sitting)) : "");
}

/* Of the informe that the entry sends: the entry says it, or the informe names the entry. */
static HitosWhen
get_sent_month (HitosEntry *entry)
{
  HitosProcess *process = hitos_record_get_process (entry);
  HitosRecordList *reports = process ? hitos_process_get_list (process, HITOS_TYPE_REPORT) : NULL;
  guint n = reports ? hitos_record_list_get_n_records (reports) : 0;

  for (guint i = 0; i < n; i++)
    if (hitos_report_get_dispatch (hitos_record_list_get (reports, i)) == entry)
      return hitos_report_get_month (hitos_record_list_get (reports, i));
  return hitos_entry_get_month (entry);
}

static char *
dup_entry_keys (HitosEntry *entry)
{
  HitosProcess *process = hitos_record_get_process (entry);
  HitosWhen month = get_sent_month (entry);
  const GPtrArray *parts;
  GString *text = g_string_new (NULL);

  if (month.start != HITOS_DATE_NONE)
    {
      g_autofree char *name = hitos_date_text_month (month.start);

      /* Translators: the monthly informe; %s is a month and its year. */
      g_string_append_printf (text, C_("fact", "Informe: %s"), name);
    }
  if (process)
    {
      parts = hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
      for (guint i = 0; i < parts->len; i++)
        append_document (text, hitos_entry_document_get_document (g_ptr_array_index (parts, i)));
    }
  return g_string_free (text, FALSE);
}

static char *
dup_sitting_keys (HitosSitting *sitting)
{
  GString *text = g_string_new (NULL);
  int time = hitos_sitting_get_time (sitting);

  if (hitos_sitting_get_number (sitting) > 0)
    /* Translators: the number of a session. */
    g_string_append_printf (text, C_("session number", "No. %d"), hitos_sitting_get_number (sitting));
  if (hitos_sitting_get_date (sitting) != HITOS_DATE_NONE)
    {
      g_autofree char *day = hitos_date_text_day (hitos_sitting_get_date (sitting));

      append_part (text, " · ", day);
    }
  if (time != HITOS_TIME_NONE)
    g_string_append_printf (text, "%s%02d:%02d", text->len ? " · " : "", time / 60, time % 60);
  append_part (text, " · ", hitos_sitting_get_remote (sitting) ? _("By videoconference")
                                                               : hitos_sitting_get_place (sitting));
  return g_string_free (text, FALSE);
}

char *
hitos_fact_dup_keys (HitosFact *self)
{
  GString *text;

  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  if (HITOS_IS_ENTRY (self->record))
    return dup_entry_keys (HITOS_ENTRY (self->record));
  if (HITOS_IS_SITTING (self->record))
    return dup_sitting_keys (HITOS_SITTING (self->record));
  text = g_string_new (NULL);
  append_document (text, hitos_agreement_get_document (HITOS_AGREEMENT (self->record)));
  return g_string_free (text, FALSE);
}

/* What the fact is about in the words of its documents, where it has none of its own. */
static char *
dup_entry_subject (HitosEntry *entry)
{
  HitosProcess *process = hitos_record_get_process (entry);
  const GPtrArray *parts = process ? hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry) : NULL;
  GString *text = g_string_new (NULL);

  append_part (text, " ", hitos_entry_get_action (entry));
  append_part (text, text->len ? " " : "", hitos_entry_get_subject (entry));
  for (guint i = 0; text->len == 0 && parts && i < parts->len; i++)
    {
      HitosDocument *document = hitos_entry_document_get_document (g_ptr_array_index (parts, i));

      if (document)
        append_part (text, "", hitos_document_get_subject (document) ? hitos_document_get_subject (document)
                                                                   : hitos_document_get_title (document));
    }
  return g_string_free (text, FALSE);
}

static char *
dup_sitting_subject (HitosSitting *sitting)
{
  HitosProcess *process = hitos_record_get_process (sitting);
  const GPtrArray *outcomes = process ? hitos_process_get_parts (process, HITOS_TYPE_OUTCOME, sitting) : NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; outcomes && i < outcomes->len; i++)
    {
      HitosOutcome *outcome = g_ptr_array_index (outcomes, i);
      HitosDocument *document = hitos_outcome_get_document (outcome);
      const char *what = hitos_outcome_get_subject (outcome);
      g_autofree char *told = NULL;

      if (what == NULL && document)
        what = hitos_document_get_subject (document) ? hitos_document_get_subject (document)
                                                     : hitos_document_get_kind (document);
      told = g_strdup_printf (what ? "%s: %s" : "%s",
                              hitos_enum_get_label (hitos_outcome_kind_get_type (), hitos_outcome_get_kind (outcome)), what);
      append_part (text, "; ", told);
    }
  return g_string_free (text, FALSE);
}

char *
hitos_fact_dup_subject (HitosFact *self)
{
  HitosAgreement *agreement;
  const char *object;

  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  if (HITOS_IS_ENTRY (self->record))
    return dup_entry_subject (HITOS_ENTRY (self->record));
  if (HITOS_IS_SITTING (self->record))
    return dup_sitting_subject (HITOS_SITTING (self->record));
  agreement = HITOS_AGREEMENT (self->record);
  object = hitos_agreement_get_short_object (agreement);
  return g_strdup (object ? object : hitos_agreement_get_object (agreement));
}

const char *
hitos_fact_get_icon (HitosFact *self)
{
  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  if (HITOS_IS_ENTRY (self->record))
    return hitos_entry_kind_get_icon (hitos_entry_get_kind (HITOS_ENTRY (self->record)));
  if (HITOS_IS_AGREEMENT (self->record))
    return "security-high-symbolic";
  return self->announced ? "x-office-calendar-symbolic" : "system-users-symbolic";
}

/* --- time and order --- */

HitosWhen
hitos_fact_get_when (HitosFact *self)
{
  HitosSitting *sitting;

  g_return_val_if_fail (HITOS_IS_FACT (self), ((HitosWhen) { 0, 0 }));

  if (HITOS_IS_ENTRY (self->record))
    return hitos_entry_get_last_step (HITOS_ENTRY (self->record));
  sitting = get_sitting (self);
  if (sitting == NULL)
    return (HitosWhen) { 0, 0 };
  return self->announced ? hitos_sitting_get_convened_on (sitting)
                         : hitos_when_day (hitos_sitting_get_date (sitting));
}

void
hitos_fact_get_order (HitosFact *self, int *ordinal, int *within)
{
  HitosSitting *sitting;

  g_return_if_fail (HITOS_IS_FACT (self));

  *within = 0;
  if (HITOS_IS_ENTRY (self->record))
    {
      *ordinal = hitos_entry_get_ordinal (HITOS_ENTRY (self->record));
      return;
    }
  sitting = get_sitting (self);
  *ordinal = sitting ? hitos_sitting_get_ordinal (sitting) : 0;
  if (HITOS_IS_AGREEMENT (self->record))
    *within = 1 + MAX (0, hitos_agreement_get_ordinal (HITOS_AGREEMENT (self->record)));
}

/* --- state --- */

static void
set_state (HitosFactState *state, HitosFactMood mood, const char *icon, const char *word)
{
  *state = (HitosFactState) { g_strdup (word), icon, mood };
}

static gboolean
is_answered (HitosEntry *entry)
{
  HitosProcess *process = hitos_record_get_process (entry);
  HitosRecordList *entries = hitos_process_get_list (process, HITOS_TYPE_ENTRY);
  guint n = hitos_record_list_get_n_records (entries);

  for (guint i = 0; i < n; i++)
    {
      HitosEntry *other = hitos_record_list_get (entries, i);

      if (hitos_entry_get_answers (other) == entry && hitos_entry_get_voided (other) == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
get_reception_state (HitosEntry *entry, HitosDate today, HitosFactState *state)
{
  HitosDate term = hitos_entry_get_answer_by (entry);
  g_autofree char *day = NULL, *word = NULL;

  if (term == HITOS_DATE_NONE)
    set_state (state, HITOS_FACT_PLAIN, "mail-read-symbolic", hitos_entry_stage_get_label (HITOS_STAGE_RECEIVED));
  else if (is_answered (entry))
    set_state (state, HITOS_FACT_DONE, "object-select-symbolic", C_("reception", "Answered"));
  else
    {
      day = hitos_date_text_day (term);
      /* Translators: %s is a day, as "3 Nov". */
      word = g_strdup_printf (_("Answer by %s"), day);
      set_state (state, term < today ? HITOS_FACT_OVERDUE : HITOS_FACT_OPEN,
                 term < today ? "dialog-warning-symbolic" : "alarm-symbolic", word);
    }
}

static void
get_entry_state (HitosEntry *entry, HitosDate today, HitosFactState *state)
{
  HitosEntryStage stage = hitos_entry_get_stage (entry);

  switch (hitos_entry_get_kind (entry))
    {
    case HITOS_ENTRY_RECEPTION:
      get_reception_state (entry, today, state);
      break;
    case HITOS_ENTRY_WORK:
    case HITOS_ENTRY_ATTENDANCE:
      set_state (state, HITOS_FACT_PLAIN, NULL, "");
      break;
    case HITOS_ENTRY_CONSTANCIA:
    case HITOS_ENTRY_DISPATCH:
    case HITOS_ENTRY_ANSWER:
    case HITOS_ENTRY_NOTICE:
    default:
      set_state (state, stage == HITOS_STAGE_ACKNOWLEDGED ? HITOS_FACT_DONE
                        : stage == HITOS_STAGE_SENT ? HITOS_FACT_PLAIN : HITOS_FACT_OPEN,
                 hitos_entry_stage_get_icon (stage), hitos_entry_stage_get_label (stage));
    }
}

static void
get_sitting_state (HitosSitting *sitting, HitosDate today, HitosFactState *state)
{
  HitosSittingState value = hitos_sitting_get_state (sitting);
  const char *word = hitos_enum_get_label (hitos_sitting_state_get_type (), value);
  HitosDate date = hitos_sitting_get_date (sitting);

  if (value == HITOS_SITTING_HELD)
    set_state (state, HITOS_FACT_DONE, "object-select-symbolic", word);
  else if (value == HITOS_SITTING_CANCELLED)
    set_state (state, HITOS_FACT_PLAIN, "window-close-symbolic", word);
  else if (date != HITOS_DATE_NONE && date < today)
    set_state (state, HITOS_FACT_OPEN, "dialog-warning-symbolic", _("Was it held?"));
  else
    set_state (state, HITOS_FACT_PLAIN, "appointment-soon-symbolic", word);
}

void
hitos_fact_get_state (HitosFact *self, HitosDate today, HitosFactState *state)
{
  g_return_if_fail (HITOS_IS_FACT (self));

  if (hitos_fact_get_voided (self))
    set_state (state, HITOS_FACT_VOIDED, "action-unavailable-symbolic", C_("fact", "Voided"));
  else if (HITOS_IS_ENTRY (self->record))
    get_entry_state (HITOS_ENTRY (self->record), today, state);
  else if (HITOS_IS_SITTING (self->record))
    get_sitting_state (HITOS_SITTING (self->record), today, state);
  else
    set_state (state, HITOS_FACT_PLAIN, NULL, "");
}

void
hitos_fact_state_clear (HitosFactState *state)
{
  g_clear_pointer (&state->word, g_free);
}

const char *
hitos_fact_get_voided (HitosFact *self)
{
  int field;

  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  field = hitos_table_find_field (hitos_record_get_table (self->record), "voided");
  return hitos_record_get_text (self->record, field);
}

/* --- the object --- */

static void
hitos_fact_finalize (GObject *object)
{
  g_object_unref (HITOS_FACT (object)->record);
  G_OBJECT_CLASS (hitos_fact_parent_class)->finalize (object);
}

static void
hitos_fact_class_init (HitosFactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_fact_finalize;
  signals[CHANGED] = g_signal_new ("changed", HITOS_TYPE_FACT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hitos_fact_init (HitosFact *self)
{
}

HitosFact *
hitos_fact_new (HitosRecord *record, gboolean announced)
{
  HitosFact *self;

  g_return_val_if_fail (HITOS_IS_ENTRY (record) || HITOS_IS_SITTING (record) || HITOS_IS_AGREEMENT (record), NULL);

  self = g_object_new (HITOS_TYPE_FACT, NULL);
  self->record = g_object_ref (record);
  self->announced = announced;
  return self;
}

gpointer
hitos_fact_get_record (HitosFact *self)
{
  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  return self->record;
}

gboolean
hitos_fact_is_announcement (HitosFact *self)
{
  g_return_val_if_fail (HITOS_IS_FACT (self), FALSE);

  return self->announced;
}

gboolean
hitos_fact_get_starts_day (HitosFact *self)
{
  g_return_val_if_fail (HITOS_IS_FACT (self), FALSE);

  return self->starts_day;
}

void
hitos_fact_set_starts_day (HitosFact *self, gboolean starts_day)
{
  g_return_if_fail (HITOS_IS_FACT (self));

  self->starts_day = starts_day;
}

void
hitos_fact_emit_changed (HitosFact *self)
{
  g_return_if_fail (HITOS_IS_FACT (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
