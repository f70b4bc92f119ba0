/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include <glib/gstdio.h>

#include "hitos-finding-list.h"
#include "hitos-json-id.h"
#include "hitos-json-reader.h"
#include "hitos-milestone.h"
#include "hitos-ui-resource.h"
#include "private-display.h"

/* As the application has it. */
static void
take_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/mx/hitos/Hitos/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
test_window_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  private_display_enter ();
  adw_init ();
  hitos_ui_register_resource ();
  take_style ();
}

static void
import_sample (const char *path)
{
  g_autofree char *sample = g_build_filename (g_getenv ("HITOS_DATA_DIR"), "samples", "durango-2021-2022.json", NULL);
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (HitosJsonReader) reader = hitos_json_reader_new ();
  g_autoptr (HitosHistory) history = NULL;
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (sample, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);
  hitos_json_reader_read_bytes (reader, bytes, &error);
  g_assert_no_error (error);
  change = hitos_json_reader_create_change (reader, NULL, &error);
  g_assert_no_error (error);
  database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  history = hitos_history_create (database, change, &error);
  g_assert_no_error (error);
}

TestWindow *
test_window_new (gboolean sample)
{
  return test_window_new_sized (sample, 1280, 800);
}

TestWindow *
test_window_new_sized (gboolean sample, int width, int height)
{
  TestWindow *self = g_new0 (TestWindow, 1);

  self->folder = g_dir_make_tmp ("hitos-ui-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "hitos.db", NULL);
  if (sample)
    import_sample (self->path);
  self->clock = hitos_clock_new (hitos_date_new (2021, 12, 3));
  self->workspace = hitos_workspace_new (self->clock);
  self->window = hitos_window_new (NULL, self->workspace);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  hitos_window_open_path (self->window, self->path);
  gtk_window_present (GTK_WINDOW (self->window));
  if (sample)
    hitos_view_state_set_month (hitos_workspace_get_state (self->workspace), hitos_date_new (2021, 11, 1));
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (self->window)) > 0);
  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

void
test_window_close (TestWindow *self)
{
  gpointer window = self->window, workspace = self->workspace;

  g_object_add_weak_pointer (window, &window);
  g_object_add_weak_pointer (workspace, &workspace);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->workspace);
  test_wait_until (window == NULL && workspace == NULL);
  self->window = NULL;
}

void
test_window_free (TestWindow *self)
{
  if (self->window)
    test_window_close (self);
  g_object_unref (self->clock);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

gpointer
test_window_find (TestWindow *self, const HitosTable *table, const char *id)
{
  HitosProcess *process = hitos_view_state_get_process (hitos_workspace_get_state (self->workspace));
  g_autofree char *inside = hitos_json_id_of_record (hitos_record_get_id (process), table, id);
  gpointer record = hitos_process_lookup (process, table->get_type (), inside);

  g_assert_nonnull (record);
  return record;
}

gpointer
test_find_milestone (TestWindow *self, const char *code)
{
  HitosProcess *process = hitos_view_state_get_process (hitos_workspace_get_state (self->workspace));
  HitosRecordList *milestones = hitos_process_get_list (process, HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (g_strcmp0 (hitos_milestone_get_code (hitos_record_list_get (milestones, i)), code) == 0)
      return hitos_record_list_get (milestones, i);
  return NULL;
}

char *
test_dup_path (TestWindow *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

gboolean
test_begins_with (const char *path, const char *beginning)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) && g_str_has_prefix (content, beginning);
}

void
test_activate (TestWindow *self, const char *action, const char *target)
{
  g_assert_true (test_is_enabled (self, action));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, target ? g_variant_new_string (target) : NULL);
}

gboolean
test_is_enabled (TestWindow *self, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), action);
}

GtkWidget *
test_find_widget (GtkWidget *parent, GType type, gboolean (*match) (GtkWidget *widget, gpointer data), gpointer data)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type) && (match == NULL || match (child, data)))
        return child;
      found = test_find_widget (child, type, match, data);
      if (found)
        return found;
    }
  return NULL;
}

static gboolean
has_part (GtkWidget *label, gpointer part)
{
  return strstr (gtk_label_get_label (GTK_LABEL (label)), part) != NULL;
}

GtkWidget *
test_find_label (GtkWidget *parent, const char *part)
{
  return test_find_widget (parent, GTK_TYPE_LABEL, has_part, (gpointer) part);
}

static gboolean
has_title (GtkWidget *widget, gpointer title)
{
  return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

GtkWidget *
test_find_row (GtkWidget *parent, GType type, const char *title)
{
  GtkWidget *row = test_find_widget (parent, type, has_title, (gpointer) title);

  if (row == NULL)
    g_error ("no row is called “%s”", title);
  return row;
}

void
test_choose_milestone (TestWindow *self, const char *code)
{
  hitos_view_state_set_record (hitos_workspace_get_state (self->workspace), test_find_milestone (self, code));
}

GtkWindow *
test_find_mapped_dialog (TestWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (self->window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

GtkWidget *
test_open_findings (TestWindow *self)
{
  GtkWidget *preview, *list;

  test_activate (self, "view", "informes");
  preview = GTK_WIDGET (hitos_informes_view_get_preview (hitos_window_get_informes (self->window)));
  list = test_find_widget (preview, HITOS_TYPE_FINDING_LIST, NULL, NULL);
  if (!gtk_widget_get_mapped (list))
    test_activate (self, "show-checks", NULL);
  hitos_window_flush (self->window);
  test_wait_until (gtk_widget_get_mapped (list));
  return list;
}

char *
test_dup_informe (TestWindow *self)
{
  HitosPreviewPane *preview = hitos_informes_view_get_preview (hitos_window_get_informes (self->window));
  HitosInforme *informe = hitos_preview_pane_get_informe (preview);
  GString *text = g_string_new (NULL);

  for (guint i = 0; informe && i < hitos_informe_get_n_blocks (informe); i++)
    g_string_append_printf (text, "%s\n", hitos_block_get_text (hitos_informe_get_block (informe, i)));
  /* What keeps together on a line is only typography. */
  g_string_replace (text, "\u00a0", " ", 0);
  return g_string_free (text, FALSE);
}

gpointer
test_find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

gpointer
test_find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}
