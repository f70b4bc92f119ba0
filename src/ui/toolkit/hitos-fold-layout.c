/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fold-layout.h"

/* Pixels between two children. */
#define GAP 6
#define COLUMNS 2

/* Children side by side that share the width; where one of them would be cut they stand in two columns, or in one. */
struct _HitosFoldLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (HitosFoldLayout, hitos_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What the children ask for: pixels. */
typedef struct {
  int n;
  int least;    /* the widest one's minimum */
  int natural;  /* all of them, with the gaps */
  int first;    /* the natural width of the first of two columns */
  int second;
  int height;
} Wish;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
get_natural (GtkWidget *child, GtkOrientation orientation, int *minimum)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, minimum, &natural, NULL, NULL);
  return natural;
}

static Wish
get_wish (GtkWidget *widget)
{
  Wish wish = { 0 };

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int least, own = get_natural (child, GTK_ORIENTATION_HORIZONTAL, &least);
      int *column = wish.n % COLUMNS == 0 ? &wish.first : &wish.second;

      wish.natural += own + (wish.n > 0 ? GAP : 0);
      *column = MAX (*column, own);
      wish.least = MAX (wish.least, least);
      wish.height = MAX (wish.height, get_natural (child, GTK_ORIENTATION_VERTICAL, NULL));
      wish.n++;
    }
  return wish;
}

static int
count_columns (const Wish *wish, int width)
{
  if (width >= wish->natural)
    return MAX (wish->n, 1);
  return width >= wish->first + wish->second + (COLUMNS - 1) * GAP ? COLUMNS : 1;
}

static void
hitos_fold_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  Wish wish = get_wish (widget);
  int columns = count_columns (&wish, for_size < 0 ? wish.natural : for_size), rows = (wish.n + columns - 1) / columns;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = wish.least;
      *natural = wish.natural;
    }
  else
    *minimum = *natural = rows * wish.height + MAX (rows - 1, 0) * GAP;
}

/* Each gets what it likes, and its part of what is left over. */
static int
get_width (const Wish *wish, GtkWidget *child, int i, int columns, int width)
{
  int spare = width - wish->natural, first = wish->first + (width - (COLUMNS - 1) * GAP - wish->first - wish->second) / COLUMNS;

  if (columns == 1)
    return width;
  if (columns == wish->n)
    return get_natural (child, GTK_ORIENTATION_HORIZONTAL, NULL) + spare * (i + 1) / wish->n - spare * i / wish->n;
  return i % COLUMNS == 0 ? first : width - GAP - first;
}

static void
hitos_fold_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  Wish wish = get_wish (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int columns = count_columns (&wish, width), x = 0, y = 0, i = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child;
       child = next_shown (gtk_widget_get_next_sibling (child)), i++)
    {
      int own = get_width (&wish, child, i, columns, width);

      if (i > 0 && i % columns == 0)
        x = 0, y += wish.height + GAP;
      gtk_widget_size_allocate (child, &(GtkAllocation) { mirrored ? width - x - own : x, y, own, wish.height }, -1);
      x += own + GAP;
    }
}

static GtkSizeRequestMode
hitos_fold_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hitos_fold_layout_class_init (HitosFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = hitos_fold_layout_measure;
  layout_class->allocate = hitos_fold_layout_allocate;
  layout_class->get_request_mode = hitos_fold_layout_get_request_mode;
}

static void
hitos_fold_layout_init (HitosFoldLayout *self)
{
}
