/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-cell.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-month-chip.h"
#include "hitos-occurrence-look.h"

/* All in pixels. */
#define MARGIN 3
#define LANE_GAP 2
#define CAPTION_GAP 4
#define MARK_SIZE 12
#define MARK_GAP 2
/* A name is read in so many lines, if the day has the room. */
#define MOST_LINES 3
#define MOST_CHIPS_SHARED 9
/* More of the bars that run through a day nobody listens to; the day's list has them all. */
#define MOST_BARS_SPOKEN 6

struct _HitosMonthCell {
  GtkWidget parent_instance;

  GtkWidget *number;              /* child, GtkInscription */
  GtkWidget *caption;             /* child, GtkInscription: the name of a day of rest */
  GPtrArray *chips;               /* owned, of children; the first n_chips are shown */
  GPtrArray *marks;               /* owned, of owned HitosOccurrence */
  HitosCalendarPalette *palette;  /* owned */
  HitosDate day;
  HitosMonthCellFlags flags;
  guint n_chips;
  guint first_lane;
  gboolean chosen;
};

enum { ACTIVATE, CHIP_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosMonthCell, hitos_month_cell, GTK_TYPE_WIDGET)

static GtkWidget *
create_inscription (HitosMonthCell *self, const char *style_class)
{
  GtkWidget *inscription = gtk_inscription_new ("");

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (inscription, style_class);
  gtk_widget_set_parent (inscription, GTK_WIDGET (self));
  return inscription;
}

static void
on_chip_activate_cb (GtkWidget *chip, HitosMonthCell *self)
{
  g_signal_emit (self, signals[CHIP_ACTIVATED], 0, chip);
}

static GtkWidget *
ensure_chip (HitosMonthCell *self, guint index)
{
  while (index >= self->chips->len)
    {
      GtkWidget *chip = hitos_month_chip_new (self->palette);

      gtk_widget_set_child_visible (chip, FALSE);
      g_signal_connect_object (chip, "activate", G_CALLBACK (on_chip_activate_cb), self, 0);
      gtk_widget_set_parent (chip, GTK_WIDGET (self));
      g_ptr_array_add (self->chips, chip);
    }
  return g_ptr_array_index (self->chips, index);
}

static int
get_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

static void
hitos_month_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  HitosMonthCell *self = HITOS_MONTH_CELL (widget);
  int header, lane;

  hitos_month_cell_measure_lanes (self, &header, &lane);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = header * 5 / 4, *natural = 6 * header;
  else
    *minimum = header + lane, *natural = header + 4 * lane;
}

guint
hitos_month_cell_get_marks_per_lane (int width)
{
  return (guint) MAX (1, (width - 2 * MARGIN + MARK_GAP) / (MARK_SIZE + MARK_GAP));
}

/* The chips' heights in lanes: what a day has to spare goes to the names that one line would cut, a line at a time. */
static void
share_lanes (HitosMonthCell *self, int width, int n_lanes, int *lanes)
{
  int spare = n_lanes - (int) (self->first_lane + self->n_chips), wanted[MOST_CHIPS_SHARED];
  guint n = MIN (self->n_chips, MOST_CHIPS_SHARED);

  for (guint i = 0; i < self->n_chips; i++)
    lanes[i] = 1;
  if (spare <= 0 || self->marks->len > 0)
    return;
  for (guint i = 0; i < n; i++)
    wanted[i] = hitos_month_chip_count_lines (g_ptr_array_index (self->chips, i), width, MOST_LINES);
  for (int line = 2; line <= MOST_LINES; line++)
    for (guint i = 0; i < n && spare > 0; i++)
      if (wanted[i] >= line)
        lanes[i]++, spare--;
}

/* From the edge that text begins at. */
static void
allocate_from_start (HitosMonthCell *self, GtkWidget *child, int width, GtkAllocation allocation)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = width - allocation.x - allocation.width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
hitos_month_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosMonthCell *self = HITOS_MONTH_CELL (widget);
  g_autofree int *lanes = g_new (int, MAX (self->n_chips, 1));
  int header, lane, number_width, below = 0;

  hitos_month_cell_measure_lanes (self, &header, &lane);
  number_width = MIN (width, header + 2 * MARGIN);
  allocate_from_start (self, self->number, width, (GtkAllocation) { 0, MARGIN, number_width, header - MARGIN });
  allocate_from_start (self, self->caption, width,
                       (GtkAllocation) { number_width, MARGIN, MAX (0, width - number_width - CAPTION_GAP),
                                         header - MARGIN });
  share_lanes (self, width - 2 * MARGIN, (height - header) / lane, lanes);
  for (guint i = 0; i < self->n_chips; i++)
    {
      guint places = hitos_month_cell_get_marks_per_lane (width), place = self->marks->len;
      int x = MARGIN + (int) (place % places) * (MARK_SIZE + MARK_GAP);
      int y = header + ((int) (self->first_lane + place / places) + below) * lane;

      allocate_from_start (self, g_ptr_array_index (self->chips, i), width,
                           (GtkAllocation) { x, y, MAX (0, width - (place > 0 ? 0 : MARGIN) - x),
                                            lanes[i] * lane - LANE_GAP });
      below += lanes[i];
    }
}

/* What marks the day without a word: today's disc, the chosen day's frame. */
static void
snapshot_marks (HitosMonthCell *self, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  int header, lane;

  hitos_month_cell_measure_lanes (self, &header, &lane);
  if (self->flags & HITOS_MONTH_CELL_TODAY)
    {
      GdkRGBA fill = hitos_calendar_palette_get_color (self->palette, HITOS_INK_ACCENT_FILL);
      float side = header - MARGIN;
      float x = (MIN (width, header + 2 * MARGIN) - side - 4) / 2;

      if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
        x = width - x - side - 4;
      hitos_calendar_palette_append_box (snapshot, &fill, &GRAPHENE_RECT_INIT (x, MARGIN, side + 4, side),
                                         side / 2);
    }
  if (self->chosen)
    {
      GdkRGBA color = hitos_calendar_palette_get_color (self->palette, HITOS_INK_ACCENT);
      GskRoundedRect frame;

      gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (0, 0, width, height), 6);
      gtk_snapshot_append_border (snapshot, &frame, (float[]) { 2, 2, 2, 2 },
                                  (GdkRGBA[]) { color, color, color, color });
    }
}

/* The shapes of what stands on a narrow day, the state's where it has one; the day's list has the words. */
static void
snapshot_states (HitosMonthCell *self, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  guint in_lane = hitos_month_cell_get_marks_per_lane (width);
  int header, lane;

  if (self->marks->len == 0)
    return;
  hitos_month_cell_measure_lanes (self, &header, &lane);
  for (guint i = 0; i < self->marks->len; i++)
    {
      HitosOccurrence *occurrence = g_ptr_array_index (self->marks, i);
      const char *icon = hitos_occurrence_look_state_icon (hitos_occurrence_get_state (occurrence));
      float x = MARGIN + (int) (i % in_lane) * (MARK_SIZE + MARK_GAP);
      float y = header + (int) (self->first_lane + i / in_lane) * lane + (lane - LANE_GAP - MARK_SIZE) / 2;

      if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
        x = width - x - MARK_SIZE;
      if (icon == NULL)
        icon = hitos_occurrence_look_kind_icon (hitos_occurrence_get_kind (occurrence));
      hitos_calendar_palette_append_icon (self->palette, snapshot, icon, hitos_occurrence_look_ink (occurrence),
                                          x, y, MARK_SIZE);
    }
}

static void
hitos_month_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosMonthCell *self = HITOS_MONTH_CELL (widget);

  snapshot_marks (self, snapshot);
  gtk_widget_snapshot_child (widget, self->number, snapshot);
  if (gtk_widget_get_child_visible (self->caption))
    gtk_widget_snapshot_child (widget, self->caption, snapshot);
  snapshot_states (self, snapshot);
  for (guint i = 0; i < self->n_chips; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->chips, i), snapshot);
}

static void
hitos_month_cell_dispose (GObject *object)
{
  HitosMonthCell *self = HITOS_MONTH_CELL (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->caption, gtk_widget_unparent);
  g_ptr_array_set_size (self->chips, 0);
  g_ptr_array_set_size (self->marks, 0);
  self->n_chips = 0;
  g_clear_object (&self->palette);
  G_OBJECT_CLASS (hitos_month_cell_parent_class)->dispose (object);
}

static void
hitos_month_cell_finalize (GObject *object)
{
  g_ptr_array_unref (HITOS_MONTH_CELL (object)->marks);
  g_ptr_array_unref (HITOS_MONTH_CELL (object)->chips);
  G_OBJECT_CLASS (hitos_month_cell_parent_class)->finalize (object);
}

static void
hitos_month_cell_class_init (HitosMonthCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_month_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = hitos_month_cell_finalize;
  widget_class->measure = hitos_month_cell_measure;
  widget_class->size_allocate = hitos_month_cell_size_allocate;
  widget_class->snapshot = hitos_month_cell_snapshot;

  signals[ACTIVATE] = g_signal_new ("activate", HITOS_TYPE_MONTH_CELL,
                                    G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[CHIP_ACTIVATED] = g_signal_new ("chip-activated", HITOS_TYPE_MONTH_CELL, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, HITOS_TYPE_MONTH_CHIP);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  gtk_widget_class_set_css_name (widget_class, "monthcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
hitos_month_cell_init (HitosMonthCell *self)
{
  self->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->marks = g_ptr_array_new_with_free_func (g_object_unref);
  self->number = create_inscription (self, "number");
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->number), 0.5f);
  self->caption = create_inscription (self, "caption");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
hitos_month_cell_new (HitosCalendarPalette *palette)
{
  HitosMonthCell *self = g_object_new (HITOS_TYPE_MONTH_CELL, NULL);

  self->palette = g_object_ref (palette);
  ensure_chip (self, 0);  /* the one that lanes are measured by */
  return GTK_WIDGET (self);
}

/* --- what it says --- */

static HitosInk
get_number_ink (HitosMonthCellFlags flags)
{
  if (flags & HITOS_MONTH_CELL_TODAY)
    return HITOS_INK_ON_ACCENT;
  return flags & HITOS_MONTH_CELL_OUTSIDE ? HITOS_INK_DIM : HITOS_INK_TEXT;
}

static char *
describe (const HitosMonthCellContent *content)
{
  g_autofree char *date = hitos_date_words_long (content->day);
  guint n_chips = content->n_chips + content->n_marks + content->n_more;
  GString *text = g_string_new (date);

  if (content->flags & HITOS_MONTH_CELL_TODAY)
    g_string_append_printf (text, ", %s", _("today"));
  if (content->flags & HITOS_MONTH_CELL_ELECTION)
    g_string_append_printf (text, ", %s", _("election day"));
  if (content->holiday)
    g_string_append_printf (text, ", %s", content->holiday);
  if (n_chips > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, ngettext ("%u item", "%u items", n_chips), n_chips);
    }
  for (guint i = 0; i < content->n_marks; i++)
    g_string_append_printf (text, "; %s", hitos_occurrence_get_label (content->marks[i]));
  for (guint i = 0; content->bars && i < MIN (content->bars->len, MOST_BARS_SPOKEN); i++)
    g_string_append_printf (text, "; %s",
                            hitos_occurrence_get_label (g_ptr_array_index (content->bars, i)));
  return g_string_free (text, FALSE);
}

static void
show_chips (HitosMonthCell *self, const HitosMonthCellContent *content)
{
  guint n = content->n_chips + (content->n_more > 0);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *chip = ensure_chip (self, i);

      if (i < content->n_chips)
        hitos_month_chip_set_occurrence (HITOS_MONTH_CHIP (chip), content->chips[i]);
      else
        hitos_month_chip_set_more (HITOS_MONTH_CHIP (chip), content->n_more);
      gtk_widget_set_child_visible (chip, TRUE);
    }
  for (guint i = n; i < self->chips->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->chips, i), FALSE);
  self->n_chips = n;
  self->first_lane = content->first_lane;
  g_ptr_array_set_size (self->marks, 0);
  for (guint i = 0; i < content->n_marks; i++)
    g_ptr_array_add (self->marks, g_object_ref (content->marks[i]));
}

void
hitos_month_cell_show (HitosMonthCell *self, const HitosMonthCellContent *content)
{
  g_autofree char *label = NULL;
  char number[4];
  int day;

  g_return_if_fail (HITOS_IS_MONTH_CELL (self));
  g_return_if_fail (content->day != HITOS_DATE_NONE);

  self->day = content->day;
  self->flags = content->flags;
  hitos_date_get (content->day, NULL, NULL, &day);
  g_snprintf (number, sizeof number, "%d", day);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->number), number);
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->number),
                                  hitos_calendar_palette_get_attributes (self->palette,
                                                                         get_number_ink (content->flags)));
  gtk_inscription_set_text (GTK_INSCRIPTION (self->caption), content->holiday ? content->holiday : "");
  gtk_widget_set_child_visible (self->caption, content->holiday != NULL && !content->is_narrow);
  show_chips (self, content);
  label = describe (content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

HitosDate
hitos_month_cell_get_day (HitosMonthCell *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_CELL (self), HITOS_DATE_NONE);

  return self->day;
}

void
hitos_month_cell_set_chosen (HitosMonthCell *self, gboolean chosen, gpointer record)
{
  g_return_if_fail (HITOS_IS_MONTH_CELL (self));

  for (guint i = 0; i < self->n_chips; i++)
    {
      HitosMonthChip *chip = g_ptr_array_index (self->chips, i);
      HitosOccurrence *occurrence = hitos_month_chip_get_occurrence (chip);

      hitos_month_chip_set_chosen (chip, record && occurrence
                                         && hitos_occurrence_get_record (occurrence) == record);
    }
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
hitos_month_cell_get_chip (HitosMonthCell *self, guint index)
{
  g_return_val_if_fail (HITOS_IS_MONTH_CELL (self), NULL);

  return index < self->n_chips ? g_ptr_array_index (self->chips, index) : NULL;
}

void
hitos_month_cell_measure_lanes (HitosMonthCell *self, int *header, int *lane)
{
  g_return_if_fail (HITOS_IS_MONTH_CELL (self));

  *header = get_height (self->number) + MARGIN + 1;
  *lane = get_height (g_ptr_array_index (self->chips, 0)) + LANE_GAP;
}
