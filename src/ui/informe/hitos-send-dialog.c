/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-send-dialog.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-editing.h"
#include "hitos-numbering.h"
#include "hitos-sending.h"

struct _HitosSendDialog {
  HitosDialog parent_instance;

  HitosProcess *process;  /* owned */
  HitosDate month;        /* first day */

  GtkEditable *date;      /* template children */
  AdwActionRow *dispatch;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosSendDialog, hitos_send_dialog, HITOS_TYPE_DIALOG)

/* HITOS_DATE_NONE where no day is written. What is left out of a date is that of the month in which it is due. */
static HitosDate
read_day (HitosSendDialog *self)
{
  HitosWhen when;

  if (!hitos_date_text_parse (gtk_editable_get_text (self->date), hitos_date_add_months (self->month, 1), &when)
      || hitos_when_get_kind (when) != HITOS_WHEN_DAY)
    return HITOS_DATE_NONE;
  return when.start;
}

/* A new oficio takes the next number of the year in which it is sent. */
static char *
dup_dispatch (HitosSendDialog *self, HitosDate day)
{
  HitosEntry *dispatch = hitos_sending_find_dispatch (self->process, self->month);
  HitosSeries *series = hitos_numbering_find_own_series (self->process);
  g_autofree char *key = NULL;

  if (dispatch)
    return hitos_editing_describe (dispatch);
  if (series == NULL)
    return g_strdup (_("A new oficio"));
  key = hitos_numbering_format (series, hitos_numbering_propose (self->process, series, day), day);
  /* Translators: %s is a key. */
  return g_strdup_printf (_("A new oficio: %s"), key);
}

static void
show_day (HitosSendDialog *self)
{
  HitosDate day = read_day (self);
  g_autofree char *text = day != HITOS_DATE_NONE ? dup_dispatch (self, day) : NULL;
  g_autofree char *escaped = g_markup_escape_text (text ? text : "", -1);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "send", day != HITOS_DATE_NONE);
  adw_action_row_set_subtitle (self->dispatch, escaped);
  if (day == HITOS_DATE_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
}

static void
on_changed_cb (GtkEditable *editable, HitosSendDialog *self)
{
  show_day (self);
}

static void
hitos_send_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  HitosSendDialog *self = HITOS_SEND_DIALOG (dialog);
  HitosDate day = read_day (self);

  if (g_str_equal (response, "send") && day != HITOS_DATE_NONE)
    g_signal_emit (self, signals[ACCEPTED], 0, (int) day);
}

static void
hitos_send_dialog_dispose (GObject *object)
{
  g_clear_object (&HITOS_SEND_DIALOG (object)->process);
  G_OBJECT_CLASS (hitos_send_dialog_parent_class)->dispose (object);
}

static void
hitos_send_dialog_class_init (HitosSendDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_send_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = hitos_send_dialog_response;
  signals[ACCEPTED] = g_signal_new ("accepted", HITOS_TYPE_SEND_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-send-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosSendDialog, date);
  gtk_widget_class_bind_template_child (widget_class, HitosSendDialog, dispatch);
}

static void
hitos_send_dialog_init (HitosSendDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HitosSendDialog *
hitos_send_dialog_new (GtkWindow *parent, HitosProcess *process, HitosDate month, HitosDate day)
{
  g_autofree char *name = NULL, *date = NULL;
  HitosSendDialog *self;

  g_return_val_if_fail (HITOS_IS_PROCESS (process), NULL);
  g_return_val_if_fail (month != HITOS_DATE_NONE && day != HITOS_DATE_NONE, NULL);

  self = g_object_new (HITOS_TYPE_SEND_DIALOG, "transient-for", parent, NULL);
  self->process = g_object_ref (process);
  self->month = month;
  name = hitos_date_text_month (month);
  date = hitos_date_text_field (hitos_when_day (day));
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (self),
                                  /* Translators: %s is a month and its year. */
                                  _("%s. What is recorded of this month from now on is offered to the next informe."),
                                  name);
  g_signal_connect_object (self->date, "changed", G_CALLBACK (on_changed_cb), self, 0);
  gtk_editable_set_text (self->date, date);
  return self;
}
