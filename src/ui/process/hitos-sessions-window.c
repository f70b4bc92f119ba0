/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-sessions-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-date-words.h"
#include "hitos-day-row.h"
#include "hitos-narrow-title.h"
#include "hitos-recurrence.h"
#include "hitos-schedule.h"
#include "hitos-sitting.h"

/* The choices of "on": the weeks, then a day of the month. */
#define DAY_CHOICE HITOS_REPETITION_LAST

struct _HitosSessionsWindow {
  AdwWindow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosProcess *process;      /* owned */
  HitosSchedule *schedule;    /* owned: its days of rest */
  GPtrArray *bodies;          /* owned, of borrowed HitosBody: in the order of the choices */
  HitosChange *change;        /* owned; NULL where what is asked for cannot be */
  HitosDayRow *first;         /* children */
  HitosDayRow *last;

  AdwPreferencesGroup *days;  /* template children */
  AdwComboRow *body;
  AdwComboRow *week;
  AdwComboRow *weekday;
  GtkWidget *day_row;
  GtkSpinButton *day;
  GtkEditable *time;
  GtkEditable *place;
  GtkSwitch *remote;
  GtkSpinButton *number;
  GtkLabel *summary;
  GtkWidget *apply;
};

enum { ADDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosSessionsWindow, hitos_sessions_window, ADW_TYPE_WINDOW)

/* --- what is asked for --- */

static gboolean
read_time (HitosSessionsWindow *self, int *time, GError **error)
{
  int field = hitos_table_find_field (&hitos_sitting_table, "time");
  HitosValue value;

  if (!hitos_field_value_from_text (&hitos_sitting_table.fields[field], gtk_editable_get_text (self->time), &value, error))
    return FALSE;
  *time = (int) value.integer;
  return TRUE;
}

static HitosRepetition
read_repetition (HitosSessionsWindow *self)
{
  guint week = adw_combo_row_get_selected (self->week);

  return (HitosRepetition) {
    .kind = week == DAY_CHOICE ? HITOS_REPETITION_DAY : HITOS_REPETITION_WEEKDAY,
    .week = (int) week + 1,
    .weekday = (int) adw_combo_row_get_selected (self->weekday) + 1,
    .day = gtk_spin_button_get_value_as_int (self->day),
    .first = hitos_day_row_get_date (self->first),
    .last = hitos_day_row_get_date (self->last),
  };
}

static gboolean
check_days (HitosSessionsWindow *self, const HitosRepetition *repetition, GError **error)
{
  HitosWhen days = hitos_process_get_planning_days (self->process);
  g_autofree char *first = NULL, *last = NULL;

  if (repetition->first == HITOS_DATE_NONE || repetition->last == HITOS_DATE_NONE
      || (repetition->first >= days.start && repetition->last < days.end))
    return TRUE;
  first = hitos_date_words_month (days.start);
  last = hitos_date_words_month (days.end - 1);
  g_set_error (error, HITOS_REPETITION_ERROR, HITOS_REPETITION_ERROR_LENGTH,
               _("That day is outside the process, which is planned from %1$s to %2$s"), first, last);
  return FALSE;
}

/* "8 Dec, 12 Jan (holiday), 9 Feb": those of @change. */
static char *
describe_days (HitosSessionsWindow *self, HitosChange *change)
{
  HitosWorkdays *workdays = hitos_schedule_get_workdays (self->schedule);
  const GPtrArray *images = hitos_change_get_images (change);
  int field = hitos_table_find_field (&hitos_sitting_table, "date");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < images->len; i++)
    {
      HitosDate day = (HitosDate) hitos_row_get_value (hitos_image_get_row (images->pdata[i]), field).integer;
      const char *holiday = hitos_workdays_get_holiday (workdays, day);
      g_autofree char *words = hitos_date_text_day (day);

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", words);
      if (holiday)
        g_string_append_printf (text, " (%s)", holiday);
    }
  return g_string_free (text, FALSE);
}

static char *
describe (HitosSessionsWindow *self, guint n_left_out)
{
  guint n = hitos_change_get_images (self->change)->len;
  g_autofree char *days = describe_days (self, self->change);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", n), n);
  g_autofree char *rest = NULL;

  if (n_left_out == 0)
    return g_strdup_printf ("%s: %s", count, days);
  rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "on %u more day there is one already",
                                       "on %u more days there is one already", n_left_out), n_left_out);
  return g_strdup_printf ("%s: %s; %s", count, days, rest);
}

static HitosChange *
create_change (HitosSessionsWindow *self, guint *n_left_out, GError **error)
{
  guint body = adw_combo_row_get_selected (self->body);
  HitosOrdinarySessions sessions = {
    .repetition = read_repetition (self),
    .place = gtk_editable_get_text (self->place),
    .remote = gtk_switch_get_active (self->remote),
    .first_number = gtk_spin_button_get_value_as_int (self->number),
  };

  if (body >= self->bodies->len)
    {
      g_set_error_literal (error, HITOS_REPETITION_ERROR, HITOS_REPETITION_ERROR_EMPTY,
                           _("This process has no bodies that hold sessions: add one in its settings"));
      return NULL;
    }
  sessions.body = g_ptr_array_index (self->bodies, body);
  if (!read_time (self, &sessions.time, error) || !check_days (self, &sessions.repetition, error))
    return NULL;
  return hitos_recurrence_create_sessions (&sessions, n_left_out, error);
}

static void
update (HitosSessionsWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n_left_out = 0;

  if (self->schedule == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->weekday), adw_combo_row_get_selected (self->week) != DAY_CHOICE);
  gtk_widget_set_visible (self->day_row, adw_combo_row_get_selected (self->week) == DAY_CHOICE);
  g_clear_object (&self->change);
  self->change = create_change (self, &n_left_out, &error);
  text = self->change ? describe (self, n_left_out) : g_strdup (error->message);
  gtk_label_set_label (self->summary, text);
  if (self->change)
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "error");
  gtk_widget_set_sensitive (self->apply, self->change != NULL);
}

/* The earliest of them is where one goes on. */
static void
choose_first (HitosSessionsWindow *self)
{
  HitosViewState *state = hitos_workspace_get_state (self->workspace);
  const GPtrArray *images = hitos_change_get_images (self->change);
  HitosSitting *first = NULL;

  for (guint i = 0; i < images->len; i++)
    {
      const HitosImage *image = g_ptr_array_index (images, i);
      HitosSitting *sitting = hitos_process_lookup (self->process, HITOS_TYPE_SITTING, hitos_row_get_id (image->after));

      if (sitting && (first == NULL || hitos_sitting_get_date (sitting) < hitos_sitting_get_date (first)))
        first = sitting;
    }
  if (first == NULL)
    return;
  hitos_view_state_set_month (state, hitos_date_first_of_month (hitos_sitting_get_date (first)));
  hitos_view_state_set_record (state, HITOS_RECORD (first));
}

static void
on_apply_cb (HitosSessionsWindow *self)
{
  g_autofree char *sentence = NULL;
  guint n;

  update (self);
  if (self->change == NULL)
    return;
  n = hitos_change_get_images (self->change)->len;
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session was added", "%u sessions were added", n), n);
  if (hitos_workspace_apply (self->workspace, g_object_ref (self->change)))
    {
      choose_first (self);
      g_signal_emit (self, signals[ADDED], 0, sentence);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- the choices --- */

static void
offer_bodies (HitosSessionsWindow *self)
{
  HitosRecordList *bodies = hitos_process_get_list (self->process, HITOS_TYPE_BODY);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < hitos_record_list_get_n_records (bodies); i++)
    {
      HitosBody *body = hitos_record_list_get (bodies, i);

      if (hitos_body_get_kind (body) != HITOS_BODY_COLLEGIATE)
        continue;
      /* The one whose calendar of sessions is a deliverable: it sits each month. */
      if (hitos_body_get_acronym (body) && chosen == GTK_INVALID_LIST_POSITION)
        chosen = self->bodies->len;
      g_ptr_array_add (self->bodies, body);
      gtk_string_list_append (names, hitos_body_get_common_name (body));
    }
  adw_combo_row_set_model (self->body, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->body, chosen == GTK_INVALID_LIST_POSITION ? 0 : chosen);
}

static void
offer_days (HitosSessionsWindow *self)
{
  const char *const weeks[] = { _("The first"), _("The second"), _("The third"), _("The fourth"), _("The last"),
                                _("A day of the month"), NULL };
  g_autoptr (GtkStringList) places = gtk_string_list_new (weeks);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int weekday = 1; weekday <= 7; weekday++)
    gtk_string_list_take (names, hitos_date_words_begin (g_strdup (hitos_date_words_weekday_name (weekday))));
  adw_combo_row_set_model (self->week, G_LIST_MODEL (places));
  adw_combo_row_set_selected (self->week, 1);
  adw_combo_row_set_model (self->weekday, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->weekday, 1);
}

static HitosDayRow *
add_day_row (HitosSessionsWindow *self, const char *title, HitosDate day)
{
  GtkWidget *row = hitos_day_row_new (title, day);

  hitos_day_row_set_date (HITOS_DAY_ROW (row), day);
  adw_preferences_group_add (self->days, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return HITOS_DAY_ROW (row);
}

/* --- the object --- */

static void
hitos_sessions_window_dispose (GObject *object)
{
  HitosSessionsWindow *self = HITOS_SESSIONS_WINDOW (object);

  /* Rows that are taken apart lose their choice, which is nobody's wish. */
  g_clear_pointer (&self->schedule, hitos_schedule_free);
  g_clear_object (&self->change);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_object (&self->process);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (hitos_sessions_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, days);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, body);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, week);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, weekday);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, day_row);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, day);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, time);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, place);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, remote);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, number);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, HitosSessionsWindow, apply);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
hitos_sessions_window_class_init (HitosSessionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_sessions_window_dispose;
  signals[ADDED] = g_signal_new ("added", HITOS_TYPE_SESSIONS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-sessions-window.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_sessions_window_init (HitosSessionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hitos_narrow_title (GTK_WIDGET (self));
  self->bodies = g_ptr_array_new ();
}

HitosSessionsWindow *
hitos_sessions_window_new (GtkWindow *parent, HitosWorkspace *workspace)
{
  HitosSessionsWindow *self;
  HitosDate today, election;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && hitos_workspace_get_history (workspace), NULL);

  self = g_object_new (HITOS_TYPE_SESSIONS_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->process = g_object_ref (hitos_history_get_process (hitos_workspace_get_history (workspace)));
  today = hitos_workspace_get_today (workspace);
  election = hitos_process_get_election_day (self->process);
  offer_bodies (self);
  offer_days (self);
  self->first = add_day_row (self, _("First Day"), MIN (today, election));
  self->last = add_day_row (self, _("Last Day"), election);
  self->schedule = hitos_schedule_new (self->process, today, 0);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->body));
  return self;
}
