/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-shortcuts-window.h"

#include "hitos-shortcut-row.h"

/* GTK's own is as wide as its longest column, which a telephone's screen is not, and as high as its largest group. */
struct _HitosShortcutsWindow {
  AdwPreferencesWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (HitosShortcutsWindow, hitos_shortcuts_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
hitos_shortcuts_window_class_init (HitosShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HITOS_TYPE_SHORTCUT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/help-overlay.ui");
}

static void
hitos_shortcuts_window_init (HitosShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HitosShortcutsWindow *
hitos_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (HITOS_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}
