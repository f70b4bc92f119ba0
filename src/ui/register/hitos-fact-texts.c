/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-body.h"
#include "hitos-date-text.h"
#include "hitos-date-words.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-fact-words.h"
#include "hitos-outcome.h"
#include "hitos-report.h"
#include "hitos-sitting.h"

/* What stands in a fact's row. */

static const char *
get_body_name (HitosBody *body)
{
  return body ? hitos_body_get_short_name (body) : "";
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
dup_sitting_kind (HitosFact *self)
{
  HitosSitting *sitting = hitos_fact_get_record (self);
  GString *kinds = g_string_new (NULL);
  g_autofree char *words = NULL;

  append_lines (kinds, hitos_sitting_get_kinds (sitting));
  words = g_string_free (kinds, FALSE);
  if (hitos_fact_is_announcement (self))
    /* Translators: a session, announced before it is held; %s is its kind, may be empty. */
    return hitos_date_words_begin (g_strstrip (g_strdup_printf (C_("announced", "%s session announced"), words)));
  /* Translators: a session of a body; %s is its kind ("ordinaria"), may be empty. */
  return hitos_date_words_begin (g_strstrip (g_strdup_printf (C_("held", "%s session"), words)));
}

char *
hitos_fact_dup_kind (HitosFact *self)
{
  gpointer record = hitos_fact_get_record (self);

  if (HITOS_IS_ENTRY (record))
    return g_strdup (hitos_entry_kind_get_label (hitos_entry_get_kind (record)));
  if (HITOS_IS_AGREEMENT (record))
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
  gpointer record = hitos_fact_get_record (self);
  HitosSitting *sitting;

  if (HITOS_IS_ENTRY (record))
    return dup_entry_body (record);
  sitting = HITOS_IS_AGREEMENT (record) ? hitos_agreement_get_sitting (record) : record;
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
dup_sitting_keys (HitosSitting *sitting, gboolean with_day)
{
  GString *text = g_string_new (NULL);
  int time = hitos_sitting_get_time (sitting);

  if (hitos_sitting_get_number (sitting) > 0)
    /* Translators: the number of a session. */
    g_string_append_printf (text, C_("session number", "No. %d"), hitos_sitting_get_number (sitting));
  if (with_day && hitos_sitting_get_date (sitting) != HITOS_DATE_NONE)
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

static char *
dup_keys (HitosFact *self, gboolean with_day)
{
  gpointer record = hitos_fact_get_record (self);
  GString *text;

  if (HITOS_IS_ENTRY (record))
    return dup_entry_keys (record);
  if (HITOS_IS_SITTING (record))
    return dup_sitting_keys (record, with_day);
  text = g_string_new (NULL);
  append_document (text, hitos_agreement_get_document (record));
  return g_string_free (text, FALSE);
}

char *
hitos_fact_dup_keys (HitosFact *self)
{
  return dup_keys (self, TRUE);
}

char *
hitos_fact_dup_keys_below (HitosFact *self)
{
  g_autofree char *kind = hitos_fact_dup_kind (self);
  g_autofree char *keys = hitos_date_words_begin (dup_keys (self, hitos_fact_is_announcement (self)));

  return g_strdup (g_strcmp0 (keys, kind) == 0 ? "" : keys);
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
  gpointer record = hitos_fact_get_record (self);
  const char *object;

  if (HITOS_IS_ENTRY (record))
    return dup_entry_subject (record);
  if (HITOS_IS_SITTING (record))
    return dup_sitting_subject (record);
  object = hitos_agreement_get_short_object (record);
  return g_strdup (object ? object : hitos_agreement_get_object (record));
}

const char *
hitos_fact_get_icon (HitosFact *self)
{
  gpointer record = hitos_fact_get_record (self);

  if (HITOS_IS_ENTRY (record))
    return hitos_entry_kind_get_icon (hitos_entry_get_kind (record));
  if (HITOS_IS_AGREEMENT (record))
    return "security-high-symbolic";
  return hitos_fact_is_announcement (self) ? "x-office-calendar-symbolic" : "system-users-symbolic";
}
