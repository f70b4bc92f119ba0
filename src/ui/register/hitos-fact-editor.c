/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact-editor.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-annex.h"
#include "hitos-date-words.h"
#include "hitos-document.h"
#include "hitos-entry.h"
#include "hitos-fact-form.h"
#include "hitos-fact.h"
#include "hitos-fold-layout.h"
#include "hitos-form-row.h"
#include "hitos-part-row.h"
#include "hitos-parts-group.h"

struct _HitosFactEditor {
  GtkWidget parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosFact *fact;            /* owned, may be NULL */
  GSignalGroup *process;      /* owned: the signals of the fact's process */
  GtkWidget *first_row;       /* borrowed: of the fields; may be NULL */
  GtkWidget *stages[4];       /* template children, by HitosEntryStage */

  GtkWidget *bar;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *stage_box;
  GtkWidget *voided_box;
  GtkLabel *voided_text;
  GtkScrolledWindow *scrolled;
  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (HitosFactEditor, hitos_fact_editor, GTK_TYPE_WIDGET)

static void
add_fields (HitosFactEditor *self, gpointer record, const HitosFormField *fields, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (; fields->field; fields++)
    {
      GtkWidget *row = hitos_form_row_create (self->workspace, record, fields);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      if (self->first_row == NULL)
        self->first_row = row;
    }
  gtk_box_append (self->content, group);
}

/* An agreement is known by its document. */
static void
add_agreement_document (HitosFactEditor *self, HitosAgreement *agreement)
{
  static const HitosFormField fields[] = {
    { "keys", HITOS_WIDGET_TEXT, NULL }, { "subject", HITOS_WIDGET_PARAGRAPH, NULL }, { NULL },
  };
  HitosDocument *document = hitos_agreement_get_document (agreement);

  if (document == NULL)
    return;
  add_fields (self, document, fields, _("Document"));
  gtk_box_append (self->content, hitos_parts_group_new (self->workspace, document, HITOS_TYPE_ANNEX, _("Annexes"), 0));
}

static void
fill (HitosFactEditor *self)
{
  gpointer record = hitos_fact_get_record (self->fact);
  const HitosFactForm *form = hitos_fact_form_get (record);

  if (HITOS_IS_AGREEMENT (record))
    add_agreement_document (self, record);
  for (const HitosFormParts *parts = form->parts; parts->part_type && HITOS_IS_ENTRY (record); parts++)
    gtk_box_append (self->content, hitos_parts_group_new (self->workspace, record, parts->part_type (),
                                                          _(parts->title), parts->role));
  add_fields (self, record, form->fields, NULL);
  for (const HitosFormParts *parts = form->parts; parts->part_type && !HITOS_IS_ENTRY (record); parts++)
    gtk_box_append (self->content, hitos_parts_group_new (self->workspace, record, parts->part_type (),
                                                          _(parts->title), parts->role));
}

static void
clear (HitosFactEditor *self)
{
  GtkWidget *child;

  self->first_row = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))))
    gtk_box_remove (self->content, child);
}

static gboolean
has_stages (gpointer record)
{
  return HITOS_IS_ENTRY (record) && hitos_entry_get_kind (record) == HITOS_ENTRY_CONSTANCIA;
}

static void
show_stages (HitosFactEditor *self, gpointer record)
{
  HitosEntryStage stage;

  gtk_widget_set_visible (self->stage_box, has_stages (record));
  if (!has_stages (record))
    return;
  stage = hitos_entry_get_stage (record);
  for (guint i = 0; i < G_N_ELEMENTS (self->stages); i++)
    {
      if (i <= stage)
        gtk_widget_add_css_class (self->stages[i], "reached");
      else
        gtk_widget_remove_css_class (self->stages[i], "reached");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->stages[i]), GTK_ACCESSIBLE_STATE_PRESSED,
                                   i <= stage ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
show_head (HitosFactEditor *self)
{
  gpointer record = hitos_fact_get_record (self->fact);
  g_autofree char *kind = hitos_fact_dup_kind (self->fact);
  g_autofree char *body = hitos_fact_dup_body (self->fact);
  g_autofree char *keys = hitos_fact_dup_keys (self->fact);
  gboolean repeats = g_ascii_strcasecmp (keys, kind) == 0;
  g_autofree char *subtitle =
    hitos_date_words_begin (repeats ? g_strdup (body) : g_strconcat (body, *body && *keys ? " · " : "", keys, NULL));
  const char *voided = hitos_fact_get_voided (self->fact);
  /* Translators: %s is a reason. */
  g_autofree char *reason = g_strdup_printf (_("Voided: %s"), voided ? voided : "");

  gtk_label_set_label (self->title, kind);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  gtk_widget_set_visible (self->voided_box, voided != NULL);
  gtk_label_set_label (self->voided_text, reason);
  show_stages (self, record);
}

static void
on_process_changed_cb (HitosProcess *process, HitosFactEditor *self)
{
  if (self->fact && hitos_record_get_process (hitos_fact_get_record (self->fact)))
    show_head (self);
}

static void
hitos_fact_editor_dispose (GObject *object)
{
  HitosFactEditor *self = HITOS_FACT_EDITOR (object);
  GtkWidget *child;

  g_clear_object (&self->process);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->fact);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_fact_editor_parent_class)->dispose (object);
}

static void
hitos_fact_editor_class_init (HitosFactEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[] = { "stage_received", "stage_shared", "stage_sent", "stage_acknowledged" };

  g_type_ensure (HITOS_TYPE_FOLD_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = hitos_fact_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-fact-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosFactEditor, bar);
  gtk_widget_class_bind_template_child (widget_class, HitosFactEditor, title);
  gtk_widget_class_bind_template_child (widget_class, HitosFactEditor, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HitosFactEditor, stage_box);
  gtk_widget_class_bind_template_child (widget_class, HitosFactEditor, voided_box);
  gtk_widget_class_bind_template_child (widget_class, HitosFactEditor, voided_text);
  gtk_widget_class_bind_template_child (widget_class, HitosFactEditor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HitosFactEditor, content);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (HitosFactEditor, stages) + i * sizeof (GtkWidget *));
}

static void
hitos_fact_editor_init (HitosFactEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->process = g_signal_group_new (HITOS_TYPE_PROCESS);
  g_signal_group_connect_object (self->process, "changed", G_CALLBACK (on_process_changed_cb), self, 0);
}

void
hitos_fact_editor_set_workspace (HitosFactEditor *self, HitosWorkspace *workspace)
{
  g_return_if_fail (HITOS_IS_FACT_EDITOR (self) && self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
}

static gpointer
get_record (HitosFactEditor *self)
{
  return self->fact ? hitos_fact_get_record (self->fact) : NULL;
}

void
hitos_fact_editor_set_record (HitosFactEditor *self, gpointer record)
{
  g_return_if_fail (HITOS_IS_FACT_EDITOR (self));
  g_return_if_fail (record == NULL || HITOS_IS_RECORD (record));

  if (get_record (self) == record)
    return;
  if (self->workspace)
    hitos_workspace_seal (self->workspace);
  clear (self);
  g_clear_object (&self->fact);
  g_signal_group_set_target (self->process, record ? hitos_record_get_process (record) : NULL);
  if (record == NULL)
    return;
  self->fact = hitos_fact_new (record, FALSE);
  fill (self);
  show_head (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

void
hitos_fact_editor_hide_bar (HitosFactEditor *self)
{
  g_return_if_fail (HITOS_IS_FACT_EDITOR (self));

  gtk_widget_set_visible (self->bar, FALSE);
}

static gboolean
focus_key (GtkWidget *widget)
{
  if (HITOS_IS_PART_ROW (widget))
    return hitos_part_row_focus_key (HITOS_PART_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (focus_key (child))
      return TRUE;
  return FALSE;
}

void
hitos_fact_editor_focus (HitosFactEditor *self)
{
  g_return_if_fail (HITOS_IS_FACT_EDITOR (self));

  if (!focus_key (GTK_WIDGET (self->content)) && self->first_row)
    gtk_widget_grab_focus (self->first_row);
}
