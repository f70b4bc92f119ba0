/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-catalogue.h"
#include "hitos-data.h"
#include "hitos-deadline.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_shipped (void)
{
  static const char *const codes[] = {
    "E01", "E02", "E03", "E04a", "E04b", "E05", "E06a", "E06b", "E07", "E08a", "E08b", "E09",
    "E10a", "E10b", "E11a", "E11b", "E12a", "E12b", "E13a", "E13b", "E14", "E15a", "E15b", "E16a", "E16b",
    "E17a", "E18a", "E19a", "E20a", "E17b", "E18b", "E19b", "E20b", "E21", "E22", "T", "E23", "E24",
    "E25", "E26a", "E26b", "S1", "S2", "S3", "E27", "P0", "P1", "P2", "E28", "E29", "E30", "E31",
    "E32",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (&error);
  const HitosDeliverable *row;

  g_assert_no_error (error);
  g_assert_cmpuint (hitos_catalogue_get_n_rows (catalogue), ==, G_N_ELEMENTS (codes));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      row = hitos_catalogue_get_row (catalogue, i);
      g_assert_cmpstr (row->code, ==, codes[i]);
      g_assert_true (hitos_catalogue_find (catalogue, codes[i]) == row);
      g_assert_nonnull (hitos_catalogue_get_phase_name (catalogue, row->phase));
      g_assert_null (strchr (row->mark, 'M'));
    }
  g_assert_cmpstr (hitos_catalogue_get_id (catalogue), ==, "anexo-13-2021-11-17");
  g_assert_cmpstr (hitos_catalogue_get_source (catalogue), ==, "INE/CG1690/2021");
  g_assert_cmpint (hitos_catalogue_get_remission_term (catalogue), ==, HITOS_REMISSION_TERM);
  g_assert_null (hitos_catalogue_find (catalogue, "E99"));
}

static void
test_rows (void)
{
  g_autoptr (HitosCatalogue) catalogue = hitos_catalogue_load_default (NULL);
  const HitosDeliverable *cotaprep = hitos_catalogue_find (catalogue, "E04b");
  const HitosDeliverable *test = hitos_catalogue_find (catalogue, "T");
  const HitosDeliverable *last = hitos_catalogue_find (catalogue, "E32");
  g_autofree char *act = hitos_rule_to_string (cotaprep->act);
  g_autofree char *remission = hitos_rule_to_string (cotaprep->remission);
  g_autofree char *last_act = hitos_rule_to_string (last->act);

  g_assert_cmpstr (act, ==, "J-7m");
  g_assert_cmpstr (remission, ==, "act+5d");
  g_assert_cmpstr (last_act, ==, "last-day(J)");
  g_assert_cmpstr (cotaprep->body_role, ==, "general-council");
  g_assert_cmpint (hitos_deliverable_get_act_mark (cotaprep), ==, 'V');
  g_assert_cmpint (hitos_deliverable_get_remission_mark (cotaprep), ==, 'D');
  g_assert_cmpint (hitos_deliverable_get_remission_mark (last), ==, '?');
  g_assert_null (test->remission);
  g_assert_null (test->document);
  g_assert_cmpint (hitos_catalogue_find (catalogue, "E10a")->condition, ==,
                   HITOS_CONDITION_THIRD_PARTY);
  g_assert_cmpint (hitos_catalogue_find (catalogue, "E25")->condition, ==,
                   HITOS_CONDITION_BROADCASTERS);
  g_assert_cmpint (hitos_catalogue_find (catalogue, "E24")->condition, ==, HITOS_CONDITION_NONE);
  g_assert_cmpstr (hitos_deliverable_get_citation (last->source, '?'), ==, last->source);
  g_assert_null (hitos_deliverable_get_citation (last->source, 'M'));
}

#define HEADER "[catalogue]\nformat=1\nid=x\nname=X\nnorm=N\nadopted=2021-11-17\nsource=S\n" \
               "remission-term=5\n[phases]\np=P\n"
#define REST "name=A\nbody=unit\naction=prepare\nphase=p\nmark=D\nsource=S\n"

static void
test_damaged (void)
{
  static const struct { const char *contents; const char *says; } cases[] = {
    { "", "[catalogue] format: " },
    { "\x89PNG\r\n", "it is not a text in UTF-8" },
    { "no key file", "it is not a catalogue: " },
    { "[catalogue]\nformat=2\n", "[catalogue] format: this version of Hitos reads format 1 only" },
    { "[catalogue]\nformat=1\nid=x\n", "[catalogue] name: it is missing or empty" },
    { HEADER, "[catalogue]: the catalogue has no deliverables" },
    { HEADER "[E01]\n" REST, "[E01] act: it is missing or empty" },
    { HEADER "[E01]\nact=J-7q\n" REST, "[E01] act: rule “J-7q”, character 4: the unit is missing" },
    { HEADER "[E01]\nact=E99\n" REST, "[E01] act: the rule starts at “E99”, which has no meaning" },
    { HEADER "[E01]\nact=act+5d\n" REST, "[E01] act: the rule starts at “act”" },
    { HEADER "[E01]\nact=month\n" REST, "[E01] act: the rule starts at “month”" },
    { HEADER "[E01]\nact=J\nremission=act+\n" REST, "[E01] remission: rule “act+”, character 5" },
    { HEADER "[E01]\nact=E02\n" REST "[E02]\nact=E01+1d\n" REST,
      "[E01] act: the milestones wait for one another: E01 → E02 → E01" },
    { HEADER "[E01]\nact=E01\n" REST, "[E01] act: the milestones wait for one another: E01 → E01" },
    { HEADER "[E03]\nact=E01\n" REST "[E01]\nact=E01\n" REST, "wait for one another: E03 → E01" },
    { HEADER "[E01]\nact=J\n" REST "mark=X\n", "[E01] mark: “X” is none of: V, D" },
    { HEADER "[E01]\nact=J\n" REST "mark=V/\n", "[E01] mark: “V/” is none of" },
    { HEADER "[E01]\nact=J\n" REST "body=who\n", "[E01] body: “who” is none of: general-council" },
    { HEADER "[E01]\nact=J\n" REST "action=sing\n", "[E01] action: “sing” is none of: approve" },
    { HEADER "[E01]\nact=J\n" REST "action=si\\ng\n", "[E01] action: “si g” is none of: approve" },
    { HEADER "[E01]\nact=J\n" REST "condition=maybe\n", "[E01] condition: “maybe” is none of" },
    { HEADER "[E01]\nact=J\n" REST "phase=q\n", "[E01] phase: the group [phases] does" },
    { HEADER "[E01]\nact=J\n" REST "remision=J\n", "[E01] remision: there is no such key" },
    { HEADER "[E01]\nact=J\n" REST "first-month=J\n", "[E01] last-month: it is missing or empty" },
    { HEADER "[E01]\nact=month\n" REST "first-month=E02\nlast-month=J\n",
      "[E01] first-month: the rule must start at J" },
    { HEADER "[E01]\nact=month\nfirst-month=J\nlast-month=J\n" REST "[E02]\nact=E01\n" REST,
      "[E02] act: the rule starts at “E01”, which has a date for every month" },
    { HEADER "[E01]\nact=J\n" REST "[E01]\nact=J\n" REST, "[E01]: line 19 repeats it" },
    { HEADER "[J]\nact=J\n" REST, "[J]: a code is a letter" },
    { HEADER "[C]\nact=J\n" REST, "[C]: a code is a letter" },
    { HEADER "[E 1]\nact=J\n" REST, "[E 1]: a code is a letter" },
    { HEADER "[E.1]\nact=J\n" REST, "[E.1]: a code is a letter" },
    { HEADER "[E01]\nact=J\n" REST "note=a\\q\n", "[E01] note: the text cannot be read" },
  };
  g_autofree char *folder = g_dir_make_tmp ("hitos-catalogue-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "damaged.ini", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].contents, -1, NULL));
      g_assert_null (hitos_catalogue_load (path, &error));
      g_assert_true (error != NULL && error->domain == HITOS_CATALOGUE_ERROR);
      g_assert_true (g_str_has_prefix (error->message, path));
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("expected “%s” in: %s", cases[i].says, error->message);
    }
  g_remove (path);
  g_rmdir (folder);
}

/* The shipped file, each time with one byte changed: read or refused, never worse. */
static void
test_flipped_bytes (void)
{
  g_autofree char *shipped = hitos_data_path ("catalogue", "anexo-13.ini", NULL);
  g_autofree char *folder = g_dir_make_tmp ("hitos-catalogue-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "flipped.ini", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (shipped, &contents, &length, NULL));
  for (guint i = 0; i < 200; i++)
    {
      gsize at = g_test_rand_int_range (0, length);
      char before = contents[at];
      g_autoptr (GError) error = NULL;
      g_autoptr (HitosCatalogue) catalogue = NULL;

      contents[at] ^= 1 << g_test_rand_int_range (0, 8);
      g_assert_true (g_file_set_contents_full (path, contents, length, G_FILE_SET_CONTENTS_NONE,
                                               0600, NULL));
      catalogue = hitos_catalogue_load (path, &error);
      g_assert_true ((catalogue == NULL) == (error != NULL));
      contents[at] = before;
    }
  g_remove (path);
  g_rmdir (folder);
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hitos_catalogue_load ("/nowhere/anexo-13.ini", &error));
  g_assert_error (error, HITOS_CATALOGUE_ERROR, HITOS_CATALOGUE_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "/nowhere/anexo-13.ini"));
}

static void
test_data_path (void)
{
  g_autofree char *before = g_strdup (g_getenv ("HITOS_DATA_DIR"));
  g_autofree char *chosen = NULL, *installed = NULL, *empty = NULL;

  g_setenv ("HITOS_DATA_DIR", "/somewhere/data", TRUE);
  chosen = hitos_data_path ("catalogue", "anexo-13.ini", NULL);
  g_unsetenv ("HITOS_DATA_DIR");
  installed = hitos_data_path ("catalogue", "anexo-13.ini", NULL);
  g_setenv ("HITOS_DATA_DIR", "", TRUE);
  empty = hitos_data_path ("catalogue", "anexo-13.ini", NULL);
  g_setenv ("HITOS_DATA_DIR", before, TRUE);

  g_assert_cmpstr (chosen, ==, "/somewhere/data/catalogue/anexo-13.ini");
  g_assert_true (g_str_has_suffix (installed, "/hitos/catalogue/anexo-13.ini"));
  g_assert_true (g_path_is_absolute (installed));
  g_assert_cmpstr (empty, ==, installed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/shipped", test_shipped);
  g_test_add_func ("/catalogue/rows", test_rows);
  g_test_add_func ("/catalogue/damaged", test_damaged);
  g_test_add_func ("/catalogue/flipped-bytes", test_flipped_bytes);
  g_test_add_func ("/catalogue/no-file", test_no_file);
  g_test_add_func ("/catalogue/data-path", test_data_path);
  return g_test_run ();
}
