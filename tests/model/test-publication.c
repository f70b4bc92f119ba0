/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-publication.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "temporary-folder.h"

#define TOO_MUCH 200000
#define ROOM 100000

typedef struct {
  char *folder;
  char *path;    /* in it; nothing is there yet */
  GFile *file;   /* the same */
  GBytes *large; /* more than there is room for, where room is short */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "informe.pdf", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->large = g_bytes_new_take (g_malloc0 (TOO_MUCH), TOO_MUCH);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  temporary_folder_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_bytes_unref (fixture->large);
}

static gboolean
write_text (GFile *file, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return hitos_publication_write (file, bytes, NULL, error);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = temporary_folder_read (path);

  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) open = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (open))
    n++;
  return n;
}

/* No file may grow beyond ROOM until this ends: what a full disk does, without one. */
static gboolean
write_without_room (Fixture *fixture, GError **error)
{
  struct rlimit before, short_of;
  gboolean written;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  short_of = before;
  short_of.rlim_cur = ROOM;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &short_of), ==, 0);
  written = hitos_publication_write (fixture->file, fixture->large, NULL, error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  return written;
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_text (fixture->file, "uno", &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "uno");
  g_assert_true (write_text (fixture->file, "", &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_no_room_for_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (write_without_room (fixture, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "informe.pdf"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_no_room_keeps_old (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_text (fixture->file, "uno", NULL));
  g_assert_false (write_without_room (fixture, &error));
  g_assert_nonnull (error);
  assert_holds (fixture->path, "uno");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_link_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *real = g_build_filename (fixture->folder, "real.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (real, "uno", -1, NULL));
  g_assert_cmpint (symlink ("real.pdf", fixture->path), ==, 0);
  g_assert_true (write_text (fixture->file, "dos", &error));
  g_assert_no_error (error);
  assert_holds (real, "dos");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_special (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/dev/null");
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (write_text (nowhere, "uno", &error));
  g_assert_no_error (error);
  g_assert_false (write_text (full, "uno", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (write_text (folder, "uno", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_false (g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (hitos_publication_write (fixture->file, fixture->large, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/publication/replace", test_replace },
    { "/publication/no-room-for-new", test_no_room_for_new },
    { "/publication/no-room-keeps-old", test_no_room_keeps_old },
    { "/publication/link-stays", test_link_stays },
    { "/publication/special", test_special },
    { "/publication/cancelled", test_cancelled },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
