/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

#include "hitos-change.h"
#include "hitos-milestone.h"
#include "hitos-month-cell.h"
#include "hitos-month-chip.h"
#include "hitos-move-preview.h"

static void
on_change_apply_cb (HitosCalendarPage *page, HitosChange *change, CalendarFixture *fixture)
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
get_card_text (CalendarFixture *fixture)
{
  GtkWidget *card = calendar_find_widget (GTK_WIDGET (fixture->month), HITOS_TYPE_MOVE_PREVIEW);

  return card ? hitos_move_preview_get_text (HITOS_MOVE_PREVIEW (card)) : NULL;
}

static void
assert_card (CalendarFixture *fixture, const char *expected)
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
choose_for_move (CalendarFixture *fixture, const char *code, char **told)
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
test_moves_by_keys (CalendarFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E08a", &told);
  HitosOccurrences *occurrences = hitos_calendar_state_get_occurrences (fixture->state);
  g_autofree char *hinted = NULL;

  calendar_press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_card (fixture, "E08a is planned for 4 December; Its legal limit stays: 5 December, 1 day later; "
                        "4 December is a Saturday");
  assert_planned (milestone, NULL);
  calendar_press (fixture, GDK_KEY_Down);
  hinted = get_card_text (fixture);
  g_assert_true (g_str_has_prefix (hinted, "E08a is planned for 11 December; "
                                           "E08a passes its limit of 5 December by 6 days"));
  g_assert_true (calendar_get_focus (fixture) == calendar_get_cell (fixture, "2021-12-11"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (calendar_get_focus (fixture)),
                                             GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hinted);
  assert_planned (milestone, NULL);
  calendar_press (fixture, GDK_KEY_Return);
  assert_card (fixture, NULL);
  assert_planned (milestone, "2021-12-11");
  calendar_assert_day (fixture, "2021-12-11");
  g_assert_cmpstr (told, ==, "E08a is planned for 11 December; E08a passes its limit of 5 December by 6 days");
  g_assert_cmpint (hitos_schedule_get (hitos_occurrences_get_schedule (occurrences), milestone)->act_limit, ==,
                   hitos_date_parse ("2021-12-05"));
}

static void
on_change_show_anew_cb (HitosCalendarPage *page, HitosChange *change, CalendarFixture *fixture)
{
  calendar_show_process (page, fixture->process);
}

/* What was shown may be gone once the change is made. */
static void
test_moves_into_another (CalendarFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E08a", &told);

  g_signal_connect (fixture->page, "change", G_CALLBACK (on_change_show_anew_cb), fixture);
  calendar_press_with (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  calendar_press (fixture, GDK_KEY_Return);
  assert_planned (milestone, "2021-12-12");
  calendar_assert_day (fixture, "2021-12-12");
  g_assert_true (hitos_calendar_state_get_record (fixture->state) == milestone);
}

/* Escape leaves it, and everything as it was; months turn; a day far off is refused where one aims. */
static void
test_leaves_a_move (CalendarFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E08a", &told);

  calendar_press_with (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  calendar_press (fixture, GDK_KEY_Page_Down);
  g_assert_true (calendar_get_focus (fixture) == calendar_get_cell (fixture, "2022-01-12"));
  for (int i = 0; i < 12; i++)
    calendar_press (fixture, GDK_KEY_Page_Down);
  assert_card (fixture, "That day is outside the process, which is planned from December 2020 to December 2022");
  calendar_press (fixture, GDK_KEY_Return);
  assert_planned (milestone, NULL);
  calendar_press_with (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  calendar_press (fixture, GDK_KEY_Escape);
  assert_card (fixture, NULL);
  assert_planned (milestone, NULL);
  calendar_assert_day (fixture, "2021-12-05");
  g_assert_true (hitos_calendar_state_get_record (fixture->state) == milestone);
  g_assert_null (told);
}

/* One of a series: whether those that follow move, too, is asked on the card. */
static void
test_asks_how_far (CalendarFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E03.2021.11", &told);
  HitosMilestone *next = sample_process_find (fixture->process, "E03.2021.12");

  calendar_press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  calendar_press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  calendar_press (fixture, GDK_KEY_Return);
  assert_planned (milestone, NULL);
  g_assert_true (calendar_get_focus (fixture) == calendar_find_button (GTK_WIDGET (fixture->month), "Only _This One"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (calendar_get_focus (fixture)
                 == calendar_find_button (GTK_WIDGET (fixture->month), "_From Here On (6 More)"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (calendar_get_focus (fixture) == calendar_find_button (GTK_WIDGET (fixture->month), "Only _This One"));
  g_signal_emit_by_name (calendar_find_button (GTK_WIDGET (fixture->month), "_From Here On (6 More)"), "clicked");
  assert_planned (milestone, "2021-12-03");
  assert_planned (next, "2022-01-03");
  calendar_press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  calendar_press (fixture, GDK_KEY_Return);
  g_signal_emit_by_name (calendar_find_button (GTK_WIDGET (fixture->month), "Only _This One"), "clicked");
  assert_planned (milestone, "2021-12-02");
  assert_planned (next, "2022-01-03");
}

static void
emit_drag (CalendarFixture *fixture, const char *signal, double x, double y)
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
get_middle (CalendarFixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->month), &bounds));
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
}

static graphene_point_t
drag_to (CalendarFixture *fixture, GtkWidget *chip, const char *day)
{
  graphene_point_t from = get_middle (fixture, chip), to = get_middle (fixture, calendar_get_cell (fixture, day));

  to = GRAPHENE_POINT_INIT (to.x - from.x, to.y - from.y);
  emit_drag (fixture, "drag-begin", from.x, from.y);
  emit_drag (fixture, "drag-update", to.x, to.y);
  return to;
}

static GtkWidget *
find_chip (CalendarFixture *fixture, const char *day, gpointer record)
{
  GtkWidget *chip;

  for (guint i = 0; (chip = hitos_month_cell_get_chip (HITOS_MONTH_CELL (calendar_get_cell (fixture, day)), i)); i++)
    if (hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip))
        && hitos_occurrence_get_record (hitos_month_chip_get_occurrence (HITOS_MONTH_CHIP (chip))) == record)
      return chip;
  g_assert_not_reached ();
}

/* It has been given its place: what is under its middle is itself. */
static gboolean
has_settled (CalendarFixture *fixture)
{
  GtkWidget *chip = find_chip (fixture, "2021-12-05", sample_process_find (fixture->process, "E08a"));
  graphene_point_t middle = get_middle (fixture, chip);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (fixture->month), middle.x, middle.y, GTK_PICK_DEFAULT);

  return picked && (picked == chip || gtk_widget_is_ancestor (picked, chip));
}

/* The pointer takes a chip to another day: told before one lets go, made true then, left by Escape or outside. */
static void
test_drags (CalendarFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  HitosMilestone *milestone = choose_for_move (fixture, "E08a", &told);
  GtkWidget *chip;
  graphene_point_t way;

  calendar_wait_for (has_settled, fixture);
  chip = find_chip (fixture, "2021-12-05", milestone);
  way = drag_to (fixture, chip, "2021-12-08");
  assert_card (fixture, "E08a is planned for 8 December; E08a passes its limit of 5 December by 3 days");
  assert_planned (milestone, NULL);
  calendar_press (fixture, GDK_KEY_Escape);
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
test_refuses_to_move (CalendarFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;

  choose_for_move (fixture, "E05", &told);
  calendar_press_with (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_card (fixture, NULL);
  g_assert_cmpstr (told, ==, "E05 was done on 3 November: what is done stays where it is");
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*run) (CalendarFixture *, gconstpointer); } tests[] = {
    { "/calendar-moves/by-keys", test_moves_by_keys },
    { "/calendar-moves/into-another", test_moves_into_another },
    { "/calendar-moves/left", test_leaves_a_move },
    { "/calendar-moves/asks-how-far", test_asks_how_far },
    { "/calendar-moves/refused", test_refuses_to_move },
    { "/calendar-moves/drags", test_drags },
  };

  calendar_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, CalendarFixture, NULL, calendar_set_up, tests[i].run, calendar_tear_down);
  return g_test_run ();
}
