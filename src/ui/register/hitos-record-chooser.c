/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-chooser.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-date-text.h"
#include "hitos-date-words.h"
#include "hitos-document.h"
#include "hitos-editing.h"
#include "hitos-entry.h"
#include "hitos-fact.h"
#include "hitos-milestone.h"
#include "hitos-record-search.h"
#include "hitos-sitting.h"
#include "hitos-wrapping.h"

struct _HitosRecordChooser {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;     /* owned; NULL where it chooses among some records */
  GtkFilterListModel *filtered;  /* owned */
  GtkSearchEntry *search_entry;  /* template children */
  GtkListView *list_view;
  GtkStack *stack;
  AdwStatusPage *empty_page;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosRecordChooser, hitos_record_chooser, ADW_TYPE_WINDOW)

/* Its day, and what it is about. */
static char *
tell_fact (gpointer record)
{
  g_autoptr (HitosFact) fact = hitos_fact_new (record, FALSE);
  g_autofree char *day = hitos_date_text_field (hitos_fact_get_when (fact));
  g_autofree char *subject = hitos_date_words_begin (hitos_fact_dup_subject (fact));

  return g_strconcat (day, *day && *subject ? " · " : "", subject, NULL);
}

/* Without its day, which is told below, with its year. */
static char *
name_session (gpointer session)
{
  g_autoptr (HitosFact) fact = hitos_fact_new (session, FALSE);
  g_autofree char *kind = hitos_fact_dup_kind (fact), *body = hitos_fact_dup_body (fact);
  g_autofree char *keys = hitos_fact_dup_keys_below (fact);

  return g_strconcat (kind, *body ? " · " : "", body, *keys ? " · " : "", keys, NULL);
}

/* The name, and what else tells it from others. */
static char *
tell (gpointer record)
{
  g_autofree char *name = HITOS_IS_SITTING (record) ? name_session (record) : hitos_editing_describe (record);
  g_autofree char *more = NULL;

  if (HITOS_IS_ENTRY (record) || HITOS_IS_SITTING (record) || HITOS_IS_AGREEMENT (record))
    more = tell_fact (record);
  else if (HITOS_IS_DOCUMENT (record) && hitos_document_get_keys (record))
    more = g_strdup (hitos_document_get_subject (record));
  else if (HITOS_IS_MILESTONE (record) && hitos_milestone_get_dropped (record))
    /* Translators: %s is a reason. */
    more = g_strdup_printf (_("Dropped: %s"), hitos_milestone_get_dropped (record));
  else if (HITOS_IS_MILESTONE (record) && hitos_record_get_process (record) && hitos_milestone_get_parent (record))
    more = hitos_editing_describe (hitos_milestone_get_parent (record));
  return more && *more ? g_strdup_printf ("%s\n%s", name, more) : g_steal_pointer (&name);
}

static gboolean
match_record (gpointer item, gpointer data)
{
  HitosRecordChooser *self = data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *all = NULL;

  if (self->workspace || *words == '\0')
    return TRUE;
  all = tell (item);
  return g_str_match_string (words, all, TRUE);
}

static void
choose (HitosRecordChooser *self, guint position)
{
  g_autoptr (HitosRecord) record = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (record == NULL)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, record);
  gtk_window_close (GTK_WINDOW (self));
}

/* Nothing is looked for yet; or nothing was found, or it could not be looked for. */
static void
show_empty (HitosRecordChooser *self, const char *words, const GError *error)
{
  gboolean begun = *words != '\0';

  adw_status_page_set_title (self->empty_page, begun ? _("Nothing Found") : _("Search the Whole Process"));
  adw_status_page_set_description (self->empty_page, error ? error->message : begun ? _("Try other words.")
                                   : _("A number, a word of a subject, a body or a milestone"));
}

static void
find_among_all (HitosRecordChooser *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) found = hitos_record_search_find (self->workspace, words, &error);

  show_empty (self, words, error);
  gtk_filter_list_model_set_model (self->filtered, found);
}

static void
on_search_changed_cb (GtkSearchEntry *entry, HitosRecordChooser *self)
{
  if (self->workspace)
    find_among_all (self);
  else
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Who types fast and presses Enter means what is typed, not what was found before. */
static void
on_search_activate_cb (GtkSearchEntry *entry, HitosRecordChooser *self)
{
  on_search_changed_cb (entry, self);
  choose (self, 0);
}

static void
on_activate_cb (GtkListView *list_view, guint position, HitosRecordChooser *self)
{
  choose (self, position);
}

static GtkWidget *
append_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  hitos_wrapping_allow (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* As the rows of other lists: below the name what is smaller and quieter. */
static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "margin-top", 6,
                                 "margin-bottom", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *more;

  append_label (box);
  more = append_label (box);
  gtk_widget_add_css_class (more, "caption");
  gtk_widget_add_css_class (more, "dim-label");
  gtk_list_item_set_child (item, box);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *text = tell (gtk_list_item_get_item (item));
  g_auto (GStrv) parts = g_strsplit (text, "\n", 2);
  const char *more = parts[1] ? parts[1] : "";

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), parts[0]);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), more);
  gtk_widget_set_visible (gtk_widget_get_last_child (box), *more != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_found (HitosRecordChooser *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0;

  gtk_stack_set_visible_child_name (self->stack, found ? "found" : "empty");
}

static void
hitos_record_chooser_dispose (GObject *object)
{
  g_clear_object (&HITOS_RECORD_CHOOSER (object)->filtered);
  g_clear_object (&HITOS_RECORD_CHOOSER (object)->workspace);
  G_OBJECT_CLASS (hitos_record_chooser_parent_class)->dispose (object);
}

static void
hitos_record_chooser_class_init (HitosRecordChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_record_chooser_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", HITOS_TYPE_RECORD_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HITOS_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-record-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosRecordChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordChooser, list_view);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordChooser, empty_page);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_record_chooser_init (HitosRecordChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
}

/* @records is taken, and may be NULL. */
static HitosRecordChooser *
create (GtkWindow *parent, GListModel *records, const char *title)
{
  HitosRecordChooser *self = g_object_new (HITOS_TYPE_RECORD_CHOOSER, "transient-for", parent, "title", title, NULL);
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->filtered = gtk_filter_list_model_new (records, GTK_FILTER (gtk_custom_filter_new (match_record, self, NULL)));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->filtered))));
  gtk_list_view_set_model (self->list_view, selection);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED);
  show_found (self);
  return self;
}

HitosRecordChooser *
hitos_record_chooser_new (GtkWindow *parent, GListModel *records, const char *title)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (records) && title != NULL, NULL);

  return create (parent, g_object_ref (records), title);
}

HitosRecordChooser *
hitos_record_chooser_new_for_all (GtkWindow *parent, HitosWorkspace *workspace, const char *words)
{
  HitosRecordChooser *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);

  self = create (parent, NULL, _("Search the Whole Process"));
  self->workspace = g_object_ref (workspace);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
  find_among_all (self);
  return self;
}
