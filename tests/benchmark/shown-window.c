/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shown-window.h"

#include <gio/gio.h>

#include <X11/Xutil.h>
#include <X11/keysym.h>
#include <X11/extensions/Xdamage.h>
#include <X11/extensions/XTest.h>

#define QUIET 700        /* milliseconds without a change: it has settled */
#define PATIENCE 20000   /* milliseconds until the first picture */
#define SAME 0.995       /* of the dots */

/* The first window that the program maps, and every picture of it since the last cause. */
struct _ShownWindow {
  GSubprocess *program;  /* owned */
  Display *display;      /* owned */
  Window window;
  int damage_event;
  Damage damage;
  gint64 started;        /* microseconds: the cause */
  gint64 mapped;
  GPtrArray *pictures;   /* of XImage */
  GArray *times;         /* of gint64, one a picture */
};

static void
destroy_image (gpointer image)
{
  XDestroyImage ((XImage *) image);
}

/* Windows come and go between an event and the question about them. */
static int
on_x_error_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

static gboolean
connect (ShownWindow *self, GError **error)
{
  int error_base;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL || !XDamageQueryExtension (self->display, &self->damage_event, &error_base))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "There is no X display that tells its changes");
      return FALSE;
    }
  XSetErrorHandler (on_x_error_cb);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, True);
  return TRUE;
}

static void
take_picture (ShownWindow *self, gint64 now)
{
  XWindowAttributes attributes;
  XImage *image = NULL;

  if (XGetWindowAttributes (self->display, self->window, &attributes))
    image = XGetImage (self->display, self->window, 0, 0, attributes.width, attributes.height, AllPlanes, ZPixmap);
  if (image == NULL)
    return;
  g_ptr_array_add (self->pictures, image);
  g_array_append_val (self->times, now);
}

static void
take_event (ShownWindow *self, XEvent *event)
{
  gint64 now = g_get_monotonic_time ();

  if (event->type == MapNotify && !event->xmap.override_redirect && self->window == None)
    {
      self->window = event->xmap.window;
      self->mapped = now;
      self->damage = XDamageCreate (self->display, self->window, XDamageReportNonEmpty);
    }
  else if (event->type == self->damage_event + XDamageNotify && self->window != None)
    {
      XDamageSubtract (self->display, self->damage, None, None);
      take_picture (self, now);
    }
}

/* Until nothing has changed for a while. */
static void
run (ShownWindow *self, int patience)
{
  GPollFD fd = { .fd = ConnectionNumber (self->display), .events = G_IO_IN };
  gint64 last;
  XEvent event;

  do
    {
      while (XPending (self->display))
        {
          XNextEvent (self->display, &event);
          take_event (self, &event);
        }
      XFlush (self->display);
      last = self->times->len ? g_array_index (self->times, gint64, self->times->len - 1) : 0;
    }
  while (g_poll (&fd, 1, last ? QUIET : patience) > 0 || XPending (self->display));
}

static double
get_likeness (const XImage *a, const XImage *b)
{
  gsize n = (gsize) a->width * a->height, same = 0;
  const guint32 *left = (const guint32 *) a->data, *right = (const guint32 *) b->data;

  if (a->width != b->width || a->height != b->height || a->bits_per_pixel != 32 || b->bits_per_pixel != 32)
    return 0;
  for (gsize i = 0; i < n; i++)
    same += left[i] == right[i];
  return (double) same / n;
}

static double
get_milliseconds (ShownWindow *self, gint64 time)
{
  return (time - self->started) / 1000.0;
}

/* What comes from now on has this cause. */
static void
begin (ShownWindow *self)
{
  g_ptr_array_set_size (self->pictures, 0);
  g_array_set_size (self->times, 0);
  self->started = g_get_monotonic_time ();
}

static void
tell (ShownWindow *self, ShownTimes *shown)
{
  guint last = self->pictures->len - 1, first = last;

  while (first > 0 && get_likeness (self->pictures->pdata[first - 1], self->pictures->pdata[last]) >= SAME)
    first--;
  shown->mapped = MAX (get_milliseconds (self, self->mapped), 0);
  shown->usable = get_milliseconds (self, g_array_index (self->times, gint64, first));
  shown->settled = get_milliseconds (self, g_array_index (self->times, gint64, last));
  shown->n_pictures = self->pictures->len;
}

ShownWindow *
shown_window_start (const char *const *argv, GError **error)
{
  g_autoptr (ShownWindow) self = g_new0 (ShownWindow, 1);

  self->pictures = g_ptr_array_new_with_free_func (destroy_image);
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!connect (self, error))
    return NULL;
  begin (self);
  self->program = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, error);
  return self->program ? g_steal_pointer (&self) : NULL;
}

gboolean
shown_window_settle (ShownWindow *self, ShownTimes *times, GError **error)
{
  run (self, PATIENCE);
  if (self->pictures->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "The program showed nothing");
      return FALSE;
    }
  tell (self, times);
  return TRUE;
}

void
shown_window_focus (ShownWindow *self)
{
  begin (self);
  XSetInputFocus (self->display, self->window, RevertToParent, CurrentTime);
  XSync (self->display, False);
  /* One that is under the pointer had it already, and shows nothing new. */
  run (self, QUIET);
}

void
shown_window_press_alt (ShownWindow *self, guint keysym)
{
  KeyCode alt = XKeysymToKeycode (self->display, XK_Alt_L), key = XKeysymToKeycode (self->display, keysym);

  begin (self);
  XTestFakeKeyEvent (self->display, alt, True, CurrentTime);
  XTestFakeKeyEvent (self->display, key, True, CurrentTime);
  XTestFakeKeyEvent (self->display, key, False, CurrentTime);
  XTestFakeKeyEvent (self->display, alt, False, CurrentTime);
  XFlush (self->display);
}

void
shown_window_free (ShownWindow *self)
{
  if (self->program)
    {
      g_subprocess_send_signal (self->program, SIGTERM);
      g_subprocess_wait (self->program, NULL, NULL);
    }
  g_clear_object (&self->program);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->times, g_array_unref);
  g_clear_pointer (&self->display, XCloseDisplay);
  g_free (self);
}
