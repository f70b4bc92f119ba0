/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "hitos-painter.h"
#include "hitos-paper-error.h"
#include "hitos-pdf.h"
#include "sample-informe.h"
#include "sample-pages.h"

typedef struct {
  HitosInforme *informe;
  HitosTypesetter *typesetter;
  HitosPages *pages;
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->informe = sample_informe_new (2);
  fixture->typesetter = sample_typesetter_new ();
  fixture->pages = hitos_typesetter_lay_out (fixture->typesetter, fixture->informe);
  fixture->bytes = hitos_pdf_make (fixture->pages, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_bytes_unref (fixture->bytes);
  g_object_unref (fixture->pages);
  g_object_unref (fixture->typesetter);
  g_object_unref (fixture->informe);
}

static void
count_cb (guint done, guint total, gpointer data)
{
  guint *last = data;

  g_assert_cmpuint (done, ==, *last + 1);
  g_assert_cmpuint (done, <=, total);
  *last = done;
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hitos-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "informe.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  guint last = 0;
  gsize length;

  g_assert_true (hitos_pdf_export (fixture->informe, file, count_cb, &last, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (last, ==, hitos_pages_get_n_pages (fixture->pages));
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (fixture->bytes, NULL),
                   g_bytes_get_size (fixture->bytes));
  g_unlink (path);
  g_rmdir (folder);
}

static gpointer
export_thread (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_tmp_dir (), "hitos-thread", NULL);
  g_autofree char *path = g_strdup_printf ("%s-%p.pdf", g_file_peek_path (file),
                                           (gpointer) g_thread_self ());
  g_autoptr (GFile) own = g_file_new_for_path (path);

  hitos_pdf_export (data, own, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return NULL;
}

/* Two exports at once while this thread goes on typesetting and painting. */
static void
test_threads (Fixture *fixture, gconstpointer data)
{
  GThread *threads[2];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("export", export_thread, fixture->informe);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("Una frase que cambia %u veces.", i);
      g_autoptr (HitosInforme) changed = sample_informe_change (fixture->informe, 10 + i, text);
      g_autoptr (HitosPages) pages = hitos_typesetter_lay_out (fixture->typesetter, changed);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 792);
      cairo_t *cr = cairo_create (surface);

      hitos_painter_paint (pages, 3, cr);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

typedef struct {
  guint last;
  GAsyncResult *result;  /* owned */
} Watch;

static void
watch_cb (guint done, guint total, gpointer data)
{
  Watch *watch = data;

  g_assert_null (watch->result);
  g_assert_cmpuint (done, >=, watch->last);
  g_assert_cmpuint (done, <=, total);
  watch->last = done;
}

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  ((Watch *) data)->result = g_object_ref (result);
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hitos-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "informe.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  Watch watch = { 0, NULL };
  gsize length;

  hitos_pdf_export_async (fixture->informe, file, watch_cb, &watch, NULL, exported_cb, &watch);
  while (!watch.result)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (hitos_pdf_export_finish (watch.result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (watch.last, ==, hitos_pages_get_n_pages (fixture->pages));
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (fixture->bytes, NULL),
                   g_bytes_get_size (fixture->bytes));
  g_object_unref (watch.result);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (hitos_pdf_make (fixture->pages, NULL, NULL, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");

  g_assert_false (hitos_pdf_export (fixture->informe, full, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, !=, "");
  g_test_message ("%s", error->message);
}

/* The disk fills up half way (the system refuses files above a size): the older one stays. */
static void
test_disk_fills_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hitos-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "informe.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  struct rlimit before, small;

  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 8192;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (hitos_pdf_export (fixture->informe, file, NULL, NULL, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "older");
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A folder that takes no new file: the older informe stays as it was. The superuser may write
 * anywhere, so its test is a path that no one can write to. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("hitos-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "informe.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) file = geteuid () == 0 ? g_file_new_for_path ("/proc/informe.pdf")
                                           : g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  g_chmod (path, 0400);
  g_chmod (folder, 0500);
  g_assert_false (hitos_pdf_export (fixture->informe, file, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "older");
  g_chmod (folder, 0700);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosInforme) informe = sample_informe_new_for_blocks (sample_blocks_new ());
  g_autoptr (HitosPages) pages = hitos_typesetter_lay_out (fixture->typesetter, informe);

  g_assert_null (hitos_pdf_make (pages, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, HITOS_PAPER_ERROR, HITOS_PAPER_ERROR_DRAWING);
}

int
main (int argc, char **argv)
{
  const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/pdf-export/export", test_export },
    { "/pdf-export/threads", test_threads },
    { "/pdf-export/async", test_async },
    { "/pdf-export/cancel", test_cancel },
    { "/pdf-export/full-disk", test_full_disk },
    { "/pdf-export/disk-fills-up", test_disk_fills_up },
    { "/pdf-export/read-only", test_read_only },
    { "/pdf-export/empty", test_empty },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
