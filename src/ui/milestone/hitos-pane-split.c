/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-pane-split.h"

/* Pixels that the view has at least beside the pane, and how wide the pane is then. */
#define LEAST_VIEW 460
#define PANE_WIDTH 420

struct _HitosPaneSplit {
  GtkWidget parent_instance;

  GtkWidget *view;       /* children */
  GtkWidget *separator;
  GtkWidget *pane;
  gboolean open;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (HitosPaneSplit, hitos_pane_split, GTK_TYPE_WIDGET)

/* What has no room is neither seen nor reached by keys. */
static void
show_children (HitosPaneSplit *self)
{
  gtk_widget_set_child_visible (self->view, !self->open || !self->narrow);
  gtk_widget_set_child_visible (self->separator, self->open && !self->narrow);
  gtk_widget_set_child_visible (self->pane, self->open);
}

static void
hitos_pane_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  HitosPaneSplit *self = HITOS_PANE_SPLIT (widget);
  int least, usual;

  gtk_widget_measure (self->view, orientation, -1, minimum, natural, NULL, NULL);
  if (!self->open)
    return;
  gtk_widget_measure (self->pane, orientation, -1, &least, &usual, NULL, NULL);
  /* The pane alone is always possible. */
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? least : MAX (*minimum, least);
  *natural = MAX (MAX (*natural, usual), *minimum);
}

static int
get_least (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
hitos_pane_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosPaneSplit *self = HITOS_PANE_SPLIT (widget);
  gboolean end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int pane = MAX (get_least (self->pane), PANE_WIDTH);
  int view = MAX (get_least (self->view), LEAST_VIEW);
  int line = 1;

  self->narrow = width < view + line + pane;
  show_children (self);
  if (!self->open)
    gtk_widget_size_allocate (self->view, &(GtkAllocation) { 0, 0, width, height }, baseline);
  else if (self->narrow)
    {
      /* Unseen, the view arranges itself for the room that it will have. */
      gtk_widget_size_allocate (self->view, &(GtkAllocation) { 0, 0, MAX (width, get_least (self->view)), height },
                                baseline);
      gtk_widget_size_allocate (self->pane, &(GtkAllocation) { 0, 0, width, height }, baseline);
    }
  else
    {
      view = width - line - pane;
      gtk_widget_size_allocate (self->view, &(GtkAllocation) { end ? pane + line : 0, 0, view, height }, baseline);
      gtk_widget_size_allocate (self->separator, &(GtkAllocation) { end ? pane : view, 0, line, height }, baseline);
      gtk_widget_size_allocate (self->pane, &(GtkAllocation) { end ? 0 : view + line, 0, pane, height }, baseline);
    }
}

static void
hitos_pane_split_dispose (GObject *object)
{
  HitosPaneSplit *self = HITOS_PANE_SPLIT (object);

  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->separator, gtk_widget_unparent);
  g_clear_pointer (&self->pane, gtk_widget_unparent);
  G_OBJECT_CLASS (hitos_pane_split_parent_class)->dispose (object);
}

static void
hitos_pane_split_class_init (HitosPaneSplitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_pane_split_dispose;
  widget_class->measure = hitos_pane_split_measure;
  widget_class->size_allocate = hitos_pane_split_size_allocate;
}

static void
hitos_pane_split_init (HitosPaneSplit *self)
{
}

GtkWidget *
hitos_pane_split_new (GtkWidget *view, GtkWidget *pane)
{
  HitosPaneSplit *self;

  g_return_val_if_fail (GTK_IS_WIDGET (view) && GTK_IS_WIDGET (pane), NULL);

  self = g_object_new (HITOS_TYPE_PANE_SPLIT, NULL);
  self->view = view;
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  self->pane = pane;
  gtk_widget_set_parent (view, GTK_WIDGET (self));
  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
  gtk_widget_set_parent (pane, GTK_WIDGET (self));
  show_children (self);
  return GTK_WIDGET (self);
}

gboolean
hitos_pane_split_is_open (HitosPaneSplit *self)
{
  g_return_val_if_fail (HITOS_IS_PANE_SPLIT (self), FALSE);

  return self->open;
}

void
hitos_pane_split_set_open (HitosPaneSplit *self, gboolean open)
{
  g_return_if_fail (HITOS_IS_PANE_SPLIT (self));

  if (self->open == open)
    return;
  self->open = open;
  show_children (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
