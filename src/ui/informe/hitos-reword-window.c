/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-reword-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-dialog.h"
#include "hitos-narrow-title.h"
#include "hitos-own-words.h"
#include "hitos-rewording-steps.h"
#include "hitos-rewording.h"

struct _HitosRewordWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosProcess *process;      /* owned */
  HitosDate month;            /* first day */
  HitosBlock *block;          /* owned */
  char *before;               /* owned: the words that it opened with */
  char *composed_text;        /* owned: as it is composed now; NULL where nothing composes it */
  gboolean reworded;          /* it has words of somebody's own */
  gboolean doubtful;          /* the facts are others than those that the words stand for */

  GtkButton *save;            /* template children */
  GtkWidget *notice_box;
  GtkLabel *notice;
  GtkLabel *own_title;
  GtkTextView *text_view;
  GtkWidget *empty_hint;
  GtkWidget *composed_box;
  GtkLabel *composed;
  GtkWidget *replaced_box;
  GtkLabel *replaced;
  GtkButton *drop;
};

enum { DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosRewordWindow, hitos_reword_window, ADW_TYPE_WINDOW)

static char *
read_text (HitosRewordWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* --- what can be done --- */

static void
update (HitosRewordWindow *self)
{
  g_autofree char *text = read_text (self);
  gboolean changed = !g_str_equal (text, self->before);
  gboolean keeping = self->doubtful && !changed;

  gtk_button_set_label (self->save, keeping ? C_("words of one's own", "_Keep") : _("_Save"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), *text && (changed || self->doubtful));
  gtk_widget_set_visible (self->empty_hint, *text == '\0');
  gtk_widget_set_visible (self->composed_box, self->composed_text && !g_str_equal (text, self->composed_text));
  gtk_widget_set_visible (GTK_WIDGET (self->drop), self->reworded || changed);
}

static void
finish (HitosRewordWindow *self, HitosChange *change, const char *message)
{
  gboolean empty = hitos_change_is_empty (change);

  /* What is refused stays here: it is told, and nothing is lost. */
  if (!hitos_workspace_apply (self->workspace, change))
    return;
  if (!empty)
    g_signal_emit (self, signals[DONE], 0, message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_save_cb (HitosRewordWindow *self)
{
  g_autofree char *text = read_text (self);

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->save)))
    return;
  if (g_str_equal (text, self->before))
    finish (self, hitos_rewording_steps_keep (self->process, self->month, self->block), _("These words are kept"));
  else if (g_strcmp0 (text, self->composed_text) == 0)
    finish (self, hitos_rewording_steps_drop (self->process, self->month, self->block), _("It reads as composed again"));
  else
    finish (self, hitos_rewording_steps_write (self->process, self->month, self->block, text), _("The paragraph is reworded"));
}

/* Where nothing was kept yet there is nothing to take back, and what was written may be asked back from the text. */
static void
on_drop_cb (HitosRewordWindow *self)
{
  if (!self->reworded)
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), self->before, -1);
      gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
      return;
    }
  finish (self, hitos_rewording_steps_drop (self->process, self->month, self->block),
          self->composed_text ? _("It reads as composed again") : _("The paragraph is removed"));
}

/* --- leaving without it --- */

static void
on_leave_response_cb (AdwMessageDialog *dialog, const char *response, HitosRewordWindow *self)
{
  /* It outlives this window by a moment. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "keep"))
    on_save_cb (self);
  else if (g_str_equal (response, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
on_close_request_cb (HitosRewordWindow *self)
{
  g_autofree char *text = read_text (self);
  GtkWidget *dialog;

  if (g_str_equal (text, self->before))
    return FALSE;
  dialog = hitos_dialog_new (GTK_WINDOW (self), _("Keep What You Wrote?"),
                             _("These words are not in the informe yet."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Go On Writing"), "discard", _("_Discard"),
                                    "keep", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "keep", *text != '\0');
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), *text ? "keep" : "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_leave_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* --- typing --- */

/* It is one paragraph, whatever is pasted. */
static void
on_insert_text_cb (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length, gpointer data)
{
  g_autofree char *joined = g_strndup (text, (gsize) length);

  if (strpbrk (joined, "\n\r\t") == NULL && strstr (joined, "\342\200\251") == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  g_strdelimit (joined, "\n\r\t", ' ');
  for (char *at = joined; (at = strstr (at, "\342\200\251")); at += 3)
    memset (at, ' ', 3);
  gtk_text_buffer_insert (buffer, place, joined, length);
}

/* A paragraph has no lines of its own, so that Enter is free to end it. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, HitosRewordWindow *self)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter) || (state & GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->save)))
    on_save_cb (self);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->text_view));
  return GDK_EVENT_STOP;
}

/* --- the object --- */

/* In the words, not on the button that throws them away; behind the last one, where one goes on. */
static void
hitos_reword_window_map (GtkWidget *widget)
{
  HitosRewordWindow *self = HITOS_REWORD_WINDOW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter end;

  GTK_WIDGET_CLASS (hitos_reword_window_parent_class)->map (widget);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
hitos_reword_window_dispose (GObject *object)
{
  HitosRewordWindow *self = HITOS_REWORD_WINDOW (object);

  g_clear_pointer (&self->block, hitos_block_unref);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->composed_text, g_free);
  g_clear_object (&self->process);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_reword_window_parent_class)->dispose (object);
}

static void
hitos_reword_window_class_init (HitosRewordWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_reword_window_dispose;
  widget_class->map = hitos_reword_window_map;
  signals[DONE] = g_signal_new ("done", HITOS_TYPE_REWORD_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-reword-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, save);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, notice_box);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, own_title);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, text_view);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, empty_hint);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, composed_box);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, composed);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, replaced_box);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, replaced);
  gtk_widget_class_bind_template_child (widget_class, HitosRewordWindow, drop);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_reword_window_init (HitosRewordWindow *self)
{
  GtkEventController *keys;

  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->own_title), -1);
  g_signal_connect (self, "close-request", G_CALLBACK (on_close_request_cb), NULL);
}

/* Words that stand for facts that are others now. */
static void
show_doubt (HitosRewordWindow *self, HitosReportBlock *rewording)
{
  const char *replaced = rewording ? hitos_report_block_get_replaced (rewording) : NULL;
  g_autofree char *text = replaced ? hitos_own_words_read (replaced) : NULL;

  if (rewording && hitos_report_block_get_replaced_hash (rewording))
    self->doubtful = self->composed_text == NULL || hitos_rewording_is_stale (rewording, self->block);
  gtk_widget_set_visible (self->notice_box, self->doubtful);
  gtk_label_set_label (self->notice, self->composed_text
                       ? _("The facts have changed since this paragraph was reworded")
                       : _("A reworded paragraph tells facts that are no longer there; it stands at the end of its section"));
  gtk_widget_set_visible (self->replaced_box, self->doubtful && text);
  gtk_label_set_label (self->replaced, text ? text : "");
}

static void
show_words (HitosRewordWindow *self)
{
  HitosReportBlock *rewording = hitos_rewording_steps_find (self->process, self->month, self->block);
  const char *composed = hitos_block_get_composed (self->block);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);

  if (!hitos_rewording_is_kept (self->block))
    self->composed_text = hitos_own_words_read (composed ? composed : hitos_block_get_text (self->block));
  self->before = hitos_own_words_read (rewording && hitos_report_block_get_text (rewording)
                                       ? hitos_report_block_get_text (rewording) : hitos_block_get_text (self->block));
  g_strstrip (self->before);
  gtk_label_set_label (self->composed, self->composed_text ? self->composed_text : "");
  show_doubt (self, rewording);
  gtk_button_set_label (self->drop, self->composed_text ? _("Back to the _Composed Wording") : _("_Remove the Paragraph"));
  self->reworded = rewording != NULL;
  gtk_text_buffer_set_text (buffer, self->before, -1);
}

HitosRewordWindow *
hitos_reword_window_new (GtkWindow *parent, HitosWorkspace *workspace, HitosDate month, HitosBlock *block)
{
  HitosRewordWindow *self;
  GtkTextBuffer *buffer;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);
  g_return_val_if_fail (month != HITOS_DATE_NONE && block != NULL, NULL);

  self = g_object_new (HITOS_TYPE_REWORD_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->process = g_object_ref (hitos_history_get_process (hitos_workspace_get_history (workspace)));
  self->month = month;
  self->block = hitos_block_ref (block);
  show_words (self);
  buffer = gtk_text_view_get_buffer (self->text_view);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_insert_text_cb), self, 0);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}
