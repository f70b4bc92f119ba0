/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact-state.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-entry.h"
#include "hitos-fact-words.h"
#include "hitos-sitting.h"

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
  gpointer record = hitos_fact_get_record (self);

  if (hitos_fact_get_voided (self))
    set_state (state, HITOS_FACT_VOIDED, "action-unavailable-symbolic", C_("fact", "Voided"));
  else if (HITOS_IS_ENTRY (record))
    get_entry_state (record, today, state);
  else if (HITOS_IS_SITTING (record))
    get_sitting_state (record, today, state);
  else
    set_state (state, HITOS_FACT_PLAIN, NULL, "");
}

void
hitos_fact_state_clear (HitosFactState *state)
{
  g_clear_pointer (&state->word, g_free);
}
