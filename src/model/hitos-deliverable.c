/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-deliverable.h"

#include "hitos-catalogue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const known_keys[] = {
  "name", "act", "remission", "first-month", "last-month", "body", "action", "document",
  "condition", "phase", "mark", "source", "note", NULL,
};
static const char *const body_roles[] = {
  "general-council", "commission", "advisory-committee", "unit", "executive-secretariat", "auditor",
  "institute", NULL,
};
static const char *const actions[] = { "approve", "review", "prepare", "hold", NULL };
static const char *const conditions[] = { "", "third-party", "broadcasters", NULL };

/* One group while it is read; the first fault stays in error. */
typedef struct {
  GKeyFile *file;     /* borrowed */
  const char *group;  /* borrowed */
  GError *error;      /* owned */
} Reader;

static void G_GNUC_PRINTF (3, 4)
complain (Reader *self, const char *key, const char *format, ...)
{
  g_autofree char *fault = NULL;
  va_list arguments;

  if (self->error != NULL)
    return;
  va_start (arguments, format);
  fault = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* What it quotes may have lines of its own. */
  g_strdelimit (fault, "\n\r", ' ');
  g_set_error (&self->error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_DAMAGED,
               "[%s] %s: %s", self->group, key, fault);
}

/* A text or NULL; an empty one counts as left out. */
static char *
read_text (Reader *self, const char *key, gboolean is_required)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_key_file_get_string (self->file, self->group, key, &error);

  /* GKeyFile may give a text and an error at once. */
  if (error != NULL && !g_error_matches (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
    complain (self, key, _("the text cannot be read: it has a stray “\\”"));
  else if (text != NULL && *text != '\0')
    return g_steal_pointer (&text);
  else if (is_required)
    complain (self, key, _("it is missing or empty"));
  return NULL;
}

static HitosRule *
read_rule (Reader *self, const char *key, gboolean is_required)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_text (self, key, is_required);
  HitosRule *rule = text ? hitos_rule_parse (text, &error) : NULL;

  if (error != NULL)
    complain (self, key, "%s", error->message);
  return rule;
}

static char *
read_choice (Reader *self, const char *key, const char *const *choices)
{
  g_autofree char *text = read_text (self, key, TRUE);
  g_autofree char *all = NULL;

  if (text == NULL || g_strv_contains (choices, text))
    return g_steal_pointer (&text);
  all = g_strjoinv (", ", (char **) choices);
  complain (self, key, _("“%s” is none of: %s"), text, all);
  return NULL;
}

static HitosCondition
read_condition (Reader *self)
{
  g_autofree char *text = read_text (self, "condition", FALSE);

  for (guint i = 0; text != NULL && conditions[i] != NULL; i++)
    if (g_str_equal (text, conditions[i]))
      return (HitosCondition) i;
  if (text != NULL)
    complain (self, "condition", _("“%s” is none of: %s"), text, "third-party, broadcasters");
  return HITOS_CONDITION_NONE;
}

static char *
read_mark (Reader *self)
{
  g_autofree char *mark = read_text (self, "mark", TRUE);
  gsize length = mark ? strlen (mark) : 0;

  if (mark != NULL
      && (strchr ("VD?M", mark[0]) == NULL
          || (length != 1 && (length != 3 || mark[1] != '/' || strchr ("VD?M", mark[2]) == NULL))))
    complain (self, "mark", _("“%s” is none of: %s"), mark, "V, D, ?, M, V/D…");
  return g_steal_pointer (&mark);
}

static void
check_keys (Reader *self)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, self->group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!g_strv_contains (known_keys, keys[i]))
      complain (self, keys[i], _("there is no such key"));
}

/* A monthly deliverable names its first and last month, and its terms count from the month. */
static void
check_months (Reader *self, const HitosDeliverable *row)
{
  if ((row->first_month == NULL) != (row->last_month == NULL))
    complain (self, row->first_month ? "last-month" : "first-month", _("it is missing or empty"));
  if (row->first_month != NULL
      && !g_str_equal (hitos_rule_get_anchor (row->first_month), HITOS_RULE_ANCHOR_ELECTION))
    complain (self, "first-month", _("the rule must start at J"));
  if (row->last_month != NULL
      && !g_str_equal (hitos_rule_get_anchor (row->last_month), HITOS_RULE_ANCHOR_ELECTION))
    complain (self, "last-month", _("the rule must start at J"));
}

HitosDeliverable *
hitos_deliverable_load (GKeyFile *file, const char *code, GError **error)
{
  Reader reader = { file, code, NULL };
  g_autoptr (HitosDeliverable) self = g_new0 (HitosDeliverable, 1);

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  check_keys (&reader);
  self->code = g_strdup (code);
  self->name = read_text (&reader, "name", TRUE);
  self->act = read_rule (&reader, "act", TRUE);
  self->remission = read_rule (&reader, "remission", FALSE);
  self->first_month = read_rule (&reader, "first-month", FALSE);
  self->last_month = read_rule (&reader, "last-month", FALSE);
  self->body_role = read_choice (&reader, "body", body_roles);
  self->action = read_choice (&reader, "action", actions);
  self->document = read_text (&reader, "document", FALSE);
  self->condition = read_condition (&reader);
  self->phase = read_text (&reader, "phase", TRUE);
  self->mark = read_mark (&reader);
  self->source = read_text (&reader, "source", TRUE);
  self->note = read_text (&reader, "note", FALSE);
  check_months (&reader, self);
  if (reader.error == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, reader.error);
  return NULL;
}

void
hitos_deliverable_free (HitosDeliverable *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->name);
  g_clear_pointer (&self->act, hitos_rule_unref);
  g_clear_pointer (&self->remission, hitos_rule_unref);
  g_clear_pointer (&self->first_month, hitos_rule_unref);
  g_clear_pointer (&self->last_month, hitos_rule_unref);
  g_free (self->body_role);
  g_free (self->action);
  g_free (self->document);
  g_free (self->phase);
  g_free (self->mark);
  g_free (self->source);
  g_free (self->note);
  g_free (self);
}

char
hitos_deliverable_get_act_mark (const HitosDeliverable *self)
{
  g_return_val_if_fail (self != NULL, '?');

  return self->mark[0];
}

char
hitos_deliverable_get_remission_mark (const HitosDeliverable *self)
{
  g_return_val_if_fail (self != NULL, '?');

  return self->mark[1] == '/' ? self->mark[2] : self->mark[0];
}

const char *
hitos_deliverable_get_citation (const char *source, char mark)
{
  return mark == 'M' ? NULL : source;
}
