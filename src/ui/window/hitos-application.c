/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-application.h"

#include <glib/gi18n-lib.h>

#include "hitos-about.h"
#include "hitos-accessible-tree.h"
#include "hitos-combo-rows.h"
#include "hitos-dialog-keys.h"
#include "hitos-file-actions.h"
#include "hitos-help.h"
#include "hitos-high-contrast.h"
#include "hitos-list-focus.h"
#include "hitos-opened-copies.h"
#include "hitos-popover-focus.h"
#include "hitos-preferences-window.h"
#include "hitos-preferences.h"
#include "hitos-process-file.h"
#include "hitos-ui-resource.h"
#include "hitos-window.h"

struct _HitosApplication {
  AdwApplication parent_instance;

  HitosClock *clock;  /* owned */
  GSettings *settings;  /* owned; NULL where the schema is not installed */
  char *path;         /* owned: the database */
  char *month;        /* owned; these three are what to show at first, may be NULL */
  char *record;
  char *size;
};

G_DEFINE_FINAL_TYPE (HitosApplication, hitos_application, ADW_TYPE_APPLICATION)

static const struct { const char *action, *keys[3]; } accelerators[] = {
  { "app.help", { "F1" } },
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "window.close", { "<Control>w" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.open", { "<Control>o" } },
  { "win.import", { "<Control>i" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.new-process", { "<Control><Alt>n" } },
  { "win.what-if", { "<Control><Alt>e" } },
  { "win.print", { "<Control>p" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.record-fact", { "<Control>n" } },
  { "win.new-milestone", { "<Control><Alt>m" } },
  { "win.edit", { "F2", "<Control>Return" } },
  { "win.mark-done", { "<Control>d" } },
  { "win.mark-sent", { "<Control><Shift>d" } },
  { "win.settings", { "<Control>comma" } },
  { "app.preferences", { "<Control><Alt>comma" } },
  { "win.move", { "<Control>m" } },
  { "win.add-sessions", { "<Control><Shift>m" } },
  { "win.reserve-number", { "<Control><Shift>k" } },
  { "win.find", { "<Control>f" } },
  { "win.find-record", { "<Control><Shift>f" } },
  { "win.previous-month", { "<Alt>Up", "<Alt>Left" } },
  { "win.next-month", { "<Alt>Down", "<Alt>Right" } },
  { "win.previous-fact", { "<Control>Page_Up" } },
  { "win.next-fact", { "<Control>Page_Down" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom::1", { "<Control>0" } },
  { "win.zoom::fit-width", { "<Control>8" } },
  { "win.zoom::fit-page", { "<Control>9" } },
  { "win.go-to-page", { "<Control>g" } },
  { "win.show-checks", { "<Control><Shift>r" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.view::pendientes", { "<Alt>1" } },
  { "win.view::calendario", { "<Alt>2" } },
  { "win.view::cronograma", { "<Alt>3" } },
  { "win.view::informes", { "<Alt>4" } },
  { "win.stage(0)", { "<Control>1" } },
  { "win.stage(1)", { "<Control>2" } },
  { "win.stage(2)", { "<Control>3" } },
  { "win.stage(3)", { "<Control>4" } },
};

static HitosWindow *
create_window (HitosApplication *self, const char *path)
{
  g_autoptr (HitosWorkspace) workspace = hitos_workspace_new (self->clock);
  HitosWindow *window = hitos_window_new (GTK_APPLICATION (self), workspace);
  int width, height;

  if (self->size && sscanf (self->size, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  hitos_window_open_path (window, path);
  gtk_window_present (GTK_WINDOW (window));
  hitos_about_greet (window, self->settings);
  return window;
}

static HitosWindow *
get_window (HitosApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  /* A dialog may be the one that is looked at. */
  while (window && !HITOS_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window ? HITOS_WINDOW (window) : create_window (self, self->path);
}

/* Whether all of that kind are gone: one in which something is written that is nowhere yet stays, and asks. */
static gboolean
close_windows (GtkApplication *application, gboolean main)
{
  g_autolist (GtkWindow) windows = g_list_copy_deep (gtk_application_get_windows (application),
                                                     (GCopyFunc) (GCallback) g_object_ref, NULL);

  for (GList *window = windows; window; window = window->next)
    if (HITOS_IS_WINDOW (window->data) == main && g_list_find (gtk_application_get_windows (application), window->data))
      {
        gtk_window_close (window->data);
        if (g_list_find (gtk_application_get_windows (application), window->data))
          return FALSE;
      }
  return TRUE;
}

static void
on_quit_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  if (close_windows (data, FALSE))
    close_windows (data, TRUE);
}

static void
on_new_window_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  create_window (data, HITOS_APPLICATION (data)->path);
}

/* What a desktop's menu asks for by the window's action of the same name; where it cannot be done now (no process
 * yet), the window says what can. */
static void
on_window_action_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosWindow *window = get_window (data);

  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), g_action_get_name (G_ACTION (action)), NULL);
}

static void
on_help_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  hitos_help_show (window, hitos_help_get_page_for (window));
}

static void
on_about_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_about_show (gtk_application_get_active_window (data));
}

static void
on_news_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  hitos_about_show_news (gtk_application_get_active_window (data));
}

static void
on_preferences_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosPreferencesWindow *dialog = hitos_preferences_window_new (gtk_application_get_active_window (data),
                                                                 HITOS_APPLICATION (data)->settings);

  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
on_started_cb (gpointer data)
{
  hitos_opened_copies_collect ();
  return G_SOURCE_REMOVE;
}

static void
hitos_application_shutdown (GApplication *application)
{
  hitos_opened_copies_collect ();
  G_APPLICATION_CLASS (hitos_application_parent_class)->shutdown (application);
}

static void
hitos_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = on_quit_cb },
    { .name = "new-window", .activate = on_new_window_cb },
    { .name = "new-process", .activate = on_window_action_cb },
    { .name = "record-fact", .activate = on_window_action_cb },
    { .name = "help", .activate = on_help_cb },
    { .name = "about", .activate = on_about_cb },
    { .name = "news", .activate = on_news_cb },
    { .name = "preferences", .activate = on_preferences_cb },
  };

  HitosApplication *self = HITOS_APPLICATION (application);

  /* Before the parent's startup, which looks for the style sheet and the shortcuts there. */
  hitos_ui_register_resource ();
  G_APPLICATION_CLASS (hitos_application_parent_class)->startup (application);
  hitos_dialog_keys_start ();
  hitos_high_contrast_start ();
  hitos_accessible_tree_start ();
  hitos_list_focus_start ();
  hitos_popover_focus_start ();
  hitos_combo_rows_start ();
  gtk_window_set_default_icon_name ("mx.hitos.Hitos");
  /* Once the first picture is there. */
  g_idle_add_full (G_PRIORITY_LOW, on_started_cb, NULL, NULL);
  self->settings = hitos_preferences_open ();
  hitos_preferences_apply_style (self->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, accelerators[i].keys);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "preferences")),
                               self->settings != NULL);
}

static void
hitos_application_activate (GApplication *application)
{
  HitosApplication *self = HITOS_APPLICATION (application);
  HitosWindow *window = get_window (self);

  if (self->month)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.month", "s", self->month);
  if (self->record)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-record", "s", self->record);
  /* For the first window only: a second launch raises it as it is. */
  g_clear_pointer (&self->month, g_free);
  g_clear_pointer (&self->record, g_free);
  gtk_window_present (GTK_WINDOW (window));
}

/* A database gets a window of its own; a process is offered to the one that is there. */
static void
hitos_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  HitosApplication *self = HITOS_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = hitos_process_file_is_database (files[i]) ? g_file_get_path (files[i]) : NULL;
      HitosWindow *window = path ? create_window (self, path) : get_window (self);

      if (path == NULL)
        hitos_file_actions_open (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
take_option (GVariantDict *options, const char *name, char **place)
{
  char *text;

  if (g_variant_dict_lookup (options, name, "s", &text))
    {
      g_free (*place);
      *place = text;
    }
}

static int
hitos_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  HitosApplication *self = HITOS_APPLICATION (application);
  g_autofree char *today = NULL;
  gboolean chosen = g_getenv ("HITOS_DATABASE") != NULL;
  HitosDate date;

  if (g_variant_dict_lookup (options, "database", "^ay", &self->path))
    chosen = TRUE;
  else
    self->path = hitos_database_get_default_path ();
  take_option (options, "today", &today);
  take_option (options, "month", &self->month);
  take_option (options, "record", &self->record);
  take_option (options, "size", &self->size);
  date = today ? hitos_date_parse (today) : HITOS_DATE_NONE;
  if (today && date == HITOS_DATE_NONE)
    {
      g_printerr (_("hitos: “%s” is not a date: write it as 2021-11-03\n"), today);
      return EXIT_FAILURE;
    }
  self->clock = hitos_clock_new (date);
  /* A window on a file of one's own is an application of its own. */
  if (chosen)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
hitos_application_finalize (GObject *object)
{
  HitosApplication *self = HITOS_APPLICATION (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_free (self->path);
  g_free (self->month);
  g_free (self->record);
  g_free (self->size);
  G_OBJECT_CLASS (hitos_application_parent_class)->finalize (object);
}

static void
hitos_application_class_init (HitosApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hitos_application_finalize;
  application_class->startup = hitos_application_startup;
  application_class->shutdown = hitos_application_shutdown;
  application_class->activate = hitos_application_activate;
  application_class->open = hitos_application_open;
  application_class->handle_local_options = hitos_application_handle_local_options;
}

static void
hitos_application_init (HitosApplication *self)
{
  /* The hidden ones make a screenshot the same on every day and every computer: see HACKING.md. */
  static const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Use this file instead of the default database"), N_("FILE") },
    { "today", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { "month", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { "record", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

HitosApplication *
hitos_application_new (void)
{
  return g_object_new (HITOS_TYPE_APPLICATION, "application-id", "mx.hitos.Hitos", "resource-base-path",
                       "/mx/hitos/Hitos", "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}
