/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar has a line below it where the desk asks for high contrast, as the environment says, and only there. */
#include "hitos-high-contrast.h"
#include "hitos-ui-resource.h"

static void
test_bar (void)
{
  g_autoptr (GtkWidget) bar = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gboolean asked = g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL;
  GtkBorder border;

  g_assert_cmpint (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()), ==, asked);
  gtk_widget_add_css_class (bar, "hitos-bar");
  gtk_style_context_get_border (gtk_widget_get_style_context (bar), &border);
  g_assert_cmpint (border.bottom, ==, asked ? 1 : 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  hitos_ui_register_resource ();
  hitos_high_contrast_start ();
  g_test_add_func ("/high-contrast/bar", test_bar);
  return g_test_run ();
}
