/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-entry.h"
#include "hitos-move.h"
#include "hitos-sitting.h"

struct _HitosRecordActions {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *first;   /* rows of buttons */
  GtkWidget *second;
  GtkWidget *edit;
  GtkWidget *done;
  GtkWidget *sent;
  GtkWidget *reopen;
  GtkWidget *fact;
  GtkWidget *move;
  GtkWidget *spread;
};

G_DEFINE_FINAL_TYPE (HitosRecordActions, hitos_record_actions, GTK_TYPE_WIDGET)

static void
hitos_record_actions_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hitos_record_actions_parent_class)->dispose (object);
}

static void
hitos_record_actions_class_init (HitosRecordActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_record_actions_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/calendar/hitos-record-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, first);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, second);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, edit);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, done);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, sent);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, reopen);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, fact);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, move);
  gtk_widget_class_bind_template_child (widget_class, HitosRecordActions, spread);
}

/* The window may be narrow, and its text large. */
static void
ellipsize (GtkWidget *row)
{
  for (GtkWidget *button = gtk_widget_get_first_child (row); button; button = gtk_widget_get_next_sibling (button))
    gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
}

static void
hitos_record_actions_init (HitosRecordActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ellipsize (self->first);
  ellipsize (self->second);
}

static gboolean
has_buttons (GtkWidget *row)
{
  for (GtkWidget *button = gtk_widget_get_first_child (row); button; button = gtk_widget_get_next_sibling (button))
    if (gtk_widget_get_visible (button))
      return TRUE;
  return FALSE;
}

static void
show_rows (HitosRecordActions *self)
{
  gtk_widget_set_visible (self->first, has_buttons (self->first));
  gtk_widget_set_visible (self->second, has_buttons (self->second));
  gtk_widget_set_visible (GTK_WIDGET (self), has_buttons (self->first) || has_buttons (self->second));
}

static void
show_clocks (HitosRecordActions *self, HitosMilestone *milestone, const HitosSchedulePoint *point)
{
  gboolean kept = milestone && point && hitos_milestone_get_dropped (milestone) == NULL;
  /* What the register says is taken back in the register, not here. */
  gboolean noted = kept && (hitos_milestone_get_real_end (milestone) != HITOS_DATE_NONE
                            || hitos_milestone_get_remitted_on (milestone) != HITOS_DATE_NONE);

  gtk_widget_set_visible (self->done, kept && point->act.acted == HITOS_DATE_NONE);
  gtk_widget_set_visible (self->sent, kept && point->act.acted != HITOS_DATE_NONE
                                      && point->remission.due != HITOS_DATE_NONE
                                      && point->act.remitted == HITOS_DATE_NONE);
  gtk_widget_set_visible (self->reopen, noted);
}

/* What can still be moved, and what others of its series may take from it. */
static void
show_moves (HitosRecordActions *self, gpointer record, HitosSchedule *schedule)
{
  gboolean planned = HITOS_IS_SITTING (record) || (HITOS_IS_MILESTONE (record) && schedule);
  g_autoptr (GPtrArray) following = planned ? hitos_recurrence_list_following (record) : NULL;
  guint n = following ? following->len : 0;
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Apply to the %u That Follows",
                                                         "Apply to the %u That Follow", n), n);

  gtk_widget_set_visible (self->move, planned && hitos_move_check (record, schedule, NULL));
  gtk_widget_set_visible (self->spread, n > 0);
  gtk_button_set_label (GTK_BUTTON (self->spread), label);
}

void
hitos_record_actions_show_milestone (HitosRecordActions *self, HitosMilestone *milestone,
                                     const HitosSchedulePoint *point)
{
  g_return_if_fail (HITOS_IS_RECORD_ACTIONS (self) && HITOS_IS_MILESTONE (milestone) && point != NULL);

  gtk_widget_set_visible (self->edit, FALSE);
  gtk_widget_set_visible (self->fact, FALSE);
  gtk_widget_set_visible (self->move, FALSE);
  gtk_widget_set_visible (self->spread, FALSE);
  show_clocks (self, milestone, point);
  show_rows (self);
}

void
hitos_record_actions_show (HitosRecordActions *self, gpointer record, HitosSchedule *schedule)
{
  gboolean registered = HITOS_IS_ENTRY (record) || HITOS_IS_SITTING (record);
  HitosMilestone *milestone = HITOS_IS_MILESTONE (record) ? record : NULL;

  g_return_if_fail (HITOS_IS_RECORD_ACTIONS (self));

  gtk_widget_set_visible (self->edit, HITOS_IS_SITTING (record) || milestone);
  gtk_widget_set_visible (self->fact, registered);
  if (registered)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->fact), "s", hitos_record_get_id (record));
  show_clocks (self, milestone, milestone && schedule ? hitos_schedule_get (schedule, milestone) : NULL);
  show_moves (self, record, schedule);
  show_rows (self);
}
