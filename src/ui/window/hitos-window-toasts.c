/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-dialog.h"
#include "hitos-show-file.h"

/* A toast does not go while it has the focus, and the next one would wait for as long. Who has done something else
 * meanwhile has no need of its button any more. */
static void
add (HitosWindow *self, AdwToast *toast)
{
  GtkWidget *content = adw_toast_overlay_get_child (self->toasts);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->toasts)) && !gtk_widget_is_ancestor (focus, content))
    {
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      hitos_window_focus_view (self);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
hitos_window_toast (HitosWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_return_if_fail (HITOS_IS_WINDOW (self));

  add (self, adw_toast_new (escaped));
}

static void
on_undo_gone_cb (AdwToast *toast, HitosWindow *self)
{
  if (self->undo_toast == toast)
    g_clear_weak_pointer (&self->undo_toast);
}

/* It takes back the last step: one that was told before is no longer true, and tells this one instead. (In libadwaita
 * 1.2 a toast that is dismissed while another one goes brings the program down.) */
void
hitos_window_toast_with_undo (HitosWindow *self, const char *text)
{
  HitosHistory *history = hitos_workspace_get_history (self->workspace);
  GVariant *step = g_variant_new_int64 (history ? hitos_history_get_sequence (history) : 0);
  AdwToast *toast;

  g_return_if_fail (HITOS_IS_WINDOW (self));

  /* It may outlive the step that it tells of: it takes back that one or none. */
  if (self->undo_toast)
    {
      adw_toast_set_title (self->undo_toast, text);
      adw_toast_set_button_label (self->undo_toast, _("Undo"));
      adw_toast_set_action_target_value (self->undo_toast, step);
      return;
    }
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo-step");
  adw_toast_set_action_target_value (toast, step);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_undo_gone_cb), self, 0);
  g_set_weak_pointer (&self->undo_toast, toast);
  add (self, toast);
}

void
hitos_window_toast_with_action (HitosWindow *self, const char *text, const char *label, const char *action,
                                const char *target)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  g_return_if_fail (HITOS_IS_WINDOW (self));

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  if (target)
    adw_toast_set_action_target_value (toast, g_variant_new_string (target));
  add (self, toast);
}

void
hitos_window_tell_undone (HitosWindow *self)
{
  if (self->undo_toast == NULL)
    return;
  /* Its button would take back the step before. */
  adw_toast_set_button_label (self->undo_toast, NULL);
  adw_toast_set_title (self->undo_toast, _("Undone"));
}

static void
on_open_file_cb (AdwToast *toast, HitosWindow *self)
{
  hitos_show_file (GTK_WINDOW (self), g_object_get_data (G_OBJECT (toast), "file"));
}

void
hitos_window_toast_with_file (HitosWindow *self, const char *text, GFile *file)
{
  AdwToast *toast = adw_toast_new (text);

  g_return_if_fail (HITOS_IS_WINDOW (self));

  adw_toast_set_button_label (toast, _("Open"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_open_file_cb), self, 0);
  add (self, toast);
}

/* A failure is never kept back. */
static void
notify_failure (const char *heading, const char *text)
{
  g_autoptr (GNotification) notification = g_notification_new (heading);

  g_notification_set_body (notification, text);
  if (g_application_get_default ())
    g_application_send_notification (g_application_get_default (), NULL, notification);
}

void
hitos_window_tell_failure (HitosWindow *self, const char *heading, const char *text)
{
  GtkWidget *dialog;

  g_return_if_fail (HITOS_IS_WINDOW (self));

  if (hitos_window_is_closed (self))
    {
      notify_failure (heading, text);
      return;
    }
  dialog = hitos_dialog_new (GTK_WINDOW (self), heading, text);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
