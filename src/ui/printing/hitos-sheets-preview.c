/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-sheets-preview.h"

#include <glib/gi18n-lib.h>

struct _HitosSheetsPreview {
  GtkBox parent_instance;

  HitosSheets *sheets;  /* owned, may be NULL */
  guint sheet;

  GtkStack *stack;      /* template children */
  GtkDrawingArea *area;
  GtkLabel *problem;
  GtkWidget *pager;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *position;
};

G_DEFINE_FINAL_TYPE (HitosSheetsPreview, hitos_sheets_preview, GTK_TYPE_BOX)

static void
show_position (HitosSheetsPreview *self)
{
  guint n = self->sheets ? hitos_sheets_get_n_sheets (self->sheets) : 0;
  g_autofree char *text = g_strdup_printf (_("Sheet %1$u of %2$u"), self->sheet + 1, n);

  gtk_label_set_label (self->position, text);
  gtk_widget_set_visible (self->pager, n > 1);
  gtk_widget_set_sensitive (self->previous, self->sheet > 0);
  gtk_widget_set_sensitive (self->next, self->sheet + 1 < n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->sheets ? hitos_sheets_get_title (self->sheets) : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  HitosSheetsPreview *self = data;
  double sheet_width, sheet_height, scale;

  if (self->sheets == NULL || hitos_sheets_get_n_sheets (self->sheets) == 0)
    return;
  hitos_sheets_get_size (self->sheets, &sheet_width, &sheet_height);
  scale = MIN (width / sheet_width, height / sheet_height);
  cairo_translate (cr, (width - sheet_width * scale) / 2, (height - sheet_height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, sheet_width, sheet_height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  hitos_sheets_paint (self->sheets, self->sheet, cr);
}

static void
on_previous_cb (HitosSheetsPreview *self)
{
  self->sheet--;
  show_position (self);
}

static void
on_next_cb (HitosSheetsPreview *self)
{
  self->sheet++;
  show_position (self);
}

static void
hitos_sheets_preview_dispose (GObject *object)
{
  g_clear_object (&HITOS_SHEETS_PREVIEW (object)->sheets);
  G_OBJECT_CLASS (hitos_sheets_preview_parent_class)->dispose (object);
}

static void
hitos_sheets_preview_class_init (HitosSheetsPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_sheets_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-sheets-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosSheetsPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, HitosSheetsPreview, area);
  gtk_widget_class_bind_template_child (widget_class, HitosSheetsPreview, problem);
  gtk_widget_class_bind_template_child (widget_class, HitosSheetsPreview, pager);
  gtk_widget_class_bind_template_child (widget_class, HitosSheetsPreview, previous);
  gtk_widget_class_bind_template_child (widget_class, HitosSheetsPreview, next);
  gtk_widget_class_bind_template_child (widget_class, HitosSheetsPreview, position);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
}

static void
hitos_sheets_preview_init (HitosSheetsPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw, self, NULL);
  show_position (self);
}

void
hitos_sheets_preview_show (HitosSheetsPreview *self, HitosSheets *sheets, const char *problem)
{
  g_return_if_fail (HITOS_IS_SHEETS_PREVIEW (self));
  g_return_if_fail (sheets == NULL || HITOS_IS_SHEETS (sheets));

  g_set_object (&self->sheets, sheets);
  self->sheet = 0;
  if (problem)
    gtk_label_set_label (self->problem, problem);
  gtk_stack_set_visible_child_name (self->stack, problem ? "problem" : "sheets");
  show_position (self);
}

HitosSheets *
hitos_sheets_preview_get_sheets (HitosSheetsPreview *self)
{
  g_return_val_if_fail (HITOS_IS_SHEETS_PREVIEW (self), NULL);

  return self->sheets;
}
