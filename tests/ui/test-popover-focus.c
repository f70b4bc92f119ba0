/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu that closes gives the keyboard back to where one was. */
#include "hitos-test-window.h"

#include "hitos-popover-focus.h"

typedef struct {
  GtkWidget *window;
  GtkWidget *before;   /* where one is who opens the menu with a key */
  GtkWidget *other;
  GtkWidget *popover;
} Fixture;

static GtkWidget *
add_button (GtkWidget *box, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static gboolean
is_in (Fixture *fixture, GtkWidget *place)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus && (focus == place || gtk_widget_is_ancestor (focus, place));
}

/* A menu of the place, or where there is @data one of a button. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  fixture->before = add_button (box, "before");
  fixture->other = add_button (box, "other");
  fixture->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (fixture->popover), gtk_button_new_with_label ("chosen"));
  if (data)
    {
      GtkWidget *opener = gtk_menu_button_new ();

      gtk_menu_button_set_popover (GTK_MENU_BUTTON (opener), fixture->popover);
      gtk_box_append (GTK_BOX (box), opener);
    }
  else
    gtk_widget_set_parent (fixture->popover, fixture->other);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (gtk_widget_get_mapped (fixture->before));
  gtk_widget_grab_focus (fixture->before);
  gtk_popover_popup (GTK_POPOVER (fixture->popover));
  test_wait_until (gtk_widget_get_mapped (fixture->popover) && is_in (fixture, fixture->popover));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (data == NULL)
    gtk_widget_unparent (fixture->popover);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* What waits for its turn has had it. */
static void
close_menu (Fixture *fixture)
{
  gtk_popover_popdown (GTK_POPOVER (fixture->popover));
  test_wait_until (!gtk_widget_get_mapped (fixture->popover));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_back (Fixture *fixture, gconstpointer data)
{
  close_menu (fixture);
  test_wait_until (is_in (fixture, fixture->before));
}

/* What was chosen may have led elsewhere. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->other);
  close_menu (fixture);
  g_assert_true (is_in (fixture, fixture->other));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  hitos_popover_focus_start ();
  g_test_add ("/popover-focus/back", Fixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/popover-focus/back-from-button", Fixture, "", set_up, test_back, tear_down);
  g_test_add ("/popover-focus/elsewhere", Fixture, NULL, set_up, test_elsewhere, tear_down);
  g_test_add ("/popover-focus/elsewhere-from-button", Fixture, "", set_up, test_elsewhere, tear_down);
  return g_test_run ();
}
