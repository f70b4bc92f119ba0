/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-part-row.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-annex.h"
#include "hitos-aside.h"
#include "hitos-choice-row.h"
#include "hitos-document.h"
#include "hitos-editing.h"
#include "hitos-fact-words.h"
#include "hitos-outcome.h"
#include "hitos-paragraph-row.h"
#include "hitos-text-row.h"

struct _HitosPartRow {
  AdwExpanderRow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRecord *part;          /* owned */
  GtkWidget *key_row;         /* borrowed; NULL until it is filled, or where there is no key */
  gboolean filled;            /* its fields are made when they are first seen */
  GPtrArray *annexes;         /* owned, of borrowed HitosAnnex: those that have rows */
  GPtrArray *annex_rows;      /* owned, of borrowed HitosPartRow */
};

G_DEFINE_FINAL_TYPE (HitosPartRow, hitos_part_row, ADW_TYPE_EXPANDER_ROW)

/* The document, body or session that the part names; NULL where it names none. */
static gpointer
get_target (HitosPartRow *self)
{
  const HitosTable *table = hitos_record_get_table (self->part);

  for (guint i = 1; i < table->n_fields; i++)
    if (table->fields[i].type == HITOS_FIELD_REFERENCE && hitos_record_get_reference (self->part, i))
      return hitos_record_get_reference (self->part, i);
  return NULL;
}

static const char *
get_role (HitosPartRow *self)
{
  const HitosTable *table = hitos_record_get_table (self->part);

  if (HITOS_IS_ANNEX (self->part))
    return hitos_annex_get_label (HITOS_ANNEX (self->part));
  for (guint i = 1; i < table->n_fields; i++)
    if (table->fields[i].type == HITOS_FIELD_ENUM)
      return hitos_enum_get_label (table->fields[i].target (), (int) hitos_record_get_integer (self->part, i));
  return NULL;
}

static void
show_title (HitosPartRow *self)
{
  gpointer target = get_target (self);
  g_autofree char *name = target ? hitos_editing_describe (target)
                                 : g_strdup (HITOS_IS_OUTCOME (self->part) ? hitos_outcome_get_subject (HITOS_OUTCOME (self->part)) : NULL);
  g_autofree char *title = g_markup_escape_text (name ? name : _("Not told yet"), -1);
  g_autofree char *subtitle = g_markup_escape_text (get_role (self) ? get_role (self) : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
add_text (HitosPartRow *self, gpointer record, const char *field)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), hitos_text_row_new (self->workspace, record, field, NULL));
}

static void
add_paragraph (HitosPartRow *self, gpointer record, const char *field)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), hitos_paragraph_row_new (self->workspace, record, field, NULL));
}

static void
add_choice (HitosPartRow *self, gpointer record, const char *field)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), hitos_choice_row_new (self->workspace, record, field, NULL));
}

/* Annexes come after the fields and the buttons: a row can only be added at the end. */
static void
update_annexes (HitosPartRow *self)
{
  gpointer document = get_target (self);
  const GPtrArray *annexes;

  if (!self->filled || !HITOS_IS_DOCUMENT (document))
    return;
  annexes = hitos_process_get_parts (hitos_record_get_process (document), HITOS_TYPE_ANNEX, document);
  if (annexes->len == self->annexes->len
      && (annexes->len == 0 || memcmp (annexes->pdata, self->annexes->pdata, annexes->len * sizeof (gpointer)) == 0))
    return;
  for (guint i = 0; i < self->annex_rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->annex_rows, i));
  g_ptr_array_set_size (self->annex_rows, 0);
  g_ptr_array_set_size (self->annexes, 0);
  for (guint i = 0; i < annexes->len; i++)
    {
      GtkWidget *row = hitos_part_row_new (self->workspace, g_ptr_array_index (annexes, i));

      g_ptr_array_add (self->annexes, g_ptr_array_index (annexes, i));
      g_ptr_array_add (self->annex_rows, row);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
}

static void
on_add_annex_cb (GtkButton *button, HitosPartRow *self)
{
  HitosDocument *document = get_target (self);
  HitosRow *annex = hitos_row_new (&hitos_document_table, NULL);
  HitosRow *part = hitos_row_new (&hitos_annex_table, NULL);
  HitosChange *change = hitos_change_new ("document-edit", hitos_document_get_keys (document));
  const GPtrArray *annexes = hitos_process_get_parts (hitos_record_get_process (document), HITOS_TYPE_ANNEX, document);

  hitos_row_set_text (annex, "kind", "anexo");
  hitos_row_set_text (part, "document", hitos_record_get_id (document));
  hitos_row_set_text (part, "annex", hitos_row_get_id (annex));
  hitos_row_set_integer (part, "ordinal", annexes->len + 1);
  hitos_change_insert (change, annex);
  hitos_change_insert (change, part);
  hitos_workspace_apply (self->workspace, change);
}

static void
on_remove_cb (GtkButton *button, HitosPartRow *self)
{
  HitosChange *change = hitos_change_new (hitos_editing_get_action (self->part), NULL);

  hitos_change_remove (change, self->part);
  hitos_workspace_apply (self->workspace, change);
}

static GtkWidget *
create_button (HitosPartRow *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static void
add_buttons (HitosPartRow *self, gboolean with_annex)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *annex = with_annex ? create_button (self, _("Add an Anne_x"), G_CALLBACK (on_add_annex_cb)) : NULL;
  GtkWidget *remove = create_button (self, _("_Take Away"), G_CALLBACK (on_remove_cb));
  GtkWidget *buttons = annex ? hitos_aside_new (annex, remove) : remove;

  gtk_widget_set_halign (annex ? annex : remove, annex ? GTK_ALIGN_START : GTK_ALIGN_END);
  g_object_set (buttons, "margin-start", 12, "margin-end", 12, "margin-top", 8, "margin-bottom", 8, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), buttons);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_document_kind (HitosPartRow *self, HitosDocument *document)
{
  HitosVocabulary *vocabulary = hitos_workspace_get_vocabulary (self->workspace);
  g_auto (GStrv) words = vocabulary ? hitos_vocabulary_list_names (vocabulary, HITOS_WORD_DOCUMENT) : NULL;

  if (words)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                              hitos_choice_row_new_with_words (self->workspace, document, "kind", NULL,
                                                               (const char *const *) words));
  else
    add_text (self, document, "kind");
}

static void
add_document_fields (HitosPartRow *self, HitosDocument *document)
{
  add_document_kind (self, document);
  self->key_row = hitos_text_row_new (self->workspace, document, "keys", NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->key_row);
  add_text (self, document, "date");
  add_paragraph (self, document, "subject");
  add_paragraph (self, document, "title");
}

static void
fill (HitosPartRow *self)
{
  gpointer target = get_target (self);
  const HitosTable *table = hitos_record_get_table (self->part);

  for (guint i = 1; i < table->n_fields; i++)
    if (table->fields[i].type == HITOS_FIELD_ENUM)
      add_choice (self, self->part, table->fields[i].name);
  if (HITOS_IS_ANNEX (self->part))
    add_text (self, self->part, "label");
  if (HITOS_IS_OUTCOME (self->part))
    {
      add_choice (self, self->part, "minutes_of");
      add_paragraph (self, self->part, "subject");
    }
  if (HITOS_IS_DOCUMENT (target))
    add_document_fields (self, target);
  add_buttons (self, HITOS_IS_DOCUMENT (target) && !HITOS_IS_ANNEX (self->part));
  update_annexes (self);
}

/* A document that nothing is known of yet asks for its key. */
static gboolean
wants_key (HitosPartRow *self)
{
  gpointer document = get_target (self);

  return HITOS_IS_DOCUMENT (document) && hitos_document_get_keys (document) == NULL
    && hitos_document_get_subject (document) == NULL && hitos_document_get_title (document) == NULL
    && hitos_document_get_owner (document) == NULL && g_strcmp0 (hitos_document_get_kind (document), "oficio") == 0;
}

static void
on_expanded_cb (HitosPartRow *self, GParamSpec *pspec, gpointer data)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  fill (self);
}

static void
on_process_changed_cb (HitosProcess *process, HitosPartRow *self)
{
  if (hitos_record_get_process (self->part) == NULL)
    return;
  show_title (self);
  update_annexes (self);
}

static void
hitos_part_row_dispose (GObject *object)
{
  HitosPartRow *self = HITOS_PART_ROW (object);

  g_clear_object (&self->part);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_part_row_parent_class)->dispose (object);
}

static void
hitos_part_row_finalize (GObject *object)
{
  g_ptr_array_unref (HITOS_PART_ROW (object)->annexes);
  g_ptr_array_unref (HITOS_PART_ROW (object)->annex_rows);
  G_OBJECT_CLASS (hitos_part_row_parent_class)->finalize (object);
}

static void
hitos_part_row_class_init (HitosPartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_part_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = hitos_part_row_finalize;
}

static void
hitos_part_row_init (HitosPartRow *self)
{
  self->annexes = g_ptr_array_new ();
  self->annex_rows = g_ptr_array_new ();
}

GtkWidget *
hitos_part_row_new (HitosWorkspace *workspace, gpointer part)
{
  HitosPartRow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (part), NULL);

  self = g_object_new (HITOS_TYPE_PART_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->part = g_object_ref (part);
  show_title (self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), wants_key (self));
  g_signal_connect_object (hitos_record_get_process (part), "changed", G_CALLBACK (on_process_changed_cb), self, 0);
  return GTK_WIDGET (self);
}

gboolean
hitos_part_row_focus_key (HitosPartRow *self)
{
  g_return_val_if_fail (HITOS_IS_PART_ROW (self), FALSE);

  return self->key_row != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self))
    && gtk_widget_grab_focus (self->key_row);
}

gpointer
hitos_part_row_get_part (HitosPartRow *self)
{
  g_return_val_if_fail (HITOS_IS_PART_ROW (self), NULL);

  return self->part;
}
