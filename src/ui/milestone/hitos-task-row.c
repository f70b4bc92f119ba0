/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-task-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-done.h"
#include "hitos-editing.h"
#include "hitos-reason-dialog.h"
#include "hitos-record-chooser.h"
#include "hitos-task-steps.h"
#include "hitos-wrong-input.h"

/* Pixels that a level stands further in. */
#define INDENT 22

struct _HitosTaskRow {
  AdwPreferencesRow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosMilestone *task;       /* owned */
  HitosMilestone *root;       /* owned */
  gboolean showing;           /* the row is told, not asked */

  /* template children */
  GtkWidget *box;
  GtkCheckButton *done;
  GtkEntry *name;
  GtkLabel *progress;
  GtkWidget *restore;
  GtkMenuButton *menu;
};

enum { ADDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosTaskRow, hitos_task_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
apply (HitosTaskRow *self, HitosChange *change, const GError *error)
{
  if (change)
    return hitos_workspace_apply (self->workspace, change);
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
  return FALSE;
}

/* --- the name and the mark --- */

static void
show_error (HitosTaskRow *self, const char *message)
{
  hitos_wrong_input_mark (GTK_WIDGET (self->name), message != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), message ? message : hitos_milestone_get_name (self->task));
}

static void
on_name_cb (HitosTaskRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autoptr (GError) error = NULL;

  if (self->showing || hitos_record_get_process (self->task) == NULL)
    return;
  if (!g_str_equal (text, hitos_milestone_get_name (self->task)))
    hitos_editing_set_text (self->workspace, self->task, hitos_table_find_field (&hitos_milestone_table, "name"), text,
                            TRUE, &error);
  show_error (self, error ? error->message : NULL);
}

static void
on_leave_cb (HitosTaskRow *self)
{
  hitos_workspace_seal (self->workspace);
}

static void
on_done_cb (HitosTaskRow *self)
{
  HitosDate today = hitos_workspace_get_today (self->workspace);

  if (self->showing)
    return;
  if (gtk_check_button_get_active (self->done))
    apply (self, hitos_done_create_change (self->task, today, HITOS_DATE_NONE, NULL), NULL);
  else
    apply (self, hitos_done_create_reopen_change (self->task), NULL);
}

/* --- what can be done with it --- */

static void
add_part (HitosTaskRow *self, HitosMilestone *parent, HitosMilestone *sibling)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  const char *id = NULL;
  HitosChange *change = hitos_task_create_part (parent, sibling, _("New task"), &id, &error);

  kept = g_strdup (id);
  if (apply (self, change, error))
    g_signal_emit (self, signals[ADDED], 0, kept);
}

/* Return makes the next line, as in any list that is typed. */
static void
on_enter_cb (HitosTaskRow *self)
{
  hitos_workspace_seal (self->workspace);
  add_part (self, hitos_milestone_get_parent (self->task), self->task);
}

static void
on_add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  add_part (HITOS_TASK_ROW (widget), HITOS_TASK_ROW (widget)->task, NULL);
}

static void
on_shift_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosTaskRow *self = HITOS_TASK_ROW (widget);

  apply (self, hitos_task_create_shift (self->task, g_str_equal (action, "task.up") ? -1 : 1), NULL);
}

static void
on_level_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosTaskRow *self = HITOS_TASK_ROW (widget);
  g_autoptr (GError) error = NULL;
  HitosChange *change = g_str_equal (action, "task.in") ? hitos_task_create_indent (self->task, &error)
                                                        : hitos_task_create_outdent (self->task, &error);

  apply (self, change, error);
}

static void
on_parent_chosen_cb (HitosRecordChooser *chooser, HitosRecord *parent, HitosTaskRow *self)
{
  g_autoptr (GError) error = NULL;
  HitosChange *change = hitos_task_create_move (self->task, HITOS_MILESTONE (parent), NULL, &error);

  /* Its row may be gone with it. */
  if (apply (self, change, error))
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (chooser))), "win.tell-step", "s",
                                _("Task moved"));
}

static gboolean
can_be_parent (gpointer item, gpointer task)
{
  return item != (gpointer) hitos_milestone_get_parent (task) && hitos_milestone_get_dropped (item) == NULL
         && hitos_task_check_parent (task, item, NULL);
}

static void
on_move_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosTaskRow *self = HITOS_TASK_ROW (widget);
  HitosRecordList *milestones = hitos_process_get_list (hitos_record_get_process (self->task), HITOS_TYPE_MILESTONE);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (can_be_parent, g_object_ref (self->task), g_object_unref));
  g_autoptr (GtkFilterListModel) parents = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (milestones)), filter);
  HitosRecordChooser *chooser = hitos_record_chooser_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                          G_LIST_MODEL (parents), _("Move to Another Milestone"));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_parent_chosen_cb), self, 0);
  gtk_window_present (GTK_WINDOW (chooser));
}

static void
on_open_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.edit-record", "s", hitos_record_get_id (HITOS_TASK_ROW (widget)->task));
}

static void
on_reason_cb (HitosReasonDialog *dialog, const char *reason, HitosTaskRow *self)
{
  if (apply (self, hitos_task_create_drop (self->task, reason), NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-step", "s", _("Task dropped"));
}

static void
on_drop_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosTaskRow *self = HITOS_TASK_ROW (widget);
  g_autofree char *body = g_strdup_printf (_("%s\n\nIt stays in the plan with its reason, and counts no more."),
                                           hitos_milestone_get_name (self->task));
  HitosReasonDialog *dialog = hitos_reason_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                       _("Drop This Task?"), body, _("_Drop"));

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_reason_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_restore_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosTaskRow *self = HITOS_TASK_ROW (widget);

  apply (self, hitos_task_create_restore (self->task), NULL);
}

/* --- the class --- */

static void
hitos_task_row_dispose (GObject *object)
{
  HitosTaskRow *self = HITOS_TASK_ROW (object);

  g_clear_object (&self->root);
  g_clear_object (&self->task);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_task_row_parent_class)->dispose (object);
}

/* A menu of GTK 4.8 loses the row's actions when the row is taken out of the window to be moved: it is made anew. */
static void
hitos_task_row_root (GtkWidget *widget)
{
  GtkMenuButton *menu = HITOS_TASK_ROW (widget)->menu;
  g_autoptr (GMenuModel) model = g_object_ref (gtk_menu_button_get_menu_model (menu));

  GTK_WIDGET_CLASS (hitos_task_row_parent_class)->root (widget);
  gtk_menu_button_set_menu_model (menu, NULL);
  gtk_menu_button_set_menu_model (menu, model);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "task.add", NULL, on_add_cb);
  gtk_widget_class_install_action (widget_class, "task.up", NULL, on_shift_cb);
  gtk_widget_class_install_action (widget_class, "task.down", NULL, on_shift_cb);
  gtk_widget_class_install_action (widget_class, "task.in", NULL, on_level_cb);
  gtk_widget_class_install_action (widget_class, "task.out", NULL, on_level_cb);
  gtk_widget_class_install_action (widget_class, "task.move", NULL, on_move_cb);
  gtk_widget_class_install_action (widget_class, "task.open", NULL, on_open_cb);
  gtk_widget_class_install_action (widget_class, "task.drop", NULL, on_drop_cb);
  gtk_widget_class_install_action (widget_class, "task.restore", NULL, on_restore_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, both, "task.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, both, "task.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketright, GDK_CONTROL_MASK, "task.in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketleft, GDK_CONTROL_MASK, "task.out", NULL);
}

static void
hitos_task_row_class_init (HitosTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_task_row_dispose;
  signals[ADDED] = g_signal_new ("added", HITOS_TYPE_TASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
  widget_class->root = hitos_task_row_root;
  add_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-task-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosTaskRow, box);
  gtk_widget_class_bind_template_child (widget_class, HitosTaskRow, done);
  gtk_widget_class_bind_template_child (widget_class, HitosTaskRow, name);
  gtk_widget_class_bind_template_child (widget_class, HitosTaskRow, progress);
  gtk_widget_class_bind_template_child (widget_class, HitosTaskRow, restore);
  gtk_widget_class_bind_template_child (widget_class, HitosTaskRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_done_cb);
}

static void
hitos_task_row_init (HitosTaskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hitos_task_row_new (HitosWorkspace *workspace, HitosMilestone *task, HitosMilestone *root)
{
  HitosTaskRow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_MILESTONE (task), NULL);

  self = g_object_new (HITOS_TYPE_TASK_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->task = g_object_ref (task);
  self->root = g_object_ref (root);
  return GTK_WIDGET (self);
}

static void
show_name (HitosTaskRow *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  const char *name = hitos_milestone_get_name (self->task);

  if (g_str_equal (typed, name))
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  self->showing = FALSE;
  show_error (self, NULL);
}

static void
show_progress (HitosTaskRow *self, HitosActs *acts, gboolean dropped)
{
  HitosProgress progress = hitos_task_get_progress (self->task, acts);
  gboolean leaf = hitos_task_is_leaf (self->task);
  g_autofree char *text = g_strdup_printf ("%u/%u", progress.done, progress.leaves);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u task done", "%u of %u tasks done",
                                                         progress.leaves), progress.done, progress.leaves);

  gtk_widget_set_visible (GTK_WIDGET (self->done), leaf && !dropped);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), !leaf && !dropped);
  gtk_label_set_label (self->progress, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->progress), words);
  self->showing = TRUE;
  gtk_check_button_set_active (self->done, hitos_task_is_done (self->task, acts));
  self->showing = FALSE;
  /* What the register says is not taken back here. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->done), hitos_acts_get (acts, self->task).act == NULL);
}

static void
show_dropped (HitosTaskRow *self, const char *reason)
{
  static const char *const names[] = { "task.add", "task.up", "task.down", "task.in", "task.out", "task.move", "task.drop" };
  g_autofree char *words = reason ? g_strdup_printf (_("Dropped: %s"), reason) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], reason == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.restore", reason != NULL);
  gtk_widget_set_visible (self->restore, reason != NULL);
  gtk_editable_set_editable (GTK_EDITABLE (self->name), reason == NULL);
  if (reason)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dropped");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dropped");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
}

void
hitos_task_row_update (HitosTaskRow *self, HitosActs *acts)
{
  const char *dropped;
  guint level;

  g_return_if_fail (HITOS_IS_TASK_ROW (self) && acts != NULL);

  dropped = hitos_milestone_get_dropped (self->task);
  level = hitos_task_get_level (self->task);
  gtk_widget_set_margin_start (self->box, 12 + INDENT * (level - hitos_task_get_level (self->root) - 1));
  show_name (self);
  show_dropped (self, dropped);
  show_progress (self, acts, dropped != NULL);
  if (dropped == NULL)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.add", level < HITOS_TASK_LEVELS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->done), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hitos_milestone_get_name (self->task), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hitos_milestone_get_name (self->task), GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) level, -1);
}

void
hitos_task_row_edit_name (HitosTaskRow *self)
{
  g_return_if_fail (HITOS_IS_TASK_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
