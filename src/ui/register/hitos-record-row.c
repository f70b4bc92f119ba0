/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-editing.h"
#include "hitos-field-row.h"
#include "hitos-holiday.h"
#include "hitos-series.h"

struct _HitosRecordRow {
  AdwExpanderRow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRecord *record;        /* owned */
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (HitosRecordRow, hitos_record_row, ADW_TYPE_EXPANDER_ROW)

static char *
dup_subtitle (gpointer record)
{
  if (HITOS_IS_SERIES (record))
    return g_markup_escape_text (hitos_series_get_pattern (record), -1);
  return HITOS_IS_HOLIDAY (record) ? hitos_date_words_begin (hitos_date_words_long (hitos_holiday_get_date (record)))
                                   : g_strdup ("");
}

static const char *
get_removal (gpointer record)
{
  if (HITOS_IS_SERIES (record))
    return "series-remove";
  return HITOS_IS_HOLIDAY (record) ? "holiday-remove" : "body-remove";
}

static void
show_title (HitosRecordRow *self)
{
  g_autofree char *name = hitos_editing_describe (self->record);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *subtitle = dup_subtitle (self->record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
on_remove_cb (GtkButton *button, HitosRecordRow *self)
{
  HitosChange *change = hitos_change_new (get_removal (self->record), NULL);

  hitos_change_remove (change, self->record);
  hitos_workspace_apply (self->workspace, change);
}

static void
fill (HitosRecordRow *self)
{
  const HitosTable *table = hitos_record_get_table (self->record);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_with_mnemonic (_("_Remove"));

  for (guint i = 0; i < table->n_fields; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), hitos_field_row_create (self->workspace, self->record, i));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
on_expanded_cb (HitosRecordRow *self, GParamSpec *pspec, gpointer data)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  fill (self);
}

static void
on_process_changed_cb (HitosProcess *process, HitosRecordRow *self)
{
  if (hitos_record_get_process (self->record))
    show_title (self);
}

static void
hitos_record_row_dispose (GObject *object)
{
  HitosRecordRow *self = HITOS_RECORD_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_record_row_parent_class)->dispose (object);
}

static void
hitos_record_row_class_init (HitosRecordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_record_row_dispose;
}

static void
hitos_record_row_init (HitosRecordRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}

GtkWidget *
hitos_record_row_new (HitosWorkspace *workspace, gpointer record)
{
  HitosRecordRow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record), NULL);

  self = g_object_new (HITOS_TYPE_RECORD_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  show_title (self);
  g_signal_connect_object (hitos_record_get_process (record), "changed", G_CALLBACK (on_process_changed_cb), self, 0);
  return GTK_WIDGET (self);
}

gpointer
hitos_record_row_get_record (HitosRecordRow *self)
{
  g_return_val_if_fail (HITOS_IS_RECORD_ROW (self), NULL);

  return self->record;
}
