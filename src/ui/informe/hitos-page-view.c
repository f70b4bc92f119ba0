/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-page-view-private.h"

#include "hitos-page-paragraph.h"

enum { PROP_0, PROP_PAGE, PROP_SCALE, PROP_CHOSEN, PROP_MENU_MODEL, N_PROPS,
       PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };
static GParamSpec *properties[N_PROPS];
enum { BLOCK_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (HitosPageView, hitos_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
hitos_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosPageView *self = HITOS_PAGE_VIEW (widget);

  guint wanted = self->wanted;

  hitos_page_view_arrange (self);
  if (wanted != HITOS_NO_BLOCK && height > 0)
    hitos_page_view_show_block (self, wanted);
  hitos_page_view_allocate_paragraphs (self);
  if (self->popover)
    gtk_popover_present (GTK_POPOVER (self->popover));
  self->moved = FALSE;
  hitos_page_view_queue_update (self);
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
      hitos_page_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      hitos_page_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
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
  hitos_page_view_arrange (self);
  hitos_page_view_take_over_paragraphs (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
  hitos_page_view_tell (self);
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
