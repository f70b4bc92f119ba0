/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-print-timeline-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-day-row.h"

struct _HitosPrintTimelineRow {
  AdwExpanderRow parent_instance;

  gboolean filling;      /* the lines are told, not changed by a person */
  HitosDayRow *from;     /* children, NULL before they are filled */
  HitosDayRow *to;
  AdwComboRow *grouping;
  AdwComboRow *filter;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosPrintTimelineRow, hitos_print_timeline_row, ADW_TYPE_EXPANDER_ROW)

/* The words of the settings, in the order of the enumerations. */
typedef struct {
  const char *word;
  const char *name;
} Choice;

static const Choice groupings[] = {
  [HITOS_TIMELINE_GROUP_NONE] = { "none", N_("Deliverable") },
  [HITOS_TIMELINE_GROUP_BODY] = { "body", N_("Approving body") },
  [HITOS_TIMELINE_GROUP_RESPONSIBLE] = { "responsible", N_("Responsible area") },
  [HITOS_TIMELINE_GROUP_PHASE] = { "phase", N_("Phase") },
  [HITOS_TIMELINE_GROUP_STATE] = { "state", N_("State") },
};

static const Choice filters[] = {
  [HITOS_TIMELINE_FILTER_ALL] = { "all", N_("All milestones") },
  [HITOS_TIMELINE_FILTER_PENDING] = { "pending", N_("Only what is not done") },
  [HITOS_TIMELINE_FILTER_CRITICAL] = { "critical", N_("Only the critical chain") },
  [HITOS_TIMELINE_FILTER_LATE] = { "late", N_("Only what is late") },
};

static char *
describe_days (HitosPrintTimelineRow *self)
{
  HitosDate from = hitos_day_row_get_date (self->from), to = hitos_day_row_get_date (self->to);
  g_autofree char *first = from != HITOS_DATE_NONE ? hitos_date_text_field (hitos_when_day (from)) : g_strdup ("…");
  g_autofree char *last = to != HITOS_DATE_NONE ? hitos_date_text_field (hitos_when_day (to)) : g_strdup ("…");

  return from == HITOS_DATE_NONE && to == HITOS_DATE_NONE ? g_strdup (_("Whole process"))
                                                          : g_strdup_printf ("%s – %s", first, last);
}

/* Folded, it says what is chosen. */
static void
tell_change (HitosPrintTimelineRow *self)
{
  g_autofree char *days = NULL, *text = NULL;

  if (self->filling)
    return;
  days = describe_days (self);
  text = g_strdup_printf ("%s · %s · %s", days, _(groupings[adw_combo_row_get_selected (self->grouping)].name),
                          _(filters[adw_combo_row_get_selected (self->filter)].name));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- the days --- */

/* HITOS_DATE_NONE and right where nothing is written. */
static gboolean
read_day (HitosDayRow *row, HitosDate *day)
{
  *day = hitos_day_row_get_date (row);
  return *day != HITOS_DATE_NONE || *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0';
}

static void
on_day_cb (HitosPrintTimelineRow *self)
{
  HitosDate from, to;
  gboolean first = read_day (self->from, &from), last = read_day (self->to, &to);
  gboolean crossed = first && last && from != HITOS_DATE_NONE && to != HITOS_DATE_NONE && from > to;

  hitos_day_row_set_problem (self->from, first ? NULL : _("write a day, as 3/11/2021"));
  hitos_day_row_set_problem (self->to, !last     ? _("write a day, as 3/11/2021")
                                       : crossed ? _("this is before the first day")
                                                 : NULL);
  tell_change (self);
}

static HitosDayRow *
add_day (HitosPrintTimelineRow *self, const char *title, HitosProcess *process, HitosDate today)
{
  HitosDayRow *row = HITOS_DAY_ROW (hitos_day_row_new (title, today));

  hitos_day_row_set_year_start (row, hitos_process_get_year_start (process));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (row));
  g_signal_connect_object (row, "changed", G_CALLBACK (on_day_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* The days that were printed last are of use in the same process alone. */
static void
fill_days (HitosPrintTimelineRow *self, HitosProcess *process, GSettings *settings)
{
  g_autofree char *text = settings ? g_settings_get_string (settings, "print-span") : NULL;
  HitosWhen days = hitos_process_get_planning_days (process);
  g_auto (GStrv) ends = g_strsplit (text ? text : "", "/", 2);
  HitosDate from, to;

  if (g_strv_length (ends) != 2)
    return;
  from = hitos_date_parse (ends[0]);
  to = hitos_date_parse (ends[1]);
  if ((from == HITOS_DATE_NONE || (from >= days.start && from < days.end))
      && (to == HITOS_DATE_NONE || (to >= days.start && to < days.end)))
    {
      hitos_day_row_set_date (self->from, from);
      hitos_day_row_set_date (self->to, to);
    }
}

/* --- the choices --- */

static void
fill_choice (AdwComboRow *row, const Choice *choices, guint n_choices, GSettings *settings, const char *printed,
             const char *shown)
{
  g_autofree char *last = settings ? g_settings_get_string (settings, printed) : NULL;
  g_autofree char *seen = settings ? g_settings_get_string (settings, shown) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < n_choices; i++)
    {
      gtk_string_list_append (names, _(choices[i].name));
      if (g_strcmp0 (choices[i].word, last && *last ? last : seen) == 0)
        chosen = i;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, chosen);
}

/* What is as on the screen follows the screen. */
static void
remember_choice (AdwComboRow *row, const Choice *choices, GSettings *settings, const char *printed, const char *shown)
{
  const char *word = choices[adw_combo_row_get_selected (row)].word;
  g_autofree char *seen = g_settings_get_string (settings, shown);

  g_settings_set_string (settings, printed, g_str_equal (word, seen) ? "" : word);
}

static AdwComboRow *
add_choice (HitosPrintTimelineRow *self, const char *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (tell_change), self, G_CONNECT_SWAPPED);
  return ADW_COMBO_ROW (row);
}

/* --- the object --- */

static void
hitos_print_timeline_row_dispose (GObject *object)
{
  /* Rows that are taken apart lose their choice, which is nobody's wish. */
  HITOS_PRINT_TIMELINE_ROW (object)->filling = TRUE;
  G_OBJECT_CLASS (hitos_print_timeline_row_parent_class)->dispose (object);
}

static void
hitos_print_timeline_row_class_init (HitosPrintTimelineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_print_timeline_row_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hitos_print_timeline_row_init (HitosPrintTimelineRow *self)
{
  /* Translators: what of the timeline is printed: which days, in which groups. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("What of It"));
}

void
hitos_print_timeline_row_fill (HitosPrintTimelineRow *self, HitosProcess *process, GSettings *settings,
                                 HitosDate today)
{
  g_return_if_fail (HITOS_IS_PRINT_TIMELINE_ROW (self) && self->from == NULL);
  g_return_if_fail (HITOS_IS_PROCESS (process) && today != HITOS_DATE_NONE);

  self->filling = TRUE;
  self->from = add_day (self, C_("days", "From"), process, today);
  self->to = add_day (self, C_("days", "To"), process, today);
  self->grouping = add_choice (self, _("Group by"));
  self->filter = add_choice (self, _("Show"));
  fill_choice (self->grouping, groupings, G_N_ELEMENTS (groupings), settings, "print-group", "timeline-group");
  fill_choice (self->filter, filters, G_N_ELEMENTS (filters), settings, "print-filter", "timeline-filter");
  fill_days (self, process, settings);
  self->filling = FALSE;
  tell_change (self);
}

void
hitos_print_timeline_row_remember (HitosPrintTimelineRow *self, GSettings *settings)
{
  HitosPrintOptions options = { 0 };
  g_autofree char *from = NULL, *to = NULL, *span = NULL;

  g_return_if_fail (HITOS_IS_PRINT_TIMELINE_ROW (self) && G_IS_SETTINGS (settings));

  hitos_print_timeline_row_read (self, &options);
  from = options.from != HITOS_DATE_NONE ? hitos_date_format (options.from) : g_strdup ("");
  to = options.to != HITOS_DATE_NONE ? hitos_date_format (options.to) : g_strdup ("");
  span = g_strconcat (from, "/", to, NULL);
  g_settings_set_string (settings, "print-span", span);
  remember_choice (self->grouping, groupings, settings, "print-group", "timeline-group");
  remember_choice (self->filter, filters, settings, "print-filter", "timeline-filter");
}

gboolean
hitos_print_timeline_row_is_right (HitosPrintTimelineRow *self)
{
  HitosDate from, to;

  g_return_val_if_fail (HITOS_IS_PRINT_TIMELINE_ROW (self) && self->from, FALSE);

  return read_day (self->from, &from) && read_day (self->to, &to)
         && (from == HITOS_DATE_NONE || to == HITOS_DATE_NONE || from <= to);
}

void
hitos_print_timeline_row_read (HitosPrintTimelineRow *self, HitosPrintOptions *options)
{
  g_return_if_fail (HITOS_IS_PRINT_TIMELINE_ROW (self) && options != NULL);

  options->grouping = (HitosTimelineGrouping) adw_combo_row_get_selected (self->grouping);
  options->filter = (HitosTimelineFilter) adw_combo_row_get_selected (self->filter);
  options->from = hitos_day_row_get_date (self->from);
  options->to = hitos_day_row_get_date (self->to);
}
