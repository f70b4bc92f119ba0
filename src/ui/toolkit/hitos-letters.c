/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-letters.h"

/* Of gtk-xft-dpi: dots an inch by 1024. */
#define USUAL_DPI (96.0 * 1024)
#define LARGEST 4
/* Times the usual size. */
#define LARGE 1.2

double
hitos_letters_get_scale (GtkWidget *widget)
{
  int dpi;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / USUAL_DPI, 1, LARGEST) : 1;
}

gboolean
hitos_letters_are_large (GtkWidget *widget)
{
  return hitos_letters_get_scale (widget) > LARGE;
}

void
hitos_letters_follow (GtkWidget *widget, GCallback changed)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && changed != NULL);

  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi", changed, widget, G_CONNECT_SWAPPED);
}
