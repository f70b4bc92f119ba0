/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-aside.h"

#include "hitos-letters.h"

/* Pixels between the two, beside and below. */
#define GAP 12
#define LINE_GAP 9
/* Of the width that the text keeps; larger letters keep as much more. */
#define LEAST_SHARE 0.55

/* The text keeps more than half of the width, or all that it wants; the aside has its natural width beside, and at most the
 * whole of it below. */
struct _HitosAside {
  GtkWidget parent_instance;

  GtkWidget *text;       /* children */
  GtkWidget *aside;
};

static void hitos_aside_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosAside, hitos_aside, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, hitos_aside_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

static void
get_widths (GtkWidget *child, int *minimum, int *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static gboolean
is_alone (HitosAside *self)
{
  return !gtk_widget_should_layout (self->aside);
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The width of the aside beside the text at a width of the whole; 0: it goes below. */
static int
get_beside (HitosAside *self, int width)
{
  int text_minimum, text, aside, share;

  get_widths (self->text, &text_minimum, &text);
  get_widths (self->aside, NULL, &aside);
  share = (int) (width * MIN (LEAST_SHARE * hitos_letters_get_scale (GTK_WIDGET (self)), 1));
  return width - GAP - aside >= MIN (text, MAX (text_minimum, share)) ? aside : 0;
}

static void
hitos_aside_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  HitosAside *self = HITOS_ASIDE (widget);
  int text_minimum, text, aside_minimum, aside, width, beside;

  if (is_alone (self))
    {
      gtk_widget_measure (self->text, orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }
  get_widths (self->text, &text_minimum, &text);
  get_widths (self->aside, &aside_minimum, &aside);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (text_minimum, aside_minimum);
      *natural = text + GAP + aside;
      return;
    }
  width = for_size < 0 ? text + GAP + aside : MAX (for_size, MAX (text_minimum, aside_minimum));
  beside = get_beside (self, width);
  *minimum = beside ? MAX (get_height (self->text, width - GAP - beside), get_height (self->aside, beside))
                    : get_height (self->text, width) + LINE_GAP + get_height (self->aside, MIN (aside, width));
  *natural = *minimum;
}

static void
hitos_aside_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosAside *self = HITOS_ASIDE (widget);
  gboolean end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int beside = is_alone (self) ? 0 : get_beside (self, width);

  if (is_alone (self))
    gtk_widget_size_allocate (self->text, &(GtkAllocation) { 0, 0, width, height }, baseline);
  else if (beside)
    {
      int text = width - GAP - beside;

      gtk_widget_size_allocate (self->text, &(GtkAllocation) { end ? beside + GAP : 0, 0, text, height }, baseline);
      gtk_widget_size_allocate (self->aside, &(GtkAllocation) { end ? 0 : text + GAP, 0, beside, height }, baseline);
    }
  else
    {
      int top = get_height (self->text, width) + LINE_GAP, aside;

      get_widths (self->aside, NULL, &aside);
      aside = MIN (aside, width);
      gtk_widget_size_allocate (self->text, &(GtkAllocation) { 0, 0, width, top - LINE_GAP }, -1);
      gtk_widget_size_allocate (self->aside, &(GtkAllocation) { end ? 0 : width - aside, top, aside, height - top }, -1);
    }
}

static GtkSizeRequestMode
hitos_aside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
add_child (HitosAside *self, GtkWidget *child)
{
  GtkWidget **place = self->text ? &self->aside : &self->text;

  g_return_if_fail (*place == NULL);

  *place = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
hitos_aside_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    add_child (HITOS_ASIDE (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
hitos_aside_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = hitos_aside_add_child;
}

static void
hitos_aside_dispose (GObject *object)
{
  HitosAside *self = HITOS_ASIDE (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->aside, gtk_widget_unparent);
  G_OBJECT_CLASS (hitos_aside_parent_class)->dispose (object);
}

static void
hitos_aside_class_init (HitosAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_aside_dispose;
  widget_class->measure = hitos_aside_measure;
  widget_class->size_allocate = hitos_aside_size_allocate;
  widget_class->get_request_mode = hitos_aside_get_request_mode;
}

static void
hitos_aside_init (HitosAside *self)
{
}

GtkWidget *
hitos_aside_new (GtkWidget *text, GtkWidget *aside)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WIDGET (text) && GTK_IS_WIDGET (aside), NULL);

  self = g_object_new (HITOS_TYPE_ASIDE, NULL);
  add_child (HITOS_ASIDE (self), text);
  add_child (HITOS_ASIDE (self), aside);
  return self;
}
