/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and writing processes: the documented example, round trips, merging, ids and order. */
#include <string.h>

#include "hitos-annex.h"
#include "hitos-attachment.h"
#include "hitos-body.h"
#include "hitos-data.h"
#include "hitos-dependency.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-example.h"
#include "hitos-field-document.h"
#include "hitos-json-id.h"
#include "hitos-json-shape.h"
#include "hitos-json-writer.h"
#include "hitos-milestone.h"
#include "hitos-sitting.h"

static char *
write_text (HitosProcess *process)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hitos_json_write (process, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gpointer
find (HitosProcess *process, const HitosTable *table, const char *text)
{
  g_autofree char *id = hitos_json_id_of_record (hitos_record_get_id (process), table, text);
  gpointer record = hitos_process_lookup (process, table->get_type (), id);

  g_assert_nonnull (record);
  return record;
}

static guint
count (HitosProcess *process, GType type)
{
  return hitos_record_list_get_n_records (hitos_process_get_list (process, type));
}

static void
test_example (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autoptr (HitosProcess) process = hitos_example_load (text);
  HitosEntry *entry = find (process, &hitos_entry_table, "e-constancia");
  const GPtrArray *documents = hitos_process_get_parts (process, HITOS_TYPE_ENTRY_DOCUMENT, entry);
  HitosSitting *sitting = find (process, &hitos_sitting_table, "instalacion");
  HitosMilestone *milestone = find (process, &hitos_milestone_table, "plan");

  g_assert_cmpstr (hitos_process_get_institute_acronym (process), ==, "IEEE");
  g_assert_cmpstr (hitos_body_get_acronym (hitos_process_get_ine_channel (process)), ==, "UTVOPL");
  g_assert_cmpuint (count (process, HITOS_TYPE_ENTRY), ==, 4);
  g_assert_cmpint (hitos_entry_get_kind (entry), ==, HITOS_ENTRY_CONSTANCIA);
  g_assert_cmpint (hitos_entry_get_shared_on (entry), ==, hitos_date_new (2026, 11, 3));
  g_assert_cmpuint (documents->len, ==, 2);
  g_assert_cmpint (hitos_entry_document_get_role (g_ptr_array_index (documents, 1)), ==, HITOS_ROLE_MADE_KNOWN);
  g_assert_cmpint (hitos_sitting_get_time (sitting), ==, 17 * 60);
  g_assert_true (hitos_sitting_get_remote (sitting));
  g_assert_cmpstr (hitos_sitting_get_kinds (sitting), ==, "especial de instalación");
  g_assert_true (hitos_process_get_parts (process, HITOS_TYPE_DEPENDENCY, milestone)->len == 1);
}

static void
test_twice (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autoptr (HitosProcess) process = hitos_example_load (text);
  g_autoptr (HitosJsonReader) reader = hitos_example_read (text, NULL);

  g_assert_cmpuint (hitos_example_apply (reader, &process), ==, 0);
}

static void
test_round_trip (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autoptr (HitosProcess) first = hitos_example_load (text);
  g_autofree char *written = write_text (first);
  g_autoptr (HitosProcess) second = hitos_example_load (written);
  g_autofree char *again = write_text (second);
  g_autoptr (HitosJsonReader) reader = hitos_example_read (written, NULL);

  g_assert_cmpstr (written, ==, again);
  g_assert_true (g_str_has_suffix (written, "\n  ]\n}\n"));
  g_assert_null (strstr (written, "null"));
  /* The same process, too, where it was written by hand. */
  g_assert_cmpuint (hitos_example_apply (reader, &first), ==, 0);
}

/* Every field of every table filled with something that is not its default. */
static HitosValue
make_value (const HitosField *field, const char *target_id)
{
  HitosValue value = { .integer = 1 };

  if (field->type == HITOS_FIELD_REFERENCE)
    value.text = g_strdup (target_id);
  else if (field->type == HITOS_FIELD_LIST)
    value.text = g_strdup ("una\n\n“dos” \\ tres");
  else if (field->type == HITOS_FIELD_TEXT)
    value.text = g_strdup ("línea \"uno\"\ty\nlínea dos \\ \xf0\x9f\x97\x93");
  else if (field->type == HITOS_FIELD_WHEN)
    value.integer = hitos_when_pack (hitos_when_month (2026, 2));
  else if (field->type == HITOS_FIELD_DATE)
    value.integer = hitos_date_new (9999, 12, 31);
  else if (field->type == HITOS_FIELD_TIME)
    value.integer = 0;
  else if (field->type == HITOS_FIELD_INTEGER)
    value.integer = -7;
  return value;
}

/* Words of the vocabulary where a field holds words. */
static const char *
get_word (const HitosTable *table, const HitosField *field)
{
  if (table == &hitos_document_table && g_str_equal (field->name, "kind"))
    return "oficio";
  if (g_str_equal (field->name, "kinds"))
    return "especial de instalación\nurgente";
  if (g_str_equal (field->name, "verbs"))
    return "crear\nintegrar";
  if (g_str_equal (field->name, "phrases"))
    return "# nada propio\n";
  return NULL;
}

static HitosRow *
make_row (const HitosTable *table, GHashTable *ids)
{
  HitosRow *row = hitos_row_new (table, g_hash_table_lookup (ids, table));

  for (guint i = 0; i < table->n_fields; i++)
    {
      const HitosField *field = &table->fields[i];
      const HitosTable *target = field->type == HITOS_FIELD_REFERENCE ? hitos_json_field_get_target (field) : NULL;

      /* A record cannot hang on itself. */
      if (get_word (table, field))
        hitos_row_set_text (row, field->name, get_word (table, field));
      else if (target != table && !g_str_equal (field->name, "predecessor") && !g_str_equal (field->name, "annex"))
        hitos_row_take_value (row, i, make_value (field, target ? g_hash_table_lookup (ids, target) : NULL));
    }
  return row;
}

/* A part that leads to another record of its owner's table needs that other one. */
static void
add_targets (GPtrArray *images)
{
  static const struct { const HitosTable *table; const char *field; const HitosTable *target; } paths[] = {
    { &hitos_dependency_table, "predecessor", &hitos_milestone_table },
    { &hitos_annex_table, "annex", &hitos_document_table },
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    for (guint j = 0, n = images->len; j < n; j++)
      {
        HitosImage *image = g_ptr_array_index (images, j);
        HitosRow *target;

        if (hitos_row_get_table (image->after) != paths[i].table)
          continue;
        target = hitos_row_new (paths[i].target, NULL);
        hitos_row_set_text (target, paths[i].target == &hitos_milestone_table ? "name" : "kind", "oficio");
        hitos_row_set_text (image->after, paths[i].field, hitos_row_get_id (target));
        g_ptr_array_add (images, hitos_image_new (NULL, target));
      }
}

static void
test_every_field (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (HitosProcess) copy = NULL;
  g_autoptr (HitosRow) own = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (ids, (gpointer) &hitos_process_table, g_uuid_string_random ());
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    g_hash_table_insert (ids, (gpointer) shape->table, g_uuid_string_random ());
  for (const HitosJsonShape *shape = hitos_json_shapes_get (); shape->table; shape++)
    g_ptr_array_add (images, hitos_image_new (NULL, make_row (shape->table, ids)));
  add_targets (images);
  own = make_row (&hitos_process_table, ids);
  process = hitos_process_new (own);
  hitos_process_check (process, images, &error);
  g_assert_no_error (error);
  hitos_process_apply (process, images);

  text = write_text (process);
  copy = hitos_example_load (text);
  rows = hitos_process_list_rows (process);
  g_assert_cmpuint (rows->len, ==, images->len + 1);
  for (guint i = 0; i < rows->len; i++)
    {
      HitosRow *row = g_ptr_array_index (rows, i);
      gpointer found = hitos_process_lookup (copy, hitos_row_get_table (row)->get_type (), hitos_row_get_id (row));

      g_assert_nonnull (found);
      g_assert_true (hitos_row_equal (row, hitos_record_get_row (found)));
    }
}

/* The sample that Hitos is shipped with. */
static void
test_sample (void)
{
  g_autofree char *path = hitos_data_path ("samples", "durango-2021-2022.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autoptr (HitosProcess) process = NULL;
  g_autoptr (HitosProcess) copy = NULL;
  g_autoptr (HitosJsonReader) reader = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  process = hitos_example_load (text);
  g_assert_cmpuint (count (process, HITOS_TYPE_ENTRY), >, 10);
  written = write_text (process);
  copy = hitos_example_load (written);
  again = write_text (copy);
  g_assert_cmpstr (written, ==, again);
  reader = hitos_example_read (text, NULL);
  g_assert_cmpuint (hitos_example_apply (reader, &copy), ==, 0);
}

static void
test_documented (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "exchange.md", NULL);
  g_autofree char *fields = hitos_field_document_write ();
  g_autofree char *document = NULL;

  g_assert_true (g_file_get_contents (path, &document, NULL, NULL));
  if (strstr (document, fields) == NULL)
    g_error ("docs/exchange.md does not tell of every key as it is: run build-aux/document-exchange");
}

/* No key of a file has two meanings in one record. */
static void
test_shapes (void)
{
  for (const HitosJsonShape *part = hitos_json_shapes_get (); part->table; part++)
    {
      g_assert_true (hitos_json_shape_find (part->table) == part);
      g_assert_true ((part->owner != NULL) == (hitos_json_shape_get_owner_field (part) >= 0));
      if (part->owner)
        g_assert_cmpint (hitos_table_find_field (part->owner, part->key), ==, -1);
      if (part->group)
        g_assert_cmpint (hitos_table_find_field (part->table, part->group), >=, 0);
    }
}

static void
test_ids (void)
{
  g_autofree char *process = hitos_json_id_of_process ("durango-2021-2022");
  g_autofree char *body = hitos_json_id_of_record (process, &hitos_body_table, "utc");
  g_autofree char *same = hitos_json_id_of_record (process, &hitos_body_table, "utc");
  g_autofree char *entry = hitos_json_id_of_record (process, &hitos_entry_table, "utc");
  g_autofree char *upper = hitos_json_id_of_process ("6BA7B810-9DAD-11D1-80B4-00C04FD430C8");
  /* In the namespace of domain names. */
  const HitosTable hosts = { .name = "www" };
  g_autofree char *known = hitos_json_id_of_record (upper, &hosts, "x");

  g_assert_true (g_uuid_string_is_valid (process));
  g_assert_cmpint (process[14], ==, '5');
  g_assert_cmpstr (body, ==, same);
  g_assert_cmpstr (body, !=, entry);
  g_assert_cmpstr (upper, ==, "6ba7b810-9dad-11d1-80b4-00c04fd430c8");
  /* python3 -c 'import uuid; print(uuid.uuid5(uuid.NAMESPACE_DNS, "www/x"))' */
  g_assert_cmpstr (known, ==, "7ef7521a-d22c-5173-bf66-799c13808a6f");
  g_assert_true (hitos_json_id_is_valid ("a.b_c-9"));
  g_assert_false (hitos_json_id_is_valid (""));
  g_assert_false (hitos_json_id_is_valid ("Ñ"));
  g_assert_false (hitos_json_id_is_valid ("a/b"));
}

static void
test_merge_keeps_absent (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autoptr (HitosProcess) process = hitos_example_load (text);
  guint n_entries = count (process, HITOS_TYPE_ENTRY);
  const char *added = "{ \"format\": \"hitos-process\", \"version\": 1, \"process\": { \"id\": \"ejemplo-2026-2027\","
    "\"name\": \"Otro nombre\", \"institute\": \"Otro\", \"election_day\": \"2027-06-06\" },"
    "\"entries\": [ { \"id\": \"nueva\", \"kind\": \"reception\", \"recipient\": \"utsi\" } ] }";
  g_autoptr (HitosJsonReader) reader = hitos_example_read (added, NULL);

  g_assert_cmpuint (hitos_example_apply (reader, &process), ==, 2);
  g_assert_cmpuint (count (process, HITOS_TYPE_ENTRY), ==, n_entries + 1);
  g_assert_cmpstr (hitos_process_get_name (process), ==, "Otro nombre");
  /* A key left out has its default again. */
  g_assert_null (hitos_process_get_programme (process));
  g_assert_nonnull (hitos_entry_get_recipient (find (process, &hitos_entry_table, "nueva")));
}

static void
test_merge_replaces_parts (void)
{
  const char *audience = "\"audiences\": [ { \"body\": \"comision\" } ]";
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *emptied = hitos_example_replace (text, audience, "\"audiences\": []");
  g_autofree char *left_out = hitos_example_replace (text, ",\n      \"audiences\": [ { \"body\": \"comision\" } ]", "");
  g_autoptr (HitosProcess) process = hitos_example_load (text);
  g_autoptr (HitosJsonReader) second = hitos_example_read (left_out, NULL);
  g_autoptr (HitosJsonReader) third = hitos_example_read (emptied, NULL);

  g_assert_cmpuint (count (process, HITOS_TYPE_ENTRY_BODY), ==, 1);
  g_assert_cmpuint (hitos_example_apply (second, &process), ==, 0);
  g_assert_cmpuint (hitos_example_apply (third, &process), ==, 1);
  g_assert_cmpuint (count (process, HITOS_TYPE_ENTRY_BODY), ==, 0);
}

static void
test_order (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *same_day = hitos_example_replace (text, "\"id\": \"e-constancia\", \"kind\": \"constancia\", \"date\": \"2026-11-04\"",
                                                     "\"id\": \"e-constancia\", \"kind\": \"constancia\", \"date\": \"2026-11-03\"");
  g_autoptr (HitosProcess) process = hitos_example_load (same_day);
  HitosEntry *sent = find (process, &hitos_entry_table, "e-informe");
  HitosEntry *constancia = find (process, &hitos_entry_table, "e-constancia");
  HitosEntry *later = find (process, &hitos_entry_table, "e-acuerdo");

  g_assert_cmpint (hitos_entry_get_ordinal (sent), ==, 0);
  g_assert_cmpint (hitos_entry_get_ordinal (constancia), ==, 1);
  g_assert_cmpint (hitos_entry_get_ordinal (later), ==, 0);
}

static void
test_byte_order_mark (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_autoptr (HitosProcess) process = hitos_example_load (marked);

  g_assert_nonnull (process);
}

/* --- attachments --- */

static GBytes *
find_blob (const char *sha256, gpointer user_data, GError **error)
{
  return g_bytes_ref (g_hash_table_lookup (user_data, sha256));
}

static void
test_attachment (void)
{
  g_autofree char *text = hitos_example_get_text ();
  g_autofree char *with_file = hitos_example_replace (text, "\"holidays\": [",
    "\"attachments\": [ { \"id\": \"acuse\", \"document\": \"o40\", \"name\": \"acuse.txt\", \"data\": \"aG9sYQ==\" } ],\n  \"holidays\": [");
  g_autoptr (HitosJsonReader) reader = hitos_example_read (with_file, NULL);
  g_autoptr (HitosProcess) process = NULL;
  GHashTable *blobs = hitos_json_reader_get_blobs (reader);
  HitosAttachment *attachment;
  g_autoptr (GBytes) written = NULL;
  g_autofree char *again = NULL;

  hitos_example_apply (reader, &process);
  attachment = find (process, &hitos_attachment_table, "acuse");
  g_assert_cmpint (hitos_attachment_get_size (attachment), ==, 4);
  g_assert_cmpstr (hitos_attachment_get_sha256 (attachment), ==,
                   "b221d9dbb083a7f33428d7c2a3c3198ae925614d70210e28716ccaa7cd4ddb79");
  g_assert_nonnull (g_hash_table_lookup (blobs, hitos_attachment_get_sha256 (attachment)));
  written = hitos_json_write (process, find_blob, blobs, NULL);
  again = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_nonnull (strstr (again, "\"data\": \"aG9sYQ==\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/json/example", test_example);
  g_test_add_func ("/exchange/json/twice", test_twice);
  g_test_add_func ("/exchange/json/round-trip", test_round_trip);
  g_test_add_func ("/exchange/json/every-field", test_every_field);
  g_test_add_func ("/exchange/json/sample", test_sample);
  g_test_add_func ("/exchange/json/documented", test_documented);
  g_test_add_func ("/exchange/json/shapes", test_shapes);
  g_test_add_func ("/exchange/json/ids", test_ids);
  g_test_add_func ("/exchange/json/merge-keeps-absent", test_merge_keeps_absent);
  g_test_add_func ("/exchange/json/merge-replaces-parts", test_merge_replaces_parts);
  g_test_add_func ("/exchange/json/order", test_order);
  g_test_add_func ("/exchange/json/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/exchange/json/attachment", test_attachment);

  return g_test_run ();
}
