/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-example.h"

#include <string.h>

char *
hitos_example_get_text (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "exchange.md", NULL);
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  const char *start, *end;

  g_file_get_contents (path, &document, NULL, &error);
  g_assert_no_error (error);
  start = strstr (document, "```json\n");
  g_assert_nonnull (start);
  start += strlen ("```json\n");
  end = strstr (start, "```");
  g_assert_nonnull (end);
  return g_strndup (start, end - start);
}

char *
hitos_example_replace (const char *text, const char *from, const char *to)
{
  const char *at = strstr (text, from);
  g_autofree char *head = NULL;

  if (at == NULL)
    g_error ("the example has no %s", from);
  head = g_strndup (text, at - text);
  return g_strconcat (head, to, at + strlen (from), NULL);
}

HitosJsonReader *
hitos_example_read (const char *text, GError **error)
{
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hitos_json_reader_read_bytes (reader, bytes, error) ? g_steal_pointer (&reader) : NULL;
}

guint
hitos_example_apply (HitosJsonReader *reader, HitosProcess **process)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = hitos_json_reader_create_change (reader, *process, &error);
  g_autoptr (GPtrArray) images = g_ptr_array_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < hitos_change_get_images (change)->len; i++)
    g_ptr_array_add (images, g_ptr_array_index (hitos_change_get_images (change), i));
  if (*process == NULL)
    {
      *process = hitos_process_new (hitos_json_reader_get_process_row (reader));
      g_ptr_array_remove_index (images, 0);
    }
  g_assert_true (hitos_process_check (*process, images, &error));
  g_assert_no_error (error);
  hitos_process_apply (*process, images);
  return hitos_change_get_images (change)->len;
}

HitosProcess *
hitos_example_load (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosJsonReader) reader = hitos_example_read (text, &error);
  HitosProcess *process;

  g_assert_no_error (error);
  process = hitos_json_reader_create_process (reader, &error);
  g_assert_no_error (error);
  return process;
}
