/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-months-pane.h"

#include "hitos-month-row.h"

struct _HitosMonthsPane {
  GtkWidget parent_instance;

  HitosWorkspace *workspace;      /* owned */
  HitosMonthList *months;         /* borrowed: the workspace's */
  GtkSingleSelection *selection;  /* owned */
  GtkListView *list_view;         /* template child */
};

enum { OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosMonthsPane, hitos_months_pane, GTK_TYPE_WIDGET)

static HitosViewState *
get_state (HitosMonthsPane *self)
{
  return hitos_workspace_get_state (self->workspace);
}

static void
select_month (HitosMonthsPane *self)
{
  guint position = hitos_month_list_find (self->months, hitos_view_state_get_month (get_state (self)));

  gtk_single_selection_set_selected (self->selection, position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
  if (position != G_MAXUINT)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
on_month_cb (HitosViewState *state, GParamSpec *pspec, HitosMonthsPane *self)
{
  select_month (self);
}

static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, HitosMonthsPane *self)
{
  select_month (self);
}

static void
on_selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, HitosMonthsPane *self)
{
  HitosMonthItem *month = gtk_single_selection_get_selected_item (selection);

  if (month)
    hitos_view_state_set_month (get_state (self), hitos_month_item_get_first_day (month));
}

static void
on_activate_cb (GtkListView *list_view, guint position, HitosMonthsPane *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
on_row_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, HitosMonthsPane *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosMonthsPane *self)
{
  GtkWidget *row = hitos_month_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  /* When the panes are folded one click shows the month, as in any sidebar. */
  g_signal_connect_object (click, "released", G_CALLBACK (on_row_released_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosMonthsPane *self)
{
  hitos_month_row_set_month (HITOS_MONTH_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HitosMonthsPane *self)
{
  hitos_month_row_set_month (HITOS_MONTH_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
hitos_months_pane_dispose (GObject *object)
{
  HitosMonthsPane *self = HITOS_MONTHS_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_months_pane_parent_class)->dispose (object);
}

static void
hitos_months_pane_class_init (HitosMonthsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_months_pane_dispose;
  signals[OPENED] = g_signal_new ("opened", HITOS_TYPE_MONTHS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-months-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosMonthsPane, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
hitos_months_pane_init (HitosMonthsPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list_view, factory);
}

void
hitos_months_pane_set_workspace (HitosMonthsPane *self, HitosWorkspace *workspace)
{
  HitosViewState *state;

  g_return_if_fail (HITOS_IS_MONTHS_PANE (self) && self->workspace == NULL);
  g_return_if_fail (HITOS_IS_WORKSPACE (workspace));

  self->workspace = g_object_ref (workspace);
  self->months = hitos_workspace_get_months (workspace);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->months)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  state = get_state (self);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected_cb), self, 0);
  g_signal_connect_object (self->months, "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (state, "notify::month", G_CALLBACK (on_month_cb), self, 0);
  select_month (self);
}
