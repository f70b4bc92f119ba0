/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-text-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-editing.h"
#include "hitos-key.h"
#include "hitos-milestone.h"
#include "hitos-word-popover.h"
#include "hitos-wrong-input.h"

/* Milliseconds: half a date is not yet a wrong one, nor another one. */
#define PAUSE 500

struct _HitosTextRow {
  AdwEntryRow parent_instance;

  HitosWorkspace *workspace;  /* owned */
  HitosRecord *record;        /* owned */
  guint field;
  char *title;                /* owned */
  GtkWidget *popover;         /* owned by the row: a calendar, or words; may be NULL */
  gboolean showing;           /* the row is told, not typed into */
  guint timeout;              /* 0 where all that was typed is kept */
};

G_DEFINE_FINAL_TYPE (HitosTextRow, hitos_text_row, ADW_TYPE_ENTRY_ROW)

static const HitosField *
get_field (HitosTextRow *self)
{
  return &hitos_record_get_table (self->record)->fields[self->field];
}

static gboolean
is_date (HitosTextRow *self)
{
  return get_field (self)->type == HITOS_FIELD_DATE || get_field (self)->type == HITOS_FIELD_WHEN;
}

/* What is left out of a date is that of the month in sight. */
static HitosDate
get_month (HitosTextRow *self)
{
  HitosDate month = hitos_view_state_get_month (hitos_workspace_get_state (self->workspace));

  return month != HITOS_DATE_NONE ? month : hitos_workspace_get_today (self->workspace);
}

/* A plan lies in one year around election day, whatever the month in sight. */
static gboolean
read_date (HitosTextRow *self, const char *typed, HitosWhen *when)
{
  HitosDate from = HITOS_DATE_NONE;

  if (HITOS_IS_MILESTONE (self->record) && hitos_record_get_process (self->record))
    from = hitos_process_get_year_start (hitos_record_get_process (self->record));
  return from != HITOS_DATE_NONE ? hitos_date_text_parse_from (typed, get_month (self), from, when)
                                 : hitos_date_text_parse (typed, get_month (self), when);
}

static void
show_error (HitosTextRow *self, const char *message)
{
  hitos_wrong_input_tell (ADW_PREFERENCES_ROW (self), self->title, message);
}

/* The text that files hold, of what was typed; NULL with a message where it means nothing. */
static char *
read_text (HitosTextRow *self, const char *typed, char **message)
{
  g_auto (GStrv) parts = NULL;
  HitosWhen when;
  char *text;

  if (is_date (self))
    {
      if (!read_date (self, typed, &when)
          || (get_field (self)->type == HITOS_FIELD_DATE && hitos_when_get_kind (when) > HITOS_WHEN_DAY))
        {
          /* Translators: said of a wrong date; keep it short. */
          *message = g_strdup (get_field (self)->type == HITOS_FIELD_DATE ? _("write a day, as 3/11/2021")
                                                                         : _("write a day, a month or “3 – 5 nov”"));
          return NULL;
        }
      text = hitos_when_format (when);
      return text ? text : g_strdup ("");
    }
  if (get_field (self)->type != HITOS_FIELD_LIST)
    return g_strstrip (g_strdup (typed));
  parts = g_strsplit (typed, ";", -1);
  for (guint i = 0; parts[i]; i++)
    {
      g_autofree char *part = parts[i];

      parts[i] = g_str_equal (get_field (self)->name, "keys") ? hitos_key_normalise (part) : g_strdup (g_strstrip (part));
    }
  return g_strjoinv ("\n", parts);
}

static char *
write_text (HitosTextRow *self)
{
  g_autofree char *text = hitos_editing_get_text (self->record, self->field);
  g_auto (GStrv) parts = NULL;

  switch (get_field (self)->type)
    {
    case HITOS_FIELD_DATE:
      return hitos_date_text_field (hitos_when_day ((HitosDate) hitos_record_get_integer (self->record, self->field)));
    case HITOS_FIELD_WHEN:
      return hitos_date_text_field (hitos_record_get_when (self->record, self->field));
    case HITOS_FIELD_LIST:
      parts = g_strsplit (text, "\n", -1);
      return g_strjoinv ("; ", parts);
    case HITOS_FIELD_INTEGER:
      return g_strdup (g_str_equal (text, "0") ? "" : text);
    default:
      return g_steal_pointer (&text);
    }
}

static void
keep (HitosTextRow *self)
{
  g_autofree char *message = NULL, *text = NULL, *before = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->timeout, g_source_remove);
  text = read_text (self, gtk_editable_get_text (GTK_EDITABLE (self)), &message);
  before = hitos_editing_get_text (self->record, self->field);
  if (text && !g_str_equal (text, before)
      && !hitos_editing_set_text (self->workspace, self->record, self->field, text, TRUE, &error))
    message = g_strdup (error->message);
  show_error (self, message);
}

static gboolean
on_timeout_cb (gpointer data)
{
  HitosTextRow *self = data;

  self->timeout = 0;
  if (hitos_record_get_process (self->record))
    keep (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed_cb (GtkEditable *editable, HitosTextRow *self)
{
  HitosFieldType type = get_field (self)->type;

  if (self->showing)
    return;
  if (type == HITOS_FIELD_TEXT || type == HITOS_FIELD_LIST)
    {
      keep (self);
      return;
    }
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE, on_timeout_cb, self);
}

/* Before a step ends, what is still waiting belongs to it. */
static void
on_sealing_cb (HitosWorkspace *workspace, HitosTextRow *self)
{
  if (self->timeout != 0 && hitos_record_get_process (self->record))
    keep (self);
}

static void
show_value (HitosTextRow *self)
{
  g_autofree char *text = write_text (self);

  g_clear_handle_id (&self->timeout, g_source_remove);
  /* Where it stands already, what is chosen in it and where the cursor is stay. */
  self->showing = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->showing = FALSE;
  show_error (self, NULL);
}

/* From elsewhere (undo, another window): what was typed and means the same stays as it was typed. */
static void
on_notify_cb (HitosRecord *record, GParamSpec *pspec, HitosTextRow *self)
{
  g_autofree char *message = NULL;
  g_autofree char *typed = read_text (self, gtk_editable_get_text (GTK_EDITABLE (self)), &message);
  g_autofree char *now = hitos_editing_get_text (record, self->field);

  if (g_strcmp0 (typed, now) != 0)
    show_value (self);
}

/* What was refused because of another field (an end before its start) is tried again when that one is another: not
 * in an idle, which would wait for as long as a slow desk has frames to draw. */
static void
on_other_notify_cb (HitosRecord *record, GParamSpec *pspec, HitosTextRow *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self), "error") && self->timeout == 0)
    self->timeout = g_timeout_add (0, on_timeout_cb, self);
}

/* Leaving the field ends the step, and a date is shown in full. */
static void
on_leave_cb (GtkEventControllerFocus *controller, HitosTextRow *self)
{
  hitos_workspace_seal (self->workspace);
  if (is_date (self) && !gtk_widget_has_css_class (GTK_WIDGET (self), "error"))
    show_value (self);
}

static void
on_activated_cb (AdwEntryRow *row, HitosTextRow *self)
{
  keep (self);
}

static void
on_day_selected_cb (GtkCalendar *calendar, HitosTextRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self), text);
  hitos_workspace_seal (self->workspace);
  show_value (self);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
on_popover_show_cb (GtkWidget *popover, HitosTextRow *self)
{
  GtkCalendar *calendar = GTK_CALENDAR (gtk_popover_get_child (GTK_POPOVER (popover)));
  HitosDate date = hitos_record_get_when (self->record, self->field).start;
  g_autoptr (GDateTime) day = NULL;
  int year, month, day_of_month;

  if (get_field (self)->type == HITOS_FIELD_DATE)
    date = (HitosDate) hitos_record_get_integer (self->record, self->field);
  hitos_date_get (date != HITOS_DATE_NONE ? date : get_month (self), &year, &month, &day_of_month);
  day = g_date_time_new_local (year, month, day_of_month, 0, 0, 0);
  g_signal_handlers_block_by_func (calendar, on_day_selected_cb, self);
  gtk_calendar_select_day (calendar, day);
  g_signal_handlers_unblock_by_func (calendar, on_day_selected_cb, self);
}

static void
add_calendar (HitosTextRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  self->popover = g_object_new (GTK_TYPE_POPOVER, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  gtk_popover_set_child (GTK_POPOVER (self->popover), calendar);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self, 0);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_popover_show_cb), self, 0);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_widget_set_tooltip_text (button, _("Choose a Day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
}

static void
hitos_text_row_dispose (GObject *object)
{
  HitosTextRow *self = HITOS_TEXT_ROW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->record);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (hitos_text_row_parent_class)->dispose (object);
}

static void
hitos_text_row_class_init (HitosTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_text_row_dispose;
}

static void
hitos_text_row_init (HitosTextRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* What is typed is a step of the process: Ctrl+Z is the window's. The entry's own would begin by taking back what the
   * record says, and write that nothing is there. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
hitos_text_row_new (HitosWorkspace *workspace, gpointer record, const char *field, const char *title)
{
  HitosTextRow *self;
  g_autofree char *signal = g_strconcat ("notify::", field, NULL);
  int position;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_RECORD (record), NULL);
  position = hitos_table_find_field (hitos_record_get_table (record), field);
  g_return_val_if_fail (position >= 0, NULL);

  self = g_object_new (HITOS_TYPE_TEXT_ROW, "use-markup", FALSE, NULL);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->field = position;
  self->title = g_strdup (title ? title : _(get_field (self)->label));
  if (is_date (self))
    add_calendar (self);
  show_value (self);
  g_signal_connect_object (self, "changed", G_CALLBACK (on_changed_cb), self, 0);
  g_signal_connect_object (self, "entry-activated", G_CALLBACK (on_activated_cb), self, 0);
  g_signal_connect_object (workspace, "sealing", G_CALLBACK (on_sealing_cb), self, 0);
  g_signal_connect_object (record, g_strdelimit (signal, "_", '-'), G_CALLBACK (on_notify_cb), self, 0);
  g_signal_connect_object (record, "notify", G_CALLBACK (on_other_notify_cb), self, 0);
  return GTK_WIDGET (self);
}

/* The list with @word after the others, or without it. */
static char *
toggle_word (const char *typed, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (typed, ";", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  gboolean found = FALSE;

  for (guint i = 0; parts[i]; i++)
    if (g_str_equal (g_strstrip (parts[i]), word))
      found = TRUE;
    else if (*parts[i])
      g_ptr_array_add (words, parts[i]);
  if (!found)
    g_ptr_array_add (words, (gpointer) word);
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("; ", (char **) words->pdata);
}

static void
on_word_cb (HitosWordPopover *popover, const char *word, HitosTextRow *self)
{
  g_autofree char *text = get_field (self)->type == HITOS_FIELD_LIST
    ? toggle_word (gtk_editable_get_text (GTK_EDITABLE (self)), word) : g_strdup (word);

  gtk_editable_set_text (GTK_EDITABLE (self), text);
  hitos_workspace_seal (self->workspace);
}

void
hitos_text_row_offer (HitosTextRow *self, const char *const *words)
{
  GtkWidget *button;

  g_return_if_fail (HITOS_IS_TEXT_ROW (self) && words != NULL);

  button = gtk_menu_button_new ();
  self->popover = hitos_word_popover_new (words);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (on_word_cb), self, 0);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_widget_set_tooltip_text (button, _("Choose a Word"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
}
