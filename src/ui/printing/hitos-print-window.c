/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-print-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-date-words.h"
#include "hitos-letters.h"
#include "hitos-narrow-title.h"
#include "hitos-native-dialog.h"
#include "hitos-preferences.h"
#include "hitos-print-request.h"
#include "hitos-print-timeline-row.h"
#include "hitos-printing.h"
#include "hitos-sheets-export.h"
#include "hitos-sheets-preview.h"

/* Letters that a month takes; where they are large, its short name does. */
#define MONTH_LETTERS 16
#define MONTH_LETTERS_LARGE 8

struct _HitosPrintWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;     /* owned */
  GSettings *settings;           /* owned, may be NULL */
  GCancellable *laying_out;      /* owned, NULL at rest */
  GCancellable *exporting;       /* owned, NULL at rest */
  GFile *file;                   /* owned: what is exported to */
  gboolean filling;              /* the lines are told, not changed by a person */

  AdwToastOverlay *toasts;       /* template children */
  GtkWidget *cancel;
  GtkWidget *print;
  GtkWidget *export;
  GtkProgressBar *progress;
  AdwComboRow *what;
  GtkWidget *month_row;
  GtkSpinButton *month;
  AdwComboRow *paper;
  HitosPrintTimelineRow *timeline;
  HitosSheetsPreview *preview;   /* what is looked at */
};

enum { EXPORTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosPrintWindow, hitos_print_window, ADW_TYPE_WINDOW)

/* --- the choices --- */

/* A month as the spin button counts it. */
static double
count_months (HitosDate month)
{
  int year, month_of_year;

  hitos_date_get (month, &year, &month_of_year, NULL);
  return year * 12 + month_of_year - 1;
}

static HitosDate
get_month (HitosPrintWindow *self)
{
  int months = gtk_spin_button_get_value_as_int (self->month);

  return hitos_date_new (months / 12, months % 12 + 1, 1);
}

static const HitosPrintable *
get_printable (HitosPrintWindow *self)
{
  guint n, chosen = adw_combo_row_get_selected (self->what);
  const HitosPrintable *all = hitos_printable_get_all (&n);

  return &all[MIN (chosen, n - 1)];
}

/* NULL where there is nothing to choose. */
static const HitosPrintPaper *
get_paper (HitosPrintWindow *self)
{
  const HitosPrintable *printable = get_printable (self);

  return printable->papers ? &printable->papers[adw_combo_row_get_selected (self->paper)] : NULL;
}

static HitosPrintRequest *
create_request (HitosPrintWindow *self)
{
  const HitosPrintPaper *paper = get_paper (self);
  HitosPrintOptions options = {
    .month = get_month (self), .paper = paper ? paper->id : NULL,
    .today = hitos_workspace_get_today (self->workspace),
    .first_weekday = hitos_preferences_get_first_weekday (self->settings),
    .soon_days = self->settings ? g_settings_get_int (self->settings, "soon-days") : 7,
  };

  hitos_print_timeline_row_read (self->timeline, &options);
  return hitos_print_request_new (self->workspace, get_printable (self), &options);
}

static void
remember (HitosPrintWindow *self)
{
  const HitosPrintPaper *paper = get_paper (self);

  if (self->settings == NULL)
    return;
  g_settings_set_string (self->settings, "print-what", get_printable (self)->id);
  if (paper)
    g_settings_set_string (self->settings, "print-paper", paper->id);
  if (get_printable (self)->is_timeline)
    hitos_print_timeline_row_remember (self->timeline, self->settings);
}

/* --- laying it out --- */

static gboolean
is_right (HitosPrintWindow *self)
{
  return !get_printable (self)->is_timeline || hitos_print_timeline_row_is_right (self->timeline);
}

static void
update_buttons (HitosPrintWindow *self)
{
  HitosSheets *sheets = hitos_sheets_preview_get_sheets (self->preview);
  gboolean ready = sheets && hitos_sheets_get_n_sheets (sheets) > 0 && self->exporting == NULL && is_right (self);

  gtk_widget_set_sensitive (self->print, ready);
  gtk_widget_set_sensitive (self->export, ready);
  gtk_widget_set_sensitive (GTK_WIDGET (self->what), self->exporting == NULL);
  gtk_widget_set_sensitive (self->month_row, self->exporting == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->paper), self->exporting == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->timeline), self->exporting == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->exporting != NULL);
}

static void
on_laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosPrintWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosSheets) sheets = hitos_sheets_lay_out_finish (result, &error);

  /* Another choice was made meanwhile, or the window is closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->laying_out);
  hitos_sheets_preview_show (self->preview, sheets, error ? error->message : NULL);
  update_buttons (self);
}

static void
lay_out (HitosPrintWindow *self)
{
  if (self->laying_out)
    g_cancellable_cancel (self->laying_out);
  g_clear_object (&self->laying_out);
  self->laying_out = g_cancellable_new ();
  hitos_sheets_lay_out_async (hitos_print_request_lay_out, create_request (self),
                              (GDestroyNotify) hitos_print_request_free, self->laying_out, on_laid_out_cb,
                              g_object_ref (self));
}

static void
on_choice_cb (HitosPrintWindow *self)
{
  if (self->filling)
    return;
  /* What was right before stays in sight. */
  if (is_right (self))
    lay_out (self);
  update_buttons (self);
}

/* --- the lines --- */

static void
offer_papers (HitosPrintWindow *self)
{
  const HitosPrintPaper *papers = get_printable (self)->papers;
  g_autofree char *last = self->settings ? g_settings_get_string (self->settings, "print-paper") : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; papers && papers[i].id; i++)
    {
      gtk_string_list_append (names, _(papers[i].name));
      if (g_strcmp0 (papers[i].id, last) == 0)
        chosen = i;
    }
  adw_combo_row_set_model (self->paper, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->paper, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), papers != NULL);
  gtk_widget_set_visible (self->month_row, get_printable (self)->takes_month);
  gtk_widget_set_visible (GTK_WIDGET (self->timeline), get_printable (self)->is_timeline);
}

static void
on_what_cb (HitosPrintWindow *self)
{
  gboolean filling = self->filling;

  if (filling || self->workspace == NULL)
    return;
  self->filling = TRUE;
  offer_papers (self);
  self->filling = filling;
  lay_out (self);
}

static int
on_month_input_cb (GtkSpinButton *button, double *value, HitosPrintWindow *self)
{
  HitosWhen when;

  if (!hitos_date_text_parse (gtk_editable_get_text (GTK_EDITABLE (button)), get_month (self), &when)
      || when.start == HITOS_DATE_NONE)
    return GTK_INPUT_ERROR;
  *value = count_months (when.start);
  return TRUE;
}

static gboolean
on_month_output_cb (GtkSpinButton *button, HitosPrintWindow *self)
{
  gboolean large = hitos_letters_are_large (GTK_WIDGET (self));
  g_autofree char *text = large ? hitos_date_words_short_month (get_month (self)) : hitos_date_text_month (get_month (self));

  gtk_editable_set_width_chars (GTK_EDITABLE (button), large ? MONTH_LETTERS_LARGE : MONTH_LETTERS);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (button)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (button), text);
  return TRUE;
}

static void
on_letters_cb (HitosPrintWindow *self)
{
  on_month_output_cb (self->month, self);
}

static void
fill (HitosPrintWindow *self, const char *what, HitosDate month)
{
  guint n, chosen = 0;
  const HitosPrintable *all = hitos_printable_get_all (&n);
  g_autofree char *last = self->settings ? g_settings_get_string (self->settings, "print-what") : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (names, _(all[i].name));
      if (g_strcmp0 (all[i].id, what ? what : last) == 0)
        chosen = i;
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->what, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->what, chosen);
  gtk_spin_button_set_value (self->month, count_months (month));
  on_month_output_cb (self->month, self);
  hitos_print_timeline_row_fill (self->timeline, hitos_history_get_process (hitos_workspace_get_history (self->workspace)),
                                   self->settings, hitos_workspace_get_today (self->workspace));
  offer_papers (self);
  self->filling = FALSE;
}

/* --- printing and exporting --- */

static void
tell_failure (HitosPrintWindow *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_print_cb (GtkButton *button, HitosPrintWindow *self)
{
  const HitosPrintPaper *paper = get_paper (self);
  HitosSheets *sheets = hitos_sheets_preview_get_sheets (self->preview);
  g_autoptr (GError) error = NULL;

  if (sheets == NULL)
    return;
  remember (self);
  if (hitos_printing_run (sheets, paper ? paper->pwg : NULL, GTK_WINDOW (self), &error))
    gtk_window_close (GTK_WINDOW (self));
  else if (error)
    tell_failure (self, error);
}

static void
on_progress (guint done, guint total, gpointer data)
{
  gtk_progress_bar_set_fraction (HITOS_PRINT_WINDOW (data)->progress, total > 0 ? (double) done / total : 0);
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HitosPrintWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = hitos_sheets_export_finish (result, &error);

  g_clear_object (&self->exporting);
  update_buttons (self);
  if (done)
    {
      g_signal_emit (self, signals[EXPORTED], 0, self->file);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  /* Closing the window cancels: there is nobody to tell. */
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (self, error);
}

void
hitos_print_window_export (HitosPrintWindow *self, GFile *file)
{
  g_return_if_fail (HITOS_IS_PRINT_WINDOW (self) && G_IS_FILE (file));
  g_return_if_fail (self->exporting == NULL);

  remember (self);
  g_set_object (&self->file, file);
  self->exporting = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  update_buttons (self);
  hitos_sheets_export_async (hitos_print_request_lay_out, create_request (self),
                             (GDestroyNotify) hitos_print_request_free, file, on_progress, self, self->exporting,
                             on_exported_cb, g_object_ref (self));
}

static void
on_file_cb (GtkNativeDialog *dialog, int response, HitosPrintWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file && self->exporting == NULL)
    hitos_print_window_export (self, file);
}

static void
on_export_cb (GtkButton *button, HitosPrintWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Export as PDF"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  g_autofree char *name = hitos_printable_dup_file_name (get_printable (self), get_month (self));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_pattern (filter, "*.pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_cb), self, 0);
  hitos_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- the object --- */

/* Whoever is at work keeps the window: it is told to leave off when the window goes. */
static void
hitos_print_window_unmap (GtkWidget *widget)
{
  HitosPrintWindow *self = HITOS_PRINT_WINDOW (widget);

  if (self->laying_out)
    g_cancellable_cancel (self->laying_out);
  if (self->exporting)
    g_cancellable_cancel (self->exporting);
  GTK_WIDGET_CLASS (hitos_print_window_parent_class)->unmap (widget);
}

static void
hitos_print_window_dispose (GObject *object)
{
  HitosPrintWindow *self = HITOS_PRINT_WINDOW (object);

  g_clear_object (&self->laying_out);
  g_clear_object (&self->file);
  g_clear_object (&self->settings);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_print_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, print);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, export);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, what);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, month_row);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, month);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, HitosPrintWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_what_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_month_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_month_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_print_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_export_cb);
}

static void
hitos_print_window_class_init (HitosPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HITOS_TYPE_PRINT_TIMELINE_ROW);
  g_type_ensure (HITOS_TYPE_SHEETS_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = hitos_print_window_dispose;
  widget_class->unmap = hitos_print_window_unmap;
  signals[EXPORTED] = g_signal_new ("exported", HITOS_TYPE_PRINT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_FILE);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-print-window.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* Enter in a line of choices exports, as in any other line; Space opens the choices. */
static gboolean
on_key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, HitosPrintWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !ADW_IS_COMBO_ROW (focus))
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_sensitive (self->export))
    gtk_widget_activate (self->export);
  return GDK_EVENT_STOP;
}

static void
hitos_print_window_init (HitosPrintWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
  hitos_letters_follow (GTK_WIDGET (self), G_CALLBACK (on_letters_cb));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

HitosPrintWindow *
hitos_print_window_new (GtkWindow *parent, HitosWorkspace *workspace, const char *what, HitosDate month,
                        GSettings *settings)
{
  HitosPrintWindow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);
  g_return_val_if_fail (month != HITOS_DATE_NONE, NULL);

  self = g_object_new (HITOS_TYPE_PRINT_WINDOW, "transient-for", parent, NULL);
  hitos_workspace_seal (workspace);
  self->workspace = g_object_ref (workspace);
  self->settings = settings ? g_object_ref (settings) : NULL;
  fill (self, what, month);
  update_buttons (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
  lay_out (self);
  return self;
}
