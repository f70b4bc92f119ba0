/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-rows.h"

#include "hitos-process.h"
#include "hitos-tables.h"

static char *
create_text (GRand *random, gboolean lines)
{
  static const char *const words[] = {
    "oficio", "Comité", "acción", "ñandú", "“sesión”", "O'Higgins", "a\\b", "\"x\"", "%s", "😀", "IEPC/UTC/21/107",
    "Constancia de que se hizo del conocimiento", "\xc3\x80\xcc\x81", "<b>", "&amp;", "--", ";", "$1",
  };
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_rand_int_range (random, 1, 6);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i ? (lines ? "\n" : " ") : "",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
}

static char *
create_hash (GRand *random)
{
  GString *hash = g_string_new (NULL);

  while (hash->len < 64)
    g_string_append_printf (hash, "%08x", g_rand_int (random));
  return g_string_free (hash, FALSE);
}

static gint64
create_when (GRand *random)
{
  HitosDate day = hitos_date_new (2021, 1, 1) + g_rand_int_range (random, 0, 700);
  HitosWhen when = { day, day + g_rand_int_range (random, 2, 20) };

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      return hitos_when_pack (hitos_when_day (day));
    case 1:
      return hitos_when_pack (hitos_when_month (2021, g_rand_int_range (random, 1, 13)));
    default:
      return hitos_when_pack (when);
    }
}

static gint64
create_enum (GRand *random, const HitosField *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->target ());

  return klass->values[g_rand_int_range (random, 0, klass->n_values)].value;
}

static gint64
create_integer (GRand *random, const HitosField *field)
{
  if (g_str_equal (field->name, "probability") || g_str_equal (field->name, "impact"))
    return g_rand_int_range (random, 1, 6);
  if (g_str_equal (field->name, "size"))
    return g_rand_int_range (random, 1, G_MAXINT32);
  return g_rand_boolean (random) ? g_rand_int_range (random, 1, 99)
                                 : g_rand_int_range (random, G_MININT32, G_MAXINT32) | 1;
}

static HitosValue
create_value (GRand *random, const HitosField *field)
{
  HitosValue value = hitos_field_get_default (field);

  if (!(field->flags & HITOS_FIELD_REQUIRED) && g_rand_int_range (random, 0, 4) == 0)
    return value;
  if (g_str_equal (field->name, "sha256"))
    value.text = create_hash (random);
  else if (field->type == HITOS_FIELD_TEXT || field->type == HITOS_FIELD_LIST)
    value.text = create_text (random, field->type == HITOS_FIELD_LIST);
  else if (field->type == HITOS_FIELD_INTEGER)
    value.integer = create_integer (random, field);
  else if (field->type == HITOS_FIELD_BOOLEAN)
    value.integer = g_rand_boolean (random);
  else if (field->type == HITOS_FIELD_DATE)
    value.integer = hitos_date_new (2021, 1, 1) + g_rand_int_range (random, 0, 700);
  else if (field->type == HITOS_FIELD_WHEN)
    value.integer = create_when (random);
  else if (field->type == HITOS_FIELD_TIME)
    value.integer = g_rand_int_range (random, 0, 24 * 60);
  else if (field->type == HITOS_FIELD_ENUM)
    value.integer = create_enum (random, field);
  return value;
}

static char *
create_id (const char *process, const char *table, guint number)
{
  return g_strdup_printf ("%s-%s-%u", process, table, number);
}

static char *
create_reference (GRand *random, const char *process, const HitosTable *table, guint own,
                  const HitosField *field, guint n_rows)
{
  for (const HitosTable *const *target = hitos_tables_get (); *target; target++)
    if ((*target)->get_type == field->target)
      {
        /* A tree: what is part of its own kind is part of an earlier one. */
        guint n = *target == table ? own : n_rows;
        gboolean none = n == 0 || (!(field->flags & HITOS_FIELD_REQUIRED)
                                   && g_rand_int_range (random, 0, 3) == 0);

        return none ? NULL : create_id (process, (*target)->name, g_rand_int_range (random, 0, n));
      }
  g_assert_not_reached ();
}

static HitosRow *
create_row (GRand *random, const char *process, const HitosTable *table, guint number, guint n_rows)
{
  g_autofree char *id = table == &hitos_process_table ? g_strdup (process)
                                                      : create_id (process, table->name, number);
  HitosRow *row = hitos_row_new (table, id);

  for (guint i = 0; i < table->n_fields; i++)
    {
      HitosValue value = { .text = NULL };

      if (table->fields[i].type == HITOS_FIELD_REFERENCE)
        value.text = create_reference (random, process, table, number, &table->fields[i], n_rows);
      else
        value = create_value (random, &table->fields[i]);
      hitos_row_take_value (row, i, value);
    }
  return row;
}

GPtrArray *
random_rows_create (GRand *random, const char *process, guint n_rows)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_row_unref);

  for (const HitosTable *const *table = hitos_tables_get (); *table; table++)
    for (guint i = 0; i < (*table == &hitos_process_table ? 1 : n_rows); i++)
      g_ptr_array_add (rows, create_row (random, process, *table, i, n_rows));
  return rows;
}

HitosRow *
random_rows_change (GRand *random, const HitosRow *row)
{
  const HitosTable *table = hitos_row_get_table (row);
  HitosRow *changed = hitos_row_copy (row);

  while (hitos_row_equal (row, changed))
    {
      guint field = g_rand_int_range (random, 0, table->n_fields);

      if (table->fields[field].type != HITOS_FIELD_REFERENCE)
        hitos_row_take_value (changed, field, create_value (random, &table->fields[field]));
      else if (g_rand_int_range (random, 0, 20) == 0)
        break;  /* a row of references alone stays as it is */
    }
  return changed;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const HitosRow *left = *(const HitosRow **) a, *right = *(const HitosRow **) b;
  int order = g_strcmp0 (hitos_row_get_table (left)->name, hitos_row_get_table (right)->name);

  return order ? order : g_strcmp0 (hitos_row_get_id (left), hitos_row_get_id (right));
}

char *
random_rows_dump (const GPtrArray *rows)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy ((GPtrArray *) rows, NULL, NULL);
  GString *dump = g_string_new (NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_rows);
  for (guint i = 0; i < sorted->len; i++)
    {
      const HitosRow *row = g_ptr_array_index (sorted, i);
      const HitosTable *table = hitos_row_get_table (row);

      g_string_append_printf (dump, "%s %s\n", table->name, hitos_row_get_id (row));
      for (guint j = 0; j < table->n_fields; j++)
        {
          g_autofree char *text = hitos_field_value_to_text (&table->fields[j],
                                                             hitos_row_get_value (row, j));

          g_string_append_printf (dump, "  %s: %s\n", table->fields[j].name, text ? text : "(none)");
        }
    }
  return g_string_free (dump, FALSE);
}
