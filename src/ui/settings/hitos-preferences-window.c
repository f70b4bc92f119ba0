/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-preferences-window.h"

struct _HitosPreferencesWindow {
  AdwPreferencesWindow parent_instance;

  GSettings *settings;             /* owned */

  AdwComboRow *style_row;          /* template children */
  AdwComboRow *weekday_row;
  GtkSpinButton *soon_days;
  AdwEntryRow *desk_row;
};

G_DEFINE_FINAL_TYPE (HitosPreferencesWindow, hitos_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The choices stand in the order of the enumeration. */
static void
on_selected_cb (AdwComboRow *row, GParamSpec *pspec, HitosPreferencesWindow *self)
{
  if (self->settings && adw_combo_row_get_selected (row) != GTK_INVALID_LIST_POSITION)
    g_settings_set_enum (self->settings, gtk_widget_get_name (GTK_WIDGET (row)), (int) adw_combo_row_get_selected (row));
}

/* A whole name, not each letter of it: the steps of another name are another desk's. */
static void
on_desk_cb (AdwEntryRow *row, HitosPreferencesWindow *self)
{
  g_settings_set_string (self->settings, "desk", gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
hitos_preferences_window_dispose (GObject *object)
{
  g_clear_object (&HITOS_PREFERENCES_WINDOW (object)->settings);
  G_OBJECT_CLASS (hitos_preferences_window_parent_class)->dispose (object);
}

static void
hitos_preferences_window_class_init (HitosPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_preferences_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosPreferencesWindow, style_row);
  gtk_widget_class_bind_template_child (widget_class, HitosPreferencesWindow, weekday_row);
  gtk_widget_class_bind_template_child (widget_class, HitosPreferencesWindow, soon_days);
  gtk_widget_class_bind_template_child (widget_class, HitosPreferencesWindow, desk_row);
  gtk_widget_class_bind_template_callback (widget_class, on_desk_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
}

static void
hitos_preferences_window_init (HitosPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HitosPreferencesWindow *
hitos_preferences_window_new (GtkWindow *parent, GSettings *settings)
{
  HitosPreferencesWindow *self;
  g_autofree char *desk = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (HITOS_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
  adw_combo_row_set_selected (self->style_row, (guint) g_settings_get_enum (settings, "style"));
  adw_combo_row_set_selected (self->weekday_row, (guint) g_settings_get_enum (settings, "first-weekday"));
  self->settings = g_object_ref (settings);
  desk = g_settings_get_string (settings, "desk");
  g_settings_bind (settings, "soon-days", self->soon_days, "value", G_SETTINGS_BIND_DEFAULT);
  gtk_editable_set_text (GTK_EDITABLE (self->desk_row), desk);
  return self;
}
