/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-occurrence-row.h"

#include "hitos-date-words.h"
#include "hitos-occurrence-look.h"

struct _HitosOccurrenceRow {
  GtkWidget parent_instance;

  HitosOccurrence *occurrence;  /* owned, may be NULL */
  const char *style_class;      /* static: the one that colours it now */

  /* template children */
  GtkImage *kind_icon;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *state_box;
  GtkImage *state_icon;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (HitosOccurrenceRow, hitos_occurrence_row, GTK_TYPE_WIDGET)

static void
hitos_occurrence_row_dispose (GObject *object)
{
  HitosOccurrenceRow *self = HITOS_OCCURRENCE_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->occurrence);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hitos_occurrence_row_parent_class)->dispose (object);
}

static void
hitos_occurrence_row_class_init (HitosOccurrenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hitos_occurrence_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/mx/hitos/Hitos/calendar/hitos-occurrence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosOccurrenceRow, kind_icon);
  gtk_widget_class_bind_template_child (widget_class, HitosOccurrenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, HitosOccurrenceRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HitosOccurrenceRow, state_box);
  gtk_widget_class_bind_template_child (widget_class, HitosOccurrenceRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, HitosOccurrenceRow, state);
}

static void
hitos_occurrence_row_init (HitosOccurrenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hitos_occurrence_row_new (void)
{
  return g_object_new (HITOS_TYPE_OCCURRENCE_ROW, NULL);
}

HitosOccurrence *
hitos_occurrence_row_get_occurrence (HitosOccurrenceRow *self)
{
  g_return_val_if_fail (HITOS_IS_OCCURRENCE_ROW (self), NULL);

  return self->occurrence;
}

static void
set_style (HitosOccurrenceRow *self, const char *style_class)
{
  GtkWidget *coloured[] = { GTK_WIDGET (self->kind_icon), self->state_box };

  for (guint i = 0; i < G_N_ELEMENTS (coloured); i++)
    {
      if (self->style_class)
        gtk_widget_remove_css_class (coloured[i], self->style_class);
      gtk_widget_add_css_class (coloured[i], style_class);
    }
  self->style_class = style_class;
}

static void
show_state (HitosOccurrenceRow *self, HitosOccurrence *occurrence)
{
  HitosOccurrenceState state = hitos_occurrence_get_state (occurrence);

  gtk_widget_set_visible (self->state_box, state != HITOS_OCCURRENCE_PLAIN);
  if (state == HITOS_OCCURRENCE_PLAIN)
    return;
  gtk_image_set_from_icon_name (self->state_icon, hitos_occurrence_look_state_icon (state));
  gtk_label_set_text (self->state, hitos_occurrence_get_state_name (occurrence));
}

/* A session of which no more is known is called what its kind is, and that is told below. */
static gboolean
is_called_as_its_kind (HitosOccurrence *occurrence)
{
  g_autofree char *name = g_utf8_casefold (hitos_occurrence_get_name (occurrence), -1);
  g_autofree char *kind = g_utf8_casefold (hitos_occurrence_get_kind_name (occurrence), -1);

  return hitos_occurrence_get_code (occurrence) && g_str_equal (name, kind);
}

void
hitos_occurrence_row_set_occurrence (HitosOccurrenceRow *self, HitosOccurrence *occurrence)
{
  const char *code, *name;
  g_autofree char *title = NULL;

  g_return_if_fail (HITOS_IS_OCCURRENCE_ROW (self));
  g_return_if_fail (HITOS_IS_OCCURRENCE (occurrence));

  if (!g_set_object (&self->occurrence, occurrence))
    return;
  code = hitos_occurrence_get_code (occurrence);
  name = is_called_as_its_kind (occurrence) ? "" : hitos_occurrence_get_name (occurrence);
  title = code ? g_markup_printf_escaped ("<b>%s</b>%s%s", code, *name ? "  " : "", name) : g_markup_escape_text (name, -1);
  gtk_label_set_markup (self->title, title);
  gtk_label_set_text (self->subtitle, hitos_occurrence_get_kind_name (occurrence));
  gtk_image_set_from_icon_name (self->kind_icon,
                                hitos_occurrence_look_kind_icon (hitos_occurrence_get_kind (occurrence)));
  show_state (self, occurrence);
  set_style (self, hitos_occurrence_look_style_class (occurrence));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hitos_occurrence_get_label (occurrence), -1);
}

void
hitos_occurrence_row_show_date (HitosOccurrenceRow *self, HitosOccurrence *occurrence)
{
  HitosWhen days = hitos_occurrence_get_days (occurrence);
  g_autofree char *first = hitos_date_words_begin (hitos_date_words_long (days.start));
  g_autofree char *last = hitos_date_words_long (days.end - 1);
  g_autofree char *both = g_strdup_printf ("%s – %s", first, last);

  hitos_occurrence_row_set_occurrence (self, occurrence);
  gtk_label_set_text (self->title, days.end == days.start + 1 ? first : both);
}
