/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-calendar-page-private.h"

#include "hitos-calendar-style.h"
#include "hitos-change.h"
#include "hitos-date-words.h"
#include "hitos-move.h"

/* A narrower page, in pixels, has its panel below. */
#define LEAST_WIDTH_FOR_TWO 640
#define LEAST_HEIGHT_OF_PANEL 220
/* So near to a process, today is where to open it; else its first month is. */
#define NEAR_DAYS 92

enum { PROP_0, PROP_MONTH, PROP_RECORD, PROP_VIEW, PROP_PANEL, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { CHANGE, TOLD, REFUSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosCalendarPage, hitos_calendar_page, GTK_TYPE_WIDGET)

/* --- the bar --- */

static void
on_month_cb (HitosCalendarPage *self)
{
  HitosDate month = hitos_calendar_state_get_month (self->state);
  g_autofree char *title = month != HITOS_DATE_NONE ? hitos_date_words_begin (hitos_date_words_month (month)) : NULL;
  g_autofree char *brief =
    month != HITOS_DATE_NONE ? hitos_date_words_begin (hitos_date_words_short_month (month)) : NULL;

  gtk_label_set_text (self->title, title ? title : "");
  gtk_label_set_text (self->short_title, brief ? brief : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
}

static void
on_record_cb (HitosCalendarPage *self)
{
  if (hitos_calendar_state_get_record (self->state) != self->activated)
    self->activated = NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
on_jump_shown_cb (HitosCalendarPage *self)
{
  HitosDate day = hitos_calendar_state_get_day (self->state);
  g_autoptr (GDateTime) shown = NULL;
  int year, month, number;

  if (day == HITOS_DATE_NONE)
    return;
  hitos_date_get (day, &year, &month, &number);
  shown = g_date_time_new_utc (year, month, number, 0, 0, 0);
  gtk_calendar_select_day (self->picker, shown);
}

static void
on_day_picked_cb (HitosCalendarPage *self)
{
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (self->picker);

  hitos_calendar_state_set_day (self->state, hitos_date_new (g_date_time_get_year (picked),
                                                             g_date_time_get_month (picked),
                                                             g_date_time_get_day_of_month (picked)));
}

/* --- the views --- */

static void
on_record_activated_cb (HitosCalendarPage *self, HitosOccurrence *occurrence)
{
  gpointer record = hitos_occurrence_get_record (occurrence);
  gboolean again = record && self->activated == record;

  self->activated = record;
  if (!self->is_accompanied)
    adw_flap_set_reveal_flap (self->flap, TRUE);
  if (again)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit", NULL);
}

/* The plan moves, never the limit; what that does was told before, and one key undoes it. */
static void
on_move_cb (HitosCalendarPage *self, HitosChange *change, HitosRecord *record, int day, const char *summary)
{
  HitosOccurrences *occurrences;

  g_signal_emit (self, signals[CHANGE], 0, change);
  /* Whoever hears of the change may show others. */
  occurrences = hitos_calendar_state_get_occurrences (self->state);
  if (hitos_record_get_process (record) == NULL
      || hitos_move_get_day (record, hitos_occurrences_get_schedule (occurrences)) != day)
    return;
  hitos_calendar_state_set_day (self->state, day);
  hitos_calendar_state_set_record (self->state, record);
  hitos_month_view_focus_record (self->month, record);
  g_signal_emit (self, signals[TOLD], 0, summary);
}

static void
on_refused_cb (HitosCalendarPage *self, const char *sentence)
{
  g_signal_emit (self, signals[REFUSED], 0, sentence);
}

static void
on_month_activated_cb (HitosCalendarPage *self)
{
  hitos_calendar_page_show_view (self, "month");
  hitos_month_view_focus_day (self->month);
}

static void
on_view_shown_cb (HitosCalendarPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/* A panel that is put away for want of room was not closed by anybody. */
static void
on_panel_shown_cb (HitosCalendarPage *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->flap);

  if (self->is_accompanied || adw_flap_get_folded (self->flap) || self->is_revealed == revealed)
    return;
  self->is_revealed = revealed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANEL]);
}

/* --- size --- */

/* What a narrow page leaves out is in its keys and in the popover. */
static gboolean
on_arrange_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (widget);

  self->arrange_callback = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->flap), self->narrow ? GTK_ORIENTATION_VERTICAL
                                                                            : GTK_ORIENTATION_HORIZONTAL);
  adw_flap_set_fold_policy (self->flap, self->narrow ? ADW_FLAP_FOLD_POLICY_NEVER
                                                     : ADW_FLAP_FOLD_POLICY_AUTO);
  gtk_widget_set_size_request (GTK_WIDGET (self->panel), self->narrow ? -1 : 300,
                               self->narrow ? LEAST_HEIGHT_OF_PANEL : -1);
  gtk_widget_set_visible (GTK_WIDGET (self->panel), !self->crowded);
  gtk_widget_set_visible (self->panel_button, !self->narrow);
  gtk_widget_set_visible (self->add_button, !self->narrow);
  gtk_widget_set_visible (self->today_button, !self->narrow);
  gtk_widget_set_visible (self->election_button, !self->narrow);
  gtk_widget_remove_css_class (GTK_WIDGET (self->title), self->narrow ? "title-3" : "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), self->narrow ? "heading" : "title-3");
  return G_SOURCE_REMOVE;
}

/* Whether the panel may stand below the rest: large letters on a low screen leave it out. */
static gboolean
has_room_below (HitosCalendarPage *self, int width, int height)
{
  int least;

  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (self)), GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL,
                      NULL);
  if (self->is_arranged && self->narrow && !self->crowded)
    least -= LEAST_HEIGHT_OF_PANEL;
  return height >= least + LEAST_HEIGHT_OF_PANEL;
}

static void
hitos_calendar_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (widget);
  gboolean narrow = width < LEAST_WIDTH_FOR_TWO;
  gboolean crowded = narrow && !has_room_below (self, width, height);

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &(GtkAllocation) { 0, 0, width, height },
                            baseline);
  if (self->is_arranged && narrow == self->narrow && crowded == self->crowded)
    return;
  self->is_arranged = TRUE;
  self->crowded = crowded;
  self->narrow = narrow;
  if (self->arrange_callback == 0)
    self->arrange_callback = gtk_widget_add_tick_callback (widget, on_arrange_cb, NULL, NULL);
}

/* It knows its size one frame before it is arranged for it: nobody sees that one. */
static void
hitos_calendar_page_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (widget);

  self->was_painted = self->was_painted || (self->arrange_callback == 0 && hitos_month_view_is_settled (self->month));
  /* Painted all the same: what is not would not ask to be painted again. */
  gtk_snapshot_push_opacity (snapshot, self->was_painted ? 1 : 0);
  GTK_WIDGET_CLASS (hitos_calendar_page_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_pop (snapshot);
}

/* It opens on the chosen day, and not on the first button of its bar. */
static gboolean
on_mapped_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->month))
      && (focus == NULL || (gtk_widget_is_ancestor (focus, widget)
                            && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->flap)))))
    hitos_month_view_focus_day (self->month);
  return G_SOURCE_REMOVE;
}

static void
hitos_calendar_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hitos_calendar_page_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, on_mapped_cb, NULL, NULL);
}

static void
hitos_calendar_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL,
                      NULL);
}

/* --- the class --- */

static void
hitos_calendar_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (object);

  switch (id)
    {
    case PROP_MONTH:
      g_value_set_int (value, hitos_calendar_state_get_month (self->state));
      break;
    case PROP_RECORD:
      g_value_set_object (value, hitos_calendar_state_get_record (self->state));
      break;
    case PROP_VIEW:
      g_value_set_string (value, gtk_stack_get_visible_child_name (self->views));
      break;
    case PROP_PANEL:
      g_value_set_boolean (value, self->is_revealed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_calendar_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (object);

  switch (id)
    {
    case PROP_MONTH:
      hitos_calendar_state_set_month (self->state, g_value_get_int (value));
      break;
    case PROP_RECORD:
      hitos_calendar_state_set_record (self->state, g_value_get_object (value));
      break;
    case PROP_VIEW:
      hitos_calendar_page_show_view (self, g_value_get_string (value));
      break;
    case PROP_PANEL:
      self->is_revealed = g_value_get_boolean (value);
      adw_flap_set_reveal_flap (self->flap, self->is_revealed && !self->is_accompanied);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_calendar_page_dispose (GObject *object)
{
  HitosCalendarPage *self = HITOS_CALENDAR_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (hitos_calendar_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, arrows);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, title_button);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, short_title);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, today_button);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, election_button);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, panel_button);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, picker);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, jump);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, flap);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, views);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, year);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, HitosCalendarPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, on_day_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_record_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_month_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_move_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_refused_cb);
}

/* On the chosen day rather than on the first button of the bar. */
static gboolean
hitos_calendar_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *view = gtk_stack_get_visible_child (HITOS_CALENDAR_PAGE (widget)->views);

  /* Asked by Tab on its way out, too: the keyboard would never leave. */
  return view && gtk_widget_get_focus_child (widget) == NULL && gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

/* Tab comes to the bar first, as it is read. */
static gboolean
hitos_calendar_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static void
hitos_calendar_page_class_init (HitosCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (HITOS_TYPE_MONTH_VIEW);
  g_type_ensure (HITOS_TYPE_YEAR_VIEW);
  g_type_ensure (HITOS_TYPE_AGENDA_VIEW);
  g_type_ensure (HITOS_TYPE_CALENDAR_PANEL);
  object_class->dispose = hitos_calendar_page_dispose;
  object_class->get_property = hitos_calendar_page_get_property;
  object_class->set_property = hitos_calendar_page_set_property;
  widget_class->focus = hitos_calendar_page_focus;
  widget_class->grab_focus = hitos_calendar_page_grab_focus;
  widget_class->map = hitos_calendar_page_map;
  widget_class->snapshot = hitos_calendar_page_snapshot;
  widget_class->measure = hitos_calendar_page_measure;
  widget_class->size_allocate = hitos_calendar_page_size_allocate;
  properties[PROP_MONTH] = g_param_spec_int ("month", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, HITOS_TYPE_RECORD, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "month", flags);
  properties[PROP_PANEL] = g_param_spec_boolean ("panel", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGE] = g_signal_new ("change", HITOS_TYPE_CALENDAR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HITOS_TYPE_CHANGE);
  signals[TOLD] = g_signal_new ("told", HITOS_TYPE_CALENDAR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", HITOS_TYPE_CALENDAR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "calendarpage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/mx/hitos/Hitos/calendar/hitos-calendar-page.ui");
  bind_children (widget_class);
  hitos_calendar_page_install_actions (widget_class);
}

static void
hitos_calendar_page_init (HitosCalendarPage *self)
{
  hitos_calendar_style_load (gtk_widget_get_display (GTK_WIDGET (self)));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->state = hitos_calendar_state_new ();
  hitos_month_view_set_state (self->month, self->state);
  hitos_year_view_set_state (self->year, self->state);
  hitos_agenda_view_set_state (self->agenda, self->state);
  hitos_calendar_panel_set_state (self->panel, self->state);
  g_signal_connect_object (self->state, "notify::month", G_CALLBACK (on_month_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::record", G_CALLBACK (on_record_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (on_view_shown_cb), self,
                           G_CONNECT_SWAPPED);
  self->is_revealed = adw_flap_get_reveal_flap (self->flap);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (on_panel_shown_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
hitos_calendar_page_new (void)
{
  return g_object_new (HITOS_TYPE_CALENDAR_PAGE, NULL);
}

static HitosDate
choose_first_day (HitosOccurrences *occurrences)
{
  HitosWhen range = hitos_occurrences_get_range (occurrences);
  HitosDate today = hitos_occurrences_get_today (occurrences);

  if (range.start == HITOS_DATE_NONE
      || (today >= range.start - NEAR_DAYS && today < range.end + NEAR_DAYS))
    return today;
  return range.start;
}

void
hitos_calendar_page_set_occurrences (HitosCalendarPage *self, HitosOccurrences *occurrences)
{
  HitosOccurrences *shown;

  g_return_if_fail (HITOS_IS_CALENDAR_PAGE (self) && HITOS_IS_OCCURRENCES (occurrences));

  shown = hitos_calendar_state_get_occurrences (self->state);
  if (shown == NULL || hitos_occurrences_get_process (shown) != hitos_occurrences_get_process (occurrences))
    hitos_calendar_state_set_day (self->state, choose_first_day (occurrences));
  hitos_calendar_state_set_occurrences (self->state, occurrences);
}

HitosCalendarState *
hitos_calendar_page_get_state (HitosCalendarPage *self)
{
  g_return_val_if_fail (HITOS_IS_CALENDAR_PAGE (self), NULL);

  return self->state;
}

void
hitos_calendar_page_show_view (HitosCalendarPage *self, const char *name)
{
  g_return_if_fail (HITOS_IS_CALENDAR_PAGE (self));
  g_return_if_fail (gtk_stack_get_child_by_name (self->views, name) != NULL);

  gtk_stack_set_visible_child_name (self->views, name);
}

void
hitos_calendar_page_set_alone (HitosCalendarPage *self, gboolean alone)
{
  g_return_if_fail (HITOS_IS_CALENDAR_PAGE (self));

  if (self->is_accompanied == !alone)
    return;
  self->is_accompanied = !alone;
  adw_flap_set_reveal_flap (self->flap, alone && self->is_revealed);
}

void
hitos_calendar_page_focus_record (HitosCalendarPage *self, gpointer record)
{
  g_return_if_fail (HITOS_IS_CALENDAR_PAGE (self));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "month") != 0)
    gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
  else if (record)
    hitos_month_view_focus_record (self->month, record);
  else
    hitos_month_view_focus_day (self->month);
}
