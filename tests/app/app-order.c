/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-order.h"

#include "app-widget.h"

/* Pixels that rounding may take. */
#define SLACK 2
/* What scrolls, scrolls at its next picture. */
#define SCROLL_SECONDS 10

/* --- order --- */

static guint
count_shared (GPtrArray *one, GPtrArray *other)
{
  guint n = 0;

  while (n < one->len && n < other->len && app_widget_is_same (one->pdata[n], other->pdata[n]))
    n++;
  return n;
}

/* The first of the chain from there on that is a widget and has a size. */
static gboolean
get_extents (AppRun *run, GPtrArray *chain, guint from, AtspiRect *extents)
{
  for (guint i = from; i < chain->len; i++)
    if (app_run_get_extents (run, chain->pdata[i], extents) && extents->width > 0 && extents->height > 0)
      return TRUE;
  return FALSE;
}

const char *
app_order_judge (AppRun *run, GPtrArray *from, GPtrArray *to, guint *shared)
{
  AtspiRect before, after;

  *shared = count_shared (from, to);
  /* One stands in the other. */
  if (*shared == from->len || *shared == to->len)
    return NULL;
  if (!get_extents (run, from, *shared, &before) || !get_extents (run, to, *shared, &after))
    return NULL;
  if (after.y + after.height <= before.y + SLACK)
    return "the focus goes back up to it";
  if (after.x + after.width <= before.x + SLACK && before.y + SLACK < after.y + after.height
      && after.y + SLACK < before.y + before.height)
    return "the focus goes back to the left to it";
  return NULL;
}

/* --- sight --- */

typedef struct {
  GPtrArray *chain;    /* borrowed */
  gboolean in_sight;
  gint64 end;
} Sight;

/* All of it, or all that has room. */
static gboolean
is_inside (int start, int length, int from, int room)
{
  if (length > room)
    return start < from + room && start + length > from;
  return start >= from - SLACK && start + length <= from + room + SLACK;
}

static gboolean
is_in (const AtspiRect *inner, const AtspiRect *outer)
{
  return is_inside (inner->x, inner->width, outer->x, outer->width) && is_inside (inner->y, inner->height, outer->y, outer->height);
}

static gboolean
is_in_sight_now (AppRun *run, GPtrArray *chain)
{
  AtspiRect stop, place;

  if (!app_run_get_extents (run, chain->pdata[chain->len - 1], &stop))
    return TRUE;
  if (stop.width <= 0 || stop.height <= 0)
    return FALSE;
  for (guint i = 0; i + 1 < chain->len; i++)
    {
      gboolean clips = i == 0 || atspi_accessible_get_role (chain->pdata[i], NULL) == ATSPI_ROLE_SCROLL_PANE;

      if (clips && app_run_get_extents (run, chain->pdata[i], &place) && !is_in (&stop, &place))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_in_sight_or_never_will (AppRun *run, gpointer data)
{
  Sight *sight = data;

  sight->in_sight = is_in_sight_now (run, sight->chain);
  return sight->in_sight || g_get_monotonic_time () > sight->end;
}

gboolean
app_order_is_in_sight (AppRun *run, GPtrArray *chain)
{
  Sight sight = { chain, FALSE, g_get_monotonic_time () + SCROLL_SECONDS * G_TIME_SPAN_SECOND };

  app_run_wait (run, is_in_sight_or_never_will, &sight, "what has the focus in sight");
  return sight.in_sight;
}
