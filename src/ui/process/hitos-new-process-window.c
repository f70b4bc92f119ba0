/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-new-process-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-dialog.h"
#include "hitos-duplicate.h"
#include "hitos-narrow-title.h"
#include "hitos-new-process.h"
#include "hitos-plan-list.h"
#include "hitos-plan-settings.h"
#include "hitos-what-if.h"
#include "hitos-wrong-input.h"

struct _HitosNewProcessWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;    /* owned */
  HitosProcess *source;         /* owned; NULL: from nothing */
  HitosPlan *plan;              /* owned; as the second page shows it */
  HitosPlanSettings *settings;  /* child */
  char *offered;                /* owned: what the fields said before anybody wrote */

  AdwToastOverlay *toasts;      /* template children */
  GtkStack *pages;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *institute_group;
  AdwEntryRow *institute;
  AdwEntryRow *acronym;
  AdwEntryRow *unit;
  AdwEntryRow *name;
  HitosPlanList *list;
  AdwWindowTitle *title;
  GtkButton *cancel;
  GtkButton *back;
  GtkButton *next;
  GtkButton *create;
};

enum { CREATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosNewProcessWindow, hitos_new_process_window, ADW_TYPE_WINDOW)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* --- the first page --- */

/* Tells every empty field. The first of them; NULL where there is none. */
static GtkWidget *
tell_words (HitosNewProcessWindow *self)
{
  const struct { AdwEntryRow *row; const char *title; } rows[] = {
    { self->institute, _("Institute") }, { self->acronym, _("Acronym") }, { self->unit, _("Unit that coordinates") },
  };
  GtkWidget *wrong = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows) && self->source == NULL; i++)
    {
      g_autofree char *text = dup_text (rows[i].row);

      /* Translators: said of an empty field. */
      hitos_wrong_input_tell (ADW_PREFERENCES_ROW (rows[i].row), rows[i].title, *text ? NULL : _("is missing"));
      if (*text == '\0' && wrong == NULL)
        wrong = GTK_WIDGET (rows[i].row);
    }
  return wrong;
}

/* The same, and goes there. */
static gboolean
check_words (HitosNewProcessWindow *self)
{
  GtkWidget *wrong = tell_words (self);

  if (wrong)
    gtk_widget_grab_focus (wrong);
  return wrong == NULL;
}

/* Whoever writes stays where it is written. */
static void
on_word_cb (GtkEditable *editable, HitosNewProcessWindow *self)
{
  g_autofree char *text = dup_text (ADW_ENTRY_ROW (editable));

  if (*text && gtk_widget_has_css_class (GTK_WIDGET (editable), "error"))
    tell_words (self);
}

/* --- going on --- */

static void
show_page (HitosNewProcessWindow *self, gboolean plan)
{
  g_autofree char *count = plan ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u milestone", "%u milestones",
                                                                hitos_plan_get_n_rows (self->plan)),
                                                   hitos_plan_get_n_rows (self->plan)) : NULL;

  gtk_stack_set_visible_child_name (self->pages, plan ? "plan" : "settings");
  gtk_widget_set_visible (GTK_WIDGET (self->cancel), !plan);
  gtk_widget_set_visible (GTK_WIDGET (self->next), !plan);
  gtk_widget_set_visible (GTK_WIDGET (self->back), plan);
  gtk_widget_set_visible (GTK_WIDGET (self->create), plan);
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (plan ? self->create : self->next));
  adw_window_title_set_title (self->title, plan ? _("Legal Plan") : gtk_window_get_title (GTK_WINDOW (self)));
  adw_window_title_set_subtitle (self->title, count ? count : "");
  if (plan)
    gtk_widget_grab_focus (GTK_WIDGET (self->create));
}

static void
on_next_cb (GtkButton *button, HitosNewProcessWindow *self)
{
  g_clear_pointer (&self->plan, hitos_plan_free);
  if (!check_words (self))
    return;
  self->plan = hitos_plan_settings_create_plan (self->settings, TRUE);
  if (self->plan == NULL)
    {
      gtk_widget_grab_focus (hitos_plan_settings_get_first_field (self->settings));
      return;
    }
  hitos_plan_list_show (self->list, self->plan, hitos_workspace_get_today (self->workspace));
  show_page (self, TRUE);
}

static void
on_back_cb (GtkButton *button, HitosNewProcessWindow *self)
{
  show_page (self, FALSE);
  gtk_widget_grab_focus (hitos_plan_settings_get_first_field (self->settings));
}

static HitosChange *
create_change (HitosNewProcessWindow *self, GError **error)
{
  g_autofree char *institute = dup_text (self->institute), *acronym = dup_text (self->acronym);
  g_autofree char *unit = dup_text (self->unit), *name = dup_text (self->name);
  HitosNewProcess settings = { institute, acronym, unit, name };

  if (self->source)
    return hitos_duplicate_create_change (self->source, self->plan, name);
  return hitos_new_process_create_change (&settings, self->plan, error);
}

static gboolean
create_process (HitosNewProcessWindow *self, GError **error)
{
  g_autoptr (HitosChange) change = create_change (self, error);
  g_autoptr (HitosHistory) history = NULL;
  g_autofree char *id = NULL;

  if (change == NULL)
    return FALSE;
  history = hitos_history_create (hitos_workspace_get_database (self->workspace), change, error);
  if (history == NULL)
    return FALSE;
  id = g_strdup (hitos_record_get_id (hitos_history_get_process (history)));
  return hitos_workspace_open_process (self->workspace, id, error);
}

static void
on_create_cb (GtkButton *button, HitosNewProcessWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!create_process (self, &error))
    {
      AdwToast *toast = adw_toast_new (error->message);

      adw_toast_set_timeout (toast, 0);
      adw_toast_overlay_add_toast (self->toasts, toast);
      return;
    }
  g_signal_emit (self, signals[CREATED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- leaving without it --- */

static char *
dup_written (HitosNewProcessWindow *self)
{
  g_autofree char *institute = dup_text (self->institute), *acronym = dup_text (self->acronym);
  g_autofree char *unit = dup_text (self->unit), *name = dup_text (self->name);
  GtkEditable *election = GTK_EDITABLE (hitos_plan_settings_get_first_field (self->settings));

  return g_strjoin ("\n", institute, acronym, unit, name, gtk_editable_get_text (election), NULL);
}

static void
on_leave_response_cb (AdwMessageDialog *dialog, const char *response, HitosNewProcessWindow *self)
{
  /* It outlives this window by a moment. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* What was written here is nowhere yet, and no step can bring it back. */
static gboolean
on_close_request_cb (HitosNewProcessWindow *self)
{
  g_autofree char *written = dup_written (self);
  GtkWidget *dialog;

  if (g_str_equal (written, self->offered))
    return FALSE;
  dialog = hitos_dialog_new (GTK_WINDOW (self), _("Leave Without Creating the Process?"),
                             _("What you wrote in this window is not recorded anywhere yet."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Go On Writing"), "discard", _("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_leave_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* --- the object --- */

static void
remember_last (HitosNewProcessWindow *self, HitosProcess *last)
{
  HitosBody *unit = hitos_process_get_unit (last);
  const char *acronym = hitos_process_get_institute_acronym (last);

  gtk_editable_set_text (GTK_EDITABLE (self->institute), hitos_process_get_institute (last));
  gtk_editable_set_text (GTK_EDITABLE (self->acronym), acronym ? acronym : "");
  gtk_editable_set_text (GTK_EDITABLE (self->unit), unit ? hitos_body_get_name (unit) : "");
}

/* The conditions stay; the months are another year's. */
static void
begin_from (HitosNewProcessWindow *self, HitosProcess *source)
{
  HitosPlanOptions options = hitos_what_if_get_options (source);
  g_autoptr (GArray) known = hitos_new_process_list_election_days (hitos_workspace_get_today (self->workspace));

  options.first_month = HITOS_DATE_NONE;
  options.election_day = HITOS_DATE_NONE;
  for (guint i = 0; i < known->len && options.election_day == HITOS_DATE_NONE; i++)
    if (g_array_index (known, HitosDate, i) != hitos_process_get_election_day (source))
      options.election_day = g_array_index (known, HitosDate, i);
  hitos_plan_settings_set (self->settings, &options, hitos_process_get_catalogue (source));
}

/* Where there is something to write: what the last process says need not be written again. */
static void
focus_first (HitosNewProcessWindow *self)
{
  g_autofree char *institute = dup_text (self->institute);

  if (self->source)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else
    gtk_widget_grab_focus (*institute ? hitos_plan_settings_get_first_field (self->settings)
                                      : GTK_WIDGET (self->institute));
}

static void
fill (HitosNewProcessWindow *self)
{
  HitosProcess *last = hitos_workspace_get_process (self->workspace);

  self->settings = hitos_plan_settings_new (hitos_workspace_get_today (self->workspace), FALSE);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->settings));
  if (self->source)
    {
      g_autofree char *text = NULL;

      /* Translators: %s is the name of a process. */
      text = g_strdup_printf (_("Bodies, own series and milestones with their rules come from “%s”; facts stay behind."),
                              hitos_process_get_name (self->source));
      gtk_window_set_title (GTK_WINDOW (self), _("Duplicate the Plan"));
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->settings), text);
      gtk_widget_set_visible (GTK_WIDGET (self->institute_group), FALSE);
      begin_from (self, self->source);
    }
  else if (last)
    remember_last (self, last);
  self->offered = dup_written (self);
  show_page (self, FALSE);
  focus_first (self);
}

static void
hitos_new_process_window_dispose (GObject *object)
{
  HitosNewProcessWindow *self = HITOS_NEW_PROCESS_WINDOW (object);

  g_clear_pointer (&self->plan, hitos_plan_free);
  g_clear_pointer (&self->offered, g_free);
  g_clear_object (&self->source);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_new_process_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, page);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, institute_group);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, institute);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, acronym);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, unit);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, name);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, list);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, title);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, back);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, next);
  gtk_widget_class_bind_template_child (widget_class, HitosNewProcessWindow, create);
  gtk_widget_class_bind_template_callback (widget_class, on_word_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_create_cb);
}

static void
hitos_new_process_window_class_init (HitosNewProcessWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_new_process_window_dispose;
  signals[CREATED] = g_signal_new ("created", HITOS_TYPE_NEW_PROCESS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  g_type_ensure (HITOS_TYPE_PLAN_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-new-process-window.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_new_process_window_init (HitosNewProcessWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
}

HitosNewProcessWindow *
hitos_new_process_window_new (GtkWindow *parent, HitosWorkspace *workspace, HitosProcess *source)
{
  HitosNewProcessWindow *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_database (workspace), NULL);

  self = g_object_new (HITOS_TYPE_NEW_PROCESS_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->source = source ? g_object_ref (source) : NULL;
  fill (self);
  g_signal_connect (self, "close-request", G_CALLBACK (on_close_request_cb), NULL);
  return self;
}
