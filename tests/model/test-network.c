/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-network.h"

#define DAY(text) hitos_date_parse (text)

static HitosNetworkTask
task (const char *start, const char *last, const char *limit)
{
  return (HitosNetworkTask) { DAY (start), DAY (last) + 1, limit ? DAY (limit) : HITOS_DATE_NONE,
                              HITOS_NETWORK_NONE, FALSE };
}

/* Draft, approve and send, each waiting for the one before, the last with a limit. */
static void
test_slack_comes_back_along_links (void)
{
  HitosNetworkTask tasks[] = {
    task ("2027-03-01", "2027-03-05", NULL),
    task ("2027-03-08", "2027-03-08", NULL),
    task ("2027-03-10", "2027-03-10", "2027-03-12"),
    task ("2027-03-01", "2027-03-01", NULL),
  };
  HitosNetworkLink links[] = { { 0, 1, 0 }, { 1, 2, 1 } };
  g_autoptr (HitosNetwork) network = hitos_network_new (tasks, 4, links, 2, DAY ("2027-06-06"));

  g_assert_cmpint (hitos_network_get_slack (network, 2), ==, 2);
  g_assert_cmpint (hitos_network_get_slack (network, 1), ==, 2);  /* ends the 10th, a day between, the 12th */
  g_assert_cmpint (hitos_network_get_slack (network, 0), ==, 4);  /* ends the 9th */
  g_assert_cmpint (hitos_network_get_slack (network, 3), ==, 97);
  g_assert_cmpint (hitos_network_get_float (network, 2), ==, 88);
  g_assert_null (hitos_network_get_cycle (network));
  g_assert_true (hitos_network_is_critical (network, 1));
  g_assert_true (hitos_network_is_critical (network, 0));  /* two days more, and still what all wait for */
  g_assert_false (hitos_network_is_critical (network, 3));
}

static void
test_after_election_day_only_limits_bind (void)
{
  HitosNetworkTask tasks[] = {
    task ("2027-06-07", "2027-06-12", "2027-06-11"),
    task ("2027-06-08", "2027-06-08", NULL),
  };
  g_autoptr (HitosNetwork) network = hitos_network_new (tasks, 2, NULL, 0, DAY ("2027-06-06"));

  g_assert_cmpint (hitos_network_get_slack (network, 0), ==, -1);
  g_assert_cmpint (hitos_network_get_slack (network, 1), ==, HITOS_NETWORK_FREE);
}

static void
test_parts_wait_for_what_their_whole_waits_for (void)
{
  HitosNetworkTask tasks[] = {
    task ("2027-03-01", "2027-03-03", NULL),
    task ("2027-03-04", "2027-03-20", "2027-03-22"),
    task ("2027-03-04", "2027-03-10", NULL),
    task ("2027-03-15", "2027-03-20", NULL),
  };
  HitosNetworkLink links[] = { { 0, 1, 0 } };
  HitosNetworkMove move = { 0, DAY ("2027-03-02"), DAY ("2027-03-07") };
  g_autoptr (HitosNetwork) network = NULL;
  g_autoptr (GArray) pushed = NULL;

  tasks[2].parent = tasks[3].parent = 1;
  network = hitos_network_new (tasks, 4, links, 1, HITOS_DATE_NONE);
  g_assert_cmpint (hitos_network_get_slack (network, 3), ==, 2);
  g_assert_cmpint (hitos_network_get_slack (network, 2), ==, 12);
  g_assert_cmpint (hitos_network_get_slack (network, 1), ==, 2);

  pushed = hitos_network_push (network, &move, 1);
  g_assert_cmpuint (pushed->len, ==, 2);  /* the whole begins later, and so does its first part */
  g_assert_cmpuint (g_array_index (pushed, HitosNetworkMove, 1).task, ==, 2);
  g_assert_cmpint (g_array_index (pushed, HitosNetworkMove, 1).start, ==, DAY ("2027-03-07"));
  g_assert_cmpint (g_array_index (pushed, HitosNetworkMove, 1).end, ==, DAY ("2027-03-14"));
}

static void
test_what_is_done_holds_up_nothing (void)
{
  HitosNetworkTask tasks[] = {
    task ("2027-03-01", "2027-03-05", NULL),
    task ("2027-03-06", "2027-03-08", "2027-03-01"),
  };
  HitosNetworkLink links[] = { { 0, 1, 0 } };
  HitosNetworkMove move = { 0, DAY ("2027-03-20"), DAY ("2027-03-25") };
  g_autoptr (HitosNetwork) network = NULL;
  g_autoptr (GArray) pushed = NULL;

  tasks[1].done = TRUE;
  network = hitos_network_new (tasks, 2, links, 1, HITOS_DATE_NONE);
  g_assert_cmpint (hitos_network_get_slack (network, 0), ==, HITOS_NETWORK_FREE);
  pushed = hitos_network_push (network, &move, 1);
  g_assert_cmpuint (pushed->len, ==, 0);
}

/* A link that was broken when its predecessor was done is nobody's business when something else moves. */
static void
test_what_is_done_pushes_nothing (void)
{
  HitosNetworkTask tasks[] = {
    task ("2027-03-01", "2027-03-25", NULL),
    task ("2027-03-06", "2027-03-08", NULL),
    task ("2027-03-06", "2027-03-08", NULL),
  };
  HitosNetworkLink links[] = { { 0, 1, 0 } };
  HitosNetworkMove move = { 2, DAY ("2027-03-07"), DAY ("2027-03-09") };
  g_autoptr (HitosNetwork) network = NULL;
  g_autoptr (GArray) pushed = NULL;

  tasks[0].done = TRUE;
  network = hitos_network_new (tasks, 3, links, 1, HITOS_DATE_NONE);
  pushed = hitos_network_push (network, &move, 1);
  g_assert_cmpuint (pushed->len, ==, 0);
}

static void
test_cycles_are_told_in_order (void)
{
  HitosNetworkTask tasks[5];
  HitosNetworkLink links[] = { { 0, 1, 0 }, { 1, 2, 0 }, { 2, 3, 0 }, { 3, 1, 0 }, { 3, 4, 0 } };
  g_autoptr (HitosNetwork) network = NULL;
  const GArray *cycle;

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    tasks[i] = task ("2027-03-01", "2027-03-02", NULL);
  network = hitos_network_new (tasks, 5, links, 5, DAY ("2027-06-06"));
  cycle = hitos_network_get_cycle (network);
  g_assert_nonnull (cycle);
  g_assert_cmpuint (cycle->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      guint from = g_array_index (cycle, guint, i), to = g_array_index (cycle, guint, (i + 1) % 3);

      g_assert_cmpuint (to, ==, from == 3 ? 1 : from + 1);
    }
  g_assert_cmpint (hitos_network_get_slack (network, 2), ==, HITOS_NETWORK_FREE);
}

static void
test_a_part_cannot_wait_for_its_whole (void)
{
  HitosNetworkTask tasks[] = {
    task ("2027-03-01", "2027-03-05", NULL),
    task ("2027-03-01", "2027-03-05", NULL),
  };
  HitosNetworkLink links[] = { { 0, 1, 0 } };
  g_autoptr (HitosNetwork) network = NULL;

  tasks[1].parent = 0;
  network = hitos_network_new (tasks, 2, links, 1, HITOS_DATE_NONE);
  g_assert_nonnull (hitos_network_get_cycle (network));
}

/* Whatever the plan: after a push no link that was kept is broken, nothing moves back, and slipping by
 * exactly the slack stays in time where one day more does not. */
static void
test_random_plans (void)
{
  for (int round = 0; round < 200; round++)
    {
      guint n = (guint) g_test_rand_int_range (2, 40), n_links = 0;
      HitosDate today = DAY ("2027-01-01"), election = DAY ("2027-06-06");
      HitosNetworkTask tasks[40];
      HitosNetworkLink links[60];
      g_autoptr (HitosNetwork) network = NULL;
      HitosNetworkMove move;
      g_autoptr (GArray) pushed = NULL;
      HitosDate starts[40], ends[40];
      gboolean late = FALSE;

      for (guint i = 0; i < n; i++)
        {
          tasks[i] = (HitosNetworkTask) { today + 3 * (int) i, 0, HITOS_DATE_NONE, HITOS_NETWORK_NONE, FALSE };
          tasks[i].end = tasks[i].start + g_test_rand_int_range (1, 4);
          if (g_test_rand_bit ())
            tasks[i].limit = tasks[i].end - 1 + g_test_rand_int_range (0, 30);
        }
      while (n_links < 60 && n_links < n)
        {
          guint from = (guint) g_test_rand_int_range (0, (int) n - 1);
          guint to = (guint) g_test_rand_int_range ((int) from + 1, (int) n);

          links[n_links++] = (HitosNetworkLink) { from, to, g_test_rand_int_range (-1, 1) };
        }
      network = hitos_network_new (tasks, n, links, n_links, election);
      g_assert_null (hitos_network_get_cycle (network));
      move.task = (guint) g_test_rand_int_range (0, (int) n);
      for (int extra = 0; extra < 2; extra++)
        {
          int days = hitos_network_get_slack (network, move.task) + extra;

          g_clear_pointer (&pushed, g_array_unref);
          move.start = tasks[move.task].start + days;
          move.end = tasks[move.task].end + days;
          pushed = hitos_network_push (network, &move, 1);
          for (guint i = 0; i < n; i++)
            starts[i] = tasks[i].start, ends[i] = tasks[i].end;
          starts[move.task] = move.start, ends[move.task] = move.end;
          for (guint i = 0; i < pushed->len; i++)
            {
              HitosNetworkMove *one = &g_array_index (pushed, HitosNetworkMove, i);

              g_assert_cmpint (one->start, >, tasks[one->task].start);
              g_assert_cmpint (one->end - one->start, ==, tasks[one->task].end - tasks[one->task].start);
              starts[one->task] = one->start, ends[one->task] = one->end;
            }
          for (guint i = 0; i < n_links; i++)
            if (links[i].successor != move.task)
              g_assert_cmpint (starts[links[i].successor], >=, ends[links[i].predecessor] + links[i].lag);
          late = FALSE;
          for (guint i = 0; i < n; i++)
            late |= ends[i] - 1 > election || (tasks[i].limit && ends[i] - 1 > tasks[i].limit);
          g_assert_cmpint (late, ==, extra);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/slack", test_slack_comes_back_along_links);
  g_test_add_func ("/network/after-election-day", test_after_election_day_only_limits_bind);
  g_test_add_func ("/network/parts", test_parts_wait_for_what_their_whole_waits_for);
  g_test_add_func ("/network/done", test_what_is_done_holds_up_nothing);
  g_test_add_func ("/network/done-pushes-nothing", test_what_is_done_pushes_nothing);
  g_test_add_func ("/network/cycle", test_cycles_are_told_in_order);
  g_test_add_func ("/network/part-of-its-whole", test_a_part_cannot_wait_for_its_whole);
  g_test_add_func ("/network/random-plans", test_random_plans);
  return g_test_run ();
}
