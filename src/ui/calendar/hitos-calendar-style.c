/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-style.h"

#include "hitos-calendar-resource.h"

void
hitos_calendar_style_load (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) style = NULL;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  if (g_object_get_data (G_OBJECT (display), "hitos-calendar-style"))
    return;
  g_resources_register (hitos_calendar_get_resource ());
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    "/mx/hitos/Hitos/calendar/icons");
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, "/mx/hitos/Hitos/calendar/calendar.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data (G_OBJECT (display), "hitos-calendar-style", GINT_TO_POINTER (TRUE));
}
