/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "hitos-agenda-view.h"
#include "hitos-calendar-page.h"
#include "hitos-change.h"
#include "hitos-milestone.h"
#include "hitos-month-cell.h"
#include "hitos-month-chip.h"
#include "hitos-month-view.h"
#include "hitos-move-preview.h"
#include "hitos-year-view.h"
#include "sample-process.h"

#define PATIENCE_SECONDS 5

/* A page of the sample process in a window. */
typedef struct {
  HitosProcess *process;
  GtkWidget *window;
  HitosCalendarPage *page;
  HitosCalendarState *state;
  HitosMonthView *month;
} Fixture;

static GtkWidget *
find_widget (GtkWidget *from, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static void
wait_for (gboolean (*is_so) (Fixture *), Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!is_so (fixture))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static GtkWidget *
get_cell (Fixture *fixture, const char *day)
{
  return hitos_month_view_get_cell (fixture->month, hitos_date_parse (day));
}

static gboolean
has_chips (Fixture *fixture)
{
  return hitos_month_cell_get_chip (HITOS_MONTH_CELL (get_cell (fixture, "2021-11-05")), 2) != NULL;
}

static void
show_process (HitosCalendarPage *page, HitosProcess *process)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, hitos_date_parse (SAMPLE_TODAY), 7);

  hitos_calendar_page_set_occurrences (page, occurrences);
}

static void
set_up_sized (Fixture *fixture, int width, int height)
{
  fixture->process = sample_process_new ();
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  fixture->page = HITOS_CALENDAR_PAGE (hitos_calendar_page_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  show_process (fixture->page, fixture->process);
  fixture->state = hitos_calendar_page_get_state (fixture->page);
  fixture->month = HITOS_MONTH_VIEW (find_widget (GTK_WIDGET (fixture->page), HITOS_TYPE_MONTH_VIEW));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_sized (fixture, 1200, 800);
  wait_for (has_chips, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->process);
}

static void
press_with (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->month));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
    }
  g_assert_true (handled);
}

static void
press (Fixture *fixture, guint key)
{
  press_with (fixture, key, 0);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
assert_day (Fixture *fixture, const char *day)
{
  g_autofree char *chosen = hitos_date_format (hitos_calendar_state_get_day (fixture->state));

  g_assert_cmpstr (chosen, ==, day);
}

static gboolean
has_focus_on_today (Fixture *fixture)
{
  return get_focus (fixture) == get_cell (fixture, SAMPLE_TODAY);
}

static void
test_opens_on_today (Fixture *fixture, gconstpointer data)
{
  assert_day (fixture, SAMPLE_TODAY);
  wait_for (has_focus_on_today, fixture);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_cell (fixture, SAMPLE_TODAY)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_walks_by_keys (Fixture *fixture, gconstpointer data)
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
      press (fixture, walk[i].key);
      assert_day (fixture, walk[i].day);
      g_assert_true (get_focus (fixture) == get_cell (fixture, walk[i].day));
    }
}

/* 31 January, one month on, is the last of February; the year turns. */
static void
test_clips_to_the_month (Fixture *fixture, gconstpointer data)
{
  hitos_calendar_state_set_day (fixture->state, hitos_date_parse ("2022-01-31"));
  hitos_month_view_focus_day (fixture->month);
  press (fixture, GDK_KEY_Page_Down);
  assert_day (fixture, "2022-02-28");
  hitos_calendar_state_set_day (fixture->state, hitos_date_parse ("2021-12-31"));
  hitos_month_view_focus_day (fixture->month);
  press (fixture, GDK_KEY_Right);
  assert_day (fixture, "2022-01-01");
}

static void
test_enters_chips (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, "2021-11-05");
  HitosMilestone *informe = sample_process_find (fixture->process, "E03.2021.10");

  hitos_calendar_state_set_day (fixture->state, hitos_date_parse ("2021-11-05"));
  hitos_month_view_focus_day (fixture->month);
  press (fixture, GDK_KEY_Return);
  g_assert_true (get_focus (fixture) == hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 0));
  press (fixture, GDK_KEY_Down);
  g_assert_true (get_focus (fixture) == hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 1));
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Return);
  /* What is overdue stands first. */
  g_assert_true (hitos_calendar_state_get_record (fixture->state) == informe);
  press (fixture, GDK_KEY_Escape);
  g_assert_true (get_focus (fixture) == cell);
}

static void
test_speaks (Fixture *fixture, gconstpointer data)
{
  HitosMonthCell *cell = HITOS_MONTH_CELL (get_cell (fixture, "2021-11-05"));
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
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_cell (fixture, SAMPLE_TODAY)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, bar);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_cell (fixture, "2021-11-02")),
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

/* A name that one line would cut is read in more, where its day has the room, and no chip lies over another. */
static void
test_reads_names (Fixture *fixture, gconstpointer data)
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
            n_higher++;
          if (lines > 1 && hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 1) == NULL)
            g_assert_cmpint (height, >, lane);
          end = bottom;
        }
    }
  g_assert_cmpuint (n_higher, >, 0);
}

/* Where one reads from the right, the week begins there: days, their numbers and chips, and the keys. */
static void
test_mirrored (void)
{
  Fixture fixture = { 0 };
  graphene_rect_t monday, friday, chip;
  GtkWidget *cell;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture, NULL);
  cell = get_cell (&fixture, "2021-11-05");
  g_assert_true (gtk_widget_compute_bounds (get_cell (&fixture, "2021-11-01"), GTK_WIDGET (fixture.month), &monday));
  g_assert_true (gtk_widget_compute_bounds (cell, GTK_WIDGET (fixture.month), &friday));
  g_assert_true (gtk_widget_compute_bounds (hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), 0), cell, &chip));
  g_assert_cmpfloat (monday.origin.x, >, friday.origin.x + 3 * friday.size.width);
  g_assert_cmpfloat (chip.origin.x, >=, 0);
  g_assert_cmpfloat (chip.origin.x + chip.size.width, <=, friday.size.width);
  hitos_calendar_state_set_day (fixture.state, hitos_date_parse ("2021-11-03"));
  gtk_widget_grab_focus (get_cell (&fixture, "2021-11-03"));
  press (&fixture, GDK_KEY_Left);
  g_assert_cmpint (hitos_calendar_state_get_day (fixture.state), ==, hitos_date_parse ("2021-11-04"));
  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
has_overflow (Fixture *fixture)
{
  GtkWidget *chip = NULL, *next;

  for (guint i = 0; (next = hitos_month_cell_get_chip (HITOS_MONTH_CELL (get_cell (fixture, "2022-04-05")), i)); i++)
    chip = next;
  return chip && hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip)) == NULL;
}

static void
test_overflows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell;
  guint n_shown = 0;
  GtkWidget *popover;
  g_autoptr (GPtrArray) all = hitos_occurrences_list (hitos_calendar_state_get_occurrences (fixture->state),
                                                      hitos_when_day (hitos_date_parse ("2022-04-05")));
  g_autofree char *spoken = NULL;

  hitos_calendar_state_set_day (fixture->state, hitos_date_parse ("2022-04-05"));
  wait_for (has_overflow, fixture);
  cell = get_cell (fixture, "2022-04-05");
  while (hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), n_shown + 1))
    n_shown++;
  spoken = g_strdup_printf ("%u more, opens the whole day", all->len - n_shown);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), n_shown)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  gtk_widget_grab_focus (hitos_month_cell_get_chip (HITOS_MONTH_CELL (cell), n_shown));
  press (fixture, GDK_KEY_Return);
  popover = find_widget (GTK_WIDGET (fixture->month), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
test_jumps (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.election", NULL);
  assert_day (fixture, "2022-06-05");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.previous", NULL);
  assert_day (fixture, "2022-05-05");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.today", NULL);
  assert_day (fixture, SAMPLE_TODAY);
}

/* One choice: what one view chooses, the others and the properties show. */
static void
test_shares_the_choice (Fixture *fixture, gconstpointer data)
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
  assert_day (fixture, "2022-02-05");
  g_object_set (fixture->page, "month", (int) hitos_date_parse ("2022-03-01"), NULL);
  assert_day (fixture, "2022-03-05");
}

static void
test_follows_changes (Fixture *fixture, gconstpointer data)
{
  HitosMilestone *milestone = sample_process_find (fixture->process, "E03.2021.10");
  HitosRow *before = hitos_record_get_row (milestone);
  HitosRow *after = hitos_row_copy (before);
  HitosMonthCell *cell = HITOS_MONTH_CELL (get_cell (fixture, "2021-11-05"));
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

static gboolean
is_labelled (GtkWidget *widget, const char *label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static GtkWidget *
find_button (GtkWidget *from, const char *label)
{
  GtkWidget *found = is_labelled (from, label) ? from : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* What is chosen offers what can be done with it, and nothing that the register says already. */
static void
test_offers (Fixture *fixture, gconstpointer data)
{
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (fixture->state);
  GtkWidget *edit = find_button (GTK_WIDGET (fixture->page), "_Edit");
  GtkWidget *done = find_button (GTK_WIDGET (fixture->page), "_Done On…");
  GtkWidget *sent = find_button (GTK_WIDGET (fixture->page), "_Sent On…");

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
on_change_apply_cb (HitosCalendarPage *page, HitosChange *change, Fixture *fixture)
{
  hitos_process_apply (fixture->process, hitos_change_get_images (change));
}

static void
on_told_cb (HitosCalendarPage *page, const char *sentence, char **told)
{
  g_free (*told);
  *told = g_strdup (sentence);
}

static char *
get_card_text (Fixture *fixture)
{
  GtkWidget *card = find_widget (GTK_WIDGET (fixture->month), HITOS_TYPE_MOVE_PREVIEW);

  return card ? hitos_move_preview_get_text (HITOS_MOVE_PREVIEW (card)) : NULL;
}

static void
assert_card (Fixture *fixture, const char *expected)
{
  g_autofree char *text = get_card_text (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_planned (HitosMilestone *milestone, const char *day)
{
  g_autofree char *planned = hitos_date_format (hitos_milestone_get_planned_end (milestone));

  g_assert_cmpstr (planned, ==, day);
}

static HitosMilestone *
choose_for_move (Fixture *fixture, const char *code, char **told)
{
  HitosMilestone *milestone = sample_process_find (fixture->process, code);
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (fixture->state);

  g_signal_connect (fixture->page, "change", G_CALLBACK (on_change_apply_cb), fixture);
  g_signal_connect (fixture->page, "told", G_CALLBACK (on_told_cb), told);
  g_signal_connect (fixture->page, "refused", G_CALLBACK (on_told_cb), told);
  hitos_calendar_state_choose (fixture->state, hitos_occurrences_find_record (occurrences, milestone));
  hitos_month_view_focus_record (fixture->month, milestone);
  return milestone;
}

/* Control and an arrow aim; what would become late is told before Enter, and the limit stays. */
static void
test_moves_by_keys (Fixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E08a", &told);
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (fixture->state);
  g_autofree char *hinted = NULL;

  press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_card (fixture, "E08a is planned for 4 December; Its legal limit stays: 5 December, 1 day later; "
                        "4 December is a Saturday");
  assert_planned (milestone, NULL);
  press (fixture, GDK_KEY_Down);
  hinted = get_card_text (fixture);
  g_assert_true (g_str_has_prefix (hinted, "E08a is planned for 11 December; "
                                           "E08a passes its limit of 5 December by 6 days"));
  g_assert_true (get_focus (fixture) == get_cell (fixture, "2021-12-11"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_focus (fixture)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hinted);
  assert_planned (milestone, NULL);
  press (fixture, GDK_KEY_Return);
  assert_card (fixture, NULL);
  assert_planned (milestone, "2021-12-11");
  assert_day (fixture, "2021-12-11");
  g_assert_cmpstr (told, ==, "E08a is planned for 11 December; E08a passes its limit of 5 December by 6 days");
  g_assert_cmpint (hitos_schedule_get (hitos_occurrences_get_schedule (occurrences), milestone)->act_limit, ==,
                   hitos_date_parse ("2021-12-05"));
}

/* Escape leaves it, and everything as it was; months turn; a day far off is refused where one aims. */
static void
test_leaves_a_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E08a", &told);

  press_with (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Page_Down);
  g_assert_true (get_focus (fixture) == get_cell (fixture, "2022-01-12"));
  for (int i = 0; i < 12; i++)
    press (fixture, GDK_KEY_Page_Down);
  assert_card (fixture, "That day is outside the process, which is planned from December 2020 to December 2022");
  press (fixture, GDK_KEY_Return);
  assert_planned (milestone, NULL);
  press_with (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Escape);
  assert_card (fixture, NULL);
  assert_planned (milestone, NULL);
  assert_day (fixture, "2021-12-05");
  g_assert_true (hitos_calendar_state_get_record (fixture->state) == milestone);
  g_assert_null (told);
}

/* One of a series: whether those that follow move, too, is asked on the card. */
static void
test_asks_how_far (Fixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E03.2021.11", &told);
  HitosMilestone *next = sample_process_find (fixture->process, "E03.2021.12");

  press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Return);
  assert_planned (milestone, NULL);
  g_assert_true (get_focus (fixture) == find_button (GTK_WIDGET (fixture->month), "Only _This One"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == find_button (GTK_WIDGET (fixture->month), "_From Here On (6 More)"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == find_button (GTK_WIDGET (fixture->month), "Only _This One"));
  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->month), "_From Here On (6 More)"), "clicked");
  assert_planned (milestone, "2021-12-03");
  assert_planned (next, "2022-01-03");
  press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Return);
  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->month), "Only _This One"), "clicked");
  assert_planned (milestone, "2021-12-02");
  assert_planned (next, "2022-01-03");
}

static void
emit_drag (Fixture *fixture, const char *signal, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->month));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        g_signal_emit_by_name (controller, signal, x, y);
    }
}

static graphene_point_t
get_middle (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->month), &bounds));
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
}

static graphene_point_t
drag_to (Fixture *fixture, GtkWidget *chip, const char *day)
{
  graphene_point_t from = get_middle (fixture, chip), to = get_middle (fixture, get_cell (fixture, day));

  to = GRAPHENE_POINT_INIT (to.x - from.x, to.y - from.y);
  emit_drag (fixture, "drag-begin", from.x, from.y);
  emit_drag (fixture, "drag-update", to.x, to.y);
  return to;
}

static GtkWidget *
find_chip (Fixture *fixture, const char *day, gpointer record)
{
  GtkWidget *chip;

  for (guint i = 0; (chip = hitos_month_cell_get_chip (HITOS_MONTH_CELL (get_cell (fixture, day)), i)); i++)
    if (hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip))
        && hitos_occurrence_get_record (hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip))) == record)
      return chip;
  g_assert_not_reached ();
}

/* It has been given its place: what is under its middle is itself. */
static gboolean
has_settled (Fixture *fixture)
{
  GtkWidget *chip = find_chip (fixture, "2021-12-05", sample_process_find (fixture->process, "E08a"));
  graphene_point_t middle = get_middle (fixture, chip);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (fixture->month), middle.x, middle.y, GTK_PICK_DEFAULT);

  return picked && (picked == chip || gtk_widget_is_ancestor (picked, chip));
}

/* The pointer takes a chip to another day: told before one lets go, made true then, left by Escape or outside. */
static void
test_drags (Fixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E08a", &told);
  GtkWidget *chip;
  graphene_point_t way;

  wait_for (has_settled, fixture);
  chip = find_chip (fixture, "2021-12-05", milestone);
  way = drag_to (fixture, chip, "2021-12-08");
  assert_card (fixture, "E08a is planned for 8 December; E08a passes its limit of 5 December by 3 days");
  assert_planned (milestone, NULL);
  press (fixture, GDK_KEY_Escape);
  assert_card (fixture, NULL);
  emit_drag (fixture, "drag-end", way.x, way.y);
  assert_planned (milestone, NULL);
  drag_to (fixture, chip, "2021-12-08");
  emit_drag (fixture, "drag-end", 5000, 5000);
  assert_card (fixture, NULL);
  assert_planned (milestone, NULL);
  way = drag_to (fixture, chip, "2021-12-08");
  emit_drag (fixture, "drag-end", way.x, way.y);
  assert_planned (milestone, "2021-12-08");
  g_assert_cmpstr (told, ==, "E08a is planned for 8 December; E08a passes its limit of 5 December by 3 days");
}

/* What was done does not move, and says so. */
static void
test_refuses_to_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;

  choose_for_move (fixture, "E05", &told);
  press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_card (fixture, NULL);
  g_assert_cmpstr (told, ==, "E05 was done on 3 November: what is done stays where it is");
}

static void
test_year (Fixture *fixture, gconstpointer data)
{
  HitosYearView *year = HITOS_YEAR_VIEW (find_widget (GTK_WIDGET (fixture->page), HITOS_TYPE_YEAR_VIEW));
  GtkWidget *november;

  hitos_calendar_page_show_view (fixture->page, "year");
  g_assert_cmpuint (hitos_year_view_get_n_months (year), ==, 12);
  november = hitos_year_view_get_month (year, 3);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (november)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "November 2021: 1 overdue · 5 limits · 3 sessions");
  g_signal_emit_by_name (gtk_widget_get_parent (gtk_widget_get_parent (november)), "child-activated",
                         gtk_widget_get_parent (hitos_year_view_get_month (year, 5)));
  assert_day (fixture, "2022-01-10");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->month)));
}

static void
test_agenda (Fixture *fixture, gconstpointer data)
{
  HitosAgendaView *agenda = HITOS_AGENDA_VIEW (find_widget (GTK_WIDGET (fixture->page), HITOS_TYPE_AGENDA_VIEW));
  GListModel *model = hitos_agenda_view_get_model (agenda);
  GtkWidget *search = find_widget (GTK_WIDGET (agenda), GTK_TYPE_SEARCH_ENTRY);
  guint n_all = g_list_model_get_n_items (model);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "calendar.search", NULL);
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
is_narrow (Fixture *fixture)
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
has_marks (Fixture *fixture)
{
  return hitos_month_cell_get_chip (HITOS_MONTH_CELL (get_cell (fixture, "2021-11-05")), 0) == NULL;
}

static const char *
get_name (Fixture *fixture, const char *code)
{
  return hitos_milestone_get_name (sample_process_find (fixture->process, code));
}

static void
test_narrow (void)
{
  Fixture fixture = { 0 };
  g_autofree char *spoken = NULL;

  set_up_sized (&fixture, 360, 640);
  wait_for (is_narrow, &fixture);
  wait_for (has_marks, &fixture);
  /* The title is read whole, in the one form that has room. */
  g_assert_true ((find_label (GTK_WIDGET (fixture.page), "Nov 2021") == NULL)
                 != (find_label (GTK_WIDGET (fixture.page), "November 2021") == NULL));
  /* A day without words speaks for what stands on it. */
  hitos_calendar_state_set_day (fixture.state, hitos_date_parse ("2021-11-05"));
  spoken = g_strdup_printf ("Friday, 5 November 2021, 3 items; E03, %s, due on 5 November, overdue; "
                            "E04b, %s, due on 5 November, done in time; E05, %s, due on 5 November, done in time",
                            get_name (&fixture, "E03.2021.10"), get_name (&fixture, "E04b"), get_name (&fixture, "E05"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_cell (&fixture, "2021-11-05")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  tear_down (&fixture, NULL);
}

static void
test_no_process (void)
{
  GtkWidget *page = g_object_ref_sink (hitos_calendar_page_new ());

  show_process (HITOS_CALENDAR_PAGE (page), NULL);
  g_assert_cmpint (hitos_calendar_state_get_day (hitos_calendar_page_get_state (HITOS_CALENDAR_PAGE (page))),
                   ==, hitos_date_parse (SAMPLE_TODAY));
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*run) (Fixture *, gconstpointer); } tests[] = {
    { "/calendar/opens-on-today", test_opens_on_today },
    { "/calendar/walks-by-keys", test_walks_by_keys },
    { "/calendar/clips-to-the-month", test_clips_to_the_month },
    { "/calendar/enters-chips", test_enters_chips },
    { "/calendar/reads-names", test_reads_names },
    { "/calendar/speaks", test_speaks },
    { "/calendar/overflows", test_overflows },
    { "/calendar/jumps", test_jumps },
    { "/calendar/shares-the-choice", test_shares_the_choice },
    { "/calendar/follows-changes", test_follows_changes },
    { "/calendar/offers", test_offers },
    { "/calendar/moves-by-keys", test_moves_by_keys },
    { "/calendar/leaves-a-move", test_leaves_a_move },
    { "/calendar/asks-how-far", test_asks_how_far },
    { "/calendar/refuses-to-move", test_refuses_to_move },
    { "/calendar/drags", test_drags },
    { "/calendar/year", test_year },
    { "/calendar/agenda", test_agenda },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/calendar/narrow", test_narrow);
  g_test_add_func ("/calendar/mirrored", test_mirrored);
  g_test_add_func ("/calendar/no-process", test_no_process);
  return g_test_run ();
}
