/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-watch.h"

#include "hitos-body.h"
#include "hitos-dependency.h"
#include "hitos-entry.h"
#include "hitos-milestone.h"
#include "hitos-outcome.h"
#include "hitos-risk.h"
#include "hitos-sitting.h"

struct _HitosWatch {
  HitosOccurrences *occurrences;  /* borrowed, only while it is made */
  HitosProcess *process;          /* borrowed, likewise */
  HitosDate today;
  GHashTable *shown;              /* owned, only while it is made: record → what best stands for it on the calendar */
  GPtrArray *answers[HITOS_WATCH_N_QUESTIONS];   /* owned, of owned HitosWatchItem */
  GHashTable *places[HITOS_WATCH_N_QUESTIONS];   /* owned: record → its place in the answer, plus one */
  HitosWatchItem *next;           /* owned, may be NULL */
  guint n_unrecorded;
};

/* --- answers --- */

/* The term of the law before the office's own; then the earlier. */
static gboolean
weighs_more (HitosWatchItem *item, HitosWatchItem *than)
{
  HitosOccurrence *one = hitos_watch_item_get_occurrence (item), *other = hitos_watch_item_get_occurrence (than);
  gboolean legal = one && hitos_occurrence_is_legal (one), other_legal = other && hitos_occurrence_is_legal (other);

  if (hitos_watch_item_get_question (item) == HITOS_WATCH_OVERDUE && legal != other_legal)
    return legal;
  return hitos_watch_item_get_day (item) < hitos_watch_item_get_day (than);
}

/* Takes @item. */
static void
answer (HitosWatch *self, HitosWatchItem *item)
{
  HitosWatchQuestion question = hitos_watch_item_get_question (item);
  GPtrArray *items = self->answers[question];
  gpointer record = hitos_watch_item_get_record (item);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places[question], record));

  if (place == 0)
    {
      g_ptr_array_add (items, item);
      g_hash_table_insert (self->places[question], record, GUINT_TO_POINTER (items->len));
    }
  else if (weighs_more (item, g_ptr_array_index (items, place - 1)))
    {
      g_object_unref (items->pdata[place - 1]);
      items->pdata[place - 1] = item;
    }
  else
    g_object_unref (item);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  HitosWatchItem *one = *(HitosWatchItem **) a, *other = *(HitosWatchItem **) b;
  HitosDate day = hitos_watch_item_get_day (one), other_day = hitos_watch_item_get_day (other);
  HitosOccurrence *occurrence = hitos_watch_item_get_occurrence (one);
  HitosOccurrence *other_occurrence = hitos_watch_item_get_occurrence (other);

  /* What has no day comes last. */
  if (day != other_day)
    return other_day == HITOS_DATE_NONE || (day != HITOS_DATE_NONE && day < other_day) ? -1 : 1;
  if (occurrence && other_occurrence)
    return hitos_occurrence_compare (occurrence, other_occurrence);
  return g_strcmp0 (hitos_record_get_id (hitos_watch_item_get_record (one)),
                    hitos_record_get_id (hitos_watch_item_get_record (other)));
}

/* --- what the calendar shows --- */

/* Its limit rather than its plan, as hitos_occurrences_find_record () has it, for all records in one walk. */
static void
note_shown (HitosWatch *self, HitosOccurrence *occurrence)
{
  gpointer record = hitos_occurrence_get_record (occurrence);
  HitosOccurrence *best = record ? g_hash_table_lookup (self->shown, record) : NULL;

  if (record && (best == NULL || hitos_occurrence_get_kind (occurrence) < hitos_occurrence_get_kind (best)))
    g_hash_table_insert (self->shown, record, occurrence);
}

/* A plan of several days is due on its last. */
static HitosDate
get_due_day (HitosOccurrence *occurrence)
{
  return hitos_occurrence_get_days (occurrence).end - 1;
}

static void
watch_overdue (HitosWatch *self, HitosOccurrence *occurrence)
{
  HitosOccurrenceKind kind = hitos_occurrence_get_kind (occurrence);
  gpointer record = hitos_occurrence_get_record (occurrence);
  HitosWatchQuestion question = kind == HITOS_OCCURRENCE_SITTING ? HITOS_WATCH_NOT_HELD : HITOS_WATCH_OVERDUE;

  /* That a session was not convened in time is no news once its day is past. */
  if (kind == HITOS_OCCURRENCE_CONVENE_BY && hitos_sitting_get_date (record) < self->today)
    return;
  answer (self, hitos_watch_item_new (question, occurrence, record, get_due_day (occurrence)));
}

static void
watch_due (HitosWatch *self, HitosOccurrence *occurrence)
{
  gpointer record = hitos_occurrence_get_record (occurrence);
  HitosDate day = get_due_day (occurrence);

  if (day <= hitos_date_add_days (self->today, HITOS_WATCH_WEEK_DAYS))
    answer (self, hitos_watch_item_new (HITOS_WATCH_WEEK, occurrence, record, day));
  else if (day <= hitos_date_add_days (self->today, HITOS_WATCH_MONTH_DAYS))
    answer (self, hitos_watch_item_new (HITOS_WATCH_MONTH, occurrence, record, day));
  else if (self->next == NULL || day < hitos_watch_item_get_day (self->next))
    {
      g_clear_object (&self->next);
      self->next = hitos_watch_item_new (HITOS_WATCH_MONTH, occurrence, record, day);
    }
}

static void
watch_occurrence (HitosWatch *self, HitosOccurrence *occurrence)
{
  HitosOccurrenceKind kind = hitos_occurrence_get_kind (occurrence);
  gboolean overdue = hitos_occurrence_get_state (occurrence) == HITOS_OCCURRENCE_OVERDUE;

  if (kind == HITOS_OCCURRENCE_CONSTANCIA
      || (kind == HITOS_OCCURRENCE_ANSWER_DUE && (overdue || hitos_occurrence_is_open (occurrence))))
    answer (self, hitos_watch_item_new (HITOS_WATCH_UNANSWERED, occurrence, hitos_occurrence_get_record (occurrence),
                                        get_due_day (occurrence)));
  if (overdue)
    watch_overdue (self, occurrence);
  else if (hitos_occurrence_is_open (occurrence) && kind != HITOS_OCCURRENCE_CONSTANCIA)
    watch_due (self, occurrence);
}

static void
watch_occurrences (HitosWatch *self)
{
  GListModel *model = G_LIST_MODEL (self->occurrences);
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HitosOccurrence) occurrence = g_list_model_get_item (model, i);

      note_shown (self, occurrence);
      watch_occurrence (self, occurrence);
    }
}

/* --- what is blocked --- */

static const HitosSchedulePoint *
get_point (HitosWatch *self, HitosMilestone *milestone)
{
  return hitos_schedule_get (hitos_occurrences_get_schedule (self->occurrences), milestone);
}

static gboolean
is_to_do (HitosWatch *self, HitosMilestone *milestone)
{
  return hitos_milestone_get_dropped (milestone) == NULL
         && get_point (self, milestone)->act.acted == HITOS_DATE_NONE;
}

/* Not done, and the day that it was planned for, or else its limit, is past. */
static gboolean
is_late (HitosWatch *self, HitosMilestone *milestone)
{
  HitosDate day = hitos_milestone_get_planned_end (milestone);

  if (!is_to_do (self, milestone))
    return FALSE;
  if (day == HITOS_DATE_NONE)
    day = get_point (self, milestone)->act_limit;
  return day != HITOS_DATE_NONE && day < self->today;
}

static HitosMilestone *
find_late_predecessor (HitosWatch *self, HitosMilestone *milestone)
{
  const GPtrArray *dependencies = hitos_process_get_parts (self->process, HITOS_TYPE_DEPENDENCY, milestone);

  for (guint i = 0; i < dependencies->len; i++)
    {
      HitosMilestone *predecessor = hitos_dependency_get_predecessor (g_ptr_array_index (dependencies, i));

      if (predecessor && is_late (self, predecessor))
        return predecessor;
    }
  return NULL;
}

/* Milestone → its open risk, the gravest. */
static GHashTable *
find_risks (HitosWatch *self)
{
  HitosRecordList *risks = hitos_process_get_list (self->process, HITOS_TYPE_RISK);
  GHashTable *found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < hitos_record_list_get_n_records (risks); i++)
    {
      HitosRisk *risk = hitos_record_list_get (risks, i);
      HitosMilestone *milestone = hitos_risk_get_milestone (risk);
      HitosRisk *other = milestone ? g_hash_table_lookup (found, milestone) : NULL;

      if (milestone && hitos_risk_get_state (risk) == HITOS_RISK_OPEN
          && (other == NULL || hitos_risk_get_probability (risk) * hitos_risk_get_impact (risk)
                               > hitos_risk_get_probability (other) * hitos_risk_get_impact (other)))
        g_hash_table_insert (found, milestone, risk);
    }
  return found;
}

static void
watch_milestone (HitosWatch *self, HitosMilestone *milestone, GHashTable *risks)
{
  HitosMilestone *predecessor = NULL;
  gpointer cause = NULL;
  HitosWatchReason reason = HITOS_WATCH_REASON_NONE;
  HitosOccurrence *occurrence;
  HitosWatchItem *item;

  if (!is_to_do (self, milestone))
    return;
  predecessor = find_late_predecessor (self, milestone);
  if (predecessor)
    {
      reason = HITOS_WATCH_REASON_PREDECESSOR;
      cause = predecessor;
    }
  else if (hitos_milestone_get_critical_situation (milestone))
    reason = HITOS_WATCH_REASON_CRITICAL;
  else if ((cause = g_hash_table_lookup (risks, milestone)))
    reason = HITOS_WATCH_REASON_RISK;
  if (reason == HITOS_WATCH_REASON_NONE)
    return;
  occurrence = g_hash_table_lookup (self->shown, milestone);
  item = hitos_watch_item_new (HITOS_WATCH_BLOCKED, occurrence, milestone,
                               occurrence ? get_due_day (occurrence) : HITOS_DATE_NONE);
  hitos_watch_item_set_reason (item, reason, cause);
  answer (self, item);
}

/* --- milestones: what is blocked, which informe is next, what nobody recorded --- */

static gboolean
has_no_facts (HitosMilestone *milestone, const HitosSchedulePoint *point)
{
  return point->act.acted == HITOS_DATE_NONE && point->act.remitted == HITOS_DATE_NONE
         && hitos_milestone_get_real_start (milestone) == HITOS_DATE_NONE
         && hitos_milestone_get_planned_end (milestone) == HITOS_DATE_NONE;
}

/* The nearest that is still to come; where all are past, the first that was not sent. */
static gboolean
is_nearer (HitosWatch *self, HitosDate day, HitosDate than)
{
  if (than == HITOS_DATE_NONE)
    return TRUE;
  if ((day >= self->today) != (than >= self->today))
    return day >= self->today;
  return day < than;
}

static void
watch_informes (HitosWatch *self)
{
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);
  HitosMilestone *next = NULL;
  HitosDate day = HITOS_DATE_NONE;

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      HitosDate limit = get_point (self, milestone)->act_limit;

      if (hitos_milestone_get_month (milestone).start == HITOS_DATE_NONE || limit == HITOS_DATE_NONE
          || !is_to_do (self, milestone) || !is_nearer (self, limit, day))
        continue;
      next = milestone;
      day = limit;
    }
  if (next)
    answer (self, hitos_watch_item_new (HITOS_WATCH_INFORME,
                                        g_hash_table_lookup (self->shown, next), next, day));
}

static void
watch_milestones (HitosWatch *self)
{
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);
  g_autoptr (GHashTable) risks = find_risks (self);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);
      const HitosSchedulePoint *point = get_point (self, milestone);

      watch_milestone (self, milestone, risks);
      if (hitos_milestone_get_dropped (milestone) == NULL && hitos_schedule_point_is_overdue (point)
          && has_no_facts (milestone, point))
        self->n_unrecorded++;
    }
  watch_informes (self);
}

/* --- the register --- */

/* The oficios that ask for something and name no day: the calendar shows none of them. */
static void
watch_requests (HitosWatch *self)
{
  HitosRecordList *entries = hitos_process_get_list (self->process, HITOS_TYPE_ENTRY);
  g_autoptr (GHashTable) answered = g_hash_table_new (NULL, NULL);
  guint n = hitos_record_list_get_n_records (entries);

  for (guint i = 0; i < n; i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);

      if (hitos_entry_get_voided (entry) == NULL && hitos_entry_get_answers (entry))
        g_hash_table_add (answered, hitos_entry_get_answers (entry));
    }
  for (guint i = 0; i < n; i++)
    {
      HitosEntry *entry = hitos_record_list_get (entries, i);

      if (hitos_entry_get_kind (entry) == HITOS_ENTRY_RECEPTION && hitos_entry_get_voided (entry) == NULL
          && hitos_entry_get_request (entry) && hitos_entry_get_answer_by (entry) == HITOS_DATE_NONE
          && hitos_entry_get_stage (entry) != HITOS_STAGE_ACKNOWLEDGED && !g_hash_table_contains (answered, entry))
        answer (self, hitos_watch_item_new (HITOS_WATCH_UNANSWERED, NULL, entry, HITOS_DATE_NONE));
    }
}

/* Sessions whose acta another one has approved. */
static GHashTable *
find_approved (HitosWatch *self)
{
  HitosRecordList *outcomes = hitos_process_get_list (self->process, HITOS_TYPE_OUTCOME);
  GHashTable *approved = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < hitos_record_list_get_n_records (outcomes); i++)
    {
      HitosOutcome *outcome = hitos_record_list_get (outcomes, i);
      HitosSitting *sitting = hitos_outcome_get_sitting (outcome);

      if (hitos_outcome_get_kind (outcome) == HITOS_OUTCOME_MINUTES_APPROVED && hitos_outcome_get_minutes_of (outcome)
          && sitting && hitos_sitting_get_voided (sitting) == NULL)
        g_hash_table_add (approved, hitos_outcome_get_minutes_of (outcome));
    }
  return approved;
}

static gboolean
has_minutes (HitosWatch *self, HitosSitting *sitting)
{
  const GPtrArray *documents = hitos_process_get_parts (self->process, HITOS_TYPE_SITTING_DOCUMENT, sitting);

  for (guint i = 0; i < documents->len; i++)
    if (hitos_sitting_document_get_role (g_ptr_array_index (documents, i)) == HITOS_SITTING_DOCUMENT_MINUTES)
      return TRUE;
  return FALSE;
}

/* Of the bodies that the informe tells of: the acts of others are others' to keep. */
static void
watch_minutes (HitosWatch *self)
{
  HitosRecordList *sittings = hitos_process_get_list (self->process, HITOS_TYPE_SITTING);
  g_autoptr (GHashTable) approved = find_approved (self);

  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    {
      HitosSitting *sitting = hitos_record_list_get (sittings, i);
      HitosBody *body = hitos_sitting_get_body (sitting);
      gboolean drafted = has_minutes (self, sitting);
      HitosWatchItem *item;

      if (hitos_sitting_get_state (sitting) != HITOS_SITTING_HELD || hitos_sitting_get_voided (sitting)
          || hitos_sitting_get_date (sitting) == HITOS_DATE_NONE
          || g_hash_table_contains (approved, sitting) || !(drafted || (body && hitos_body_get_has_section (body))))
        continue;
      item = hitos_watch_item_new (HITOS_WATCH_MINUTES, g_hash_table_lookup (self->shown, sitting), sitting,
                                   hitos_sitting_get_date (sitting));
      hitos_watch_item_set_reason (item, drafted ? HITOS_WATCH_REASON_NOT_APPROVED : HITOS_WATCH_REASON_NOT_DRAFTED,
                                   NULL);
      answer (self, item);
    }
}

HitosWatch *
hitos_watch_new (HitosOccurrences *occurrences)
{
  HitosWatch *self;

  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences), NULL);
  g_return_val_if_fail (hitos_occurrences_get_process (occurrences) != NULL, NULL);

  self = g_new0 (HitosWatch, 1);
  self->occurrences = occurrences;
  self->process = hitos_occurrences_get_process (occurrences);
  self->today = hitos_occurrences_get_today (occurrences);
  self->shown = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < HITOS_WATCH_N_QUESTIONS; i++)
    {
      self->answers[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->places[i] = g_hash_table_new (NULL, NULL);
    }
  watch_occurrences (self);
  watch_milestones (self);
  watch_requests (self);
  watch_minutes (self);
  for (guint i = 0; i < HITOS_WATCH_N_QUESTIONS; i++)
    {
      g_ptr_array_sort (self->answers[i], compare_items);
      g_clear_pointer (&self->places[i], g_hash_table_unref);
    }
  g_clear_pointer (&self->shown, g_hash_table_unref);
  self->occurrences = NULL;
  self->process = NULL;
  return self;
}

void
hitos_watch_free (HitosWatch *self)
{
  for (guint i = 0; i < HITOS_WATCH_N_QUESTIONS; i++)
    g_ptr_array_unref (self->answers[i]);
  g_clear_object (&self->next);
  g_free (self);
}

const GPtrArray *
hitos_watch_get_answer (HitosWatch *self, HitosWatchQuestion question)
{
  g_return_val_if_fail (self != NULL && question < HITOS_WATCH_N_QUESTIONS, NULL);

  return self->answers[question];
}

HitosWatchItem *
hitos_watch_get_next (HitosWatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->next;
}

guint
hitos_watch_count_unrecorded (HitosWatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unrecorded;
}
