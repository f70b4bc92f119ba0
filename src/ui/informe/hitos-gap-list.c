/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-gap-list.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-gaps.h"
#include "hitos-numbering.h"

/* Pixels: some three rows. */
#define HIGHEST 170

struct _HitosGapList {
  AdwBin parent_instance;

  HitosWorkspace *workspace;      /* owned */
  GSignalGroup *process_signals;  /* owned */
  GArray *gaps;                   /* owned, of int: those that are shown */
  HitosDate month;                /* of @gaps */
  GtkLabel *title;                /* descendants */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HitosGapList, hitos_gap_list, ADW_TYPE_BIN)

static void
dismiss (HitosGapList *self, guint position)
{
  HitosSeries *series = hitos_numbering_find_own_series (hitos_workspace_get_process (self->workspace));

  if (series && position < self->gaps->len)
    hitos_workspace_apply (self->workspace, hitos_gaps_note (series, self->month, g_array_index (self->gaps, int, position),
                                                             HITOS_SERIES_NUMBER_OTHER_MATTER));
}

static void
on_dismiss_cb (GtkButton *button, HitosGapList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  dismiss (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

/* The focus goes to the next number, so that one key after another does for all. */
static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, HitosGapList *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkListBoxRow *row;
  int position;

  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete)
    return GDK_EVENT_PROPAGATE;
  focus = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  if (focus == NULL)
    return GDK_EVENT_PROPAGATE;
  position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus));
  dismiss (self, (guint) position);
  row = gtk_list_box_get_row_at_index (self->list, MIN (position, (int) self->gaps->len - 1));
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_row (HitosGapList *self, const char *key)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Another Matter"));
  g_autofree char *title = g_markup_escape_text (key, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("This number is of a matter outside the programme (Delete)"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_dismiss_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_gaps (HitosGapList *self, HitosSeries *series)
{
  guint n = self->gaps->len;
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u number without its document",
                                                         "%u numbers without their document", n), n);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = hitos_numbering_format (series, g_array_index (self->gaps, int, i), self->month);

      gtk_list_box_append (self->list, create_row (self, key));
    }
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static gboolean
is_same (const GArray *a, const GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (int)) == 0);
}

static void
update (HitosGapList *self)
{
  HitosDate month = hitos_view_state_get_month (hitos_workspace_get_state (self->workspace));
  HitosProcess *process = hitos_workspace_get_process (self->workspace);
  HitosSeries *series = process ? hitos_numbering_find_own_series (process) : NULL;
  g_autoptr (GArray) gaps = NULL;

  if (series && month != HITOS_DATE_NONE)
    gaps = hitos_gaps_list (process, series, month);
  else
    gaps = g_array_new (FALSE, FALSE, sizeof (int));
  if (month == self->month && is_same (gaps, self->gaps))
    return;
  g_array_unref (self->gaps);
  self->gaps = g_steal_pointer (&gaps);
  self->month = month;
  show_gaps (self, series);
}

static void
on_changed_cb (HitosProcess *process, HitosGapList *self)
{
  update (self);
}

static void
on_month_cb (HitosViewState *state, GParamSpec *pspec, HitosGapList *self)
{
  g_signal_group_set_target (self->process_signals, hitos_view_state_get_process (state));
  update (self);
}

static void
hitos_gap_list_dispose (GObject *object)
{
  HitosGapList *self = HITOS_GAP_LIST (object);

  g_clear_object (&self->process_signals);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_gap_list_parent_class)->dispose (object);
}

static void
hitos_gap_list_finalize (GObject *object)
{
  g_array_unref (HITOS_GAP_LIST (object)->gaps);
  G_OBJECT_CLASS (hitos_gap_list_parent_class)->finalize (object);
}

static void
hitos_gap_list_class_init (HitosGapListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_gap_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hitos_gap_list_finalize;
}

/* A GtkExpander of GTK 4.8 moves the focus into a list that it has put away. */
static GtkWidget *
create_toggle (HitosGapList *self, GtkWidget *content)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_widget_add_css_class (toggle, "flat");
  g_object_bind_property (toggle, "active", content, "visible", G_BINDING_SYNC_CREATE);
  return toggle;
}

static void
create_children (HitosGapList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Numbers without their document"), -1);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HIGHEST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), create_toggle (self, scrolled));
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
hitos_gap_list_init (HitosGapList *self)
{
  self->gaps = g_array_new (FALSE, FALSE, sizeof (int));
  self->process_signals = g_signal_group_new (HITOS_TYPE_PROCESS);
  g_signal_group_connect_object (self->process_signals, "changed", G_CALLBACK (on_changed_cb), self, 0);
  create_children (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hitos-gaps");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
hitos_gap_list_set_workspace (HitosGapList *self, HitosWorkspace *workspace)
{
  HitosViewState *state;

  g_return_if_fail (HITOS_IS_GAP_LIST (self) && self->workspace == NULL);
  g_return_if_fail (HITOS_IS_WORKSPACE (workspace));

  self->workspace = g_object_ref (workspace);
  state = hitos_workspace_get_state (workspace);
  g_signal_connect_object (state, "notify::process", G_CALLBACK (on_month_cb), self, 0);
  g_signal_connect_object (state, "notify::month", G_CALLBACK (on_month_cb), self, 0);
  on_month_cb (state, NULL, self);
}
