/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-pane.h"

#include <glib/gi18n-lib.h>

#include "hitos-editing.h"
#include "hitos-fact-editor.h"
#include "hitos-milestone-editor.h"
#include "hitos-sitting.h"
#include "hitos-task-tree.h"

struct _HitosRecordPane {
  GtkWidget parent_instance;

  HitosWorkspace *workspace;  /* owned; NULL before it is set */
  HitosRecord *record;        /* owned; NULL where nothing is shown */
  GSignalGroup *process;      /* owned: the signals of the record's process */

  /* template children */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *up;
  AdwBin *bin;
};

enum { CLOSE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosRecordPane, hitos_record_pane, GTK_TYPE_WIDGET)

/* Where it stands in the plan: the milestone that it is a part of. */
static gpointer
get_whole (HitosRecordPane *self)
{
  return HITOS_IS_MILESTONE (self->record) ? hitos_milestone_get_parent (HITOS_MILESTONE (self->record)) : NULL;
}

static const char *
get_level_name (HitosRecordPane *self)
{
  if (!HITOS_IS_MILESTONE (self->record))
    return _("Session");
  switch (hitos_task_get_level (HITOS_MILESTONE (self->record)))
    {
    case 1:
      return _("Milestone");
    case 2:
      return _("Block");
    default:
      return _("Task");
    }
}

static void
show_head (HitosRecordPane *self)
{
  g_autofree char *title = NULL, *whole = NULL, *subtitle = NULL;

  if (self->record == NULL || hitos_record_get_process (self->record) == NULL)
    return;
  title = hitos_editing_describe (self->record);
  whole = get_whole (self) ? hitos_editing_describe (get_whole (self)) : NULL;
  subtitle = whole ? g_strdup_printf ("%s · %s", get_level_name (self), whole) : g_strdup (get_level_name (self));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_widget_set_visible (self->up, whole != NULL);
}

/* What is removed (the step that made it was undone) is edited no more. */
static void
on_process_changed_cb (HitosProcess *process, HitosRecordPane *self)
{
  if (self->record && hitos_record_get_process (self->record) == NULL)
    g_signal_emit (self, signals[CLOSE], 0);
  else
    show_head (self);
}

static void
on_close_cb (HitosRecordPane *self)
{
  g_signal_emit (self, signals[CLOSE], 0);
}

static void
on_up_cb (HitosRecordPane *self)
{
  if (get_whole (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "s", hitos_record_get_id (get_whole (self)));
}

static void
on_close_action_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  on_close_cb (HITOS_RECORD_PANE (widget));
}

static void
hitos_record_pane_dispose (GObject *object)
{
  HitosRecordPane *self = HITOS_RECORD_PANE (object);
  GtkWidget *child;

  g_clear_object (&self->process);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_record_pane_parent_class)->dispose (object);
}

static void
hitos_record_pane_class_init (HitosRecordPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_record_pane_dispose;
  signals[CLOSE] = g_signal_new ("close", HITOS_TYPE_RECORD_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "pane.close", NULL, on_close_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "pane.close", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-record-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosRecordPane, title);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordPane, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordPane, up);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordPane, bin);
  gtk_widget_class_bind_template_callback (widget_class, on_close_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_up_cb);
}

static void
hitos_record_pane_init (HitosRecordPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->process = g_signal_group_new (HITOS_TYPE_PROCESS);
  g_signal_group_connect_object (self->process, "changed", G_CALLBACK (on_process_changed_cb), self, 0);
}

void
hitos_record_pane_set_workspace (HitosRecordPane *self, HitosWorkspace *workspace)
{
  g_return_if_fail (HITOS_IS_RECORD_PANE (self) && self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
}

gboolean
hitos_record_pane_can_show (gpointer record)
{
  return HITOS_IS_MILESTONE (record) || HITOS_IS_SITTING (record);
}

/* A session has one form, wherever it is edited. */
static GtkWidget *
create_sitting_editor (HitosRecordPane *self, gpointer sitting)
{
  HitosFactEditor *editor = g_object_new (HITOS_TYPE_FACT_EDITOR, NULL);

  hitos_fact_editor_set_workspace (editor, self->workspace);
  hitos_fact_editor_hide_bar (editor);
  hitos_fact_editor_set_record (editor, sitting);
  return GTK_WIDGET (editor);
}

void
hitos_record_pane_show (HitosRecordPane *self, gpointer record, HitosOccurrences *occurrences)
{
  g_return_if_fail (HITOS_IS_RECORD_PANE (self) && self->workspace != NULL);
  g_return_if_fail (record == NULL || (hitos_record_pane_can_show (record) && HITOS_IS_OCCURRENCES (occurrences)));

  if ((gpointer) self->record == record)
    return;
  hitos_workspace_seal (self->workspace);
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->process, record ? hitos_record_get_process (record) : NULL);
  if (HITOS_IS_MILESTONE (record))
    adw_bin_set_child (self->bin, hitos_milestone_editor_new (self->workspace, record, occurrences));
  else
    adw_bin_set_child (self->bin, record ? create_sitting_editor (self, record) : NULL);
  show_head (self);
}

gpointer
hitos_record_pane_get_record (HitosRecordPane *self)
{
  g_return_val_if_fail (HITOS_IS_RECORD_PANE (self), NULL);

  return self->record;
}

void
hitos_record_pane_focus (HitosRecordPane *self, gboolean selected)
{
  GtkWidget *editor;

  g_return_if_fail (HITOS_IS_RECORD_PANE (self));

  editor = adw_bin_get_child (self->bin);
  if (HITOS_IS_MILESTONE_EDITOR (editor))
    hitos_milestone_editor_focus (HITOS_MILESTONE_EDITOR (editor), selected);
  else if (editor)
    hitos_fact_editor_focus (HITOS_FACT_EDITOR (editor));
}
