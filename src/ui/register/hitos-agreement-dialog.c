/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-agreement-dialog.h"

#include "hitos-editing.h"

struct _HitosAgreementDialog {
  HitosDialog parent_instance;

  char *sitting;        /* owned: its id */
  GtkEditable *key;     /* template children */
  GtkEditable *object;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosAgreementDialog, hitos_agreement_dialog, HITOS_TYPE_DIALOG)

static char *
read_text (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
on_changed_cb (GtkEditable *editable, HitosAgreementDialog *self)
{
  g_autofree char *key = read_text (self->key);
  g_autofree char *object = read_text (self->object);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "add", *key && *object);
}

static void
hitos_agreement_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  HitosAgreementDialog *self = HITOS_AGREEMENT_DIALOG (dialog);
  g_autofree char *key = read_text (self->key);
  g_autofree char *object = read_text (self->object);

  if (g_str_equal (response, "add"))
    g_signal_emit (self, signals[ACCEPTED], 0, key, object);
}

static void
hitos_agreement_dialog_finalize (GObject *object)
{
  g_free (HITOS_AGREEMENT_DIALOG (object)->sitting);
  G_OBJECT_CLASS (hitos_agreement_dialog_parent_class)->finalize (object);
}

static void
hitos_agreement_dialog_class_init (HitosAgreementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hitos_agreement_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = hitos_agreement_dialog_response;
  signals[ACCEPTED] = g_signal_new ("accepted", HITOS_TYPE_AGREEMENT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-agreement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosAgreementDialog, key);
  gtk_widget_class_bind_template_child (widget_class, HitosAgreementDialog, object);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
hitos_agreement_dialog_init (HitosAgreementDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HitosAgreementDialog *
hitos_agreement_dialog_new (GtkWindow *parent, HitosSitting *sitting)
{
  HitosAgreementDialog *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HITOS_IS_SITTING (sitting), NULL);

  name = hitos_editing_describe (sitting);
  self = g_object_new (HITOS_TYPE_AGREEMENT_DIALOG, "transient-for", parent, "body", name, NULL);
  self->sitting = g_strdup (hitos_record_get_id (sitting));
  return self;
}

const char *
hitos_agreement_dialog_get_sitting_id (HitosAgreementDialog *self)
{
  g_return_val_if_fail (HITOS_IS_AGREEMENT_DIALOG (self), NULL);

  return self->sitting;
}
