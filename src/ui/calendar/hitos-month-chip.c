/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-month-chip.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-occurrence-look.h"

/* All in pixels. */
#define ICON_SIZE 12
#define GAP 4
#define PADDING 2
#define RADIUS 5
/* Narrower than this, one shape is all there is room for: that of the state. */
#define LEAST_WIDTH_FOR_BOTH 84
/* Narrower than this, "+3 more" is "+3". */
#define LEAST_WIDTH_FOR_MORE 72

struct _HitosMonthChip {
  GtkWidget parent_instance;

  GtkWidget *text;                /* child, GtkInscription */
  HitosCalendarPalette *palette;  /* owned */
  HitosOccurrence *occurrence;    /* owned, may be NULL */
  guint n_more;
  gboolean is_short;              /* too narrow for "+n more" */
  gboolean chosen;
};

enum { ACTIVATE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosMonthChip, hitos_month_chip, GTK_TYPE_WIDGET)

static gboolean
is_filled (HitosMonthChip *self)
{
  return self->occurrence
         && hitos_occurrence_get_kind (self->occurrence) == HITOS_OCCURRENCE_ELECTION_DAY;
}

static HitosInk
get_ink (HitosMonthChip *self)
{
  return is_filled (self) ? HITOS_INK_ON_ACCENT : hitos_occurrence_look_ink (self->occurrence);
}

/* The shape at the left and the one at the right, either may be NULL. */
static void
get_icons (HitosMonthChip *self, int width, const char **left, const char **right)
{
  *left = *right = NULL;
  if (self->occurrence == NULL)
    return;
  *left = hitos_occurrence_look_kind_icon (hitos_occurrence_get_kind (self->occurrence));
  *right = hitos_occurrence_look_state_icon (hitos_occurrence_get_state (self->occurrence));
  if (width < LEAST_WIDTH_FOR_BOTH && *right)
    {
      *left = *right;
      *right = NULL;
    }
}

static void
hitos_month_chip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  HitosMonthChip *self = HITOS_MONTH_CHIP (widget);

  gtk_widget_measure (self->text, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (*natural, ICON_SIZE) + 2 * PADDING;
  else
    *minimum = ICON_SIZE + 2 * PADDING, *natural = MAX (*natural, *minimum);
}

static char *
get_more_text (HitosMonthChip *self)
{
  return g_strdup_printf (self->is_short ? "+%u" : C_("what a day has no room for", "+%u more"), self->n_more);
}

static void
shorten (HitosMonthChip *self, int width)
{
  gboolean is_short = width < LEAST_WIDTH_FOR_MORE;
  g_autofree char *text = NULL;

  if (self->is_short == is_short)
    return;
  self->is_short = is_short;
  if (self->occurrence)
    return;
  text = get_more_text (self);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
}

static gboolean
has_room (HitosMonthChip *self, const char *text, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->text, text);
  int wanted;

  pango_layout_get_pixel_size (layout, &wanted, NULL);
  return wanted <= width;
}

/* The short label on several lines of @width: what comes before the name stands above it, so that no line ends with a point. */
static char *
dup_broken (HitosMonthChip *self, int width)
{
  static const char point[] = " · ";
  const char *text = hitos_occurrence_get_short_label (self->occurrence);
  const char *name = hitos_occurrence_get_name (self->occurrence), *code = hitos_occurrence_get_code (self->occurrence);
  gsize before = strlen (text) - strlen (name), length = strlen (point);
  g_autofree char *above = NULL;

  if (before < length || !g_str_has_prefix (text + before - length, point))
    return g_strdup (text);
  above = g_strndup (text, before - length);
  if (code && strlen (above) > strlen (code) + length && !has_room (self, above, width))
    return g_strdup_printf ("%s\n%s\n%s", code, above + strlen (code) + length, name);
  return g_strdup_printf ("%s\n%s", above, name);
}

static void
break_text (HitosMonthChip *self, int width, int height)
{
  g_autofree char *text = NULL;
  int line;

  if (self->occurrence == NULL)
    return;
  gtk_widget_measure (self->text, GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  text = height >= 2 * line ? dup_broken (self, width) : g_strdup (hitos_occurrence_get_short_label (self->occurrence));
  if (g_strcmp0 (text, gtk_inscription_get_text (GTK_INSCRIPTION (self->text))) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
}

/* Where the text stands between the shapes. */
static void
get_margins (HitosMonthChip *self, int width, int *start, int *end)
{
  const char *left, *right;

  get_icons (self, width, &left, &right);
  *start = left ? GAP + ICON_SIZE + GAP : GAP;
  *end = right ? GAP + ICON_SIZE + GAP : GAP;
  /* "+3" needs all there is. */
  if (self->occurrence == NULL && self->is_short)
    *start = *end = 0;
}

static void
hitos_month_chip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HitosMonthChip *self = HITOS_MONTH_CHIP (widget);
  int start, end, x;

  shorten (self, width);
  get_margins (self, width, &start, &end);
  break_text (self, MAX (0, width - start - end), height - 2 * PADDING);
  x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? end : start;
  gtk_widget_size_allocate (self->text, &(GtkAllocation) { x, PADDING, MAX (0, width - start - end), height - 2 * PADDING },
                            -1);
}

static void
append_edge (HitosMonthChip *self, GtkSnapshot *snapshot, int width, int height, HitosInk ink, float thickness)
{
  GdkRGBA color = hitos_calendar_palette_get_color (self->palette, ink);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { thickness, thickness, thickness, thickness },
                              (GdkRGBA[]) { color, color, color, color });
}

static void
snapshot_occurrence (HitosMonthChip *self, GtkSnapshot *snapshot, int width, int height)
{
  HitosInk ink = get_ink (self);
  gboolean is_quiet = ink == HITOS_INK_DIM || ink == HITOS_INK_SUCCESS;
  GdkRGBA fill = is_filled (self) ? hitos_calendar_palette_get_color (self->palette, HITOS_INK_ACCENT_FILL)
    : hitos_calendar_palette_get_tint (self->palette, ink == HITOS_INK_DIM ? HITOS_INK_TEXT : ink,
                                       is_quiet ? 0.08f : 0.15f);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const char *left, *right;
  float y;
  int line;

  /* Beside the first line. */
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  y = (MIN (line, height) - ICON_SIZE) / 2;
  hitos_calendar_palette_append_box (snapshot, &fill, &bounds, RADIUS);
  if (hitos_calendar_palette_has_contrast (self->palette))
    append_edge (self, snapshot, width, height, ink, 1);
  get_icons (self, width, &left, &right);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      const char *swapped = left;

      left = right;
      right = swapped;
    }
  if (left)
    hitos_calendar_palette_append_icon (self->palette, snapshot, left, ink, GAP, y, ICON_SIZE);
  if (right)
    hitos_calendar_palette_append_icon (self->palette, snapshot, right, ink,
                                        width - GAP - ICON_SIZE, y, ICON_SIZE);
}

static void
hitos_month_chip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HitosMonthChip *self = HITOS_MONTH_CHIP (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->occurrence)
    snapshot_occurrence (self, snapshot, width, height);
  gtk_widget_snapshot_child (widget, self->text, snapshot);
  if (self->chosen)
    append_edge (self, snapshot, width, height, HITOS_INK_ACCENT, 2);
}

static gboolean
hitos_month_chip_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                GtkTooltip *tooltip)
{
  HitosMonthChip *self = HITOS_MONTH_CHIP (widget);

  if (self->occurrence == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, hitos_occurrence_get_label (self->occurrence));
  return TRUE;
}

static void
hitos_month_chip_dispose (GObject *object)
{
  HitosMonthChip *self = HITOS_MONTH_CHIP (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_object (&self->palette);
  g_clear_object (&self->occurrence);
  G_OBJECT_CLASS (hitos_month_chip_parent_class)->dispose (object);
}

static void
hitos_month_chip_class_init (HitosMonthChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_month_chip_dispose;
  widget_class->measure = hitos_month_chip_measure;
  widget_class->size_allocate = hitos_month_chip_size_allocate;
  widget_class->snapshot = hitos_month_chip_snapshot;
  widget_class->query_tooltip = hitos_month_chip_query_tooltip;

  signals[ACTIVATE] = g_signal_new ("activate", HITOS_TYPE_MONTH_CHIP,
                                    G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  gtk_widget_class_set_css_name (widget_class, "monthchip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
hitos_month_chip_init (HitosMonthChip *self)
{
  self->text = gtk_inscription_new ("");
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->text), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->text), 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (self->text), PANGO_WRAP_WORD);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (self->text), 0);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
hitos_month_chip_new (HitosCalendarPalette *palette)
{
  HitosMonthChip *self = g_object_new (HITOS_TYPE_MONTH_CHIP, NULL);

  self->palette = g_object_ref (palette);
  return GTK_WIDGET (self);
}

HitosOccurrence *
hitos_month_chip_get_occurrence (HitosMonthChip *self)
{
  g_return_val_if_fail (HITOS_IS_MONTH_CHIP (self), NULL);

  return self->occurrence;
}

static void
set_texts (HitosMonthChip *self, const char *text, const char *label, PangoAttrList *attributes)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->text), attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
hitos_month_chip_set_occurrence (HitosMonthChip *self, HitosOccurrence *occurrence)
{
  g_return_if_fail (HITOS_IS_MONTH_CHIP (self));
  g_return_if_fail (HITOS_IS_OCCURRENCE (occurrence));

  if (!g_set_object (&self->occurrence, occurrence))
    return;
  self->n_more = 0;
  set_texts (self, hitos_occurrence_get_short_label (occurrence), hitos_occurrence_get_label (occurrence),
             is_filled (self)
             ? hitos_calendar_palette_get_attributes (self->palette, HITOS_INK_ON_ACCENT) : NULL);
}

void
hitos_month_chip_set_more (HitosMonthChip *self, guint n_more)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (HITOS_IS_MONTH_CHIP (self));

  if (self->occurrence == NULL && self->n_more == n_more)
    return;
  g_clear_object (&self->occurrence);
  self->n_more = n_more;
  text = get_more_text (self);
  label = g_strdup_printf (ngettext ("%u more, opens the whole day", "%u more, opens the whole day", n_more),
                           n_more);
  set_texts (self, text, label, hitos_calendar_palette_get_attributes (self->palette, HITOS_INK_DIM));
}

/* Up to the one with a word that has no room, which is cut there: no word goes on in another line. */
static int
count_whole_lines (PangoLayout *layout)
{
  GSList *lines = pango_layout_get_lines_readonly (layout);
  int n = 0;

  for (; lines; lines = lines->next)
    {
      PangoRectangle extents;

      n++;
      pango_layout_line_get_extents (lines->data, NULL, &extents);
      if (extents.width > pango_layout_get_width (layout))
        break;
    }
  return n;
}

int
hitos_month_chip_count_lines (HitosMonthChip *self, int width, int most)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  int start, end, lines;

  g_return_val_if_fail (HITOS_IS_MONTH_CHIP (self), 1);

  if (self->occurrence == NULL)
    return 1;
  get_margins (self, width, &start, &end);
  layout = gtk_widget_create_pango_layout (self->text, hitos_occurrence_get_short_label (self->occurrence));
  pango_layout_set_width (layout, MAX (1, width - start - end) * PANGO_SCALE);
  lines = count_whole_lines (layout);
  if (lines > 1)
    {
      text = dup_broken (self, MAX (1, width - start - end));
      pango_layout_set_text (layout, text, -1);
      lines = count_whole_lines (layout);
    }
  return CLAMP (lines, 1, most);
}

void
hitos_month_chip_set_chosen (HitosMonthChip *self, gboolean chosen)
{
  g_return_if_fail (HITOS_IS_MONTH_CHIP (self));

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
