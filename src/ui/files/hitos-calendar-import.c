/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-import.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-date-words.h"
#include "hitos-dialog.h"
#include "hitos-ical-reader.h"
#include "hitos-milestone.h"
#include "hitos-plan-csv-reader.h"
#include "hitos-sitting.h"
#include "hitos-store.h"
#include "hitos-wrapping.h"

/* More lines than these nobody reads in a dialog. */
#define MOST_LINES 200

/* Of what is told, in pixels: as wide as its window has room for beside a dialog's margins. */
#define LEAST_WIDTH 270
#define MOST_WIDTH 480
#define MARGINS 90
#define MOST_HEIGHT 300

struct _HitosCalendarImport {
  GObject parent_instance;

  HitosWorkspace *workspace;  /* owned */
  GtkWindow *parent;          /* owned while it runs, may be NULL */
  HitosHistory *history;      /* owned: of the process that was open when it began */
  HitosChange *change;        /* owned: what is to be accepted */
  GPtrArray *changes;         /* owned, of char *: of a table, which tells them line by line; else NULL */
  GPtrArray *dropped;         /* owned, of char * */
};

enum { DONE, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosCalendarImport, hitos_calendar_import, G_TYPE_OBJECT)

/* --- in the thread, which has the process to itself --- */

typedef struct {
  GFile *file;         /* owned */
  char *path;          /* owned: the database */
  char *process;       /* owned: its id */
  HitosChange *change; /* owned: what came of it */
  GPtrArray *changes;  /* owned, NULL of a calendar */
  GPtrArray *dropped;  /* owned */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->file);
  g_free (reading->path);
  g_free (reading->process);
  g_clear_object (&reading->change);
  g_clear_pointer (&reading->changes, g_ptr_array_unref);
  g_clear_pointer (&reading->dropped, g_ptr_array_unref);
  g_free (reading);
}

/* One byte too many is enough to be refused: a stream may never end. */
static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gsize n_read;

  if (stream == NULL)
    return NULL;
  g_byte_array_set_size (content, MAX (HITOS_ICAL_MOST_BYTES, HITOS_CSV_MOST_BYTES) + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), content->data, content->len, &n_read, cancellable, error))
    return NULL;
  g_byte_array_set_size (content, (guint) n_read);
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static gboolean
is_calendar (GBytes *bytes, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, ".ics")
         || hitos_ical_scan_is_calendar (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
read_table (Reading *reading, HitosProcess *process, GBytes *bytes, GError **error)
{
  HitosPlanCsvReport *report = NULL;

  reading->change = hitos_plan_csv_read (process, bytes, &report, error);
  if (report == NULL)
    return;
  reading->changes = g_ptr_array_ref (report->changes);
  reading->dropped = g_ptr_array_ref (report->dropped);
  hitos_plan_csv_report_free (report);
}

static gboolean
read_calendar (Reading *reading, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = read_file (reading->file, cancellable, error);
  gboolean calendar = bytes && is_calendar (bytes, reading->file);
  g_autoptr (HitosDatabase) database = NULL;
  g_autoptr (HitosProcess) process = NULL;

  if (bytes == NULL
      || (calendar && !hitos_ical_scan (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error)))
    return FALSE;
  database = hitos_database_open (reading->path, HITOS_DATABASE_READ_ONLY, error);
  process = database ? hitos_store_load_process (database, reading->process, error) : NULL;
  if (process && calendar)
    reading->change = hitos_ical_read (process, bytes, &reading->dropped, error);
  else if (process)
    read_table (reading, process, bytes, error);
  return reading->change != NULL;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (read_calendar (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- what would change --- */

static HitosDate
get_day (const HitosRow *row)
{
  static const char *const names[] = { "date", "planned_start", "internal_target" };

  for (guint i = 0; row && i < G_N_ELEMENTS (names); i++)
    {
      int field = hitos_table_find_field (hitos_row_get_table (row), names[i]);
      HitosDate day = field >= 0 ? hitos_row_get_value (row, field).integer : HITOS_DATE_NONE;

      if (day != HITOS_DATE_NONE)
        return day;
    }
  return HITOS_DATE_NONE;
}

static char *
dup_session_name (const char *kinds)
{
  g_autofree char *line = g_strdelimit (g_strdup (kinds), "\n", ' ');

  /* Translators: a session of a body; %s is its kind ("ordinaria"), may be empty. */
  return hitos_date_words_begin (g_strstrip (g_strdup_printf (C_("held", "%s session"), line)));
}

static char *
dup_name (const HitosRow *row)
{
  const HitosTable *table = hitos_row_get_table (row);
  const char *text = NULL;
  char *line;

  /* Their kinds are the field's words: "ordinaria". */
  if (table == &hitos_sitting_table && hitos_row_get_value (row, hitos_table_find_field (table, "kinds")).text)
    return dup_session_name (hitos_row_get_value (row, hitos_table_find_field (table, "kinds")).text);
  if (table == &hitos_milestone_table)
    text = hitos_row_get_value (row, hitos_table_find_field (table, "name")).text;
  line = g_strdelimit (g_strdup (text ? text : ""), "\n", ' ');
  if (*line)
    return line;
  g_free (line);
  return g_strdup (table == &hitos_sitting_table ? _("Session") : _("Milestone"));
}

static char *
dup_line (const HitosImage *image)
{
  g_autofree char *name = dup_name (hitos_image_get_row (image));
  g_autofree char *before = hitos_date_text_field (hitos_when_day (get_day (image->before)));
  g_autofree char *after = hitos_date_text_field (hitos_when_day (get_day (image->after)));

  if (image->before == NULL)
    /* Translators: what a calendar brings that was not there: its name and its day. */
    return g_strdup_printf (_("%1$s: new, %2$s"), name, after);
  if (g_str_equal (before, after))
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s: %s → %s", name, before, after);
}

static void
add_line (GtkBox *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  hitos_wrapping_allow (GTK_LABEL (label));
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_box_append (box, label);
}

/* Each is a paragraph of its own. */
static void
add_lines (GtkBox *box, const char *heading, GPtrArray *lines)
{
  GtkWidget *title = gtk_label_new (heading);
  guint shown = MIN (lines->len, MOST_LINES);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_margin_top (title, gtk_widget_get_first_child (GTK_WIDGET (box)) ? 6 : 0);
  gtk_box_append (box, title);
  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *line = hitos_date_words_begin (g_strdup (g_ptr_array_index (lines, i)));

      add_line (box, line);
    }
  if (lines->len > shown)
    {
      guint n = lines->len - shown;
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);

      add_line (box, more);
    }
}

/* Lines break, so that how high all of it is follows from the width, which a scrolled window does not ask for. */
static void
give_room (HitosCalendarImport *self, GtkScrolledWindow *scrolled, GtkWidget *content)
{
  int room = self->parent ? gtk_widget_get_width (GTK_WIDGET (self->parent)) - MARGINS : LEAST_WIDTH;
  int width = CLAMP (room, LEAST_WIDTH, MOST_WIDTH), height;

  gtk_widget_set_size_request (GTK_WIDGET (scrolled), width, -1);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (scrolled, MIN (height, MOST_HEIGHT));
  gtk_scrolled_window_set_max_content_height (scrolled, MOST_HEIGHT);
}

/* What is not taken stands below, where one may not look: how much it is, is told above. */
static char *
dup_counts (HitosCalendarImport *self)
{
  guint n = self->changes ? self->changes->len : hitos_change_get_images (self->change)->len, left = self->dropped->len;
  g_autofree char *changes = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", n), n);
  g_autofree char *rest = NULL;

  if (left == 0)
    return g_steal_pointer (&changes);
  rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is not taken, or not as it was",
                                       "%u are not taken, or not as they were", left), left);
  return g_strdup_printf ("%s · %s", changes, rest);
}

static GtkWidget *
create_report (HitosCalendarImport *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  const GPtrArray *images = hitos_change_get_images (self->change);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  /* Beside the scrollbar. */
  gtk_widget_set_margin_end (box, 12);
  for (guint i = 0; self->changes == NULL && i < images->len; i++)
    g_ptr_array_add (lines, dup_line (g_ptr_array_index (images, i)));
  if (images->len > 0)
    add_lines (GTK_BOX (box), _("What changes"), self->changes ? self->changes : lines);
  if (self->dropped->len > 0)
    add_lines (GTK_BOX (box), _("Not taken, or not as it was"), self->dropped);
  /* The focus begins there, for the arrows to scroll. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  images->len > 0 ? _("What changes") : _("Not taken, or not as it was"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  give_room (self, GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

static void
accept (HitosCalendarImport *self)
{
  guint n = hitos_change_get_images (self->change)->len;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!hitos_history_apply (self->history, self->change, &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record imported", "%u records imported", n), n);
  g_signal_emit (self, signals[DONE], 0, text);
}

static void
on_response_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (HitosCalendarImport) self = data;

  if (g_str_equal (response, "import"))
    accept (self);
  g_clear_object (&self->parent);
}

static void
ask (HitosCalendarImport *self)
{
  gboolean any = !hitos_change_is_empty (self->change);
  const char *question = self->changes ? _("Import This Plan?") : _("Import This Calendar?");
  const char *nothing = self->changes ? _("Nothing New in This Plan") : _("Nothing New in This Calendar");
  g_autofree char *counts = any ? dup_counts (self) : NULL;
  GtkWidget *dialog = hitos_dialog_new (self->parent, any ? question : nothing, counts);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_report (self));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", any ? _("_Cancel") : _("_Close"));
  if (any)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "import", _("_Import"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "import", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "import");
    }
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_response_cb), g_object_ref (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosCalendarImport) self = data;
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      /* The window was closed meanwhile: there is nobody to ask. */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  self->change = g_steal_pointer (&reading->change);
  self->changes = g_steal_pointer (&reading->changes);
  self->dropped = g_steal_pointer (&reading->dropped);
  if (hitos_change_is_empty (self->change) && self->dropped->len == 0)
    g_signal_emit (self, signals[DONE], 0, _("Everything was there already"));
  else
    ask (self);
}

static void
hitos_calendar_import_dispose (GObject *object)
{
  HitosCalendarImport *self = HITOS_CALENDAR_IMPORT (object);

  g_clear_object (&self->change);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
  g_clear_object (&self->history);
  g_clear_object (&self->parent);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_calendar_import_parent_class)->dispose (object);
}

static void
hitos_calendar_import_class_init (HitosCalendarImportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_calendar_import_dispose;
  signals[DONE] = g_signal_new ("done", HITOS_TYPE_CALENDAR_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", HITOS_TYPE_CALENDAR_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hitos_calendar_import_init (HitosCalendarImport *self)
{
}

HitosCalendarImport *
hitos_calendar_import_new (HitosWorkspace *workspace)
{
  HitosCalendarImport *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);

  self = g_object_new (HITOS_TYPE_CALENDAR_IMPORT, NULL);
  self->workspace = g_object_ref (workspace);
  self->history = g_object_ref (hitos_workspace_get_history (workspace));
  return self;
}

void
hitos_calendar_import_start (HitosCalendarImport *self, GFile *file, GtkWindow *parent)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (HITOS_IS_CALENDAR_IMPORT (self) && self->change == NULL);
  g_return_if_fail (G_IS_FILE (file));

  /* The thread reads the file: what is being typed must be in it. */
  hitos_workspace_seal (self->workspace);
  self->parent = parent ? g_object_ref (parent) : NULL;
  if (parent)
    g_signal_connect_object (parent, "unrealize", G_CALLBACK (g_cancellable_cancel), cancellable, G_CONNECT_SWAPPED);
  reading = g_new0 (Reading, 1);
  reading->file = g_object_ref (file);
  reading->path = g_strdup (hitos_database_get_path (hitos_workspace_get_database (self->workspace)));
  reading->process = g_strdup (hitos_record_get_id (hitos_history_get_process (self->history)));
  /* No source: the thread may be the last to let go of the task, and what is here belongs to this one. */
  task = g_task_new (NULL, cancellable, on_read_cb, g_object_ref (self));
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

gboolean
hitos_calendar_import_is_step (HitosCalendarImport *self)
{
  g_return_val_if_fail (HITOS_IS_CALENDAR_IMPORT (self), FALSE);

  return self->change != NULL && !hitos_change_is_empty (self->change);
}
