/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the help as the program's own window shows them, and which one F1 opens. */
#include "hitos-test-window.h"

#include "hitos-help-page.h"
#include "hitos-help-window.h"
#include "hitos-help.h"

/* Every page is read, says something, and links only to pages that are there. */
static void
test_pages (void)
{
  g_auto (GStrv) ids = hitos_help_page_list ();
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  g_assert_cmpuint (g_strv_length (ids), >=, 15);
  g_assert_cmpstr (ids[0], ==, "index");
  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr (HitosHelpPage) page = hitos_help_page_load (ids[i]);
      const GPtrArray *blocks;

      g_assert_nonnull (page);
      blocks = hitos_help_page_get_blocks (page);
      g_assert_cmpuint (blocks->len, >=, 2);
      for (guint j = 0; j < blocks->len; j++)
        {
          const HitosHelpBlock *block = g_ptr_array_index (blocks, j);

          gtk_label_set_markup (GTK_LABEL (label), block->text);
          g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), !=, "");
          g_assert_true (block->kind != HITOS_HELP_TERM || block->term != NULL);
        }
    }
  g_assert_null (hitos_help_page_load ("nowhere"));
  g_object_unref (label);
}

static void
test_markup (void)
{
  g_autoptr (HitosHelpPage) page = hitos_help_page_load ("record-fact");
  const GPtrArray *blocks = hitos_help_page_get_blocks (page);
  const HitosHelpBlock *step = g_ptr_array_index (blocks, 1), *next = g_ptr_array_index (blocks, 2);

  g_assert_cmpstr (hitos_help_page_get_title (page), ==, "Record a fact");
  g_assert_cmpstr (hitos_help_page_get_group (page), ==, "begin");
  g_assert_cmpint (step->kind, ==, HITOS_HELP_STEP);
  g_assert_cmpint (step->number, ==, 1);
  g_assert_true (g_str_has_prefix (step->text, "Press <b>Ctrl</b>+<b>N</b> and choose"));
  g_assert_cmpint (next->number, ==, 2);
}

/* Only keys that are pressed together are joined. */
static void
test_keys (void)
{
  g_autoptr (HitosHelpPage) page = hitos_help_page_load ("rewording");
  const HitosHelpBlock *step = g_ptr_array_index (hitos_help_page_get_blocks (page), 1);

  g_assert_nonnull (strstr (step->text, "<b>F6</b>"));
  g_assert_nonnull (strstr (step->text, "<b>F2</b>"));
  g_assert_null (strchr (step->text, '+'));
}

static gboolean
has_link (GtkWidget *widget, gpointer data)
{
  return gtk_label_get_use_markup (GTK_LABEL (widget)) && g_strrstr (gtk_label_get_label (GTK_LABEL (widget)), "<a href=");
}

/* From a page by its link to another, back, and to the index, from which every page is one click away. */
static void
test_window (void)
{
  TestWindow *test = test_window_new (FALSE);
  HitosHelpWindow *help = hitos_help_window_present (GTK_WINDOW (test->window), "timeline");
  GtkWidget *label = test_find_widget (GTK_WIDGET (help), GTK_TYPE_LABEL, has_link, NULL);
  gboolean done;

  g_assert_nonnull (label);
  /* A link that says no title has its page's. */
  g_assert_nonnull (g_strrstr (gtk_label_get_text (GTK_LABEL (label)), "Plan a milestone on another day"));
  g_signal_emit_by_name (label, "activate-link", "moving", &done);
  g_assert_true (done);
  g_assert_cmpstr (hitos_help_window_get_page (help), ==, "moving");
  gtk_widget_activate_action (GTK_WIDGET (help), "help.back", NULL);
  g_assert_cmpstr (hitos_help_window_get_page (help), ==, "timeline");
  gtk_widget_activate_action (GTK_WIDGET (help), "help.index", NULL);
  test_find_row (GTK_WIDGET (help), ADW_TYPE_ACTION_ROW, "Send the informe");
  g_assert_true (hitos_help_window_present (GTK_WINDOW (test->window), "undo") == help);
  gtk_window_destroy (GTK_WINDOW (help));
  test_window_free (test);
}

static void
test_context (void)
{
  TestWindow *empty = test_window_new (FALSE);
  TestWindow *test = test_window_new (TRUE);
  GtkWindow *window = GTK_WINDOW (test->window);
  AdwViewStack *views = hitos_window_get_views (test->window);
  GListModel *pages = G_LIST_MODEL (adw_view_stack_get_pages (views));

  g_assert_cmpstr (hitos_help_get_page_for (GTK_WINDOW (empty->window)), ==, "first-process");
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);
      g_autoptr (HitosHelpPage) help = NULL;

      adw_view_stack_set_visible_child (views, adw_view_stack_page_get_child (page));
      help = hitos_help_page_load (hitos_help_get_page_for (window));
      g_assert_nonnull (help);
      /* A view without a page of its own would open the index. */
      g_assert_cmpstr (hitos_help_page_get_id (help), !=, "index");
    }
  adw_view_stack_set_visible_child_name (views, "informes");
  gtk_window_set_focus (window, NULL);
  g_assert_cmpstr (hitos_help_get_page_for (window), ==, "informe");
  test_activate (test, "find", NULL);
  g_assert_cmpstr (hitos_help_get_page_for (window), ==, "record-fact");
  g_assert_cmpstr (hitos_help_get_page_for (NULL), ==, "index");
  g_object_unref (pages);
  test_window_free (test);
  test_window_free (empty);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/markup", test_markup);
  g_test_add_func ("/help/keys", test_keys);
  g_test_add_func ("/help/window", test_window);
  g_test_add_func ("/help/context", test_context);
  return g_test_run ();
}
