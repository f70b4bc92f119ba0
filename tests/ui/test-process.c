/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beginning a process, catching up with it and changing its settings, by keyboard alone. */
#include "hitos-test-window.h"

#include "hitos-catch-up-row.h"
#include "hitos-catch-up-window.h"
#include "hitos-document.h"
#include "hitos-milestone.h"
#include "hitos-new-process-window.h"
#include "hitos-store.h"
#include "hitos-what-if-window.h"

#define TODAY "2026-11-10"

/* The window is on a fixed day of its own clock; a process is begun on another. */
static void
begin_on (TestWindow *self, const char *today)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->workspace);
  g_object_unref (self->clock);
  self->clock = hitos_clock_new (hitos_date_parse (today));
  self->workspace = hitos_workspace_new (self->clock);
  self->window = hitos_window_new (NULL, self->workspace);
  hitos_window_open_path (self->window, self->path);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* A picture of what is seen, for whoever looks at it: HITOS_TEST_PICTURES names a folder. */
static void
photograph (GtkWindow *window, const char *name)
{
  const char *folder = g_getenv ("HITOS_TEST_PICTURES");
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  GtkSnapshot *snapshot;

  if (folder == NULL)
    return;
  paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  while (node == NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      gtk_widget_queue_draw (GTK_WIDGET (window));
      snapshot = gtk_snapshot_new ();
      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)),
                              gtk_widget_get_height (GTK_WIDGET (window)));
      node = gtk_snapshot_free_to_node (snapshot);
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gdk_texture_save_to_png (texture, path);
}

/* --- keys --- */

static void
press_tab (GtkWindow *window)
{
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
}

static void
type (GtkWindow *window, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
}

static void
press_enter (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (GTK_IS_TEXT (focus))
    g_signal_emit_by_name (focus, "activate");
  else
    gtk_widget_activate (focus);
}

/* Whether the line that has the focus is the one of that title. */
static gboolean
is_at (GtkWindow *window, const char *title)
{
  GtkWidget *row = gtk_window_get_focus (window);

  while (row && !ADW_IS_PREFERENCES_ROW (row))
    row = gtk_widget_get_parent (row);
  return row && g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title);
}

static void
tab_to (GtkWindow *window, const char *title)
{
  for (guint i = 0; i < 40 && !is_at (window, title); i++)
    press_tab (window);
  g_assert_true (is_at (window, title));
}

static GtkWindow *
open_assistant (TestWindow *self, const char *action)
{
  GtkWindow *dialog;

  test_activate (self, action, NULL);
  dialog = test_find_dialog (HITOS_TYPE_NEW_PROCESS_WINDOW);
  g_assert_nonnull (dialog);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (dialog)) > 0);
  return dialog;
}

static void
write_process (GtkWindow *dialog)
{
  tab_to (dialog, "Institute");
  type (dialog, "Instituto Electoral y de Participación Ciudadana del Estado de Durango");
  tab_to (dialog, "Acronym");
  type (dialog, "IEPC");
  tab_to (dialog, "Unit that coordinates");
  type (dialog, "Unidad Técnica de Cómputo");
}

static HitosProcess *
get_process (TestWindow *self)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (self->workspace));
}

/* The plan is shown, and the button that creates the process has the focus. */
static gboolean
is_on_plan (GtkWindow *dialog)
{
  GtkWidget *stack = test_find_widget (GTK_WIDGET (dialog), GTK_TYPE_STACK, NULL, NULL);

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "plan")
    && GTK_IS_BUTTON (gtk_window_get_focus (dialog));
}

static gboolean
has_label (GtkWidget *widget, gpointer text)
{
  return g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0;
}

static gboolean
says (TestWindow *self, const char *text)
{
  return test_find_widget (GTK_WIDGET (self->window), GTK_TYPE_LABEL, has_label, (gpointer) text) != NULL;
}

/* --- tests --- */

static void
create_process (TestWindow *self)
{
  GtkWindow *dialog = open_assistant (self, "new-process");

  write_process (dialog);
  photograph (dialog, "new-1");
  press_enter (dialog);
  test_wait_until (is_on_plan (dialog));
  photograph (dialog, "new-2");
  press_enter (dialog);
  test_wait_until (get_process (self) != NULL && test_find_dialog (HITOS_TYPE_NEW_PROCESS_WINDOW) == NULL);
}

static void
test_create_by_keyboard (void)
{
  TestWindow *self = test_window_new (FALSE);

  begin_on (self, "2026-08-01");
  create_process (self);
  g_assert_cmpstr (hitos_process_get_name (get_process (self)), ==, "IEPC 2026-2027");
  g_assert_cmpint (hitos_process_get_election_day (get_process (self)), ==, hitos_date_parse ("2027-06-06"));
  g_assert_nonnull (test_find_milestone (self, "E32"));
  g_assert_null (test_find_milestone (self, "E10a"));
  /* Nothing is overdue in August, so there is nothing to catch up with. */
  g_assert_null (test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW));
  test_window_free (self);
}

/* The next start is in the month whose informe is due, though nothing is recorded of it yet. */
static void
test_begins_in_the_month_that_is_due (void)
{
  TestWindow *self = test_window_new (FALSE);

  begin_on (self, "2026-10-02");
  create_process (self);
  gtk_window_destroy (test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW));
  begin_on (self, "2026-10-02");
  test_wait_until (get_process (self) != NULL);
  g_assert_cmpint (hitos_view_state_get_month (hitos_workspace_get_state (self->workspace)), ==,
                   hitos_date_parse ("2026-09-01"));
  test_window_free (self);
}

static void
test_errors_in_place (void)
{
  TestWindow *self = test_window_new (FALSE);
  GtkWindow *dialog;

  begin_on (self, TODAY);
  dialog = open_assistant (self, "new-process");
  tab_to (dialog, "Institute");
  press_enter (dialog);
  test_wait_until (is_at (dialog, "Institute: is missing"));
  test_find_row (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Unit that coordinates: is missing");
  write_process (dialog);
  tab_to (dialog, "Election day");
  type (dialog, "6/6/2022");
  g_assert_true (is_at (dialog, "Election day: this day is past"));
  type (dialog, "mañana");
  press_enter (dialog);
  test_wait_until (is_at (dialog, "Election day: write a day"));
  photograph (dialog, "new-errors");
  type (dialog, "6/6/2072");
  g_assert_true (is_at (dialog, "Election day: check the year"));
  g_assert_null (get_process (self));
  gtk_window_destroy (dialog);
  test_window_free (self);
}

static void
test_catch_up (void)
{
  TestWindow *self = test_window_new (FALSE);
  GtkWindow *dialog;
  GtkWidget *row;

  begin_on (self, TODAY);
  create_process (self);
  dialog = test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW);
  g_assert_nonnull (dialog);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (dialog)) > 0);
  row = test_find_widget (GTK_WIDGET (dialog), HITOS_TYPE_CATCH_UP_ROW, NULL, NULL);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  type (dialog, "4/9/2027");
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  g_assert_false (hitos_catch_up_row_check (HITOS_CATCH_UP_ROW (row)));
  photograph (dialog, "catch-up-error");
  gtk_widget_grab_focus (test_find_widget (row, GTK_TYPE_ENTRY, NULL, NULL));
  type (dialog, "4/9/2026");
  press_tab (dialog);
  type (dialog, "8/9/2026");
  press_tab (dialog);
  type (dialog, "IEPC/CG45/2026");
  photograph (dialog, "catch-up");
  gtk_widget_activate (gtk_window_get_default_widget (dialog));
  test_wait_until (test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW) == NULL);
  g_assert_cmpint (hitos_milestone_get_real_end (test_find_milestone (self, "E01")), ==, hitos_date_parse ("2026-09-04"));
  g_assert_cmpint (hitos_milestone_get_remitted_on (test_find_milestone (self, "E01")), ==, hitos_date_parse ("2026-09-08"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hitos_process_get_list (get_process (self), HITOS_TYPE_DOCUMENT))), ==, 1);
  test_activate (self, "undo", NULL);
  g_assert_cmpint (hitos_milestone_get_real_end (test_find_milestone (self, "E01")), ==, HITOS_DATE_NONE);
  g_assert_false (test_is_enabled (self, "undo"));
  test_window_free (self);
}

/* Leaving asks about what is written here and nowhere else; an empty window just goes. */
static void
test_catch_up_left (void)
{
  TestWindow *self = test_window_new (FALSE);
  GtkWindow *dialog, *question;

  begin_on (self, TODAY);
  create_process (self);
  dialog = test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (dialog)) > 0);
  /* The first field has the focus, not the button that leaves. */
  type (dialog, "4/9/2026");
  press_tab (dialog);
  gtk_window_close (dialog);
  question = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "keep");
  gtk_window_destroy (question);
  test_wait_until (test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW) == NULL);
  g_assert_cmpint (hitos_milestone_get_real_end (test_find_milestone (self, "E01")), ==, hitos_date_parse ("2026-09-04"));
  test_activate (self, "catch-up", NULL);
  test_wait_until (test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW) != NULL);
  gtk_window_close (test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW));
  test_wait_until (test_find_dialog (HITOS_TYPE_CATCH_UP_WINDOW) == NULL);
  g_assert_null (test_find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  test_window_free (self);
}

/* What was written is not thrown away by one key; what nobody wrote is not asked about. */
static void
test_assistant_left (void)
{
  TestWindow *self = test_window_new (FALSE);
  GtkWindow *dialog, *question;

  begin_on (self, TODAY);
  test_activate (self, "new-process", NULL);
  dialog = test_find_dialog (HITOS_TYPE_NEW_PROCESS_WINDOW);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (dialog)) > 0);
  type (dialog, "Instituto Electoral de Coahuila");
  gtk_window_close (dialog);
  question = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  gtk_window_destroy (question);
  g_assert_true (test_find_dialog (HITOS_TYPE_NEW_PROCESS_WINDOW) == dialog);
  type (dialog, "");
  gtk_window_close (dialog);
  test_wait_until (test_find_dialog (HITOS_TYPE_NEW_PROCESS_WINDOW) == NULL);
  g_assert_null (test_find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  test_activate (self, "new-process", NULL);
  dialog = test_find_dialog (HITOS_TYPE_NEW_PROCESS_WINDOW);
  type (dialog, "Instituto");
  gtk_window_close (dialog);
  question = test_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "discard");
  gtk_window_destroy (question);
  test_wait_until (test_find_dialog (HITOS_TYPE_NEW_PROCESS_WINDOW) == NULL);
  test_window_free (self);
}

static void
test_what_if (void)
{
  TestWindow *self = test_window_new (FALSE);
  GtkWindow *dialog;
  gint64 sequence;

  begin_on (self, "2026-08-01");
  create_process (self);
  test_activate (self, "what-if", NULL);
  dialog = test_find_dialog (HITOS_TYPE_WHAT_IF_WINDOW);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (dialog)) > 0);
  g_assert_false (gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog)));
  tab_to (dialog, "Election day");
  type (dialog, "13/6/2027");
  g_assert_true (gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog)));
  photograph (dialog, "what-if");
  g_assert_cmpint (hitos_process_get_election_day (get_process (self)), ==, hitos_date_parse ("2027-06-06"));
  press_enter (dialog);
  test_wait_until (test_find_dialog (HITOS_TYPE_WHAT_IF_WINDOW) == NULL);
  g_assert_cmpint (hitos_process_get_election_day (get_process (self)), ==, hitos_date_parse ("2027-06-13"));
  g_assert_true (says (self, "316 days to election day"));
  sequence = hitos_history_get_sequence (hitos_workspace_get_history (self->workspace));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo-step", g_variant_new_int64 (sequence));
  g_assert_cmpint (hitos_process_get_election_day (get_process (self)), ==, hitos_date_parse ("2027-06-06"));
  g_assert_true (says (self, "309 days to election day"));
  /* The toast may still be there: what has been taken back is not taken back again, nor anything else. */
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo-step", g_variant_new_int64 (sequence));
  g_assert_cmpint (hitos_process_get_election_day (get_process (self)), ==, hitos_date_parse ("2027-06-06"));
  g_assert_true (test_is_enabled (self, "redo"));
  test_window_free (self);
}

/* Nor is there anything to apply in a process from a file, as long as nothing is changed. */
static void
test_what_if_nothing (void)
{
  TestWindow *self = test_window_new (TRUE);
  GtkWindow *dialog;

  test_activate (self, "what-if", NULL);
  dialog = test_find_dialog (HITOS_TYPE_WHAT_IF_WINDOW);
  test_wait_until (gtk_widget_get_width (GTK_WIDGET (dialog)) > 0);
  g_assert_false (gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog)));
  tab_to (dialog, "Election day");
  type (dialog, "12/6/2022");
  g_assert_true (gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog)));
  type (dialog, "5/6/2022");
  g_assert_false (gtk_widget_is_sensitive (gtk_window_get_default_widget (dialog)));
  gtk_window_close (dialog);
  test_window_free (self);
}

static void
test_duplicate (void)
{
  TestWindow *self = test_window_new (TRUE);
  HitosDatabase *database;
  GtkWindow *dialog;
  g_autoptr (GPtrArray) processes = NULL;

  begin_on (self, "2026-08-01");
  database = hitos_workspace_get_database (self->workspace);
  dialog = open_assistant (self, "duplicate-plan");
  tab_to (dialog, "Name of the process");
  type (dialog, "Durango 2026-2027");
  photograph (dialog, "duplicate");
  press_enter (dialog);
  test_wait_until (is_on_plan (dialog));
  press_enter (dialog);
  test_wait_until (test_find_dialog (HITOS_TYPE_NEW_PROCESS_WINDOW) == NULL);
  g_assert_cmpstr (hitos_process_get_name (get_process (self)), ==, "Durango 2026-2027");
  processes = hitos_store_list_processes (database, NULL);
  g_assert_cmpuint (processes->len, ==, 2);
  /* The switcher opens the other one. */
  test_activate (self, "process", hitos_row_get_id (g_ptr_array_index (processes, 1)));
  g_assert_cmpint (hitos_process_get_election_day (get_process (self)), ==, hitos_date_parse ("2022-06-05"));
  test_window_free (self);
}

static guint
count_processes (TestWindow *self)
{
  g_autoptr (GPtrArray) processes = hitos_store_list_processes (hitos_workspace_get_database (self->workspace), NULL);

  return processes->len;
}

static gboolean
brings_back (GtkWidget *button, gpointer data)
{
  return gtk_widget_get_mapped (button)
         && g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), "_Bring Back a Process") == 0;
}

static GtkWidget *
find_bringing_back (TestWindow *self)
{
  return test_find_widget (GTK_WIDGET (self->window), GTK_TYPE_MENU_BUTTON, brings_back, NULL);
}

/* What creating made, its toast takes back; what was removed comes back with its steps. */
static void
test_remove_and_bring_back (void)
{
  TestWindow *self = test_window_new (FALSE);
  g_autofree char *id = NULL, *target = NULL;
  GMenuModel *menu;

  begin_on (self, "2026-08-01");
  g_assert_null (find_bringing_back (self));
  create_process (self);
  id = g_strdup (hitos_record_get_id (get_process (self)));
  test_activate (self, "what-if", NULL);
  tab_to (test_find_dialog (HITOS_TYPE_WHAT_IF_WINDOW), "Election day");
  type (test_find_dialog (HITOS_TYPE_WHAT_IF_WINDOW), "13/6/2027");
  press_enter (test_find_dialog (HITOS_TYPE_WHAT_IF_WINDOW));
  test_wait_until (test_find_dialog (HITOS_TYPE_WHAT_IF_WINDOW) == NULL);
  test_activate (self, "remove-process", id);
  g_assert_null (get_process (self));
  g_assert_cmpuint (count_processes (self), ==, 0);
  g_assert_false (test_is_enabled (self, "undo"));
  /* Twice is once: the toast is still there. */
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "remove-process", g_variant_new_string (id));
  /* And where the toast is gone, the page that is left offers it. */
  test_wait_until (find_bringing_back (self) != NULL);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (find_bringing_back (self)));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_TARGET, "s", &target));
  g_assert_cmpstr (target, ==, id);
  test_activate (self, "restore-process", target);
  g_assert_cmpstr (hitos_record_get_id (get_process (self)), ==, id);
  g_assert_cmpint (hitos_process_get_election_day (get_process (self)), ==, hitos_date_parse ("2027-06-13"));
  test_activate (self, "undo", NULL);
  g_assert_cmpint (hitos_process_get_election_day (get_process (self)), ==, hitos_date_parse ("2027-06-06"));
  test_window_free (self);
}

/* With two processes the other one is opened. */
static void
test_remove_one_of_two (void)
{
  TestWindow *self = test_window_new (TRUE);
  g_autofree char *first = NULL;

  first = g_strdup (hitos_record_get_id (get_process (self)));
  begin_on (self, "2026-08-01");
  create_process (self);
  g_assert_cmpuint (count_processes (self), ==, 2);
  test_activate (self, "remove-process", "");
  g_assert_cmpuint (count_processes (self), ==, 1);
  g_assert_cmpstr (hitos_record_get_id (get_process (self)), ==, first);
  test_window_free (self);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/process/create-by-keyboard", test_create_by_keyboard);
  g_test_add_func ("/process/begins-in-the-month-that-is-due", test_begins_in_the_month_that_is_due);
  g_test_add_func ("/process/errors-in-place", test_errors_in_place);
  g_test_add_func ("/process/catch-up", test_catch_up);
  g_test_add_func ("/process/catch-up-left", test_catch_up_left);
  g_test_add_func ("/process/assistant-left", test_assistant_left);
  g_test_add_func ("/process/what-if", test_what_if);
  g_test_add_func ("/process/what-if-nothing", test_what_if_nothing);
  g_test_add_func ("/process/duplicate", test_duplicate);
  g_test_add_func ("/process/remove-and-bring-back", test_remove_and_bring_back);
  g_test_add_func ("/process/remove-one-of-two", test_remove_one_of_two);
  return g_test_run ();
}
