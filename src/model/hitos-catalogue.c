/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-catalogue.h"

#include "hitos-data.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEADER "catalogue"
#define PHASES "phases"

enum { FORMAT = 1, MAX_BYTES = 4 * 1024 * 1024 };

struct _HitosCatalogue {
  gatomicrefcount references;
  char *id;             /* owned, as all the texts */
  char *source;
  int remission_term;   /* calendar days */
  GHashTable *phases;   /* owned: key → name */
  GPtrArray *rows;      /* owned: HitosDeliverable */
  GHashTable *by_code;  /* owned: borrowed code → borrowed row */
};

G_DEFINE_QUARK (hitos-catalogue-error-quark, hitos_catalogue_error)

static HitosCatalogue *
catalogue_new (void)
{
  HitosCatalogue *self = g_new0 (HitosCatalogue, 1);

  g_atomic_ref_count_init (&self->references);
  self->phases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_deliverable_free);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static gboolean
fail (GError **error, const char *group, const char *key, const char *fault)
{
  if (key != NULL)
    g_set_error (error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_DAMAGED, "[%s] %s: %s", group,
                 key, fault);
  else
    g_set_error (error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_DAMAGED, "[%s]: %s", group,
                 fault);
  return FALSE;
}

/* GKeyFile joins groups of one name in silence: one deliverable would take the other's place. */
static gboolean
check_groups (const char *contents, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *group = g_strstrip (lines[i]);

      if (*group == '[' && !g_hash_table_add (seen, (gpointer) group))
        {
          g_set_error (error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_DAMAGED,
                       /* TRANSLATORS: a line of a file such as "[E05]", and its number */
                       _("%s: line %u repeats it"), group, i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_header_text (GKeyFile *file, const char *key, char **text, GError **error)
{
  *text = g_key_file_get_string (file, HEADER, key, NULL);
  if (*text != NULL && **text != '\0')
    return TRUE;
  return fail (error, HEADER, key, _("it is missing or empty"));
}

static gboolean
read_header (HitosCatalogue *self, GKeyFile *file, GError **error)
{
  g_autofree char *name = NULL, *norm = NULL, *adopted = NULL;
  int format = g_key_file_get_integer (file, HEADER, "format", NULL);

  if (format != FORMAT)
    return fail (error, HEADER, "format", _("this version of Hitos reads format 1 only"));
  if (!read_header_text (file, "id", &self->id, error)
      || !read_header_text (file, "name", &name, error)
      || !read_header_text (file, "norm", &norm, error)
      || !read_header_text (file, "source", &self->source, error)
      || !read_header_text (file, "adopted", &adopted, error))
    return FALSE;
  if (hitos_date_parse (adopted) == HITOS_DATE_NONE)
    return fail (error, HEADER, "adopted", _("it is not a date (YYYY-MM-DD)"));
  self->remission_term = g_key_file_get_integer (file, HEADER, "remission-term", NULL);
  if (self->remission_term < 1 || self->remission_term > 365)
    return fail (error, HEADER, "remission-term", _("it is not a number of days from 1 to 365"));
  return TRUE;
}

static gboolean
read_phases (HitosCatalogue *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, PHASES, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      char *name = g_key_file_get_string (file, PHASES, keys[i], NULL);

      if (name == NULL || *name == '\0')
        {
          g_free (name);
          return fail (error, PHASES, keys[i], _("it is missing or empty"));
        }
      g_hash_table_insert (self->phases, g_strdup (keys[i]), name);
    }
  return TRUE;
}

/* A code is what a rule may start at, and must not hide an anchor. A point is left to the codes of
 * months, "E03.2021.08". */
static gboolean
is_code (const char *text)
{
  g_autoptr (HitosRule) rule = hitos_rule_parse (text, NULL);

  return rule != NULL
         && g_str_equal (hitos_rule_get_anchor (rule), text)
         && strchr (text, '.') == NULL
         && !g_str_equal (text, HITOS_RULE_ANCHOR_ELECTION)
         && !g_str_equal (text, HITOS_RULE_ANCHOR_ACT)
         && !g_str_equal (text, HITOS_RULE_ANCHOR_MONTH);
}

static gboolean
read_rows (HitosCatalogue *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      HitosDeliverable *row;

      if (g_str_equal (groups[i], HEADER) || g_str_equal (groups[i], PHASES))
        continue;
      if (!is_code (groups[i]))
        return fail (error, groups[i], NULL,
                     _("a code is a letter, then letters, digits or “_”; not J, C, act or month"));
      row = hitos_deliverable_load (file, groups[i], error);
      if (row == NULL)
        return FALSE;
      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->by_code, row->code, row);
      if (!g_hash_table_contains (self->phases, row->phase))
        return fail (error, row->code, "phase", _("the group [phases] does not name it"));
    }
  if (self->rows->len == 0)
    return fail (error, HEADER, NULL, _("the catalogue has no deliverables"));
  return TRUE;
}

static gboolean
check_anchor (const HitosCatalogue *self, const HitosDeliverable *row, const char *key,
              const HitosRule *rule, GError **error)
{
  const char *anchor = hitos_rule_get_anchor (rule);
  g_autofree char *fault = NULL;

  if (g_str_equal (anchor, HITOS_RULE_ANCHOR_ELECTION)
      || (g_str_equal (anchor, HITOS_RULE_ANCHOR_ACT) && rule == row->remission)
      || (g_str_equal (anchor, HITOS_RULE_ANCHOR_MONTH) && row->first_month != NULL))
    return TRUE;
  if (hitos_catalogue_find (self, anchor) != NULL)
    {
      /* A monthly deliverable is many dates, none of which another rule could mean. */
      if (hitos_catalogue_find (self, anchor)->first_month == NULL)
        return TRUE;
      fault = g_strdup_printf (_("the rule starts at “%s”, which has a date for every month"),
                               anchor);
    }
  else
    fault = g_strdup_printf (_("the rule starts at “%s”, which has no meaning here"), anchor);
  return fail (error, row->code, key, fault);
}

/* Each act starts at one anchor, so the milestones that it waits for are a chain: a chain longer
 * than the catalogue goes round. */
static gboolean
check_chain (const HitosCatalogue *self, const HitosDeliverable *row, GError **error)
{
  g_autoptr (GString) chain = g_string_new (row->code);
  const HitosDeliverable *next = row;

  for (guint length = 0; length < self->rows->len; length++)
    {
      next = hitos_catalogue_find (self, hitos_rule_get_anchor (next->act));
      if (next == NULL)
        return TRUE;
      if (length < 10)
        g_string_append_printf (chain, " → %s", next->code);
      if (next == row)
        break;
    }
  g_string_prepend (chain, _("the milestones wait for one another: "));
  return fail (error, row->code, "act", chain->str);
}

static gboolean
check_rows (const HitosCatalogue *self, GError **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HitosDeliverable *row = self->rows->pdata[i];

      if (!check_anchor (self, row, "act", row->act, error)
          || (row->remission && !check_anchor (self, row, "remission", row->remission, error))
          || !check_chain (self, row, error))
        return FALSE;
    }
  return TRUE;
}

static HitosCatalogue *
parse (const char *contents, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (HitosCatalogue) self = catalogue_new ();
  g_autoptr (GError) fault = NULL;

  if (!g_utf8_validate (contents, length, NULL))
    {
      g_set_error_literal (error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_UNREADABLE,
                           _("it is not a text in UTF-8"));
      return NULL;
    }
  if (!g_key_file_load_from_data (file, contents, length, G_KEY_FILE_NONE, &fault))
    {
      g_set_error (error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_UNREADABLE,
                   _("it is not a catalogue: %s"), fault->message);
      return NULL;
    }
  if (!check_groups (contents, error)
      || !read_header (self, file, error)
      || !read_phases (self, file, error)
      || !read_rows (self, file, error)
      || !check_rows (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* @contents is NUL-terminated behind @length, like all that GLib reads. */
static gboolean
read_file (const char *path, char **contents, gsize *length, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (!g_file_get_contents (path, contents, length, &fault))
    {
      /* GLib's sentence names the file. */
      g_set_error_literal (error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_UNREADABLE,
                           fault->message);
      return FALSE;
    }
  if (*length <= MAX_BYTES)
    return TRUE;
  g_set_error (error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_UNREADABLE,
               _("%s: it is too large for a catalogue"), path);
  return FALSE;
}

HitosCatalogue *
hitos_catalogue_load (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  HitosCatalogue *self;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  if (!read_file (path, &contents, &length, error))
    return NULL;
  self = parse (contents, length, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", path);
  return self;
}

HitosCatalogue *
hitos_catalogue_load_default (GError **error)
{
  g_autofree char *path = hitos_data_path ("catalogue", "anexo-13.ini", NULL);

  return hitos_catalogue_load (path, error);
}

HitosCatalogue *
hitos_catalogue_ref (HitosCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hitos_catalogue_unref (HitosCatalogue *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->id);
  g_free (self->source);
  g_hash_table_unref (self->phases);
  g_hash_table_unref (self->by_code);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
hitos_catalogue_get_id (const HitosCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
hitos_catalogue_get_source (const HitosCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

int
hitos_catalogue_get_remission_term (const HitosCatalogue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->remission_term;
}

guint
hitos_catalogue_get_n_rows (const HitosCatalogue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const HitosDeliverable *
hitos_catalogue_get_row (const HitosCatalogue *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return self->rows->pdata[index];
}

const HitosDeliverable *
hitos_catalogue_find (const HitosCatalogue *self, const char *code)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  return g_hash_table_lookup (self->by_code, code);
}

const char *
hitos_catalogue_get_phase_name (const HitosCatalogue *self, const char *phase)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (phase != NULL, NULL);

  return g_hash_table_lookup (self->phases, phase);
}
