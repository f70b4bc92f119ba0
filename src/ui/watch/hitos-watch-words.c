/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-watch-words.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-entry.h"
#include "hitos-fact-words.h"
#include "hitos-milestone.h"
#include "hitos-risk.h"

/* Of a process that is long over, nobody counts the days. */
#define A_YEAR 365
#define YEARS_FROM (2 * A_YEAR)

static const char *const headings[] = {
  [HITOS_WATCH_OVERDUE] = NC_("what there is to watch", "Overdue"),
  [HITOS_WATCH_WEEK] = NC_("what there is to watch", "Due in 7 days"),
  [HITOS_WATCH_MONTH] = NC_("what there is to watch", "Later, within 30 days"),
  [HITOS_WATCH_BLOCKED] = NC_("what there is to watch", "Blocked"),
  [HITOS_WATCH_NOT_HELD] = NC_("what there is to watch", "Sessions not held"),
  [HITOS_WATCH_UNANSWERED] = NC_("what there is to watch", "Oficios to attend to"),
  [HITOS_WATCH_MINUTES] = NC_("what there is to watch", "Actas not approved"),
  [HITOS_WATCH_INFORME] = NC_("what there is to watch", "Next informe"),
};

const char *
hitos_watch_words_get_heading (HitosWatchQuestion question)
{
  g_return_val_if_fail (question < G_N_ELEMENTS (headings), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "what there is to watch", headings[question]);
}

char *
hitos_watch_words_dup_title (HitosWatchItem *item)
{
  HitosOccurrence *occurrence = hitos_watch_item_get_occurrence (item);
  gpointer record = hitos_watch_item_get_record (item);

  if (occurrence)
    return hitos_occurrence_dup_title (occurrence);
  if (HITOS_IS_MILESTONE (record))
    return hitos_milestone_dup_full_title (record);
  if (HITOS_IS_ENTRY (record))
    return g_strdup (hitos_entry_get_request (record));
  return g_strdup ("");
}

char *
hitos_watch_words_dup_distance (HitosDate day, HitosDate today)
{
  int days = day - today;

  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  if (days == -1)
    return g_strdup (_("yesterday"));
  if (days <= -YEARS_FROM)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year ago", "%d years ago", -days / A_YEAR), -days / A_YEAR);
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day ago", "%d days ago", -days), -days);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", days), days);
}

char *
hitos_watch_words_dup_short_distance (HitosDate day, HitosDate today)
{
  if (day >= today)
    /* Translators: the days that are left, in little room. */
    return g_strdup_printf (_("%d d"), day - today);
  if (today - day < YEARS_FROM)
    /* Translators: the days since, in little room. */
    return g_strdup_printf (_("%d d ago"), today - day);
  return hitos_watch_words_dup_distance (day, today);
}

static char *
dup_reason (HitosWatchItem *item)
{
  gpointer record = hitos_watch_item_get_record (item), cause = hitos_watch_item_get_cause (item);

  switch (hitos_watch_item_get_reason (item))
    {
    case HITOS_WATCH_REASON_PREDECESSOR:
      /* Translators: %s is the code or the name of a milestone that is late. */
      return g_strdup_printf (_("Waits for %s, which is late"), hitos_milestone_get_title (cause));
    case HITOS_WATCH_REASON_CRITICAL:
      return g_strdup_printf (_("Critical situation: %s"), hitos_milestone_get_critical_situation (record));
    case HITOS_WATCH_REASON_RISK:
      return g_strdup_printf (_("Risk: %s"), hitos_risk_get_title (cause));
    case HITOS_WATCH_REASON_NOT_DRAFTED:
      return g_strdup (_("Its acta is not drafted"));
    case HITOS_WATCH_REASON_NOT_APPROVED:
      return g_strdup (_("Its acta waits to be approved"));
    case HITOS_WATCH_REASON_NONE:
    default:
      return NULL;
    }
}

/* What the day is of. */
static const char *
get_kind (HitosWatchItem *item)
{
  HitosOccurrence *occurrence = hitos_watch_item_get_occurrence (item);
  gpointer record = hitos_watch_item_get_record (item);

  if (HITOS_IS_ENTRY (record) && hitos_entry_get_kind (record) == HITOS_ENTRY_CONSTANCIA)
    return hitos_entry_stage_get_label (hitos_entry_get_stage (record));
  if (occurrence)
    return hitos_occurrence_get_kind_name (occurrence);
  return HITOS_IS_ENTRY (record) ? _("It names no day") : NULL;
}

char *
hitos_watch_words_dup_detail (HitosWatchItem *item, HitosDate today)
{
  HitosDate day = hitos_watch_item_get_day (item);
  g_autofree char *reason = dup_reason (item);
  g_autofree char *date = day != HITOS_DATE_NONE ? hitos_date_words_long (day) : NULL;
  g_autofree char *distance = day != HITOS_DATE_NONE ? hitos_watch_words_dup_distance (day, today) : NULL;
  const char *parts[] = { reason, get_kind (item), date, distance };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i])
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
hitos_watch_words_get_state (HitosWatchItem *item)
{
  HitosOccurrence *occurrence = hitos_watch_item_get_occurrence (item);

  switch (hitos_watch_item_get_question (item))
    {
    case HITOS_WATCH_NOT_HELD:
      return _("not held");
    case HITOS_WATCH_MINUTES:
      return NULL;
    default:
      return occurrence ? hitos_occurrence_get_state_name (occurrence) : NULL;
    }
}
