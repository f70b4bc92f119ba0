/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-done-dialog.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-day-row.h"
#include "hitos-deadline.h"
#include "hitos-done.h"
#include "hitos-editing.h"

struct _HitosDoneDialog {
  HitosDialog parent_instance;

  HitosMilestone *milestone;   /* owned */
  HitosDate today;
  HitosDate act_limit;
  HitosDate remission_ceiling;
  HitosDate remission_due;
  HitosDate acted;             /* HITOS_DATE_NONE while it is not done */
  gboolean sending;
  HitosDayRow *day;            /* owned by the dialog, as are these */
  HitosDayRow *sent;           /* NULL where it is not asked */
  AdwEntryRow *key;            /* the same */
  GtkLabel *consequence;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosDoneDialog, hitos_done_dialog, HITOS_TYPE_DIALOG)

static gboolean
is_empty (HitosDayRow *row)
{
  return row == NULL || *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0';
}

/* What cannot be is said beside its field; a message of the day row has the same words as the editor's. */
static gboolean
check (HitosDoneDialog *self)
{
  HitosDate day = hitos_day_row_get_date (self->day);
  HitosDate sent = self->sent ? hitos_day_row_get_date (self->sent) : HITOS_DATE_NONE;
  HitosDate done = self->sending ? self->acted : day;
  g_autoptr (GError) of_day = NULL, of_sent = NULL;

  if (day == HITOS_DATE_NONE && !is_empty (self->day))
    hitos_day_row_set_problem (self->day, _("write a day, as 3/11/2021"));
  else
    {
      hitos_done_check_days (done, self->sending ? day : HITOS_DATE_NONE, self->today, &of_day);
      hitos_day_row_set_problem (self->day, of_day ? of_day->message : NULL);
    }
  if (sent == HITOS_DATE_NONE && !is_empty (self->sent))
    {
      hitos_day_row_set_problem (self->sent, _("write a day, as 3/11/2021"));
      return FALSE;
    }
  if (self->sent)
    {
      hitos_done_check_days (done, sent, self->today, &of_sent);
      hitos_day_row_set_problem (self->sent, of_sent && !of_day ? of_sent->message : NULL);
    }
  return day != HITOS_DATE_NONE && of_day == NULL && of_sent == NULL;
}

static char *
describe_late (const char *pattern, HitosDate limit)
{
  g_autofree char *day = hitos_date_words_long (limit);

  return g_strdup_printf (pattern, day);
}

/* What follows of these days, before they are kept. */
static char *
describe_consequence (HitosDoneDialog *self)
{
  HitosDate day = hitos_day_row_get_date (self->day);
  HitosRemission remission;

  if (self->sending)
    return self->remission_due != HITOS_DATE_NONE && day > self->remission_due
      ? describe_late (_("This is late: it was to be sent by %s."), self->remission_due) : NULL;
  if (self->act_limit != HITOS_DATE_NONE && day > self->act_limit)
    return describe_late (_("This is late: its limit was %s."), self->act_limit);
  if (self->remission_ceiling == HITOS_DATE_NONE || (self->sent && !is_empty (self->sent)))
    return NULL;
  remission = hitos_remission_of_act (self->remission_ceiling, self->act_limit, day, HITOS_REMISSION_TERM);
  return remission.due != HITOS_DATE_NONE ? describe_late (_("Then it is to be sent by %s."), remission.due) : NULL;
}

static void
on_changed_cb (HitosDoneDialog *self)
{
  gboolean right = check (self);
  g_autofree char *consequence = right ? describe_consequence (self) : NULL;

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "accept", right);
  gtk_label_set_label (self->consequence, consequence ? consequence : "");
}

static HitosChange *
create_change (HitosDoneDialog *self)
{
  HitosDate day = hitos_day_row_get_date (self->day);

  if (self->sending)
    return hitos_done_create_sent_change (self->milestone, day);
  return hitos_done_create_change (self->milestone, day,
                                   self->sent ? hitos_day_row_get_date (self->sent) : HITOS_DATE_NONE,
                                   gtk_editable_get_text (GTK_EDITABLE (self->key)));
}

static void
hitos_done_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  HitosDoneDialog *self = HITOS_DONE_DIALOG (dialog);
  g_autoptr (HitosChange) change = NULL;

  if (!g_str_equal (response, "accept") || !check (self))
    return;
  change = create_change (self);
  g_signal_emit (self, signals[ACCEPTED], 0, change);
}

static void
hitos_done_dialog_dispose (GObject *object)
{
  g_clear_object (&HITOS_DONE_DIALOG (object)->milestone);
  G_OBJECT_CLASS (hitos_done_dialog_parent_class)->dispose (object);
}

static void
hitos_done_dialog_class_init (HitosDoneDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_done_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = hitos_done_dialog_response;
  signals[ACCEPTED] = g_signal_new ("accepted", HITOS_TYPE_DONE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, HITOS_TYPE_CHANGE);
}

static void
hitos_done_dialog_init (HitosDoneDialog *self)
{
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self), "cancel", _("_Cancel"), "accept", "", NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), "accept");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");
}

static HitosDayRow *
add_day (HitosDoneDialog *self, GtkWidget *list, const char *title)
{
  GtkWidget *row = hitos_day_row_new (title, self->today);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return HITOS_DAY_ROW (row);
}

/* The titles of the fields are short, for they share a telephone's width with buttons. */
static GtkWidget *
create_hint (const char *text)
{
  GtkWidget *hint = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_justify (GTK_LABEL (hint), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  return hint;
}

static void
fill (HitosDoneDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  self->consequence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->consequence, TRUE);
  gtk_label_set_justify (self->consequence, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->consequence), "dim-label");
  self->day = add_day (self, list, self->sending ? _("Sent to INE on") : _("Done on"));
  if (!self->sending)
    {
      self->key = ADW_ENTRY_ROW (adw_entry_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->key), _("Key of its document"));
      adw_entry_row_set_activates_default (self->key, TRUE);
      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->key));
    }
  if (!self->sending && self->remission_ceiling != HITOS_DATE_NONE)
    self->sent = add_day (self, list, C_("day", "Sent on"));
  gtk_box_append (GTK_BOX (box), list);
  if (self->key)
    gtk_box_append (GTK_BOX (box), create_hint (self->sent ? _("The key and the day it was sent may stay empty.")
                                                           : _("The key may stay empty.")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->consequence));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), box);
}

HitosDoneDialog *
hitos_done_dialog_new (GtkWindow *parent, HitosMilestone *milestone, const HitosSchedulePoint *point, HitosDate today,
                       gboolean sending)
{
  HitosDoneDialog *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HITOS_IS_MILESTONE (milestone) && point != NULL && today != HITOS_DATE_NONE, NULL);

  name = hitos_editing_describe (milestone);
  self = g_object_new (HITOS_TYPE_DONE_DIALOG, "transient-for", parent, "modal", parent != NULL, "body", name,
                       "heading", sending ? _("When Was It Sent?") : _("When Was It Done?"), NULL);
  adw_message_dialog_set_response_label (ADW_MESSAGE_DIALOG (self), "accept",
                                         sending ? _("_Mark as Sent") : _("_Mark as Done"));
  self->milestone = g_object_ref (milestone);
  self->today = today;
  self->act_limit = point->act_limit;
  self->remission_ceiling = point->act.remitted == HITOS_DATE_NONE ? point->remission_ceiling : HITOS_DATE_NONE;
  self->remission_due = point->remission.due;
  self->acted = point->act.acted;
  self->sending = sending;
  fill (self);
  hitos_day_row_set_date (self->day, today);
  on_changed_cb (self);
  return self;
}
