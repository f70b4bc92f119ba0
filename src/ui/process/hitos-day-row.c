/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-day-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-wrong-input.h"

struct _HitosDayRow {
  AdwEntryRow parent_instance;

  char *title;           /* owned */
  HitosDate near;
  HitosDate year_start;  /* may be HITOS_DATE_NONE */
  GtkWidget *button;     /* owned by the row, as are these */
  GtkCalendar *calendar;
  GtkBox *offers;
  GtkLabel *weekday;
};

G_DEFINE_FINAL_TYPE (HitosDayRow, hitos_day_row, ADW_TYPE_ENTRY_ROW)

static void
on_changed_cb (GtkEditable *editable, HitosDayRow *self)
{
  HitosDate date = hitos_day_row_get_date (self);
  gboolean known = date != HITOS_DATE_NONE;

  gtk_label_set_label (self->weekday, known ? hitos_date_text_short_weekday (hitos_date_get_weekday (date)) : "");
}

static void
on_leave_cb (GtkEventControllerFocus *controller, HitosDayRow *self)
{
  HitosDate date = hitos_day_row_get_date (self);

  /* Newer GTK takes the focus from a window that is going, too: what listens there is half gone. */
  if (date != HITOS_DATE_NONE && gtk_widget_get_mapped (GTK_WIDGET (self)))
    hitos_day_row_set_date (self, date);
}

static void
on_day_selected_cb (GtkCalendar *calendar, HitosDayRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);

  hitos_day_row_set_date (self, hitos_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                                                g_date_time_get_day_of_month (day)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
on_offer_cb (GtkButton *button, HitosDayRow *self)
{
  hitos_day_row_set_date (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day")));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
on_popover_show_cb (GtkWidget *popover, HitosDayRow *self)
{
  HitosDate date = hitos_day_row_get_date (self);
  g_autoptr (GDateTime) day = NULL;
  int year, month, day_of_month;

  hitos_date_get (date != HITOS_DATE_NONE ? date : self->near, &year, &month, &day_of_month);
  day = g_date_time_new_local (year, month, day_of_month, 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, on_day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, day);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected_cb, self);
}

/* One goes on in the line. */
static void
on_popover_closed_cb (GtkWidget *popover, HitosDayRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
add_calendar (HitosDayRow *self)
{
  GtkWidget *popover = g_object_new (GTK_TYPE_POPOVER, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->offers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->offers));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self, 0);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_popover_show_cb), self, 0);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_popover_closed_cb), self, 0);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_tooltip_text (self->button, _("Choose a Day (Alt+↓)"));
  /* Tab leads from one line to the next. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (self->button), FALSE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->button);
}

static gboolean
open_calendar (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (HITOS_DAY_ROW (widget)->button));
  return GDK_EVENT_STOP;
}

static void
hitos_day_row_finalize (GObject *object)
{
  g_free (HITOS_DAY_ROW (object)->title);
  G_OBJECT_CLASS (hitos_day_row_parent_class)->finalize (object);
}

static void
hitos_day_row_class_init (HitosDayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_day_row_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Down, GDK_ALT_MASK, open_calendar, NULL);
}

static void
hitos_day_row_init (HitosDayRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->weekday = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->weekday), "dim-label");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->weekday));
  add_calendar (self);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed_cb), self);
}

GtkWidget *
hitos_day_row_new (const char *title, HitosDate near)
{
  HitosDayRow *self;

  g_return_val_if_fail (title != NULL && near != HITOS_DATE_NONE, NULL);

  self = g_object_new (HITOS_TYPE_DAY_ROW, "title", title, NULL);
  self->title = g_strdup (title);
  self->near = near;
  return GTK_WIDGET (self);
}

void
hitos_day_row_set_year_start (HitosDayRow *self, HitosDate from)
{
  g_return_if_fail (HITOS_IS_DAY_ROW (self));

  self->year_start = from;
}

HitosDate
hitos_day_row_get_date (HitosDayRow *self)
{
  const char *text;
  gboolean known;
  HitosWhen when;

  g_return_val_if_fail (HITOS_IS_DAY_ROW (self), HITOS_DATE_NONE);

  if (self->near == HITOS_DATE_NONE)
    return HITOS_DATE_NONE;
  text = gtk_editable_get_text (GTK_EDITABLE (self));
  known = self->year_start != HITOS_DATE_NONE
            ? hitos_date_text_parse_from (text, self->near, self->year_start, &when)
            : hitos_date_text_parse (text, self->near, &when);
  return known && hitos_when_get_kind (when) == HITOS_WHEN_DAY ? when.start : HITOS_DATE_NONE;
}

void
hitos_day_row_set_date (HitosDayRow *self, HitosDate date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (HITOS_IS_DAY_ROW (self));

  text = date == HITOS_DATE_NONE ? g_strdup ("") : hitos_date_text_field (hitos_when_day (date));
  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self))))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

void
hitos_day_row_offer (HitosDayRow *self, HitosDate date)
{
  g_autofree char *name = NULL;
  GtkWidget *button;

  g_return_if_fail (HITOS_IS_DAY_ROW (self) && date != HITOS_DATE_NONE);

  name = hitos_date_text_long (date);
  button = gtk_button_new_with_label (name);
  g_object_set_data (G_OBJECT (button), "day", GINT_TO_POINTER (date));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_offer_cb), self, 0);
  gtk_box_append (self->offers, button);
}

void
hitos_day_row_set_problem (HitosDayRow *self, const char *problem)
{
  g_return_if_fail (HITOS_IS_DAY_ROW (self));

  hitos_wrong_input_tell (ADW_PREFERENCES_ROW (self), self->title, problem);
}
