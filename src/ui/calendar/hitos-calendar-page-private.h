/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-agenda-view.h"
#include "hitos-calendar-page.h"
#include "hitos-calendar-panel.h"
#include "hitos-month-view.h"
#include "hitos-year-view.h"

G_BEGIN_DECLS

/* What the page and its actions share; nobody else includes it. */

struct _HitosCalendarPage {
  GtkWidget parent_instance;

  HitosCalendarState *state;  /* owned */
  gboolean narrow;
  gboolean crowded;           /* narrow, and too low for the panel */
  gboolean is_arranged;       /* for narrow or for wide, at least once */
  gpointer activated;         /* what was activated last, never looked into: once more edits it */
  gboolean is_accompanied;    /* another pane stands beside the page */
  gboolean is_revealed;       /* the panel, where there is room */
  guint arrange_callback;
  gboolean was_painted;       /* since it was built */

  /* template children */
  GtkWidget *arrows;
  GtkMenuButton *title_button;
  GtkLabel *title;
  GtkLabel *short_title;  /* where the whole has no room */
  GtkWidget *add_button;
  GtkWidget *today_button;
  GtkWidget *election_button;
  GtkWidget *panel_button;
  GtkCalendar *picker;
  GtkPopover *jump;
  AdwFlap *flap;
  GtkStack *views;
  HitosMonthView *month;
  HitosYearView *year;
  HitosAgendaView *agenda;
  HitosCalendarPanel *panel;
};

/* The group "calendar", and its keys. */
void hitos_calendar_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
