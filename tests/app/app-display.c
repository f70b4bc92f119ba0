/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-display.h"

#include <signal.h>

#include <gio/gio.h>
#include <glib-unix.h>

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include "private-display.h"

struct _AppDisplay {
  GObject parent_instance;

  GSubprocess *server;  /* owned */
  char *name;           /* owned */
  Display *display;     /* owned: this side's connection */
  GArray *windows;      /* owned: the windows on the screen, newest last */
  guint source;
};

G_DEFINE_FINAL_TYPE (AppDisplay, app_display, G_TYPE_OBJECT)

/* A letter that one key does not give: the dead key before it. */
static const struct { gunichar letter; KeySym dead; char base; } accented[] = {
  { 0xe1, XK_dead_acute, 'a' }, { 0xe9, XK_dead_acute, 'e' }, { 0xed, XK_dead_acute, 'i' },
  { 0xf3, XK_dead_acute, 'o' }, { 0xfa, XK_dead_acute, 'u' }, { 0xc1, XK_dead_acute, 'A' },
  { 0xc9, XK_dead_acute, 'E' }, { 0xcd, XK_dead_acute, 'I' }, { 0xd3, XK_dead_acute, 'O' },
  { 0xda, XK_dead_acute, 'U' }, { 0xfc, XK_dead_diaeresis, 'u' },
};

/* --- windows --- */

/* A window may go between its event and the answer to it. */
static int
on_error_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

static void
focus_newest (AppDisplay *self)
{
  if (self->windows->len == 0)
    return;
  XSetInputFocus (self->display, g_array_index (self->windows, Window, self->windows->len - 1), RevertToParent,
                  CurrentTime);
  XSync (self->display, False);
}

static void
forget (AppDisplay *self, Window window)
{
  for (guint i = 0; i < self->windows->len; i++)
    if (g_array_index (self->windows, Window, i) == window)
      {
        g_array_remove_index (self->windows, i);
        focus_newest (self);
        return;
      }
}

static void
handle (AppDisplay *self, const XEvent *event)
{
  switch (event->type)
    {
    case MapNotify:
      if (event->xmap.override_redirect)
        return;
      forget (self, event->xmap.window);
      g_array_append_val (self->windows, event->xmap.window);
      focus_newest (self);
      break;
    case UnmapNotify:
      forget (self, event->xunmap.window);
      break;
    case DestroyNotify:
      forget (self, event->xdestroywindow.window);
      break;
    default:
      break;
    }
}

static gboolean
on_events_cb (int descriptor, GIOCondition condition, gpointer data)
{
  AppDisplay *self = data;

  while (XPending (self->display))
    {
      XEvent event;

      XNextEvent (self->display, &event);
      handle (self, &event);
    }
  return G_SOURCE_CONTINUE;
}

/* What was asked for reaches the server; events that come with its answer are not left waiting. */
static void
flush (AppDisplay *self)
{
  XSync (self->display, False);
  on_events_cb (-1, 0, self);
}

/* --- keys --- */

static KeyCode
find_key (AppDisplay *self, KeySym symbol, gboolean *shift, gboolean *level3)
{
  int first, last;

  XDisplayKeycodes (self->display, &first, &last);
  for (int level = 0; level < 4; level++)
    for (int code = first; code <= last; code++)
      if (XkbKeycodeToKeysym (self->display, code, 0, level) == symbol)
        {
          *shift = level & 1;
          *level3 = level >> 1;
          return code;
        }
  return 0;
}

static void
hold (AppDisplay *self, KeySym symbol, gboolean down)
{
  XTestFakeKeyEvent (self->display, XKeysymToKeycode (self->display, symbol), down, CurrentTime);
}

static void
strike (AppDisplay *self, KeySym symbol)
{
  gboolean shift = FALSE, level3 = FALSE;
  KeyCode code = find_key (self, symbol, &shift, &level3);

  if (code == 0)
    g_error ("the keyboard has no key for %s", XKeysymToString (symbol));
  if (shift)
    hold (self, XK_Shift_L, TRUE);
  if (level3)
    hold (self, XK_ISO_Level3_Shift, TRUE);
  XTestFakeKeyEvent (self->display, code, True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, False, CurrentTime);
  if (level3)
    hold (self, XK_ISO_Level3_Shift, FALSE);
  if (shift)
    hold (self, XK_Shift_L, FALSE);
}

static void
press (AppDisplay *self, const char *key)
{
  static const struct { const char *name; KeySym symbol; } modifiers[] = {
    { "<Control>", XK_Control_L }, { "<Alt>", XK_Alt_L }, { "<Shift>", XK_Shift_L },
  };
  const char *last = strrchr (key, '>');
  KeySym symbol = XStringToKeysym (last ? last + 1 : key);

  if (symbol == NoSymbol)
    g_error ("there is no key “%s”", key);
  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (strstr (key, modifiers[i].name))
      hold (self, modifiers[i].symbol, TRUE);
  strike (self, symbol);
  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (strstr (key, modifiers[i].name))
      hold (self, modifiers[i].symbol, FALSE);
}

static void
type_letter (AppDisplay *self, gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (accented); i++)
    if (accented[i].letter == letter)
      {
        strike (self, accented[i].dead);
        strike (self, accented[i].base);
        return;
      }
  /* In Latin 1 a key's symbol is its letter. */
  strike (self, letter < 0x100 ? letter : 0x1000000 | letter);
}

/* --- the object --- */

static void
set_keyboard (AppDisplay *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "setxkbmap", "-display", self->name, "-layout", "latam", NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
app_display_finalize (GObject *object)
{
  AppDisplay *self = APP_DISPLAY (object);

  g_clear_handle_id (&self->source, g_source_remove);
  XCloseDisplay (self->display);
  g_subprocess_send_signal (self->server, SIGTERM);
  g_subprocess_wait (self->server, NULL, NULL);
  g_object_unref (self->server);
  g_array_unref (self->windows);
  g_free (self->name);
  G_OBJECT_CLASS (app_display_parent_class)->finalize (object);
}

static void
app_display_class_init (AppDisplayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = app_display_finalize;
}

static void
app_display_init (AppDisplay *self)
{
  self->windows = g_array_new (FALSE, FALSE, sizeof (Window));
}

AppDisplay *
app_display_new (int width, int height)
{
  AppDisplay *self = g_object_new (APP_TYPE_DISPLAY, NULL);

  self->server = private_display_start (width, height, &self->name);
  set_keyboard (self);
  XSetErrorHandler (on_error_cb);
  self->display = XOpenDisplay (self->name);
  g_assert_nonnull (self->display);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  /* From the middle of the screen the pointer would choose in the menus that open under it. */
  XWarpPointer (self->display, None, DefaultRootWindow (self->display), 0, 0, 0, 0, width - 1, height - 1);
  flush (self);
  self->source = g_unix_fd_add (ConnectionNumber (self->display), G_IO_IN, on_events_cb, self);
  return self;
}

const char *
app_display_get_name (AppDisplay *self)
{
  g_return_val_if_fail (APP_IS_DISPLAY (self), NULL);

  return self->name;
}

void
app_display_press (AppDisplay *self, const char *keys)
{
  g_auto (GStrv) list = NULL;

  g_return_if_fail (APP_IS_DISPLAY (self) && keys != NULL);

  /* A window that has come meanwhile is the one that hears them. */
  flush (self);
  list = g_strsplit (keys, " ", -1);
  for (guint i = 0; list[i]; i++)
    press (self, list[i]);
  flush (self);
}

void
app_display_type (AppDisplay *self, const char *text)
{
  g_return_if_fail (APP_IS_DISPLAY (self) && text != NULL);

  flush (self);
  for (const char *place = text; *place; place = g_utf8_next_char (place))
    type_letter (self, g_utf8_get_char (place));
  flush (self);
}

guint
app_display_count_windows (AppDisplay *self)
{
  g_return_val_if_fail (APP_IS_DISPLAY (self), 0);

  return self->windows->len;
}

gboolean
app_display_is_newest_of (AppDisplay *self, const char *program)
{
  XClassHint hint = { NULL, NULL };
  gboolean is;

  g_return_val_if_fail (APP_IS_DISPLAY (self) && program != NULL, FALSE);

  if (self->windows->len == 0
      || !XGetClassHint (self->display, g_array_index (self->windows, Window, self->windows->len - 1), &hint))
    return FALSE;
  is = g_str_has_prefix (hint.res_name, program);
  XFree (hint.res_name);
  XFree (hint.res_class);
  return is;
}

void
app_display_resize (AppDisplay *self, int width, int height)
{
  g_return_if_fail (APP_IS_DISPLAY (self) && self->windows->len > 0);

  XResizeWindow (self->display, g_array_index (self->windows, Window, self->windows->len - 1), width, height);
  flush (self);
}

void
app_display_place (AppDisplay *self, int x, int y)
{
  g_return_if_fail (APP_IS_DISPLAY (self) && self->windows->len > 0);

  XMoveWindow (self->display, g_array_index (self->windows, Window, self->windows->len - 1), x, y);
  flush (self);
}

void
app_display_point (AppDisplay *self, guint back, int x, int y)
{
  g_return_if_fail (APP_IS_DISPLAY (self) && back < self->windows->len);

  XWarpPointer (self->display, None, g_array_index (self->windows, Window, self->windows->len - 1 - back), 0, 0, 0, 0,
                x, y);
  flush (self);
}

void
app_display_hold_button (AppDisplay *self, gboolean down)
{
  g_return_if_fail (APP_IS_DISPLAY (self));

  XTestFakeButtonEvent (self->display, 1, down, CurrentTime);
  flush (self);
}

guint
app_display_get_look (AppDisplay *self)
{
  Window root = DefaultRootWindow (self->display);
  XWindowAttributes screen;
  XImage *image;
  guint look = 5381;

  g_return_val_if_fail (APP_IS_DISPLAY (self), 0);

  XGetWindowAttributes (self->display, root, &screen);
  image = XGetImage (self->display, root, 0, 0, screen.width, screen.height, AllPlanes, ZPixmap);
  g_assert_nonnull (image);
  for (gsize i = 0; i < (gsize) image->bytes_per_line * image->height; i++)
    look = look * 33 + (guchar) image->data[i];
  XDestroyImage (image);
  return look;
}

void
app_display_photograph (AppDisplay *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "import", "-display", self->name, "-window", "root", path,
                      NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}
