/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-settings-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-field-row.h"
#include "hitos-holiday.h"
#include "hitos-record-row.h"
#include "hitos-series.h"

/* Microseconds: longer than a row takes to open. */
#define OPENING (500 * G_TIME_SPAN_MILLISECOND)

/* One group of records: bodies, series or days of rest. */
typedef struct {
  AdwPreferencesGroup *group;  /* template child */
  GPtrArray *rows;             /* owned, of borrowed HitosRecordRow, in order */
} Records;

struct _HitosSettingsWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;    /* owned */
  HitosProcess *process;        /* owned */
  AdwToastOverlay *toasts;      /* template children */
  AdwPreferencesGroup *fields;
  Records bodies;
  Records series;
  Records holidays;
};

G_DEFINE_FINAL_TYPE (HitosSettingsWindow, hitos_settings_window, ADW_TYPE_WINDOW)

static gboolean
shows (const Records *records, HitosRecordList *list)
{
  if (records->rows->len != hitos_record_list_get_n_records (list))
    return FALSE;
  for (guint i = 0; i < records->rows->len; i++)
    if (hitos_record_row_get_record (g_ptr_array_index (records->rows, i)) != hitos_record_list_get (list, i))
      return FALSE;
  return TRUE;
}

/* Rows stay while their records do, so that what is being typed into is never taken away. */
static void
update_records (HitosSettingsWindow *self, Records *records, GType type)
{
  HitosRecordList *list = hitos_process_get_list (self->process, type);

  if (shows (records, list))
    return;
  for (guint i = 0; i < records->rows->len; i++)
    adw_preferences_group_remove (records->group, g_ptr_array_index (records->rows, i));
  g_ptr_array_set_size (records->rows, 0);
  for (guint i = 0; i < hitos_record_list_get_n_records (list); i++)
    {
      GtkWidget *row = hitos_record_row_new (self->workspace, hitos_record_list_get (list, i));

      g_ptr_array_add (records->rows, row);
      adw_preferences_group_add (records->group, row);
    }
}

static void
on_changed_cb (HitosProcess *process, HitosSettingsWindow *self)
{
  update_records (self, &self->bodies, HITOS_TYPE_BODY);
  update_records (self, &self->series, HITOS_TYPE_SERIES);
  update_records (self, &self->holidays, HITOS_TYPE_HOLIDAY);
}

static void
on_failed_cb (HitosWorkspace *workspace, const char *message, HitosSettingsWindow *self)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
on_process_cb (HitosViewState *state, GParamSpec *pspec, HitosSettingsWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_record (HitosSettingsWindow *self, const char *action, HitosRow *row)
{
  HitosChange *change = hitos_change_new (action, NULL);
  g_autofree char *id = g_strdup (hitos_row_get_id (row));
  const HitosTable *table = hitos_row_get_table (row);

  hitos_change_insert (change, row);
  if (hitos_workspace_apply (self->workspace, change))
    hitos_settings_window_show_record (self, hitos_process_lookup (self->process, table->get_type (), id));
}

static void
on_add_body_cb (GtkButton *button, HitosSettingsWindow *self)
{
  HitosRow *row = hitos_row_new (&hitos_body_table, NULL);

  hitos_row_set_text (row, "name", _("New body"));
  hitos_row_set_integer (row, "kind", HITOS_BODY_OFFICE);
  hitos_row_set_integer (row, "ordinal", self->bodies.rows->len + 1);
  add_record (self, "body-add", row);
}

static void
on_add_series_cb (GtkButton *button, HitosSettingsWindow *self)
{
  HitosRow *row = hitos_row_new (&hitos_series_table, NULL);

  hitos_row_set_text (row, "name", _("New series"));
  hitos_row_set_text (row, "pattern", "{n}/{yyyy}");
  add_record (self, "series-add", row);
}

static void
on_add_holiday_cb (GtkButton *button, HitosSettingsWindow *self)
{
  HitosRow *row = hitos_row_new (&hitos_holiday_table, NULL);

  hitos_row_set_text (row, "name", _("Holiday"));
  hitos_row_set_integer (row, "date", hitos_workspace_get_today (self->workspace));
  add_record (self, "holiday-add", row);
}

static void
hitos_settings_window_dispose (GObject *object)
{
  HitosSettingsWindow *self = HITOS_SETTINGS_WINDOW (object);

  if (self->workspace)
    hitos_workspace_seal (self->workspace);
  g_clear_object (&self->process);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_settings_window_parent_class)->dispose (object);
}

static void
hitos_settings_window_finalize (GObject *object)
{
  HitosSettingsWindow *self = HITOS_SETTINGS_WINDOW (object);

  g_ptr_array_unref (self->bodies.rows);
  g_ptr_array_unref (self->series.rows);
  g_ptr_array_unref (self->holidays.rows);
  G_OBJECT_CLASS (hitos_settings_window_parent_class)->finalize (object);
}

/* The first field is at hand, but one key must not write over all of it. */
static void
hitos_settings_window_show (GtkWidget *widget)
{
  GtkWidget *focus;

  GTK_WIDGET_CLASS (hitos_settings_window_parent_class)->show (widget);
  focus = gtk_window_get_focus (GTK_WINDOW (widget));
  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

static void
bind_child (GtkWidgetClass *widget_class, const char *name, gssize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, offset);
}

static void
hitos_settings_window_class_init (HitosSettingsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_settings_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = hitos_settings_window_finalize;
  widget_class->show = hitos_settings_window_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-settings-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosSettingsWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, HitosSettingsWindow, toasts);
  bind_child (widget_class, "bodies_group", G_STRUCT_OFFSET (HitosSettingsWindow, bodies.group));
  bind_child (widget_class, "series_group", G_STRUCT_OFFSET (HitosSettingsWindow, series.group));
  bind_child (widget_class, "holidays_group", G_STRUCT_OFFSET (HitosSettingsWindow, holidays.group));
  gtk_widget_class_bind_template_callback (widget_class, on_add_body_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_series_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_holiday_cb);
}

static void
hitos_settings_window_init (HitosSettingsWindow *self)
{
  self->bodies.rows = g_ptr_array_new ();
  self->series.rows = g_ptr_array_new ();
  self->holidays.rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

HitosSettingsWindow *
hitos_settings_window_new (GtkWindow *parent, HitosWorkspace *workspace)
{
  HitosViewState *state;
  HitosSettingsWindow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace), NULL);
  state = hitos_workspace_get_state (workspace);
  g_return_val_if_fail (hitos_view_state_get_process (state) != NULL, NULL);

  self = g_object_new (HITOS_TYPE_SETTINGS_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->process = g_object_ref (hitos_view_state_get_process (state));
  for (guint i = 0; i < hitos_process_table.n_fields; i++)
    adw_preferences_group_add (self->fields, hitos_field_row_create (workspace, self->process, i));
  on_changed_cb (self->process, self);
  g_signal_connect_object (self->process, "changed", G_CALLBACK (on_changed_cb), self, 0);
  g_signal_connect_object (workspace, "failed", G_CALLBACK (on_failed_cb), self, 0);
  g_signal_connect_object (state, "notify::process", G_CALLBACK (on_process_cb), self, 0);
  return self;
}

/* While it opens, all of @row stays in sight. */
static gboolean
follow_opening_cb (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  gint64 *end = data;
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  graphene_rect_t bounds;

  if (*end == 0)
    *end = gdk_frame_clock_get_frame_time (clock) + OPENING;
  if (gtk_widget_compute_bounds (row, scrolled, &bounds))
    {
      double top = bounds.origin.y + gtk_adjustment_get_value (position);

      gtk_adjustment_clamp_page (position, top, top + bounds.size.height);
    }
  return gdk_frame_clock_get_frame_time (clock) < *end;
}

void
hitos_settings_window_show_record (HitosSettingsWindow *self, gpointer record)
{
  Records *records;

  g_return_if_fail (HITOS_IS_SETTINGS_WINDOW (self) && HITOS_IS_RECORD (record));

  records = HITOS_IS_BODY (record) ? &self->bodies : HITOS_IS_SERIES (record) ? &self->series : &self->holidays;
  for (guint i = 0; i < records->rows->len; i++)
    if (hitos_record_row_get_record (g_ptr_array_index (records->rows, i)) == record)
      {
        adw_expander_row_set_expanded (g_ptr_array_index (records->rows, i), TRUE);
        gtk_widget_grab_focus (g_ptr_array_index (records->rows, i));
        gtk_widget_add_tick_callback (g_ptr_array_index (records->rows, i), follow_opening_cb, g_new0 (gint64, 1), g_free);
      }
}
