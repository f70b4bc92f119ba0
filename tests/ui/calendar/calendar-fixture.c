/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

#include "hitos-month-cell.h"
#include "private-display.h"

#define PATIENCE_SECONDS 120

GtkWidget *
calendar_find_widget (GtkWidget *from, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = calendar_find_widget (child, type);

      if (found)
        return found;
    }
  return NULL;
}

void
calendar_wait_for (gboolean (*is_so) (CalendarFixture *), CalendarFixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!is_so (fixture))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

GtkWidget *
calendar_get_cell (CalendarFixture *fixture, const char *day)
{
  return hitos_month_view_get_cell (fixture->month, hitos_date_parse (day));
}

static gboolean
has_chips (CalendarFixture *fixture)
{
  return hitos_month_cell_get_chip (HITOS_MONTH_CELL (calendar_get_cell (fixture, "2021-11-05")), 2) != NULL;
}

void
calendar_show_process (HitosCalendarPage *page, HitosProcess *process)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, hitos_date_parse (SAMPLE_TODAY), 7);

  hitos_calendar_page_set_occurrences (page, occurrences);
}

void
calendar_set_up_sized (CalendarFixture *fixture, int width, int height)
{
  fixture->process = sample_process_new ();
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  fixture->page = HITOS_CALENDAR_PAGE (hitos_calendar_page_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  calendar_show_process (fixture->page, fixture->process);
  fixture->state = hitos_calendar_page_get_state (fixture->page);
  fixture->month = HITOS_MONTH_VIEW (calendar_find_widget (GTK_WIDGET (fixture->page), HITOS_TYPE_MONTH_VIEW));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
calendar_set_up (CalendarFixture *fixture, gconstpointer data)
{
  calendar_set_up_sized (fixture, 1200, 800);
  calendar_wait_for (has_chips, fixture);
}

void
calendar_tear_down (CalendarFixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->process);
}

void
calendar_press_with (CalendarFixture *fixture, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->month));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
    }
  g_assert_true (handled);
}

void
calendar_press (CalendarFixture *fixture, guint key)
{
  calendar_press_with (fixture, key, 0);
}

GtkWidget *
calendar_get_focus (CalendarFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

void
calendar_assert_day (CalendarFixture *fixture, const char *day)
{
  g_autofree char *chosen = hitos_date_format (hitos_calendar_state_get_day (fixture->state));

  g_assert_cmpstr (chosen, ==, day);
}

static gboolean
is_labelled (GtkWidget *widget, const char *label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

GtkWidget *
calendar_find_button (GtkWidget *from, const char *label)
{
  GtkWidget *found = is_labelled (from, label) ? from : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = calendar_find_button (child, label);
  return found;
}

void
calendar_test_init (int *argc, char ***argv)
{
  private_display_enter ();
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}
