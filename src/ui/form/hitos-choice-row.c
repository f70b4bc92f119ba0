/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-choice-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-editing.h"
#include "hitos-fact-words.h"
#include "hitos-fact.h"
#include "hitos-letters.h"
#include "hitos-sitting.h"

struct _HitosChoiceRow {
  AdwComboRow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRecord *record;        /* owned */
  guint field;
  GPtrArray *values;          /* owned, of owned texts as files hold them, in the order of the list */
  gboolean showing;           /* the row is told, not asked */
};

G_DEFINE_FINAL_TYPE (HitosChoiceRow, hitos_choice_row, ADW_TYPE_COMBO_ROW)

static const HitosField *
get_field (HitosChoiceRow *self)
{
  return &hitos_record_get_table (self->record)->fields[self->field];
}

static void
add_choice (HitosChoiceRow *self, GtkStringList *labels, const char *value, const char *label)
{
  g_ptr_array_add (self->values, g_strdup (value));
  gtk_string_list_append (labels, label);
}

static void
add_enumeration (HitosChoiceRow *self, GtkStringList *labels)
{
  GType type = get_field (self)->target ();
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  for (guint i = 0; i < klass->n_values; i++)
    add_choice (self, labels, klass->values[i].value_nick, hitos_enum_get_label (type, klass->values[i].value));
}

/* Below "Session" nobody needs that word again: whose, of what kind, which. */
static char *
dup_session (gpointer sitting)
{
  g_autoptr (HitosFact) fact = hitos_fact_new (sitting, FALSE);
  g_auto (GStrv) kinds = hitos_lines_split (hitos_sitting_get_kinds (sitting));
  g_autofree char *kind = g_strjoinv (", ", kinds), *body = hitos_fact_dup_body (fact), *keys = hitos_fact_dup_keys (fact);
  const char *parts[] = { body, kind, keys };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i])
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return hitos_date_words_begin (g_string_free (text, FALSE));
}

static void
add_records (HitosChoiceRow *self, GtkStringList *labels)
{
  HitosRecordList *list = hitos_process_get_list (hitos_record_get_process (self->record), get_field (self)->target ());
  guint n = hitos_record_list_get_n_records (list);

  if (!(get_field (self)->flags & HITOS_FIELD_REQUIRED))
    add_choice (self, labels, "", get_field (self)->target () == HITOS_TYPE_SITTING ? C_("choice of a session", "None")
                                                                                    : C_("choice", "None"));
  for (guint i = 0; i < n; i++)
    {
      gpointer record = hitos_record_list_get (list, i);
      g_autofree char *label = HITOS_IS_SITTING (record) ? dup_session (record) : hitos_editing_describe (record);

      if (record != (gpointer) self->record)
        add_choice (self, labels, hitos_record_get_id (record), label);
    }
}

/* What stands in files for the two genders is no word for people. */
static const char *
get_word (const char *word)
{
  if (g_str_equal (word, "m"))
    return C_("gender", "Masculine");
  return g_str_equal (word, "f") ? C_("gender", "Feminine") : word;
}

static void
add_words (HitosChoiceRow *self, GtkStringList *labels, const char *const *words)
{
  g_autofree char *now = hitos_editing_get_text (self->record, self->field);

  for (guint i = 0; words[i]; i++)
    add_choice (self, labels, words[i], get_word (words[i]));
  if (*now && !g_strv_contains (words, now))
    add_choice (self, labels, now, now);
}

static void
show_value (HitosChoiceRow *self)
{
  g_autofree char *now = hitos_editing_get_text (self->record, self->field);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->values, i), now))
      position = i;
  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
  self->showing = FALSE;
}

/* Names of records are long; beside their title, large letters leave no room for any. */
static void
place_value (HitosChoiceRow *self)
{
  gboolean below = get_field (self)->type == HITOS_FIELD_REFERENCE || hitos_letters_are_large (GTK_WIDGET (self));

  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), below);
}

static void
on_selected_cb (HitosChoiceRow *self, GParamSpec *pspec, gpointer data)
{
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (GError) error = NULL;

  if (self->showing || position >= self->values->len)
    return;
  if (!hitos_editing_set_text (self->workspace, self->record, self->field, g_ptr_array_index (self->values, position),
                               FALSE, &error))
    show_value (self);
}

static void
on_notify_cb (HitosRecord *record, GParamSpec *pspec, HitosChoiceRow *self)
{
  show_value (self);
}

static void
hitos_choice_row_dispose (GObject *object)
{
  HitosChoiceRow *self = HITOS_CHOICE_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_choice_row_parent_class)->dispose (object);
}

static void
hitos_choice_row_finalize (GObject *object)
{
  g_ptr_array_unref (HITOS_CHOICE_ROW (object)->values);
  G_OBJECT_CLASS (hitos_choice_row_parent_class)->finalize (object);
}

static void
hitos_choice_row_class_init (HitosChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_choice_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = hitos_choice_row_finalize;
}

static void
hitos_choice_row_init (HitosChoiceRow *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
}

static GtkWidget *
create_row (HitosWorkspace *workspace, gpointer record, const char *field, const char *title, const char *const *words)
{
  HitosChoiceRow *self = g_object_new (HITOS_TYPE_CHOICE_ROW, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *signal = g_strconcat ("notify::", field, NULL);

  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->field = hitos_table_find_field (hitos_record_get_table (record), field);
  if (words)
    add_words (self, labels, words);
  else if (get_field (self)->type == HITOS_FIELD_ENUM)
    add_enumeration (self, labels);
  else if (get_field (self)->type == HITOS_FIELD_REFERENCE)
    add_records (self, labels);
  else
    {
      add_choice (self, labels, "0", C_("choice", "No"));
      add_choice (self, labels, "1", C_("choice", "Yes"));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title ? title : _(get_field (self)->label));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  show_value (self);
  place_value (self);
  hitos_letters_follow (GTK_WIDGET (self), G_CALLBACK (place_value));
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
  g_signal_connect_object (record, g_strdelimit (signal, "_", '-'), G_CALLBACK (on_notify_cb), self, 0);
  return GTK_WIDGET (self);
}

GtkWidget *
hitos_choice_row_new (HitosWorkspace *workspace, gpointer record, const char *field, const char *title)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record), NULL);
  g_return_val_if_fail (hitos_table_find_field (hitos_record_get_table (record), field) >= 0, NULL);

  return create_row (workspace, record, field, title, NULL);
}

GtkWidget *
hitos_choice_row_new_with_words (HitosWorkspace *workspace, gpointer record, const char *field, const char *title,
                                 const char *const *words)
{
  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record) && words, NULL);
  g_return_val_if_fail (hitos_table_find_field (hitos_record_get_table (record), field) >= 0, NULL);

  return create_row (workspace, record, field, title, words);
}
