/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-catch-up-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-catch-up-row.h"
#include "hitos-dialog.h"
#include "hitos-narrow-title.h"
#include "hitos-wrong-input.h"

struct _HitosCatchUpWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;         /* owned */
  HitosProcess *process;             /* owned: the one that it was opened for */
  HitosCatchUp *catch_up;            /* owned */
  GPtrArray *rows;                   /* owned; of borrowed rows: milestones, then numbers */

  AdwPreferencesPage *page;          /* template children */
  AdwPreferencesGroup *milestones;
  AdwPreferencesGroup *numbers;
  AdwPreferencesGroup *sessions;
};

enum { APPLIED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosCatchUpWindow, hitos_catch_up_window, ADW_TYPE_WINDOW)

/* --- rows of one number each; the record is kept with the row --- */

static GtkWidget *
add_number_row (HitosCatchUpWindow *self, AdwPreferencesGroup *group, const char *title, gpointer record)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data_full (G_OBJECT (row), "title", g_strdup (title), g_free);
  if (record)
    g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

static gboolean
take_number (HitosCatchUpWindow *self, GtkWidget *row, GError **error)
{
  gpointer record = g_object_get_data (G_OBJECT (row), "record");
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  guint64 number = 0;

  if (!HITOS_IS_BODY (record))
    return hitos_catch_up_set_last_key (self->catch_up, record, text, error);
  if (*text && !g_ascii_string_to_unsigned (text, 10, 1, 9999, &number, NULL))
    return hitos_catch_up_set_last_session (self->catch_up, record, -1, error);
  return hitos_catch_up_set_last_session (self->catch_up, record, (int) number, error);
}

static gboolean
check_number (HitosCatchUpWindow *self, GtkWidget *row)
{
  const char *title = g_object_get_data (G_OBJECT (row), "title");
  g_autoptr (GError) error = NULL;
  gboolean fits = take_number (self, row, &error);

  hitos_wrong_input_tell (ADW_PREFERENCES_ROW (row), title, error ? error->message : NULL);
  if (!fits)
    gtk_widget_grab_focus (row);
  return fits;
}

/* --- filling --- */

static void
add_milestones (HitosCatchUpWindow *self)
{
  g_autoptr (GPtrArray) overdue = hitos_catch_up_list_overdue (self->catch_up);

  for (guint i = 0; i < overdue->len; i++)
    {
      GtkWidget *row = hitos_catch_up_row_new (self->catch_up, g_ptr_array_index (overdue, i));

      adw_preferences_group_add (self->milestones, row);
      g_ptr_array_add (self->rows, row);
    }
  if (overdue->len == 0)
    adw_preferences_group_set_description (self->milestones, _("Nothing is overdue."));
}

static void
add_series (HitosCatchUpWindow *self)
{
  HitosRecordList *series = hitos_process_get_list (self->process, HITOS_TYPE_SERIES);
  guint n_own = 0;

  for (guint i = 0; i < hitos_record_list_get_n_records (series); i++)
    {
      HitosSeries *one = hitos_record_list_get (series, i);

      if (!hitos_series_get_own (one))
        continue;
      n_own++;
      add_number_row (self, self->numbers, hitos_series_get_name (one), one);
    }
  if (n_own == 0)
    add_number_row (self, self->numbers, _("Oficios of the unit"), NULL);
}

static void
add_sessions (HitosCatchUpWindow *self)
{
  HitosRecordList *bodies = hitos_process_get_list (self->process, HITOS_TYPE_BODY);

  for (guint i = 0; i < hitos_record_list_get_n_records (bodies); i++)
    {
      HitosBody *body = hitos_record_list_get (bodies, i);

      if (hitos_body_get_kind (body) == HITOS_BODY_COLLEGIATE)
        add_number_row (self, self->sessions, hitos_body_get_common_name (body), body);
    }
}

static gboolean
check_row (HitosCatchUpWindow *self, GtkWidget *row)
{
  return HITOS_IS_CATCH_UP_ROW (row) ? hitos_catch_up_row_check (HITOS_CATCH_UP_ROW (row)) : check_number (self, row);
}

/* Everything wrong is told; the first of it has the focus. */
static gboolean
check (HitosCatchUpWindow *self)
{
  gboolean fits = TRUE;

  for (guint i = self->rows->len; i > 0; i--)
    fits = check_row (self, g_ptr_array_index (self->rows, i - 1)) && fits;
  return fits;
}

static void
on_keep_cb (GtkButton *button, HitosCatchUpWindow *self)
{
  g_autoptr (HitosChange) change = NULL;

  if (!check (self))
    return;
  change = hitos_catch_up_create_change (self->catch_up);
  if (!hitos_change_is_empty (change) && hitos_workspace_apply (self->workspace, g_object_ref (change)))
    g_signal_emit (self, signals[APPLIED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- leaving without it --- */

static void
on_leave_response_cb (AdwMessageDialog *dialog, const char *response, HitosCatchUpWindow *self)
{
  /* It outlives this window by a moment. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "keep"))
    on_keep_cb (NULL, self);
  else if (g_str_equal (response, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* What was written here is nowhere yet, and no step can bring it back. */
static gboolean
on_close_request_cb (HitosCatchUpWindow *self)
{
  gboolean right = check (self);
  g_autoptr (HitosChange) change = hitos_catch_up_create_change (self->catch_up);
  GtkWidget *dialog;

  if (right && hitos_change_is_empty (change))
    return FALSE;
  dialog = hitos_dialog_new (GTK_WINDOW (self), _("Keep What You Wrote?"),
                                   _("The days and keys of this window are not recorded yet."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Go On Writing"), "discard", _("_Discard"),
                                    "keep", _("_Keep"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_leave_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* --- the object --- */

/* In the first field, not on the button that throws everything away. */
static void
hitos_catch_up_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hitos_catch_up_window_parent_class)->map (widget);
  gtk_widget_child_focus (GTK_WIDGET (HITOS_CATCH_UP_WINDOW (widget)->page), GTK_DIR_TAB_FORWARD);
}

static void
hitos_catch_up_window_dispose (GObject *object)
{
  HitosCatchUpWindow *self = HITOS_CATCH_UP_WINDOW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->catch_up);
  g_clear_object (&self->process);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_catch_up_window_parent_class)->dispose (object);
}

static void
hitos_catch_up_window_class_init (HitosCatchUpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_catch_up_window_dispose;
  widget_class->map = hitos_catch_up_window_map;
  signals[APPLIED] = g_signal_new ("applied", HITOS_TYPE_CATCH_UP_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-catch-up-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosCatchUpWindow, page);
  gtk_widget_class_bind_template_child (widget_class, HitosCatchUpWindow, milestones);
  gtk_widget_class_bind_template_child (widget_class, HitosCatchUpWindow, numbers);
  gtk_widget_class_bind_template_child (widget_class, HitosCatchUpWindow, sessions);
  gtk_widget_class_bind_template_callback (widget_class, on_keep_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_catch_up_window_init (HitosCatchUpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

HitosCatchUpWindow *
hitos_catch_up_window_new (GtkWindow *parent, HitosWorkspace *workspace)
{
  HitosCatchUpWindow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);

  self = g_object_new (HITOS_TYPE_CATCH_UP_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->process = g_object_ref (hitos_history_get_process (hitos_workspace_get_history (workspace)));
  self->catch_up = hitos_catch_up_new (self->process, hitos_workspace_get_today (workspace));
  add_milestones (self);
  add_series (self);
  add_sessions (self);
  g_signal_connect (self, "close-request", G_CALLBACK (on_close_request_cb), NULL);
  return self;
}
