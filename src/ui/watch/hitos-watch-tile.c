/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-watch-tile.h"

#include "hitos-watch-words.h"

struct _HitosWatchTile {
  GtkButton parent_instance;

  HitosWatchQuestion question;
  GtkWidget *icon;   /* children */
  GtkLabel *number;
  GtkLabel *word;
};

G_DEFINE_FINAL_TYPE (HitosWatchTile, hitos_watch_tile, GTK_TYPE_BUTTON)

/* A shape beside the colour where there is something to do. */
static const struct { const char *icon, *style_class; } looks[] = {
  [HITOS_WATCH_OVERDUE] = { "hitos-state-overdue-symbolic", "error" },
  [HITOS_WATCH_WEEK] = { "hitos-state-soon-symbolic", "warning" },
  [HITOS_WATCH_MONTH] = { "hitos-state-pending-symbolic", "accent" },
  [HITOS_WATCH_BLOCKED] = { "action-unavailable-symbolic", "warning" },
  [HITOS_WATCH_NOT_HELD] = { "hitos-session-symbolic", "warning" },
  [HITOS_WATCH_UNANSWERED] = { "hitos-inbox-symbolic", "accent" },
  [HITOS_WATCH_MINUTES] = { "document-edit-symbolic", "accent" },
  [HITOS_WATCH_INFORME] = { "hitos-informe-symbolic", "accent" },
};

/* Danger is a term of the law that has passed, and nothing else. */
static gboolean
has_legal (const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      HitosOccurrence *occurrence = hitos_watch_item_get_occurrence (g_ptr_array_index (items, i));

      if (occurrence && hitos_occurrence_is_legal (occurrence))
        return TRUE;
    }
  return FALSE;
}

static const char *
get_style_class (HitosWatchTile *self, const GPtrArray *items)
{
  if (items->len == 0)
    return "dim-label";
  if (self->question == HITOS_WATCH_OVERDUE && !has_legal (items))
    return "warning";
  return looks[self->question].style_class;
}

static void
show_number (HitosWatchTile *self, const GPtrArray *items, HitosDate today)
{
  const char *heading = hitos_watch_words_get_heading (self->question);
  g_autofree char *number = NULL, *spoken = NULL;

  if (self->question == HITOS_WATCH_INFORME && items->len > 0)
    {
      HitosDate day = hitos_watch_item_get_day (g_ptr_array_index (items, 0));
      g_autofree char *distance = hitos_watch_words_dup_distance (day, today);

      number = hitos_watch_words_dup_short_distance (day, today);
      spoken = g_strdup_printf ("%s: %s", heading, distance);
    }
  else
    {
      number = g_strdup_printf ("%u", items->len);
      spoken = g_strdup_printf ("%s: %u", heading, items->len);
    }
  gtk_label_set_label (self->number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
hitos_watch_tile_class_init (HitosWatchTileClass *klass)
{
}

static void
hitos_watch_tile_init (HitosWatchTile *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = gtk_image_new ();
  self->number = GTK_LABEL (gtk_label_new (NULL));
  self->word = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self), "hitos-watch-tile");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->word), "caption");
  gtk_label_set_wrap (self->word, TRUE);
  gtk_label_set_xalign (self->word, 0);
  gtk_label_set_width_chars (self->word, 12);
  gtk_label_set_max_width_chars (self->word, 14);
  gtk_box_append (GTK_BOX (line), self->icon);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->word));
  gtk_button_set_child (GTK_BUTTON (self), box);
}

GtkWidget *
hitos_watch_tile_new (HitosWatchQuestion question)
{
  HitosWatchTile *self = g_object_new (HITOS_TYPE_WATCH_TILE, NULL);

  self->question = question;
  gtk_label_set_label (self->word, hitos_watch_words_get_heading (question));
  return GTK_WIDGET (self);
}

HitosWatchQuestion
hitos_watch_tile_get_question (HitosWatchTile *self)
{
  g_return_val_if_fail (HITOS_IS_WATCH_TILE (self), HITOS_WATCH_OVERDUE);

  return self->question;
}

void
hitos_watch_tile_show (HitosWatchTile *self, const GPtrArray *items, HitosDate today)
{
  static const char *const classes[] = { "error", "warning", "accent", "dim-label" };
  const char *style_class;

  g_return_if_fail (HITOS_IS_WATCH_TILE (self) && items != NULL);

  style_class = get_style_class (self, items);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      gtk_widget_remove_css_class (self->icon, classes[i]);
      gtk_widget_remove_css_class (GTK_WIDGET (self->number), classes[i]);
    }
  gtk_widget_add_css_class (self->icon, style_class);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), style_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                items->len > 0 ? looks[self->question].icon : "object-select-symbolic");
  /* In a flow box Tab would never leave for what is insensitive in a sensitive place. */
  gtk_widget_set_sensitive (gtk_widget_get_parent (GTK_WIDGET (self)), items->len > 0);
  show_number (self, items, today);
}
