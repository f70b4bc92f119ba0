/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-key.h"

static void
test_normalise (void)
{
  static const struct { const char *text, *key; } cases[] = {
    { "INE / UNICOM / 4910 / 2021", "INE/UNICOM/4910/2021" },
    { "  IEPC/UTC/21/107\n", "IEPC/UTC/21/107" },
    { "IEPC /UTC/ 21/107", "IEPC/UTC/21/107" },
    { "Anexo   Único", "Anexo Único" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = hitos_key_normalise (cases[i].text);

      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

static void
test_parts (void)
{
  static const struct { const char *text, *issuer, *area; int number, year; } cases[] = {
    { "IEPC/UTC/21/107", "IEPC", "UTC", 107, 2021 },
    { "IEPC/SE/2227/2021", "IEPC", "SE", 2227, 2021 },
    { "IEPC/CG139/2021", "IEPC", "CG", 139, 2021 },
    { "INE / UTVOPL / 0194 / 2021", "INE", "UTVOPL", 194, 2021 },
    { "IEEM/COTAPREP/ST/12/2023", "IEEM", "COTAPREP/ST", 12, 2023 },
    { "526/2024", NULL, NULL, 526, 2024 },
    { "INE/CG1690/2021", "INE", "CG", 1690, 2021 },
    { "sin número", NULL, NULL, -1, 0 },
    { "/", "", NULL, -1, 0 },
    { "99999999999/2024", NULL, NULL, -1, 2024 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HitosKey) key = hitos_key_parse (cases[i].text);

      if (cases[i].issuer && *cases[i].issuer)
        g_assert_cmpstr (key->issuer, ==, cases[i].issuer);
      if (cases[i].number >= 0)
        g_assert_cmpstr (key->area, ==, cases[i].area);
      g_assert_cmpint (key->number, ==, cases[i].number);
      g_assert_cmpint (key->year, ==, cases[i].year);
    }
}

static void
test_patterns (void)
{
  static const struct { const char *pattern, *key; int year, number; } cases[] = {
    { "IEPC/UTC/{yy}/{n}", "IEPC/UTC/21/107", 2021, 107 },
    { "IEPC/CG{n}/{yyyy}", "IEPC/CG139/2021", 2021, 139 },
    { "INE/UTVOPL/{n:4}/{yyyy}", "INE/UTVOPL/0194/2021", 2021, 194 },
    { "{n}/{yyyy}", "526/2024", 2024, 526 },
  };
  static const struct { const char *pattern, *key; } others[] = {
    { "IEPC/UTC/{yy}/{n}", "IEPC/SE/21/107" }, { "IEPC/UTC/{yy}/{n}", "IEPC/UTC/21/" },
    { "IEPC/UTC/{yy}/{n}", "IEPC/UTC/21/107bis" }, { "{n}/{yyyy}", "526/24" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = hitos_key_format (cases[i].pattern, cases[i].year, cases[i].number);
      int year, number;

      g_assert_cmpstr (key, ==, cases[i].key);
      g_assert_true (hitos_key_match (cases[i].pattern, cases[i].key, &year, &number));
      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpint (number, ==, cases[i].number);
    }
  g_assert_true (hitos_key_match ("INE/UNICOM/{n}/{yyyy}", "INE / UNICOM / 4910 / 2021", NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (hitos_key_match (others[i].pattern, others[i].key, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key/normalise", test_normalise);
  g_test_add_func ("/key/parts", test_parts);
  g_test_add_func ("/key/patterns", test_patterns);
  return g_test_run ();
}
