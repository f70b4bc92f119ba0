/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-parts-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-annex.h"
#include "hitos-body.h"
#include "hitos-document.h"
#include "hitos-editing.h"
#include "hitos-outcome.h"
#include "hitos-part-row.h"
#include "hitos-record-chooser.h"

struct _HitosPartsGroup {
  AdwPreferencesGroup parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRecord *owner;         /* owned */
  GType part_type;
  int role;
  GPtrArray *rows;            /* owned, of borrowed HitosPartRow, in order */
  GtkWidget *empty;           /* owned by the group: what stands where there is none */
};

G_DEFINE_FINAL_TYPE (HitosPartsGroup, hitos_parts_group, ADW_TYPE_PREFERENCES_GROUP)

static const HitosTable *
get_table (HitosPartsGroup *self)
{
  g_autoptr (HitosRecordClass) klass = g_type_class_ref (self->part_type);

  return klass->table;
}

/* The field of a type in the part's table, the one that names the owner left out; NULL where there is none. */
static const HitosField *
find_field (HitosPartsGroup *self, HitosFieldType type, GType target)
{
  const HitosTable *table = get_table (self);

  for (guint i = 1; i < table->n_fields; i++)
    if (table->fields[i].type == type && (target == G_TYPE_NONE || table->fields[i].target () == target))
      return &table->fields[i];
  return NULL;
}

static const GPtrArray *
get_parts (HitosPartsGroup *self)
{
  HitosProcess *process = hitos_record_get_process (self->owner);

  return process ? hitos_process_get_parts (process, self->part_type, self->owner) : NULL;
}

/* --- adding --- */

static HitosRow *
create_part (HitosPartsGroup *self)
{
  const HitosTable *table = get_table (self);
  const HitosField *role = find_field (self, HITOS_FIELD_ENUM, G_TYPE_NONE);
  HitosRow *row = hitos_row_new (table, NULL);

  hitos_row_set_text (row, table->fields[0].name, hitos_record_get_id (self->owner));
  if (role)
    hitos_row_set_integer (row, role->name, self->role);
  hitos_row_set_integer (row, "ordinal", get_parts (self)->len + 1);
  return row;
}

static gboolean
focus_row_cb (gpointer row)
{
  if (gtk_widget_get_root (row) && !hitos_part_row_focus_key (row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* What was added is what one goes on with, once the menu that it comes from has given the focus back. */
static void
focus_last_row (HitosPartsGroup *self)
{
  HitosPartRow *row;

  if (self->rows->len == 0)
    return;
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_row_cb, g_object_ref (row), g_object_unref);
}

static void
apply_part (HitosPartsGroup *self, HitosRow *document, HitosRow *part)
{
  HitosChange *change = hitos_change_new (hitos_editing_get_action (self->owner), NULL);

  if (document)
    hitos_change_insert (change, document);
  hitos_change_insert (change, part);
  if (hitos_workspace_apply (self->workspace, change))
    focus_last_row (self);
}

static void
link_document (HitosPartsGroup *self, HitosRow *part, const char *id)
{
  const char *field = self->part_type == HITOS_TYPE_ANNEX
    ? "annex" : find_field (self, HITOS_FIELD_REFERENCE, HITOS_TYPE_DOCUMENT)->name;

  hitos_row_set_text (part, field, id);
}

static void
on_new_document_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosPartsGroup *self = data;
  HitosRow *document = hitos_row_new (&hitos_document_table, NULL);
  HitosRow *part = create_part (self);

  hitos_row_set_text (document, "kind", self->part_type == HITOS_TYPE_ANNEX ? "anexo" : "oficio");
  link_document (self, part, hitos_row_get_id (document));
  apply_part (self, document, part);
}

static void
on_document_chosen_cb (HitosRecordChooser *chooser, HitosRecord *document, HitosPartsGroup *self)
{
  HitosRow *part = create_part (self);

  link_document (self, part, hitos_record_get_id (document));
  apply_part (self, NULL, part);
}

static void
on_old_document_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosPartsGroup *self = data;
  HitosRecordList *documents = hitos_process_get_list (hitos_record_get_process (self->owner), HITOS_TYPE_DOCUMENT);
  HitosRecordChooser *chooser = hitos_record_chooser_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                          G_LIST_MODEL (documents), _("Registered Documents"));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_document_chosen_cb), self, 0);
  gtk_window_present (GTK_WINDOW (chooser));
}

static void
on_add_body_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  HitosPartsGroup *self = data;
  HitosRow *part = create_part (self);

  hitos_row_set_text (part, "body", g_variant_get_string (target, NULL));
  apply_part (self, NULL, part);
}

static GMenuModel *
create_body_menu (HitosPartsGroup *self)
{
  HitosRecordList *bodies = hitos_process_get_list (hitos_record_get_process (self->owner), HITOS_TYPE_BODY);
  guint n = hitos_record_list_get_n_records (bodies);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      gpointer body = hitos_record_list_get (bodies, i);
      g_autofree char *name = hitos_editing_describe (body);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "parts.add-body", "s", hitos_record_get_id (body));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_document_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_New Document"), "parts.new-document");
  g_menu_append (menu, _("_Registered Document…"), "parts.old-document");
  return G_MENU_MODEL (menu);
}

static void
add_button (HitosPartsGroup *self)
{
  static const GActionEntry entries[] = {
    { .name = "new-document", .activate = on_new_document_cb },
    { .name = "old-document", .activate = on_old_document_cb },
    { .name = "add-body", .activate = on_add_body_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  gboolean bodies = find_field (self, HITOS_FIELD_REFERENCE, HITOS_TYPE_DOCUMENT) == NULL;
  g_autoptr (GMenuModel) menu = bodies ? create_body_menu (self) : create_document_menu ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *tooltip = g_strdup_printf (_("Add: %s"), adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)));

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "parts", G_ACTION_GROUP (actions));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

/* --- showing --- */

static gboolean
shows_parts (HitosPartsGroup *self, const GPtrArray *parts)
{
  if (parts->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    if (hitos_part_row_get_part (g_ptr_array_index (self->rows, i)) != g_ptr_array_index (parts, i))
      return FALSE;
  return TRUE;
}

/* Rows stay while their parts do, so that what is being typed into is never taken away. */
static void
update_rows (HitosPartsGroup *self)
{
  const GPtrArray *parts = get_parts (self);
  g_autoptr (GPtrArray) before = NULL;

  if (parts == NULL || shows_parts (self, parts))
    return;
  before = self->rows;
  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < before->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (before, i));
  for (guint i = 0; i < parts->len; i++)
    {
      GtkWidget *row = hitos_part_row_new (self->workspace, g_ptr_array_index (parts, i));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  gtk_widget_set_visible (self->empty, parts->len == 0);
}

static const char *
get_nothing (HitosPartsGroup *self)
{
  if (self->part_type == HITOS_TYPE_ANNEX)
    return _("No annexes");
  if (self->part_type == HITOS_TYPE_OUTCOME)
    return _("No outcomes yet");
  if (find_field (self, HITOS_FIELD_REFERENCE, HITOS_TYPE_DOCUMENT))
    return _("No documents yet");
  return _("Nobody");
}

static void
add_empty (HitosPartsGroup *self)
{
  self->empty = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->empty), get_nothing (self));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->empty), FALSE);
  gtk_widget_set_focusable (self->empty, FALSE);
  gtk_widget_add_css_class (self->empty, "dim-label");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->empty);
}

static void
on_process_changed_cb (HitosProcess *process, HitosPartsGroup *self)
{
  update_rows (self);
}

static void
hitos_parts_group_dispose (GObject *object)
{
  HitosPartsGroup *self = HITOS_PARTS_GROUP (object);

  g_clear_object (&self->owner);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_parts_group_parent_class)->dispose (object);
}

static void
hitos_parts_group_finalize (GObject *object)
{
  g_ptr_array_unref (HITOS_PARTS_GROUP (object)->rows);
  G_OBJECT_CLASS (hitos_parts_group_parent_class)->finalize (object);
}

static void
hitos_parts_group_class_init (HitosPartsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_parts_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = hitos_parts_group_finalize;
}

static void
hitos_parts_group_init (HitosPartsGroup *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
hitos_parts_group_new (HitosWorkspace *workspace, gpointer owner, GType part_type, const char *title, int role)
{
  HitosPartsGroup *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (owner), NULL);
  g_return_val_if_fail (hitos_record_get_process (owner) != NULL, NULL);

  self = g_object_new (HITOS_TYPE_PARTS_GROUP, "title", title, NULL);
  self->workspace = g_object_ref (workspace);
  self->owner = g_object_ref (owner);
  self->part_type = part_type;
  self->role = role;
  add_button (self);
  add_empty (self);
  update_rows (self);
  g_signal_connect_object (hitos_record_get_process (owner), "changed", G_CALLBACK (on_process_changed_cb), self, 0);
  return GTK_WIDGET (self);
}
