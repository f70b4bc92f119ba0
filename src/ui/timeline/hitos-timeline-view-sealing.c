/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-view-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-seal-dialog.h"
#include "hitos-seal.h"
#include "hitos-slips-window.h"

/* The dialogs of the sealed plan: one is asked for its name, one shows what slipped. */

static void
on_sealed_cb (HitosSealDialog *dialog, const char *name, HitosDate day, HitosAgreement *agreement, HitosTimelineView *self)
{
  HitosBaseline *edited = g_object_get_data (G_OBJECT (dialog), "baseline");
  HitosProcess *process = hitos_timeline_view_get_process (self);
  g_autoptr (HitosSchedule) schedule = hitos_schedule_new (process, hitos_timeline_view_get_today (self), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = NULL;

  if (edited)
    change = hitos_seal_edit (edited, name, day, agreement, hitos_baseline_get_notes (edited), &error);
  else
    change = hitos_seal_create (process, schedule, name, day, agreement, NULL, &error);
  if (change == NULL)
    hitos_timeline_view_tell (self, error->message);
  else if (hitos_timeline_view_apply (self, change, edited ? _("The sealed plan was edited") : _("The plan is sealed"))
           && edited == NULL)
    hitos_timeline_follow_baseline (self->timeline);
}

static void
ask_for_seal (HitosTimelineView *self, GtkWindow *parent, HitosBaseline *edited)
{
  GtkWindow *dialog = hitos_seal_dialog_new (parent, hitos_timeline_view_get_process (self), edited,
                                             hitos_timeline_view_get_today (self));

  if (edited)
    g_object_set_data_full (G_OBJECT (dialog), "baseline", g_object_ref (edited), g_object_unref);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_sealed_cb), self, 0);
  g_signal_connect_object (dialog, "unmap", G_CALLBACK (hitos_timeline_view_return_to_rows), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
on_window_seal_cb (HitosSlipsWindow *window, HitosTimelineView *self)
{
  ask_for_seal (self, GTK_WINDOW (window), NULL);
}

static void
on_window_edit_cb (HitosSlipsWindow *window, HitosBaseline *baseline, HitosTimelineView *self)
{
  ask_for_seal (self, GTK_WINDOW (window), baseline);
}

static void
on_window_remove_cb (HitosSlipsWindow *window, HitosBaseline *baseline, HitosTimelineView *self)
{
  g_autoptr (HitosChange) change = hitos_seal_remove (baseline);

  hitos_timeline_view_apply (self, change, _("The sealed plan was removed"));
}

static void
on_window_chosen_cb (HitosSlipsWindow *window, HitosMilestone *milestone, HitosTimelineView *self)
{
  hitos_timeline_set_record (self->timeline, milestone);
  gtk_window_close (GTK_WINDOW (window));
}

void
hitos_timeline_view_seal (HitosTimelineView *self)
{
  if (hitos_timeline_view_get_process (self))
    ask_for_seal (self, GTK_WINDOW (hitos_timeline_view_get_window (self)), NULL);
}

void
hitos_timeline_view_show_slips (HitosTimelineView *self)
{
  GtkWindow *window;

  if (hitos_timeline_view_get_process (self) == NULL)
    return;
  window = hitos_slips_window_new (GTK_WINDOW (hitos_timeline_view_get_window (self)), self->workspace,
                                   self->timeline);
  g_signal_connect_object (window, "seal", G_CALLBACK (on_window_seal_cb), self, 0);
  g_signal_connect_object (window, "edit", G_CALLBACK (on_window_edit_cb), self, 0);
  g_signal_connect_object (window, "remove", G_CALLBACK (on_window_remove_cb), self, 0);
  g_signal_connect_object (window, "chosen", G_CALLBACK (on_window_chosen_cb), self, 0);
  g_signal_connect_object (window, "unmap", G_CALLBACK (hitos_timeline_view_return_to_rows), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}
