/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-body.h"
#include "hitos-entry.h"
#include "hitos-process.h"
#include "hitos-tables.h"

static HitosProcess *
create_process (void)
{
  g_autoptr (HitosRow) row = hitos_row_new (&hitos_process_table, "p");

  hitos_row_set_text (row, "name", "PELO 2021-2022");
  hitos_row_set_text (row, "institute", "Instituto");
  hitos_row_set_integer (row, "election_day", hitos_date_new (2022, 6, 5));
  return hitos_process_new (row);
}

static HitosRow *
create_entry (const char *id, const char *date, int ordinal)
{
  HitosRow *row = hitos_row_new (&hitos_entry_table, id);
  HitosWhen when;

  g_assert_true (hitos_when_parse (date, &when));
  hitos_row_set_when (row, "date", when);
  hitos_row_set_integer (row, "ordinal", ordinal);
  return row;
}

static gboolean
apply_one (HitosProcess *process, HitosRow *before, HitosRow *after, GError **error)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);

  g_ptr_array_add (images, hitos_image_new (before, after));
  if (!hitos_process_check (process, images, error))
    return FALSE;
  hitos_process_apply (process, images);
  return TRUE;
}

static void
test_tables (void)
{
  guint n = 0;

  for (const HitosTable *const *table = hitos_tables_get (); *table; table++, n++)
    {
      g_autoptr (HitosRow) row = hitos_row_new (*table, "x");
      g_autoptr (HitosRecord) record = hitos_record_new ((*table)->get_type (), row);

      g_assert_true (hitos_tables_find ((*table)->name) == *table);
      for (guint i = 0; i < (*table)->n_fields; i++)
        {
          const HitosField *field = &(*table)->fields[i];
          g_autofree char *property = g_strdelimit (g_strdup (field->name), "_", '-');

          g_assert_cmpint (hitos_table_find_field (*table, field->name), ==, i);
          g_assert_true (field->target != NULL
                         || (field->type != HITOS_FIELD_REFERENCE && field->type != HITOS_FIELD_ENUM));
          g_assert_nonnull (g_object_class_find_property (G_OBJECT_GET_CLASS (record), property));
        }
    }
  g_assert_cmpuint (n, ==, 23);
}

static void
test_values_round_trip (void)
{
  static const struct { HitosFieldType type; const char *text; } cases[] = {
    { HITOS_FIELD_TEXT, "acción" },         { HITOS_FIELD_LIST, "a\nb" },
    { HITOS_FIELD_INTEGER, "-7" },          { HITOS_FIELD_BOOLEAN, "1" },
    { HITOS_FIELD_DATE, "2021-11-03" },     { HITOS_FIELD_WHEN, "2021-11-03/2021-11-05" },
    { HITOS_FIELD_TIME, "09:05" },          { HITOS_FIELD_ENUM, "made-known" },
  };
  static const struct { HitosFieldType type; const char *text; } bad[] = {
    { HITOS_FIELD_TEXT, "\xff" },           { HITOS_FIELD_INTEGER, "7x" },
    { HITOS_FIELD_INTEGER, "99999999999" }, { HITOS_FIELD_BOOLEAN, "2" },
    { HITOS_FIELD_DATE, "2021-13-02" },     { HITOS_FIELD_WHEN, "2021" },
    { HITOS_FIELD_TIME, "24:00" },          { HITOS_FIELD_TIME, "10:60" },
    { HITOS_FIELD_ENUM, "unknown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HitosField field = { "f", cases[i].type, 0, hitos_document_role_get_type, "F" };
      g_autofree char *text = NULL;
      HitosValue value;

      g_assert_true (hitos_field_value_from_text (&field, cases[i].text, &value, NULL));
      text = hitos_field_value_to_text (&field, value);
      g_assert_cmpstr (text, ==, cases[i].text);
      if (hitos_field_is_text (&field))
        g_free (value.text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      HitosField field = { "f", bad[i].type, 0, hitos_document_role_get_type, "F" };
      g_autoptr (GError) error = NULL;
      HitosValue value;

      g_assert_false (hitos_field_value_from_text (&field, bad[i].text, &value, &error));
      g_assert_error (error, HITOS_FIELD_ERROR, HITOS_FIELD_ERROR_SYNTAX);
    }
}

static void
test_text_is_composed_and_trimmed_to_none (void)
{
  g_autoptr (HitosRow) row = hitos_row_new (&hitos_body_table, "b");

  hitos_row_set_text (row, "name", "Comite\xcc\x81");
  g_assert_cmpstr (hitos_row_get_value (row, hitos_table_find_field (&hitos_body_table, "name")).text,
                   ==, "Comité");
  hitos_row_set_text (row, "name", "");
  g_assert_null (hitos_row_get_value (row, hitos_table_find_field (&hitos_body_table, "name")).text);
}

static void
assert_in_order (HitosRecordList *list)
{
  for (guint i = 1; i < hitos_record_list_get_n_records (list); i++)
    g_assert_cmpint (hitos_record_compare (hitos_record_list_get (list, i - 1),
                                           hitos_record_list_get (list, i)), <, 0);
}

/* What a view that believes every announcement would hold. */
static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  GPtrArray *mirror = data;

  g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, position + i, hitos_record_list_get (HITOS_RECORD_LIST (model), position + i));
}

static void
test_random_edits_keep_views_true (void)
{
  g_autoptr (HitosProcess) process = create_process ();
  HitosRecordList *list = hitos_process_get_list (process, HITOS_TYPE_ENTRY);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new ();

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), mirror);
  for (int step = 0; step < 400; step++)
    {
      g_autofree char *id = g_strdup_printf ("e%d", g_test_rand_int_range (0, 40));
      g_autofree char *date = g_strdup_printf ("2021-11-%02d", g_test_rand_int_range (1, 29));
      HitosRecord *record = hitos_record_list_lookup (list, id);
      HitosRow *before = record ? hitos_row_ref (hitos_record_get_row (record)) : NULL;
      gboolean removes = before && g_test_rand_int_range (0, 3) == 0;
      HitosRow *after = removes ? NULL : create_entry (id, date, g_test_rand_int_range (0, 3));

      g_assert_true (apply_one (process, before, after, NULL));
      assert_in_order (list);
      g_assert_cmpuint (mirror->len, ==, hitos_record_list_get_n_records (list));
      for (guint i = 0; i < mirror->len; i++)
        g_assert_true (g_ptr_array_index (mirror, i) == hitos_record_list_get (list, i));
    }
}

static void
test_references_are_guarded (void)
{
  g_autoptr (HitosProcess) process = create_process ();
  g_autoptr (GError) error = NULL;
  HitosRow *body = hitos_row_new (&hitos_body_table, "b");
  HitosRow *entry = create_entry ("e", "2021-11-03", 0);

  hitos_row_set_text (entry, "recipient", "b");
  g_assert_false (apply_one (process, NULL, hitos_row_ref (entry), &error));
  g_assert_error (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_DANGLING);
  g_clear_error (&error);

  g_assert_false (apply_one (process, NULL, hitos_row_ref (body), &error));
  g_assert_error (error, HITOS_FIELD_ERROR, HITOS_FIELD_ERROR_REQUIRED);
  g_clear_error (&error);

  hitos_row_set_text (body, "name", "UNICOM");
  g_assert_true (apply_one (process, NULL, body, &error));
  g_assert_true (apply_one (process, NULL, entry, &error));
  g_assert_cmpstr (hitos_body_get_name (hitos_entry_get_recipient (
                     hitos_process_lookup (process, HITOS_TYPE_ENTRY, "e"))), ==, "UNICOM");

  g_assert_false (apply_one (process, hitos_row_ref (body), NULL, &error));
  g_assert_error (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_false (apply_one (process, NULL, hitos_row_ref (body), &error));
  g_assert_error (error, HITOS_PROCESS_ERROR, HITOS_PROCESS_ERROR_STALE);
}

static void
test_parts_follow_their_owner (void)
{
  g_autoptr (HitosProcess) process = create_process ();
  HitosRow *body = hitos_row_new (&hitos_body_table, "b");
  HitosRow *part = hitos_row_new (&hitos_entry_body_table, "part");

  hitos_row_set_text (body, "name", "Comisión");
  hitos_row_set_text (part, "entry", "e");
  hitos_row_set_text (part, "body", "b");
  g_assert_true (apply_one (process, NULL, body, NULL));
  g_assert_true (apply_one (process, NULL, create_entry ("e", "2021-11-03", 0), NULL));
  g_assert_cmpuint (hitos_process_get_parts (process, HITOS_TYPE_ENTRY_BODY,
                      hitos_process_lookup (process, HITOS_TYPE_ENTRY, "e"))->len, ==, 0);
  g_assert_true (apply_one (process, NULL, part, NULL));
  g_assert_cmpuint (hitos_process_get_parts (process, HITOS_TYPE_ENTRY_BODY,
                      hitos_process_lookup (process, HITOS_TYPE_ENTRY, "e"))->len, ==, 1);
}

static void
test_constancia_stages (void)
{
  g_autoptr (HitosRow) row = hitos_row_new (&hitos_entry_table, "e");
  g_autoptr (HitosRecord) entry = NULL;

  hitos_row_set_integer (row, "kind", HITOS_ENTRY_CONSTANCIA);
  hitos_row_set_integer (row, "received_on", hitos_date_new (2021, 11, 1));
  entry = hitos_record_new (HITOS_TYPE_ENTRY, row);
  g_assert_cmpint (hitos_entry_get_stage (HITOS_ENTRY (entry)), ==, HITOS_STAGE_RECEIVED);
  hitos_row_set_integer (row, "shared_on", hitos_date_new (2021, 11, 2));
  g_assert_cmpint (hitos_entry_get_stage (HITOS_ENTRY (entry)), ==, HITOS_STAGE_SHARED);
  g_assert_cmpint (hitos_entry_get_last_step (HITOS_ENTRY (entry)).start, ==, hitos_date_new (2021, 11, 2));
  hitos_row_set_when (row, "date", hitos_when_day (hitos_date_new (2021, 11, 3)));
  g_assert_cmpint (hitos_entry_get_stage (HITOS_ENTRY (entry)), ==, HITOS_STAGE_SENT);
  hitos_row_set_integer (row, "acknowledged_on", hitos_date_new (2021, 11, 4));
  g_assert_cmpint (hitos_entry_get_stage (HITOS_ENTRY (entry)), ==, HITOS_STAGE_ACKNOWLEDGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/tables", test_tables);
  g_test_add_func ("/model/values-round-trip", test_values_round_trip);
  g_test_add_func ("/model/text-is-composed", test_text_is_composed_and_trimmed_to_none);
  g_test_add_func ("/model/random-edits-keep-views-true", test_random_edits_keep_views_true);
  g_test_add_func ("/model/references-are-guarded", test_references_are_guarded);
  g_test_add_func ("/model/parts-follow-their-owner", test_parts_follow_their_owner);
  g_test_add_func ("/model/constancia-stages", test_constancia_stages);
  return g_test_run ();
}
