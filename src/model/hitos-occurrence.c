/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-occurrence.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-record.h"

struct _HitosOccurrence {
  GObject parent_instance;

  HitosOccurrenceKind kind;
  HitosOccurrenceState state;
  HitosWhen days;
  gpointer record;    /* owned HitosRecord, may be NULL */
  char *code;         /* owned, may be NULL */
  char *name;         /* owned */
  char *short_label;  /* owned, made when first asked for */
  char *label;        /* owned, made when first asked for */
};

G_DEFINE_FINAL_TYPE (HitosOccurrence, hitos_occurrence, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (HitosOccurrenceKind, hitos_occurrence_kind,
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_ELECTION_DAY, "election-day"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_HOLIDAY, "holiday"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_ACT_LIMIT, "act-limit"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_REMISSION_LIMIT, "remission-limit"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_BOTH_LIMITS, "both-limits"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_INFORME_DUE, "informe-due"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_SYSTEM_TEST, "system-test"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_SIMULACRO, "simulacro"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_SITTING, "session"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_CONVENE_BY, "convene-by"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_ANSWER_DUE, "answer-due"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_CONSTANCIA, "constancia"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_TARGET, "target"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_REMITTED, "remitted"))

G_DEFINE_ENUM_TYPE (HitosOccurrenceState, hitos_occurrence_state,
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_PLAIN, "plain"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_SOON, "soon"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_OVERDUE, "overdue"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_IN_TIME, "in-time"),
                    G_DEFINE_ENUM_VALUE (HITOS_OCCURRENCE_LATE, "late"))

/* How each kind is named and spoken of. Translators: in a sentence, %1$s is what it is, %2$s its
 * day, %3$s its last day. */
static const struct { const char *name, *sentence; } words[] = {
  [HITOS_OCCURRENCE_ELECTION_DAY] = { N_("Election day"), N_("%1$s, on %2$s") },
  [HITOS_OCCURRENCE_HOLIDAY] = { N_("Holiday"), N_("%1$s, day of rest on %2$s") },
  [HITOS_OCCURRENCE_ACT_LIMIT] = { N_("Legal limit"), N_("%1$s, due on %2$s") },
  [HITOS_OCCURRENCE_REMISSION_LIMIT] = { N_("Limit to send it to INE"), N_("%1$s, to be sent to INE by %2$s") },
  [HITOS_OCCURRENCE_BOTH_LIMITS] = { N_("Legal limit, also to send it to INE"),
                                     N_("%1$s, due and to be sent to INE on %2$s") },
  [HITOS_OCCURRENCE_INFORME_DUE] = { N_("Monthly informe"), N_("%1$s, due on %2$s") },
  [HITOS_OCCURRENCE_SYSTEM_TEST] = { N_("System test"), N_("%1$s, on %2$s at the latest") },
  [HITOS_OCCURRENCE_SIMULACRO] = { N_("Simulacro"), N_("%1$s, on %2$s") },
  [HITOS_OCCURRENCE_SITTING] = { N_("Session"), N_("%1$s, session on %2$s") },
  [HITOS_OCCURRENCE_CONVENE_BY] = { N_("Convene at the latest"), N_("%1$s, to be convened by %2$s at the latest") },
  [HITOS_OCCURRENCE_ANSWER_DUE] = { N_("Answer due"), N_("%1$s, to be answered by %2$s") },
  [HITOS_OCCURRENCE_CONSTANCIA] = { N_("To be attended to"), N_("%1$s, to be attended to since %2$s") },
  [HITOS_OCCURRENCE_TARGET] = { N_("Internal target"), N_("%1$s, internal target on %2$s") },
  [HITOS_OCCURRENCE_PLANNED] = { N_("Planned work"), N_("%1$s, planned from %2$s to %3$s") },
  [HITOS_OCCURRENCE_DONE] = { N_("Done"), N_("%1$s, done on %2$s") },
  [HITOS_OCCURRENCE_REMITTED] = { N_("Sent to INE"), N_("%1$s, sent to INE on %2$s") },
};

static const char *const state_names[] = {
  [HITOS_OCCURRENCE_PLAIN] = NULL,
  [HITOS_OCCURRENCE_PENDING] = N_("pending"),
  [HITOS_OCCURRENCE_SOON] = N_("due soon"),
  [HITOS_OCCURRENCE_OVERDUE] = N_("overdue"),
  [HITOS_OCCURRENCE_IN_TIME] = N_("done in time"),
  [HITOS_OCCURRENCE_LATE] = N_("done late"),
};

/* In the little room of a chip; what is pending says nothing. */
static const char *const short_state_names[] = {
  [HITOS_OCCURRENCE_PLAIN] = NULL,
  [HITOS_OCCURRENCE_PENDING] = NULL,
  [HITOS_OCCURRENCE_SOON] = NC_("state of a deadline", "soon"),
  [HITOS_OCCURRENCE_OVERDUE] = NC_("state of a deadline", "overdue"),
  [HITOS_OCCURRENCE_IN_TIME] = NC_("state of a deadline", "done"),
  [HITOS_OCCURRENCE_LATE] = NC_("state of a deadline", "late"),
};

/* What has no state but is done says so, too. */
static void
hitos_occurrence_finalize (GObject *object)
{
  HitosOccurrence *self = HITOS_OCCURRENCE (object);

  g_clear_object (&self->record);
  g_free (self->code);
  g_free (self->name);
  g_free (self->short_label);
  g_free (self->label);
  G_OBJECT_CLASS (hitos_occurrence_parent_class)->finalize (object);
}

static void
hitos_occurrence_class_init (HitosOccurrenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_occurrence_finalize;
}

static void
hitos_occurrence_init (HitosOccurrence *self)
{
}

HitosOccurrence *
hitos_occurrence_new (HitosOccurrenceKind kind, HitosWhen days, HitosOccurrenceState state,
                      gpointer record, const char *code, const char *name)
{
  HitosOccurrence *self;

  g_return_val_if_fail (days.start != HITOS_DATE_NONE && days.start < days.end, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (HITOS_TYPE_OCCURRENCE, NULL);
  self->kind = kind;
  self->days = days;
  self->state = state;
  self->record = record ? g_object_ref (record) : NULL;
  self->code = g_strdup (code);
  self->name = g_strdup (name);
  return self;
}

HitosWhen
hitos_occurrence_get_days (HitosOccurrence *self)
{
  return self->days;
}

HitosOccurrenceKind
hitos_occurrence_get_kind (HitosOccurrence *self)
{
  return self->kind;
}

HitosOccurrenceState
hitos_occurrence_get_state (HitosOccurrence *self)
{
  return self->state;
}

gpointer
hitos_occurrence_get_record (HitosOccurrence *self)
{
  return self->record;
}

const char *
hitos_occurrence_get_code (HitosOccurrence *self)
{
  return self->code;
}

const char *
hitos_occurrence_get_name (HitosOccurrence *self)
{
  return self->name;
}

char *
hitos_occurrence_dup_title (HitosOccurrence *self)
{
  return self->code ? g_strdup_printf ("%s · %s", self->code, self->name) : g_strdup (self->name);
}

const char *
hitos_occurrence_get_short_label (HitosOccurrence *self)
{
  const char *state = hitos_occurrence_get_short_state (self);
  GString *label;

  if (self->short_label)
    return self->short_label;
  label = g_string_new (self->code);
  if (state)
    g_string_append_printf (label, self->code ? " · %s" : "%s", state);
  if (label->len > 0)
    g_string_append (label, state ? " · " : " ");
  g_string_append (label, self->name);
  self->short_label = g_string_free (label, FALSE);
  return self->short_label;
}

static const char *
get_sentence (HitosOccurrence *self)
{
  if (self->kind == HITOS_OCCURRENCE_PLANNED && self->days.end == self->days.start + 1)
    return _("%1$s, planned for %2$s");
  /* A session of no kind is called one already. */
  if (self->kind == HITOS_OCCURRENCE_SITTING && g_str_has_prefix (self->name, _("session")))
    return _("%1$s, on %2$s");
  return _(words[self->kind].sentence);
}

const char *
hitos_occurrence_get_label (HitosOccurrence *self)
{
  g_autofree char *title = NULL, *first = NULL, *last = NULL, *sentence = NULL;

  if (self->label)
    return self->label;
  title = self->code ? g_strconcat (self->code, ", ", self->name, NULL) : g_strdup (self->name);
  first = hitos_date_words_day (self->days.start);
  last = hitos_date_words_day (self->days.end - 1);
  sentence = g_strdup_printf (get_sentence (self), title, first, last);
  self->label = state_names[self->state]
    ? g_strconcat (sentence, ", ", hitos_occurrence_get_state_name (self), NULL) : g_steal_pointer (&sentence);
  return self->label;
}

const char *
hitos_occurrence_get_kind_name (HitosOccurrence *self)
{
  return _(words[self->kind].name);
}

gboolean
hitos_occurrence_is_ahead (HitosOccurrence *self)
{
  switch (self->kind)
    {
    case HITOS_OCCURRENCE_HOLIDAY:
    case HITOS_OCCURRENCE_CONSTANCIA:
    case HITOS_OCCURRENCE_DONE:
    case HITOS_OCCURRENCE_REMITTED:
      return FALSE;
    default:
      return TRUE;
    }
}

gboolean
hitos_occurrence_is_open (HitosOccurrence *self)
{
  return self->state == HITOS_OCCURRENCE_PENDING || self->state == HITOS_OCCURRENCE_SOON;
}

gboolean
hitos_occurrence_is_legal (HitosOccurrence *self)
{
  switch (self->kind)
    {
    case HITOS_OCCURRENCE_ACT_LIMIT:
    case HITOS_OCCURRENCE_REMISSION_LIMIT:
    case HITOS_OCCURRENCE_BOTH_LIMITS:
    case HITOS_OCCURRENCE_INFORME_DUE:
    case HITOS_OCCURRENCE_SYSTEM_TEST:
    case HITOS_OCCURRENCE_SIMULACRO:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What a day shows first where it cannot show everything: what is passed, then what the law asks,
 * in the order of the kinds; what is done comes last. */
static int
get_weight (HitosOccurrence *self)
{
  if (self->kind <= HITOS_OCCURRENCE_HOLIDAY)
    return self->kind;
  if (self->state == HITOS_OCCURRENCE_OVERDUE)
    return hitos_occurrence_is_legal (self) ? 10 : 11;
  return 20 + self->kind
         + (self->state == HITOS_OCCURRENCE_IN_TIME || self->state == HITOS_OCCURRENCE_LATE ? 20 : 0);
}

int
hitos_occurrence_compare (HitosOccurrence *a, HitosOccurrence *b)
{
  int order;

  if (a->days.start != b->days.start)
    return a->days.start < b->days.start ? -1 : 1;
  order = get_weight (a) - get_weight (b);
  if (order == 0)
    order = g_strcmp0 (a->code, b->code);
  if (order == 0)
    order = g_strcmp0 (a->name, b->name);
  if (order == 0)
    order = (int) a->kind - (int) b->kind;
  if (order == 0 && a->record && b->record)
    order = g_strcmp0 (hitos_record_get_id (a->record), hitos_record_get_id (b->record));
  return order;
}

gboolean
hitos_occurrence_equal (HitosOccurrence *a, HitosOccurrence *b)
{
  return a->kind == b->kind && a->state == b->state && a->record == b->record
         && a->days.start == b->days.start && a->days.end == b->days.end
         && g_strcmp0 (a->code, b->code) == 0 && g_strcmp0 (a->name, b->name) == 0;
}

const char *
hitos_occurrence_get_state_name (HitosOccurrence *self)
{
  g_return_val_if_fail (HITOS_IS_OCCURRENCE (self), NULL);

  if (self->kind == HITOS_OCCURRENCE_SITTING && self->state == HITOS_OCCURRENCE_IN_TIME)
    return _("held");
  return state_names[self->state] ? _(state_names[self->state]) : NULL;
}

const char *
hitos_occurrence_get_short_state (HitosOccurrence *self)
{
  const char *name = short_state_names[self->state];

  if (self->kind == HITOS_OCCURRENCE_SITTING && self->state == HITOS_OCCURRENCE_IN_TIME)
    return _("held");
  if (self->kind == HITOS_OCCURRENCE_REMITTED)
    return C_("state of a deadline", "sent");
  if (self->kind == HITOS_OCCURRENCE_DONE)
    name = short_state_names[HITOS_OCCURRENCE_IN_TIME];
  return name ? g_dpgettext2 (GETTEXT_PACKAGE, "state of a deadline", name) : NULL;
}

const char *
hitos_occurrence_state_get_name (HitosOccurrenceState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_names), NULL);

  return state_names[state] ? _(state_names[state]) : NULL;
}

HitosOccurrenceState
hitos_occurrence_state_of (HitosDate limit, HitosDate done, HitosDate today, int soon_days)
{
  if (done != HITOS_DATE_NONE)
    return done <= limit ? HITOS_OCCURRENCE_IN_TIME : HITOS_OCCURRENCE_LATE;
  if (today > limit)
    return HITOS_OCCURRENCE_OVERDUE;
  return limit - today <= soon_days ? HITOS_OCCURRENCE_SOON : HITOS_OCCURRENCE_PENDING;
}
