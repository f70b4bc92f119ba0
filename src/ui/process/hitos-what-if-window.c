/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-what-if-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-narrow-table.h"
#include "hitos-narrow-title.h"
#include "hitos-plan-settings.h"
#include "hitos-shift-item.h"
#include "hitos-what-if.h"

/* Pixels in which all columns of the table stand beside each other. */
#define TABLE_WIDTH 640

struct _HitosWhatIfWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;    /* owned */
  HitosProcess *process;        /* owned: the one that it was opened for */
  HitosPlanSettings *settings;  /* child */
  GListStore *shifts;           /* owned; of HitosShiftItem */

  AdwClamp *place;              /* template children */
  GtkLabel *summary;
  GtkStack *stack;
  GtkColumnView *table;
  GtkWidget *apply;
};

enum { APPLIED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosWhatIfWindow, hitos_what_if_window, ADW_TYPE_WINDOW)

/* --- the table --- */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (column) == HITOS_SHIFT_COLUMN_NAME)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), 18);
    }
  if (GPOINTER_TO_INT (column) == HITOS_SHIFT_COLUMN_FROM || GPOINTER_TO_INT (column) == HITOS_SHIFT_COLUMN_TO)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  HitosShiftItem *shift = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  gboolean late = GPOINTER_TO_INT (column) == HITOS_SHIFT_COLUMN_TO && hitos_shift_item_is_late (shift);

  gtk_label_set_label (GTK_LABEL (label), hitos_shift_item_get_text (shift, GPOINTER_TO_INT (column)));
  if (GPOINTER_TO_INT (column) == HITOS_SHIFT_COLUMN_NAME)
    gtk_widget_set_tooltip_text (label, hitos_shift_item_get_text (shift, HITOS_SHIFT_COLUMN_NAME));
  if (late)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

static HitosNarrowRow
tell_row (gpointer item)
{
  const char *code = hitos_shift_item_get_text (item, HITOS_SHIFT_COLUMN_CODE);
  const char *name = hitos_shift_item_get_text (item, HITOS_SHIFT_COLUMN_NAME);

  return (HitosNarrowRow) {
    .name = *code ? g_strdup_printf ("%s · %s", code, name) : g_strdup (name),
    .rest = g_strdup_printf ("%s → %s\n%s · %s", hitos_shift_item_get_text (item, HITOS_SHIFT_COLUMN_FROM),
                             hitos_shift_item_get_text (item, HITOS_SHIFT_COLUMN_TO),
                             hitos_shift_item_get_text (item, HITOS_SHIFT_COLUMN_CLOCK),
                             hitos_shift_item_get_text (item, HITOS_SHIFT_COLUMN_RULE)),
    .late = hitos_shift_item_is_late (item),
  };
}

static void
add_columns (HitosWhatIfWindow *self)
{
  for (int column = 0; column < HITOS_SHIFT_N_COLUMNS; column++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) made = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (column));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GINT_TO_POINTER (column));
      made = gtk_column_view_column_new (hitos_shift_column_get_title (column), factory);
      gtk_column_view_column_set_expand (made, column == HITOS_SHIFT_COLUMN_NAME);
      gtk_column_view_append_column (self->table, made);
    }
  hitos_narrow_table (self->table, TABLE_WIDTH, hitos_shift_column_get_title (HITOS_SHIFT_COLUMN_NAME), NULL, tell_row);
}

/* --- asking --- */

static HitosWhatIf *
ask (HitosWhatIfWindow *self, gboolean tell)
{
  g_autoptr (HitosPlan) plan = hitos_plan_settings_create_plan (self->settings, tell);
  HitosDate today = hitos_workspace_get_today (self->workspace);

  return plan ? hitos_what_if_new (self->process, plan, today) : NULL;
}

static char *
dup_summary (const GPtrArray *shifts)
{
  g_autofree char *count = NULL, *late = NULL;
  guint n_late = 0;

  for (guint i = 0; i < shifts->len; i++)
    n_late += ((const HitosShift *) g_ptr_array_index (shifts, i))->becomes_late;
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u date shifts", "%u dates shift", shifts->len), shifts->len);
  if (n_late == 0)
    return g_steal_pointer (&count);
  late = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u becomes late", "%u become late", n_late), n_late);
  return g_strdup_printf ("%s · %s", count, late);
}

static void
show_shifts (HitosWhatIfWindow *self, const GPtrArray *shifts)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < shifts->len; i++)
    g_ptr_array_add (items, hitos_shift_item_new (g_ptr_array_index (shifts, i)));
  g_list_store_splice (self->shifts, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shifts)), items->pdata, items->len);
}

static void
update (HitosWhatIfWindow *self)
{
  g_autoptr (HitosWhatIf) what_if = ask (self, FALSE);
  gboolean changes = what_if && !hitos_change_is_empty (hitos_what_if_get_change (what_if));
  gboolean shifts = changes && hitos_what_if_get_shifts (what_if)->len > 0;
  g_autofree char *summary = what_if ? dup_summary (hitos_what_if_get_shifts (what_if)) : NULL;

  gtk_widget_set_sensitive (self->apply, changes);
  gtk_label_set_label (self->summary, shifts ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), shifts);
  if (what_if)
    show_shifts (self, hitos_what_if_get_shifts (what_if));
  else
    g_list_store_remove_all (self->shifts);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->shifts)) > 0 ? "table" : "nothing");
}

static void
on_settings_cb (HitosPlanSettings *settings, HitosWhatIfWindow *self)
{
  update (self);
}

/* The process may have changed since it was asked: it is asked again. */
static void
on_apply_cb (GtkButton *button, HitosWhatIfWindow *self)
{
  g_autoptr (HitosWhatIf) what_if = ask (self, TRUE);

  if (what_if == NULL)
    return;
  if (hitos_workspace_apply (self->workspace, g_object_ref (hitos_what_if_get_change (what_if))))
    g_signal_emit (self, signals[APPLIED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- the object --- */

static void
hitos_what_if_window_dispose (GObject *object)
{
  HitosWhatIfWindow *self = HITOS_WHAT_IF_WINDOW (object);

  /* Rows that are taken apart lose their choice, which is nobody's wish. */
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  self->settings = NULL;
  g_clear_object (&self->shifts);
  g_clear_object (&self->process);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_what_if_window_parent_class)->dispose (object);
}

static void
hitos_what_if_window_class_init (HitosWhatIfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_what_if_window_dispose;
  signals[APPLIED] = g_signal_new ("applied", HITOS_TYPE_WHAT_IF_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-what-if-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosWhatIfWindow, place);
  gtk_widget_class_bind_template_child (widget_class, HitosWhatIfWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, HitosWhatIfWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosWhatIfWindow, table);
  gtk_widget_class_bind_template_child (widget_class, HitosWhatIfWindow, apply);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_what_if_window_init (HitosWhatIfWindow *self)
{
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
  self->shifts = g_list_store_new (HITOS_TYPE_SHIFT_ITEM);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shifts))));
  gtk_column_view_set_model (self->table, selection);
  g_object_unref (selection);
  add_columns (self);
}

HitosWhatIfWindow *
hitos_what_if_window_new (GtkWindow *parent, HitosWorkspace *workspace)
{
  HitosWhatIfWindow *self;
  HitosPlanOptions options;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);

  self = g_object_new (HITOS_TYPE_WHAT_IF_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->process = g_object_ref (hitos_history_get_process (hitos_workspace_get_history (workspace)));
  options = hitos_what_if_get_options (self->process);
  self->settings = hitos_plan_settings_new (hitos_workspace_get_today (workspace), TRUE);
  hitos_plan_settings_set (self->settings, &options, hitos_process_get_catalogue (self->process));
  adw_clamp_set_child (self->place, GTK_WIDGET (self->settings));
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (on_settings_cb), self, 0);
  update (self);
  gtk_widget_grab_focus (hitos_plan_settings_get_first_field (self->settings));
  return self;
}
