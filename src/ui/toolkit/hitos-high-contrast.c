/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-high-contrast.h"

static void
on_high_contrast_cb (AdwStyleManager *manager, GParamSpec *pspec, GtkStyleProvider *style)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (adw_style_manager_get_high_contrast (manager))
    gtk_style_context_add_provider_for_display (display, style, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, style);
}

void
hitos_high_contrast_start (void)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gdk_display_get_default ());
  GtkCssProvider *style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/mx/hitos/Hitos/high-contrast.css");
  g_signal_connect_data (manager, "notify::high-contrast", G_CALLBACK (on_high_contrast_cb), style,
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  on_high_contrast_cb (manager, NULL, GTK_STYLE_PROVIDER (style));
}
