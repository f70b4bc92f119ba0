/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that reads a file or a text of somebody else's, on thousands of damaged ones: it reads it
 * or says in one line why not, and what it has read it can write and read again. Warnings are fatal. */
#include <string.h>

#include <glib/gstdio.h>
#include <pango/pango.h>

#include "hitos-catalogue.h"
#include "hitos-composer.h"
#include "hitos-database.h"
#include "hitos-delta.h"
#include "hitos-json-reader.h"
#include "hitos-json-writer.h"
#include "hitos-key.h"
#include "hitos-plan-csv-reader.h"
#include "hitos-rule.h"
#include "hitos-store.h"
#include "mutator.h"
#include "temporary-folder.h"

/* Each reader's share of time; the fast ones stop at so many rounds. */
#define SECONDS 0.7
#define MOST_ROUNDS 20000

typedef struct {
  const char *name;
  void (*play) (void); /* one round */
} Reader;

static void
assert_refused (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpstr (error->message, !=, "");
  if (strchr (error->message, '\n'))
    g_error ("more than one line: %s", error->message);
}

static char *
read_data_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("HITOS_DATA_DIR"), folder, name, NULL);
  char *text;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* A group of an INI file with its first lines, so that each round damages few of them. */
static char *
choose_group (const char *file)
{
  g_auto (GStrv) groups = g_strsplit (file, "\n[", -1);
  const char *group = groups[g_test_rand_int_range (1, (int) g_strv_length (groups))];

  return g_strconcat ("[", group, "\n", NULL);
}

static HitosProcess *
load_sample (void)
{
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();
  g_autofree char *text = read_data_file ("samples", "durango-2021-2022.json");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HitosProcess *process;

  hitos_json_reader_read_bytes (reader, bytes, &error);
  g_assert_no_error (error);
  process = hitos_json_reader_create_process (reader, &error);
  g_assert_no_error (error);
  return process;
}

/* --- JSON --- */

/* NULL with an error. */
static HitosProcess *
read_process (GBytes *bytes, GError **error)
{
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();

  return hitos_json_reader_read_bytes (reader, bytes, error) ? hitos_json_reader_create_process (reader, error) : NULL;
}

static void
play_json (void)
{
  g_autofree char *sample = read_data_file ("samples", "durango-2021-2022.json");
  g_autoptr (GBytes) whole = g_bytes_new (sample, strlen (sample));
  gsize size;
  char *damaged = mutator_damage (whole, &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (damaged, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosProcess) process = read_process (bytes, &error);
  g_autoptr (HitosProcess) again = NULL;
  g_autoptr (GBytes) written = NULL, twice = NULL;

  if (process == NULL)
    {
      assert_refused (error);
      return;
    }
  written = hitos_json_write (process, NULL, NULL, &error);
  g_assert_no_error (error);
  again = read_process (written, &error);
  g_assert_no_error (error);
  twice = hitos_json_write (again, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (written, twice));
}

/* --- CSV --- */

/* A plan in some encoding: what is read of it can be applied. */
static void
play_plan_csv (void)
{
  static const char sample[]
    = "Código;Número;Actividad;Forma parte de;Inicio planeado;Término planeado;Estatus;Depende de;Órgano que aprueba\r\n"
      "E05;;\"Plan; y calendario\";;2021-11-03;08/11/2021;En proceso;E04b+1d;COTAPREP\r\n"
      "PP;1;Pruebas piloto;;;;;;\r\nPP-1;1.1;Guion;PP;12/04/22;16/04/22;;;\r\n"
      "PP-2;1.2;\"Segunda \"\"prueba\"\"\";PP;18/04/2022;;pendiente;PP-1FC+2 días, E05;\r\n";
  static const char *const charsets[] = { "UTF-8", "WINDOWS-1252", "UTF-16LE" };
  static HitosProcess *process;
  gsize length, size;
  g_autofree char *encoded = g_convert (sample, -1, charsets[g_test_rand_int_range (0, G_N_ELEMENTS (charsets))],
                                        "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) whole = g_bytes_new (encoded, length);
  char *damaged = mutator_damage (whole, &size);
  g_autoptr (GBytes) file = g_bytes_new_take (damaged, size);
  g_autoptr (GError) error = NULL;
  HitosPlanCsvReport *report = NULL;
  g_autoptr (HitosChange) change = NULL;

  if (process == NULL)
    process = load_sample ();
  change = hitos_plan_csv_read (process, file, &report, &error);
  hitos_plan_csv_is_plan (damaged, size);
  if (change == NULL)
    {
      assert_refused (error);
      return;
    }
  for (guint i = 0; i < report->dropped->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (report->dropped, i), -1, NULL));
  hitos_plan_csv_report_free (report);
  hitos_process_check (process, hitos_change_get_images (change), &error);
  g_assert_no_error (error);
}

/* --- rules, keys --- */

static HitosDate
get_anchor (const char *anchor, gpointer data, GError **error)
{
  return hitos_date_new (2027, 6, 6);
}

static void
play_rule (void)
{
  static const char *const rules[] = {
    "J-7m", "J-2m-15d", "T+5d", "E04b+3h", "last-day(J)", "day(5, month+1m)", "M(7)", "C+1d", "act+5d-2h",
  };
  g_autofree char *text = mutator_damage_text (rules[g_test_rand_int_range (0, G_N_ELEMENTS (rules))]);
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosRule) rule = hitos_rule_parse (text, &error);
  g_autoptr (HitosRule) again = NULL;
  g_autofree char *written = NULL, *twice = NULL;

  if (rule == NULL)
    {
      assert_refused (error);
      return;
    }
  written = hitos_rule_to_string (rule);
  again = hitos_rule_parse (written, &error);
  g_assert_no_error (error);
  twice = hitos_rule_to_string (again);
  g_assert_cmpstr (written, ==, twice);
  if (hitos_rule_evaluate (rule, get_anchor, NULL, NULL, NULL, &error) == HITOS_DATE_NONE)
    assert_refused (error);
}

static void
play_key (void)
{
  static const char *const keys[] = {
    "IEPC/UTC/21/107", "INE / UNICOM / 4910 / 2021", "IEPC/CG139/2021", "IEPC/UTC/{yy}/{n}", "{n:4}-{yyyy}", "S/N",
  };
  g_autofree char *text = mutator_damage_text (keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))]);
  g_autofree char *pattern = mutator_damage_text (keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))]);
  g_autofree char *formatted = hitos_key_format (pattern, 2021, 107);
  g_autoptr (HitosKey) key = hitos_key_parse (text);
  g_autofree char *normal = hitos_key_normalise (text);
  g_autofree char *twice = hitos_key_normalise (normal);
  int year, number;

  g_assert_nonnull (key->literal);
  g_assert_cmpint (key->number, >=, -1);
  g_assert_true (g_utf8_validate (key->literal, -1, NULL) && g_utf8_validate (formatted, -1, NULL));
  g_assert_cmpstr (normal, ==, twice);
  if (hitos_key_match (pattern, text, &year, &number))
    g_assert_cmpint (number, >=, -1);
}

/* --- phrases, catalogue --- */

static void
assert_is_markup (HitosInforme *informe)
{
  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    {
      const char *text = hitos_block_get_text (hitos_informe_get_block (informe, i));
      g_autoptr (GError) error = NULL;

      pango_parse_markup (text, -1, 0, NULL, NULL, NULL, &error);
      if (error)
        g_error ("“%s”: %s", text, error->message);
    }
}

static void
play_phrases (void)
{
  g_autofree char *file = read_data_file ("phrases", g_test_rand_bit () ? "informe.ini" : "vocabulary.ini");
  g_autofree char *group = choose_group (file);
  g_autofree char *own = mutator_damage_text (group);
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosPhrases) phrases = hitos_phrases_load (own, &error);
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (HitosInforme) informe = NULL;

  if (phrases == NULL)
    {
      assert_refused (error);
      return;
    }
  process = load_sample ();
  informe = hitos_composer_compose (process, phrases, 2021, 11, &error);
  if (informe)
    assert_is_markup (informe);
  else
    assert_refused (error);
}

static void
play_catalogue (void)
{
  g_autofree char *folder = temporary_folder_new ();
  g_autofree char *path = g_build_filename (folder, "anexo-13.ini", NULL);
  g_autofree char *text = read_data_file ("catalogue", "anexo-13.ini");
  g_autoptr (GBytes) whole = g_bytes_new (text, strlen (text));
  gsize size;
  g_autofree char *damaged = mutator_damage (whole, &size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosCatalogue) catalogue = NULL;

  g_assert_true (g_file_set_contents_full (path, damaged, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  catalogue = hitos_catalogue_load (path, &error);
  if (catalogue == NULL)
    assert_refused (error);
  else
    g_assert_cmpuint (hitos_catalogue_get_n_rows (catalogue), >, 0);
  g_unlink (path);
  g_rmdir (folder);
}

/* --- the journal, the database --- */

static void
play_journal (void)
{
  static const char json[]
    = "[{\"table\": \"entry\", \"id\": \"06605b9e-7129-5c71-97ca-8cd5fece71d6\", \"before\": {\"subject\": \"a\"},"
      " \"after\": {\"subject\": \"b\", \"date\": \"2021-11-01\"}},"
      "{\"table\": \"body\", \"id\": \"x\", \"after\": {\"name\": \"Comité\", \"kind\": \"office\"}},"
      "{\"table\": \"milestone\", \"id\": \"y\", \"before\": {\"name\": \"Uno\", \"ordinal\": 3}, \"after\": null}]";
  g_autofree char *text = mutator_damage_text (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deltas = hitos_delta_read (text, &error);
  g_autoptr (HitosProcess) process = NULL;

  if (deltas == NULL)
    {
      assert_refused (error);
      return;
    }
  process = load_sample ();
  for (guint i = 0; i < deltas->len; i++)
    {
      g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);

      hitos_delta_repeat (g_ptr_array_index (deltas, i), process, change);
      if (!hitos_delta_revert (g_ptr_array_index (deltas, i), process, change, &error))
        assert_refused (error);
      g_clear_error (&error);
    }
}

/* An empty database, once made. */
static GBytes *
get_database (const char *folder)
{
  static GBytes *bytes;
  g_autofree char *path = g_build_filename (folder, "model.db", NULL);
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  if (bytes)
    return bytes;
  database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_clear_object (&database);
  bytes = temporary_folder_read (path);
  return bytes;
}

static void
play_database (void)
{
  char *folder = temporary_folder_new ();
  g_autofree char *path = g_build_filename (folder, "damaged.db", NULL);
  gsize size;
  GBytes *whole = get_database (folder);
  /* Now the header alone is damaged, now anything. */
  const gsize damaged_size = g_test_rand_bit () ? 100 : g_bytes_get_size (whole);
  g_autoptr (GBytes) start = g_bytes_new_from_bytes (whole, 0, damaged_size);
  g_autofree char *damaged = mutator_damage (start, &size);
  g_autoptr (GString) file = g_string_new_len (damaged, (gssize) size);
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (GPtrArray) processes = NULL;
  g_autoptr (GError) error = NULL;

  g_string_append_len (file, (const char *) g_bytes_get_data (whole, NULL) + damaged_size,
                       (gssize) (g_bytes_get_size (whole) - damaged_size));
  g_assert_true (g_file_set_contents_full (path, file->str, (gssize) file->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, &error);
  if (database)
    processes = hitos_store_list_processes (database, &error);
  if (processes == NULL)
    assert_refused (error);
  if (database == NULL)
    {
      g_autoptr (GBytes) after = temporary_folder_read (path);

      /* What is refused is not touched. */
      g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), file->str, file->len);
    }
  g_clear_object (&database);
  temporary_folder_free (folder);
}

static void
test_reader (gconstpointer data)
{
  const Reader *reader = data;
  guint n;

  g_test_timer_start ();
  for (n = 0; n < MOST_ROUNDS && g_test_timer_elapsed () < SECONDS; n++)
    reader->play ();
  g_test_message ("%u rounds", n);
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char *argv[])
{
  static const Reader readers[] = {
    { "json", play_json },
    { "plan-csv", play_plan_csv },
    { "rule", play_rule },
    { "key", play_key },
    { "phrases", play_phrases },
    { "catalogue", play_catalogue },
    { "journal", play_journal },
    { "database", play_database },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autofree char *path = g_strconcat ("/fuzz/", readers[i].name, NULL);

      g_test_add_data_func (path, &readers[i], test_reader);
    }
  return g_test_run ();
}
