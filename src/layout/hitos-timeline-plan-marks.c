/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan has on a day of its own: sessions, the test, simulacros, election day, today. */

#include "hitos-timeline-plan-private.h"

#include "hitos-milestone.h"
#include "hitos-process.h"
#include "hitos-sitting.h"

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const HitosTimelineMark *left = a;
  const HitosTimelineMark *right = b;

  if (left->date != right->date)
    return left->date < right->date ? -1 : 1;
  return (int) left->kind - (int) right->kind;
}

static void
add_mark (GArray *marks, HitosTimelineMarkKind kind, HitosDate date, gpointer record)
{
  HitosTimelineMark mark = { kind, date, record };

  if (date != HITOS_DATE_NONE)
    g_array_append_val (marks, mark);
}

static gboolean
is_shown (HitosSitting *sitting)
{
  return hitos_sitting_get_voided (sitting) == NULL
         && hitos_sitting_get_state (sitting) != HITOS_SITTING_CANCELLED
         && hitos_sitting_get_date (sitting) != HITOS_DATE_NONE;
}

/* The catalogue's codes tell the test and the simulacros apart (RE, Anexo 13, numerals 16 to 19). */
static void
mark_task (HitosTimelinePlan *self, const HitosTimelineTask *task)
{
  const char *code = hitos_milestone_get_code (task->milestone);
  HitosDate date = (task->real.end ? task->real.end : task->planned.end) - 1;

  if (code == NULL || date <= HITOS_DATE_NONE)
    return;
  if (g_str_equal (code, "T"))
    add_mark (self->marks, HITOS_TIMELINE_TEST, date, task->milestone);
  else if (code[0] == 'S' && g_ascii_isdigit (code[1]) && code[2] == '\0')
    add_mark (self->marks, HITOS_TIMELINE_SIMULACRO, date, task->milestone);
}

/* Sessions in the order of their tasks, so that each task's stand together. */
static void
share_out_sittings (HitosTimelinePlan *self, HitosRecordList *sittings)
{
  g_autofree guint *next = g_new0 (guint, self->n_tasks + 1);
  guint n = hitos_record_list_get_n_records (sittings), total = 0;

  for (int pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        {
          HitosSitting *sitting = hitos_record_list_get (sittings, i);
          HitosMilestone *milestone = hitos_sitting_get_milestone (sitting);
          guint task = milestone ? hitos_timeline_plan_find (self, milestone) : HITOS_TIMELINE_NO_TASK;

          if (task == HITOS_TIMELINE_NO_TASK || !is_shown (sitting))
            continue;
          if (pass == 0)
            self->tasks[task].n_marks++;
          else
            g_array_index (self->task_marks, HitosTimelineMark, next[task]++) = (HitosTimelineMark) {
              HITOS_TIMELINE_SESSION, hitos_sitting_get_date (sitting), sitting };
        }
      for (guint i = 0; pass == 0 && i < self->n_tasks; i++)
        {
          self->tasks[i].first_mark = next[i] = total;
          total += self->tasks[i].n_marks;
        }
      g_array_set_size (self->task_marks, total);
    }
}

void
hitos_timeline_plan_list_marks (HitosTimelinePlan *self, HitosProcess *process)
{
  HitosRecordList *sittings = hitos_process_get_list (process, HITOS_TYPE_SITTING);

  self->marks = g_array_new (FALSE, TRUE, sizeof (HitosTimelineMark));
  self->task_marks = g_array_new (FALSE, TRUE, sizeof (HitosTimelineMark));
  for (guint i = 0; i < hitos_record_list_get_n_records (sittings); i++)
    {
      HitosSitting *sitting = hitos_record_list_get (sittings, i);

      if (is_shown (sitting))
        add_mark (self->marks, HITOS_TIMELINE_SESSION, hitos_sitting_get_date (sitting), sitting);
    }
  for (guint i = 0; i < self->n_tasks; i++)
    mark_task (self, &self->tasks[i]);
  add_mark (self->marks, HITOS_TIMELINE_ELECTION, self->election_day, process);
  add_mark (self->marks, HITOS_TIMELINE_TODAY, self->today, NULL);
  g_array_sort (self->marks, compare_marks);
  share_out_sittings (self, sittings);
}
