/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-network.h"

/* Each task is two nodes, its start and its end, so that parts and wholes, lengths and links are all
 * the same: an edge, and the days that must pass along it. */
#define START(task) (2 * (task))
#define END(task) (2 * (task) + 1)
#define UNBOUND G_MAXINT32
#define FAR_LAG 40000

typedef struct {
  guint to;
  int days;
} Edge;

struct _HitosNetwork {
  guint n_tasks;
  HitosNetworkTask *tasks;  /* owned */
  guint8 *linked;           /* owned; whether a link names the task */
  guint *offsets;           /* owned; the edges of node i are offsets[i] … offsets[i + 1] */
  Edge *edges;              /* owned */
  guint *order;             /* owned; nodes, each after all that lead to it */
  guint n_ordered;          /* fewer than the nodes where there is a cycle */
  int *slack;               /* owned, by task */
  int *room;                /* owned, by task: towards election day */
  guint8 *critical;         /* owned, by task */
  GArray *cycle;            /* owned, may be NULL */
};

typedef void (*EdgeFunc) (HitosNetwork *self, guint from, guint to, int days, gpointer data);

static void
for_each_edge (HitosNetwork *self, const HitosNetworkLink *links, guint n_links, EdgeFunc func,
               gpointer data)
{
  g_autofree guint8 *whole = g_malloc0 (self->n_tasks + 1);

  for (guint i = 0; i < self->n_tasks; i++)
    if (self->tasks[i].parent != HITOS_NETWORK_NONE)
      {
        whole[self->tasks[i].parent] = TRUE;
        func (self, START (self->tasks[i].parent), START (i), 0, data);
        func (self, END (i), END (self->tasks[i].parent), 0, data);
      }
  /* A whole is as long as its parts make it; the rest keeps its length. */
  for (guint i = 0; i < self->n_tasks; i++)
    func (self, START (i), END (i), whole[i] ? 0 : self->tasks[i].end - self->tasks[i].start, data);
  for (guint i = 0; i < n_links; i++)
    if (links[i].predecessor < self->n_tasks && links[i].successor < self->n_tasks
        && links[i].predecessor != links[i].successor)
      {
        self->linked[links[i].predecessor] = self->linked[links[i].successor] = TRUE;
        func (self, END (links[i].predecessor), START (links[i].successor),
              CLAMP (links[i].lag, -FAR_LAG, FAR_LAG), data);
      }
}

static void
count_edge (HitosNetwork *self, guint from, guint to, int days, gpointer data)
{
  self->offsets[from + 1]++;
}

static void
place_edge (HitosNetwork *self, guint from, guint to, int days, gpointer next)
{
  self->edges[((guint *) next)[from]++] = (Edge) { to, days };
}

static void
build_edges (HitosNetwork *self, const HitosNetworkLink *links, guint n_links)
{
  guint n_nodes = 2 * self->n_tasks;
  g_autofree guint *next = NULL;

  self->offsets = g_new0 (guint, n_nodes + 1);
  for_each_edge (self, links, n_links, count_edge, NULL);
  for (guint i = 0; i < n_nodes; i++)
    self->offsets[i + 1] += self->offsets[i];
  self->edges = g_new (Edge, self->offsets[n_nodes] + 1);
  next = g_memdup2 (self->offsets, (n_nodes + 1) * sizeof *next);
  for_each_edge (self, links, n_links, place_edge, next);
}

/* Nodes that wait for nothing come first; what is left at the end waits for itself. @waiting then
 * tells for how many each still waits. */
static guint *
sort_nodes (HitosNetwork *self)
{
  guint n_nodes = 2 * self->n_tasks;
  guint *waiting = g_new0 (guint, n_nodes + 1);

  self->order = g_new (guint, n_nodes + 1);
  for (guint i = 0; i < self->offsets[n_nodes]; i++)
    waiting[self->edges[i].to]++;
  for (guint i = 0; i < n_nodes; i++)
    if (waiting[i] == 0)
      self->order[self->n_ordered++] = i;
  for (guint done = 0; done < self->n_ordered; done++)
    {
      guint node = self->order[done];

      for (guint i = self->offsets[node]; i < self->offsets[node + 1]; i++)
        if (--waiting[self->edges[i].to] == 0)
          self->order[self->n_ordered++] = self->edges[i].to;
    }
  return waiting;
}

/* From any node that still waits, back along those that it waits for, until one comes again. */
static void
find_cycle (HitosNetwork *self, const guint *waiting)
{
  guint n_nodes = 2 * self->n_tasks;
  g_autofree guint *before = g_new0 (guint, n_nodes + 1);
  g_autofree guint8 *seen = g_malloc0 (n_nodes + 1);
  guint node = 0, first;

  for (guint from = 0; from < n_nodes; from++)
    for (guint i = self->offsets[from]; waiting[from] > 0 && i < self->offsets[from + 1]; i++)
      before[self->edges[i].to] = from;
  while (waiting[node] == 0)
    node++;
  for (; !seen[node]; node = before[node])
    seen[node] = TRUE;
  self->cycle = g_array_new (FALSE, FALSE, sizeof (guint));
  first = node;
  do
    {
      guint task = node / 2;

      if (self->cycle->len == 0 || g_array_index (self->cycle, guint, 0) != task)
        g_array_prepend_val (self->cycle, task);
      node = before[node];
    }
  while (node != first);
  if (self->cycle->len > 1
      && g_array_index (self->cycle, guint, 0)
         == g_array_index (self->cycle, guint, self->cycle->len - 1))
    g_array_set_size (self->cycle, self->cycle->len - 1);
}

/* The last day (exclusive) that the task itself may end on. */
static gint64
get_bound (const HitosNetworkTask *task, HitosDate election_day, gboolean with_limit)
{
  gint64 bound = UNBOUND;

  if (task->done || task->end == HITOS_DATE_NONE)
    return UNBOUND;
  if (election_day != HITOS_DATE_NONE && task->start <= election_day)
    bound = (gint64) election_day + 1;
  if (with_limit && task->limit != HITOS_DATE_NONE)
    bound = MIN (bound, (gint64) task->limit + 1);
  return bound;
}

/* Backwards: the latest day of each node that still lets all that follows be in time. */
static int *
pass_backwards (HitosNetwork *self, HitosDate election_day, gboolean with_limit)
{
  g_autofree gint64 *latest = g_new (gint64, 2 * self->n_tasks + 1);
  int *slack = g_new (int, self->n_tasks + 1);

  for (guint i = 0; i < self->n_tasks; i++)
    {
      latest[START (i)] = UNBOUND;
      latest[END (i)] = get_bound (&self->tasks[i], election_day, with_limit);
      slack[i] = HITOS_NETWORK_FREE;
    }
  for (guint place = self->n_ordered; place-- > 0;)
    {
      guint node = self->order[place];
      const HitosNetworkTask *task = &self->tasks[node / 2];
      HitosDate planned = node % 2 ? task->end : task->start;

      for (guint i = self->offsets[node]; i < self->offsets[node + 1]; i++)
        if (latest[self->edges[i].to] != UNBOUND)
          latest[node] = MIN (latest[node], latest[self->edges[i].to] - self->edges[i].days);
      if (task->done)
        latest[node] = UNBOUND;
      if (latest[node] != UNBOUND && planned != HITOS_DATE_NONE)
        slack[node / 2] = MIN (slack[node / 2], latest[node] - planned);
    }
  return slack;
}

/* For each task the one that it waits for longest, HITOS_NETWORK_NONE where for none. */
static guint *
find_drivers (HitosNetwork *self, const HitosNetworkLink *links, guint n_links)
{
  guint *drivers = g_new (guint, self->n_tasks + 1);
  g_autofree gint64 *ready = g_new0 (gint64, self->n_tasks + 1);

  for (guint i = 0; i < self->n_tasks; i++)
    drivers[i] = HITOS_NETWORK_NONE;
  for (guint i = 0; i < n_links; i++)
    {
      guint from = links[i].predecessor, to = links[i].successor;
      gint64 day = from < self->n_tasks ? (gint64) self->tasks[from].end + links[i].lag : 0;

      if (from >= self->n_tasks || to >= self->n_tasks || from == to || self->tasks[from].done)
        continue;
      if (drivers[to] == HITOS_NETWORK_NONE || day > ready[to])
        {
          drivers[to] = from;
          ready[to] = day;
        }
    }
  return drivers;
}

/* Of what is linked, that with the least room before election day, the last of them; then back along
 * what each waits for longest. A part without a link of its own waits for what its whole waits for. */
static void
trace_chain (HitosNetwork *self, const HitosNetworkLink *links, guint n_links)
{
  g_autofree guint *drivers = find_drivers (self, links, n_links);
  guint task = HITOS_NETWORK_NONE;

  for (guint i = 0; i < self->n_tasks; i++)
    if (self->linked[i] && self->room[i] != HITOS_NETWORK_FREE
        && (task == HITOS_NETWORK_NONE || self->room[i] < self->room[task]
            || (self->room[i] == self->room[task] && self->tasks[i].end > self->tasks[task].end)))
      task = i;
  while (task != HITOS_NETWORK_NONE && !self->critical[task])
    {
      guint whole = task;

      self->critical[task] = TRUE;
      while (whole != HITOS_NETWORK_NONE && drivers[whole] == HITOS_NETWORK_NONE)
        whole = self->tasks[whole].parent;
      task = whole != HITOS_NETWORK_NONE ? drivers[whole] : HITOS_NETWORK_NONE;
    }
}

HitosNetwork *
hitos_network_new (const HitosNetworkTask *tasks, guint n_tasks, const HitosNetworkLink *links,
                   guint n_links, HitosDate election_day)
{
  HitosNetwork *self = g_new0 (HitosNetwork, 1);
  g_autofree guint *waiting = NULL;

  self->n_tasks = n_tasks;
  self->tasks = g_memdup2 (tasks, n_tasks * sizeof *tasks);
  self->linked = g_malloc0 (n_tasks + 1);
  build_edges (self, links, n_links);
  waiting = sort_nodes (self);
  if (self->n_ordered < 2 * n_tasks)
    find_cycle (self, waiting);
  self->slack = pass_backwards (self, election_day, TRUE);
  self->room = pass_backwards (self, election_day, FALSE);
  self->critical = g_malloc0 (n_tasks + 1);
  trace_chain (self, links, n_links);
  return self;
}

void
hitos_network_free (HitosNetwork *self)
{
  g_clear_pointer (&self->cycle, g_array_unref);
  g_free (self->tasks);
  g_free (self->linked);
  g_free (self->offsets);
  g_free (self->edges);
  g_free (self->order);
  g_free (self->slack);
  g_free (self->room);
  g_free (self->critical);
  g_free (self);
}

int
hitos_network_get_slack (const HitosNetwork *self, guint task)
{
  g_return_val_if_fail (task < self->n_tasks, HITOS_NETWORK_FREE);

  return self->slack[task];
}

int
hitos_network_get_float (const HitosNetwork *self, guint task)
{
  g_return_val_if_fail (task < self->n_tasks, HITOS_NETWORK_FREE);

  return self->room[task];
}

gboolean
hitos_network_is_critical (const HitosNetwork *self, guint task)
{
  g_return_val_if_fail (task < self->n_tasks, FALSE);

  return self->critical[task];
}

const GArray *
hitos_network_get_cycle (const HitosNetwork *self)
{
  return self->cycle;
}

/* How an end of a task stands while others are pushed: what is told or done stays where it is, and what is done
 * holds up nothing. */
enum { FREE, PUSHED, TOLD, DONE };

/* Pushes along the edges of @node, which stands at dates[node]. */
static void
push_from (const HitosNetwork *self, guint node, gint64 *dates, guint8 *state)
{
  for (guint i = self->offsets[node]; i < self->offsets[node + 1]; i++)
    {
      const Edge *edge = &self->edges[i];

      if (state[edge->to] < TOLD && dates[edge->to] != HITOS_DATE_NONE
          && dates[edge->to] < dates[node] + edge->days)
        {
          dates[edge->to] = dates[node] + edge->days;
          state[edge->to] = PUSHED;
        }
    }
}

GArray *
hitos_network_push (const HitosNetwork *self, const HitosNetworkMove *moves, guint n_moves)
{
  GArray *pushed = g_array_new (FALSE, FALSE, sizeof (HitosNetworkMove));
  g_autofree gint64 *dates = g_new (gint64, 2 * self->n_tasks + 1);
  g_autofree guint8 *state = g_malloc0 (2 * self->n_tasks + 1);
  HitosDate last = hitos_date_new (9999, 12, 31);

  for (guint i = 0; i < self->n_tasks; i++)
    {
      dates[START (i)] = self->tasks[i].start;
      dates[END (i)] = self->tasks[i].end;
      state[START (i)] = state[END (i)] = self->tasks[i].done ? DONE : FREE;
    }
  for (guint i = 0; i < n_moves; i++)
    {
      g_assert (moves[i].task < self->n_tasks);
      dates[START (moves[i].task)] = moves[i].start;
      dates[END (moves[i].task)] = moves[i].end;
      state[START (moves[i].task)] = state[END (moves[i].task)] = TOLD;
    }
  for (guint place = 0; place < self->n_ordered; place++)
    if (state[self->order[place]] == PUSHED || state[self->order[place]] == TOLD)
      push_from (self, self->order[place], dates, state);
  for (guint i = 0; i < self->n_tasks; i++)
    if (state[START (i)] == PUSHED || state[END (i)] == PUSHED)
      {
        HitosNetworkMove move = { i, MIN (dates[START (i)], last), MIN (dates[END (i)], last + 1) };

        g_array_append_val (pushed, move);
      }
  return pushed;
}
