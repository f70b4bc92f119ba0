/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-milestone-actions.h"

#include <glib/gi18n-lib.h>

#include "hitos-change.h"
#include "hitos-milestone.h"

struct _HitosMilestoneActions {
  GtkWidget parent_instance;

  HitosMilestone *milestone;  /* owned, NULL before it is shown */
  HitosDate act_limit;
  HitosDate remission_limit;
  HitosDate today;
  gboolean is_sending;        /* the popover asks for the day of sending */

  /* template children */
  GtkPopover *popover;
  GtkCalendar *picker;
  GtkWidget *late;
  GtkButton *accept;
  GtkWidget *done;
  GtkWidget *sent;
  GtkWidget *reopen;
};

enum { CHANGE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosMilestoneActions, hitos_milestone_actions, GTK_TYPE_WIDGET)

static const char *
get_title (HitosMilestone *milestone)
{
  return hitos_milestone_get_code (milestone) ? hitos_milestone_get_code (milestone)
                                              : hitos_milestone_get_name (milestone);
}

static void
ask_for_change (HitosMilestoneActions *self, const char *action, HitosRow *after)
{
  g_autoptr (HitosChange) change = hitos_change_new (action, get_title (self->milestone));

  hitos_change_update (change, self->milestone, after);
  g_signal_emit (self, signals[CHANGE], 0, change);
}

static HitosDate
get_picked (HitosMilestoneActions *self)
{
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (self->picker);

  return hitos_date_new (g_date_time_get_year (picked), g_date_time_get_month (picked),
                         g_date_time_get_day_of_month (picked));
}

static void
on_picked_cb (HitosMilestoneActions *self)
{
  HitosDate limit = self->is_sending ? self->remission_limit : self->act_limit;

  gtk_widget_set_visible (self->late, limit != HITOS_DATE_NONE && get_picked (self) > limit);
}

static void
ask_for_day (HitosMilestoneActions *self, gboolean is_sending, GtkWidget *button)
{
  g_autoptr (GDateTime) proposed = NULL;
  graphene_rect_t bounds;
  int year, month, day;

  self->is_sending = is_sending;
  hitos_date_get (self->today, &year, &month, &day);
  proposed = g_date_time_new_utc (year, month, day, 0, 0, 0);
  gtk_calendar_select_day (self->picker, proposed);
  on_picked_cb (self);
  gtk_button_set_label (self->accept, is_sending ? _("_Mark as Sent") : _("_Mark as Done"));
  if (gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (self->popover, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                                  (int) bounds.size.width,
                                                                  (int) bounds.size.height });
  gtk_popover_popup (self->popover);
}

static void
on_done_cb (HitosMilestoneActions *self)
{
  ask_for_day (self, FALSE, self->done);
}

static void
on_sent_cb (HitosMilestoneActions *self)
{
  ask_for_day (self, TRUE, self->sent);
}

static void
on_accepted_cb (HitosMilestoneActions *self)
{
  HitosRow *after = hitos_row_copy (hitos_record_get_row (self->milestone));

  gtk_popover_popdown (self->popover);
  hitos_row_set_integer (after, self->is_sending ? "remitted_on" : "real_end", get_picked (self));
  if (!self->is_sending)
    hitos_row_set_integer (after, "status", HITOS_STATUS_DELIVERED);
  ask_for_change (self, "milestone-done", after);
}

static void
on_reopen_cb (HitosMilestoneActions *self)
{
  HitosRow *after = hitos_row_copy (hitos_record_get_row (self->milestone));

  hitos_row_set_integer (after, "real_end", HITOS_DATE_NONE);
  hitos_row_set_integer (after, "remitted_on", HITOS_DATE_NONE);
  hitos_row_set_integer (after, "status", HITOS_STATUS_PENDING);
  ask_for_change (self, "milestone-edit", after);
}

static void
hitos_milestone_actions_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosMilestoneActions *self = HITOS_MILESTONE_ACTIONS (widget);

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation) { 0, 0, width, height },
                            baseline);
  gtk_popover_present (self->popover);
}

static void
hitos_milestone_actions_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
hitos_milestone_actions_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&HITOS_MILESTONE_ACTIONS (object)->milestone);
  G_OBJECT_CLASS (hitos_milestone_actions_parent_class)->dispose (object);
}

static void
hitos_milestone_actions_class_init (HitosMilestoneActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_milestone_actions_dispose;
  widget_class->measure = hitos_milestone_actions_measure;
  widget_class->size_allocate = hitos_milestone_actions_size_allocate;
  signals[CHANGE] = g_signal_new ("change", HITOS_TYPE_MILESTONE_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, HITOS_TYPE_CHANGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/mx/hitos/Hitos/calendar/hitos-milestone-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneActions, popover);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneActions, picker);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneActions, late);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneActions, accept);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneActions, done);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneActions, sent);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneActions, reopen);
  gtk_widget_class_bind_template_callback (widget_class, on_accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sent_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reopen_cb);
}

static void
hitos_milestone_actions_init (HitosMilestoneActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  g_signal_connect_object (self->picker, "day-selected", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);
}

void
hitos_milestone_actions_show (HitosMilestoneActions *self, HitosMilestone *milestone,
                              const HitosSchedulePoint *point, HitosDate today)
{
  gboolean is_noted;

  g_return_if_fail (HITOS_IS_MILESTONE_ACTIONS (self));
  g_return_if_fail (HITOS_IS_MILESTONE (milestone));

  g_set_object (&self->milestone, milestone);
  self->act_limit = point->act_limit;
  self->remission_limit = point->remission.due;
  self->today = today;
  /* What the register says is taken back in the register, not here. */
  is_noted = hitos_milestone_get_real_end (milestone) != HITOS_DATE_NONE
             || hitos_milestone_get_remitted_on (milestone) != HITOS_DATE_NONE;
  gtk_widget_set_visible (self->done, point->act.acted == HITOS_DATE_NONE);
  gtk_widget_set_visible (self->sent, point->act.acted != HITOS_DATE_NONE
                                      && point->remission.due != HITOS_DATE_NONE
                                      && point->act.remitted == HITOS_DATE_NONE);
  gtk_widget_set_visible (self->reopen, is_noted);
}
