/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-move-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-day-row.h"
#include "hitos-milestone.h"
#include "hitos-move-preview.h"
#include "hitos-move.h"
#include "hitos-narrow-title.h"
#include "hitos-sitting.h"

struct _HitosMoveWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRecord *record;        /* owned */
  HitosSchedule *schedule;    /* owned: of the process as it was opened on */
  HitosMove *move;            /* owned; NULL where what is typed is no day that it can go to */
  HitosDayRow *day;           /* child */

  GtkLabel *heading;           /* template children */
  AdwPreferencesGroup *group;
  AdwComboRow *reach;
  HitosMovePreview *preview;
  GtkWidget *apply;
};

enum { MOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosMoveWindow, hitos_move_window, ADW_TYPE_WINDOW)

static void
tell (HitosMoveWindow *self, HitosDate to)
{
  HitosReach reach = adw_combo_row_get_selected (self->reach) == 1 ? HITOS_REACH_FROM_HERE_ON : HITOS_REACH_ONE;
  g_autoptr (GError) error = NULL;

  self->move = hitos_move_new (self->record, to, reach, self->schedule, hitos_workspace_get_today (self->workspace), 0,
                               &error);
  if (self->move)
    hitos_move_preview_show (self->preview, hitos_move_get_consequences (self->move), NULL);
  else
    hitos_move_preview_refuse (self->preview, error->message);
}

static void
update (HitosMoveWindow *self)
{
  HitosDate to = self->day ? hitos_day_row_get_date (self->day) : HITOS_DATE_NONE;

  g_clear_pointer (&self->move, hitos_move_free);
  if (self->schedule == NULL)
    return;
  if (to == HITOS_DATE_NONE)
    hitos_move_preview_refuse (self->preview, _("Type a day, as 3/11 or 3 nov 2026, or choose it in the calendar"));
  else
    tell (self, to);
  gtk_widget_set_sensitive (self->apply, self->move && !hitos_change_is_empty (hitos_move_get_change (self->move)));
}

static void
on_apply_cb (HitosMoveWindow *self)
{
  g_autofree char *summary = NULL;
  HitosDate day = hitos_day_row_get_date (self->day);

  if (self->move == NULL || hitos_change_is_empty (hitos_move_get_change (self->move)))
    return;
  summary = hitos_move_summarize (self->move);
  if (hitos_workspace_apply (self->workspace, g_object_ref (hitos_move_get_change (self->move))))
    {
      hitos_view_state_set_month (hitos_workspace_get_state (self->workspace), hitos_date_first_of_month (day));
      hitos_view_state_set_record (hitos_workspace_get_state (self->workspace), self->record);
      g_signal_emit (self, signals[MOVED], 0, summary);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
hitos_move_window_dispose (GObject *object)
{
  HitosMoveWindow *self = HITOS_MOVE_WINDOW (object);

  /* Rows that are taken apart lose their choice, which is nobody's wish. */
  g_clear_pointer (&self->move, hitos_move_free);
  g_clear_pointer (&self->schedule, hitos_schedule_free);
  self->day = NULL;
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_move_window_parent_class)->dispose (object);
}

static void
hitos_move_window_class_init (HitosMoveWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HITOS_TYPE_MOVE_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = hitos_move_window_dispose;
  signals[MOVED] = g_signal_new ("moved", HITOS_TYPE_MOVE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-move-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosMoveWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, HitosMoveWindow, group);
  gtk_widget_class_bind_template_child (widget_class, HitosMoveWindow, reach);
  gtk_widget_class_bind_template_child (widget_class, HitosMoveWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, HitosMoveWindow, apply);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_move_window_init (HitosMoveWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
}

gboolean
hitos_move_window_can_move (HitosWorkspace *workspace, gpointer record, GError **error)
{
  g_autoptr (HitosSchedule) schedule = NULL;
  HitosProcess *process;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace), FALSE);

  process = hitos_workspace_get_process (workspace);
  schedule = process ? hitos_schedule_new (process, hitos_workspace_get_today (workspace), 0) : NULL;
  return hitos_move_check (record, schedule, error);
}

static void
offer_reach (HitosMoveWindow *self)
{
  g_autoptr (GPtrArray) following = hitos_recurrence_list_following (self->record);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  g_autofree char *onwards = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->reach), following->len > 0);
  onwards = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "From here on (%u more)", "From here on (%u more)",
                                          following->len), following->len);
  gtk_string_list_append (choices, _("Only this one"));
  gtk_string_list_append (choices, onwards);
  adw_combo_row_set_model (self->reach, G_LIST_MODEL (choices));
}

static char *
get_name (gpointer record)
{
  g_autofree char *title = hitos_consequences_get_title (record);

  if (HITOS_IS_SITTING (record) || hitos_milestone_get_code (record) == NULL)
    return g_steal_pointer (&title);
  return g_strdup_printf ("%s · %s", title, hitos_milestone_get_name (record));
}

HitosMoveWindow *
hitos_move_window_new (GtkWindow *parent, HitosWorkspace *workspace, gpointer record)
{
  HitosMoveWindow *self;
  HitosProcess *process;
  HitosDate day;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record), NULL);

  self = g_object_new (HITOS_TYPE_MOVE_WINDOW, "transient-for", parent, NULL);
  process = hitos_record_get_process (record);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  name = get_name (record);
  gtk_label_set_label (self->heading, name);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL,
                                  -1);
  offer_reach (self);
  self->schedule = hitos_schedule_new (process, hitos_workspace_get_today (workspace), 0);
  day = hitos_move_get_day (record, self->schedule);
  self->day = HITOS_DAY_ROW (hitos_day_row_new (HITOS_IS_SITTING (record) ? _("New day of the session")
                                                                          : _("New planned day"), day));
  hitos_day_row_set_year_start (self->day, hitos_process_get_year_start (process));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->day));
  hitos_day_row_set_date (self->day, day);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
  return self;
}
