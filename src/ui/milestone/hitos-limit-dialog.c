/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-limit-dialog.h"

#include <glib/gi18n-lib.h>

#include "hitos-day-row.h"
#include "hitos-editing.h"
#include "hitos-plan-check.h"

struct _HitosLimitDialog {
  HitosDialog parent_instance;

  HitosMilestone *milestone;  /* owned */
  HitosDate today;
  HitosDayRow *day;           /* owned by the dialog, as is this */
  AdwEntryRow *reason;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosLimitDialog, hitos_limit_dialog, HITOS_TYPE_DIALOG)

static HitosRow *
create_row (HitosLimitDialog *self)
{
  HitosRow *row = hitos_row_copy (hitos_record_get_row (self->milestone));
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  hitos_row_set_integer (row, "limit_override", hitos_day_row_get_date (self->day));
  hitos_row_set_text (row, "override_reason", reason);
  return row;
}

static gboolean
check (HitosLimitDialog *self)
{
  HitosProcess *process = hitos_record_get_process (self->milestone);
  g_autoptr (HitosRow) row = create_row (self);
  g_autoptr (GError) error = NULL;
  HitosDate day = hitos_day_row_get_date (self->day);

  if (process == NULL)
    return FALSE;
  if (day == HITOS_DATE_NONE)
    hitos_day_row_set_problem (self->day, *gtk_editable_get_text (GTK_EDITABLE (self->day))
                                          ? _("write a day, as 3/11/2021") : NULL);
  else
    {
      hitos_plan_check_field (process, row, "limit_override", self->today, &error);
      hitos_day_row_set_problem (self->day, error ? error->message : NULL);
    }
  return day != HITOS_DATE_NONE && error == NULL
         && hitos_plan_check_field (process, row, "override_reason", self->today, NULL);
}

static void
on_changed_cb (HitosLimitDialog *self)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "accept", check (self));
}

static void
hitos_limit_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  HitosLimitDialog *self = HITOS_LIMIT_DIALOG (dialog);
  g_autoptr (HitosChange) change = NULL;
  g_autofree char *name = NULL;

  if (!g_str_equal (response, "accept") || !check (self))
    return;
  name = hitos_editing_describe (self->milestone);
  change = hitos_change_new ("milestone-limit", name);
  hitos_change_update (change, self->milestone, create_row (self));
  g_signal_emit (self, signals[ACCEPTED], 0, change);
}

static void
hitos_limit_dialog_dispose (GObject *object)
{
  g_clear_object (&HITOS_LIMIT_DIALOG (object)->milestone);
  G_OBJECT_CLASS (hitos_limit_dialog_parent_class)->dispose (object);
}

static void
hitos_limit_dialog_class_init (HitosLimitDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_limit_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = hitos_limit_dialog_response;
  signals[ACCEPTED] = g_signal_new ("accepted", HITOS_TYPE_LIMIT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, HITOS_TYPE_CHANGE);
}

static void
hitos_limit_dialog_init (HitosLimitDialog *self)
{
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "accept", _("_Set the Limit"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), "accept");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
}

static void
fill (HitosLimitDialog *self, HitosDate limit)
{
  HitosDate override = hitos_milestone_get_limit_override (self->milestone);
  const char *reason = hitos_milestone_get_override_reason (self->milestone);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  self->day = HITOS_DAY_ROW (hitos_day_row_new (_("Limit"), limit != HITOS_DATE_NONE ? limit : self->today));
  self->reason = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), _("Reason"));
  adw_entry_row_set_activates_default (self->reason, TRUE);
  hitos_day_row_set_date (self->day, override != HITOS_DATE_NONE ? override : limit);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), reason ? reason : "");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->day));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->reason));
  g_signal_connect_object (self->day, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), list);
}

HitosLimitDialog *
hitos_limit_dialog_new (GtkWindow *parent, HitosMilestone *milestone, HitosDate limit, HitosDate today)
{
  HitosLimitDialog *self;
  g_autofree char *name = NULL, *body = NULL;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone) && today != HITOS_DATE_NONE, NULL);

  name = hitos_editing_describe (milestone);
  /* Translators: %s is a milestone. */
  body = g_strdup_printf (_("%s\n\nIts rule stays, and the calendar says that the limit is not the rule's."), name);
  self = g_object_new (HITOS_TYPE_LIMIT_DIALOG, "transient-for", parent, "modal", parent != NULL, "body", body,
                       "heading", _("Set the Limit by Hand"), NULL);
  self->milestone = g_object_ref (milestone);
  self->today = today;
  fill (self, limit);
  on_changed_cb (self);
  return self;
}

HitosChange *
hitos_limit_dialog_create_rule_change (HitosMilestone *milestone)
{
  HitosChange *change;
  HitosRow *row;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone), NULL);

  name = hitos_editing_describe (milestone);
  change = hitos_change_new ("milestone-limit-rule", name);
  row = hitos_row_copy (hitos_record_get_row (milestone));
  hitos_row_set_integer (row, "limit_override", HITOS_DATE_NONE);
  hitos_row_set_text (row, "override_reason", NULL);
  hitos_change_update (change, milestone, row);
  return change;
}
