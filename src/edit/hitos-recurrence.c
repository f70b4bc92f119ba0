/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-recurrence.h"

#include <glib/gi18n-lib.h>

#include "hitos-acts.h"
#include "hitos-consequences.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

/* --- who follows --- */

static gint64
get_sitting_place (HitosSitting *sitting)
{
  return hitos_sitting_get_date (sitting);
}

/* By the months that they tell, else by their plans, else in the plan's order. */
static int
compare_milestones (HitosMilestone *a, HitosMilestone *b)
{
  HitosDate left = hitos_milestone_get_month (a).start, right = hitos_milestone_get_month (b).start;

  if (left == HITOS_DATE_NONE || right == HITOS_DATE_NONE)
    {
      left = hitos_milestone_get_planned_end (a);
      right = hitos_milestone_get_planned_end (b);
    }
  if (left == HITOS_DATE_NONE || right == HITOS_DATE_NONE || left == right)
    {
      left = hitos_milestone_get_ordinal (a);
      right = hitos_milestone_get_ordinal (b);
    }
  return left < right ? -1 : left > right;
}

static int
compare_sittings (HitosSitting *a, HitosSitting *b)
{
  gint64 left = get_sitting_place (a), right = get_sitting_place (b);

  if (left != right)
    return left < right ? -1 : 1;
  return g_strcmp0 (hitos_record_get_id (a), hitos_record_get_id (b));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gpointer left = *(const gpointer *) a, right = *(const gpointer *) b;

  return HITOS_IS_SITTING (left) ? compare_sittings (left, right) : compare_milestones (left, right);
}

static const char *
get_series (gpointer record)
{
  return HITOS_IS_SITTING (record) ? hitos_sitting_get_repeats (record) : hitos_milestone_get_repeats (record);
}

static gboolean
is_open (gpointer record, HitosActs *acts)
{
  if (HITOS_IS_SITTING (record))
    return hitos_sitting_get_voided (record) == NULL && hitos_sitting_get_date (record) != HITOS_DATE_NONE
           && (hitos_sitting_get_state (record) == HITOS_SITTING_PLANNED
               || hitos_sitting_get_state (record) == HITOS_SITTING_CONVENED);
  return hitos_milestone_get_dropped (record) == NULL
         && hitos_milestone_get_status (record) != HITOS_STATUS_DELIVERED
         && hitos_acts_get (acts, record).acted == HITOS_DATE_NONE;
}

GPtrArray *
hitos_recurrence_list_following (gpointer record)
{
  GPtrArray *following = g_ptr_array_new ();
  HitosProcess *process;
  HitosRecordList *list;
  g_autoptr (HitosActs) acts = NULL;

  g_return_val_if_fail (HITOS_IS_MILESTONE (record) || HITOS_IS_SITTING (record), following);

  process = hitos_record_get_process (record);
  if (get_series (record) == NULL || process == NULL)
    return following;
  acts = hitos_acts_new (process);
  list = hitos_process_get_list (process, G_OBJECT_TYPE (record));
  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      gpointer other = hitos_record_list_get (list, i);

      if (other != record && g_strcmp0 (get_series (other), get_series (record)) == 0
          && compare (&record, &other) < 0 && is_open (other, acts))
        g_ptr_array_add (following, other);
    }
  g_ptr_array_sort (following, compare);
  return following;
}

/* --- from here on --- */

static const char *const shared_milestone_fields[] = {
  "document", "legal_basis", "body", "action", "responsible", "involved", NULL
};
static const char *const shared_sitting_fields[] = { "body", "kinds", "time", "place", "remote", NULL };

static void
copy_field (HitosRow *row, const HitosRow *from, const char *name)
{
  const HitosTable *table = hitos_row_get_table (row);
  guint field = (guint) hitos_table_find_field (table, name);
  HitosValue value = hitos_row_get_value (from, field);

  if (hitos_field_is_text (&table->fields[field]))
    hitos_row_set_text (row, name, value.text);
  else
    hitos_row_set_integer (row, name, value.integer);
}

HitosChange *
hitos_recurrence_create_onwards (gpointer record)
{
  gboolean is_sitting = HITOS_IS_SITTING (record);
  const char *const *fields = is_sitting ? shared_sitting_fields : shared_milestone_fields;
  g_autoptr (GPtrArray) following = NULL;
  g_autofree char *title = NULL;
  HitosChange *change;

  g_return_val_if_fail (is_sitting || HITOS_IS_MILESTONE (record), NULL);

  title = hitos_consequences_get_title (record);
  following = hitos_recurrence_list_following (record);
  change = hitos_change_new (is_sitting ? "sitting-edit" : "milestone-edit", title);
  for (guint i = 0; i < following->len; i++)
    {
      HitosRow *row = hitos_row_copy (hitos_record_get_row (following->pdata[i]));

      for (guint n = 0; fields[n]; n++)
        copy_field (row, hitos_record_get_row (record), fields[n]);
      hitos_change_update (change, following->pdata[i], row);
    }
  return change;
}

/* --- a calendar of sessions --- */

static gboolean
has_session (HitosBody *body, HitosDate day)
{
  HitosRecordList *sittings = hitos_process_get_list (hitos_record_get_process (body), HITOS_TYPE_SITTING);

  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    {
      HitosSitting *sitting = hitos_record_list_get (sittings, i);

      if (hitos_sitting_get_body (sitting) == body && hitos_sitting_get_date (sitting) == day
          && hitos_sitting_get_voided (sitting) == NULL
          && hitos_sitting_get_state (sitting) != HITOS_SITTING_CANCELLED)
        return TRUE;
    }
  return FALSE;
}

static void
add_session (HitosChange *change, const HitosOrdinarySessions *sessions, const char *series, HitosDate day, guint index)
{
  HitosRow *row = hitos_row_new (&hitos_sitting_table, NULL);

  hitos_row_set_text (row, "body", hitos_record_get_id (sessions->body));
  hitos_row_set_text (row, "kinds", "ordinaria");
  hitos_row_set_integer (row, "date", day);
  hitos_row_set_integer (row, "time", sessions->time);
  hitos_row_set_text (row, "place", sessions->place);
  hitos_row_set_integer (row, "remote", sessions->remote);
  if (sessions->first_number > 0)
    hitos_row_set_integer (row, "number", sessions->first_number + (int) index);
  hitos_row_set_text (row, "repeats", series);
  hitos_change_insert (change, row);
}

HitosChange *
hitos_recurrence_create_sessions (const HitosOrdinarySessions *sessions, guint *n_left_out, GError **error)
{
  g_autoptr (GArray) days = NULL;
  g_autoptr (HitosChange) change = NULL;
  g_autofree char *series = g_uuid_string_random ();
  guint n = 0;

  g_return_val_if_fail (sessions != NULL && HITOS_IS_BODY (sessions->body), NULL);

  days = hitos_repetition_list (&sessions->repetition, error);
  if (days == NULL)
    return NULL;
  change = hitos_change_new ("sitting-repeat", hitos_body_get_short_name (sessions->body));
  for (guint i = 0; i < days->len; i++)
    if (!has_session (sessions->body, g_array_index (days, HitosDate, i)))
      add_session (change, sessions, series, g_array_index (days, HitosDate, i), n++);
  if (n_left_out)
    *n_left_out = days->len - n;
  if (n == 0)
    {
      g_set_error_literal (error, HITOS_REPETITION_ERROR, HITOS_REPETITION_ERROR_EMPTY,
                           _("The body has a session on each of those days already"));
      return NULL;
    }
  return g_steal_pointer (&change);
}
