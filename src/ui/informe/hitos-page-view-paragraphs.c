/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The paragraphs of the pages that are seen, one of which is chosen: by the arrows, by the pointer, by whoever leads to it.
 * Children of the view, so that a keyboard comes to them and a screen reader reads them. */

#include "hitos-page-view-private.h"

#include "hitos-page-paragraph.h"

static HitosInforme *
get_informe (HitosPageView *self)
{
  return self->pages ? hitos_pages_get_informe (self->pages) : NULL;
}

static guint
count_blocks (HitosPageView *self)
{
  return self->pages ? hitos_informe_get_n_blocks (get_informe (self)) : 0;
}

static HitosPageParagraph *
find_paragraph (HitosPageView *self, guint block)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    if (hitos_page_paragraph_get_position (self->paragraphs->pdata[i]) == block)
      return self->paragraphs->pdata[i];
  return NULL;
}

/* Where a block stands, in the widget's coordinates; FALSE where it is on no page. */
static gboolean
find_rectangle (HitosPageView *self, guint block, graphene_rect_t *rectangle)
{
  g_autoptr (GArray) areas = hitos_pages_get_areas (self->pages, block);
  double pixels = hitos_page_column_get_pixels (&self->column);

  for (guint i = 0; i < areas->len; i++)
    {
      const HitosArea *area = &g_array_index (areas, HitosArea, i);
      graphene_rect_t page, part;

      hitos_page_view_get_page_rectangle (self, area->page, &page);
      graphene_rect_init (&part, page.origin.x + area->x * pixels, page.origin.y + area->y * pixels,
                          area->width * pixels, area->height * pixels);
      if (i > 0)
        graphene_rect_union (rectangle, &part, rectangle);
      else
        *rectangle = part;
    }
  return areas->len > 0;
}

/* --- which there are --- */

static int
compare_blocks (gconstpointer one, gconstpointer other)
{
  return *(const guint *) one < *(const guint *) other ? -1 : *(const guint *) one > *(const guint *) other;
}

static void
add_block (GArray *blocks, guint block)
{
  guint at;

  if (!g_array_binary_search (blocks, &block, compare_blocks, &at))
    {
      g_array_append_val (blocks, block);
      g_array_sort (blocks, compare_blocks);
    }
}

/* Those of the pages that are seen, and the chosen one wherever it is. */
static GArray *
list_wanted (HitosPageView *self)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = hitos_page_view_find_page (self, 0);
  guint last = hitos_page_view_find_page (self, gtk_widget_get_height (GTK_WIDGET (self)));

  if (self->column.n_pages == 0)
    return blocks;
  for (guint page = first; page <= last; page++)
    {
      guint n;
      const HitosPlaced *placed = hitos_pages_get_placed (self->pages, page, &n);

      for (guint i = 0; i < n; i++)
        if (placed[i].block != HITOS_NO_BLOCK)
          add_block (blocks, placed[i].block);
    }
  if (self->chosen != HITOS_NO_BLOCK)
    add_block (blocks, self->chosen);
  return blocks;
}

static gboolean
is_wanted (const GArray *wanted, guint block)
{
  guint at;

  return g_array_binary_search ((GArray *) wanted, &block, compare_blocks, &at);
}

static void
remove_unwanted (HitosPageView *self, const GArray *wanted)
{
  for (guint i = self->paragraphs->len; i > 0; i--)
    if (!is_wanted (wanted, hitos_page_paragraph_get_position (self->paragraphs->pdata[i - 1])))
      g_ptr_array_remove_index (self->paragraphs, i - 1);
}

void
hitos_page_view_update_paragraphs (HitosPageView *self)
{
  g_autoptr (GArray) wanted = list_wanted (self);
  GtkWidget *previous = NULL;

  remove_unwanted (self, wanted);
  for (guint i = 0; i < wanted->len; i++)
    {
      guint block = g_array_index (wanted, guint, i);
      HitosPageParagraph *paragraph = find_paragraph (self, block);

      if (paragraph == NULL)
        {
          paragraph = hitos_page_paragraph_new ();
          g_ptr_array_add (self->paragraphs, paragraph);
        }
      hitos_page_paragraph_set_block (paragraph, block, hitos_informe_get_block (get_informe (self), block));
      if (gtk_widget_get_parent (GTK_WIDGET (paragraph)) == NULL
          || gtk_widget_get_prev_sibling (GTK_WIDGET (paragraph)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (paragraph), GTK_WIDGET (self), previous);
      previous = GTK_WIDGET (paragraph);
    }
}

void
hitos_page_view_allocate_paragraphs (HitosPageView *self)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      GtkWidget *paragraph = self->paragraphs->pdata[i];
      graphene_rect_t rectangle;

      if (!find_rectangle (self, hitos_page_paragraph_get_position (HITOS_PAGE_PARAGRAPH (paragraph)), &rectangle))
        continue;
      gtk_widget_measure (paragraph, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (paragraph, &(GtkAllocation) { (int) rectangle.origin.x, (int) rectangle.origin.y,
                                                              (int) rectangle.size.width, (int) rectangle.size.height }, -1);
    }
}

/* --- the chosen one --- */

/* Also in a window that is not the active one, where no widget has a child with the focus. */
gboolean
hitos_page_view_has_keyboard (HitosPageView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == GTK_WIDGET (self) || gtk_widget_get_parent (focus) == GTK_WIDGET (self));
}

static gboolean
is_in_sight (HitosPageView *self, guint block, gboolean from_its_beginning)
{
  graphene_rect_t rectangle;

  return find_rectangle (self, block, &rectangle)
    && (from_its_beginning ? rectangle.origin.y >= 0 : rectangle.origin.y + rectangle.size.height > 0)
    && rectangle.origin.y < gtk_widget_get_height (GTK_WIDGET (self));
}

/* The first one, or the last; HITOS_NO_BLOCK where there is none. */
static guint
find_in_sight (HitosPageView *self, gboolean last, gboolean from_its_beginning)
{
  guint found = HITOS_NO_BLOCK;

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      guint block = hitos_page_paragraph_get_position (self->paragraphs->pdata[i]);

      if (is_in_sight (self, block, from_its_beginning) && (found == HITOS_NO_BLOCK || (block > found) == last))
        found = block;
    }
  /* One that is longer than what is seen. */
  return found == HITOS_NO_BLOCK && from_its_beginning ? find_in_sight (self, last, FALSE) : found;
}

void
hitos_page_view_choose (HitosPageView *self, guint block)
{
  gboolean focused;

  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  focused = hitos_page_view_has_keyboard (self);
  if (block >= count_blocks (self))
    block = HITOS_NO_BLOCK;
  if (block != self->chosen)
    {
      self->chosen = block;
      hitos_page_view_update_paragraphs (self);
      g_object_notify (G_OBJECT (self), "chosen");
    }
  if (focused)
    hitos_page_view_focus_chosen (self);
}

guint
hitos_page_view_get_chosen (HitosPageView *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_VIEW (self), HITOS_NO_BLOCK);

  return self->chosen;
}

void
hitos_page_view_choose_in_sight (HitosPageView *self, gboolean last)
{
  hitos_page_view_update_paragraphs (self);
  hitos_page_view_choose (self, find_in_sight (self, last, TRUE));
}

gboolean
hitos_page_view_focus_chosen (HitosPageView *self)
{
  HitosPageParagraph *paragraph;

  if (self->chosen == HITOS_NO_BLOCK && self->pages)
    {
      self->chosen = find_in_sight (self, FALSE, TRUE);
      g_object_notify (G_OBJECT (self), "chosen");
    }
  paragraph = find_paragraph (self, self->chosen);
  return paragraph && gtk_widget_grab_focus (GTK_WIDGET (paragraph));
}

gboolean
hitos_page_view_get_chosen_rectangle (HitosPageView *self, graphene_rect_t *rectangle)
{
  return self->chosen != HITOS_NO_BLOCK && find_rectangle (self, self->chosen, rectangle);
}

/* How much of the chosen paragraph is still to be seen on that side: it is read before the next one is chosen. */
static double
get_rest (HitosPageView *self, int step)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t rectangle;

  if (!find_rectangle (self, self->chosen, &rectangle))
    return 0;
  return step > 0 ? rectangle.origin.y + rectangle.size.height + HITOS_PAGE_COLUMN_MARGIN - height
                  : HITOS_PAGE_COLUMN_MARGIN - rectangle.origin.y;
}

void
hitos_page_view_step (HitosPageView *self, int step)
{
  graphene_rect_t rectangle;
  guint block = self->chosen;

  if (block == HITOS_NO_BLOCK || !is_in_sight (self, block, FALSE))
    {
      hitos_page_view_choose_in_sight (self, step < 0);
      return;
    }
  if (get_rest (self, step) >= 1)
    {
      hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, step * MIN (HITOS_PAGE_VIEW_STEP, get_rest (self, step)));
      return;
    }
  do
    block += (guint) step;
  while (block < count_blocks (self) && !find_rectangle (self, block, &rectangle));
  if (block >= count_blocks (self))
    {
      hitos_page_view_scroll (self, GTK_ORIENTATION_VERTICAL, step * HITOS_PAGE_VIEW_STEP);
      return;
    }
  hitos_page_view_choose (self, block);
  hitos_page_view_show_block (self, block);
}

/* --- other pages --- */

static guint
find_key (HitosInforme *informe, const char *key)
{
  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    if (g_str_equal (hitos_block_get_key (hitos_informe_get_block (informe, i)), key))
      return i;
  return HITOS_NO_BLOCK;
}

guint
hitos_page_view_find_again (HitosPageView *self, HitosInforme *informe)
{
  guint found;

  if (self->chosen == HITOS_NO_BLOCK || informe == NULL)
    return HITOS_NO_BLOCK;
  found = find_key (informe, hitos_block_get_key (hitos_informe_get_block (get_informe (self), self->chosen)));
  /* What took its place is nearest to where one was. */
  return found != HITOS_NO_BLOCK ? found : MIN (self->chosen, hitos_informe_get_n_blocks (informe) - 1);
}

void
hitos_page_view_take_over_paragraphs (HitosPageView *self)
{
  for (guint i = self->paragraphs->len; i > 0; i--)
    {
      HitosPageParagraph *paragraph = self->paragraphs->pdata[i - 1];
      const char *key = hitos_block_get_key (hitos_page_paragraph_get_block (paragraph));
      guint block = self->pages ? find_key (get_informe (self), key) : HITOS_NO_BLOCK;

      if (block != HITOS_NO_BLOCK)
        hitos_page_paragraph_set_block (paragraph, block, hitos_informe_get_block (get_informe (self), block));
      else
        g_ptr_array_remove_index (self->paragraphs, i - 1);
    }
  hitos_page_view_update_paragraphs (self);
}
