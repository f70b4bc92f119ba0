/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-milestone.h"

/* A group's row: its name, and which tasks without a whole stand under it, in their order. */
struct _HitosTimelineGroup {
  GObject parent_instance;

  char *name;     /* owned */
  GArray *tasks;  /* owned, of guint */
};

G_DEFINE_FINAL_TYPE (HitosTimelineGroup, hitos_timeline_group, G_TYPE_OBJECT)

static void
hitos_timeline_group_finalize (GObject *object)
{
  HitosTimelineGroup *self = HITOS_TIMELINE_GROUP (object);

  g_free (self->name);
  g_array_unref (self->tasks);
  G_OBJECT_CLASS (hitos_timeline_group_parent_class)->finalize (object);
}

static void
hitos_timeline_group_class_init (HitosTimelineGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_timeline_group_finalize;
}

static void
hitos_timeline_group_init (HitosTimelineGroup *self)
{
  self->tasks = g_array_new (FALSE, FALSE, sizeof (guint));
}

static const char *
find_name (HitosTimelineGrouping self, const HitosTimelineTask *task)
{
  HitosMilestone *milestone = task->milestone;
  HitosBody *body = hitos_milestone_get_body (milestone);

  switch (self)
    {
    case HITOS_TIMELINE_GROUP_BODY:
      return body ? hitos_body_get_name (body) : NULL;
    case HITOS_TIMELINE_GROUP_RESPONSIBLE:
      return hitos_milestone_get_responsible (milestone);
    case HITOS_TIMELINE_GROUP_PHASE:
      return hitos_milestone_get_phase (milestone);
    case HITOS_TIMELINE_GROUP_STATE:
      return hitos_deadline_state_get_name (task->state);
    case HITOS_TIMELINE_GROUP_NONE:
      break;
    }
  return NULL;
}

const char *
hitos_timeline_grouping_get_name (HitosTimelineGrouping self, const HitosTimelineTask *task)
{
  const char *name = find_name (self, task);

  return name ? name : C_("group of tasks", "Others");
}

HitosTimelineGroup *
hitos_timeline_group_new (const char *name)
{
  HitosTimelineGroup *self = g_object_new (HITOS_TYPE_TIMELINE_GROUP, NULL);

  self->name = g_strdup (name);
  return self;
}

const char *
hitos_timeline_group_get_name (HitosTimelineGroup *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_GROUP (self), NULL);

  return self->name;
}

GArray *
hitos_timeline_group_get_tasks (HitosTimelineGroup *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE_GROUP (self), NULL);

  return self->tasks;
}
