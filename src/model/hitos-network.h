/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "hitos-date.h"

G_BEGIN_DECLS

/* How the tasks of a plan hang on each other: how far each may slip, what leads to election day, and
 * what is pushed when something moves. Tasks and links are plain values known by their position.
 *
 * A link is finish → start: its successor starts at the earliest @lag days after its predecessor's
 * last day is over; with lag 0 that is the next day, with -1 the same day. A part starts and ends
 * within its whole, so that what a whole waits for, its parts wait for. */
typedef struct _HitosNetwork HitosNetwork;

#define HITOS_NETWORK_NONE G_MAXUINT
#define HITOS_NETWORK_FREE G_MAXINT  /* the slack of what nothing waits for */

typedef struct {
  HitosDate start;  /* half-open; both HITOS_DATE_NONE where it has no dates */
  HitosDate end;
  HitosDate limit;  /* the last day that it may end on, HITOS_DATE_NONE where it has none */
  guint parent;     /* the whole that it is a part of, HITOS_NETWORK_NONE */
  gboolean done;    /* what is done slips no more, and holds up nothing */
} HitosNetworkTask;

typedef struct {
  guint predecessor;
  guint successor;
  int lag;
} HitosNetworkLink;

typedef struct {
  guint task;
  HitosDate start;
  HitosDate end;
} HitosNetworkMove;

/* Copies what it needs of both arrays. @election_day bounds whatever starts by then. A link that
 * names no task, or a task twice, is left out. */
HitosNetwork *hitos_network_new (const HitosNetworkTask *tasks, guint n_tasks,
                                 const HitosNetworkLink *links, guint n_links,
                                 HitosDate election_day);
void hitos_network_free (HitosNetwork *self);

/* Days that the task may slip, all that waits for it being pushed along, before a limit or election
 * day is passed: negative where that has happened, HITOS_NETWORK_FREE where nothing bounds it, as in
 * a cycle. */
int hitos_network_get_slack (const HitosNetwork *self, guint task);

/* The same towards election day alone, whatever the limits. */
int hitos_network_get_float (const HitosNetwork *self, guint task);

/* Whether it belongs to the chain of links that leads to election day with the least room. */
gboolean hitos_network_is_critical (const HitosNetwork *self, guint task);

/* The tasks of one cycle in their order, NULL where there is none. Borrowed. */
const GArray *hitos_network_get_cycle (const HitosNetwork *self);

/* What has to move when @moves are made: each task that would no longer wait for another is pushed
 * just far enough, keeping its length. Returns a new array of HitosNetworkMove, without those given. */
GArray *hitos_network_push (const HitosNetwork *self, const HitosNetworkMove *moves, guint n_moves);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosNetwork, hitos_network_free)

G_END_DECLS
