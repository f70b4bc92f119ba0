/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-pointer.h"

#include "app-widget.h"

/* --- clicking --- */

typedef struct {
  AtspiRole role;
  const char *name;
  AtspiRect place;
} Target;

/* As long as a window is laid out, what stands in it moves: twice in the same place is enough. */
static gboolean
stands_still (AppRun *self, gpointer data)
{
  Target *target = data;
  AtspiRect before = target->place;
  g_autoptr (AtspiAccessible) widget = app_widget_find (self, target->role, target->name);

  return app_run_get_extents (self, widget, &target->place) && target->place.width > 0
         && before.x == target->place.x && before.y == target->place.y && before.width == target->place.width;
}

void
app_pointer_click (AppRun *self, AtspiRole role, const char *name)
{
  Target target = { role, name, { 0 } };

  app_run_wait (self, stands_still, &target, name);
  g_test_message ("click “%s”", name);
  app_display_point (self->display, 0, target.place.x + target.place.width / 2, target.place.y + target.place.height / 2);
  app_display_hold_button (self->display, TRUE);
  app_display_hold_button (self->display, FALSE);
}

/* --- dropping --- */

/* What is dragged stands in a window of this size. */
#define SIDE 120

/* A drag is noticed step by step, as a hand makes it. */
#define STEPS 12

typedef struct {
  guint n_windows;
  gboolean ended;
} Drag;

static gboolean
has_another_window (AppRun *self, gpointer data)
{
  return app_display_count_windows (self->display) > ((Drag *) data)->n_windows;
}

static gboolean
has_ended (AppRun *self, gpointer data)
{
  return ((Drag *) data)->ended;
}

static void
on_ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Drag *) data)->ended = TRUE;
}

static gboolean
is_later (AppRun *self, gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

/* Nobody says that the pointer was seen there. */
static void
rest (AppRun *self)
{
  gint64 end = g_get_monotonic_time () + 100 * G_TIME_SPAN_MILLISECOND;

  app_run_wait (self, is_later, &end, "the time to go on");
}

/* From the other program's window, the newest, to the one before it. */
static void
drag (AppRun *self, const AtspiRect *window)
{
  app_display_point (self->display, 0, SIDE / 2, SIDE / 2);
  rest (self);
  app_display_hold_button (self->display, TRUE);
  for (int step = 1; step <= STEPS; step++)
    {
      rest (self);
      app_display_point (self->display, 0, SIDE / 2 - step * 4, SIDE / 2);
    }
  for (int step = 1; step <= STEPS; step++)
    {
      rest (self);
      app_display_point (self->display, 1, window->width / 2 + STEPS - step, window->height / 2);
    }
  app_display_hold_button (self->display, FALSE);
}

void
app_pointer_drop_file (AppRun *self, const char *path)
{
  Drag drag_of = { app_display_count_windows (self->display), FALSE };
  g_autoptr (AtspiAccessible) window = app_widget_get_window (self);
  g_autofree char *source = g_test_build_filename (G_TEST_BUILT, "app", "drag-file", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) program = NULL;
  g_autoptr (GError) error = NULL;
  AtspiRect place;

  g_assert_true (app_run_get_extents (self, window, &place));
  g_subprocess_launcher_set_environ (launcher, self->environment);
  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "none", TRUE);
  program = g_subprocess_launcher_spawn (launcher, &error, source, path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_async (program, NULL, on_ended_cb, &drag_of);
  app_run_wait (self, has_another_window, &drag_of, "the window to drag from");
  app_display_place (self->display, place.x + place.width + 20, 0);
  drag (self, &place);
  app_run_wait (self, has_ended, &drag_of, "the end of the drag");
  g_assert_true (g_subprocess_get_successful (program));
}
