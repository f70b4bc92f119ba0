/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-slips-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"
#include "hitos-narrow-table.h"
#include "hitos-narrow-title.h"
#include "hitos-seal-dialog.h"
#include "hitos-slip-item.h"

#define SOON_DAYS 7

/* Pixels in which all columns of the table stand beside each other. */
#define TABLE_WIDTH 600

struct _HitosSlipsWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;   /* owned */
  HitosProcess *process;       /* owned: the one that it was opened for */
  HitosTimeline *timeline;     /* owned */
  GListStore *baselines;       /* owned: of HitosBaseline */
  GListStore *slips;           /* owned: of HitosSlipItem */
  gboolean filling;
  GtkDropDown *chooser;        /* template children */
  GtkLabel *approved;
  GtkLabel *summary;
  GtkStack *stack;
  GtkColumnView *table;
};

enum { SEAL, EDIT, REMOVE, CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosSlipsWindow, hitos_slips_window, ADW_TYPE_WINDOW)

/* --- the table --- */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (column) == HITOS_SLIP_COLUMN_NAME ? 18 : 11);
  if (GPOINTER_TO_INT (column) != HITOS_SLIP_COLUMN_NAME)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  HitosSlipItem *slip = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = hitos_slip_item_format (slip, GPOINTER_TO_INT (column));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
  if (GPOINTER_TO_INT (column) == HITOS_SLIP_COLUMN_DAYS && hitos_slip_item_is_late (slip))
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

static int
compare_slips (gconstpointer a, gconstpointer b, gpointer column)
{
  return hitos_slip_item_compare ((gpointer) a, (gpointer) b, GPOINTER_TO_INT (column));
}

static HitosNarrowRow
tell_row (gpointer item)
{
  g_autofree char *was = hitos_slip_item_format (item, HITOS_SLIP_COLUMN_WAS);
  g_autofree char *is = hitos_slip_item_format (item, HITOS_SLIP_COLUMN_IS);
  g_autofree char *days = hitos_slip_item_format (item, HITOS_SLIP_COLUMN_DAYS);

  return (HitosNarrowRow) {
    .name = hitos_slip_item_format (item, HITOS_SLIP_COLUMN_NAME),
    .rest = g_strdup_printf ("%s → %s\n%s", was, is, days),
    .late = hitos_slip_item_is_late (item),
  };
}

static void
add_columns (HitosSlipsWindow *self)
{
  g_autoptr (GtkSorter) by_name = NULL;

  for (int column = 0; column < HITOS_SLIP_N_COLUMNS; column++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_slips, GINT_TO_POINTER (column), NULL));
      g_autoptr (GtkColumnViewColumn) made = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (column));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GINT_TO_POINTER (column));
      made = gtk_column_view_column_new (hitos_slip_column_get_title (column), factory);
      gtk_column_view_column_set_expand (made, column == HITOS_SLIP_COLUMN_NAME);
      gtk_column_view_column_set_resizable (made, TRUE);
      gtk_column_view_column_set_sorter (made, sorter);
      gtk_column_view_append_column (self->table, made);
    }
  by_name = GTK_SORTER (gtk_custom_sorter_new (compare_slips, GINT_TO_POINTER (HITOS_SLIP_COLUMN_NAME), NULL));
  hitos_narrow_table (self->table, TABLE_WIDTH, hitos_slip_column_get_title (HITOS_SLIP_COLUMN_NAME), by_name, tell_row);
}

/* --- what is shown --- */

static HitosBaseline *
get_baseline (HitosSlipsWindow *self)
{
  gpointer item = gtk_drop_down_get_selected_item (self->chooser);

  return HITOS_IS_BASELINE (item) ? item : NULL;
}

static void
show_slips (HitosSlipsWindow *self)
{
  HitosDate today = hitos_workspace_get_today (self->workspace);
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (self->process, today, SOON_DAYS);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) slips = NULL;
  g_autofree char *approved = NULL, *summary = NULL, *differ = NULL, *kept = NULL;
  guint n_kept;

  if (get_baseline (self) == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "none");
      gtk_label_set_label (self->approved, "");
      gtk_label_set_label (self->summary, "");
      return;
    }
  slips = hitos_slips_list (self->process, schedule, get_baseline (self), &n_kept);
  for (guint i = 0; i < slips->len; i++)
    g_ptr_array_add (items, hitos_slip_item_new (&g_array_index (slips, HitosSlip, i)));
  g_list_store_splice (self->slips, 0, g_list_model_get_n_items (G_LIST_MODEL (self->slips)), items->pdata, items->len);
  approved = hitos_seal_dialog_describe (get_baseline (self));
  gtk_label_set_label (self->approved, approved);
  differ = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u differs", "%u differ", slips->len), slips->len);
  kept = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is as it was sealed", "%u are as they were sealed", n_kept),
                          n_kept);
  summary = g_strdup_printf ("%s · %s", differ, kept);
  gtk_label_set_label (self->summary, summary);
  gtk_stack_set_visible_child_name (self->stack, slips->len ? "table" : "kept");
}

/* The choice is the timeline's. */
static void
fill (HitosSlipsWindow *self)
{
  g_autoptr (GPtrArray) baselines = hitos_slips_list_baselines (self->process);
  HitosBaseline *chosen = hitos_timeline_get_baseline (self->timeline);
  guint position;

  self->filling = TRUE;
  g_list_store_splice (self->baselines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->baselines)), baselines->pdata,
                       baselines->len);
  if (chosen && g_list_store_find (self->baselines, chosen, &position))
    gtk_drop_down_set_selected (self->chooser, position);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), baselines->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slips.edit", baselines->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slips.remove", baselines->len > 0);
  show_slips (self);
}

static void
on_chosen_cb (HitosSlipsWindow *self)
{
  if (self->filling)
    return;
  if (get_baseline (self))
    hitos_timeline_set_baseline (self->timeline, get_baseline (self));
  show_slips (self);
}

static void
on_activate_cb (GtkColumnView *view, guint position, HitosSlipsWindow *self)
{
  g_autoptr (HitosSlipItem) slip = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);

  g_signal_emit (self, signals[CHOSEN], 0, hitos_slip_item_get_milestone (slip));
}

static void
seal (GtkWidget *widget, const char *name, GVariant *target)
{
  g_signal_emit (widget, signals[SEAL], 0);
}

static void
edit (GtkWidget *widget, const char *name, GVariant *target)
{
  if (get_baseline (HITOS_SLIPS_WINDOW (widget)))
    g_signal_emit (widget, signals[EDIT], 0, get_baseline (HITOS_SLIPS_WINDOW (widget)));
}

static void
remove_baseline (GtkWidget *widget, const char *name, GVariant *target)
{
  if (get_baseline (HITOS_SLIPS_WINDOW (widget)))
    g_signal_emit (widget, signals[REMOVE], 0, get_baseline (HITOS_SLIPS_WINDOW (widget)));
}

/* --- the object --- */

static void
hitos_slips_window_dispose (GObject *object)
{
  HitosSlipsWindow *self = HITOS_SLIPS_WINDOW (object);

  self->filling = TRUE;
  g_clear_object (&self->slips);
  g_clear_object (&self->baselines);
  g_clear_object (&self->timeline);
  g_clear_object (&self->process);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_slips_window_parent_class)->dispose (object);
}

static void
hitos_slips_window_class_init (HitosSlipsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_slips_window_dispose;
  signals[SEAL] = g_signal_new ("seal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, HITOS_TYPE_BASELINE);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HITOS_TYPE_BASELINE);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HITOS_TYPE_MILESTONE);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-slips-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosSlipsWindow, chooser);
  gtk_widget_class_bind_template_child (widget_class, HitosSlipsWindow, approved);
  gtk_widget_class_bind_template_child (widget_class, HitosSlipsWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, HitosSlipsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosSlipsWindow, table);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_install_action (widget_class, "slips.seal", NULL, seal);
  gtk_widget_class_install_action (widget_class, "slips.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "slips.remove", NULL, remove_baseline);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_slips_window_init (HitosSlipsWindow *self)
{
  GtkSortListModel *sorted;
  GtkExpression *name;

  /* Nothing is chosen before there is a process. */
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
  self->baselines = g_list_store_new (HITOS_TYPE_BASELINE);
  name = gtk_property_expression_new (HITOS_TYPE_BASELINE, NULL, "name");
  gtk_drop_down_set_expression (self->chooser, name);
  gtk_expression_unref (name);
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (self->baselines));
  self->slips = g_list_store_new (HITOS_TYPE_SLIP_ITEM);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->slips)),
                                    g_object_ref (gtk_column_view_get_sorter (self->table)));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted))));
  g_object_unref (gtk_column_view_get_model (self->table));
  add_columns (self);
}

GtkWindow *
hitos_slips_window_new (GtkWindow *parent, HitosWorkspace *workspace, HitosTimeline *timeline)
{
  HitosSlipsWindow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);
  g_return_val_if_fail (HITOS_IS_TIMELINE (timeline), NULL);

  self = g_object_new (HITOS_TYPE_SLIPS_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->process = g_object_ref (hitos_history_get_process (hitos_workspace_get_history (workspace)));
  self->timeline = g_object_ref (timeline);
  g_signal_connect_object (self->process, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WINDOW (self);
}
