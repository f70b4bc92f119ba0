/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timetable.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *name;            /* owned: its code, else its key; for messages */
  HitosRule *act;        /* owned, may be NULL */
  HitosRule *remission;  /* owned, may be NULL */
  HitosDate month;
  HitosDate known;
  HitosDate limit;       /* once resolved; HITOS_DATE_NONE where there is no rule */
  gboolean is_resolved;
  gboolean is_by_hand;
  gboolean is_waiting;   /* on the chain that is being followed */
} Milestone;

struct _HitosTimetable {
  HitosDate election_day;
  HitosWorkdays *workdays;  /* owned */
  GHashTable *by_key;       /* owned: key, owned → Milestone, owned */
  GHashTable *by_code;      /* owned: code, owned → Milestone, borrowed */
};

/* What an anchor means while a rule of @milestone is evaluated. */
typedef struct {
  HitosTimetable *timetable;
  const Milestone *milestone;
  HitosDate act;  /* HITOS_DATE_NONE in the rule of the act itself */
} Context;

static void
milestone_free (Milestone *self)
{
  g_free (self->name);
  g_clear_pointer (&self->act, hitos_rule_unref);
  g_clear_pointer (&self->remission, hitos_rule_unref);
  g_free (self);
}

HitosTimetable *
hitos_timetable_new (HitosDate election_day, HitosWorkdays *workdays)
{
  HitosTimetable *self = g_new0 (HitosTimetable, 1);

  self->election_day = election_day;
  self->workdays = workdays ? hitos_workdays_ref (workdays) : hitos_workdays_new ();
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) milestone_free);
  self->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
hitos_timetable_free (HitosTimetable *self)
{
  if (self == NULL)
    return;
  hitos_workdays_unref (self->workdays);
  g_hash_table_unref (self->by_code);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

void
hitos_timetable_add (HitosTimetable *self, const char *key, const char *code, HitosRule *act,
                     HitosRule *remission, HitosDate month, HitosDate known)
{
  Milestone *milestone;

  g_return_if_fail (self != NULL);
  g_return_if_fail (key != NULL && !g_hash_table_contains (self->by_key, key));

  milestone = g_new0 (Milestone, 1);
  milestone->name = g_strdup (code ? code : key);
  milestone->act = act ? hitos_rule_ref (act) : NULL;
  milestone->remission = remission ? hitos_rule_ref (remission) : NULL;
  milestone->month = month == HITOS_DATE_NONE ? HITOS_DATE_NONE : hitos_date_first_of_month (month);
  milestone->known = known;
  milestone->is_resolved = act == NULL;
  g_hash_table_insert (self->by_key, g_strdup (key), milestone);
  if (code != NULL && !g_hash_table_contains (self->by_code, code))
    g_hash_table_insert (self->by_code, g_strdup (code), milestone);
}

void
hitos_timetable_override (HitosTimetable *self, const char *key, HitosDate limit)
{
  Milestone *milestone;

  g_return_if_fail (self != NULL);
  g_return_if_fail (key != NULL);

  milestone = g_hash_table_lookup (self->by_key, key);
  g_return_if_fail (milestone != NULL);
  milestone->limit = limit;
  milestone->is_resolved = TRUE;
  milestone->is_by_hand = TRUE;
}

static HitosDate
find_anchor (const char *anchor, gpointer data, GError **error)
{
  const Context *context = data;
  const Milestone *other;

  if (g_str_equal (anchor, HITOS_RULE_ANCHOR_ELECTION))
    return context->timetable->election_day;
  if (g_str_equal (anchor, HITOS_RULE_ANCHOR_ACT))
    return context->act;
  if (g_str_equal (anchor, HITOS_RULE_ANCHOR_MONTH))
    return context->milestone->month;
  other = g_hash_table_lookup (context->timetable->by_code, anchor);
  if (other == NULL)
    return HITOS_DATE_NONE;
  return other->known != HITOS_DATE_NONE ? other->known : other->limit;
}

static HitosDate
evaluate (HitosTimetable *self, const Milestone *milestone, const HitosRule *rule, HitosDate act,
          HitosExplanation **explanation, GError **error)
{
  Context context = { self, milestone, act };
  HitosDate date = hitos_rule_evaluate (rule, find_anchor, &context, self->workdays, explanation,
                                        error);

  if (date == HITOS_DATE_NONE)
    g_prefix_error (error, "%s: ", milestone->name);
  return date;
}

/* The milestone whose limit must be known before that of @rule, NULL where there is none. */
static Milestone *
find_needed (HitosTimetable *self, const HitosRule *rule)
{
  Milestone *other = g_hash_table_lookup (self->by_code, hitos_rule_get_anchor (rule));

  return other && !other->is_resolved && other->known == HITOS_DATE_NONE ? other : NULL;
}

static void
set_cycle_error (const GPtrArray *chain, const Milestone *again, GError **error)
{
  g_autoptr (GString) names = g_string_new (again->name);
  guint start = 0;

  while (chain->pdata[start] != again)
    start++;
  for (guint i = start + 1; i < chain->len && i < start + 10; i++)
    g_string_append_printf (names, " → %s", ((Milestone *) chain->pdata[i])->name);
  g_string_append_printf (names, " → %s", again->name);
  g_set_error (error, HITOS_RULE_ERROR, HITOS_RULE_ERROR_CYCLE,
               _("the milestones wait for one another: %s"), names->str);
}

/* A rule has one anchor, so what a milestone waits for is a chain and no tree: it is followed to
 * its end, however long, and evaluated on the way back. */
static gboolean
resolve (HitosTimetable *self, Milestone *milestone, GError **error)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  Milestone *next = milestone->is_resolved ? NULL : milestone;
  gboolean is_fine;

  for (; next != NULL && !next->is_waiting; next = find_needed (self, next->act))
    {
      next->is_waiting = TRUE;
      g_ptr_array_add (chain, next);
    }
  is_fine = next == NULL;
  if (!is_fine)
    set_cycle_error (chain, next, error);
  for (guint i = chain->len; i > 0; i--)
    {
      Milestone *one = chain->pdata[i - 1];

      one->is_waiting = FALSE;
      if (!is_fine)
        continue;
      one->limit = evaluate (self, one, one->act, HITOS_DATE_NONE, NULL, error);
      one->is_resolved = is_fine = one->limit != HITOS_DATE_NONE;
    }
  return is_fine;
}

static Milestone *
find (HitosTimetable *self, const char *key)
{
  return g_hash_table_lookup (self->by_key, key);
}

HitosDate
hitos_timetable_get_act_limit (HitosTimetable *self, const char *key,
                               HitosExplanation **explanation, GError **error)
{
  Milestone *milestone;

  g_return_val_if_fail (self != NULL, HITOS_DATE_NONE);
  g_return_val_if_fail (key != NULL && find (self, key) != NULL, HITOS_DATE_NONE);

  milestone = find (self, key);
  if (explanation != NULL)
    *explanation = NULL;
  if (!resolve (self, milestone, error))
    return HITOS_DATE_NONE;
  if (explanation != NULL && milestone->act != NULL && !milestone->is_by_hand)
    return evaluate (self, milestone, milestone->act, HITOS_DATE_NONE, explanation, error);
  return milestone->limit;
}

HitosDate
hitos_timetable_get_remission_limit (HitosTimetable *self, const char *key,
                                     HitosExplanation **explanation, GError **error)
{
  Milestone *milestone, *needed;

  g_return_val_if_fail (self != NULL, HITOS_DATE_NONE);
  g_return_val_if_fail (key != NULL && find (self, key) != NULL, HITOS_DATE_NONE);

  milestone = find (self, key);
  if (explanation != NULL)
    *explanation = NULL;
  if (milestone->remission == NULL)
    return HITOS_DATE_NONE;
  needed = find_needed (self, milestone->remission);
  if (!resolve (self, milestone, error) || (needed != NULL && !resolve (self, needed, error)))
    return HITOS_DATE_NONE;
  return evaluate (self, milestone, milestone->remission, milestone->limit, explanation, error);
}
