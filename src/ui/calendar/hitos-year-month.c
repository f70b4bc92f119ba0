/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-year-month.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-calendar-palette.h"
#include "hitos-date-words.h"
#include "hitos-month-grid.h"

/* All in pixels. */
#define GAP 6
#define MARK 8
#define LEAST_DAY_WIDTH 24

typedef struct {
  guint n_things;    /* days of rest left out */
  gboolean is_legal;
  gboolean is_overdue;
  gboolean is_rest;
} Day;

struct _HitosYearMonth {
  GtkWidget parent_instance;

  GtkWidget *title;               /* child, GtkLabel */
  GtkWidget *summary;             /* child, GtkLabel */
  HitosCalendarState *state;      /* owned */
  HitosCalendarPalette *palette;  /* owned */
  HitosMonthGrid grid;
  HitosDate month;
  Day days[HITOS_MONTH_DAYS];
  guint n_limits, n_sittings, n_overdue;
  int day_height, top;            /* as allocated, pixels */
};

G_DEFINE_FINAL_TYPE (HitosYearMonth, hitos_year_month, GTK_TYPE_WIDGET)

static void
count (HitosYearMonth *self, HitosOccurrence *occurrence)
{
  HitosWhen days = hitos_occurrence_get_days (occurrence);
  gboolean is_legal = hitos_occurrence_is_legal (occurrence);
  gboolean is_overdue = hitos_occurrence_get_state (occurrence) == HITOS_OCCURRENCE_OVERDUE && is_legal;
  int first = MAX (days.start, self->month) - self->grid.first;
  int last = MIN (days.end - 1, hitos_date_last_of_month (self->month)) - self->grid.first;

  self->n_limits += is_legal;
  self->n_overdue += is_overdue;
  self->n_sittings += hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_SITTING;
  for (int i = first; i <= last; i++)
    {
      Day *day = &self->days[i];

      if (hitos_occurrence_get_kind (occurrence) == HITOS_OCCURRENCE_HOLIDAY)
        day->is_rest = TRUE;
      else
        day->n_things++;
      day->is_legal |= is_legal;
      day->is_overdue |= is_overdue;
    }
}

static void
append_count (GString *text, guint n, const char *words)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, words, n);
}

static char *
summarize (HitosYearMonth *self)
{
  GString *text = g_string_new (NULL);

  append_count (text, self->n_overdue, ngettext ("%u overdue", "%u overdue", self->n_overdue));
  append_count (text, self->n_limits, ngettext ("%u limit", "%u limits", self->n_limits));
  append_count (text, self->n_sittings, ngettext ("%u session", "%u sessions", self->n_sittings));
  return g_string_free (text, FALSE);
}

/* --- size and paint --- */

static int
get_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

static void
hitos_year_month_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  HitosYearMonth *self = HITOS_YEAR_MONTH (widget);
  int line = get_height (self->summary);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = HITOS_MONTH_COLUMNS * MAX (LEAST_DAY_WIDTH, line * 3 / 2);
  else
    *minimum = *natural = get_height (self->title) + 2 * line + 2 * GAP + HITOS_MONTH_WEEKS * (line + 8);
}

static void
hitos_year_month_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosYearMonth *self = HITOS_YEAR_MONTH (widget);
  int title = get_height (self->title), summary = get_height (self->summary);

  /* The weekdays' letters are a line of the summary's height. */
  self->top = title + GAP + summary;
  self->day_height = MAX (1, (height - self->top - GAP - summary) / HITOS_MONTH_WEEKS);
  gtk_widget_size_allocate (self->title, &(GtkAllocation) { 0, 0, width, title }, -1);
  gtk_widget_size_allocate (self->summary, &(GtkAllocation) { 0, height - summary, width, summary }, -1);
}

static graphene_rect_t
get_day_bounds (HitosYearMonth *self, guint index)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  guint column = index % HITOS_MONTH_COLUMNS, week = index / HITOS_MONTH_COLUMNS;
  int x = width * (int) column / HITOS_MONTH_COLUMNS;
  int right = width * (int) (column + 1) / HITOS_MONTH_COLUMNS;

  return GRAPHENE_RECT_INIT (x + 1, self->top + (int) week * self->day_height + 1, right - x - 2,
                             self->day_height - 2);
}

static gboolean
is_election_day (HitosYearMonth *self, HitosDate day)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);
  HitosProcess *process = occurrences ? hitos_occurrences_get_process (occurrences) : NULL;

  return process && hitos_process_get_election_day (process) == day;
}

static gboolean
is_today (HitosYearMonth *self, HitosDate day)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);

  return occurrences && hitos_occurrences_get_today (occurrences) == day;
}

static void
snapshot_frame (HitosYearMonth *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds, float width,
                HitosInk ink)
{
  GdkRGBA color = hitos_calendar_palette_get_color (self->palette, ink);
  GskRoundedRect frame;

  gsk_rounded_rect_init_from_rect (&frame, bounds, 5);
  gtk_snapshot_append_border (snapshot, &frame, (float[]) { width, width, width, width },
                              (GdkRGBA[]) { color, color, color, color });
}

static HitosInk
snapshot_day_ground (HitosYearMonth *self, GtkSnapshot *snapshot, guint index, const graphene_rect_t *bounds)
{
  HitosDate date = self->grid.first + (int) index;
  const Day *day = &self->days[index];
  GdkRGBA fill;

  if (is_election_day (self, date))
    {
      fill = hitos_calendar_palette_get_color (self->palette, HITOS_INK_ACCENT_FILL);
      hitos_calendar_palette_append_box (snapshot, &fill, bounds, 5);
      return HITOS_INK_ON_ACCENT;
    }
  if (day->n_things > 0)
    {
      fill = hitos_calendar_palette_get_tint (self->palette, HITOS_INK_ACCENT,
                                              MIN (0.12f + 0.07f * (day->n_things - 1), 0.45f));
      hitos_calendar_palette_append_box (snapshot, &fill, bounds, 5);
      return HITOS_INK_TEXT;
    }
  return day->is_rest || hitos_date_get_weekday (date) >= 6 ? HITOS_INK_DIM : HITOS_INK_TEXT;
}

/* In the middle of @bounds. */
static void
snapshot_text (GtkSnapshot *snapshot, PangoLayout *layout, const char *text, const graphene_rect_t *bounds,
               const GdkRGBA *color)
{
  int width, height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (bounds->origin.x + (int) (bounds->size.width - width) / 2,
                                                bounds->origin.y + (int) (bounds->size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_weekdays (HitosYearMonth *self, GtkSnapshot *snapshot, PangoLayout *layout)
{
  GdkRGBA color = hitos_calendar_palette_get_color (self->palette, HITOS_INK_DIM);
  int height = get_height (self->summary);

  for (guint i = 0; i < HITOS_MONTH_COLUMNS; i++)
    {
      graphene_rect_t bounds = get_day_bounds (self, i);

      bounds.origin.y = self->top - height;
      bounds.size.height = height;
      snapshot_text (snapshot, layout, hitos_date_words_weekday_letter (hitos_date_get_weekday (self->grid.first + (int) i)),
                     &bounds, &color);
    }
}

static void
snapshot_day (HitosYearMonth *self, GtkSnapshot *snapshot, PangoLayout *layout, guint index)
{
  HitosDate date = self->grid.first + (int) index;
  const Day *day = &self->days[index];
  graphene_rect_t bounds = get_day_bounds (self, index);
  HitosInk ink = snapshot_day_ground (self, snapshot, index, &bounds);
  GdkRGBA color = hitos_calendar_palette_get_color (self->palette, ink);
  char number[4];

  g_snprintf (number, sizeof number, "%d", date - self->month + 1);
  snapshot_text (snapshot, layout, number, &bounds, &color);
  if (day->is_overdue)
    hitos_calendar_palette_append_icon (self->palette, snapshot, "hitos-state-overdue-symbolic", HITOS_INK_ERROR,
                                        bounds.origin.x + bounds.size.width - MARK, bounds.origin.y, MARK);
  else if (day->is_legal && ink != HITOS_INK_ON_ACCENT)
    {
      color = hitos_calendar_palette_get_color (self->palette, HITOS_INK_ACCENT);
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (bounds.origin.x + bounds.size.width / 2 - MARK,
                                                      bounds.origin.y + bounds.size.height - 3, 2 * MARK, 2));
    }
  if (is_today (self, date))
    snapshot_frame (self, snapshot, &bounds, 1, HITOS_INK_TEXT);
  if (hitos_calendar_state_get_day (self->state) == date)
    snapshot_frame (self, snapshot, &bounds, 2, HITOS_INK_ACCENT);
}

static void
hitos_year_month_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosYearMonth *self = HITOS_YEAR_MONTH (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->summary, NULL);

  gtk_widget_snapshot_child (widget, self->title, snapshot);
  gtk_widget_snapshot_child (widget, self->summary, snapshot);
  if (self->month == HITOS_DATE_NONE)
    return;
  snapshot_weekdays (self, snapshot, layout);
  for (HitosDate date = self->month; date <= hitos_date_last_of_month (self->month); date++)
    snapshot_day (self, snapshot, layout, date - self->grid.first);
}

static void
hitos_year_month_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  HitosYearMonth *self = HITOS_YEAR_MONTH (widget);

  GTK_WIDGET_CLASS (hitos_year_month_parent_class)->css_changed (widget, change);
  hitos_calendar_palette_update (self->palette, widget);
  gtk_widget_queue_draw (widget);
}

static void
on_pressed_cb (HitosYearMonth *self, int n_presses, double x, double y)
{
  for (HitosDate date = self->month; date <= hitos_date_last_of_month (self->month); date++)
    {
      graphene_rect_t bounds = get_day_bounds (self, date - self->grid.first);

      if (graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        hitos_calendar_state_set_day (self->state, date);
    }
}

static void
hitos_year_month_dispose (GObject *object)
{
  HitosYearMonth *self = HITOS_YEAR_MONTH (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->summary, gtk_widget_unparent);
  g_clear_object (&self->palette);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (hitos_year_month_parent_class)->dispose (object);
}

static void
hitos_year_month_class_init (HitosYearMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_year_month_dispose;
  widget_class->measure = hitos_year_month_measure;
  widget_class->size_allocate = hitos_year_month_size_allocate;
  widget_class->snapshot = hitos_year_month_snapshot;
  widget_class->css_changed = hitos_year_month_css_changed;
  gtk_widget_class_set_css_name (widget_class, "yearmonth");
}

static void
hitos_year_month_init (HitosYearMonth *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->palette = hitos_calendar_palette_new ();
  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  self->summary = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->summary), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->summary, "caption");
  gtk_widget_set_parent (self->summary, GTK_WIDGET (self));
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
hitos_year_month_new (HitosCalendarState *state)
{
  HitosYearMonth *self = g_object_new (HITOS_TYPE_YEAR_MONTH, NULL);

  self->state = g_object_ref (state);
  return GTK_WIDGET (self);
}

void
hitos_year_month_show (HitosYearMonth *self, HitosDate month)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *title = NULL, *summary = NULL;
  int year, number;

  g_return_if_fail (HITOS_IS_YEAR_MONTH (self));
  g_return_if_fail (month != HITOS_DATE_NONE);

  hitos_date_get (month, &year, &number, NULL);
  self->month = hitos_date_first_of_month (month);
  self->grid = hitos_month_grid (year, number, hitos_calendar_state_get_first_weekday (self->state));
  memset (self->days, 0, sizeof self->days);
  self->n_limits = self->n_sittings = self->n_overdue = 0;
  found = occurrences ? hitos_occurrences_list (occurrences, hitos_when_month (year, number)) : NULL;
  for (guint i = 0; found && i < found->len; i++)
    count (self, g_ptr_array_index (found, i));
  title = hitos_date_words_begin (hitos_date_words_month (self->month));
  summary = summarize (self);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

HitosDate
hitos_year_month_get_month (HitosYearMonth *self)
{
  g_return_val_if_fail (HITOS_IS_YEAR_MONTH (self), HITOS_DATE_NONE);

  return self->month;
}

char *
hitos_year_month_describe (HitosYearMonth *self)
{
  g_autofree char *title = NULL, *summary = NULL;

  g_return_val_if_fail (HITOS_IS_YEAR_MONTH (self), NULL);

  title = hitos_date_words_begin (hitos_date_words_month (self->month));
  summary = summarize (self);
  return *summary ? g_strdup_printf ("%s: %s", title, summary) : g_steal_pointer (&title);
}
