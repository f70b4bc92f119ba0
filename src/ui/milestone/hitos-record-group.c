/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-group.h"

#include <glib/gi18n-lib.h>

struct _HitosRecordGroup {
  AdwPreferencesGroup parent_instance;

  HitosWorkspace *workspace;         /* owned */
  HitosRecord *owner;                /* owned */
  const HitosRecordGroupKind *kind;
  GPtrArray *records;                /* owned, of owned HitosRecord, in order */
  GPtrArray *rows;                   /* owned, of owned GtkWidget, of the same */
  GtkWidget *empty;                  /* owned by the group; NULL where it hides */
};

enum { ADD, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosRecordGroup, hitos_record_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
shows (HitosRecordGroup *self, const GPtrArray *records)
{
  if (records->len != self->records->len)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (g_ptr_array_index (records, i) != g_ptr_array_index (self->records, i))
      return FALSE;
  return TRUE;
}

static GtkWidget *
take_row (HitosRecordGroup *self, const GPtrArray *records, const GPtrArray *rows, gpointer record)
{
  guint position;

  if (g_ptr_array_find ((GPtrArray *) records, record, &position))
    return g_object_ref (g_ptr_array_index (rows, position));
  return g_object_ref_sink (self->kind->create (self->workspace, record, self->owner));
}

/* What had the focus has it again: moving a row takes it out of the window for a moment. */
static void
replace_rows (HitosRecordGroup *self, const GPtrArray *records)
{
  g_autoptr (GPtrArray) old_records = g_steal_pointer (&self->records);
  g_autoptr (GPtrArray) old_rows = g_steal_pointer (&self->rows);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < old_rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (old_rows, i));
  for (guint i = 0; i < records->len; i++)
    {
      GtkWidget *row = take_row (self, old_records, old_rows, g_ptr_array_index (records, i));

      g_ptr_array_add (self->records, g_object_ref (g_ptr_array_index (records, i)));
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  if (had_focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (focus);
}

static void
update (HitosRecordGroup *self)
{
  g_autoptr (GPtrArray) records = NULL;

  if (hitos_record_get_process (self->owner) == NULL)
    return;
  records = self->kind->list (self->owner);
  if (!shows (self, records))
    replace_rows (self, records);
  for (guint i = 0; i < self->rows->len && self->kind->update; i++)
    self->kind->update (g_ptr_array_index (self->rows, i), g_ptr_array_index (self->records, i));
  if (self->empty)
    gtk_widget_set_visible (self->empty, records->len == 0);
  else
    gtk_widget_set_visible (GTK_WIDGET (self), records->len > 0);
}

static void
on_add_cb (HitosRecordGroup *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
add_button (HitosRecordGroup *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, _(self->kind->add));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

static void
add_empty (HitosRecordGroup *self)
{
  self->empty = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->empty), _(self->kind->empty));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->empty), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->empty), FALSE);
  gtk_widget_set_focusable (self->empty, FALSE);
  gtk_widget_add_css_class (self->empty, "dim-label");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->empty);
}

static void
hitos_record_group_dispose (GObject *object)
{
  HitosRecordGroup *self = HITOS_RECORD_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->owner);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_record_group_parent_class)->dispose (object);
}

static void
hitos_record_group_class_init (HitosRecordGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_record_group_dispose;
  signals[ADD] = g_signal_new ("add", HITOS_TYPE_RECORD_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hitos_record_group_init (HitosRecordGroup *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
hitos_record_group_new (HitosWorkspace *workspace, gpointer owner, const HitosRecordGroupKind *kind)
{
  HitosRecordGroup *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (owner) && kind != NULL, NULL);
  g_return_val_if_fail (hitos_record_get_process (owner) != NULL, NULL);

  self = g_object_new (HITOS_TYPE_RECORD_GROUP, "title", _(kind->title), NULL);
  self->workspace = g_object_ref (workspace);
  self->owner = g_object_ref (owner);
  self->kind = kind;
  if (kind->add)
    add_button (self);
  if (kind->empty)
    add_empty (self);
  update (self);
  g_signal_connect_object (hitos_record_get_process (owner), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

HitosWorkspace *
hitos_record_group_get_workspace (HitosRecordGroup *self)
{
  g_return_val_if_fail (HITOS_IS_RECORD_GROUP (self), NULL);

  return self->workspace;
}

gpointer
hitos_record_group_get_owner (HitosRecordGroup *self)
{
  g_return_val_if_fail (HITOS_IS_RECORD_GROUP (self), NULL);

  return self->owner;
}

GtkWidget *
hitos_record_group_find (HitosRecordGroup *self, const char *id)
{
  g_return_val_if_fail (HITOS_IS_RECORD_GROUP (self) && id != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (hitos_record_get_id (g_ptr_array_index (self->records, i)), id))
      return g_ptr_array_index (self->rows, i);
  return NULL;
}
