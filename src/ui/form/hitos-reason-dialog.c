/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-reason-dialog.h"

struct _HitosReasonDialog {
  HitosDialog parent_instance;

  GtkEditable *reason;  /* template child */
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosReasonDialog, hitos_reason_dialog, HITOS_TYPE_DIALOG)

static void
on_changed_cb (GtkEditable *editable, HitosReasonDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "accept", *reason != '\0');
}

static void
hitos_reason_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  HitosReasonDialog *self = HITOS_REASON_DIALOG (dialog);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (g_str_equal (response, "accept"))
    g_signal_emit (self, signals[ACCEPTED], 0, reason);
}

static void
hitos_reason_dialog_class_init (HitosReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ADW_MESSAGE_DIALOG_CLASS (klass)->response = hitos_reason_dialog_response;
  signals[ACCEPTED] = g_signal_new ("accepted", HITOS_TYPE_REASON_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosReasonDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
hitos_reason_dialog_init (HitosReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HitosReasonDialog *
hitos_reason_dialog_new (GtkWindow *parent, const char *heading, const char *body, const char *accept)
{
  HitosReasonDialog *self;

  g_return_val_if_fail (heading != NULL && body != NULL && accept != NULL, NULL);

  self = g_object_new (HITOS_TYPE_REASON_DIALOG, "transient-for", parent, "heading", heading, "body", body, NULL);
  adw_message_dialog_set_response_label (ADW_MESSAGE_DIALOG (self), "accept", accept);
  return self;
}
