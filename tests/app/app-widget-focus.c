/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard is. */
#include "app-widget-private.h"

#define FOCUS_EVENT "object:state-changed:focused"

/* Long for a name, short for what has none. */
#define NAME_SECONDS 3

/* Where the focus went last, as the program told; owned. */
static AtspiAccessible *last_focus;
static AtspiEventListener *focus_listener;

/* Each listener is given an event of its own. */
static void
on_focus_cb (AtspiEvent *event, void *data)
{
  if (event->detail1)
    g_set_object (&last_focus, event->source);
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

void
app_widget_listen (void)
{
  focus_listener = atspi_event_listener_new (on_focus_cb, NULL, NULL);
  g_assert_true (atspi_event_listener_register (focus_listener, FOCUS_EVENT, NULL));
}

void
app_widget_stop_listening (void)
{
  atspi_event_listener_deregister (focus_listener, FOCUS_EVENT, NULL);
  g_clear_object (&focus_listener);
}

void
app_widget_forget (void)
{
  g_clear_object (&last_focus);
}

/* Every window keeps a focus of its own; the keyboard is in the active one. GTK 4.8 says of frames alone whether they
 * are: a dialog is where no frame is, the newest of them. Owned by the caller. */
AtspiAccessible *
app_widget_get_window (AppRun *self)
{
  g_autoptr (GPtrArray) windows = app_run_list_windows (self);
  AtspiAccessible *active = NULL;

  for (guint i = 0; i < windows->len; i++)
    {
      AtspiAccessible *window = g_ptr_array_index (windows, i);

      if (app_widget_has_state (window, ATSPI_STATE_ACTIVE))
        return g_object_ref (window);
      if (atspi_accessible_get_role (window, NULL) != ATSPI_ROLE_FRAME)
        active = window;
    }
  return active ? g_object_ref (active) : NULL;
}

static gboolean
is_in (AtspiAccessible *widget, AtspiAccessible *window)
{
  g_autoptr (AtspiAccessible) place = g_object_ref (widget);

  while (place && !app_widget_is_same (place, window))
    {
      AtspiAccessible *parent = atspi_accessible_get_parent (place, NULL);

      g_object_unref (place);
      place = parent;
    }
  return place != NULL;
}

AtspiAccessible *
app_widget_get_focus (AppRun *self)
{
  AppWanted wanted = { ATSPI_ROLE_INVALID, NULL, ATSPI_STATE_FOCUSED, TRUE };
  g_autoptr (AtspiAccessible) window = app_widget_get_window (self);
  /* Every question hears what has happened meanwhile: the focus may go elsewhere while one asks. */
  g_autoptr (AtspiAccessible) last = last_focus ? g_object_ref (last_focus) : NULL;

  if (window == NULL)
    return NULL;
  if (last && app_widget_has_state (last, ATSPI_STATE_FOCUSED) && is_in (last, window))
    return g_steal_pointer (&last);
  app_widget_walk_in (self, window, app_widget_is_wanted, &wanted);
  return wanted.found;
}

static gboolean
is_layer (AtspiAccessible *widget)
{
  switch (atspi_accessible_get_role (widget, NULL))
    {
    case ATSPI_ROLE_MENU:
    case ATSPI_ROLE_DIALOG:
    case ATSPI_ROLE_ALERT:
    case ATSPI_ROLE_FRAME:
    case ATSPI_ROLE_WINDOW:
      return TRUE;
    default:
      return FALSE;
    }
}

AtspiAccessible *
app_widget_get_layer (AppRun *self)
{
  AtspiAccessible *place = app_widget_get_focus (self);

  while (place && !is_layer (place))
    {
      AtspiAccessible *parent = atspi_accessible_get_parent (place, NULL);

      g_object_unref (place);
      place = parent;
    }
  return place;
}

static gboolean
has_focus (AppRun *self, gpointer data)
{
  AppWanted *wanted = data;
  g_autoptr (AtspiAccessible) focus = app_widget_get_focus (self);
  gboolean held;

  wanted->state = ATSPI_STATE_LAST_DEFINED;
  held = focus && app_widget_is_wanted (focus, 0, wanted);
  g_clear_object (&wanted->found);
  return held;
}

void
app_widget_expect_focus (AppRun *self, AtspiRole role, const char *name)
{
  AppWanted wanted = { role, name, ATSPI_STATE_LAST_DEFINED };
  g_autofree char *wish = app_widget_dup_wish (role, name);
  g_autofree char *what = g_strdup_printf ("the focus on %s", wish);

  app_run_wait (self, has_focus, &wanted, what);
}

static gboolean
has_focus_and_state (AppRun *self, gpointer data)
{
  const AppWanted *wanted = data;
  g_autoptr (AtspiAccessible) focus = app_widget_get_focus (self);

  return focus && app_widget_is_named (focus, wanted->name) && app_widget_has_state (focus, wanted->state) == wanted->value;
}

void
app_widget_expect_focus_state (AppRun *self, const char *name, AtspiStateType state, gboolean value)
{
  AppWanted wanted = { ATSPI_ROLE_INVALID, name, state, value };
  g_autofree char *what = g_strdup_printf ("the focus on “%s” with state %d %s", name, state, value ? "on" : "off");

  app_run_wait (self, has_focus_and_state, &wanted, what);
}

typedef struct {
  AtspiAccessible *before;   /* borrowed; NULL: it is enough that there is one */
  AtspiAccessible *focus;    /* owned: where it is now */
  gint64 end;                /* of waiting for its name; 0 before it is there */
} Move;

/* A list that is made as one goes gives the focus to a row before the row has its words; some have none. */
static gboolean
is_told (Move *move)
{
  g_autofree char *name = atspi_accessible_get_name (move->focus, NULL);

  if (move->end == 0)
    move->end = g_get_monotonic_time () + NAME_SECONDS * G_TIME_SPAN_SECOND;
  return (name && *name) || g_get_monotonic_time () > move->end;
}

static gboolean
has_moved (AppRun *self, gpointer data)
{
  Move *move = data;

  g_clear_object (&move->focus);
  move->focus = app_widget_get_focus (self);
  return move->focus && (move->before == NULL || !app_widget_is_same (move->focus, move->before)) && is_told (move);
}

AtspiAccessible *
app_widget_find_focus (AppRun *self, AtspiAccessible *before, const char *what)
{
  Move move = { before, NULL, 0 };

  app_run_wait (self, has_moved, &move, what);
  return move.focus;
}

void
app_widget_go (AppRun *self, const char *key, AtspiRole role, const char *name)
{
  AppWanted wanted = { role, name, ATSPI_STATE_LAST_DEFINED };
  g_autofree char *wish = app_widget_dup_wish (role, name);
  g_autofree char *what = g_strdup_printf ("%s moves the focus on the way to %s", key, wish);
  g_autoptr (AtspiAccessible) focus = NULL;

  for (guint i = 0; i < 60; i++)
    {
      /* Where it is, and from where it is to move, is one answer: the next may be another. */
      g_autoptr (AtspiAccessible) next = app_widget_find_focus (self, focus, what);
      g_autofree char *line = app_widget_describe (next);

      g_test_message ("  %s", line);
      if (app_widget_is_wanted (next, 0, &wanted))
        {
          g_clear_object (&wanted.found);
          return;
        }
      g_set_object (&focus, next);
      app_run_press (self, key);
    }
  app_widget_print_all (self);
  g_error ("60 times %s do not reach %s", key, wish);
}
