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

int
hitos_letters_measure_widest (GtkWidget *widget)
{
  int widest = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, gtk_label_get_text (GTK_LABEL (widget)));

      pango_layout_get_pixel_size (layout, &widest, NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    widest = MAX (widest, hitos_letters_measure_widest (child));
  return widest;
}

void
hitos_letters_shrink (GtkWidget *widget, double share)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && share > 0);

  if (GTK_IS_LABEL (widget))
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (share));
      gtk_label_set_attributes (GTK_LABEL (widget), attributes);
      pango_attr_list_unref (attributes);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    hitos_letters_shrink (child, share);
}

void
hitos_letters_follow (GtkWidget *widget, GCallback changed)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && changed != NULL);

  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi", changed, widget, G_CONNECT_SWAPPED);
}
