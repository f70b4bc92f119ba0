/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-test-window.h"

#include <math.h>
#include <string.h>

#include "hitos-entry.h"
#include "hitos-finding-row.h"
#include "hitos-page-paragraph.h"
#include "hitos-painter.h"

static TestWindow *
open_informes (void)
{
  TestWindow *test = test_window_new (TRUE);

  test_activate (test, "view", "informes");
  return test;
}

static HitosPageView *
get_view (TestWindow *test)
{
  return hitos_preview_pane_get_page_view (hitos_informes_view_get_preview (hitos_window_get_informes (test->window)));
}

/* What the widget shows, as pixels of its own size. */
static cairo_surface_t *
photograph (GtkWidget *widget)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
paint (HitosPages *pages, guint page, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  double page_width, page_height;

  hitos_pages_get_size (pages, &page_width, &page_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / page_width, height / page_height);
  hitos_painter_paint (pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static const guint32 *
get_row (cairo_surface_t *surface, int y)
{
  return (const guint32 *) (cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface));
}

/* How far two pixels are apart in their worst channel. */
static int
get_distance (guint32 a, guint32 b)
{
  int worst = 0;

  for (int shift = 0; shift < 24; shift += 8)
    worst = MAX (worst, ABS ((int) ((a >> shift) & 0xff) - (int) ((b >> shift) & 0xff)));
  return worst;
}

/* The page on the screen is the page of the painter, pixel by pixel; ink laid over white in two steps instead of
 * one may round another way. */
static void
test_pixels (void)
{
  TestWindow *test = open_informes ();
  HitosPageView *view = get_view (test);
  graphene_rect_t rectangle;
  cairo_surface_t *shown, *painted;
  int dark = 0;

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (view)) > 200 && hitos_page_view_get_pages (view));
  hitos_page_view_show_page (view, 2);
  hitos_page_view_get_page_rectangle (view, 2, &rectangle);
  shown = photograph (GTK_WIDGET (view));
  painted = paint (hitos_page_view_get_pages (view), 2, (int) rectangle.size.width, (int) rectangle.size.height);
  for (int y = MAX (0, (int) rectangle.origin.y); y < cairo_image_surface_get_height (shown) - 4
       && y - rectangle.origin.y < rectangle.size.height; y++)
    for (int x = 0; x < (int) rectangle.size.width; x++)
      {
        guint32 a = get_row (shown, y)[x + (int) rectangle.origin.x];
        guint32 b = get_row (painted, y - (int) rectangle.origin.y)[x];

        g_assert_cmpint (get_distance (a, b), <=, 2);
        dark += (b & 0xff) < 100;
      }
  g_assert_cmpint (dark, >, 1000);
  cairo_surface_destroy (shown);
  cairo_surface_destroy (painted);
  test_window_free (test);
}

static void
test_zoom (void)
{
  TestWindow *test = open_informes ();
  HitosPageView *view = get_view (test), *large;

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (view)) > 200 && hitos_page_view_get_pages (view));
  /* A large window does not make a page too large to be read. */
  g_assert_cmpint (hitos_page_view_get_fit (view), ==, HITOS_FIT_AUTOMATIC);
  g_assert_cmpfloat (hitos_page_view_get_scale (view), <=, HITOS_LARGEST_AUTOMATIC_SCALE);
  large = g_object_ref_sink (g_object_new (HITOS_TYPE_PAGE_VIEW, NULL));
  hitos_page_view_set_pages (large, hitos_page_view_get_pages (view));
  gtk_widget_measure (GTK_WIDGET (large), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (large), 2000, 1300, -1, NULL);
  g_assert_cmpfloat (hitos_page_view_get_scale (large), ==, HITOS_LARGEST_AUTOMATIC_SCALE);
  hitos_page_view_set_fit (large, HITOS_FIT_WIDTH);
  g_assert_cmpfloat (hitos_page_view_get_scale (large), >, 2);
  g_object_unref (large);
  test_activate (test, "zoom", "1");
  g_assert_cmpfloat (hitos_page_view_get_scale (view), ==, 1);
  g_assert_cmpint (hitos_page_view_get_fit (view), ==, HITOS_FIT_NONE);
  for (int i = 0; i < 20; i++)
    test_activate (test, "zoom-in", NULL);
  g_assert_cmpfloat (hitos_page_view_get_scale (view), ==, HITOS_LARGEST_SCALE);
  for (int i = 0; i < 40; i++)
    test_activate (test, "zoom-out", NULL);
  g_assert_cmpfloat (hitos_page_view_get_scale (view), ==, HITOS_SMALLEST_SCALE);
  test_activate (test, "zoom", "fit-page");
  g_assert_cmpint (hitos_page_view_get_fit (view), ==, HITOS_FIT_PAGE);
  g_assert_cmpfloat (hitos_page_view_get_scale (view), >, HITOS_SMALLEST_SCALE);
  test_window_free (test);
}

static void
test_pages (void)
{
  TestWindow *test = open_informes ();
  HitosPageView *view = get_view (test);
  guint n;

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (view)) > 200 && hitos_page_view_get_pages (view));
  n = hitos_pages_get_n_pages (hitos_page_view_get_pages (view));
  g_assert_cmpuint (n, >, 4);
  for (guint page = 0; page < n; page++)
    {
      hitos_page_view_show_page (view, page);
      g_assert_cmpuint (hitos_page_view_get_page (view), ==, page);
    }
  test_window_free (test);
}

static guint
find_block (HitosPages *pages, gpointer record)
{
  HitosInforme *informe = hitos_pages_get_informe (pages);

  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    if (g_strv_contains (hitos_block_get_records (hitos_informe_get_block (informe, i)), hitos_record_get_id (record)))
      return i;
  g_assert_not_reached ();
}

/* A sentence that is activated opens its fact; a fact that is selected brings its sentence into sight. */
static void
test_sentence_and_record (void)
{
  TestWindow *test = open_informes ();
  HitosPageView *view = get_view (test);
  HitosViewState *state = hitos_workspace_get_state (test->workspace);
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c116");
  guint block;

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (view)) > 200 && hitos_page_view_get_pages (view));
  block = find_block (hitos_page_view_get_pages (view), entry);
  g_signal_emit_by_name (view, "block-activated", block);
  g_assert_true (hitos_view_state_get_record (state) == (gpointer) entry);
  g_assert_true (hitos_facts_pane_is_open (hitos_informes_view_get_facts (hitos_window_get_informes (test->window))));
  hitos_view_state_set_record (state, NULL);
  hitos_page_view_show_page (view, 0);
  hitos_view_state_set_record (state, entry);
  g_assert_cmpuint (hitos_page_view_get_page (view), >, 1);
  test_window_free (test);
}

static gboolean
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  return handled;
}

static HitosPageParagraph *
get_focused (TestWindow *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return HITOS_IS_PAGE_PARAGRAPH (focus) ? HITOS_PAGE_PARAGRAPH (focus) : NULL;
}

/* Whether a paragraph stands where it is painted, and is seen. */
static gboolean
is_in_place (HitosPageView *view, HitosPageParagraph *paragraph)
{
  HitosPages *pages = hitos_page_view_get_pages (view);
  g_autoptr (GArray) areas = hitos_pages_get_areas (pages, hitos_page_paragraph_get_position (paragraph));
  const HitosArea *area = &g_array_index (areas, HitosArea, 0);
  graphene_rect_t page, bounds;
  double width, height;

  hitos_pages_get_size (pages, &width, &height);
  hitos_page_view_get_page_rectangle (view, area->page, &page);
  return gtk_widget_compute_bounds (GTK_WIDGET (paragraph), GTK_WIDGET (view), &bounds)
    && fabs (bounds.origin.y - page.origin.y - area->y * page.size.height / height) < 3
    && bounds.origin.y < gtk_widget_get_height (GTK_WIDGET (view)) && bounds.origin.y + bounds.size.height > 0;
}

/* The paragraph that has the focus is the chosen one. */
static void
assert_chosen (TestWindow *test, guint block)
{
  HitosPageView *view = get_view (test);
  HitosPageParagraph *paragraph = get_focused (test);

  g_assert_cmpuint (hitos_page_view_get_chosen (view), ==, block);
  g_assert_nonnull (paragraph);
  g_assert_cmpuint (hitos_page_paragraph_get_position (paragraph), ==, block);
  g_assert_true (hitos_page_paragraph_get_block (paragraph)
                 == hitos_informe_get_block (hitos_pages_get_informe (hitos_page_view_get_pages (view)), block));
  test_wait_until (is_in_place (view, paragraph));
}

/* The arrows go from paragraph to paragraph over all pages, and what is chosen is seen. */
static void
test_arrows (void)
{
  TestWindow *test = open_informes ();
  HitosPageView *view = get_view (test);
  HitosPages *pages;
  guint last = HITOS_NO_BLOCK, n = 0;

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (view)) > 200 && hitos_page_view_get_pages (view));
  test_wait_until (gtk_widget_get_first_child (GTK_WIDGET (view)));
  pages = hitos_page_view_get_pages (view);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view)));
  assert_chosen (test, 0);
  for (guint presses = 0; presses < 600 && hitos_page_view_get_page (view) < 5; presses++)
    {
      guint block = hitos_page_view_get_chosen (view);

      g_assert_true (press (GTK_WIDGET (view), GDK_KEY_Down));
      if (hitos_page_view_get_chosen (view) == block)
        continue;
      g_assert_cmpuint (hitos_page_view_get_chosen (view), >, block);
      assert_chosen (test, hitos_page_view_get_chosen (view));
      n++;
    }
  g_assert_cmpuint (n, >, 15);
  g_assert_cmpuint (hitos_page_view_get_page (view), >=, 5);
  /* Only what is seen has widgets. */
  g_assert_cmpuint (hitos_page_view_get_chosen (view), >, 15);
  n = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child; child = gtk_widget_get_next_sibling (child))
    n++;
  g_assert_cmpuint (n, <, hitos_informe_get_n_blocks (hitos_pages_get_informe (pages)) / 2);
  /* To the end, and back to the beginning. */
  g_assert_true (press (GTK_WIDGET (view), GDK_KEY_End));
  last = hitos_page_view_get_chosen (view);
  g_assert_cmpuint (last, ==, hitos_informe_get_n_blocks (hitos_pages_get_informe (pages)) - 1);
  g_assert_true (press (GTK_WIDGET (view), GDK_KEY_Up));
  g_assert_cmpuint (hitos_page_view_get_chosen (view), <=, last);
  g_assert_true (press (GTK_WIDGET (view), GDK_KEY_Home));
  g_assert_cmpuint (hitos_page_view_get_chosen (view), ==, 0);
  test_window_free (test);
}

static HitosChange *
create_void (HitosEntry *entry)
{
  HitosChange *change = hitos_change_new ("entry-void", NULL);
  HitosRow *row = hitos_row_copy (hitos_record_get_row (entry));

  hitos_row_set_text (row, "voided", "repetido");
  hitos_change_update (change, entry, row);
  return change;
}

static void
on_activated_cb (HitosPageView *view, guint block, guint *activated)
{
  *activated = block;
}

/* Enter is what a click is; Tab goes on; other pages leave the keyboard where it was. */
static void
test_chosen_paragraph (void)
{
  TestWindow *test = open_informes ();
  HitosPageView *view = get_view (test);
  HitosEntry *entry = test_window_find (test, &hitos_entry_table, "c116");
  guint block, activated = HITOS_NO_BLOCK;
  gulong handler;

  test_wait_until (gtk_widget_get_height (GTK_WIDGET (view)) > 200 && hitos_page_view_get_pages (view));
  block = find_block (hitos_page_view_get_pages (view), entry);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view)));
  hitos_page_view_choose (view, block);
  hitos_page_view_show_block (view, block);
  assert_chosen (test, block);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  /* A fact that is gone takes its sentence, and another one stands in its place. */
  test_activate (test, "view", "informes");
  hitos_workspace_apply (test->workspace, create_void (entry));
  hitos_window_flush (test->window);
  assert_chosen (test, hitos_page_view_get_chosen (view));
  hitos_workspace_undo (test->workspace);
  hitos_window_flush (test->window);
  g_assert_nonnull (get_focused (test));
  handler = g_signal_connect (view, "block-activated", G_CALLBACK (on_activated_cb), &activated);
  g_assert_true (press (GTK_WIDGET (view), GDK_KEY_Return));
  g_assert_cmpuint (activated, ==, hitos_page_view_get_chosen (view));
  g_signal_handler_disconnect (view, handler);
  test_window_free (test);
}

static gboolean
is_about_entry (GtkWidget *widget, gpointer process)
{
  const char *const *records = hitos_finding_get_records (hitos_finding_row_get_finding (HITOS_FINDING_ROW (widget)));

  return records[0] && hitos_process_lookup (process, HITOS_TYPE_ENTRY, records[0]);
}

/* What there is to look at before sending is listed once that is asked for, and leads to its record. */
static void
test_findings (void)
{
  TestWindow *test = open_informes ();
  GtkWidget *preview = GTK_WIDGET (hitos_informes_view_get_preview (hitos_window_get_informes (test->window)));
  HitosViewState *state = hitos_workspace_get_state (test->workspace);
  HitosFindingRow *row;
  const char *const *records;

  hitos_window_flush (test->window);
  g_assert_null (test_find_widget (preview, HITOS_TYPE_FINDING_ROW, NULL, NULL));
  row = HITOS_FINDING_ROW (test_find_widget (test_open_findings (test), HITOS_TYPE_FINDING_ROW, is_about_entry,
                                             hitos_view_state_get_process (state)));
  g_assert_nonnull (row);
  records = hitos_finding_get_records (hitos_finding_row_get_finding (row));
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  g_assert_nonnull (hitos_view_state_get_record (state));
  g_assert_cmpstr (hitos_record_get_id (hitos_view_state_get_record (state)), ==, records[0]);
  test_window_free (test);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);
  g_test_add_func ("/page-view/pixels", test_pixels);
  g_test_add_func ("/page-view/zoom", test_zoom);
  g_test_add_func ("/page-view/pages", test_pages);
  g_test_add_func ("/page-view/sentence-and-record", test_sentence_and_record);
  g_test_add_func ("/page-view/findings", test_findings);
  g_test_add_func ("/page-view/arrows", test_arrows);
  g_test_add_func ("/page-view/chosen-paragraph", test_chosen_paragraph);
  return g_test_run ();
}
