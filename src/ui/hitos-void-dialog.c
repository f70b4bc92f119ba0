/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-void-dialog.h"

#include <glib/gi18n-lib.h>

#include "hitos-editing.h"

struct _HitosVoidDialog {
  AdwMessageDialog parent_instance;

  GtkEditable *reason;  /* template child */
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosVoidDialog, hitos_void_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
on_changed_cb (GtkEditable *editable, HitosVoidDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "void", *reason != '\0');
}

static void
hitos_void_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  HitosVoidDialog *self = HITOS_VOID_DIALOG (dialog);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (g_str_equal (response, "void"))
    g_signal_emit (self, signals[ACCEPTED], 0, reason);
}

static void
hitos_void_dialog_class_init (HitosVoidDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ADW_MESSAGE_DIALOG_CLASS (klass)->response = hitos_void_dialog_response;
  signals[ACCEPTED] = g_signal_new ("accepted", HITOS_TYPE_VOID_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-void-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosVoidDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
hitos_void_dialog_init (HitosVoidDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HitosVoidDialog *
hitos_void_dialog_new (GtkWindow *parent, gpointer record)
{
  g_autofree char *name = NULL;
  HitosVoidDialog *self;

  g_return_val_if_fail (HITOS_IS_RECORD (record), NULL);

  name = hitos_editing_describe (record);
  self = g_object_new (HITOS_TYPE_VOID_DIALOG, "transient-for", parent, NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (self),
                                  /* Translators: %s names a fact. */
                                  _("%s\n\nIt stays in the register with its reason, and leaves the informe."), name);
  return self;
}
