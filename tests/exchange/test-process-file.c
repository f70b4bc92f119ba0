/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process as one file with its attachments in it, and what a file is said to bring before it is imported. */
#include <glib/gstdio.h>
#include <string.h>

#include "hitos-agreement.h"
#include "hitos-document.h"
#include "hitos-example.h"
#include "hitos-history.h"
#include "hitos-import-summary.h"
#include "hitos-milestone.h"
#include "hitos-process-file.h"
#include "temporary-folder.h"

#define ATTACHED "\"attachments\": [ { \"id\": \"acuse\", \"document\": \"o40\", \"name\": \"acuse.txt\", \"data\": \"aG9sYQ==\" }," \
  " { \"id\": \"lost\", \"document\": \"o41\", \"name\": \"lost.txt\", \"size\": 4," \
  " \"sha256\": \"00000000000000000000000000000000000000000000000000000000000000ff\" } ],\n  \"holidays\": ["

static char *
attach (void)
{
  g_autofree char *text = hitos_example_get_text ();

  return hitos_example_replace (text, "\"holidays\": [", ATTACHED);
}

static HitosImportSummary *
summarise (HitosJsonReader *reader, HitosProcess *process, HitosDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = hitos_json_reader_create_change (reader, process, &error);

  g_assert_no_error (error);
  return hitos_import_summary_new (change, process, hitos_json_reader_get_blobs (reader), database);
}

static const HitosImportKind *
find_kind (const HitosImportSummary *summary, const HitosTable *table)
{
  const GPtrArray *kinds = hitos_import_summary_get_kinds (summary);

  for (guint i = 0; i < kinds->len; i++)
    {
      const HitosImportKind *kind = g_ptr_array_index (kinds, i);

      if (kind->table == table)
        return kind;
    }
  return NULL;
}

static HitosJsonReader *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  HitosJsonReader *reader = hitos_example_read (text, &error);

  g_assert_no_error (error);
  return reader;
}

static void
test_new_process (void)
{
  g_autofree char *text = attach ();
  g_autoptr (HitosJsonReader) reader = read_text (text);
  g_autoptr (HitosImportSummary) summary = summarise (reader, NULL, NULL);
  const HitosImportKind *documents = find_kind (summary, &hitos_document_table);

  g_assert_nonnull (documents);
  g_assert_cmpuint (documents->added, ==, 9);
  g_assert_cmpuint (documents->changed, ==, 0);
  g_assert_cmpuint (documents->lines->len, ==, 0);
  g_assert_cmpstr (hitos_import_kind_get_name (documents), ==, "Documents");
  g_assert_false (hitos_import_summary_changes_process (summary));
  g_assert_cmpuint (hitos_import_summary_get_n_files (summary), ==, 1);
  g_assert_cmpuint (hitos_import_summary_get_n_bytes (summary), ==, 4);
  g_assert_cmpuint (hitos_import_summary_get_n_missing_files (summary), ==, 1);
  g_assert_cmpuint (hitos_import_summary_get_n_untouched (summary), ==, 0);
}

/* A field of one record, a part of another and the process's own name become others; what the file leaves out stays. */
static void
test_changes (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autoptr (HitosProcess) process = hitos_example_load (text);
  g_autofree char *named = hitos_example_replace (text, "\"name\": \"Proceso Electoral Local 2026-2027\"", "\"name\": \"Otro\"");
  g_autofree char *dated = hitos_example_replace (named, "\"subject\": \"integración del COTAPREP\"",
                                                  "\"subject\": \"otra cosa\"");
  g_autofree char *less = hitos_example_replace (dated, "\"dependencies\": [ { \"predecessor\": \"integracion\", \"lag\": 1 } ]",
                                                 "\"dependencies\": [ { \"predecessor\": \"integracion\", \"lag\": 5 } ]");
  g_autofree char *more = hitos_example_replace (less, "{ \"id\": \"o43\",",
                                                  "{ \"id\": \"o99\", \"kind\": \"oficio\", \"date\": \"2026-11-20\" },\n    { \"id\": \"o43\",");
  g_autoptr (HitosJsonReader) reader = read_text (more);
  g_autoptr (HitosImportSummary) summary = summarise (reader, process, NULL);
  const HitosImportKind *documents = find_kind (summary, &hitos_document_table);
  const HitosImportKind *milestones = find_kind (summary, &hitos_milestone_table);

  g_assert_true (hitos_import_summary_changes_process (summary));
  g_assert_cmpuint (documents->added, ==, 1);
  g_assert_cmpuint (documents->changed, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (documents->lines, 0), ==, "IEEE/CG44/2026: Short subject");
  g_assert_cmpuint (milestones->changed, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (milestones->lines, 0), ==, "E05: Parts");
  g_assert_null (find_kind (summary, &hitos_agreement_table));
  g_assert_cmpuint (hitos_import_summary_get_n_untouched (summary), >, 20);
}

static void
test_nothing (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autoptr (HitosProcess) process = hitos_example_load (text);
  g_autoptr (HitosJsonReader) reader = read_text (text);
  g_autoptr (HitosImportSummary) summary = summarise (reader, process, NULL);

  g_assert_cmpuint (hitos_import_summary_get_kinds (summary)->len, ==, 0);
}

static void
assert_name (const char *process_name, const char *expected)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *name = g_strdup_printf ("\"name\": \"%s\"", process_name);
  g_autofree char *renamed = hitos_example_replace (text, "\"name\": \"Proceso Electoral Local 2026-2027\"", name);
  g_autoptr (HitosProcess) process = hitos_example_load (renamed);
  g_autofree char *suggested = hitos_process_file_suggest_name (process);

  g_assert_cmpstr (suggested, ==, expected);
}

static void
test_suggested_name (void)
{
  assert_name ("Elección 2026/2027 (Nuevo León)", "eleccion-2026-2027-nuevo-leon.hitos");
  assert_name ("../..", "hitos.hitos");
}

/* From one database to another through the file, with the bytes of what is attached. */
static void
test_round_trip (void)
{
  char *folder = temporary_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.hitos", NULL);
  g_autofree char *text = attach ();
  g_autoptr (HitosJsonReader) reader = read_text (text);
  g_autoptr (HitosJsonReader) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_autoptr (HitosChange) change = hitos_json_reader_create_change (reader, NULL, &error);
  g_autoptr (HitosHistory) history = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (copy), database_file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  const char *id = hitos_json_reader_get_process_id (reader);

  g_assert_no_error (error);
  g_assert_true (hitos_json_reader_keep_blobs (reader, database, &error));
  history = hitos_history_create (database, change, &error);
  g_assert_no_error (error);
  g_assert_true (hitos_process_file_save (path, id, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (copy, &content, NULL, NULL));
  again = read_text (content);
  g_assert_cmpstr (hitos_json_reader_get_process_id (again), ==, id);
  g_assert_cmpuint (g_hash_table_size (hitos_json_reader_get_blobs (again)), ==, 1);
  g_assert_true (hitos_process_file_is_database (database_file));
  g_assert_false (hitos_process_file_is_database (file));
  g_clear_object (&history);
  g_clear_object (&database);
  temporary_folder_free (folder);
}

/* A folder that cannot be written keeps what was there. */
static void
test_save_that_fails (void)
{
  char *folder = temporary_folder_new ();
  g_autofree char *path = g_build_filename (folder, "none.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.hitos", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (copy);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (copy, "as it was", -1, NULL));
  g_assert_false (hitos_process_file_save (path, "none", file, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (hitos_process_file_is_database (file));
  temporary_folder_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/summary/new-process", test_new_process);
  g_test_add_func ("/exchange/summary/changes", test_changes);
  g_test_add_func ("/exchange/summary/nothing", test_nothing);
  g_test_add_func ("/exchange/process-file/suggested-name", test_suggested_name);
  g_test_add_func ("/exchange/process-file/round-trip", test_round_trip);
  g_test_add_func ("/exchange/process-file/save-that-fails", test_save_that_fails);
  return g_test_run ();
}
