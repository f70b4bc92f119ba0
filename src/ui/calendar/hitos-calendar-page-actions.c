/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-page-private.h"

/* The actions of the group "calendar": where to go, and what to show there. */

static HitosDate
get_election_day (HitosCalendarPage *self)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);
  HitosProcess *process = occurrences ? hitos_occurrences_get_process (occurrences) : NULL;

  return process ? hitos_process_get_election_day (process) : HITOS_DATE_NONE;
}

static void
go_to_day (HitosCalendarPage *self, HitosDate day)
{
  if (day == HITOS_DATE_NONE)
    return;
  hitos_calendar_state_set_day (self->state, day);
  hitos_calendar_state_set_record (self->state, NULL);
  gtk_popover_popdown (self->jump);
  hitos_agenda_view_scroll_to_day (self->agenda);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "month") == 0)
    hitos_month_view_focus_day (self->month);
}

static void
on_today_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (widget);
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);

  if (occurrences)
    go_to_day (self, hitos_occurrences_get_today (occurrences));
}

static void
on_election_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (widget);

  go_to_day (self, get_election_day (self));
}

static void
on_previous_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hitos_calendar_state_move_months (HITOS_CALENDAR_PAGE (widget)->state, -1);
}

static void
on_next_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hitos_calendar_state_move_months (HITOS_CALENDAR_PAGE (widget)->state, 1);
}

static void
on_jump_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  gtk_menu_button_popup (HITOS_CALENDAR_PAGE (widget)->title_button);
}

static void
on_panel_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  AdwFlap *flap = HITOS_CALENDAR_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
on_search_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (widget);

  hitos_calendar_page_show_view (self, "agenda");
  hitos_agenda_view_search (self->agenda);
}

void
hitos_calendar_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, on_today_cb);
  gtk_widget_class_install_action (widget_class, "calendar.election", NULL, on_election_cb);
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, on_previous_cb);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, on_next_cb);
  gtk_widget_class_install_action (widget_class, "calendar.jump", NULL, on_jump_cb);
  gtk_widget_class_install_action (widget_class, "calendar.panel", NULL, on_panel_cb);
  gtk_widget_class_install_action (widget_class, "calendar.search", NULL, on_search_cb);
  gtk_widget_class_install_property_action (widget_class, "calendar.view", "view");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "win.move", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "calendar.today", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "calendar.election", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "calendar.jump", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "calendar.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "calendar.panel", NULL);
}
