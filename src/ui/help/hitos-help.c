/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-help.h"

#include "hitos-agreement-dialog.h"
#include "hitos-catch-up-window.h"
#include "hitos-help-window.h"
#include "hitos-import-window.h"
#include "hitos-move-window.h"
#include "hitos-new-process-window.h"
#include "hitos-preferences-window.h"
#include "hitos-reason-dialog.h"
#include "hitos-record-chooser.h"
#include "hitos-reword-window.h"
#include "hitos-seal-dialog.h"
#include "hitos-send-dialog.h"
#include "hitos-settings-window.h"
#include "hitos-shortcuts-window.h"
#include "hitos-slips-window.h"
#include "hitos-what-if-window.h"
#include "hitos-window.h"

/* The views of the window, by the names of their pages. */
static const struct { const char *view, *page; } views[] = {
  { "watch", "pending" },
  { "calendar", "calendar" },
  { "timeline", "timeline" },
  { "informes", "informe" },
};

/* The others tell of the view that they stand above. */
static const struct { GType (*get_type) (void); const char *page; } dialogs[] = {
  { hitos_new_process_window_get_type, "first-process" },
  { hitos_catch_up_window_get_type, "first-process" },
  { hitos_what_if_window_get_type, "moving" },
  { hitos_move_window_get_type, "moving" },
  { hitos_import_window_get_type, "files" },
  { hitos_settings_window_get_type, "settings" },
  { hitos_preferences_window_get_type, "settings" },
  { hitos_reword_window_get_type, "rewording" },
  { hitos_send_dialog_get_type, "sending" },
  { hitos_agreement_dialog_get_type, "record-fact" },
  { hitos_record_chooser_get_type, "record-fact" },
  { hitos_reason_dialog_get_type, "undo" },
  { hitos_seal_dialog_get_type, "timeline" },
  { hitos_slips_window_get_type, "timeline" },
  { hitos_shortcuts_window_get_type, "keyboard" },
};

static const char *
find_page_of_view (const char *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].view, view) == 0)
      return views[i].page;
  return "index";
}

static const char *
find_page_of_dialog (GtkWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    if (g_type_is_a (G_OBJECT_TYPE (window), dialogs[i].get_type ()))
      return dialogs[i].page;
  return NULL;
}

/* Among the informes, the facts are one thing and the pages another. */
static const char *
get_page_of_view (HitosWindow *window)
{
  const char *view = adw_view_stack_get_visible_child_name (hitos_window_get_views (window));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (hitos_workspace_get_history (hitos_window_get_workspace (window)) == NULL)
    return "first-process";
  if (g_strcmp0 (view, "informes") == 0 && focus
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (hitos_informes_view_get_facts (hitos_window_get_informes (window)))))
    return "record-fact";
  return find_page_of_view (view);
}

const char *
hitos_help_get_page_for (GtkWindow *window)
{
  const char *page;

  g_return_val_if_fail (window == NULL || GTK_IS_WINDOW (window), "index");

  if (window == NULL)
    return "index";
  if (HITOS_IS_WINDOW (window))
    return get_page_of_view (HITOS_WINDOW (window));
  page = find_page_of_dialog (window);
  return page ? page : hitos_help_get_page_for (gtk_window_get_transient_for (window));
}

/* --- showing --- */

static gboolean
is_installed (void)
{
  const char *const *folders = g_get_system_data_dirs ();

  for (guint i = 0; folders[i]; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "help", "C", "hitos", "index.page", NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_browser (void)
{
  g_autoptr (GAppInfo) browser = NULL;

  /* A browser outside of the sandbox does not see the pages inside. */
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return FALSE;
  browser = g_app_info_get_default_for_uri_scheme ("help");
  return browser != NULL && is_installed ();
}

static void
on_shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *page = data;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL))
    hitos_help_window_present (GTK_WINDOW (source), page);
}

void
hitos_help_show (GtkWindow *parent, const char *page)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  page = page ? page : "index";
  uri = g_strdup_printf ("help:hitos/%s", page);
  if (parent && has_browser ())
    gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, on_shown_cb, g_strdup (page));
  else
    hitos_help_window_present (parent, page);
}
