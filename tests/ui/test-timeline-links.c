/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "hitos-links.h"
#include "hitos-record-chooser.h"
#include "hitos-test-window.h"
#include "hitos-timeline-links.h"

#include <string.h>

/* One more link; one that would go round is refused with its reason, and nothing changes. */
static void
test_links_never_go_round (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (rows);
  guint first = hitos_timeline_plan_find (plan, timeline_find (fixture, "pp-1"));
  guint last = hitos_timeline_plan_find (plan, timeline_find (fixture, "pp-6"));
  guint n = hitos_timeline_plan_get_n_links (plan);

  g_signal_emit_by_name (band, "linked", last, first);
  g_assert_nonnull (fixture->message);
  g_assert_cmpuint (hitos_timeline_plan_get_n_links (hitos_timeline_rows_get_plan (rows)), ==, n);
  g_clear_pointer (&fixture->message, g_free);
  g_signal_emit_by_name (band, "linked", first, last);
  g_assert_null (fixture->message);
  g_assert_cmpuint (hitos_timeline_plan_get_n_links (hitos_timeline_rows_get_plan (rows)), ==, n + 1);
}

/* A link is chosen by its way, and removed in one step. */
static void
test_removing_a_link (TimelineFixture *fixture, gconstpointer data)
{
  HitosTimelineFrame frame;
  double left, right, y;
  HitosTimelineBand *band = timeline_prepare (fixture, "pp-4", &frame, &left, &right, &y);
  guint n = hitos_timeline_plan_get_n_links (frame.plan);
  g_autoptr (GError) error = NULL;

  g_assert_false (hitos_timeline_remove_link (fixture->timeline));
  hitos_timeline_band_press (band, 1, right + 8, y + frame.row_height / 2);
  g_assert_nonnull (hitos_timeline_band_get_link (band));
  g_assert_true (hitos_timeline_remove_link (fixture->timeline));
  g_assert_null (hitos_timeline_band_get_link (band));
  g_assert_cmpuint (hitos_timeline_plan_get_n_links (hitos_timeline_rows_get_plan (hitos_timeline_get_rows (fixture->timeline))),
                    ==, n - 1);
  hitos_history_undo (fixture->history, &error);
  g_assert_no_error (error);
  hitos_timeline_band_press (band, 1, right + 8, y + frame.row_height / 2);
  g_assert_true (hitos_timeline_band_cancel (band));
  g_assert_false (hitos_timeline_band_cancel (band));
}

static gboolean
is_labelled (GtkWidget *label, gpointer text)
{
  return strstr (gtk_label_get_label (GTK_LABEL (label)), text) != NULL;
}

/* The popover names both sides; the days between are one step once it is left. */
static void
test_links_popover (TimelineFixture *fixture, gconstpointer data)
{
  HitosDependency *dependency;
  GtkWidget *popover, *spin;
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char *label = NULL;

  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, "pp-5"));
  hitos_timeline_show_links (fixture->timeline);
  test_wait_until ((popover = test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_LINKS, NULL, NULL))
                   && gtk_widget_get_mapped (popover));
  g_assert_nonnull (test_find_widget (popover, GTK_TYPE_LABEL, is_labelled, (char *) "pp-4 · Primera prueba piloto"));
  g_assert_nonnull (test_find_widget (popover, GTK_TYPE_LABEL, is_labelled, (char *) "pp-6 · Informe"));
  spin = test_find_widget (popover, GTK_TYPE_SPIN_BUTTON, NULL, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  gtk_popover_popdown (GTK_POPOVER (popover));
  links = hitos_links_list (timeline_find (fixture, "pp-5"), FALSE);
  dependency = links->pdata[0];
  test_wait_until (hitos_dependency_get_lag (dependency) == 3);
  label = hitos_history_get_undo_label (fixture->history);
  g_assert_nonnull (strstr (label, "pp-5"));
}

/* By keys: what is typed finds the other task by a word in its middle, and Enter links them in one step. */
static void
test_links_added (TimelineFixture *fixture, gconstpointer data)
{
  HitosMilestone *milestone = timeline_find (fixture, "pp-6"), *other = timeline_find (fixture, "pp-4");
  GtkWidget *popover, *chooser, *entry;
  gboolean found = FALSE;
  g_autoptr (GPtrArray) before = hitos_links_list (milestone, FALSE), links = NULL;

  hitos_timeline_set_record (fixture->timeline, milestone);
  hitos_timeline_show_links (fixture->timeline);
  test_wait_until ((popover = test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_LINKS, NULL, NULL))
                   && gtk_widget_get_mapped (popover));
  gtk_widget_activate (gtk_root_get_focus (gtk_widget_get_root (popover)));
  test_wait_until ((chooser = test_find_dialog (HITOS_TYPE_RECORD_CHOOSER)) && gtk_widget_get_mapped (chooser));
  test_wait_until (!test_find_widget (GTK_WIDGET (fixture->timeline), HITOS_TYPE_TIMELINE_LINKS, NULL, NULL));
  entry = test_find_widget (chooser, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  /* At once, before the list has followed what is typed. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "piloto primera");
  g_signal_emit_by_name (entry, "activate");
  links = hitos_links_list (milestone, FALSE);
  g_assert_cmpuint (links->len, ==, before->len + 1);
  for (guint i = 0; i < links->len; i++)
    found |= hitos_dependency_get_predecessor (links->pdata[i]) == other;
  g_assert_true (found);
  g_assert_true (hitos_history_undo (fixture->history, NULL));
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, TimelineFixture, NULL, timeline_set_up, func, timeline_tear_down)
  ADD ("/timeline-links/never-go-round", test_links_never_go_round);
  ADD ("/timeline-links/removing", test_removing_a_link);
  ADD ("/timeline-links/popover", test_links_popover);
  ADD ("/timeline-links/added", test_links_added);
  return g_test_run ();
}
