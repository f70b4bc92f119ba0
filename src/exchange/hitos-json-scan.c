/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-json-scan.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-json-place.h"

/* More digits than any number of a process has; the parser behind would wrap around silently. */
#define MOST_DIGITS 18

/* The root is at depth 0, its members' values at 1, the records in their arrays at 2. */
#define SECTION_DEPTH 1
#define RECORD_DEPTH 2

typedef struct {
  const char *text;
  const char *at;
  const char *end;
  guint depth;
  guint n_records;
  guint n_values;                                /* in the record being scanned */
  GHashTable *keys[HITOS_JSON_MOST_NESTING + 1];  /* of the open object at each depth; made when needed */
  GPtrArray *sections;
  GError **error;
} Scan;

static gboolean scan_value (Scan *scan);

static void
json_section_free (HitosJsonSection *self)
{
  g_free (self->key);
  g_clear_pointer (&self->elements, g_array_unref);
  g_free (self);
}

/* Fails at the place where the scan stands. */
static gboolean
fail (Scan *scan, HitosJsonErrorCode code, const char *sentence)
{
  guint line = 1;
  const char *start = scan->text;
  const char *at = MIN (scan->at, scan->end);

  for (const char *byte = scan->text; byte < at; byte++)
    if (*byte == '\n')
      {
        line++;
        start = byte + 1;
      }
  g_set_error (scan->error, HITOS_JSON_ERROR, code, _("line %u, column %ld: %s"), line,
               g_utf8_strlen (start, at - start) + 1, sentence);
  return FALSE;
}

static gboolean
fail_syntax (Scan *scan)
{
  g_autofree char *character = NULL;
  g_autofree char *sentence = NULL;

  if (scan->at >= scan->end)
    return fail (scan, HITOS_JSON_ERROR_SYNTAX, _("the file ends too early"));
  character = g_ascii_iscntrl (*scan->at) ? g_strdup_printf ("\\x%02x", *scan->at)
    : g_strndup (scan->at, g_utf8_next_char (scan->at) - scan->at);
  sentence = g_strdup_printf (_("“%s” is out of place"), character);
  return fail (scan, HITOS_JSON_ERROR_SYNTAX, sentence);
}

/* The text has no NUL, so that it stands for the end. */
static char
peek (Scan *scan)
{
  return scan->at < scan->end ? *scan->at : '\0';
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && strchr (" \t\r\n", *scan->at))
    scan->at++;
}

static gboolean
scan_literal (Scan *scan, const char *literal)
{
  for (; *literal; literal++, scan->at++)
    if (peek (scan) != *literal)
      return fail_syntax (scan);
  return TRUE;
}

static gboolean
scan_digits (Scan *scan)
{
  if (!g_ascii_isdigit (peek (scan)))
    return fail_syntax (scan);
  while (g_ascii_isdigit (peek (scan)))
    scan->at++;
  return TRUE;
}

static gboolean
scan_number (Scan *scan)
{
  const char *start = scan->at;

  if (peek (scan) == '-')
    scan->at++;
  if (peek (scan) == '0')
    scan->at++;
  else if (!scan_digits (scan))
    return FALSE;
  if (peek (scan) == '.')
    {
      scan->at++;
      if (!scan_digits (scan))
        return FALSE;
    }
  if (peek (scan) == 'e' || peek (scan) == 'E')
    {
      scan->at++;
      if (peek (scan) == '+' || peek (scan) == '-')
        scan->at++;
      if (!scan_digits (scan))
        return FALSE;
    }
  if (scan->at - start <= MOST_DIGITS)
    return TRUE;
  scan->at = start;
  return fail (scan, HITOS_JSON_ERROR_LIMIT, _("the number has too many digits"));
}

static gboolean
scan_hexadecimal (Scan *scan, guint *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, scan->at++)
    {
      if (!g_ascii_isxdigit (peek (scan)))
        return fail_syntax (scan);
      *unit = *unit << 4 | (guint) g_ascii_xdigit_value (*scan->at);
    }
  return TRUE;
}

/* After "\u". Characters beyond 16 bits come as a pair of surrogates, which must be whole. */
static gboolean
scan_escaped_character (Scan *scan)
{
  guint unit, low;

  if (!scan_hexadecimal (scan, &unit))
    return FALSE;
  if (unit == 0 || (unit & 0xfc00) == 0xdc00)
    return fail (scan, HITOS_JSON_ERROR_SYNTAX, _("the escape stands for no character"));
  if ((unit & 0xfc00) != 0xd800)
    return TRUE;
  if (!scan_literal (scan, "\\u") || !scan_hexadecimal (scan, &low))
    return FALSE;
  if ((low & 0xfc00) != 0xdc00)
    return fail (scan, HITOS_JSON_ERROR_SYNTAX, _("the escape stands for no character"));
  return TRUE;
}

static gboolean
scan_escape (Scan *scan)
{
  scan->at++;
  if (peek (scan) == 'u')
    {
      scan->at++;
      return scan_escaped_character (scan);
    }
  if (peek (scan) == '\0' || strchr ("\"\\/bfnrt", peek (scan)) == NULL)
    return fail_syntax (scan);
  scan->at++;
  return TRUE;
}

static gboolean
scan_string (Scan *scan)
{
  if (peek (scan) != '"')
    return fail_syntax (scan);
  scan->at++;
  while (peek (scan) != '"')
    {
      if ((guchar) peek (scan) < ' ')
        return fail_syntax (scan);
      if (*scan->at != '\\')
        scan->at++;
      else if (!scan_escape (scan))
        return FALSE;
    }
  scan->at++;
  return TRUE;
}

/* A key, noted among those of its object. */
static gboolean
scan_key (Scan *scan, char **key)
{
  const char *start = scan->at;
  GHashTable **keys = &scan->keys[scan->depth];

  if (!scan_string (scan))
    return FALSE;
  *key = g_strndup (start + 1, scan->at - start - 2);
  if (*keys == NULL)
    *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (strchr (*key, '\\') == NULL && g_hash_table_add (*keys, g_strdup (*key)))
    return TRUE;
  scan->at = start;
  /* Two spellings of one key would be taken for two. */
  return fail (scan, HITOS_JSON_ERROR_SYNTAX, strchr (*key, '\\')
               ? _("a key must be written without escapes") : _("the key is given twice"));
}

/* The value of a key: in the root it is a section. */
static gboolean
scan_member (Scan *scan)
{
  HitosJsonSection *section;
  g_autofree char *key = NULL;

  if (!scan_key (scan, &key))
    return FALSE;
  skip_space (scan);
  if (!scan_literal (scan, ":"))
    return FALSE;
  skip_space (scan);
  if (scan->depth != SECTION_DEPTH)
    return scan_value (scan);

  section = g_new0 (HitosJsonSection, 1);
  section->key = g_steal_pointer (&key);
  section->value.start = scan->at - scan->text;
  if (peek (scan) == '[')
    section->elements = g_array_new (FALSE, FALSE, sizeof (HitosJsonSlice));
  g_ptr_array_add (scan->sections, section);
  scan->n_values = 0;
  if (!scan_value (scan))
    return FALSE;
  section->value.end = scan->at - scan->text;
  return TRUE;
}

/* An element of an array: in a section's array it is a record. */
static gboolean
scan_element (Scan *scan)
{
  HitosJsonSection *section;
  HitosJsonSlice slice = { scan->at - scan->text, 0 };

  if (scan->depth != RECORD_DEPTH)
    return scan_value (scan);

  section = g_ptr_array_index (scan->sections, scan->sections->len - 1);
  if (++scan->n_records > HITOS_JSON_MOST_RECORDS)
    return fail (scan, HITOS_JSON_ERROR_LIMIT, _("the file has too many records"));
  scan->n_values = 0;
  if (!scan_value (scan))
    return FALSE;
  slice.end = scan->at - scan->text;
  g_array_append_val (section->elements, slice);
  return TRUE;
}

/* What stands between braces or brackets, and the closing one. */
static gboolean
scan_items (Scan *scan, char closing, gboolean (*scan_item) (Scan *scan))
{
  skip_space (scan);
  if (peek (scan) == closing)
    {
      scan->at++;
      return TRUE;
    }
  for (;;)
    {
      if (!scan_item (scan))
        return FALSE;
      skip_space (scan);
      if (peek (scan) == closing)
        break;
      if (!scan_literal (scan, ","))
        return FALSE;
      skip_space (scan);
    }
  scan->at++;
  return TRUE;
}

static gboolean
scan_container (Scan *scan, char closing, gboolean (*scan_item) (Scan *scan))
{
  gboolean done;

  if (scan->depth == HITOS_JSON_MOST_NESTING)
    return fail (scan, HITOS_JSON_ERROR_LIMIT, _("the file is nested deeper than 64 levels"));
  scan->depth++;
  scan->at++;
  done = scan_items (scan, closing, scan_item);
  if (scan->keys[scan->depth])
    g_hash_table_remove_all (scan->keys[scan->depth]);
  scan->depth--;
  return done;
}

static gboolean
scan_value (Scan *scan)
{
  if (++scan->n_values > HITOS_JSON_MOST_VALUES)
    return fail (scan, HITOS_JSON_ERROR_LIMIT, _("the record has too many values"));
  switch (peek (scan))
    {
    case '{':
      return scan_container (scan, '}', scan_member);
    case '[':
      return scan_container (scan, ']', scan_element);
    case '"':
      return scan_string (scan);
    case 't':
      return scan_literal (scan, "true");
    case 'f':
      return scan_literal (scan, "false");
    case 'n':
      return scan_literal (scan, "null");
    default:
      return scan_number (scan);
    }
}

static gboolean
scan_root (Scan *scan)
{
  skip_space (scan);
  if (scan->at < scan->end && *scan->at != '{')
    return fail (scan, HITOS_JSON_ERROR_FORMAT, _("this is not a process: a file begins with “{”"));
  if (!scan_value (scan))
    return FALSE;
  skip_space (scan);
  return scan->at == scan->end || fail_syntax (scan);
}

GPtrArray *
hitos_json_scan (const char *text, gsize length, GError **error)
{
  g_autoptr (GPtrArray) sections =
    g_ptr_array_new_with_free_func ((GDestroyNotify) json_section_free);
  Scan scan = { .text = text, .at = text, .end = text + length, .sections = sections, .error = error };
  gboolean done;

  if (length > HITOS_JSON_MOST_BYTES)
    {
      g_set_error_literal (error, HITOS_JSON_ERROR, HITOS_JSON_ERROR_LIMIT,
                           _("the file is larger than 256 MB"));
      return NULL;
    }
  if (!g_utf8_validate_len (text, length, &scan.at))
    {
      fail (&scan, HITOS_JSON_ERROR_SYNTAX, _("this is not text in UTF-8"));
      return NULL;
    }
  scan.at = text;
  done = scan_root (&scan);
  for (guint i = 0; i < G_N_ELEMENTS (scan.keys); i++)
    g_clear_pointer (&scan.keys[i], g_hash_table_unref);
  return done ? g_steal_pointer (&sections) : NULL;
}
