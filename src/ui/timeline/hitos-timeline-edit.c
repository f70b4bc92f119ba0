/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is changed on a timeline, by the pointer or by keys: each is asked for as one change. */

#include <glib/gi18n-lib.h>

#include "hitos-links.h"
#include "hitos-milestone.h"
#include "hitos-task-steps.h"
#include "hitos-timeline-form.h"
#include "hitos-timeline-links.h"
#include "hitos-timeline-moves.h"
#include "hitos-timeline-private.h"

static HitosTimelinePlan *
get_plan (HitosTimeline *self)
{
  return hitos_timeline_rows_get_plan (self->rows);
}

static gboolean
on_popover_gone_cb (gpointer popover)
{
  GtkWidget *timeline = gtk_widget_get_ancestor (popover, HITOS_TYPE_TIMELINE), *focus = NULL;

  gtk_widget_unparent (popover);
  g_object_unref (popover);
  if (timeline && gtk_widget_get_root (timeline))
    focus = gtk_root_get_focus (gtk_widget_get_root (timeline));
  /* Back to where one came from, unless one is on already: in the next popover. */
  if (timeline && gtk_widget_get_mapped (timeline) && !(focus && GTK_IS_POPOVER (gtk_widget_get_native (focus))))
    hitos_timeline_table_focus (HITOS_TIMELINE (timeline)->list,
                                hitos_timeline_table_get_row (HITOS_TIMELINE (timeline)->list));
  return G_SOURCE_REMOVE;
}

/* Not while it still tells that it is closed. */
static void
on_popover_closed_cb (GtkWidget *popover)
{
  g_idle_add (on_popover_gone_cb, g_object_ref (popover));
}

/* --- moving and stretching --- */

static void
make_moves (HitosTimeline *self, const GArray *moves, guint n_pushed)
{
  g_autoptr (HitosChange) change = hitos_timeline_moves_create_change (get_plan (self), moves);
  g_autofree char *sentence = hitos_timeline_moves_describe (get_plan (self), moves, n_pushed);
  const HitosNetworkMove first = g_array_index (moves, HitosNetworkMove, 0);

  hitos_timeline_tell_change (self, change, sentence);
  hitos_timeline_band_show_days (self->band, (HitosWhen) { first.start, first.end });
}

void
hitos_timeline_move (HitosTimeline *self, int days)
{
  guint task;
  g_autoptr (GArray) moves = NULL;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  task = hitos_timeline_get_task (self);
  if (task == HITOS_TIMELINE_NO_TASK)
    return;
  moves = hitos_timeline_moves_shift (get_plan (self), task, days);
  if (moves->len == 0)
    hitos_timeline_tell_message (self, _("What is done, or has no day, does not move"));
  else
    {
      guint n_pushed = hitos_timeline_moves_push (get_plan (self), moves);

      make_moves (self, moves, n_pushed);
    }
}

void
hitos_timeline_resize (HitosTimeline *self, gboolean start, int days)
{
  const HitosTimelineTask *task;
  g_autoptr (GArray) moves = NULL;
  guint position, n_pushed;
  HitosWhen to;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  position = hitos_timeline_get_task (self);
  if (position == HITOS_TIMELINE_NO_TASK)
    return;
  task = hitos_timeline_plan_get_task (get_plan (self), position);
  to = task->planned;
  if (start)
    to.start = MIN (to.start + days, to.end - 1);
  else
    to.end = MAX (to.end + days, to.start + 1);
  if (task->planned.start != task->planned.end)
    moves = hitos_timeline_moves_resize (get_plan (self), position, to.start, to.end);
  if (moves == NULL || moves->len == 0)
    {
      hitos_timeline_tell_message (self, _("What is done, has no day or sums up its parts is not stretched"));
      return;
    }
  if (to.start == task->planned.start && to.end == task->planned.end)
    {
      hitos_timeline_tell_message (self, _("A task lasts one day at least"));
      return;
    }
  n_pushed = hitos_timeline_moves_push (get_plan (self), moves);
  make_moves (self, moves, n_pushed);
}

static void
on_moved_cb (HitosTimelineBand *band, GArray *moves, guint n_pushed, HitosTimeline *self)
{
  make_moves (self, moves, n_pushed);
}

/* --- links --- */

static void
on_linked_cb (HitosTimelineBand *band, guint predecessor, guint successor, HitosTimeline *self)
{
  HitosMilestone *from = hitos_timeline_plan_get_task (get_plan (self), predecessor)->milestone;
  HitosMilestone *to = hitos_timeline_plan_get_task (get_plan (self), successor)->milestone;
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = hitos_links_add (from, to, 0, &error);
  g_autofree char *sentence = NULL;

  if (change == NULL)
    {
      hitos_timeline_tell_message (self, error->message);
      return;
    }
  sentence = g_strdup_printf (_("“%1$s” now waits for “%2$s”"), hitos_milestone_get_name (to),
                              hitos_milestone_get_name (from));
  hitos_timeline_tell_change (self, change, sentence);
}

static void
on_links_change_cb (HitosTimelineLinks *links, HitosChange *change, const char *sentence, HitosTimeline *self)
{
  hitos_timeline_tell_change (self, change, sentence);
}

static void
on_links_refused_cb (HitosTimelineLinks *links, const char *message, HitosTimeline *self)
{
  hitos_timeline_tell_message (self, message);
}

static void
show_links (HitosTimeline *self, HitosMilestone *milestone, HitosDependency *focus, GtkWidget *over,
            const GdkRectangle *place)
{
  GtkWidget *links = hitos_timeline_links_new ();

  gtk_widget_set_parent (links, over);
  g_signal_connect_object (links, "change", G_CALLBACK (on_links_change_cb), self, 0);
  g_signal_connect_object (links, "refused", G_CALLBACK (on_links_refused_cb), self, 0);
  g_signal_connect (links, "closed", G_CALLBACK (on_popover_closed_cb), NULL);
  hitos_timeline_links_show (HITOS_TIMELINE_LINKS (links), milestone, focus, place);
}

/* Over the chosen row, else at the top. */
static void
find_place (HitosTimeline *self, GdkRectangle *place)
{
  guint row = hitos_timeline_table_get_row (self->list);
  double top, height;

  *place = (GdkRectangle) { 40, 0, 80, 60 };
  if (row == HITOS_TIMELINE_NO_ROW || !hitos_timeline_table_place (self->list, GTK_WIDGET (self->list), &top, &height))
    return;
  place->y = (int) CLAMP (top + row * height, 0, MAX (gtk_widget_get_height (GTK_WIDGET (self->list)) - height, 0));
  place->height = (int) height;
}

void
hitos_timeline_show_links (HitosTimeline *self)
{
  GdkRectangle place;
  guint task;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  task = hitos_timeline_get_task (self);
  if (task == HITOS_TIMELINE_NO_TASK)
    return;
  find_place (self, &place);
  show_links (self, hitos_timeline_plan_get_task (get_plan (self), task)->milestone, NULL, GTK_WIDGET (self->list),
              &place);
}

static void
on_link_pressed_cb (HitosTimelineBand *band, guint position, int n_press, double x, double y, HitosTimeline *self)
{
  const HitosTimelineLink *link = hitos_timeline_plan_get_link (get_plan (self), position);

  hitos_timeline_table_focus (self->list, hitos_timeline_table_get_row (self->list));
  if (n_press == 2)
    show_links (self, hitos_timeline_plan_get_task (get_plan (self), link->successor)->milestone, link->dependency,
                GTK_WIDGET (band), &(GdkRectangle) { (int) x - 2, (int) y - 2, 4, 4 });
}

gboolean
hitos_timeline_remove_link (HitosTimeline *self)
{
  const char *id;
  HitosDependency *dependency;
  g_autoptr (HitosChange) change = NULL;
  g_autofree char *link = NULL, *sentence = NULL;

  g_return_val_if_fail (HITOS_IS_TIMELINE (self), FALSE);

  id = hitos_timeline_band_get_link (self->band);
  dependency = id ? hitos_process_lookup (self->process, HITOS_TYPE_DEPENDENCY, id) : NULL;
  if (dependency == NULL)
    return FALSE;
  change = hitos_links_remove (dependency);
  link = hitos_timeline_links_describe (dependency);
  sentence = g_strdup_printf (_("Link removed: %s"), link);
  hitos_timeline_band_cancel (self->band);
  hitos_timeline_tell_change (self, change, sentence);
  return TRUE;
}

/* --- new tasks --- */

/* The day after the chosen one ends, which is then waited for by habit; else today. */
static HitosDate
propose_day (HitosTimeline *self)
{
  guint position = hitos_timeline_get_task (self);
  const HitosTimelineTask *task
    = position != HITOS_TIMELINE_NO_TASK ? hitos_timeline_plan_get_task (get_plan (self), position) : NULL;

  return task && task->planned.end > task->planned.start ? task->planned.end : self->today;
}

/* Without days it is a row that waits for them. */
static void
set_days (HitosChange *change, const char *id, HitosDate first, HitosDate last)
{
  HitosRow *row;

  if (!hitos_change_lookup (change, &hitos_milestone_table, id, &row) || row == NULL)
    return;
  hitos_row_set_integer (row, "planned_start", first);
  hitos_row_set_integer (row, "planned_end", last);
}

/* Where a new task goes: into @parent (owned; NULL: it is a milestone of its own) after @sibling (owned; NULL: last). */
typedef struct {
  HitosMilestone *parent;
  HitosMilestone *sibling;
} Place;

static void
free_place (Place *place)
{
  g_clear_object (&place->parent);
  g_clear_object (&place->sibling);
  g_free (place);
}

static void
on_accepted_cb (HitosTimelineForm *form, const char *name, HitosDate first, HitosDate last, HitosTimeline *self)
{
  const Place *place = g_object_get_data (G_OBJECT (form), "place");
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL, *sentence = NULL;
  HitosMilestone *added;
  const char *id;

  if (place->parent)
    change = hitos_task_create_part (place->parent, place->sibling, name, &id, &error);
  else
    change = hitos_task_create_milestone (self->process, name, last, &id);
  if (change == NULL)
    {
      hitos_timeline_tell_message (self, error->message);
      return;
    }
  kept = g_strdup (id);
  set_days (change, kept, first, last);
  /* Translators: %s is the name of a task. */
  sentence = g_strdup_printf (_("Added: %s"), name);
  hitos_timeline_tell_change (self, change, sentence);
  added = hitos_process_lookup (self->process, HITOS_TYPE_MILESTONE, kept);
  if (added)
    hitos_timeline_set_record (self, added);
  hitos_timeline_table_focus (self->list, hitos_timeline_table_get_row (self->list));
}

/* Before anything is typed that could be lost. */
static gboolean
can_take (HitosTimeline *self, HitosMilestone *parent)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosChange) change = NULL;
  const char *id;

  if (parent == NULL)
    return TRUE;
  change = hitos_task_create_part (parent, NULL, "", &id, &error);
  if (change == NULL)
    hitos_timeline_tell_message (self, error->message);
  return change != NULL;
}

void
hitos_timeline_add_task (HitosTimeline *self, gboolean part)
{
  g_autofree char *heading = NULL;
  HitosMilestone *chosen, *parent;
  GtkWidget *form;
  GdkRectangle rectangle;
  Place *place;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  if (self->process == NULL)
    return;
  chosen = hitos_timeline_get_record (self);
  parent = part ? chosen : chosen ? hitos_milestone_get_parent (chosen) : NULL;
  if (!can_take (self, parent))
    return;
  place = g_new0 (Place, 1);
  g_set_object (&place->parent, parent);
  if (!part)
    g_set_object (&place->sibling, chosen);
  if (place->parent)
    /* Translators: %s is what the new task is a part of. */
    heading = g_strdup_printf (_("New task of “%s”"), hitos_milestone_get_name (place->parent));
  form = hitos_timeline_form_new (self->process, heading ? heading : _("New milestone"), propose_day (self));
  g_object_set_data_full (G_OBJECT (form), "place", place, (GDestroyNotify) free_place);
  g_signal_connect_object (form, "accepted", G_CALLBACK (on_accepted_cb), self, 0);
  find_place (self, &rectangle);
  gtk_widget_set_parent (form, GTK_WIDGET (self->list));
  g_signal_connect (form, "closed", G_CALLBACK (on_popover_closed_cb), NULL);
  gtk_popover_set_pointing_to (GTK_POPOVER (form), &rectangle);
  gtk_popover_popup (GTK_POPOVER (form));
}

void
hitos_timeline_connect_edits (HitosTimeline *self)
{
  g_signal_connect_object (self->band, "moved", G_CALLBACK (on_moved_cb), self, 0);
  g_signal_connect_object (self->band, "linked", G_CALLBACK (on_linked_cb), self, 0);
  g_signal_connect_object (self->band, "link-pressed", G_CALLBACK (on_link_pressed_cb), self, 0);
}
