/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <string.h>

#include "hitos-entry.h"
#include "hitos-finding-row.h"
#include "hitos-own-words.h"
#include "hitos-page-paragraph.h"
#include "hitos-painter.h"
#include "hitos-reword-window.h"
#include "hitos-rewording-steps.h"
#include "hitos-rewording.h"
#include "hitos-sending.h"
#include "hitos-sitting.h"

#define NOVEMBER hitos_date_new (2021, 11, 1)
#define WORDS "Se compartió el oficio con quienes integran el Comité"

static TestWindow *
open_informes (void)
{
  TestWindow *test = test_window_new (TRUE);

  test_activate (test, "view", "informes");
  return test;
}

static HitosPreviewPane *
get_preview (TestWindow *test)
{
  return hitos_informes_view_get_preview (hitos_window_get_informes (test->window));
}

static HitosPageView *
get_view (TestWindow *test)
{
  return hitos_preview_pane_get_page_view (get_preview (test));
}

static HitosProcess *
get_process (TestWindow *test)
{
  return hitos_view_state_get_process (hitos_workspace_get_state (test->workspace));
}

/* The first paragraph that tells the entry, of the informe as it is now. */
static guint
find_position (TestWindow *test, const char *entry)
{
  HitosInforme *informe;

  hitos_window_flush (test->window);
  informe = hitos_preview_pane_get_informe (get_preview (test));
  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    if (g_strv_contains (hitos_block_get_records (hitos_informe_get_block (informe, i)), entry))
      return i;
  return HITOS_NO_BLOCK;
}

static HitosBlock *
find_block (TestWindow *test, const char *entry)
{
  guint position = find_position (test, entry);

  return hitos_informe_get_block (hitos_preview_pane_get_informe (get_preview (test)), position);
}

/* What nothing composes any more; NULL where there is none. */
static HitosBlock *
find_kept (TestWindow *test)
{
  HitosInforme *informe;

  hitos_window_flush (test->window);
  informe = hitos_preview_pane_get_informe (get_preview (test));
  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    if (hitos_rewording_is_kept (hitos_informe_get_block (informe, i)))
      return hitos_informe_get_block (informe, i);
  return NULL;
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
get_child (GtkWidget *window, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (window, HITOS_TYPE_REWORD_WINDOW, name));
}

static GtkTextBuffer *
get_buffer (GtkWidget *window)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_child (window, "text_view")));
}

static void
assert_words (GtkWidget *window, const char *words)
{
  g_autofree char *text = NULL;

  g_object_get (get_buffer (window), "text", &text, NULL);
  g_assert_cmpstr (text, ==, words);
}

static void
click (GtkWidget *window, const char *name)
{
  g_assert_true (gtk_widget_get_visible (get_child (window, name)) && gtk_widget_get_sensitive (get_child (window, name)));
  g_signal_emit_by_name (get_child (window, name), "clicked");
}

/* Chooses the paragraph and does what F2 does. */
static GtkWidget *
reword (TestWindow *test, const char *entry)
{
  hitos_page_view_choose (get_view (test), find_position (test, entry));
  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "paragraph.reword", NULL);
  return find_window (HITOS_TYPE_REWORD_WINDOW);
}

static void
write_words (TestWindow *test, const char *entry, const char *words)
{
  GtkWidget *window = reword (test, entry);

  gtk_text_buffer_set_text (get_buffer (window), words, -1);
  click (window, "save");
  g_assert_null (find_window (HITOS_TYPE_REWORD_WINDOW));
}

/* Its id. Newly allocated: a change gives a record another row. */
static char *
dup_entry (TestWindow *test)
{
  return g_strdup (hitos_record_get_id (test_window_find (test, &hitos_entry_table, "c116")));
}

static void
assert_undo_label (TestWindow *test, const char *label)
{
  g_autofree char *found = hitos_history_get_undo_label (hitos_workspace_get_history (test->workspace));

  g_assert_cmpstr (found, ==, label);
}

/* --- */

/* Other words are one step, and so is going back; both are seen at once. */
static void
test_write_and_take_back (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);
  g_autofree char *composed = hitos_own_words_read (hitos_block_get_text (find_block (test, entry)));
  GtkWidget *window = reword (test, entry);
  g_autofree char *shown = NULL;

  assert_words (window, composed);
  g_assert_false (gtk_widget_get_sensitive (get_child (window, "save")));
  g_assert_false (gtk_widget_get_visible (get_child (window, "composed_box")));
  g_assert_false (gtk_widget_get_visible (get_child (window, "drop")));
  gtk_text_buffer_set_text (get_buffer (window), "El 3 de mayo & siempre, " WORDS "..", -1);
  g_assert_true (gtk_widget_get_visible (get_child (window, "composed_box")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (window, "composed"))), ==, composed);
  click (window, "save");
  g_assert_null (find_window (HITOS_TYPE_REWORD_WINDOW));
  assert_undo_label (test, "Undo: Reword the informe “November 2021”");
  g_assert_cmpstr (hitos_block_get_text (find_block (test, entry)), ==,
                   "El 3\302\240de mayo &amp; siempre, " WORDS ".");
  shown = test_dup_informe (test);
  g_assert_nonnull (strstr (shown, WORDS));
  g_assert_true (hitos_page_paragraph_is_reworded (find_block (test, entry)));
  /* The keyboard is back in the paragraph. */
  g_assert_cmpuint (hitos_page_view_get_chosen (get_view (test)), ==, find_position (test, entry));
  hitos_workspace_undo (test->workspace);
  g_assert_false (hitos_page_paragraph_is_reworded (find_block (test, entry)));
  hitos_workspace_redo (test->workspace);
  g_assert_true (hitos_page_paragraph_is_reworded (find_block (test, entry)));
  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "paragraph.compose", NULL);
  assert_undo_label (test, "Undo: Take back a rewording of the informe “November 2021”");
  g_assert_false (hitos_page_paragraph_is_reworded (find_block (test, entry)));
  hitos_workspace_undo (test->workspace);
  window = reword (test, entry);
  click (window, "drop");
  g_assert_false (hitos_page_paragraph_is_reworded (find_block (test, entry)));
  test_window_free (test);
}

/* Words that are the composed ones are none of one's own. */
static void
test_same_words_are_none (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);
  HitosBlock *block = find_block (test, entry);
  g_autofree char *composed = hitos_own_words_read (hitos_block_get_text (block));
  g_autoptr (HitosChange) change = hitos_rewording_steps_write (get_process (test), NOVEMBER, block, composed);
  GtkWidget *window;

  g_assert_true (hitos_change_is_empty (change));
  write_words (test, entry, WORDS ".");
  window = reword (test, entry);
  assert_words (window, WORDS ".");
  gtk_text_buffer_set_text (get_buffer (window), composed, -1);
  click (window, "save");
  g_assert_false (hitos_page_paragraph_is_reworded (find_block (test, entry)));
  assert_undo_label (test, "Undo: Take back a rewording of the informe “November 2021”");
  test_window_free (test);
}

static void
answer (const char *response)
{
  GtkWidget *dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), response));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whoever leaves with words that are nowhere yet is asked; nothing is lost by a key. */
static void
test_leaving (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);
  GtkWidget *window = reword (test, entry);

  gtk_window_close (GTK_WINDOW (window));
  g_assert_null (find_window (HITOS_TYPE_REWORD_WINDOW));
  window = reword (test, entry);
  gtk_text_buffer_set_text (get_buffer (window), WORDS ".", -1);
  gtk_window_close (GTK_WINDOW (window));
  answer ("cancel");
  g_assert_true (find_window (HITOS_TYPE_REWORD_WINDOW) == window);
  assert_words (window, WORDS ".");
  gtk_window_close (GTK_WINDOW (window));
  answer ("keep");
  g_assert_null (find_window (HITOS_TYPE_REWORD_WINDOW));
  g_assert_cmpstr (hitos_block_get_text (find_block (test, entry)), ==, WORDS ".");
  window = reword (test, entry);
  gtk_text_buffer_set_text (get_buffer (window), "  ", -1);
  g_assert_false (gtk_widget_get_sensitive (get_child (window, "save")));
  g_assert_true (gtk_widget_get_visible (get_child (window, "empty_hint")));
  gtk_window_close (GTK_WINDOW (window));
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG)),
                                                           "keep"));
  answer ("discard");
  g_assert_null (find_window (HITOS_TYPE_REWORD_WINDOW));
  g_assert_cmpstr (hitos_block_get_text (find_block (test, entry)), ==, WORDS ".");
  test_window_free (test);
}

/* What is pasted is one paragraph; what is no text yet may be taken back without a step. */
static void
test_one_paragraph (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);
  g_autofree char *composed = hitos_own_words_read (hitos_block_get_text (find_block (test, entry)));
  GtkWidget *window = reword (test, entry);

  gtk_text_buffer_set_text (get_buffer (window), "Uno\r\ndos\342\200\251tres\ncuatro", -1);
  assert_words (window, "Uno  dos   tres cuatro");
  click (window, "drop");
  assert_words (window, composed);
  g_assert_true (find_window (HITOS_TYPE_REWORD_WINDOW) == window);
  gtk_text_buffer_set_text (get_buffer (window), "Uno\ndos", -1);
  click (window, "save");
  g_assert_cmpstr (hitos_block_get_text (find_block (test, entry)), ==, "Uno dos");
  test_window_free (test);
}

static void
change_entry (TestWindow *test, const char *field, const char *value)
{
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c116");
  HitosChange *change = hitos_change_new ("entry-edit", NULL);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (entry));

  if (g_str_equal (field, "date"))
    hitos_row_set_when (row, "date", hitos_when_day (hitos_date_new (2021, 11, 27)));
  else
    hitos_row_set_text (row, field, value);
  hitos_change_update (change, entry, row);
  g_assert_true (hitos_workspace_apply (test->workspace, change));
  hitos_window_flush (test->window);
}

static gboolean
has_code (GtkWidget *row, gpointer code)
{
  return g_str_equal (hitos_finding_get_code (hitos_finding_row_get_finding (HITOS_FINDING_ROW (row))), code);
}

static GtkWidget *
find_finding (TestWindow *test, const char *code)
{
  return test_find_widget (test_open_findings (test), HITOS_TYPE_FINDING_ROW, has_code, (gpointer) code);
}

static GtkWidget *
activate_finding (TestWindow *test, const char *code)
{
  GtkWidget *row = find_finding (test, code);

  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  return find_window (HITOS_TYPE_REWORD_WINDOW);
}

/* Facts that are others now: from what is found to the old sentence, the new one and one's own. */
static void
test_changed_facts (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);
  g_autofree char *before = hitos_own_words_read (hitos_block_get_text (find_block (test, entry)));
  g_autofree char *now = NULL;
  GtkWidget *window;

  write_words (test, entry, WORDS ".");
  g_assert_null (find_finding (test, "stale"));
  change_entry (test, "date", NULL);
  window = activate_finding (test, "stale");
  g_assert_nonnull (window);
  now = hitos_own_words_read (hitos_block_get_composed (find_block (test, entry)));
  g_assert_cmpstr (now, !=, before);
  g_assert_true (gtk_widget_get_visible (get_child (window, "notice_box")));
  assert_words (window, WORDS ".");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (window, "replaced"))), ==, before);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (window, "composed"))), ==, now);
  g_assert_true (gtk_widget_get_visible (get_child (window, "replaced_box")));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_child (window, "save"))), ==, "_Keep");
  click (window, "save");
  g_assert_null (find_finding (test, "stale"));
  assert_undo_label (test, "Undo: Keep a rewording of the informe “November 2021”");
  g_assert_cmpstr (hitos_block_get_text (find_block (test, entry)), ==, WORDS ".");
  hitos_workspace_undo (test->workspace);
  g_assert_nonnull (find_finding (test, "stale"));
  click (activate_finding (test, "stale"), "drop");
  g_assert_null (find_finding (test, "stale"));
  g_assert_false (hitos_page_paragraph_is_reworded (find_block (test, entry)));
  test_window_free (test);
}

/* Facts that are gone: the words stay at the end of their section until somebody decides. */
static void
test_facts_that_are_gone (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);
  g_autofree char *before = hitos_own_words_read (hitos_block_get_text (find_block (test, entry)));
  HitosInforme *informe;
  GtkWidget *window;
  guint n;

  write_words (test, entry, WORDS ".");
  change_entry (test, "voided", "repetido");
  g_assert_nonnull (find_kept (test));
  window = activate_finding (test, "orphan");
  g_assert_nonnull (window);
  assert_words (window, WORDS ".");
  g_assert_false (gtk_widget_get_visible (get_child (window, "composed_box")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (window, "replaced"))), ==, before);
  click (window, "save");
  g_assert_null (find_finding (test, "orphan"));
  g_assert_cmpstr (hitos_block_get_text (find_kept (test)), ==, WORDS ".");
  hitos_workspace_undo (test->workspace);
  n = hitos_informe_get_n_blocks (hitos_preview_pane_get_informe (get_preview (test)));
  click (activate_finding (test, "orphan"), "drop");
  g_assert_null (find_finding (test, "orphan"));
  g_assert_null (find_kept (test));
  informe = hitos_preview_pane_get_informe (get_preview (test));
  g_assert_cmpuint (hitos_informe_get_n_blocks (informe), ==, n - 1);
  test_window_free (test);
}

static gboolean
begins_with (GtkWidget *label, gpointer text)
{
  return g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), text);
}

/* In a toast. */
static gboolean
is_told (TestWindow *test, const char *text)
{
  return test_find_widget (GTK_WIDGET (test->window), GTK_TYPE_LABEL, begins_with, (gpointer) text) != NULL;
}

/* What was sent is as it was sent; and what is no paragraph has no words to change. */
static void
test_what_stays (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);

  write_words (test, entry, WORDS ".");
  hitos_workspace_seal (test->workspace);
  g_assert_true (hitos_workspace_apply (test->workspace,
    hitos_sending_create (get_process (test), NOVEMBER, hitos_date_new (2021, 12, 3),
                          hitos_history_get_sequence (hitos_workspace_get_history (test->workspace)))));
  g_assert_null (reword (test, entry));
  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "paragraph.compose", NULL);
  g_assert_true (hitos_page_paragraph_is_reworded (find_block (test, entry)));
  test_activate (test, "take-back-informe", NULL);
  g_assert_nonnull (reword (test, entry));
  gtk_window_close (GTK_WINDOW (find_window (HITOS_TYPE_REWORD_WINDOW)));
  hitos_page_view_choose (get_view (test), 0);
  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "paragraph.reword", NULL);
  g_assert_null (find_window (HITOS_TYPE_REWORD_WINDOW));
  /* Its key says why. */
  gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "paragraph.edit", NULL);
  g_assert_null (find_window (HITOS_TYPE_REWORD_WINDOW));
  test_wait_until (is_told (test, "Only paragraphs and list items are reworded"));
  test_window_free (test);
}

/* F2 is the paragraph's while the keyboard is in the pages, whatever else is selected. */
static void
test_key (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);
  HitosRecordList *sittings = hitos_process_get_list (get_process (test), HITOS_TYPE_SITTING);

  hitos_view_state_set_record (hitos_workspace_get_state (test->workspace), hitos_record_list_get (sittings, 0));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (get_view (test))));
  hitos_page_view_choose (get_view (test), find_position (test, entry));
  test_activate (test, "edit", NULL);
  g_assert_nonnull (find_window (HITOS_TYPE_REWORD_WINDOW));
  gtk_window_close (GTK_WINDOW (find_window (HITOS_TYPE_REWORD_WINDOW)));
  test_window_free (test);
}

/* Dark pixels in the margin left of a block, on a page painted @width wide. */
static guint
count_dark (cairo_surface_t *surface, double x, double y, double width, double height)
{
  guint dark = 0;

  cairo_surface_flush (surface);
  for (int row = MAX (0, (int) y); row < MIN ((int) (y + height), cairo_image_surface_get_height (surface)); row++)
    for (int column = MAX (0, (int) (x - width)); column < (int) x; column++)
      dark += ((const guint32 *) (cairo_image_surface_get_data (surface)
                                  + (gsize) row * cairo_image_surface_get_stride (surface)))[column] % 256 < 120;
  return dark;
}

/* The next frame gives what is new its size. */
static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_resize (widget);
  test_wait_until (gdk_frame_clock_get_frame_counter (clock) > frame + 1 || (gtk_widget_queue_draw (widget), FALSE));
}

/* Dark pixels in the margin beside a paragraph: as it is shown, and as it is printed. */
static void
count_marks (TestWindow *test, guint block, guint *shown, guint *printed)
{
  HitosPageView *view = get_view (test);
  HitosPages *pages = hitos_page_view_get_pages (view);
  g_autoptr (GArray) areas = hitos_pages_get_areas (pages, block);
  const HitosArea *area = &g_array_index (areas, HitosArea, 0);
  int width = gtk_widget_get_width (GTK_WIDGET (view)), height = gtk_widget_get_height (GTK_WIDGET (view));
  cairo_surface_t *screen = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_surface_t *paper;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t page;
  double page_width, page_height, pixels;
  cairo_t *cr = cairo_create (screen);

  hitos_page_view_show_block (view, block);
  wait_for_frame (GTK_WIDGET (view));
  hitos_page_view_get_page_rectangle (view, area->page, &page);
  hitos_pages_get_size (pages, &page_width, &page_height);
  pixels = page.size.width / page_width;
  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  *shown = count_dark (screen, page.origin.x + (area->x - 6) * pixels, page.origin.y + area->y * pixels, 30 * pixels,
                       area->height * pixels);
  paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) page_width, (int) page_height);
  cr = cairo_create (paper);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  hitos_painter_paint (pages, area->page, cr);
  cairo_destroy (cr);
  *printed = count_dark (paper, area->x - 6, area->y, 30, area->height);
  cairo_surface_destroy (screen);
  cairo_surface_destroy (paper);
}

/* Own words have a mark in the margin of the screen, and none on paper. */
static void
test_mark (void)
{
  TestWindow *test = open_informes ();
  g_autofree char *entry = dup_entry (test);
  guint shown, printed;

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (get_view (test))) > 200 && hitos_page_view_get_pages (get_view (test)));
  count_marks (test, find_position (test, entry), &shown, &printed);
  g_assert_cmpuint (shown, ==, 0);
  write_words (test, entry, WORDS ".");
  count_marks (test, find_position (test, entry), &shown, &printed);
  g_assert_cmpuint (shown, >, 20);
  g_assert_cmpuint (printed, ==, 0);
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/rewording/write-and-take-back", test_write_and_take_back);
  g_test_add_func ("/rewording/same-words-are-none", test_same_words_are_none);
  g_test_add_func ("/rewording/leaving", test_leaving);
  g_test_add_func ("/rewording/one-paragraph", test_one_paragraph);
  g_test_add_func ("/rewording/changed-facts", test_changed_facts);
  g_test_add_func ("/rewording/facts-that-are-gone", test_facts_that_are_gone);
  g_test_add_func ("/rewording/what-stays", test_what_stays);
  g_test_add_func ("/rewording/key", test_key);
  g_test_add_func ("/rewording/mark", test_mark);
  return g_test_run ();
}
