/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "milestone-fixture.h"

#include "hitos-pane-split.h"
#include "hitos-record-pane.h"

HitosViewState *
milestone_get_state (TestWindow *test)
{
  return hitos_workspace_get_state (test->workspace);
}

HitosProcess *
milestone_get_process (TestWindow *test)
{
  return hitos_view_state_get_process (milestone_get_state (test));
}

HitosMilestone *
milestone_find (TestWindow *test, const char *code)
{
  HitosRecordList *milestones = hitos_process_get_list (milestone_get_process (test), HITOS_TYPE_MILESTONE);

  for (guint i = 0; i < hitos_record_list_get_n_records (milestones); i++)
    if (g_strcmp0 (hitos_milestone_get_code (hitos_record_list_get (milestones, i)), code) == 0)
      return hitos_record_list_get (milestones, i);
  g_assert_not_reached ();
}

GtkWidget *
milestone_get_pane (TestWindow *test)
{
  return test_find_widget (GTK_WIDGET (hitos_window_get_calendar (test->window)), HITOS_TYPE_RECORD_PANE, NULL, NULL);
}

gboolean
milestone_is_open (TestWindow *test)
{
  return hitos_pane_split_is_open (HITOS_PANE_SPLIT (gtk_widget_get_parent (milestone_get_pane (test))));
}

TestWindow *
milestone_open (const char *code)
{
  TestWindow *test = test_window_new (TRUE);

  test_activate (test, "edit-record", hitos_record_get_id (milestone_find (test, code)));
  g_assert_true (milestone_is_open (test));
  return test;
}

void
milestone_fill_in (TestWindow *test, GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  hitos_workspace_seal (test->workspace);
}

static gboolean
has_title (GtkWidget *widget, gpointer title)
{
  return g_strcmp0 (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)), title) == 0;
}

HitosRecordGroup *
milestone_find_group (TestWindow *test, const char *title)
{
  GtkWidget *group = test_find_widget (milestone_get_pane (test), HITOS_TYPE_RECORD_GROUP, has_title,
                                       (gpointer) title);

  g_assert_nonnull (group);
  return HITOS_RECORD_GROUP (group);
}

void
milestone_accept (gpointer dialog)
{
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "accept"));
  adw_message_dialog_response (dialog, "accept");
  gtk_window_destroy (dialog);
}
