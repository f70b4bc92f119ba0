/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-csv-table.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define BYTE_ORDER_MARK "\357\273\277"

G_DEFINE_QUARK (hitos-csv-error-quark, hitos_csv_error)

typedef struct {
  guint line;
  guint first_cell;
} Row;

struct _HitosCsvTable {
  char *text;     /* owned: the file, its cells ended by NUL where they stand */
  GArray *rows;   /* owned, of Row; and one more, for the end */
  GArray *cells;  /* owned, of guint32: where each begins in @text */
};

/* Cells are never longer than what they are read from, so they are written over it. */
typedef struct {
  HitosCsvTable *table;
  const char *at;
  char *out;
  char separator;
  guint line;
} Scan;

static gboolean
fail (GError **error, HitosCsvErrorCode code, guint line, const char *sentence)
{
  g_set_error (error, HITOS_CSV_ERROR, code, _("line %u: %s"), line, sentence);
  return FALSE;
}

/* --- what its bytes mean --- */

static gboolean
begins_with (const char *data, gsize length, const char *mark, gsize mark_length)
{
  return length >= mark_length && memcmp (data, mark, mark_length) == 0;
}

/* As text in UTF-8, newly allocated; NULL where it is none. */
static char *
decode (const char *data, gsize length)
{
  static const char *const old_letters[] = { "WINDOWS-1252", "ISO-8859-1" };
  char *text = NULL;

  if (begins_with (data, length, "\377\376", 2))
    return g_convert (data + 2, (gssize) length - 2, "UTF-8", "UTF-16LE", NULL, NULL, NULL);
  if (begins_with (data, length, "\376\377", 2))
    return g_convert (data + 2, (gssize) length - 2, "UTF-8", "UTF-16BE", NULL, NULL, NULL);
  if (memchr (data, '\0', length))
    return NULL;
  if (begins_with (data, length, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)))
    {
      data += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }
  if (g_utf8_validate_len (data, length, NULL))
    return g_strndup (data, length);
  for (guint i = 0; text == NULL && i < G_N_ELEMENTS (old_letters); i++)
    text = g_convert (data, (gssize) length, "UTF-8", old_letters[i], NULL, NULL, NULL);
  return text;
}

/* Control characters stand in no plan that a person or a spreadsheet wrote. */
static gboolean
is_text (const char *text)
{
  guint n_strange = 0;

  for (const char *at = text; *at; at++)
    n_strange += (guchar) *at < ' ' && strchr ("\t\n\r\v\f", *at) == NULL;
  return n_strange == 0;
}

/* The line that tells a spreadsheet what the separator is. */
static gboolean
is_told_separator (const char *text)
{
  return g_str_has_prefix (text, "sep=") && text[4] && strchr (",;\t", text[4]) && (text[5] == '\r' || text[5] == '\n');
}

/* What there is most of, outside of quotation marks, in the first line that has any. */
static char
choose_separator (const char *text)
{
  static const char separators[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 }, total = 0;
  gboolean quoted = FALSE;
  guint best = 0;

  if (is_told_separator (text))
    return text[4];
  for (; *text && (quoted || total == 0 || (*text != '\n' && *text != '\r')); text++)
    {
      if (*text == '"')
        quoted = !quoted;
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (separators); i++)
        if (*text == separators[i])
          {
            counts[i]++;
            total++;
          }
    }
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/* --- rows and cells --- */

/* "\r\n" and "\r" alone end a line as "\n" does. */
static void
skip_line_end (Scan *scan)
{
  if (scan->at[0] == '\r' && scan->at[1] == '\n')
    scan->at++;
  scan->at++;
  scan->line++;
}

static gboolean
copy_quoted (Scan *scan, GError **error)
{
  guint opened = scan->line;

  for (scan->at++; *scan->at; )
    {
      if (*scan->at == '"' && scan->at[1] != '"')
        {
          scan->at++;
          return TRUE;
        }
      if (*scan->at == '"')
        scan->at++;
      if (*scan->at == '\r' || *scan->at == '\n')
        {
          skip_line_end (scan);
          *scan->out++ = '\n';
        }
      else
        *scan->out++ = *scan->at++;
    }
  return fail (error, HITOS_CSV_ERROR_MALFORMED, opened, _("a quotation mark opens here and is never closed"));
}

/* What comes before the text that a person sees: spaces, and the sign that it is no formula. */
static char *
get_start (char *cell)
{
  cell += strspn (cell, " \t\n");
  return *cell == '\'' && cell[1] && strchr ("=+-@\t", cell[1]) ? cell + 1 : cell;
}

static gboolean
read_cell (Scan *scan, gboolean *last, GError **error)
{
  char *start = scan->out;
  guint32 place;
  char end;

  scan->at += strspn (scan->at, " ");
  if (*scan->at == '"' && !copy_quoted (scan, error))
    return FALSE;
  while (*scan->at && *scan->at != scan->separator && *scan->at != '\r' && *scan->at != '\n')
    *scan->out++ = *scan->at++;
  end = *scan->at;
  *last = end != scan->separator;
  if (end == scan->separator)
    scan->at++;
  else if (end != '\0')
    skip_line_end (scan);
  /* Its end comes at the latest where the separator stood, which has been read. */
  while (scan->out > start && strchr (" \t\n", scan->out[-1]))
    scan->out--;
  *scan->out++ = '\0';
  place = (guint32) (get_start (start) - scan->table->text);
  g_array_append_val (scan->table->cells, place);
  return TRUE;
}

static gboolean
is_empty (const HitosCsvTable *self, guint first_cell)
{
  for (guint i = first_cell; i < self->cells->len; i++)
    if (self->text[g_array_index (self->cells, guint32, i)])
      return FALSE;
  return TRUE;
}

static gboolean
read_row (Scan *scan, GError **error)
{
  GArray *cells = scan->table->cells;
  Row row = { scan->line, cells->len };
  gboolean last = FALSE;

  while (!last)
    {
      if (cells->len - row.first_cell == HITOS_CSV_MOST_CELLS)
        return fail (error, HITOS_CSV_ERROR_TOO_LARGE, row.line, _("it has more cells than a plan has columns"));
      if (!read_cell (scan, &last, error))
        return FALSE;
    }
  if (is_empty (scan->table, row.first_cell))
    g_array_set_size (cells, row.first_cell);
  else
    g_array_append_val (scan->table->rows, row);
  if (scan->table->rows->len > HITOS_CSV_MOST_ROWS)
    return fail (error, HITOS_CSV_ERROR_TOO_LARGE, row.line, _("a plan of so many rows is not read"));
  return TRUE;
}

static gboolean
read_rows (HitosCsvTable *self, GError **error)
{
  Scan scan = { self, self->text, self->text, choose_separator (self->text), 1 };
  Row end = { 0, 0 };

  if (is_told_separator (self->text))
    scan.at += strlen ("sep=,");
  while (*scan.at)
    if (!read_row (&scan, error))
      return FALSE;
  end.first_cell = self->cells->len;
  g_array_append_val (self->rows, end);
  return TRUE;
}

HitosCsvTable *
hitos_csv_table_read (GBytes *file, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  g_autoptr (HitosCsvTable) self = NULL;

  if (length > HITOS_CSV_MOST_BYTES)
    {
      g_set_error (error, HITOS_CSV_ERROR, HITOS_CSV_ERROR_TOO_LARGE, _("a CSV file of more than %d MB is not read"),
                   HITOS_CSV_MOST_BYTES / 1024 / 1024);
      return NULL;
    }
  self = g_new0 (HitosCsvTable, 1);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->text = data ? decode (data, length) : g_strdup ("");
  if (self->text == NULL || !is_text (self->text))
    {
      g_set_error_literal (error, HITOS_CSV_ERROR, HITOS_CSV_ERROR_MALFORMED, _("it is no text, so it is no CSV file"));
      return NULL;
    }
  return read_rows (self, error) ? g_steal_pointer (&self) : NULL;
}

void
hitos_csv_table_free (HitosCsvTable *self)
{
  g_free (self->text);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_free (self);
}

guint
hitos_csv_table_get_n_rows (const HitosCsvTable *self)
{
  return self->rows->len - 1;
}

guint
hitos_csv_table_get_line (const HitosCsvTable *self, guint row)
{
  g_return_val_if_fail (row + 1 < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).line;
}

guint
hitos_csv_table_get_n_cells (const HitosCsvTable *self, guint row)
{
  g_return_val_if_fail (row + 1 < self->rows->len, 0);

  return g_array_index (self->rows, Row, row + 1).first_cell - g_array_index (self->rows, Row, row).first_cell;
}

const char *
hitos_csv_table_get_cell (const HitosCsvTable *self, guint row, guint column)
{
  g_return_val_if_fail (row + 1 < self->rows->len, NULL);

  if (column >= hitos_csv_table_get_n_cells (self, row))
    return NULL;
  return self->text + g_array_index (self->cells, guint32, g_array_index (self->rows, Row, row).first_cell + column);
}
