/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "hitos-calendar-page.h"
#include "hitos-month-view.h"
#include "sample-process.h"

G_BEGIN_DECLS

/* A page of the sample process in a window. */
typedef struct {
  HitosProcess *process;
  GtkWidget *window;
  HitosCalendarPage *page;
  HitosCalendarState *state;
  HitosMonthView *month;
} CalendarFixture;

/* Once, in place of g_test_init (). */
void calendar_test_init (int *argc, char ***argv);

/* On SAMPLE_TODAY, once the month stands. */
void calendar_set_up (CalendarFixture *fixture, gconstpointer data);
void calendar_set_up_sized (CalendarFixture *fixture, int width, int height);
void calendar_tear_down (CalendarFixture *fixture, gconstpointer data);
void calendar_show_process (HitosCalendarPage *page, HitosProcess *process);

/* Runs the main loop until it is so. */
void calendar_wait_for (gboolean (*is_so) (CalendarFixture *), CalendarFixture *fixture);

/* @from itself or the first within it. */
GtkWidget *calendar_find_widget (GtkWidget *from, GType type);
GtkWidget *calendar_find_button (GtkWidget *from, const char *label);
GtkWidget *calendar_get_cell (CalendarFixture *fixture, const char *day);
GtkWidget *calendar_get_focus (CalendarFixture *fixture);

void calendar_press (CalendarFixture *fixture, guint key);
void calendar_press_with (CalendarFixture *fixture, guint key, GdkModifierType modifiers);
void calendar_assert_day (CalendarFixture *fixture, const char *day);

G_END_DECLS
