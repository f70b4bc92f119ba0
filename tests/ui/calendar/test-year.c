/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

#include "hitos-year-view.h"

static HitosYearView *
get_year (CalendarFixture *fixture)
{
  return HITOS_YEAR_VIEW (calendar_find_widget (GTK_WIDGET (fixture->page), HITOS_TYPE_YEAR_VIEW));
}

/* A month says in words what its days are painted for, and leads to its days. */
static void
test_words (CalendarFixture *fixture, gconstpointer data)
{
  HitosYearView *year = get_year (fixture);
  GtkWidget *november;

  hitos_calendar_page_show_view (fixture->page, "year");
  g_assert_cmpuint (hitos_year_view_get_n_months (year), ==, 12);
  november = hitos_year_view_get_month (year, 3);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (november)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "November 2021: 1 overdue · 5 limits · 3 sessions");
  g_signal_emit_by_name (gtk_widget_get_parent (gtk_widget_get_parent (november)), "child-activated",
                         gtk_widget_get_parent (hitos_year_view_get_month (year, 5)));
  calendar_assert_day (fixture, "2022-01-10");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->month)));
}

/* --- what is painted --- */

/* A text by its first glyph, and where it stands. Pixels. */
typedef struct {
  PangoGlyph glyph;
  float x, y;
} Text;

static void
collect_texts (GskRenderNode *node, float x, float y, GArray *texts)
{
  float dx, dy;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_texts (gsk_container_node_get_child (node, i), x, y, texts);
      break;
    case GSK_TRANSFORM_NODE:
      gsk_transform_to_translate (gsk_transform_node_get_transform (node), &dx, &dy);
      collect_texts (gsk_transform_node_get_child (node), x + dx, y + dy, texts);
      break;
    case GSK_TEXT_NODE:
      {
        const graphene_point_t *offset = gsk_text_node_get_offset (node);
        Text text = { gsk_text_node_get_glyphs (node, NULL)[0].glyph, x + offset->x, y + offset->y };

        g_array_append_val (texts, text);
        break;
      }
    default:
      break;
    }
}

static PangoGlyph
get_glyph (GtkWidget *label, const char *letter)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, letter);
  PangoGlyphItem *run = pango_layout_get_line_readonly (layout, 0)->runs->data;

  return run->glyphs->glyphs[0].glyph;
}

/* The texts of a month, but for its title and its summary, which are labels. */
static GArray *
list_texts (GtkWidget *month)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (Text));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t title, summary;

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (month), month, &title));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (month), month, &summary));
  GTK_WIDGET_GET_CLASS (month)->snapshot (month, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  collect_texts (node, 0, 0, texts);
  for (guint i = texts->len; i-- > 0;)
    if (g_array_index (texts, Text, i).y <= title.origin.y + title.size.height
        || g_array_index (texts, Text, i).y >= summary.origin.y)
      g_array_remove_index (texts, i);
  return texts;
}

static gboolean
is_arranged (CalendarFixture *fixture)
{
  return gtk_widget_get_width (hitos_year_view_get_month (get_year (fixture), 3)) > 0;
}

/* The letters of the days of the week stand above their columns. */
static void
assert_letters (GtkWidget *month, const char *letters)
{
  g_autoptr (GArray) texts = list_texts (month);
  float column = (float) gtk_widget_get_width (month) / 7;

  /* November has thirty days. */
  g_assert_cmpuint (texts->len, ==, 7 + 30);
  for (guint i = 0; i < 7; i++)
    {
      const Text *text = &g_array_index (texts, Text, i);
      const char letter[] = { letters[i], '\0' };

      g_assert_cmpuint (text->glyph, ==, get_glyph (gtk_widget_get_last_child (month), letter));
      g_assert_cmpfloat (text->x, >, i * column);
      g_assert_cmpfloat (text->x, <, (i + 1) * column);
      g_assert_cmpfloat (text->y, <, g_array_index (texts, Text, 7).y);
    }
}

static void
test_letters (CalendarFixture *fixture, gconstpointer data)
{
  GtkWidget *november;

  hitos_calendar_page_show_view (fixture->page, "year");
  calendar_wait_for (is_arranged, fixture);
  november = hitos_year_view_get_month (get_year (fixture), 3);
  assert_letters (november, "MTWTFSS");
  hitos_calendar_state_set_first_weekday (fixture->state, 7);
  assert_letters (november, "SMTWTFS");
}

int
main (int argc, char **argv)
{
  calendar_test_init (&argc, &argv);
  g_test_add ("/year/words", CalendarFixture, NULL, calendar_set_up, test_words, calendar_tear_down);
  g_test_add ("/year/letters", CalendarFixture, NULL, calendar_set_up, test_letters, calendar_tear_down);
  return g_test_run ();
}
