/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints the calendar of the sample process into a picture, to be looked at. */

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "hitos-calendar-page.h"
#include "sample-process.h"

static char *view, *day, *choice, *language_folder, *file;
static int width = 1200, height = 800;
static double text_scale = 1.0;
static gboolean dark;

static const GOptionEntry options[] = {
  { "view", 0, 0, G_OPTION_ARG_STRING, &view, "month, year or agenda", "VIEW" },
  { "day", 0, 0, G_OPTION_ARG_STRING, &day, "Chosen day", "YYYY-MM-DD" },
  { "choose", 0, 0, G_OPTION_ARG_STRING, &choice, "Chosen milestone", "CODE" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "Pixels", "N" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "Pixels", "N" },
  { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "Dark style", NULL },
  { "text-scale", 0, 0, G_OPTION_ARG_DOUBLE, &text_scale, "Size of the text", "FACTOR" },
  { "locale-folder", 0, 0, G_OPTION_ARG_FILENAME, &language_folder, "Where the translations are", "FOLDER" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &file, "The picture", "FILE" },
  { NULL }
};

static void
spin (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
save (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);
  gdk_texture_save_to_png (texture, file);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (HitosOccurrences) occurrences = NULL;
  g_autoptr (HitosProcess) process = NULL;
  GtkWidget *window, *page;
  HitosCalendarState *state;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || file == NULL)
    return 2;
  if (language_folder)
    {
      bindtextdomain (GETTEXT_PACKAGE, language_folder);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
    }
  adw_init ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (text_scale != 1.0)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * text_scale), NULL);
  process = sample_process_new ();
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  page = hitos_calendar_page_new ();
  occurrences = hitos_occurrences_new (process, hitos_date_parse (SAMPLE_TODAY), 7);
  hitos_calendar_page_set_occurrences (HITOS_CALENDAR_PAGE (page), occurrences);
  adw_window_set_content (ADW_WINDOW (window), page);
  state = hitos_calendar_page_get_state (HITOS_CALENDAR_PAGE (page));
  if (day)
    hitos_calendar_state_set_day (state, hitos_date_parse (day));
  if (choice)
    hitos_calendar_state_choose (state, hitos_occurrences_find_record (hitos_calendar_state_get_occurrences (state),
                                                                       sample_process_find (process, choice)));
  if (view)
    hitos_calendar_page_show_view (HITOS_CALENDAR_PAGE (page), view);
  gtk_window_present (GTK_WINDOW (window));
  spin (1500);
  save (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
