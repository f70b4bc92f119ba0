/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV file of anybody's as rows and cells. */
#include "hitos-csv-table.h"

#include <string.h>

#include "hitos-csv.h"

static HitosCsvTable *
read_bytes (const char *bytes, gsize length)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;
  HitosCsvTable *table = hitos_csv_table_read (file, &error);

  g_assert_no_error (error);
  return table;
}

/* The rows with "|" between cells and "/" after each. */
static char *
join (const HitosCsvTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < hitos_csv_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < hitos_csv_table_get_n_cells (table, row); i++)
        g_string_append_printf (text, "%s%s", i ? "|" : "", hitos_csv_table_get_cell (table, row, i));
      g_string_append_c (text, '/');
    }
  return g_string_free (text, FALSE);
}

static void
assert_reads (const char *file, const char *cells)
{
  g_autoptr (HitosCsvTable) table = read_bytes (file, strlen (file));
  g_autofree char *joined = join (table);

  g_assert_cmpstr (joined, ==, cells);
}

static void
test_cells (void)
{
  assert_reads ("", "");
  assert_reads ("a", "a/");
  assert_reads ("a,b\r\nc,d\r\n", "a|b/c|d/");
  assert_reads ("a,b\rc,d", "a|b/c|d/");
  assert_reads ("a,\n,b", "a|/|b/");
  assert_reads (" a , \"b\" \n", "a|b/");
  assert_reads ("a,\"b,\"\"c\"\"\n\nd\",e\n", "a|b,\"c\"\n\nd|e/");
  assert_reads ("\"=1+1\",\"'=1+1\",'x,'-2", "=1+1|=1+1|'x|-2/");
  assert_reads ("a,b,c\n\n  \n,,\nd\n", "a|b|c/d/");
}

static void
test_separators (void)
{
  assert_reads ("a;b,c;d\n1;2,5;3", "a|b,c|d/1|2,5|3/");
  assert_reads ("a\tb\tc", "a|b|c/");
  assert_reads ("\"a,b,c,d\";e\n", "a,b,c,d|e/");
  assert_reads ("Plan\n\na;b,c;d\n", "Plan/a|b,c|d/");
  assert_reads ("sep=;\nx,y;z\n", "x,y|z/");
}

static void
test_lines (void)
{
  static const char file[] = "\na,b\n\"c\nd\ne\",f\r\ng\n";
  g_autoptr (HitosCsvTable) table = read_bytes (file, strlen (file));

  g_assert_cmpuint (hitos_csv_table_get_n_rows (table), ==, 3);
  g_assert_cmpuint (hitos_csv_table_get_line (table, 0), ==, 2);
  g_assert_cmpuint (hitos_csv_table_get_line (table, 1), ==, 3);
  g_assert_cmpuint (hitos_csv_table_get_line (table, 2), ==, 6);
  g_assert_null (hitos_csv_table_get_cell (table, 2, 1));
}

static void
test_encodings (void)
{
  static const char text[] = "Año,Órgano,“sí”\n";
  static const struct { const char *charset, *mark; gsize mark_length; } encodings[] = {
    { "UTF-8", "", 0 }, { "UTF-8", "\357\273\277", 3 }, { "WINDOWS-1252", "", 0 },
    { "UTF-16LE", "\377\376", 2 }, { "UTF-16BE", "\376\377", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *encoded = g_convert (text, -1, encodings[i].charset, "UTF-8", NULL, &length, NULL);
      g_autoptr (GString) file = g_string_new_len (encodings[i].mark, (gssize) encodings[i].mark_length);
      g_autoptr (HitosCsvTable) table = NULL;
      g_autofree char *joined = NULL;

      g_string_append_len (file, encoded, (gssize) length);
      table = read_bytes (file->str, file->len);
      joined = join (table);
      g_assert_cmpstr (joined, ==, "Año|Órgano|“sí”/");
    }
}

static void
assert_refused (const char *bytes, gsize length, HitosCsvErrorCode code, const char *part)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_csv_table_read (file, &error));
  g_assert_error (error, HITOS_CSV_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_refused (void)
{
  g_autofree char *wide = g_strnfill (HITOS_CSV_MOST_CELLS, ',');
  g_autoptr (GString) many = g_string_new (NULL);
  g_autofree char *large = g_strnfill (HITOS_CSV_MOST_BYTES + 1, 'x');

  assert_refused ("a\nb,\"c\nd", 8, HITOS_CSV_ERROR_MALFORMED, "line 2: a quotation mark");
  assert_refused ("\211PNG\r\n\032\n\0\0", 10, HITOS_CSV_ERROR_MALFORMED, "no text");
  assert_refused ("a\001b", 3, HITOS_CSV_ERROR_MALFORMED, "no text");
  assert_refused ("\377\376\001", 3, HITOS_CSV_ERROR_MALFORMED, "no text");
  assert_refused (wide, strlen (wide), HITOS_CSV_ERROR_TOO_LARGE, "line 1");
  assert_refused (large, HITOS_CSV_MOST_BYTES + 1, HITOS_CSV_ERROR_TOO_LARGE, "32 MB");
  for (guint i = 0; i <= HITOS_CSV_MOST_ROWS; i++)
    g_string_append (many, "x\n");
  assert_refused (many->str, many->len, HITOS_CSV_ERROR_TOO_LARGE, "rows");
}

/* What Hitos writes it reads. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 500; i++)
    {
      static const char letters[] = "a=+-@'\"\n ,;ñx";
      g_auto (GStrv) cells = g_new0 (char *, 4);
      g_autoptr (GString) file = g_string_new ("h,h,h\r\n");
      g_autoptr (HitosCsvTable) table = NULL;

      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *raw = g_malloc0 (9);

          for (guint k = 0; k < 8; k++)
            raw[k] = letters[g_test_rand_int_range (0, (int) strlen (letters))];
          /* Half a letter is none; the ends are trimmed; an apostrophe before a sign is taken for the guard. */
          cells[j] = g_utf8_make_valid (raw, -1);
          g_strstrip (cells[j]);
          if (cells[j][0] == '\'' || cells[j][0] == '\0')
            {
              g_free (cells[j]);
              cells[j] = g_strdup ("b");
            }
        }
      hitos_csv_append (file, (const char *const *) cells);
      table = read_bytes (file->str, file->len);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpstr (hitos_csv_table_get_cell (table, 1, j), ==, cells[j]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-table/cells", test_cells);
  g_test_add_func ("/exchange/csv-table/separators", test_separators);
  g_test_add_func ("/exchange/csv-table/lines", test_lines);
  g_test_add_func ("/exchange/csv-table/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-table/refused", test_refused);
  g_test_add_func ("/exchange/csv-table/round-trip", test_round_trip);

  return g_test_run ();
}
