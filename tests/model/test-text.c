/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-text.h"

#include "hitos-entry.h"

typedef struct {
  const char *name;
  const char *text;
  const char *clean; /* NULL: nothing remains */
} Case;

static const Case cases[] = {
  { "plain", "Constancia de que se hizo del conocimiento, “así”\n\ty más 😀", NULL },
  { "composes", "sesio\xcc\x81n", "sesión" },
  { "composes-across-what-goes", "sesio\x01\xcc\x81n", "sesión" },
  { "windows-lines", "uno\r\ndos\r\n", "uno\ndos\n" },
  { "old-lines", "uno\rdos\vtres\fcuatro\xc2\x85" "cinco\xe2\x80\xa8seis\xe2\x80\xa9siete",
    "uno\ndos\ntres\ncuatro\ncinco\nseis\nsiete" },
  { "control", "a\x01" "b\x1b[31mc\x7f" "d\xc2\x9b" "e", "ab[31mcde" },
  { "soft-hyphen", "imple\xc2\xadmentación", "implementación" },
  { "byte-order-mark", "\xef\xbb\xbfUno", "Uno" },
  { "no-characters", "a\xef\xbf\xbe" "b\xef\xbf\xbf" "c\xef\xb7\x90" "d\xf0\x9f\xbf\xbe" "e", "abcde" },
  { "direction", "a\xe2\x80\xae" "b\xe2\x80\xac" "c\xe2\x81\xa6" "d\xe2\x81\xa9" "e", "abcde" },
  { "private-use", "\xef\x82\xb7 uno\xee\x80\x80", " uno" },
  { "largest", "\xf3\xa0\x87\xaf", NULL },
  { "nothing-remains", "\x01\x02", "" },
  { "empty", "", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  const char *expected = test->clean ? test->clean : test->text;
  g_autofree char *clean = hitos_text_clean (test->text);
  g_autofree char *again = hitos_text_clean (clean);

  g_assert_cmpstr (clean, ==, *expected ? expected : NULL);
  g_assert_cmpstr (again, ==, clean);
}

static void
test_not_text (void)
{
  g_assert_null (hitos_text_clean (NULL));
  g_assert_null (hitos_text_clean ("\xc3"));
}

/* Whatever writes a record keeps it clean: what is typed, and what is read. */
static void
test_in_records (void)
{
  g_autoptr (HitosRow) row = hitos_row_new (&hitos_entry_table, "e");
  const guint subject = hitos_table_find_field (&hitos_entry_table, "subject");
  g_autoptr (GError) error = NULL;
  HitosValue value;

  hitos_row_set_text (row, "subject", "Pegado\x02 de un PDF\r\n");
  g_assert_cmpstr (hitos_row_get_value (row, subject).text, ==, "Pegado de un PDF\n");
  hitos_row_set_text (row, "subject", "\x02");
  g_assert_null (hitos_row_get_value (row, subject).text);
  g_assert_true (hitos_field_value_from_text (&hitos_entry_table.fields[subject], "Le\x02ído", &value, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (value.text, ==, "Leído");
  g_free (value.text);
  g_assert_false (hitos_field_value_from_text (&hitos_entry_table.fields[subject], "\xff", &value, &error));
  g_assert_error (error, HITOS_FIELD_ERROR, HITOS_FIELD_ERROR_SYNTAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/text/not-text", test_not_text);
  g_test_add_func ("/text/in-records", test_in_records);
  return g_test_run ();
}
