/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-catch-up.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-document.h"
#include "hitos-done.h"
#include "hitos-enums.h"
#include "hitos-key.h"
#include "hitos-schedule.h"
#include "hitos-sitting.h"

/* Where there is no series yet, what a key looks like. */
#define EXAMPLE_PATTERN "IEPC/UTC/{yy}/{n}"

typedef struct {
  HitosMilestone *milestone;  /* owned */
  HitosDate done;
  HitosDate sent;
  char *key;                  /* owned, may be NULL */
} Done;

struct _HitosCatchUp {
  GObject parent_instance;

  HitosProcess *process;    /* owned */
  HitosDate today;
  HitosSchedule *schedule;  /* owned */
  GHashTable *done;         /* owned; milestone id (borrowed) → owned Done */
  GHashTable *keys;         /* owned; series id (owned, "" of a new one) → last key (owned) */
  GHashTable *sessions;     /* owned; body id (owned) → number */
};

G_DEFINE_FINAL_TYPE (HitosCatchUp, hitos_catch_up, G_TYPE_OBJECT)
G_DEFINE_QUARK (hitos-catch-up-error-quark, hitos_catch_up_error)

static void
done_free (Done *done)
{
  g_object_unref (done->milestone);
  g_free (done->key);
  g_free (done);
}

/* --- patterns --- */

static gboolean
is_figures (const char *text)
{
  return *text && strspn (text, "0123456789") == strlen (text);
}

static const char *
get_year_hole (const char *part, int year)
{
  g_autofree char *full = g_strdup_printf ("%04d", year);

  if (g_str_equal (part, full))
    return "{yyyy}";
  return g_str_equal (part, full + 2) ? "{yy}" : NULL;
}

char *
hitos_catch_up_guess_pattern (const char *key)
{
  g_autofree char *literal = NULL;
  g_autofree char *pattern = NULL;
  g_autoptr (HitosKey) read = NULL;
  g_auto (GStrv) parts = NULL;
  gboolean has_year = FALSE, has_number = FALSE;

  g_return_val_if_fail (key != NULL, NULL);

  literal = hitos_key_normalise (key);
  read = hitos_key_parse (literal);
  parts = g_strsplit (literal, "/", -1);
  for (guint i = 0; parts[i]; i++)
    {
      g_autofree char *part = parts[i];
      const char *hole = read->year > 0 && !has_year ? get_year_hole (part, read->year) : NULL;
      gboolean number = hole == NULL && !has_number && is_figures (part)
        && g_ascii_strtoll (part, NULL, 10) == read->number;

      parts[i] = g_strdup (hole ? hole : part);
      if (number)
        {
          g_free (parts[i]);
          parts[i] = *part == '0' ? g_strdup_printf ("{n:%d}", (int) strlen (part)) : g_strdup ("{n}");
        }
      has_year |= hole != NULL;
      has_number |= number;
    }
  pattern = g_strjoinv ("/", parts);
  return has_number && hitos_key_match (pattern, literal, NULL, NULL) ? g_steal_pointer (&pattern) : NULL;
}

/* --- what is given --- */

static int
compare_limits (gconstpointer a, gconstpointer b, gpointer data)
{
  HitosCatchUp *self = data;
  HitosDate first = hitos_catch_up_get_limit (self, *(HitosMilestone *const *) a);
  HitosDate second = hitos_catch_up_get_limit (self, *(HitosMilestone *const *) b);

  return (first > second) - (first < second);
}

GPtrArray *
hitos_catch_up_list_overdue (HitosCatchUp *self)
{
  GPtrArray *overdue = g_ptr_array_new ();
  HitosRecordList *milestones;

  g_return_val_if_fail (HITOS_IS_CATCH_UP (self), overdue);

  milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);
  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    {
      HitosMilestone *milestone = hitos_record_list_get (milestones, i);

      if (hitos_milestone_get_dropped (milestone) == NULL
          && hitos_schedule_point_is_overdue (hitos_schedule_get (self->schedule, milestone)))
        g_ptr_array_add (overdue, milestone);
    }
  g_ptr_array_sort_with_data (overdue, compare_limits, self);
  return overdue;
}

HitosDate
hitos_catch_up_get_limit (HitosCatchUp *self, HitosMilestone *milestone)
{
  g_return_val_if_fail (HITOS_IS_CATCH_UP (self) && HITOS_IS_MILESTONE (milestone), HITOS_DATE_NONE);

  return hitos_schedule_get (self->schedule, milestone)->act_limit;
}

gboolean
hitos_catch_up_is_sent (HitosCatchUp *self, HitosMilestone *milestone)
{
  g_return_val_if_fail (HITOS_IS_CATCH_UP (self) && HITOS_IS_MILESTONE (milestone), FALSE);

  return hitos_schedule_get (self->schedule, milestone)->remission_ceiling != HITOS_DATE_NONE;
}

gboolean
hitos_catch_up_set_done (HitosCatchUp *self, HitosMilestone *milestone, HitosDate done,
                         HitosDate sent, const char *key, GError **error)
{
  Done *given;

  g_return_val_if_fail (HITOS_IS_CATCH_UP (self) && HITOS_IS_MILESTONE (milestone), FALSE);

  if (!hitos_done_check_days (done, sent, self->today, error))
    return FALSE;
  g_hash_table_remove (self->done, hitos_record_get_id (milestone));
  if (done == HITOS_DATE_NONE)
    return TRUE;
  given = g_new0 (Done, 1);
  given->milestone = g_object_ref (milestone);
  given->done = done;
  given->sent = sent;
  given->key = key && *key ? hitos_key_normalise (key) : NULL;
  g_hash_table_insert (self->done, (char *) hitos_record_get_id (milestone), given);
  return TRUE;
}

static gboolean
is_key_of (HitosSeries *series, const char *key)
{
  g_autofree char *guessed = series ? NULL : hitos_catch_up_guess_pattern (key);

  return series ? hitos_key_match (hitos_series_get_pattern (series), key, NULL, NULL) : guessed != NULL;
}

gboolean
hitos_catch_up_set_last_key (HitosCatchUp *self, HitosSeries *series, const char *key, GError **error)
{
  g_autofree char *literal = NULL, *example = NULL;
  const char *id = series ? hitos_record_get_id (series) : "";

  g_return_val_if_fail (HITOS_IS_CATCH_UP (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  literal = hitos_key_normalise (key);
  if (*literal && !is_key_of (series, literal))
    {
      const char *pattern = series ? hitos_series_get_pattern (series) : EXAMPLE_PATTERN;
      int year;

      hitos_date_get (self->today, &year, NULL, NULL);
      example = hitos_key_format (pattern, year, 107);
      g_set_error (error, HITOS_CATCH_UP_ERROR, HITOS_CATCH_UP_ERROR_NUMBER, _("write a key like %s"), example);
      return FALSE;
    }
  g_hash_table_remove (self->keys, id);
  if (*literal)
    g_hash_table_insert (self->keys, g_strdup (id), g_steal_pointer (&literal));
  return TRUE;
}

gboolean
hitos_catch_up_set_last_session (HitosCatchUp *self, HitosBody *body, int number, GError **error)
{
  g_return_val_if_fail (HITOS_IS_CATCH_UP (self) && HITOS_IS_BODY (body), FALSE);

  if (number < 0)
    {
      g_set_error_literal (error, HITOS_CATCH_UP_ERROR, HITOS_CATCH_UP_ERROR_NUMBER,
                           _("write a number from 1"));
      return FALSE;
    }
  g_hash_table_remove (self->sessions, hitos_record_get_id (body));
  if (number > 0)
    g_hash_table_insert (self->sessions, g_strdup (hitos_record_get_id (body)), GINT_TO_POINTER (number));
  return TRUE;
}

/* --- the change --- */

static HitosRow *
create_series (HitosCatchUp *self, const char *key)
{
  HitosRow *row = hitos_row_new (&hitos_series_table, NULL);
  g_autofree char *pattern = hitos_catch_up_guess_pattern (key);
  HitosBody *unit = hitos_process_get_unit (self->process);

  /* Translators: the name of the series of the unit's own letters. */
  hitos_row_set_text (row, "name", _("Oficios of the unit"));
  hitos_row_set_text (row, "pattern", pattern);
  hitos_row_set_text (row, "body", unit ? hitos_record_get_id (unit) : NULL);
  hitos_row_set_integer (row, "own", TRUE);
  return row;
}

/* Numbers of the documents given, of that series and year. */
static void
collect_numbers (GHashTable *keys, const char *pattern, int year, GHashTable *numbers)
{
  GHashTableIter iter;
  gpointer key;
  int key_year, number;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (hitos_key_match (pattern, key, &key_year, &number) && key_year == year)
      g_hash_table_add (numbers, GINT_TO_POINTER (number));
}

static void
add_number (HitosChange *change, const char *series, int year, int number)
{
  HitosRow *row = hitos_row_new (&hitos_series_number_table, NULL);

  hitos_row_set_text (row, "series", series);
  hitos_row_set_integer (row, "year", year);
  hitos_row_set_integer (row, "number", number);
  hitos_row_set_integer (row, "state", HITOS_SERIES_NUMBER_OTHER_MATTER);
  hitos_change_insert (change, row);
}

/* The last number, and between it and the first document given whatever nobody will look for here: else
 * each would be shown as a gap. */
static void
add_last_number (HitosChange *change, const char *series, const char *pattern, const char *key,
                 GHashTable *written, gboolean has_documents)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer known;
  int year, last, first;

  hitos_key_match (pattern, key, &year, &last);
  collect_numbers (written, pattern, year, numbers);
  first = last;
  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &known, NULL))
    first = MIN (first, GPOINTER_TO_INT (known));
  for (int number = first; number <= last; number++)
    if (!g_hash_table_contains (numbers, GINT_TO_POINTER (number)) && (number == last || !has_documents))
      add_number (change, series, year, number);
}

static void
add_series (HitosCatchUp *self, HitosChange *change, GHashTable *written)
{
  GHashTableIter iter;
  gpointer id, key;

  g_hash_table_iter_init (&iter, self->keys);
  while (g_hash_table_iter_next (&iter, &id, &key))
    {
      HitosSeries *series = hitos_process_lookup (self->process, HITOS_TYPE_SERIES, id);
      HitosRecordList *documents = hitos_process_get_list (self->process, HITOS_TYPE_DOCUMENT);
      HitosRow *row;

      if (series)
        {
          /* A register that was kept has gaps of its own, which are somebody's to explain. */
          add_last_number (change, id, hitos_series_get_pattern (series), key, written,
                           hitos_record_list_get_n_records (documents) > 0);
          continue;
        }
      row = create_series (self, key);
      hitos_change_insert (change, row);
      add_last_number (change, hitos_row_get_id (row),
                       hitos_row_get_value (row, hitos_table_find_field (&hitos_series_table, "pattern")).text,
                       key, written, FALSE);
    }
}

static void
add_sessions (HitosCatchUp *self, HitosChange *change)
{
  GHashTableIter iter;
  gpointer body, number;

  g_hash_table_iter_init (&iter, self->sessions);
  while (g_hash_table_iter_next (&iter, &body, &number))
    {
      HitosRow *row = hitos_row_new (&hitos_sitting_table, NULL);

      hitos_row_set_text (row, "body", body);
      hitos_row_set_integer (row, "number", GPOINTER_TO_INT (number));
      hitos_row_set_integer (row, "state", HITOS_SITTING_HELD);
      hitos_row_set_text (row, "notes", _("The last session before this register"));
      hitos_change_insert (change, row);
    }
}

HitosChange *
hitos_catch_up_create_change (HitosCatchUp *self)
{
  HitosChange *change;
  g_autoptr (GHashTable) written = NULL;
  GHashTableIter iter;
  gpointer given;

  g_return_val_if_fail (HITOS_IS_CATCH_UP (self), NULL);

  change = hitos_change_new ("catch-up", NULL);
  written = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, self->done);
  while (g_hash_table_iter_next (&iter, NULL, &given))
    {
      Done *done = given;

      hitos_done_add_days (change, done->milestone, done->done, done->sent);
      /* One oficio may have answered for several milestones: it is the deliverable of the first. */
      if (done->key && g_hash_table_add (written, done->key))
        hitos_done_add_document (change, done->milestone, done->key, done->done);
    }
  add_series (self, change, written);
  add_sessions (self, change);
  return change;
}

static void
hitos_catch_up_finalize (GObject *object)
{
  HitosCatchUp *self = HITOS_CATCH_UP (object);

  g_clear_pointer (&self->schedule, hitos_schedule_free);
  g_hash_table_unref (self->done);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->sessions);
  g_clear_object (&self->process);
  G_OBJECT_CLASS (hitos_catch_up_parent_class)->finalize (object);
}

static void
hitos_catch_up_class_init (HitosCatchUpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_catch_up_finalize;
}

static void
hitos_catch_up_init (HitosCatchUp *self)
{
  self->done = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) done_free);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

HitosCatchUp *
hitos_catch_up_new (HitosProcess *process, HitosDate today)
{
  HitosCatchUp *self;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (today != HITOS_DATE_NONE, NULL);

  self = g_object_new (HITOS_TYPE_CATCH_UP, NULL);
  self->process = g_object_ref (process);
  self->today = today;
  self->schedule = hitos_schedule_new (process, today, 0);
  return self;
}
