/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-view-private.h"

#include "hitos-change.h"
#include "hitos-date-words.h"
#include "hitos-month-cell.h"
#include "hitos-month-chip.h"
#include "hitos-month-content.h"
#include "hitos-month-move.h"

/* More lanes than this, and a day reads like a list: the side panel is better at it. */
#define MOST_LANES 9
/* In a column narrower than so many times the headings' height, weekdays are letters. */
#define LEAST_HEIGHTS_FOR_NAMES 4
#define HEADING_GAP 4
/* In one narrower than so many no word fits into a chip: marks stand in its place. */
#define LEAST_HEIGHTS_FOR_CHIPS 3

enum { RECORD_ACTIVATED, MOVE, REFUSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosMonthView, hitos_month_view, GTK_TYPE_WIDGET)

/* --- filling the cells --- */

gpointer
hitos_month_view_get_chosen_record (HitosMonthView *self)
{
  return self->state ? hitos_calendar_state_get_record (self->state) : NULL;
}

static void
show_choice (HitosMonthView *self)
{
  HitosDate day = self->state ? hitos_calendar_state_get_day (self->state) : HITOS_DATE_NONE;

  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    hitos_month_cell_set_chosen (HITOS_MONTH_CELL (self->cells[i]),
                                 day != HITOS_DATE_NONE && self->grid.first + (int) i == day,
                                 hitos_month_view_get_chosen_record (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fill (HitosMonthView *self)
{
  g_autoptr (HitosMonthContent) content = NULL;
  guint depth[HITOS_MONTH_DAYS], hidden[HITOS_MONTH_DAYS];

  if (self->state == NULL || hitos_calendar_state_get_month (self->state) == HITOS_DATE_NONE)
    return;
  content = hitos_month_content_new (self->occurrences, &self->grid);
  hitos_month_bars_place (self->bars, &self->grid, hitos_month_content_get_bars (content),
                          hitos_month_content_get_bar_lanes (self->n_lanes), depth, hidden);
  self->election_cell = -1;
  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    {
      HitosMonthRoom room = { self->n_lanes, depth[i], hidden[i], self->marks_in_lane };
      HitosMonthCellContent cell;

      hitos_month_content_get_cell (content, i, &room, &cell);
      hitos_month_cell_show (HITOS_MONTH_CELL (self->cells[i]), &cell);
      self->rest[i] = (cell.flags & HITOS_MONTH_CELL_REST) != 0;
      if (cell.flags & HITOS_MONTH_CELL_ELECTION)
        self->election_cell = i;
    }
  show_choice (self);
}

static gboolean
on_refill_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosMonthView *self = HITOS_MONTH_VIEW (widget);

  self->refill_callback = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static void
show_headings (HitosMonthView *self, gboolean letters)
{
  int first = self->state ? hitos_calendar_state_get_first_weekday (self->state) : 1;

  self->letters = letters;
  for (int i = 0; i < HITOS_MONTH_COLUMNS; i++)
    {
      int weekday = (first - 1 + i) % 7 + 1;
      g_autofree char *name = hitos_date_words_begin (g_strdup (hitos_date_words_weekday_name (weekday)));

      gtk_inscription_set_text (GTK_INSCRIPTION (self->headings[i]),
                                letters ? hitos_date_words_weekday_letter (weekday) : name);
    }
}

static void
show_month (HitosMonthView *self)
{
  HitosDate month = hitos_calendar_state_get_month (self->state);
  HitosDate before = self->grid.first;
  int year, number;

  if (month == HITOS_DATE_NONE)
    return;
  hitos_date_get (month, &year, &number, NULL);
  if (before != HITOS_DATE_NONE)
    hitos_month_painting_slide (self, month > before ? 1 : -1);
  self->grid = hitos_month_grid (year, number, hitos_calendar_state_get_first_weekday (self->state));
  show_headings (self, self->letters);
  fill (self);
}

/* --- what the state says --- */

static void
on_month_cb (HitosMonthView *self)
{
  show_month (self);
}

static void
on_choice_cb (HitosMonthView *self)
{
  show_choice (self);
}

/* What was being aimed was aimed in a plan that is no longer so. */
static void
on_items_changed_cb (HitosMonthView *self)
{
  hitos_month_move_cancel (self);
  fill (self);
}

static void
on_occurrences_cb (HitosMonthView *self)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);

  if (self->occurrences)
    g_signal_handlers_disconnect_by_data (self->occurrences, self);
  g_set_object (&self->occurrences, occurrences);
  if (occurrences)
    g_signal_connect_object (occurrences, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                             G_CONNECT_SWAPPED);
  fill (self);
}

/* --- size --- */

static int
get_heading_height (HitosMonthView *self)
{
  int height;

  gtk_widget_measure (self->headings[0], GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height + 2 * HEADING_GAP;
}

static void
hitos_month_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  HitosMonthView *self = HITOS_MONTH_VIEW (widget);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int heading = across ? 0 : get_heading_height (self);
  int factor = across ? HITOS_MONTH_COLUMNS : HITOS_MONTH_WEEKS;

  gtk_widget_measure (self->cells[0], orientation, -1, minimum, natural, NULL, NULL);
  *minimum = *minimum * factor + heading;
  *natural = *natural * factor + heading;
}

static void
update_geometry (HitosMonthView *self, int width, int height)
{
  int header, lane, heading = get_heading_height (self), column = width / HITOS_MONTH_COLUMNS;
  guint n_lanes, marks;

  hitos_month_cell_measure_lanes (HITOS_MONTH_CELL (self->cells[0]), &header, &lane);
  self->geometry = (HitosMonthGeometry) { heading, width, (height - heading) / HITOS_MONTH_WEEKS,
                                          header, lane,
                                          gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL };
  n_lanes = CLAMP ((self->geometry.height - header) / lane, 1, MOST_LANES);
  marks = column < LEAST_HEIGHTS_FOR_CHIPS * heading ? hitos_month_cell_get_marks_per_lane (column - 1) : 0;
  if (n_lanes == self->n_lanes && marks == self->marks_in_lane)
    return;
  /* Chips cannot be made while sizes are given out. */
  self->n_lanes = n_lanes;
  self->marks_in_lane = marks;
  if (self->refill_callback == 0)
    self->refill_callback = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_refill_cb, NULL, NULL);
}

static void
hitos_month_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosMonthView *self = HITOS_MONTH_VIEW (widget);
  gboolean letters = width / HITOS_MONTH_COLUMNS < LEAST_HEIGHTS_FOR_NAMES * get_heading_height (self);

  update_geometry (self, width, height);
  if (letters != self->letters)
    show_headings (self, letters);
  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    {
      guint column = i % HITOS_MONTH_COLUMNS, week = i / HITOS_MONTH_COLUMNS;
      int x, right;

      hitos_month_geometry_get_edges (&self->geometry, column, column, &x, &right);
      if (week == 0)
        gtk_widget_size_allocate (self->headings[column],
                                  &(GtkAllocation) { x + 2, HEADING_GAP, MAX (0, right - x - 4),
                                                     self->geometry.top - 2 * HEADING_GAP }, -1);
      gtk_widget_size_allocate (self->cells[i],
                                &(GtkAllocation) { x + 1,
                                                   self->geometry.top + (int) week * self->geometry.height + 1,
                                                   right - x - 1, self->geometry.height - 1 }, -1);
    }
  hitos_month_move_allocate (self, width, height);
  if (self->popover)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
hitos_month_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosMonthView *self = HITOS_MONTH_VIEW (widget);

  for (guint i = 0; i < HITOS_MONTH_COLUMNS; i++)
    gtk_widget_snapshot_child (widget, self->headings[i], snapshot);
  hitos_month_painting_snapshot (self, snapshot);
  hitos_month_move_snapshot (self, snapshot);
}

static void
hitos_month_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  HitosMonthView *self = HITOS_MONTH_VIEW (widget);

  GTK_WIDGET_CLASS (hitos_month_view_parent_class)->css_changed (widget, change);
  hitos_calendar_palette_update (self->palette, widget);
  hitos_month_bars_restyle (self->bars);
  fill (self);
}

/* Tab goes to the chosen day and then out: forty-two stops would be none. */
static gboolean
hitos_month_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HitosMonthView *self = HITOS_MONTH_VIEW (widget);
  GtkWidget *cell = hitos_month_view_get_chosen_cell (self);

  /* A question waits for its answer: Tab goes round its buttons. */
  if (hitos_month_move_is_asking (self))
    return gtk_widget_child_focus (self->card, direction);
  /* So does the list of a day. */
  if (self->popover && gtk_widget_get_focus_child (widget) == self->popover)
    return gtk_widget_child_focus (self->popover, direction);
  if (cell == NULL || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (cell);
}

static void
hitos_month_view_dispose (GObject *object)
{
  HitosMonthView *self = HITOS_MONTH_VIEW (object);

  hitos_month_move_clear (self);
  g_clear_handle_id (&self->turn_source, g_source_remove);
  g_clear_object (&self->held);
  hitos_month_painting_clear (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  for (guint i = 0; i < HITOS_MONTH_COLUMNS; i++)
    g_clear_pointer (&self->headings[i], gtk_widget_unparent);
  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  g_clear_object (&self->occurrences);
  g_clear_object (&self->state);
  g_clear_object (&self->palette);
  g_clear_object (&self->bars);
  G_OBJECT_CLASS (hitos_month_view_parent_class)->dispose (object);
}

static void
hitos_month_view_class_init (HitosMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_month_view_dispose;
  widget_class->measure = hitos_month_view_measure;
  widget_class->size_allocate = hitos_month_view_size_allocate;
  widget_class->snapshot = hitos_month_view_snapshot;
  widget_class->css_changed = hitos_month_view_css_changed;
  widget_class->focus = hitos_month_view_focus;

  signals[RECORD_ACTIVATED] = g_signal_new ("record-activated", HITOS_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, HITOS_TYPE_OCCURRENCE);
  signals[MOVE] = g_signal_new ("move", HITOS_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 4, HITOS_TYPE_CHANGE, HITOS_TYPE_RECORD, G_TYPE_INT, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", HITOS_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "monthview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
hitos_month_view_init (HitosMonthView *self)
{
  self->palette = hitos_calendar_palette_new ();
  self->bars = hitos_month_bars_new ();
  self->election_cell = -1;
  self->n_lanes = 1;
  hitos_month_painting_init (self);
  for (guint i = 0; i < HITOS_MONTH_COLUMNS; i++)
    {
      self->headings[i] = gtk_inscription_new ("");
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->headings[i]), 0);
      gtk_inscription_set_xalign (GTK_INSCRIPTION (self->headings[i]), 0.5f);
      gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->headings[i]),
                                         GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->headings[i], "heading");
      gtk_widget_set_parent (self->headings[i], GTK_WIDGET (self));
    }
  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    {
      self->cells[i] = hitos_month_cell_new (self->palette);
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
    }
  show_headings (self, FALSE);
  hitos_month_navigation_add (self);
  hitos_month_drag_add (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
hitos_month_view_new (void)
{
  return g_object_new (HITOS_TYPE_MONTH_VIEW, NULL);
}

void
hitos_month_view_set_state (HitosMonthView *self, HitosCalendarState *state)
{
  g_return_if_fail (HITOS_IS_MONTH_VIEW (self));
  g_return_if_fail (self->state == NULL && HITOS_IS_CALENDAR_STATE (state));

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::month", G_CALLBACK (on_month_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::first-weekday", G_CALLBACK (on_month_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::day", G_CALLBACK (on_choice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::record", G_CALLBACK (on_choice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::occurrences", G_CALLBACK (on_occurrences_cb), self,
                           G_CONNECT_SWAPPED);
  on_occurrences_cb (self);
  show_month (self);
}

GtkWidget *
hitos_month_view_get_cell (HitosMonthView *self, HitosDate day)
{
  guint week, column;

  g_return_val_if_fail (HITOS_IS_MONTH_VIEW (self), NULL);

  if (day == HITOS_DATE_NONE || self->grid.first == HITOS_DATE_NONE
      || !hitos_month_grid_find (&self->grid, day, &week, &column))
    return NULL;
  return self->cells[week * HITOS_MONTH_COLUMNS + column];
}

guint
hitos_month_view_get_n_texts (HitosMonthView *self)
{
  guint n = HITOS_MONTH_COLUMNS + HITOS_MONTH_DAYS;

  g_return_val_if_fail (HITOS_IS_MONTH_VIEW (self), 0);

  for (guint i = 0; i < HITOS_MONTH_DAYS; i++)
    for (guint j = 0; hitos_month_cell_get_chip (HITOS_MONTH_CELL (self->cells[i]), j); j++)
      n++;
  return n + hitos_month_bars_get_n_stretches (self->bars);
}

gboolean
hitos_month_view_is_settled (HitosMonthView *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_VIEW (self), TRUE);

  return self->refill_callback == 0;
}

void
hitos_month_view_focus_day (HitosMonthView *self)
{
  GtkWidget *cell;

  g_return_if_fail (HITOS_IS_MONTH_VIEW (self));

  cell = hitos_month_view_get_chosen_cell (self);
  if (cell)
    gtk_widget_grab_focus (cell);
}

void
hitos_month_view_focus_record (HitosMonthView *self, gpointer record)
{
  GtkWidget *cell, *chip;

  g_return_if_fail (HITOS_IS_MONTH_VIEW (self));

  cell = hitos_month_view_get_chosen_cell (self);
  for (guint i = 0; cell && (chip = hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), i)); i++)
    {
      HitosOccurrence *occurrence = hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip));

      if (occurrence && hitos_occurrence_get_record (occurrence) == record)
        {
          gtk_widget_grab_focus (chip);
          return;
        }
    }
  hitos_month_view_focus_day (self);
}

GtkWidget *
hitos_month_view_get_chosen_cell (HitosMonthView *self)
{
  return self->state ? hitos_month_view_get_cell (self, hitos_calendar_state_get_day (self->state)) : NULL;
}

HitosOccurrence *
hitos_month_view_find_chosen (HitosMonthView *self)
{
  gpointer record = hitos_month_view_get_chosen_record (self);
  g_autoptr (GPtrArray) found = NULL;
  HitosOccurrence *best = NULL;

  if (record == NULL || self->occurrences == NULL)
    return NULL;
  found = hitos_occurrences_list (self->occurrences, hitos_when_day (hitos_calendar_state_get_day (self->state)));
  for (guint i = 0; i < found->len; i++)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (found, i);

      if (hitos_occurrence_get_record (occurrence) == record
          && (best == NULL || hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_PLANNED))
        best = occurrence;
    }
  return best;
}
