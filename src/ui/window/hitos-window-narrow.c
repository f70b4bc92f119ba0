/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include <string.h>

#include "hitos-letters.h"

/* What the header has room for, and what goes below where it has none. */

/* Pixels, where letters have their usual size: below them the name of a process has no room beside the buttons. */
#define NARROW 560
/* The least width, and what of its share in the bar is beside the name of a view. */
#define TELEPHONE 360.0
#define BAR_MARGINS 24
/* What the header has beside the name of the process, most of it buttons. */
#define HEADER_BUTTONS 216
/* Of the size that is asked for: what is smaller is rather cut. */
#define LEAST_LETTERS 0.4

/* At a telephone's width the process's name needs the place of the buttons that are of no use there. The one that
 * closes stays on the side where the desktop has it. */
static void
update_controls (HitosWindow *self, gboolean folded)
{
  g_autofree char *layout = NULL;
  const char *colon;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout, NULL);
  colon = layout ? strchr (layout, ':') : NULL;
  if (!folded)
    adw_header_bar_set_decoration_layout (self->header, NULL);
  else if (colon && g_strstr_len (layout, colon - layout, "close"))
    adw_header_bar_set_decoration_layout (self->header, "close:");
  else
    adw_header_bar_set_decoration_layout (self->header, ":close");
}

/* Where the views are below, the process's name is the title: the middle gets all the place that there is. */
static void
place_title (HitosWindow *self, gboolean folded)
{
  GtkWidget *button = GTK_WIDGET (self->process_button);

  if ((adw_header_bar_get_title_widget (self->header) == button) == folded)
    return;
  /* The template keeps them meanwhile. */
  if (folded)
    {
      gtk_widget_add_css_class (button, "tight");
      adw_header_bar_remove (self->header, button);
      adw_header_bar_set_title_widget (self->header, button);
      return;
    }
  gtk_widget_remove_css_class (button, "tight");
  adw_header_bar_set_title_widget (self->header, GTK_WIDGET (self->squeezer));
  adw_header_bar_remove (self->header, self->steps);
  adw_header_bar_pack_start (self->header, button);
  adw_header_bar_pack_start (self->header, self->steps);
}

static int
get_least (gpointer widget)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* Views that went below would keep their room in the header from the process's name, were they still in it. */
static void
place_views (HitosWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int frame = width - gtk_widget_get_width (GTK_WIDGET (self->header));

  if (!gtk_widget_get_visible (GTK_WIDGET (self->switcher)))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->switcher), width >= self->room_for_views);
      return;
    }
  if (adw_squeezer_get_visible_child (self->squeezer) || !gtk_widget_get_mapped (GTK_WIDGET (self->squeezer)))
    return;
  self->room_for_views = get_least (self->header) + get_least (self->switcher) + frame;
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), width >= self->room_for_views);
}

/* The names of the views share the width of the bar: where large letters would cut them, they are less large. */
static double
get_shrinking (HitosWindow *self)
{
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), TELEPHONE);
  int widest;

  if (!self->narrow || !hitos_letters_are_large (GTK_WIDGET (self)))
    return 1;
  widest = hitos_letters_measure_widest (GTK_WIDGET (self->switcher_bar));
  return CLAMP ((width / HITOS_N_VIEWS - BAR_MARGINS) / MAX (widest, 1), LEAST_LETTERS, 1);
}

static void
shrink_names (HitosWindow *self)
{
  double shrinking = get_shrinking (self);

  if (shrinking == self->shrinking)
    return;
  self->shrinking = shrinking;
  hitos_letters_shrink (GTK_WIDGET (self->switcher_bar), shrinking);
}

/* The same goes for the name of the process between the buttons. */
static void
shrink_title (HitosWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), widest;
  double share = 1;

  if (self->narrow && hitos_letters_are_large (GTK_WIDGET (self)))
    {
      widest = hitos_letters_measure_widest (GTK_WIDGET (self->process_title));
      share = CLAMP ((width - HEADER_BUTTONS) / (double) MAX (widest, 1), LEAST_LETTERS, 1);
    }
  hitos_letters_shrink (GTK_WIDGET (self->process_title), share);
}

static void
fit (HitosWindow *self)
{
  shrink_names (self);
  place_title (self, self->narrow);
  if (self->workspace)
    hitos_window_update_title (self);
  place_views (self);
  update_controls (self, self->narrow);
  hitos_window_update_navigation (self);
  adw_view_switcher_bar_set_reveal (self->switcher_bar,
                                    self->narrow || adw_squeezer_get_visible_child (self->squeezer) == NULL);
  shrink_title (self);
}

static gboolean
on_narrowing_cb (gpointer data)
{
  HitosWindow *self = data;

  self->narrowing = 0;
  fit (self);
  return G_SOURCE_REMOVE;
}

/* What is being allocated can neither be taken apart nor get another size: that waits until it is done. */
void
hitos_window_fit_header (HitosWindow *self)
{
  if (self->narrowing == 0 && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    self->narrowing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_narrowing_cb, self, NULL);
}

void
hitos_window_fit_letters (HitosWindow *self)
{
  self->room_for_views = 0;
  hitos_window_fit_header (self);
}

static gboolean
is_narrow (HitosWindow *self, int width)
{
  return width < NARROW * hitos_letters_get_scale (GTK_WIDGET (self));
}

void
hitos_window_fit_width (HitosWindow *self, int width)
{
  gboolean narrow = is_narrow (self, width);
  gboolean has_room = !gtk_widget_get_visible (GTK_WIDGET (self->switcher)) && width >= self->room_for_views;
  /* In large letters words give way with every pixel. */
  gboolean fitted = self->fitted == width || !hitos_letters_are_large (GTK_WIDGET (self));

  if (self->narrow == narrow && !has_room && fitted)
    return;
  self->narrow = narrow;
  self->fitted = width;
  hitos_window_fit_header (self);
}

/* What a wide header asks for would make a narrow window wider. */
void
hitos_window_begin_narrow (HitosWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width <= 0 || !is_narrow (self, width) || gtk_window_is_maximized (GTK_WINDOW (self)))
    return;
  self->narrow = TRUE;
  fit (self);
}

void
hitos_window_update_navigation (HitosWindow *self)
{
  HitosInformesView *informes = hitos_window_peek_view (self, HITOS_VIEW_INFORMES);
  gboolean shown = informes && hitos_window_is_on (self, HITOS_VIEW_INFORMES);
  gboolean folded = informes && hitos_informes_view_is_folded (informes);
  gboolean roomy = shown ? !folded : !self->narrow;

  gtk_widget_set_visible (self->back_button,
                          shown && folded && hitos_informes_view_get_pane (informes) != HITOS_PANE_MONTHS);
  gtk_widget_set_visible (self->redo_button, roomy);
  gtk_widget_set_visible (self->process_arrow, roomy);
  if (informes)
    hitos_facts_pane_set_alone (hitos_informes_view_get_facts (informes), folded);
}
