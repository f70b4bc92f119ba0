/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

#include "hitos-agenda-row.h"
#include "hitos-agenda-view.h"
#include "hitos-milestone.h"
#include "hitos-month-cell.h"
#include "hitos-month-chip.h"
#include "hitos-occurrence-row.h"

static gboolean
has_focus_on_today (CalendarFixture *fixture)
{
  return calendar_get_focus (fixture) == calendar_get_cell (fixture, SAMPLE_TODAY);
}

static void
test_opens_on_today (CalendarFixture *fixture, gconstpointer data)
{
  calendar_assert_day (fixture, SAMPLE_TODAY);
  calendar_wait_for (has_focus_on_today, fixture);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (calendar_get_cell (fixture, SAMPLE_TODAY)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_walks_by_keys (CalendarFixture *fixture, gconstpointer data)
{
  static const struct { guint key; const char *day; } walk[] = {
    { GDK_KEY_Right, "2021-11-11" },     { GDK_KEY_Down, "2021-11-18" },
    { GDK_KEY_Left, "2021-11-17" },      { GDK_KEY_Up, "2021-11-10" },
    { GDK_KEY_Home, "2021-11-08" },      { GDK_KEY_End, "2021-11-14" },
    { GDK_KEY_Page_Up, "2021-10-14" },   { GDK_KEY_Page_Down, "2021-11-14" },
    { GDK_KEY_Down, "2021-11-21" },      { GDK_KEY_Down, "2021-11-28" },
    { GDK_KEY_Down, "2021-12-05" },      { GDK_KEY_Page_Down, "2022-01-05" },
  };

  hitos_month_view_focus_day (fixture->month);
  for (guint i = 0; i < G_N_ELEMENTS (walk); i++)
    {
      calendar_press (fixture, walk[i].key);
      calendar_assert_day (fixture, walk[i].day);
      g_assert_true (calendar_get_focus (fixture) == calendar_get_cell (fixture, walk[i].day));
    }
}

/* 31 January, one month on, is the last of February; the year turns. */
static void
test_clips_to_the_month (CalendarFixture *fixture, gconstpointer data)
{
  hitos_calendar_state_set_day (fixture->state, hitos_date_parse ("2022-01-31"));
  hitos_month_view_focus_day (fixture->month);
  calendar_press (fixture, GDK_KEY_Page_Down);
  calendar_assert_day (fixture, "2022-02-28");
  hitos_calendar_state_set_day (fixture->state, hitos_date_parse ("2021-12-31"));
  hitos_month_view_focus_day (fixture->month);
  calendar_press (fixture, GDK_KEY_Right);
  calendar_assert_day (fixture, "2022-01-01");
}

static void
test_enters_chips (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = calendar_get_cell (fixture, "2021-11-05");
  HitosMilestone *informe = sample_process_find (fixture->process, "E03.2021.10");

  hitos_calendar_state_set_day (fixture->state, hitos_date_parse ("2021-11-05"));
  hitos_month_view_focus_day (fixture->month);
  calendar_press (fixture, GDK_KEY_Return);
  g_assert_true (calendar_get_focus (fixture) == hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 0));
  calendar_press (fixture, GDK_KEY_Down);
  g_assert_true (calendar_get_focus (fixture) == hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 1));
  calendar_press (fixture, GDK_KEY_Up);
  calendar_press (fixture, GDK_KEY_Return);
  /* What is overdue stands first. */
  g_assert_true (hitos_calendar_state_get_record (fixture->state) == informe);
  calendar_press (fixture, GDK_KEY_Escape);
  g_assert_true (calendar_get_focus (fixture) == cell);
}

static void
test_speaks (CalendarFixture *fixture, gconstpointer data)
{
  HitosMonthCell *cell = HITOS_MONTH_CELL (calendar_get_cell (fixture, "2021-11-05"));
  HitosMilestone *e05 = sample_process_find (fixture->process, "E05");
  HitosMilestone *e06b = sample_process_find (fixture->process, "E06b");
  g_autofree char *chip = g_strdup_printf ("E05, %s, due on 5 November, done in time",
                                           hitos_milestone_get_name (e05));
  g_autofree char *bar = g_strdup_printf ("Wednesday, 10 November 2021, today; "
                                          "E06b, %s, planned from 8 November to 26 November, pending",
                                          hitos_milestone_get_name (e06b));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Friday, 5 November 2021, 3 items");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (hitos_month_cell_get_chip (cell, 2)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, chip);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calendar_get_cell (fixture, SAMPLE_TODAY)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, bar);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calendar_get_cell (fixture, "2021-11-02")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tuesday, 2 November 2021, Día de Muertos");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static int
get_bottom (GtkWidget *chip, GtkWidget *cell, int *top)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (chip, cell, &bounds));
  *top = (int) bounds.origin.y;
  return (int) (bounds.origin.y + bounds.size.height);
}

/* What stands before the name has a line of its own where there are several. */
static void
assert_no_point_ends_a_line (GtkWidget *chip)
{
  GtkWidget *text = gtk_widget_get_first_child (chip);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (text, gtk_inscription_get_text (GTK_INSCRIPTION (text)));

  pango_layout_set_width (layout, gtk_widget_get_width (text) * PANGO_SCALE);
  for (GSList *one = pango_layout_get_lines_readonly (layout); one; one = one->next)
    {
      PangoLayoutLine *line = one->data;
      g_autofree char *words = g_strndup (pango_layout_get_text (layout) + line->start_index, line->length);

      g_assert_false (g_str_has_suffix (g_strchomp (words), "·"));
    }
}

/* A name that one line would cut is read in more, where its day has the room, and no chip lies over another. */
static void
test_reads_names (CalendarFixture *fixture, gconstpointer data)
{
  int header, lane;
  guint n_higher = 0;

  g_assert_true (hitos_month_view_is_settled (fixture->month));
  for (HitosDate day = hitos_date_parse ("2021-11-01"); day < hitos_date_parse ("2021-12-01"); day++)
    {
      GtkWidget *cell = hitos_month_view_get_cell (fixture->month, day), *chip;
      int end = 0, top;

      hitos_month_cell_measure_lanes (HITOS_MONTH_CELL (cell), &header, &lane);
      for (guint i = 0; (chip = hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), i)); i++)
        {
          int bottom = get_bottom (chip, cell, &top), height = gtk_widget_get_height (chip);
          int lines = hitos_month_chip_count_lines (HITOS_MONTH_CHIP (chip), gtk_widget_get_width (chip), 3);

          g_assert_cmpint (top, >=, end);
          g_assert_cmpint (bottom, <=, gtk_widget_get_height (cell));
          g_assert_cmpint (height, <=, lines * lane);
          if (height > lane)
            {
              assert_no_point_ends_a_line (chip);
              n_higher++;
            }
          if (lines > 1 && hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 1) == NULL)
            g_assert_cmpint (height, >, lane);
          end = bottom;
        }
    }
  g_assert_cmpuint (n_higher, >, 0);
}

static guint
count_glyphs (PangoLayout *layout)
{
  guint n = 0;

  for (GSList *line = pango_layout_get_lines_readonly (layout); line; line = line->next)
    for (GSList *run = ((PangoLayoutLine *) line->data)->runs; run; run = run->next)
      n += ((PangoGlyphItem *) run->data)->glyphs->num_glyphs;
  return n;
}

static gboolean
is_wrapped_anywhere (GtkLabel *label)
{
  return gtk_label_get_wrap (label) && gtk_label_get_wrap_mode (label) == PANGO_WRAP_WORD_CHAR;
}

/* How many labels below @widget break words; each does so without a sign that is not in its text. */
static guint
assert_no_hyphens (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) && is_wrapped_anywhere (GTK_LABEL (widget)))
    {
      g_autoptr (PangoLayout) narrow = pango_layout_copy (gtk_label_get_layout (GTK_LABEL (widget)));

      pango_layout_set_text (narrow, "Determinación", -1);
      pango_layout_set_width (narrow, 30 * PANGO_SCALE);
      pango_layout_set_height (narrow, -9);
      g_assert_cmpint (pango_layout_get_line_count (narrow), >, 1);
      g_assert_cmpuint (count_glyphs (narrow), ==, g_utf8_strlen ("Determinación", -1));
      n = 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += assert_no_hyphens (child);
  return n;
}

/* A word that has no room in a chip is cut there and goes on nowhere; in a list it goes on without a hyphen. */
static void
test_breaks_no_words (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *cell = calendar_get_cell (fixture, "2021-11-05"), *chip;
  g_autoptr (GtkWidget) row = g_object_ref_sink (hitos_occurrence_row_new ());

  for (guint i = 0; (chip = hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), i)); i++)
    g_assert_cmpint (hitos_month_chip_count_lines (HITOS_MONTH_CHIP (chip), 30, 3), ==, 1);
  chip = hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 0);
  hitos_occurrence_row_set_occurrence (HITOS_OCCURRENCE_ROW (row), hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip)));
  g_assert_cmpuint (assert_no_hyphens (row), ==, 2);
}

/* Where one reads from the right, the week begins there: days, their numbers and chips, and the keys. */
static void
test_mirrored (void)
{
  CalendarFixture fixture = { 0 };
  graphene_rect_t monday, friday, chip;
  GtkWidget *cell;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  calendar_set_up (&fixture, NULL);
  cell = calendar_get_cell (&fixture, "2021-11-05");
  g_assert_true (gtk_widget_compute_bounds (calendar_get_cell (&fixture, "2021-11-01"), GTK_WIDGET (fixture.month),
                                              &monday));
  g_assert_true (gtk_widget_compute_bounds (cell, GTK_WIDGET (fixture.month), &friday));
  g_assert_true (gtk_widget_compute_bounds (hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 0), cell, &chip));
  g_assert_cmpfloat (monday.origin.x, >, friday.origin.x + 3 * friday.size.width);
  g_assert_cmpfloat (chip.origin.x, >=, 0);
  g_assert_cmpfloat (chip.origin.x + chip.size.width, <=, friday.size.width);
  hitos_calendar_state_set_day (fixture.state, hitos_date_parse ("2021-11-03"));
  gtk_widget_grab_focus (calendar_get_cell (&fixture, "2021-11-03"));
  calendar_press (&fixture, GDK_KEY_Left);
  g_assert_cmpint (hitos_calendar_state_get_day (fixture.state), ==, hitos_date_parse ("2021-11-04"));
  calendar_tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
has_overflow (CalendarFixture *fixture)
{
  GtkWidget *chip = NULL, *next;

  for (guint i = 0; (next = hitos_month_cell_get_chip (HITOS_MONTH_CELL (calendar_get_cell (fixture, "2022-04-05")), i)); i++)
    chip = next;
  return chip && hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip)) == NULL;
}

static void
test_overflows (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *cell;
  guint n_shown = 0;
  GtkWidget *popover;
  g_autoptr (GPtrArray) all = hitos_occurrences_list (hitos_calendar_state_get_occurrences (fixture->state),
                                                      hitos_when_day (hitos_date_parse ("2022-04-05")));
  g_autofree char *spoken = NULL;

  hitos_calendar_state_set_day (fixture->state, hitos_date_parse ("2022-04-05"));
  calendar_wait_for (has_overflow, fixture);
  cell = calendar_get_cell (fixture, "2022-04-05");
  while (hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), n_shown + 1))
    n_shown++;
  spoken = g_strdup_printf ("%u more, opens the whole day", all->len - n_shown);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), n_shown)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  gtk_widget_grab_focus (hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), n_shown));
  calendar_press (fixture, GDK_KEY_Return);
  popover = calendar_find_widget (GTK_WIDGET (fixture->month), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
test_jumps (CalendarFixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.election", NULL);
  calendar_assert_day (fixture, "2022-06-05");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.previous", NULL);
  calendar_assert_day (fixture, "2022-05-05");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.today", NULL);
  calendar_assert_day (fixture, SAMPLE_TODAY);
}

/* One choice: what one view chooses, the others and the properties show. */
static void
test_shares_the_choice (CalendarFixture *fixture, gconstpointer data)
{
  HitosMilestone *milestone = sample_process_find (fixture->process, "E14");
  HitosMilestone *shown = NULL;
  int month;

  hitos_calendar_state_choose (fixture->state,
                               hitos_occurrences_find_record (hitos_calendar_state_get_occurrences (fixture->state),
                                                              milestone));
  g_object_get (fixture->page, "record", &shown, "month", &month, NULL);
  g_assert_true (shown == milestone);
  g_clear_object (&shown);
  g_assert_cmpint (month, ==, hitos_date_parse ("2022-02-01"));
  calendar_assert_day (fixture, "2022-02-05");
  g_object_set (fixture->page, "month", (int) hitos_date_parse ("2022-03-01"), NULL);
  calendar_assert_day (fixture, "2022-03-05");
}

static void
test_follows_changes (CalendarFixture *fixture, gconstpointer data)
{
  HitosMilestone *milestone = sample_process_find (fixture->process, "E03.2021.10");
  HitosRow *before = hitos_record_get_row (milestone);
  HitosRow *after = hitos_row_copy (before);
  HitosMonthCell *cell = HITOS_MONTH_CELL (calendar_get_cell (fixture, "2021-11-05"));
  HitosOccurrence *last = NULL;

  hitos_row_set_integer (after, "real_end", hitos_date_parse (SAMPLE_TODAY));
  hitos_row_set_integer (after, "remitted_on", hitos_date_parse (SAMPLE_TODAY));
  sample_process_apply (fixture->process, hitos_row_ref (before), after);
  for (guint i = 0; hitos_month_cell_get_chip (cell, i); i++)
    {
      last = hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (hitos_month_cell_get_chip (cell, i)));
      if (hitos_occurrence_get_record (last) == milestone)
        break;
    }
  g_assert_true (hitos_occurrence_get_record (last) == milestone);
  g_assert_cmpint (hitos_occurrence_get_state (last), ==, HITOS_OCCURRENCE_LATE);
}

/* What is chosen offers what can be done with it, and nothing that the register says already. */
static void
test_offers (CalendarFixture *fixture, gconstpointer data)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (fixture->state);
  GtkWidget *edit = calendar_find_button (GTK_WIDGET (fixture->page), "_Edit");
  GtkWidget *done = calendar_find_button (GTK_WIDGET (fixture->page), "_Done On…");
  GtkWidget *sent = calendar_find_button (GTK_WIDGET (fixture->page), "_Sent On…");

  hitos_calendar_state_choose (fixture->state, hitos_occurrences_find_record (
    occurrences, sample_process_find (fixture->process, "E07")));
  g_assert_true (gtk_widget_get_visible (edit));
  g_assert_true (gtk_widget_get_visible (done));
  g_assert_false (gtk_widget_get_visible (sent));
  hitos_calendar_state_choose (fixture->state, hitos_occurrences_find_record (
    occurrences, sample_process_find (fixture->process, "E05")));
  g_assert_false (gtk_widget_get_visible (done));
  hitos_calendar_state_set_record (fixture->state, NULL);
  g_assert_false (gtk_widget_is_visible (edit));
}

static void
test_agenda (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  HitosAgendaView *agenda = HITOS_AGENDA_VIEW (calendar_find_widget (page, HITOS_TYPE_AGENDA_VIEW));
  GListModel *model = hitos_agenda_view_get_model (agenda);
  GtkWidget *search = calendar_find_widget (GTK_WIDGET (agenda), GTK_TYPE_SEARCH_ENTRY);
  guint n_all = g_list_model_get_n_items (model);

  /* The month does not wait for lines that nobody sees. */
  g_assert_null (calendar_find_widget (GTK_WIDGET (agenda), HITOS_TYPE_AGENDA_ROW));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.search", NULL);
  g_assert_nonnull (calendar_find_widget (GTK_WIDGET (agenda), HITOS_TYPE_AGENDA_ROW));
  gtk_editable_set_text (GTK_EDITABLE (search), "sesion comision");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (model), <, n_all);
  gtk_editable_set_text (GTK_EDITABLE (search), "dia de muertos");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "no such thing");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  g_signal_emit_by_name (search, "stop-search");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_all);
}

static gboolean
is_narrow (CalendarFixture *fixture)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return gtk_widget_get_width (GTK_WIDGET (fixture->page)) > 0 && minimum <= 360;
}

/* A label that is seen, whole. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text)
      && gtk_widget_get_child_visible (widget) && gtk_widget_get_mapped (widget)
      && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

static gboolean
has_marks (CalendarFixture *fixture)
{
  return hitos_month_cell_get_chip (HITOS_MONTH_CELL (calendar_get_cell (fixture, "2021-11-05")), 0) == NULL;
}

static const char *
get_name (CalendarFixture *fixture, const char *code)
{
  return hitos_milestone_get_name (sample_process_find (fixture->process, code));
}

static void
test_narrow (void)
{
  CalendarFixture fixture = { 0 };
  g_autofree char *spoken = NULL;

  calendar_set_up_sized (&fixture, 360, 640);
  calendar_wait_for (is_narrow, &fixture);
  calendar_wait_for (has_marks, &fixture);
  /* The title is read whole, in the one form that has room. */
  g_assert_true ((find_label (GTK_WIDGET (fixture.page), "Nov 2021") == NULL)
                 != (find_label (GTK_WIDGET (fixture.page), "November 2021") == NULL));
  /* A day without words speaks for what stands on it. */
  hitos_calendar_state_set_day (fixture.state, hitos_date_parse ("2021-11-05"));
  spoken = g_strdup_printf ("Friday, 5 November 2021, 3 items; E03, %s, due on 5 November, overdue; "
                            "E04b, %s, due on 5 November, done in time; E05, %s, due on 5 November, done in time",
                            get_name (&fixture, "E03.2021.10"), get_name (&fixture, "E04b"), get_name (&fixture, "E05"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calendar_get_cell (&fixture, "2021-11-05")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  calendar_tear_down (&fixture, NULL);
}

static void
test_no_process (void)
{
  GtkWidget *page = g_object_ref_sink (hitos_calendar_page_new ());

  calendar_show_process (HITOS_CALENDAR_PAGE (page), NULL);
  g_assert_cmpint (hitos_calendar_state_get_day (hitos_calendar_page_get_state (HITOS_CALENDAR_PAGE (page))),
                   ==, hitos_date_parse (SAMPLE_TODAY));
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*run) (CalendarFixture *, gconstpointer); } tests[] = {
    { "/calendar/opens-on-today", test_opens_on_today },
    { "/calendar/walks-by-keys", test_walks_by_keys },
    { "/calendar/clips-to-the-month", test_clips_to_the_month },
    { "/calendar/enters-chips", test_enters_chips },
    { "/calendar/reads-names", test_reads_names },
    { "/calendar/breaks-no-words", test_breaks_no_words },
    { "/calendar/speaks", test_speaks },
    { "/calendar/overflows", test_overflows },
    { "/calendar/jumps", test_jumps },
    { "/calendar/shares-the-choice", test_shares_the_choice },
    { "/calendar/follows-changes", test_follows_changes },
    { "/calendar/offers", test_offers },
    { "/calendar/agenda", test_agenda },
  };

  calendar_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, CalendarFixture, NULL, calendar_set_up, tests[i].run, calendar_tear_down);
  g_test_add_func ("/calendar/narrow", test_narrow);
  g_test_add_func ("/calendar/mirrored", test_mirrored);
  g_test_add_func ("/calendar/no-process", test_no_process);
  return g_test_run ();
}
