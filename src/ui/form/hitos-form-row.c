/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-form-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-choice-row.h"
#include "hitos-paragraph-row.h"
#include "hitos-text-row.h"

/* The vocabulary is open: what it does not have is typed. */
static GtkWidget *
create_words_row (HitosWorkspace *workspace, gpointer record, const HitosFormField *field, const char *title)
{
  GtkWidget *row = hitos_text_row_new (workspace, record, field->field, title);
  HitosVocabulary *vocabulary = hitos_workspace_get_vocabulary (workspace);
  g_auto (GStrv) words = vocabulary ? hitos_vocabulary_list_names (vocabulary, field->words) : NULL;

  if (words)
    hitos_text_row_offer (HITOS_TEXT_ROW (row), (const char *const *) words);
  return row;
}

GtkWidget *
hitos_form_row_create (HitosWorkspace *workspace, gpointer record, const HitosFormField *field)
{
  const char *title;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record) && field != NULL, NULL);

  title = field->title ? _(field->title) : NULL;
  switch (field->widget)
    {
    case HITOS_WIDGET_PARAGRAPH:
      return hitos_paragraph_row_new (workspace, record, field->field, title);
    case HITOS_WIDGET_CHOICE:
      return hitos_choice_row_new (workspace, record, field->field, title);
    case HITOS_WIDGET_WORDS:
      return create_words_row (workspace, record, field, title);
    case HITOS_WIDGET_TEXT:
    default:
      return hitos_text_row_new (workspace, record, field->field, title);
    }
}

GtkWidget *
hitos_form_row_create_group (HitosWorkspace *workspace, gpointer record, const HitosFormField *fields,
                             const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  g_return_val_if_fail (fields != NULL, group);

  if (title)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (; fields->field; fields++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), hitos_form_row_create (workspace, record, fields));
  return group;
}
