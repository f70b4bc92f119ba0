/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-backup.h"
#include "hitos-blobs.h"
#include "hitos-document.h"
#include "hitos-row-writer.h"
#include "hitos-search.h"
#include "hitos-store.h"
#include "random-rows.h"
#include "temporary-folder.h"
#include "written-rows.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  char *path;
  HitosDatabase *database;
} Fixture;

static void
write_images (HitosDatabase *database, GPtrArray *images)
{
  g_autoptr (GError) error = NULL;

  hitos_database_begin (database, HITOS_TRANSACTION_WRITE, &error);
  g_assert_no_error (error);
  hitos_store_write_images (database, "p", images, &error);
  g_assert_no_error (error);
  hitos_database_commit (database, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "hitos.db", NULL);
  fixture->database = hitos_database_open (fixture->path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  written_rows_insert_random (fixture->database, "p", 11, 5);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->database);
  g_free (fixture->path);
  temporary_folder_free (fixture->folder);
}

static char *
dump (HitosDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosProcess) process = hitos_store_load_process (database, "p", &error);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  rows = hitos_process_list_rows (process);
  return random_rows_dump (rows);
}

static char *
dump_path (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosDatabase) database = hitos_database_open (path, HITOS_DATABASE_DEFAULT, &error);

  g_assert_no_error (error);
  return dump (database);
}

/* --- search --- */

static void
write_document (HitosDatabase *database, HitosRow *before, HitosRow *after)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  g_ptr_array_add (images, hitos_image_new (before, after));
  write_images (database, images);
}

static HitosRow *
create_document (const char *id, const char *subject)
{
  HitosRow *row = hitos_row_new (&hitos_document_table, id);

  hitos_row_set_text (row, "kind", "oficio");
  hitos_row_set_text (row, "keys", "IEPC/UTC/21/9107\nIEPC/CT/5");
  hitos_row_set_text (row, "subject", subject);
  return row;
}

static guint
count_hits (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = hitos_search_find (fixture->database, "p", text, 50, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      const HitosSearchHit *hit = g_ptr_array_index (hits, i);

      n += hit->table == &hitos_document_table && g_str_equal (hit->id, "d");
    }
  return n;
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  HitosRow *row = create_document ("d", "Remisión de la bitácora quetzal");
  HitosRow *other = create_document ("d", "Nada parecido");

  write_document (fixture->database, NULL, hitos_row_ref (row));
  g_assert_cmpuint (count_hits (fixture, "remision BITACORA"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "quet"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "IEPC/UTC/21/9107"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "quetzal ausente"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "\"quetzal\" AND NOT ( * ^"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "  \" - ' ; ) "), ==, 0);
  write_document (fixture->database, row, hitos_row_ref (other));
  g_assert_cmpuint (count_hits (fixture, "quetzal"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "parecido"), ==, 1);
  write_document (fixture->database, other, NULL);
  g_assert_cmpuint (count_hits (fixture, "parecido"), ==, 0);
}

static void
test_stale_rows_are_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HitosRowWriter) writer = hitos_row_writer_new (fixture->database, "p");
  g_autoptr (HitosImage) update = hitos_image_new (create_document ("x", "a"), create_document ("x", "b"));
  g_autoptr (HitosImage) removal = hitos_image_new (create_document ("x", "a"), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (hitos_row_writer_write (writer, update, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_STALE);
  g_clear_error (&error);
  g_assert_false (hitos_row_writer_write (writer, removal, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_STALE);
}

/* --- attachments --- */

static void
test_blobs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("PDF\0\xff", 5);
  g_autoptr (GBytes) empty = g_bytes_new_static (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = hitos_blobs_keep (fixture->database, bytes, &error);
  g_autofree char *again = hitos_blobs_keep (fixture->database, bytes, &error);
  g_autofree char *nothing = hitos_blobs_keep (fixture->database, empty, &error);
  g_autoptr (GBytes) found = hitos_blobs_read (fixture->database, sha256, &error);
  g_autoptr (GBytes) found_empty = hitos_blobs_read (fixture->database, nothing, &error);
  g_autofree char *unknown = g_strnfill (64, '0');

  g_assert_no_error (error);
  g_assert_cmpstr (sha256, ==, again);
  g_assert_true (g_bytes_equal (bytes, found));
  g_assert_cmpuint (g_bytes_get_size (found_empty), ==, 0);
  g_assert_null (hitos_blobs_read (fixture->database, unknown, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_FOUND);
}

/* --- backup and restore --- */

static void
on_progress_cb (double done, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >=, *last);
  *last = done;
}

static void
test_backup_and_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.db", NULL);
  g_autofree char *expected = dump (fixture->database);
  g_autofree char *copied = NULL, *restored = NULL;
  g_autoptr (GError) error = NULL;
  double last = 0;

  g_assert_true (hitos_backup_write (fixture->database, backup, NULL, on_progress_cb, &last, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1.0);
  copied = dump_path (backup);
  g_assert_cmpstr (copied, ==, expected);

  write_document (fixture->database, NULL, create_document ("d", "después del respaldo"));
  g_assert_false (hitos_backup_restore (backup, fixture->path, NULL, NULL, NULL, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_BUSY);
  g_clear_error (&error);

  g_clear_object (&fixture->database);
  g_assert_true (hitos_backup_restore (backup, fixture->path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  restored = dump_path (fixture->path);
  g_assert_cmpstr (restored, ==, expected);
}

static void
test_backup_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.db", NULL);
  g_autofree char *far = g_build_filename (fixture->folder, "absent", "backup.db", NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (hitos_backup_write (fixture->database, fixture->path, NULL, NULL, NULL, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (hitos_backup_write (fixture->database, far, NULL, NULL, NULL, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_PERMISSION);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_false (hitos_backup_write (fixture->database, backup, cancelled, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
}

/* By whatever name: the database itself, a pipe and a folder are no place for a copy. */
static void
test_backup_goes_nowhere_else (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.db", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.db", NULL);
  const char *const places[] = { link, pipe, fixture->folder };
  GStatBuf status;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_false (hitos_backup_write (fixture->database, places[i], NULL, NULL, NULL, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
  g_assert_true (hitos_backup_write (fixture->database, backup, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (hitos_backup_restore (backup, backup, NULL, NULL, NULL, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (hitos_backup_restore (backup, pipe, NULL, NULL, NULL, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_A_FILE);
  g_clear_error (&error);
  g_assert_cmpint (g_lstat (pipe, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));

  g_clear_object (&fixture->database);
  g_assert_true (hitos_backup_restore (backup, link, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

/* A damaged backup restores nothing; a sound one restores a damaged database. */
static void
test_restore_and_damage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.db", NULL);
  g_autofree char *bad = g_build_filename (fixture->folder, "bad.db", NULL);
  g_autofree char *expected = dump (fixture->database);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (hitos_backup_write (fixture->database, backup, NULL, NULL, NULL, &error));
  g_clear_object (&fixture->database);
  g_assert_true (g_file_get_contents (backup, &content, &size, NULL));
  memset (content + size / 2, 0x5a, size / 4);
  g_assert_true (g_file_set_contents (bad, content, size, NULL));

  g_assert_false (hitos_backup_restore (bad, fixture->path, NULL, NULL, NULL, &error));
  g_assert_error (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED);
  g_clear_error (&error);
  after = dump_path (fixture->path);
  g_assert_cmpstr (after, ==, expected);

  g_assert_true (g_file_set_contents (fixture->path, content, size, NULL));
  g_assert_true (hitos_backup_restore (backup, fixture->path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_free (after);
  after = dump_path (fixture->path);
  g_assert_cmpstr (after, ==, expected);
}

#define ADD(name, function) g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("search", test_search);
  ADD ("stale-rows-are-refused", test_stale_rows_are_refused);
  ADD ("blobs", test_blobs);
  ADD ("backup-and-restore", test_backup_and_restore);
  ADD ("backup-refuses", test_backup_refuses);
  ADD ("backup-goes-nowhere-else", test_backup_goes_nowhere_else);
  ADD ("restore-and-damage", test_restore_and_damage);
  return g_test_run ();
}
