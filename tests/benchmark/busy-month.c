/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "busy-month.h"

#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-entry.h"

static HitosRow *
add (GPtrArray *images, const HitosTable *table, const char *id)
{
  HitosRow *row = hitos_row_new (table, id);

  g_ptr_array_add (images, hitos_image_new (NULL, row));
  return row;
}

static void
add_body (GPtrArray *images, const char *id, const char *name, const char *gender, const char *members)
{
  HitosRow *row = add (images, &hitos_body_table, id);

  hitos_row_set_text (row, "name", name);
  hitos_row_set_text (row, "gender", gender);
  hitos_row_set_text (row, "members", members);
}

static void
add_document (GPtrArray *images, const char *entry, HitosDocumentRole role, char *key)
{
  HitosRow *document = add (images, &hitos_document_table, NULL);
  HitosRow *part = add (images, &hitos_entry_document_table, NULL);

  hitos_row_set_text (document, "kind", "oficio");
  hitos_row_set_text (document, "keys", key);
  hitos_row_set_text (part, "entry", entry);
  hitos_row_set_text (part, "document", hitos_row_get_id (document));
  hitos_row_set_integer (part, "role", role);
  g_free (key);
}

static void
add_audience (GPtrArray *images, const char *entry, const char *body, int ordinal)
{
  HitosRow *part = add (images, &hitos_entry_body_table, NULL);

  hitos_row_set_text (part, "entry", entry);
  hitos_row_set_text (part, "body", body);
  hitos_row_set_integer (part, "ordinal", ordinal);
}

static void
add_constancia (GPtrArray *images, guint number)
{
  g_autofree char *id = g_strdup_printf ("e%06u", number);
  HitosRow *entry = add (images, &hitos_entry_table, id);

  hitos_row_set_integer (entry, "kind", HITOS_ENTRY_CONSTANCIA);
  hitos_row_set_when (entry, "date", hitos_when_day (hitos_date_new (2021, 11, 1 + number % 30)));
  hitos_row_set_integer (entry, "ordinal", number);
  hitos_row_set_text (entry, "recipient", "unicom");
  add_document (images, id, HITOS_ROLE_SENT, g_strdup_printf ("IEPC/UTC/21/%u", 100 + number));
  add_document (images, id, HITOS_ROLE_MADE_KNOWN, g_strdup_printf ("INE/UNICOM/%u/2021", 4000 + 7 * number));
  add_audience (images, id, "comision", 1);
  if (number % 3)
    add_audience (images, id, "cotaprep", 2);
}

HitosProcess *
busy_month_new (guint n_entries)
{
  g_autoptr (HitosRow) row = hitos_row_new (&hitos_process_table, "p");
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_image_free);
  g_autoptr (GError) error = NULL;
  HitosProcess *process;

  hitos_row_set_text (row, "name", "PELO 2021-2022");
  hitos_row_set_text (row, "long_name", "Proceso Electoral Local Ordinario 2021-2022");
  hitos_row_set_text (row, "institute", "Instituto Electoral");
  hitos_row_set_text (row, "unit", "unidad");
  hitos_row_set_integer (row, "election_day", hitos_date_new (2022, 6, 5));
  process = hitos_process_new (row);

  add_body (images, "unidad", "Unidad Técnica de Cómputo", "f", NULL);
  add_body (images, "unicom", "UNICOM del INE", "f", NULL);
  add_body (images, "comision", "Comisión Temporal del PREP", "f",
            "las y los Consejeros Electorales integrantes de la Comisión Temporal del PREP");
  add_body (images, "cotaprep", "COTAPREP", "m", "la Asesora y los Asesores Técnicos del COTAPREP");
  for (guint i = 0; i < n_entries; i++)
    add_constancia (images, i);
  hitos_process_check (process, images, &error);
  g_assert_no_error (error);
  hitos_process_apply (process, images);
  return process;
}
