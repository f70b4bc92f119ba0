/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "hitos-test-window.h"
#include "sample-plan.h"
#include "temporary-folder.h"

void
timeline_apply (TimelineFixture *fixture, HitosChange *change)
{
  g_autoptr (GError) error = NULL;

  hitos_history_apply (fixture->history, change, &error);
  g_assert_no_error (error);
}

static void
on_change_cb (HitosTimeline *timeline, HitosChange *change, const char *sentence, TimelineFixture *fixture)
{
  g_free (fixture->sentence);
  fixture->sentence = g_strdup (sentence);
  timeline_apply (fixture, change);
}

static void
on_message_cb (HitosTimeline *timeline, const char *message, TimelineFixture *fixture)
{
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

static HitosHistory *
create_history (HitosDatabase *database)
{
  g_autoptr (GPtrArray) images = sample_plan_images ();
  g_autoptr (HitosChange) change = hitos_change_new ("import", NULL);
  g_autoptr (GError) error = NULL;
  HitosHistory *history;

  for (guint i = 0; i < images->len; i++)
    {
      HitosImage *image = images->pdata[i];

      hitos_change_insert (change, hitos_row_ref (image->after));
    }
  history = hitos_history_create (database, change, &error);
  g_assert_no_error (error);
  return history;
}

static gboolean
is_placed (TimelineFixture *fixture)
{
  return hitos_timeline_band_get_scale (hitos_timeline_get_band (fixture->timeline))->width > 100;
}

void
timeline_set_up (TimelineFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = temporary_folder_new ();
  path = g_build_filename (fixture->folder, "hitos.db", NULL);
  fixture->database = hitos_database_open (path, HITOS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  fixture->history = create_history (fixture->database);
  fixture->window = gtk_window_new ();
  fixture->timeline = HITOS_TIMELINE (hitos_timeline_new ());
  g_signal_connect (fixture->timeline, "change", G_CALLBACK (on_change_cb), fixture);
  g_signal_connect (fixture->timeline, "message", G_CALLBACK (on_message_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hitos_timeline_set_process (fixture->timeline, hitos_history_get_process (fixture->history),
                              hitos_date_parse ("2027-04-19"));
  test_wait_until (is_placed (fixture));
}

void
timeline_tear_down (TimelineFixture *fixture, gconstpointer data)
{
  gpointer timeline = fixture->timeline;

  g_object_add_weak_pointer (timeline, &timeline);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (timeline == NULL);
  g_object_unref (fixture->history);
  g_object_unref (fixture->database);
  temporary_folder_free (fixture->folder);
  g_free (fixture->message);
  g_free (fixture->sentence);
}

HitosMilestone *
timeline_find (TimelineFixture *fixture, const char *id)
{
  return hitos_process_lookup (hitos_history_get_process (fixture->history), HITOS_TYPE_MILESTONE, id);
}

void
timeline_assert_planned (TimelineFixture *fixture, const char *id, const char *start, const char *end)
{
  g_autofree char *first = hitos_date_format (hitos_milestone_get_planned_start (timeline_find (fixture, id)));
  g_autofree char *last = hitos_date_format (hitos_milestone_get_planned_end (timeline_find (fixture, id)));

  g_assert_cmpstr (first, ==, start);
  g_assert_cmpstr (last, ==, end);
}

HitosTimelineBand *
timeline_prepare (TimelineFixture *fixture, const char *id, HitosTimelineFrame *frame, double *left, double *right,
                  double *y)
{
  HitosTimelineBand *band = hitos_timeline_get_band (fixture->timeline);
  HitosTimelineRows *rows = hitos_timeline_get_rows (fixture->timeline);
  guint task = hitos_timeline_plan_find (hitos_timeline_rows_get_plan (rows), timeline_find (fixture, id));
  guint row = hitos_timeline_rows_find_task (rows, task);

  hitos_timeline_set_record (fixture->timeline, timeline_find (fixture, id));
  hitos_timeline_band_show_span (band, hitos_date_parse ("2027-05-03"), 30);
  test_wait_until (hitos_timeline_band_prepare (band, frame) && frame->top + row * frame->row_height >= 0
                   && frame->top + (row + 2) * frame->row_height < frame->height);
  hitos_time_scale_get_span (frame->scale, hitos_timeline_plan_get_task (frame->plan, task)->planned, left, right);
  *y = frame->top + (row + 0.5) * frame->row_height;
  return band;
}
