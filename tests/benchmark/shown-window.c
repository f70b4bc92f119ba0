/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shown-window.h"

#include <gio/gio.h>

#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#define QUIET 700        /* milliseconds without a change: it has settled */
#define PATIENCE 20000   /* milliseconds until the first picture */
#define SAME 0.99        /* of the dots */

/* The first window that the program maps, and every picture of it. */
typedef struct {
  Display *display;      /* owned */
  Window window;
  int damage_event;
  Damage damage;
  gint64 started;        /* microseconds */
  gint64 mapped;
  GPtrArray *pictures;   /* of XImage */
  GArray *times;         /* of gint64, one a picture */
} Watch;

static void
watch_clear (Watch *self)
{
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->times, g_array_unref);
  g_clear_pointer (&self->display, XCloseDisplay);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Watch, watch_clear)

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
watch_init (Watch *self, GError **error)
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
  self->pictures = g_ptr_array_new_with_free_func (destroy_image);
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  return TRUE;
}

static void
take_picture (Watch *self, gint64 now)
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
take_event (Watch *self, XEvent *event)
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
watch_run (Watch *self)
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
  while (g_poll (&fd, 1, last ? QUIET : PATIENCE) > 0 || XPending (self->display));
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
get_milliseconds (Watch *self, gint64 time)
{
  return (time - self->started) / 1000.0;
}

static void
tell (Watch *self, ShownWindow *shown)
{
  guint last = self->pictures->len - 1, first = last;

  while (first > 0 && get_likeness (self->pictures->pdata[first - 1], self->pictures->pdata[last]) >= SAME)
    first--;
  shown->mapped = get_milliseconds (self, self->mapped);
  shown->usable = get_milliseconds (self, g_array_index (self->times, gint64, first));
  shown->settled = get_milliseconds (self, g_array_index (self->times, gint64, last));
  shown->n_pictures = self->pictures->len;
}

gboolean
shown_window_watch (const char *const *argv, ShownWindow *shown, GError **error)
{
  g_auto (Watch) watch = { 0 };
  g_autoptr (GSubprocess) program = NULL;

  if (!watch_init (&watch, error))
    return FALSE;
  watch.started = g_get_monotonic_time ();
  program = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, error);
  if (program == NULL)
    return FALSE;
  watch_run (&watch);
  g_subprocess_send_signal (program, SIGTERM);
  g_subprocess_wait (program, NULL, NULL);
  if (watch.pictures->len == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "%s showed no window", argv[0]);
      return FALSE;
    }
  tell (&watch, shown);
  return TRUE;
}
