/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hitos-hyphenator.h"
#include "hitos-paper-error.h"

static void
assert_divided (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosHyphenator) hyphenator = hitos_hyphenator_new (&error);
  g_autofree char *divided = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  divided = hitos_hyphenator_insert_soft_hyphens (hyphenator, text);
  parts = g_strsplit (divided, "\302\255", -1);
  shown = g_strjoinv ("=", parts);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_words (void)
{
  assert_divided ("implementación", "im=ple=men=ta=ción");
  assert_divided ("electoral", "elec=to=ral");
  assert_divided ("Electorales", "Elec=to=ra=les");
  assert_divided ("desarrollo", "de=sa=rro=llo");
  assert_divided ("(operación),", "(ope=ra=ción),");
  assert_divided ("¿señala?", "¿se=ñala?");
}

static void
test_short_ends (void)
{
  assert_divided ("para", "para");
  assert_divided ("esta de la", "esta de la");
  assert_divided ("mes y año", "mes y año");
}

static void
test_keys_and_acronyms (void)
{
  assert_divided ("IEPC/UTC/21/107", "IEPC/UTC/21/107");
  assert_divided ("INE/UNICOM/4910/2021", "INE/UNICOM/4910/2021");
  assert_divided ("COTAPREP", "COTAPREP");
  assert_divided ("UNICOM,", "UNICOM,");
  assert_divided ("documento2021", "documento2021");
  assert_divided ("www.instituto.mx", "www.instituto.mx");
  assert_divided ("electoral/municipal", "electoral/municipal");
  assert_divided ("PREParativos", "PREParativos");
  assert_divided ("noviembre\302\240de", "no=viem=bre\302\240de");
}

static void
test_long_and_foreign (void)
{
  g_autofree char *word = g_strnfill (10000, 'a');

  assert_divided (word, word);
  assert_divided ("", "");
  assert_divided ("выборы", "выборы");
}

static void
test_missing_patterns (void)
{
  g_autoptr (GError) error = NULL;
  HitosHyphenator *hyphenator;

  g_setenv ("HITOS_HYPHEN_DIR", "/nonexistent", TRUE);
  hyphenator = hitos_hyphenator_new (&error);
  g_unsetenv ("HITOS_HYPHEN_DIR");
  g_assert_null (hyphenator);
  g_assert_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_HYPHENATION);
  g_assert_nonnull (strstr (error->message, "hyphen-es"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hyphenator/words", test_words);
  g_test_add_func ("/hyphenator/short-ends", test_short_ends);
  g_test_add_func ("/hyphenator/keys-and-acronyms", test_keys_and_acronyms);
  g_test_add_func ("/hyphenator/long-and-foreign", test_long_and_foreign);
  g_test_add_func ("/hyphenator/missing-patterns", test_missing_patterns);
  return g_test_run ();
}
