/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-informes-view.h"

#include <adwaita.h>

#include "hitos-composition.h"
#include "hitos-letters.h"

/* Pixels. */
#define NARROWEST_FACTS 320
#define USUAL_FACTS 400
#define WIDEST_FACTS 900
#define KEY_STEP 20
/* Where letters have their usual size, three panes have room in less than they ask for; larger ones need as much more. */
#define NARROWEST_FOR_THREE 800

struct _HitosInformesView {
  GtkWidget parent_instance;

  HitosComposition *composition;  /* owned, NULL before the workspace is set */
  int facts_width;
  guint announcement;        /* the idle source that tells of a fold; 0 where there is none */
  guint folding;             /* the one that folds */

  AdwLeaflet *leaflet;       /* template children */
  HitosMonthsPane *months;
  HitosFactsPane *facts;
  GtkWidget *handle;
  HitosPreviewPane *pages;
};

enum { PROP_0, PROP_FOLDED, PROP_PANE, PROP_FACTS_WIDTH, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HitosInformesView, hitos_informes_view, GTK_TYPE_WIDGET)

static const char *const pane_names[] = { "months", "facts", "pages" };

static gboolean
on_announcement_cb (gpointer data)
{
  HitosInformesView *self = data;

  self->announcement = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE]);
  return G_SOURCE_REMOVE;
}

/* The leaflet folds while sizes are given out, when nobody may ask for another size. */
static void
on_folded_cb (AdwLeaflet *leaflet, GParamSpec *pspec, HitosInformesView *self)
{
  if (self->announcement == 0)
    self->announcement = g_idle_add_full (G_PRIORITY_DEFAULT, on_announcement_cb, self, NULL);
}

static gboolean
has_room (HitosInformesView *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) >= NARROWEST_FOR_THREE * hitos_letters_get_scale (GTK_WIDGET (self));
}

static gboolean
on_folding_cb (gpointer data)
{
  HitosInformesView *self = data;

  self->folding = 0;
  adw_leaflet_set_can_unfold (self->leaflet, has_room (self));
  return G_SOURCE_REMOVE;
}

/* Letters of double size are not read in a third of a small laptop's screen. */
static void
hitos_informes_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosInformesView *self = HITOS_INFORMES_VIEW (widget);

  gtk_widget_allocate (GTK_WIDGET (self->leaflet), width, height, baseline, NULL);
  if (self->folding == 0 && has_room (self) != adw_leaflet_get_can_unfold (self->leaflet))
    self->folding = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_folding_cb, self, NULL);
}

static void
hitos_informes_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (HITOS_INFORMES_VIEW (widget)->leaflet), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
update_widths (HitosInformesView *self)
{
  hitos_facts_pane_set_wide_width (self->facts, self->facts_width);
}

static void
on_visible_child_cb (AdwLeaflet *leaflet, GParamSpec *pspec, HitosInformesView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE]);
}

static void
on_month_opened_cb (HitosMonthsPane *months, HitosInformesView *self)
{
  hitos_informes_view_show_pane (self, HITOS_PANE_FACTS);
}

static void
set_facts_width (HitosInformesView *self, int width)
{
  width = CLAMP (width, NARROWEST_FACTS, WIDEST_FACTS);
  if (width == self->facts_width)
    return;
  self->facts_width = width;
  update_widths (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACTS_WIDTH]);
}

/* The pages keep their least width. */
static void
move_handle (HitosInformesView *self, int pixels)
{
  int room = gtk_widget_get_width (GTK_WIDGET (self)) - gtk_widget_get_width (GTK_WIDGET (self->months))
             - NARROWEST_FACTS - 40;

  set_facts_width (self, MIN (self->facts_width + pixels, room));
}

static void
on_drag_update_cb (GtkGestureDrag *gesture, double x, double y, HitosInformesView *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  /* The handle moves with the drag, so that the offset is what is still to go. */
  move_handle (self, (int) (mirrored ? -x : x));
}

static gboolean
on_handle_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                  HitosInformesView *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int step = mirrored ? -KEY_STEP : KEY_STEP;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    move_handle (self, -step);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    move_handle (self, step);
  else if (key == GDK_KEY_Home)
    move_handle (self, NARROWEST_FACTS - self->facts_width);
  else if (key == GDK_KEY_End)
    move_handle (self, WIDEST_FACTS - self->facts_width);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
add_keys (HitosInformesView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_handle_key_cb), self, 0);
  gtk_widget_add_controller (self->handle, keys);
  gtk_widget_set_focusable (self->handle, TRUE);
}

static void
add_drag (HitosInformesView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self, 0);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_cursor_from_name (self->handle, "col-resize");
}

static void
hitos_informes_view_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_object (&HITOS_INFORMES_VIEW (object)->composition);
  g_clear_handle_id (&HITOS_INFORMES_VIEW (object)->announcement, g_source_remove);
  g_clear_handle_id (&HITOS_INFORMES_VIEW (object)->folding, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hitos_informes_view_parent_class)->dispose (object);
}

static void
hitos_informes_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HitosInformesView *self = HITOS_INFORMES_VIEW (object);

  switch (id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, hitos_informes_view_is_folded (self));
      break;
    case PROP_PANE:
      g_value_set_uint (value, hitos_informes_view_get_pane (self));
      break;
    case PROP_FACTS_WIDTH:
      g_value_set_int (value, self->facts_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_informes_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HitosInformesView *self = HITOS_INFORMES_VIEW (object);

  switch (id)
    {
    case PROP_FACTS_WIDTH:
      set_facts_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hitos_informes_view_class_init (HitosInformesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hitos_informes_view_dispose;
  widget_class->measure = hitos_informes_view_measure;
  widget_class->size_allocate = hitos_informes_view_size_allocate;
  object_class->get_property = hitos_informes_view_get_property;
  object_class->set_property = hitos_informes_view_set_property;
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PANE] = g_param_spec_uint ("pane", NULL, NULL, 0, 2, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FACTS_WIDTH] = g_param_spec_int ("facts-width", NULL, NULL, 0, G_MAXINT, USUAL_FACTS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HITOS_TYPE_MONTHS_PANE);
  g_type_ensure (HITOS_TYPE_FACTS_PANE);
  g_type_ensure (HITOS_TYPE_PREVIEW_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-informes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosInformesView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, HitosInformesView, months);
  gtk_widget_class_bind_template_child (widget_class, HitosInformesView, facts);
  gtk_widget_class_bind_template_child (widget_class, HitosInformesView, handle);
  gtk_widget_class_bind_template_child (widget_class, HitosInformesView, pages);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_child_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_month_opened_cb);
}

static void
hitos_informes_view_init (HitosInformesView *self)
{
  self->facts_width = USUAL_FACTS;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drag (self);
  add_keys (self);
  update_widths (self);
  hitos_informes_view_show_pane (self, HITOS_PANE_FACTS);
}

void
hitos_informes_view_set_workspace (HitosInformesView *self, HitosWorkspace *workspace)
{
  g_return_if_fail (HITOS_IS_INFORMES_VIEW (self));

  hitos_months_pane_set_workspace (self->months, workspace);
  hitos_facts_pane_set_workspace (self->facts, workspace);
  hitos_preview_pane_set_workspace (self->pages, workspace);
  self->composition = hitos_composition_new (workspace, self->pages);
}

void
hitos_informes_view_flush (HitosInformesView *self)
{
  g_return_if_fail (HITOS_IS_INFORMES_VIEW (self));

  hitos_composition_flush (self->composition);
}

HitosMonthsPane *
hitos_informes_view_get_months (HitosInformesView *self)
{
  g_return_val_if_fail (HITOS_IS_INFORMES_VIEW (self), NULL);

  return self->months;
}

HitosFactsPane *
hitos_informes_view_get_facts (HitosInformesView *self)
{
  g_return_val_if_fail (HITOS_IS_INFORMES_VIEW (self), NULL);

  return self->facts;
}

HitosPreviewPane *
hitos_informes_view_get_preview (HitosInformesView *self)
{
  g_return_val_if_fail (HITOS_IS_INFORMES_VIEW (self), NULL);

  return self->pages;
}

gboolean
hitos_informes_view_is_folded (HitosInformesView *self)
{
  g_return_val_if_fail (HITOS_IS_INFORMES_VIEW (self), FALSE);

  return adw_leaflet_get_folded (self->leaflet);
}

HitosPane
hitos_informes_view_get_pane (HitosInformesView *self)
{
  const char *name;

  g_return_val_if_fail (HITOS_IS_INFORMES_VIEW (self), HITOS_PANE_FACTS);

  name = adw_leaflet_get_visible_child_name (self->leaflet);
  for (guint i = 0; i < G_N_ELEMENTS (pane_names); i++)
    if (g_strcmp0 (name, pane_names[i]) == 0)
      return i;
  return HITOS_PANE_FACTS;
}

void
hitos_informes_view_show_pane (HitosInformesView *self, HitosPane pane)
{
  g_return_if_fail (HITOS_IS_INFORMES_VIEW (self));
  g_return_if_fail (pane < G_N_ELEMENTS (pane_names));

  adw_leaflet_set_visible_child_name (self->leaflet, pane_names[pane]);
}
