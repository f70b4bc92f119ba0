/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-field-row.h"

#include "hitos-choice-row.h"
#include "hitos-paragraph-row.h"
#include "hitos-text-row.h"

/* Fields that hold more than a few words. */
static gboolean
is_long (const HitosField *field)
{
  static const char *const names[] = { "notes", "phrases", NULL };

  return field->type == HITOS_FIELD_TEXT && g_strv_contains (names, field->name);
}

/* A word with few values: how a noun is inflected. */
static gboolean
is_gender (const HitosField *field)
{
  return field->type == HITOS_FIELD_TEXT && g_str_has_suffix (field->name, "gender");
}

GtkWidget *
hitos_field_row_create (HitosWorkspace *workspace, gpointer record, guint position)
{
  static const char *const genders[] = { "m", "f", NULL };
  const HitosField *field;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record), NULL);
  g_return_val_if_fail (position < hitos_record_get_table (record)->n_fields, NULL);

  field = &hitos_record_get_table (record)->fields[position];
  if (is_gender (field))
    return hitos_choice_row_new_with_words (workspace, record, field->name, NULL, genders);
  if (field->type == HITOS_FIELD_ENUM || field->type == HITOS_FIELD_REFERENCE || field->type == HITOS_FIELD_BOOLEAN)
    return hitos_choice_row_new (workspace, record, field->name, NULL);
  if (is_long (field))
    return hitos_paragraph_row_new (workspace, record, field->name, NULL);
  return hitos_text_row_new (workspace, record, field->name, NULL);
}
