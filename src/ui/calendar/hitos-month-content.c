/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-content.h"

struct _HitosMonthContent {
  GObject parent_instance;

  HitosMonthGrid grid;
  HitosDate today;
  HitosDate election;
  GPtrArray *found;                        /* owned, of borrowed occurrences */
  GPtrArray *bars;                         /* owned, of borrowed occurrences */
  GPtrArray *day_bars[HITOS_MONTH_DAYS];   /* owned, NULL where none */
  GPtrArray *chips[HITOS_MONTH_DAYS];      /* owned, NULL where none */
  const char *holidays[HITOS_MONTH_DAYS];  /* borrowed */
};

G_DEFINE_FINAL_TYPE (HitosMonthContent, hitos_month_content, G_TYPE_OBJECT)

static void
hitos_month_content_finalize (GObject *object)
{
  HitosMonthContent *self = HITOS_MONTH_CONTENT (object);

  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    {
      g_clear_pointer (&self->day_bars[i], g_ptr_array_unref);
      g_clear_pointer (&self->chips[i], g_ptr_array_unref);
    }
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_ptr_array_unref (self->bars);
  G_OBJECT_CLASS (hitos_month_content_parent_class)->finalize (object);
}

static void
hitos_month_content_class_init (HitosMonthContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_month_content_finalize;
}

static void
hitos_month_content_init (HitosMonthContent *self)
{
  self->bars = g_ptr_array_new ();
}

static void
add_to (GPtrArray **list, HitosOccurrence *occurrence)
{
  if (*list == NULL)
    *list = g_ptr_array_new ();
  g_ptr_array_add (*list, occurrence);
}

static void
sort_in (HitosMonthContent *self, HitosOccurrence *occurrence)
{
  HitosWhen days = hitos_occurrence_get_days (occurrence);
  int first = MAX (days.start - self->grid.first, 0);
  int last = MIN (days.end - self->grid.first, HITOS_MONTH_DAYS) - 1;

  if (hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_HOLIDAY)
    self->holidays[first] = hitos_occurrence_get_name (occurrence);
  else if (days.end - days.start == 1)
    add_to (&self->chips[first], occurrence);
  else
    {
      g_ptr_array_add (self->bars, occurrence);
      for (int i = first; i <= last; i++)
        add_to (&self->day_bars[i], occurrence);
    }
}

HitosMonthContent *
hitos_month_content_new (HitosOccurrences *occurrences, const HitosMonthGrid *grid)
{
  HitosMonthContent *self = g_object_new (HITOS_TYPE_MONTH_CONTENT, NULL);
  HitosProcess *process = occurrences ? hitos_occurrences_get_process (occurrences) : NULL;

  self->grid = *grid;
  if (occurrences == NULL)
    return self;
  self->today = hitos_occurrences_get_today (occurrences);
  self->election = process ? hitos_process_get_election_day (process) : HITOS_DATE_NONE;
  self->found = hitos_occurrences_list (occurrences,
                                        (HitosWhen) { grid->first, grid->first + HITOS_MONTH_DAYS });
  for (guint i = 0; i < self->found->len; i++)
    sort_in (self, g_ptr_array_index (self->found, i));
  return self;
}

GPtrArray *
hitos_month_content_get_bars (HitosMonthContent *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_CONTENT (self), NULL);

  return self->bars;
}

guint
hitos_month_content_get_bar_lanes (guint n_lanes)
{
  if (n_lanes <= 2)
    return n_lanes - 1;
  return n_lanes / 2;
}

static HitosMonthCellFlags
get_flags (HitosMonthContent *self, guint index)
{
  HitosDate day = self->grid.first + (int) index;
  HitosMonthCellFlags flags = 0;
  int month;

  hitos_date_get (day, NULL, &month, NULL);
  if (month != self->grid.month)
    flags |= HITOS_MONTH_CELL_OUTSIDE;
  if (hitos_date_get_weekday (day) >= 6 || self->holidays[index])
    flags |= HITOS_MONTH_CELL_REST;
  if (day == self->today)
    flags |= HITOS_MONTH_CELL_TODAY;
  if (day == self->election)
    flags |= HITOS_MONTH_CELL_ELECTION;
  return flags;
}

/* Chips, "+n more" taking a lane itself; or in a narrow month marks, "+n" taking the place of one. */
static void
share_out (HitosMonthCellContent *cell, HitosOccurrence **found, guint n, const HitosMonthRoom *room)
{
  guint lanes = room->n_lanes > room->depth ? room->n_lanes - room->depth : 0;
  guint in_lane = MAX (room->marks_in_lane, 1);
  guint places = MAX (lanes, 1) * in_lane;
  guint shown = n + (room->hidden > 0) <= lanes * in_lane ? n : MIN (n, places - 1);

  if (room->marks_in_lane > 0)
    {
      cell->marks = found;
      cell->n_marks = shown;
    }
  else
    {
      cell->chips = found;
      cell->n_chips = shown;
    }
  cell->n_more = n - shown + room->hidden;
}

void
hitos_month_content_get_cell (HitosMonthContent *self, guint index, const HitosMonthRoom *room,
                              HitosMonthCellContent *cell)
{
  GPtrArray *chips;

  g_return_if_fail (HITOS_IS_MONTH_CONTENT (self));
  g_return_if_fail (index < HITOS_MONTH_DAYS);

  chips = self->chips[index];
  *cell = (HitosMonthCellContent) {
    .day = self->grid.first + (int) index,
    .flags = get_flags (self, index),
    .holiday = self->holidays[index],
    .bars = self->day_bars[index],
    .first_lane = room->depth,
    .is_narrow = room->marks_in_lane > 0,
  };
  share_out (cell, chips ? (HitosOccurrence **) chips->pdata : NULL, chips ? chips->len : 0, room);
}
