/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-csv.h"

#include <string.h>

#include "hitos-entry.h"
#include "hitos-example.h"
#include "hitos-milestone.h"

static void
test_cells (void)
{
  const char *const plain[] = { "a", "", "dos palabras", NULL };
  const char *const hard[] = { "a,b", "\"c\"", "d\ne", NULL };
  g_autoptr (GString) file = g_string_new (NULL);

  hitos_csv_append (file, plain);
  hitos_csv_append (file, hard);
  g_assert_cmpstr (file->str, ==, "a,,dos palabras\r\n\"a,b\",\"\"\"c\"\"\",\"d\ne\"\r\n");
}

static void
test_formulas (void)
{
  const char *const cells[] = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "a=1", NULL };
  g_autoptr (GString) file = g_string_new (NULL);

  hitos_csv_append (file, cells);
  g_assert_cmpstr (file->str, ==, "\"'=1+1\",\"'+1\",\"'-1\",\"'@SUM(A1)\",\"'\tx\",a=1\r\n");
}

static void
test_register (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autoptr (HitosProcess) process = hitos_example_load (text);
  g_autofree char *file = hitos_csv_write (process, HITOS_TYPE_ENTRY);
  g_autofree char *plan = hitos_csv_write (process, HITOS_TYPE_MILESTONE);
  g_auto (GStrv) lines = g_strsplit (file, "\r\n", -1);

  g_assert_true (g_str_has_prefix (lines[0], "id,kind,date,ordinal,recipient,"));
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 4 + 1);
  g_assert_nonnull (strstr (lines[2], ",dispatch,2026-11-03,,UTVOPL,"));
  g_assert_nonnull (strstr (plan, "Plan de trabajo del COTAPREP"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv/cells", test_cells);
  g_test_add_func ("/exchange/csv/formulas", test_formulas);
  g_test_add_func ("/exchange/csv/register", test_register);

  return g_test_run ();
}
