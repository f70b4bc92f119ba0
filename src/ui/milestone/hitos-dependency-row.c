/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-dependency-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-editing.h"
#include "hitos-links.h"

#define LONGEST_LAG 999

struct _HitosDependencyRow {
  AdwActionRow parent_instance;

  HitosWorkspace *workspace;    /* owned */
  HitosDependency *dependency;  /* owned */
  gboolean awaited;
  GtkSpinButton *lag;           /* owned by the row */
  gboolean showing;             /* the row is told, not asked */
};

G_DEFINE_FINAL_TYPE (HitosDependencyRow, hitos_dependency_row, ADW_TYPE_ACTION_ROW)

static gpointer
get_other (HitosDependencyRow *self)
{
  if (self->awaited)
    return hitos_dependency_get_successor (self->dependency);
  return hitos_dependency_get_predecessor (self->dependency);
}

static void
on_lag_cb (GtkSpinButton *spin, HitosDependencyRow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->showing || hitos_record_get_process (self->dependency) == NULL)
    return;
  hitos_workspace_type (self->workspace,
                        hitos_links_set_lag (self->dependency, gtk_spin_button_get_value_as_int (spin)), &error);
  if (error)
    hitos_dependency_row_update (self);
}

static void
on_leave_cb (GtkEventControllerFocus *controller, HitosDependencyRow *self)
{
  hitos_workspace_seal (self->workspace);
}

static void
on_remove_cb (GtkButton *button, HitosDependencyRow *self)
{
  if (hitos_workspace_apply (self->workspace, hitos_links_remove (self->dependency)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-step", "s", _("Dependency removed"));
}

static void
on_activated_cb (HitosDependencyRow *self)
{
  if (get_other (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "s", hitos_record_get_id (get_other (self)));
}

static void
hitos_dependency_row_dispose (GObject *object)
{
  HitosDependencyRow *self = HITOS_DEPENDENCY_ROW (object);

  g_clear_object (&self->dependency);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_dependency_row_parent_class)->dispose (object);
}

static void
hitos_dependency_row_class_init (HitosDependencyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_dependency_row_dispose;
}

static void
hitos_dependency_row_init (HitosDependencyRow *self)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->lag = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (-LONGEST_LAG, LONGEST_LAG, 1));
  gtk_widget_set_valign (GTK_WIDGET (self->lag), GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->lag), 3);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->lag),
                               _("Days between the end of one and the start of the other: 0 is the next day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lag), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days between"), -1);
  g_signal_connect_object (self->lag, "value-changed", G_CALLBACK (on_lag_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->lag), focus);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove the Dependency"));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->lag));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), remove);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  g_signal_connect (self, "activated", G_CALLBACK (on_activated_cb), NULL);
}

GtkWidget *
hitos_dependency_row_new (HitosWorkspace *workspace, HitosDependency *dependency, gboolean awaited)
{
  HitosDependencyRow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_DEPENDENCY (dependency), NULL);

  self = g_object_new (HITOS_TYPE_DEPENDENCY_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->dependency = g_object_ref (dependency);
  self->awaited = awaited;
  hitos_dependency_row_update (self);
  return GTK_WIDGET (self);
}

void
hitos_dependency_row_update (HitosDependencyRow *self)
{
  g_autofree char *title = NULL;

  g_return_if_fail (HITOS_IS_DEPENDENCY_ROW (self));

  title = get_other (self) ? hitos_editing_describe (get_other (self)) : g_strdup ("");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  self->showing = TRUE;
  gtk_spin_button_set_value (self->lag, hitos_dependency_get_lag (self->dependency));
  self->showing = FALSE;
}
