/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-year-view.h"

#include "hitos-year-month.h"

/* A process takes a year; a date typed wrong must not make a thousand months. */
#define LEAST_MONTHS 12
#define MOST_MONTHS 36

struct _HitosYearView {
  GtkWidget parent_instance;

  HitosCalendarState *state;      /* owned, may be NULL */
  HitosOccurrences *occurrences;  /* owned, may be NULL: whose changes are followed */
  GtkWidget *scroller;            /* child */
  GtkFlowBox *months;             /* inside the scroller */
};

enum { MONTH_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosYearView, hitos_year_view, GTK_TYPE_WIDGET)

static int
count_months (HitosDate first, HitosDate last)
{
  int first_year, first_month, last_year, last_month;

  hitos_date_get (first, &first_year, &first_month, NULL);
  hitos_date_get (last, &last_year, &last_month, NULL);
  return (last_year - first_year) * 12 + last_month - first_month + 1;
}

/* The process's months; a year around the election where its dates run wild or are few. */
static HitosDate
choose_months (HitosYearView *self, int *n_months)
{
  HitosWhen range = hitos_occurrences_get_range (self->occurrences);
  HitosProcess *process = hitos_occurrences_get_process (self->occurrences);
  HitosDate around = process ? hitos_process_get_election_day (process)
                             : hitos_occurrences_get_today (self->occurrences);

  *n_months = range.start != HITOS_DATE_NONE ? count_months (range.start, range.end - 1) : 0;
  if (*n_months >= 1 && *n_months <= MOST_MONTHS)
    {
      *n_months = MAX (*n_months, LEAST_MONTHS);
      return hitos_date_first_of_month (range.start);
    }
  *n_months = LEAST_MONTHS;
  return hitos_date_first_of_month (hitos_date_add_months (around, 2 - LEAST_MONTHS));
}

static void
set_n_months (HitosYearView *self, guint n_months)
{
  guint n = hitos_year_view_get_n_months (self);

  for (; n < n_months; n++)
    gtk_flow_box_insert (self->months, hitos_year_month_new (self->state), -1);
  for (; n > n_months; n--)
    gtk_flow_box_remove (self->months,
                         GTK_WIDGET (gtk_flow_box_get_child_at_index (self->months, n - 1)));
}

static void
show (HitosYearView *self)
{
  HitosDate first;
  int n_months;

  if (self->occurrences == NULL)
    return;
  first = choose_months (self, &n_months);
  set_n_months (self, n_months);
  for (int i = 0; i < n_months; i++)
    {
      GtkWidget *month = hitos_year_view_get_month (self, i);
      g_autofree char *label = NULL;

      hitos_year_month_show (HITOS_YEAR_MONTH (month), hitos_date_add_months (first, i));
      label = hitos_year_month_describe (HITOS_YEAR_MONTH (month));
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (month)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
}

static void
on_day_cb (HitosYearView *self)
{
  for (guint i = 0; i < hitos_year_view_get_n_months (self); i++)
    gtk_widget_queue_draw (hitos_year_view_get_month (self, i));
}

static void
on_occurrences_cb (HitosYearView *self)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (self->state);

  if (self->occurrences)
    g_signal_handlers_disconnect_by_data (self->occurrences, self);
  g_set_object (&self->occurrences, occurrences);
  if (occurrences)
    g_signal_connect_object (occurrences, "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
on_child_activated_cb (HitosYearView *self, GtkFlowBoxChild *child)
{
  HitosYearMonth *month = HITOS_YEAR_MONTH (gtk_flow_box_child_get_child (child));
  HitosDate first = hitos_year_month_get_month (month);

  if (hitos_calendar_state_get_month (self->state) != first)
    hitos_calendar_state_set_month (self->state, first);
  g_signal_emit (self, signals[MONTH_ACTIVATED], 0);
}

static void
hitos_year_view_dispose (GObject *object)
{
  HitosYearView *self = HITOS_YEAR_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->occurrences);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (hitos_year_view_parent_class)->dispose (object);
}

static void
hitos_year_view_class_init (HitosYearViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_year_view_dispose;
  signals[MONTH_ACTIVATED] = g_signal_new ("month-activated", HITOS_TYPE_YEAR_VIEW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "yearview");
}

static void
hitos_year_view_init (HitosYearView *self)
{
  self->months = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_homogeneous (self->months, TRUE);
  gtk_flow_box_set_selection_mode (self->months, GTK_SELECTION_NONE);
  gtk_flow_box_set_activate_on_single_click (self->months, FALSE);
  gtk_flow_box_set_max_children_per_line (self->months, 4);
  gtk_flow_box_set_column_spacing (self->months, 12);
  gtk_flow_box_set_row_spacing (self->months, 12);
  gtk_widget_set_valign (GTK_WIDGET (self->months), GTK_ALIGN_START);
  g_signal_connect_object (self->months, "child-activated", G_CALLBACK (on_child_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->months));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

void
hitos_year_view_set_state (HitosYearView *self, HitosCalendarState *state)
{
  g_return_if_fail (HITOS_IS_YEAR_VIEW (self));
  g_return_if_fail (self->state == NULL && HITOS_IS_CALENDAR_STATE (state));

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::day", G_CALLBACK (on_day_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::first-weekday", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::occurrences", G_CALLBACK (on_occurrences_cb), self,
                           G_CONNECT_SWAPPED);
  on_occurrences_cb (self);
}

guint
hitos_year_view_get_n_months (HitosYearView *self)
{
  guint n = 0;

  g_return_val_if_fail (HITOS_IS_YEAR_VIEW (self), 0);

  while (gtk_flow_box_get_child_at_index (self->months, n))
    n++;
  return n;
}

GtkWidget *
hitos_year_view_get_month (HitosYearView *self, guint index)
{
  GtkFlowBoxChild *child;

  g_return_val_if_fail (HITOS_IS_YEAR_VIEW (self), NULL);

  child = gtk_flow_box_get_child_at_index (self->months, index);
  return child ? gtk_flow_box_child_get_child (child) : NULL;
}
