/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-legend.h"

#include <glib/gi18n-lib.h>

#include "hitos-timeline-painter.h"

#define WIDTH 46
#define HEIGHT 26

static const struct {
  HitosTimelineShapeKind kind;
  guint flags;
  double x, top, width, height;  /* parts of the sample's size */
  const char *words;
} entries[] = {
  { HITOS_SHAPE_PLANNED, 0, 0.1, 0.27, 0.8, 0.46, N_("Planned task") },
  { HITOS_SHAPE_PLANNED, HITOS_TIMELINE_CRITICAL, 0.1, 0.27, 0.8, 0.46, N_("On the critical chain to election day") },
  { HITOS_SHAPE_SUMMARY, 0, 0.1, 0.37, 0.8, 0.26, N_("Deliverable or block: all its tasks") },
  { HITOS_SHAPE_DIAMOND, 0, 0.35, 0.24, 0, 0.52, N_("Planned day") },
  { HITOS_SHAPE_HOLLOW, 0, 0.35, 0.24, 0, 0.52, N_("Not planned yet: its limit") },
  { HITOS_SHAPE_DONE, HITOS_TIMELINE_DONE, 0.35, 0.25, 0, 0.5, N_("Done") },
  { HITOS_SHAPE_HOLLOW, HITOS_TIMELINE_LATE, 0.35, 0.24, 0, 0.52, N_("Overdue") },
  { HITOS_SHAPE_LIMIT, 0, 0.4, 0.11, 0.18, 0.78, N_("Legal limit") },
  { HITOS_SHAPE_LIMIT, HITOS_TIMELINE_LATE, 0.4, 0.11, 0.18, 0.78, N_("Legal limit that is passed") },
  { HITOS_SHAPE_REMISSION, 0, 0.4, 0.35, 0, 0.3, N_("To be sent to INE by this day") },
  { HITOS_SHAPE_SESSION, 0, 0.4, 0.35, 0, 0.3, N_("Session") },
  { HITOS_SHAPE_BASELINE, 0, 0.1, 0.7, 0.8, 0.12, N_("As it was in the sealed plan") },
};

/* --- one figure --- */

#define HITOS_TYPE_TIMELINE_SAMPLE (hitos_timeline_sample_get_type ())
G_DECLARE_FINAL_TYPE (HitosTimelineSample, hitos_timeline_sample, HITOS, TIMELINE_SAMPLE, GtkWidget)

struct _HitosTimelineSample {
  GtkWidget parent_instance;

  HitosTimelineInk *ink;  /* owned */
  guint entry;
};

G_DEFINE_FINAL_TYPE (HitosTimelineSample, hitos_timeline_sample, GTK_TYPE_WIDGET)

static void
hitos_timeline_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosTimelineSample *self = HITOS_TIMELINE_SAMPLE (widget);
  HitosTimeScale scale = { .day_width = 1, .width = WIDTH,
                           .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  g_autoptr (HitosTimelineSheet) sheet = hitos_timeline_sheet_new ();
  HitosTimelineFrame frame = { .sheet = sheet, .ink = self->ink, .scale = &scale };
  double size = entries[self->entry].height * HEIGHT;
  HitosTimelineShape shape = { entries[self->entry].kind, entries[self->entry].x * WIDTH,
                               entries[self->entry].top * HEIGHT, entries[self->entry].width * WIDTH, size };

  if (shape.width <= 0)
    {
      shape.width = size;
      shape.x = (WIDTH - size) / 2;
    }
  hitos_timeline_painter_shape (&frame, entries[self->entry].flags, &shape);
  hitos_timeline_sheet_finish (sheet, snapshot, WIDTH, HEIGHT);
}

static void
hitos_timeline_sample_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
hitos_timeline_sample_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (hitos_timeline_sample_parent_class)->css_changed (widget, change);
  hitos_timeline_ink_update (HITOS_TIMELINE_SAMPLE (widget)->ink, widget);
}

static void
hitos_timeline_sample_finalize (GObject *object)
{
  g_object_unref (HITOS_TIMELINE_SAMPLE (object)->ink);
  G_OBJECT_CLASS (hitos_timeline_sample_parent_class)->finalize (object);
}

static void
hitos_timeline_sample_class_init (HitosTimelineSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hitos_timeline_sample_finalize;
  widget_class->snapshot = hitos_timeline_sample_snapshot;
  widget_class->measure = hitos_timeline_sample_measure;
  widget_class->css_changed = hitos_timeline_sample_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hitos_timeline_sample_init (HitosTimelineSample *self)
{
  self->ink = hitos_timeline_ink_new ();
}

/* --- all of them --- */

GtkWidget *
hitos_timeline_legend_new (void)
{
  GtkWidget *popover = g_object_new (GTK_TYPE_POPOVER, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  GtkWidget *grid = gtk_grid_new (), *scroller = gtk_scrolled_window_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      HitosTimelineSample *sample = g_object_new (HITOS_TYPE_TIMELINE_SAMPLE, NULL);
      GtkWidget *label = gtk_label_new (_(entries[i].words));

      sample->entry = i;
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_width_chars (GTK_LABEL (label), 26);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 38);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (sample), 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), label, 1, (int) i, 1, 1);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 480);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  return popover;
}
