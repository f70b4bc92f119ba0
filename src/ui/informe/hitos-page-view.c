/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-page-view-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "hitos-page-paragraph.h"

enum { PROP_0, PROP_PAGE, PROP_SCALE, PROP_CHOSEN, PROP_MENU_MODEL, N_PROPS,
       PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };
static GParamSpec *properties[N_PROPS];
enum { BLOCK_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosPageView, hitos_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static double
get_value (HitosPageView *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

void
hitos_page_view_get_page_rectangle (HitosPageView *self, guint page, graphene_rect_t *rectangle)
{
  double width, height;

  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  hitos_page_column_get_page_size (&self->column, &width, &height);
  graphene_rect_init (rectangle,
                      hitos_page_column_get_left (&self->column, gtk_widget_get_width (GTK_WIDGET (self)))
                      - round (get_value (self, GTK_ORIENTATION_HORIZONTAL)),
                      hitos_page_column_get_top (&self->column, page)
                      - round (get_value (self, GTK_ORIENTATION_VERTICAL)),
                      width, height);
}

guint
hitos_page_view_find_page (HitosPageView *self, double y)
{
  return hitos_page_column_find_page (&self->column, y + get_value (self, GTK_ORIENTATION_VERTICAL));
}

gboolean
hitos_page_view_find_paper_point (HitosPageView *self, double x, double y, guint *page, double *paper_x,
                                  double *paper_y)
{
  graphene_rect_t rectangle;
  double pixels = hitos_page_column_get_pixels (&self->column);

  if (self->column.n_pages == 0)
    return FALSE;
  *page = hitos_page_view_find_page (self, y);
  hitos_page_view_get_page_rectangle (self, *page, &rectangle);
  *paper_x = (x - rectangle.origin.x) / pixels;
  *paper_y = (y - rectangle.origin.y) / pixels;
  return graphene_rect_contains_point (&rectangle, &GRAPHENE_POINT_INIT (x, y));
}

/* --- layout --- */

static gboolean
on_announcement_cb (gpointer data)
{
  HitosPageView *self = data;

  self->announcement = 0;
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
  g_object_thaw_notify (G_OBJECT (self));
  return G_SOURCE_REMOVE;
}

static gboolean
on_update_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HitosPageView *self = HITOS_PAGE_VIEW (widget);

  self->update = 0;
  hitos_page_view_update_paragraphs (self);
  if (self->moved)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  self->moved = FALSE;
  return G_SOURCE_REMOVE;
}

/* No child may come or go while sizes are given out: before the next frame gives them. */
static void
queue_update (HitosPageView *self)
{
  if (self->update == 0)
    self->update = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_update_cb, NULL, NULL);
}

/* Page and scale change while sizes are given out, when no label may ask for another size. */
static void
announce (HitosPageView *self)
{
  if (self->announcement == 0)
    self->announcement = g_idle_add_full (G_PRIORITY_DEFAULT, on_announcement_cb, self, NULL);
}

static void
say_page (HitosPageView *self)
{
  g_autofree char *spoken = g_strdup_printf (_("Informe, page %u of %u"), self->page + 1, self->column.n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update_page (HitosPageView *self)
{
  guint page = hitos_page_view_find_page (self, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);

  if (page == self->page)
    return;
  self->page = page;
  say_page (self);
  announce (self);
}

static void
configure_adjustments (HitosPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double content_width, content_height;

  hitos_page_column_get_size (&self->column, &content_width, &content_height);
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL])
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                              get_value (self, GTK_ORIENTATION_HORIZONTAL), 0, MAX (width, content_width),
                              HITOS_PAGE_VIEW_STEP, width * 0.9, width);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL])
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              get_value (self, GTK_ORIENTATION_VERTICAL), 0, MAX (height, content_height),
                              HITOS_PAGE_VIEW_STEP, height * 0.9, height);
  update_page (self);
}

/* They go with their page; later, since a value may change while sizes are given out here or further up, and whoever asks for
 * another one then may never get it. */
static void
queue_paragraphs (HitosPageView *self)
{
  self->moved = TRUE;
  queue_update (self);
}

/* The point of the paper at (@x, @y) stays there. */
static void
change_scale (HitosPageView *self, double scale, double x, double y)
{
  guint page = 0;
  double paper_x = 0, paper_y = 0, pixels;
  graphene_rect_t rectangle;

  if (scale == self->column.scale)
    return;
  hitos_page_view_find_paper_point (self, x, y, &page, &paper_x, &paper_y);
  self->column.scale = scale;
  pixels = hitos_page_column_get_pixels (&self->column);
  configure_adjustments (self);
  hitos_page_view_get_page_rectangle (self, page, &rectangle);
  for (int i = 0; i < 2 && self->pages; i++)
    if (self->adjustments[i])
      gtk_adjustment_set_value (self->adjustments[i], get_value (self, i)
                                + (i == GTK_ORIENTATION_HORIZONTAL ? rectangle.origin.x + paper_x * pixels - x
                                                                   : rectangle.origin.y + paper_y * pixels - y));
  announce (self);
  queue_paragraphs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hitos_page_view_zoom (HitosPageView *self, double scale, double x, double y)
{
  self->fit = HITOS_FIT_NONE;
  change_scale (self, CLAMP (scale, HITOS_SMALLEST_SCALE, HITOS_LARGEST_SCALE), x, y);
}

gboolean
hitos_page_view_scroll (HitosPageView *self, GtkOrientation orientation, double pixels)
{
  if (self->adjustments[orientation] == NULL)
    return FALSE;
  gtk_adjustment_set_value (self->adjustments[orientation], get_value (self, orientation) + pixels);
  return TRUE;
}

static void
fit_pages (HitosPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale, largest = self->fit == HITOS_FIT_AUTOMATIC ? HITOS_LARGEST_AUTOMATIC_SCALE : HITOS_LARGEST_SCALE;

  if (self->fit == HITOS_FIT_NONE || self->pages == NULL || width <= 0)
    return;
  scale = hitos_page_column_find_scale (&self->column, width, self->fit == HITOS_FIT_PAGE ? MAX (height, 1) : 0);
  change_scale (self, CLAMP (scale, HITOS_SMALLEST_SCALE, largest), 0, 0);
}

static void
hitos_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosPageView *self = HITOS_PAGE_VIEW (widget);

  guint wanted = self->wanted;

  fit_pages (self);
  configure_adjustments (self);
  if (wanted != HITOS_NO_BLOCK && height > 0)
    hitos_page_view_show_block (self, wanted);
  hitos_page_view_allocate_paragraphs (self);
  if (self->popover)
    gtk_popover_present (GTK_POPOVER (self->popover));
  self->moved = FALSE;
  queue_update (self);
}

static void
hitos_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = 2 * HITOS_PAGE_COLUMN_MARGIN;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

static void
hitos_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GtkWidget *focused = gtk_widget_get_focus_child (widget);

  hitos_page_view_paint (HITOS_PAGE_VIEW (widget), snapshot);
  /* The others have nothing to show. */
  if (focused && gtk_widget_get_parent (focused) == widget && HITOS_IS_PAGE_PARAGRAPH (focused))
    gtk_widget_snapshot_child (widget, focused, snapshot);
}

/* --- focus --- */

/* One stop of Tab: within it the arrows go from paragraph to paragraph. */
static gboolean
hitos_page_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HitosPageView *self = HITOS_PAGE_VIEW (widget);

  if (self->popover && gtk_widget_get_mapped (self->popover))
    return gtk_widget_child_focus (self->popover, direction);
  if (hitos_page_view_has_keyboard (self))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
hitos_page_view_grab_focus (GtkWidget *widget)
{
  return hitos_page_view_focus_chosen (HITOS_PAGE_VIEW (widget))
    || GTK_WIDGET_CLASS (hitos_page_view_parent_class)->grab_focus (widget);
}

/* --- the object --- */

static void
on_value_changed_cb (GtkAdjustment *adjustment, HitosPageView *self)
{
  update_page (self);
  queue_paragraphs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (HitosPageView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place && *place == adjustment)
    return;
  if (*place)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (on_value_changed_cb), self, 0);
  configure_adjustments (self);
}

static void
hitos_page_view_dispose (GObject *object)
{
  HitosPageView *self = HITOS_PAGE_VIEW (object);

  g_clear_handle_id (&self->announcement, g_source_remove);
  if (self->update)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->update);
  self->update = 0;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
  g_clear_object (&self->menu);
  for (int i = 0; i < 2; i++)
    {
      if (self->adjustments[i])
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
    }
  g_clear_object (&self->pages);
  g_clear_pointer (&self->cache, hitos_page_cache_free);
  g_clear_pointer (&self->marked, g_array_unref);
  G_OBJECT_CLASS (hitos_page_view_parent_class)->dispose (object);
}

static void
hitos_page_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HitosPageView *self = HITOS_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_SCALE:
      g_value_set_double (value, self->column.scale);
      break;
    case PROP_CHOSEN:
      g_value_set_uint (value, self->chosen);
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_page_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HitosPageView *self = HITOS_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_SCALE:
      hitos_page_view_set_scale (self, g_value_get_double (value));
      break;
    case PROP_MENU_MODEL:
      g_set_object (&self->menu, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_page_view_class_init (HitosPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hitos_page_view_dispose;
  object_class->get_property = hitos_page_view_get_property;
  object_class->set_property = hitos_page_view_set_property;
  widget_class->size_allocate = hitos_page_view_size_allocate;
  widget_class->measure = hitos_page_view_measure;
  widget_class->snapshot = hitos_page_view_snapshot;
  widget_class->focus = hitos_page_view_focus;
  widget_class->grab_focus = hitos_page_view_grab_focus;
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, HITOS_SMALLEST_SCALE, HITOS_LARGEST_SCALE, 1,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] = g_param_spec_uint ("chosen", NULL, NULL, 0, G_MAXUINT, HITOS_NO_BLOCK,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[BLOCK_ACTIVATED] = g_signal_new ("block-activated", HITOS_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  hitos_page_view_add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
hitos_page_view_init (HitosPageView *self)
{
  self->column.scale = 1;
  self->fit = HITOS_FIT_AUTOMATIC;
  self->wanted = HITOS_NO_BLOCK;
  self->chosen = HITOS_NO_BLOCK;
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->cache = hitos_page_cache_new ();
  self->marked = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  hitos_page_view_add_controllers (self);
}

void
hitos_page_view_set_pages (HitosPageView *self, HitosPages *pages)
{
  gboolean focused;

  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));
  g_return_if_fail (pages == NULL || HITOS_IS_PAGES (pages));

  focused = hitos_page_view_has_keyboard (self);
  self->chosen = hitos_page_view_find_again (self, pages ? hitos_pages_get_informe (pages) : NULL);
  g_set_object (&self->pages, pages);
  self->column = (HitosPageColumn) { pages ? hitos_pages_get_n_pages (pages) : 0, 0, 0, self->column.scale };
  if (pages)
    hitos_pages_get_size (pages, &self->column.paper_width, &self->column.paper_height);
  self->wanted = HITOS_NO_BLOCK;
  hitos_page_cache_clear (self->cache);
  g_array_set_size (self->marked, 0);
  fit_pages (self);
  configure_adjustments (self);
  hitos_page_view_take_over_paragraphs (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
  say_page (self);
  announce (self);
  queue_paragraphs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

HitosPages *
hitos_page_view_get_pages (HitosPageView *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_VIEW (self), NULL);

  return self->pages;
}

void
hitos_page_view_mark_blocks (HitosPageView *self, const GArray *blocks)
{
  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  g_array_set_size (self->marked, 0);
  if (blocks && blocks->len > 0)
    g_array_append_vals (self->marked, blocks->data, blocks->len);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hitos_page_view_show_block (HitosPageView *self, guint block)
{
  g_autoptr (GArray) areas = NULL;
  HitosArea *area;
  double top, bottom, value, height = gtk_widget_get_height (GTK_WIDGET (self));
  double pixels = hitos_page_column_get_pixels (&self->column);

  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  self->wanted = height > 0 ? HITOS_NO_BLOCK : block;
  if (self->pages == NULL || self->adjustments[GTK_ORIENTATION_VERTICAL] == NULL || height <= 0)
    return;
  areas = hitos_pages_get_areas (self->pages, block);
  if (areas->len == 0)
    return;
  area = &g_array_index (areas, HitosArea, 0);
  top = hitos_page_column_get_top (&self->column, area->page) + area->y * pixels;
  bottom = top + area->height * pixels;
  value = get_value (self, GTK_ORIENTATION_VERTICAL);
  /* A third from the top reads best: what comes before it is seen, too. */
  if (top < value + HITOS_PAGE_COLUMN_MARGIN || bottom > value + height - HITOS_PAGE_COLUMN_MARGIN)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], top - height / 3);
}

void
hitos_page_view_show_page (HitosPageView *self, guint page)
{
  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  if (page < self->column.n_pages && self->adjustments[GTK_ORIENTATION_VERTICAL])
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              hitos_page_column_get_top (&self->column, page) - HITOS_PAGE_COLUMN_MARGIN);
}

guint
hitos_page_view_get_page (HitosPageView *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_VIEW (self), 0);

  return self->page;
}

double
hitos_page_view_get_scale (HitosPageView *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_VIEW (self), 1);

  return self->column.scale;
}

void
hitos_page_view_set_scale (HitosPageView *self, double scale)
{
  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  hitos_page_view_zoom (self, scale, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

HitosFit
hitos_page_view_get_fit (HitosPageView *self)
{
  g_return_val_if_fail (HITOS_IS_PAGE_VIEW (self), HITOS_FIT_NONE);

  return self->fit;
}

void
hitos_page_view_set_fit (HitosPageView *self, HitosFit fit)
{
  g_return_if_fail (HITOS_IS_PAGE_VIEW (self));

  self->fit = fit;
  fit_pages (self);
  announce (self);
}
