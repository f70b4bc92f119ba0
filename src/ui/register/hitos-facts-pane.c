/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-facts-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-fact-editor.h"
#include "hitos-fact-list.h"
#include "hitos-fact-row.h"
#include "hitos-gap-list.h"
#include "hitos-narrow-title.h"
#include "hitos-milestone.h"
#include "hitos-month-item.h"

struct _HitosFactsPane {
  GtkWidget parent_instance;

  HitosWorkspace *workspace;      /* owned */
  HitosFactList *facts;           /* owned */
  GtkFilterListModel *filtered;   /* owned */
  GtkSingleSelection *selection;  /* owned */
  HitosMonthItem *month;          /* owned; NULL without a month */
  GSignalGroup *process_signals;  /* owned */
  int wide_width;                 /* pixels: what it wishes for beside other panes */

  GtkStack *stack;                /* template children */
  GtkStack *content;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkMenuButton *add_button;
  GtkWidget *pages_button;
  GtkListView *list_view;
  HitosGapList *gaps;
  HitosFactEditor *editor;
};

G_DEFINE_FINAL_TYPE (HitosFactsPane, hitos_facts_pane, GTK_TYPE_WIDGET)

static HitosViewState *
get_state (HitosFactsPane *self)
{
  return hitos_workspace_get_state (self->workspace);
}

static gboolean
match_fact (gpointer item, gpointer data)
{
  HitosFactsPane *self = data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *kind = NULL, *body = NULL, *keys = NULL, *subject = NULL, *all = NULL;

  if (*words == '\0')
    return TRUE;
  kind = hitos_fact_dup_kind (item);
  body = hitos_fact_dup_body (item);
  keys = hitos_fact_dup_keys (item);
  subject = hitos_fact_dup_subject (item);
  all = g_strjoin (" ", kind, body, keys, subject, NULL);
  return g_str_match_string (words, all, TRUE);
}

static void
show_content (HitosFactsPane *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->facts));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_stack_set_visible_child_name (self->content, n == 0 ? "empty" : n_shown == 0 ? "no-results" : "facts");
}

static void
show_title (HitosFactsPane *self)
{
  g_autofree char *title = NULL, *facts = NULL, *state = NULL, *subtitle = NULL;
  guint n;

  if (self->month == NULL)
    return;
  n = hitos_month_item_get_n_facts (self->month);
  title = hitos_date_text_month (hitos_month_item_get_first_day (self->month));
  facts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u fact", "%u facts", n), n);
  state = hitos_month_item_dup_state_text (self->month);
  subtitle = g_strjoin (" · ", facts, *state ? state : NULL, NULL);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
}

static void
update_month (HitosFactsPane *self)
{
  HitosProcess *process = hitos_view_state_get_process (get_state (self));

  if (self->month && process)
    hitos_month_item_update (self->month, process, hitos_workspace_get_today (self->workspace));
  show_title (self);
}

static void
select_record (HitosFactsPane *self)
{
  gpointer record = hitos_view_state_get_record (get_state (self));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HitosFact) fact = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (record && hitos_fact_get_record (fact) == record)
        {
          gtk_single_selection_set_selected (self->selection, i);
          gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", i);
          return;
        }
    }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
on_month_cb (GObject *state, GParamSpec *pspec, HitosFactsPane *self)
{
  HitosProcess *process = hitos_view_state_get_process (get_state (self));
  HitosDate month = hitos_view_state_get_month (get_state (self));

  g_signal_group_set_target (self->process_signals, process);
  g_clear_object (&self->month);
  if (month != HITOS_DATE_NONE)
    self->month = hitos_month_item_new (month);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  hitos_fact_list_set_month (self->facts, process, month);
  update_month (self);
  show_content (self);
  select_record (self);
}

static void
on_process_changed_cb (HitosProcess *process, HitosFactsPane *self)
{
  update_month (self);
}

static void
on_record_cb (HitosViewState *state, GParamSpec *pspec, HitosFactsPane *self)
{
  gpointer record = hitos_view_state_get_record (state);

  select_record (self);
  if (record == NULL || HITOS_IS_MILESTONE (record))
    hitos_facts_pane_close (self);
  else if (hitos_facts_pane_is_open (self))
    hitos_fact_editor_set_record (self->editor, record);
}

static void
on_today_cb (HitosClock *clock, GParamSpec *pspec, HitosFactsPane *self)
{
  update_month (self);
}

static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, HitosFactsPane *self)
{
  update_month (self);
  show_content (self);
}

static void
on_selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, HitosFactsPane *self)
{
  HitosFact *fact = gtk_single_selection_get_selected_item (selection);

  if (fact)
    hitos_view_state_set_record (get_state (self), hitos_fact_get_record (fact));
}

static void
on_search_changed_cb (GtkSearchEntry *entry, HitosFactsPane *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
  show_content (self);
}

static void
open_fact (HitosFactsPane *self, HitosFact *fact)
{
  hitos_facts_pane_open (self, hitos_fact_get_record (fact));
}

static void
on_activate_cb (GtkListView *list_view, guint position, HitosFactsPane *self)
{
  g_autoptr (HitosFact) fact = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (fact)
    open_fact (self, fact);
}

/* Whoever has just come to the list is on a fact, and has chosen none. */
static void
void_fact (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosFactsPane *self = HITOS_FACTS_PANE (widget);
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  GtkWidget *row = item ? gtk_widget_get_first_child (item) : NULL;

  if (HITOS_IS_FACT_ROW (row))
    hitos_view_state_set_record (get_state (self), hitos_fact_get_record (hitos_fact_row_get_fact (HITOS_FACT_ROW (row))));
  gtk_widget_activate_action (widget, "win.void", NULL);
}

static void
on_opened_cb (HitosFactRow *row, HitosFact *fact, HitosFactsPane *self)
{
  open_fact (self, fact);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosFactsPane *self)
{
  GtkWidget *row = hitos_fact_row_new (hitos_workspace_get_clock (self->workspace));

  g_signal_connect_object (row, "opened", G_CALLBACK (on_opened_cb), self, 0);
  gtk_list_item_set_child (item, row);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosFactsPane *self)
{
  hitos_fact_row_set_fact (HITOS_FACT_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosFactsPane *self)
{
  hitos_fact_row_set_fact (HITOS_FACT_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Long subjects must not make the list wide: it wishes for what the user gave it, and can do with less. */
static void
hitos_facts_pane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  HitosFactsPane *self = HITOS_FACTS_PANE (widget);

  gtk_widget_measure (GTK_WIDGET (self->stack), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, self->wide_width);
}

static void
hitos_facts_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (HITOS_FACTS_PANE (widget)->stack), width, height, baseline, NULL);
}

static void
hitos_facts_pane_dispose (GObject *object)
{
  HitosFactsPane *self = HITOS_FACTS_PANE (object);
  GtkWidget *child;

  g_clear_object (&self->process_signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->facts);
  g_clear_object (&self->month);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_facts_pane_parent_class)->dispose (object);
}

static void
hitos_facts_pane_class_init (HitosFactsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_facts_pane_dispose;
  widget_class->measure = hitos_facts_pane_measure;
  widget_class->size_allocate = hitos_facts_pane_size_allocate;
  g_type_ensure (HITOS_TYPE_FACT_EDITOR);
  g_type_ensure (HITOS_TYPE_GAP_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-facts-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, content);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, title);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, pages_button);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, editor);
  gtk_widget_class_bind_template_child (widget_class, HitosFactsPane, gaps);
  gtk_widget_class_install_action (widget_class, "facts.void", NULL, void_fact);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
}

static void
hitos_facts_pane_init (HitosFactsPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_buttons (GTK_WIDGET (self->content));
  self->process_signals = g_signal_group_new (HITOS_TYPE_PROCESS);
  g_signal_group_connect_object (self->process_signals, "changed", G_CALLBACK (on_process_changed_cb), self,
                                 G_CONNECT_AFTER);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list_view, factory);
}

static void
create_models (HitosFactsPane *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (match_fact, self, NULL));

  self->facts = hitos_fact_list_new ();
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->facts)), filter);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->filtered)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected_cb), self, 0);
  g_signal_connect_object (self->facts, "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_AFTER);
}

void
hitos_facts_pane_set_workspace (HitosFactsPane *self, HitosWorkspace *workspace)
{
  HitosViewState *state;

  g_return_if_fail (HITOS_IS_FACTS_PANE (self) && self->workspace == NULL);
  g_return_if_fail (HITOS_IS_WORKSPACE (workspace));

  self->workspace = g_object_ref (workspace);
  hitos_fact_editor_set_workspace (self->editor, workspace);
  hitos_gap_list_set_workspace (self->gaps, workspace);
  create_models (self);
  state = get_state (self);
  g_signal_connect_object (state, "notify::process", G_CALLBACK (on_month_cb), self, 0);
  g_signal_connect_object (state, "notify::month", G_CALLBACK (on_month_cb), self, 0);
  g_signal_connect_object (state, "notify::record", G_CALLBACK (on_record_cb), self, 0);
  g_signal_connect_object (hitos_workspace_get_clock (workspace), "notify::today", G_CALLBACK (on_today_cb), self, 0);
  on_month_cb (G_OBJECT (state), NULL, self);
}

void
hitos_facts_pane_find (HitosFactsPane *self)
{
  g_return_if_fail (HITOS_IS_FACTS_PANE (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

const char *
hitos_facts_pane_get_words (HitosFactsPane *self)
{
  g_return_val_if_fail (HITOS_IS_FACTS_PANE (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

void
hitos_facts_pane_popup_add (HitosFactsPane *self)
{
  g_return_if_fail (HITOS_IS_FACTS_PANE (self));

  gtk_menu_button_popup (self->add_button);
}

/* The item of the selected fact; NULL where it is not among those that the list has made. */
static GtkWidget *
find_selected_item (HitosFactsPane *self)
{
  HitosFact *fact = gtk_single_selection_get_selected_item (self->selection);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); item;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (fact && HITOS_IS_FACT_ROW (row) && hitos_fact_row_get_fact (HITOS_FACT_ROW (row)) == fact)
        return item;
    }
  return NULL;
}

/* The list makes the item that it was scrolled to when it is laid out. */
static gboolean
on_made_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  HitosFactsPane *self = data;
  GtkWidget *item = find_selected_item (self);

  if (gtk_widget_get_focus_child (list) == NULL || gtk_single_selection_get_selected_item (self->selection) == NULL)
    return G_SOURCE_REMOVE;
  return item == NULL || !gtk_widget_grab_focus (item);
}

void
hitos_facts_pane_focus_list (HitosFactsPane *self)
{
  GtkWidget *item;

  g_return_if_fail (HITOS_IS_FACTS_PANE (self));

  /* The list would give the focus to the item that had it last. */
  select_record (self);
  item = find_selected_item (self);
  gtk_widget_grab_focus (item ? item : GTK_WIDGET (self->list_view));
  if (item == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), on_made_cb, self, NULL);
}

gboolean
hitos_facts_pane_has_record (HitosFactsPane *self, gpointer record)
{
  g_return_val_if_fail (HITOS_IS_FACTS_PANE (self), FALSE);

  return hitos_fact_list_find (self->facts, record) != G_MAXUINT;
}

gboolean
hitos_facts_pane_is_open (HitosFactsPane *self)
{
  g_return_val_if_fail (HITOS_IS_FACTS_PANE (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "editor") == 0;
}

void
hitos_facts_pane_open (HitosFactsPane *self, gpointer record)
{
  g_return_if_fail (HITOS_IS_FACTS_PANE (self));
  g_return_if_fail (HITOS_IS_RECORD (record));

  hitos_view_state_set_record (get_state (self), record);
  hitos_fact_editor_set_record (self->editor, record);
  gtk_stack_set_visible_child_name (self->stack, "editor");
  hitos_fact_editor_focus (self->editor);
}

void
hitos_facts_pane_close (HitosFactsPane *self)
{
  g_return_if_fail (HITOS_IS_FACTS_PANE (self));

  if (!hitos_facts_pane_is_open (self))
    return;
  gtk_stack_set_visible_child_name (self->stack, "list");
  hitos_fact_editor_set_record (self->editor, NULL);
  hitos_facts_pane_focus_list (self);
}

void
hitos_facts_pane_step (HitosFactsPane *self, int facts)
{
  gint64 position;

  g_return_if_fail (HITOS_IS_FACTS_PANE (self));

  position = (gint64) gtk_single_selection_get_selected (self->selection) + facts;
  if (position >= 0 && position < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)))
    gtk_single_selection_set_selected (self->selection, (guint) position);
}

void
hitos_facts_pane_set_wide_width (HitosFactsPane *self, int width)
{
  g_return_if_fail (HITOS_IS_FACTS_PANE (self));

  self->wide_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hitos_facts_pane_set_alone (HitosFactsPane *self, gboolean alone)
{
  g_return_if_fail (HITOS_IS_FACTS_PANE (self));

  gtk_widget_set_visible (self->pages_button, alone);
}
