/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-document-chooser.h"

#include "hitos-editing.h"

struct _HitosDocumentChooser {
  AdwWindow parent_instance;

  GtkFilterListModel *filtered;  /* owned */
  GtkSearchEntry *search_entry;  /* template children */
  GtkListView *list_view;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosDocumentChooser, hitos_document_chooser, ADW_TYPE_WINDOW)

static gboolean
match_document (gpointer item, gpointer data)
{
  HitosDocumentChooser *self = data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *name = hitos_editing_describe (item);
  g_autofree char *all = g_strjoin (" ", name, hitos_document_get_subject (item), NULL);

  return *words == '\0' || g_str_match_string (words, all, TRUE);
}

static void
choose (HitosDocumentChooser *self, guint position)
{
  g_autoptr (HitosDocument) document = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (document == NULL)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, document);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_search_changed_cb (GtkSearchEntry *entry, HitosDocumentChooser *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_search_activate_cb (GtkSearchEntry *entry, HitosDocumentChooser *self)
{
  choose (self, 0);
}

static void
on_activate_cb (GtkListView *list_view, guint position, HitosDocumentChooser *self)
{
  choose (self, position);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  HitosDocument *document = gtk_list_item_get_item (item);
  g_autofree char *name = hitos_editing_describe (document);
  const char *subject = hitos_document_get_subject (document);
  g_autofree char *text = subject && hitos_document_get_keys (document) ? g_strdup_printf ("%s\n%s", name, subject) : g_strdup (name);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
hitos_document_chooser_dispose (GObject *object)
{
  g_clear_object (&HITOS_DOCUMENT_CHOOSER (object)->filtered);
  G_OBJECT_CLASS (hitos_document_chooser_parent_class)->dispose (object);
}

static void
hitos_document_chooser_class_init (HitosDocumentChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_document_chooser_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", HITOS_TYPE_DOCUMENT_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HITOS_TYPE_DOCUMENT);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-document-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosDocumentChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HitosDocumentChooser, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_document_chooser_init (HitosDocumentChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
}

HitosDocumentChooser *
hitos_document_chooser_new (HitosProcess *process)
{
  HitosDocumentChooser *self;
  HitosRecordList *documents;
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);

  self = g_object_new (HITOS_TYPE_DOCUMENT_CHOOSER, NULL);
  documents = hitos_process_get_list (process, HITOS_TYPE_DOCUMENT);
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (documents)),
                                              GTK_FILTER (gtk_custom_filter_new (match_document, self, NULL)));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->filtered))));
  gtk_list_view_set_model (self->list_view, selection);
  return self;
}
