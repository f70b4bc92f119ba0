/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-milestone.h"
#include "hitos-slips.h"
#include "hitos-timeline-ruler.h"
#include "hitos-timeline-words.h"

#define SOON_DAYS 7
#define NAMES_WIDTH 330
#define MOST_NAMES_WIDTH 620
#define SLACK_WIDTH 92
/* Of a line of letters of the usual size, at most. */
#define TEXT_HEIGHT 22.0

/* Below the first, the names leave the band more than half of the room; from the second on, the slack stands beside
 * them. */
#define NARROW 640
#define WIDE 1100

enum { PROP_0, PROP_RECORD, PROP_NAMES_WIDTH, N_PROPS };
static GParamSpec *properties[N_PROPS];
enum { CHANGE, MESSAGE, ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosTimeline, hitos_timeline, GTK_TYPE_WIDGET)

/* --- the plan --- */

static void
update_plan (HitosTimeline *self)
{
  g_autoptr (HitosTimelinePlan) plan = NULL;

  if (self->process)
    {
      g_autoptr (HitosSchedule) schedule = hitos_schedule_new (self->process, self->today, self->soon_days);

      plan = hitos_timeline_plan_new_beside (self->process, schedule, self->today, hitos_timeline_get_baseline (self));
      hitos_timeline_band_set_workdays (self->band, hitos_schedule_get_workdays (schedule));
    }
  hitos_timeline_rows_set_plan (self->rows, plan);
}

static gboolean
place_rows (GtkWidget *band, gpointer data, double *top, double *height)
{
  return hitos_timeline_table_place (HITOS_TIMELINE (data)->list, band, top, height);
}

/* --- what is chosen --- */

guint
hitos_timeline_get_task (HitosTimeline *self)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (self->rows);
  gpointer item = hitos_timeline_get_record (self);

  return plan && item ? hitos_timeline_plan_find (plan, item) : HITOS_TIMELINE_NO_TASK;
}

static void
on_selected_cb (HitosTimelineTable *list, HitosTimeline *self)
{
  hitos_timeline_band_set_selected (self->band, hitos_timeline_table_get_row (list));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/* A row may have come between. */
static void
on_activated_cb (HitosTimelineTable *list, HitosTimeline *self)
{
  guint row = hitos_timeline_table_get_row (list);

  if (hitos_timeline_get_record (self))
    g_signal_emit (self, signals[ACTIVATED], 0, hitos_timeline_get_record (self));
  else if (row != HITOS_TIMELINE_NO_ROW)
    hitos_timeline_rows_set_unfolded (self->rows, row, !hitos_timeline_rows_get_row (self->rows, row)->unfolded);
}

static void
on_row_pressed_cb (HitosTimelineBand *band, guint row, int n_press, HitosTimeline *self)
{
  hitos_timeline_table_choose (self->list, row);
  hitos_timeline_table_focus (self->list, row);
  if (n_press == 2)
    on_activated_cb (self->list, self);
}

void
hitos_timeline_tell_change (HitosTimeline *self, HitosChange *change, const char *sentence)
{
  g_signal_emit (self, signals[CHANGE], 0, change, sentence);
}

void
hitos_timeline_tell_message (HitosTimeline *self, const char *message)
{
  g_signal_emit (self, signals[MESSAGE], 0, message);
}

/* The keyboard is for the chosen row, else for the first. */
static gboolean
hitos_timeline_grab_focus (GtkWidget *widget)
{
  HitosTimeline *self = HITOS_TIMELINE (widget);
  guint selected = hitos_timeline_table_get_row (self->list);

  /* What goes back out of it by Tab is asked whether it takes the focus itself. */
  if (gtk_widget_get_focus_child (widget) || hitos_timeline_rows_get_n_rows (self->rows) == 0)
    return FALSE;
  hitos_timeline_table_focus (self->list, selected != HITOS_TIMELINE_NO_ROW ? selected : 0);
  return TRUE;
}

/* --- the divider --- */

/* As a person has left it, where the band keeps half of the room; else a third of what is wide. */
static int
choose_names_width (HitosTimeline *self, int width)
{
  double letters = hitos_timeline_ink_get_text_height (hitos_timeline_band_get_ink (self->band)) / TEXT_HEIGHT;
  int names;

  if (self->names_width > 0 && width >= NARROW)
    return CLAMP (self->names_width, NAMES_WIDTH / 2, width / 2);
  if (width < WIDE)
    return width < NARROW ? width * 2 / 5 : NAMES_WIDTH;
  names = CLAMP (width / 3, NAMES_WIDTH, MOST_NAMES_WIDTH) + (self->slack ? SLACK_WIDTH : 0);
  /* Large letters have as much more as leaves the band its half. */
  return letters > 1 ? MAX (names, MIN (width / 2, (int) (names * letters))) : names;
}

/* Where only the divider asked for its place, GTK 4.8 would forget the scrollbars which come and go with it, as long as
 * something above asks for its own, as a toast that slides in does. */
static void
follow_divider (HitosTimeline *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
on_narrowed_cb (gpointer data)
{
  HitosTimeline *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->narrowing = 0;
  hitos_timeline_table_set_slack (self->list, width >= WIDE && self->slack);
  hitos_timeline_table_set_narrow (self->list, width < NARROW);
  self->dividing = TRUE;
  gtk_paned_set_position (GTK_PANED (self->paned), choose_names_width (self, width));
  self->dividing = FALSE;
  follow_divider (self);
  return G_SOURCE_REMOVE;
}

/* A column of dashes would tell nothing. */
static gboolean
has_slack (HitosTimeline *self)
{
  HitosTimelinePlan *plan = hitos_timeline_rows_get_plan (self->rows);

  for (guint i = 0; plan && i < hitos_timeline_plan_get_n_tasks (plan); i++)
    if (hitos_timeline_words_have_slack (hitos_timeline_plan_get_task (plan, i)))
      return TRUE;
  return FALSE;
}

static void
on_rows_changed_cb (HitosTimeline *self)
{
  gboolean slack = has_slack (self);

  hitos_timeline_band_set_selected (self->band, hitos_timeline_table_get_row (self->list));
  if (slack == self->slack)
    return;
  self->slack = slack;
  if (self->width > 0 && self->narrowing == 0)
    self->narrowing = g_idle_add (on_narrowed_cb, self);
}

/* Where the divider is put by a person; GTK moves it, too, where the room is less. */
static void
on_divided_cb (HitosTimeline *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->dividing || self->narrowing != 0 || width < NARROW || width != self->width)
    return;
  self->names_width = gtk_paned_get_position (GTK_PANED (self->paned));
  follow_divider (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAMES_WIDTH]);
}

static void
on_width_cb (HitosTimeline *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width == 0 || width == self->width)
    return;
  self->width = width;
  /* Not now: the rows are being laid out. */
  if (self->narrowing == 0)
    self->narrowing = g_idle_add (on_narrowed_cb, self);
}

/* --- the object --- */

static void
hitos_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RECORD)
    g_value_set_object (value, hitos_timeline_get_record (HITOS_TIMELINE (object)));
  else
    g_value_set_int (value, HITOS_TIMELINE (object)->names_width);
}

static void
hitos_timeline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HitosTimeline *self = HITOS_TIMELINE (object);

  if (id == PROP_RECORD)
    hitos_timeline_set_record (self, g_value_get_object (value));
  else if (self->names_width != g_value_get_int (value))
    {
      self->names_width = g_value_get_int (value);
      if (self->width > 0 && self->narrowing == 0)
        self->narrowing = g_idle_add (on_narrowed_cb, self);
    }
}

static void
hitos_timeline_dispose (GObject *object)
{
  HitosTimeline *self = HITOS_TIMELINE (object);

  g_clear_handle_id (&self->narrowing, g_source_remove);
  g_clear_pointer (&self->paned, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->process);
  g_clear_pointer (&self->baseline, g_free);
  G_OBJECT_CLASS (hitos_timeline_parent_class)->dispose (object);
}

static void
hitos_timeline_class_init (HitosTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hitos_timeline_dispose;
  widget_class->grab_focus = hitos_timeline_grab_focus;
  object_class->get_property = hitos_timeline_get_property;
  object_class->set_property = hitos_timeline_set_property;
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, HITOS_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAMES_WIDTH] = g_param_spec_int ("names-width", NULL, NULL, 0, G_MAXINT, 0,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                     | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGE] = g_signal_new ("change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, HITOS_TYPE_CHANGE, G_TYPE_STRING);
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, HITOS_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeline");
}

static void
build_band (HitosTimeline *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *ruler;
  g_autoptr (GtkSizeGroup) heads = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  self->band = HITOS_TIMELINE_BAND (hitos_timeline_band_new (self->rows));
  hitos_timeline_band_set_place (self->band, place_rows, self);
  ruler = hitos_timeline_ruler_new (self->band);
  gtk_size_group_add_widget (heads, ruler);
  gtk_size_group_add_widget (heads, hitos_timeline_table_get_header (self->list));
  gtk_scrolled_window_set_vadjustment (GTK_SCROLLED_WINDOW (scroller), hitos_timeline_table_get_vadjustment (self->list));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->band));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (scroller, "hitos-pane");
  /* Translators: what a screen reader calls the drawn side of the timeline. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Bars of the timeline"), -1);
  self->band_side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->band_side, "view");
  gtk_box_append (GTK_BOX (self->band_side), ruler);
  gtk_box_append (GTK_BOX (self->band_side), scroller);
  g_signal_connect_object (self->band, "row-pressed", G_CALLBACK (on_row_pressed_cb), self, 0);
  hitos_timeline_connect_edits (self);
}

static void
hitos_timeline_init (HitosTimeline *self)
{
  self->soon_days = SOON_DAYS;
  self->rows = hitos_timeline_rows_new ();
  self->list = HITOS_TIMELINE_TABLE (hitos_timeline_table_new (self->rows));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "hitos-pane");
  build_band (self);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (on_selected_cb), self, 0);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (on_activated_cb), self, 0);
  g_signal_connect_object (self->rows, "changed", G_CALLBACK (on_rows_changed_cb), self, G_CONNECT_SWAPPED);
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), GTK_WIDGET (self->list));
  gtk_paned_set_end_child (GTK_PANED (self->paned), self->band_side);
  gtk_paned_set_resize_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_position (GTK_PANED (self->paned), NAMES_WIDTH);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
  g_signal_connect_object (self->paned, "notify::max-position", G_CALLBACK (on_width_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (on_divided_cb), self, G_CONNECT_SWAPPED);
  hitos_timeline_add_keys (self);
}

/* --- public --- */

GtkWidget *
hitos_timeline_new (void)
{
  return g_object_new (HITOS_TYPE_TIMELINE, NULL);
}

void
hitos_timeline_set_process (HitosTimeline *self, HitosProcess *process, HitosDate today)
{
  gboolean another;

  g_return_if_fail (HITOS_IS_TIMELINE (self));
  g_return_if_fail (process == NULL || today > HITOS_DATE_NONE);

  another = self->process != process;
  if (another && self->process)
    g_signal_handlers_disconnect_by_data (self->process, self);
  if (another)
    g_clear_pointer (&self->baseline, g_free);
  g_set_object (&self->process, process);
  self->today = today;
  if (another && process)
    g_signal_connect_object (process, "changed", G_CALLBACK (update_plan), self, G_CONNECT_SWAPPED);
  update_plan (self);
  if (another)
    hitos_timeline_band_fit (self->band);
}

void
hitos_timeline_set_soon_days (HitosTimeline *self, int soon_days)
{
  g_return_if_fail (HITOS_IS_TIMELINE (self) && soon_days >= 0);

  if (self->soon_days == soon_days)
    return;
  self->soon_days = soon_days;
  update_plan (self);
}

void
hitos_timeline_set_baseline (HitosTimeline *self, HitosBaseline *baseline)
{
  g_return_if_fail (HITOS_IS_TIMELINE (self));
  g_return_if_fail (baseline == NULL || HITOS_IS_BASELINE (baseline));

  g_free (self->baseline);
  self->baseline = g_strdup (baseline ? hitos_record_get_id (baseline) : "");
  update_plan (self);
}

void
hitos_timeline_follow_baseline (HitosTimeline *self)
{
  g_return_if_fail (HITOS_IS_TIMELINE (self));

  g_clear_pointer (&self->baseline, g_free);
  update_plan (self);
}

/* One that was removed is followed by the last one. */
HitosBaseline *
hitos_timeline_get_baseline (HitosTimeline *self)
{
  g_autoptr (GPtrArray) baselines = NULL;
  HitosBaseline *chosen;

  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  if (self->process == NULL || (self->baseline && *self->baseline == '\0'))
    return NULL;
  chosen = self->baseline ? hitos_process_lookup (self->process, HITOS_TYPE_BASELINE, self->baseline) : NULL;
  baselines = hitos_slips_list_baselines (self->process);
  return chosen ? chosen : baselines->len ? baselines->pdata[0] : NULL;
}

HitosTimelineRows *
hitos_timeline_get_rows (HitosTimeline *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  return self->rows;
}

HitosTimelineBand *
hitos_timeline_get_band (HitosTimeline *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  return self->band;
}

GtkColumnView *
hitos_timeline_get_view (HitosTimeline *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  return hitos_timeline_table_get_view (self->list);
}

gpointer
hitos_timeline_get_record (HitosTimeline *self)
{
  gpointer item;

  g_return_val_if_fail (HITOS_IS_TIMELINE (self), NULL);

  item = hitos_timeline_table_get_item (self->list);
  return HITOS_IS_MILESTONE (item) ? item : NULL;
}

void
hitos_timeline_set_record (HitosTimeline *self, gpointer record)
{
  HitosTimelinePlan *plan;
  guint task, row;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  plan = hitos_timeline_rows_get_plan (self->rows);
  if (record == hitos_timeline_get_record (self))
    return;
  task = plan && HITOS_IS_MILESTONE (record) ? hitos_timeline_plan_find (plan, record) : HITOS_TIMELINE_NO_TASK;
  row = task != HITOS_TIMELINE_NO_TASK ? hitos_timeline_rows_reveal (self->rows, task) : HITOS_TIMELINE_NO_ROW;
  hitos_timeline_table_choose (self->list, row);
  if (row != HITOS_TIMELINE_NO_ROW)
    hitos_timeline_band_show_days (self->band, hitos_timeline_plan_get_task (plan, task)->planned);
}

gboolean
hitos_timeline_is_table (HitosTimeline *self)
{
  g_return_val_if_fail (HITOS_IS_TIMELINE (self), FALSE);

  return self->table;
}

void
hitos_timeline_set_table (HitosTimeline *self, gboolean table)
{
  g_return_if_fail (HITOS_IS_TIMELINE (self));

  self->table = table;
  gtk_widget_set_visible (self->band_side, !table);
  hitos_timeline_table_set_whole (self->list, table);
}

void
hitos_timeline_copy (HitosTimeline *self)
{
  g_autofree char *text = NULL, *sentence = NULL;
  guint n_rows;

  g_return_if_fail (HITOS_IS_TIMELINE (self));

  text = hitos_timeline_table_copy (self->list, &n_rows);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row copied as a table", "%u rows copied as a table", n_rows),
                              n_rows);
  hitos_timeline_tell_message (self, sentence);
}
