/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-watch-row.h"

#include "hitos-milestone.h"
#include "hitos-occurrence-look.h"
#include "hitos-sitting.h"
#include "hitos-watch-words.h"

/* More than any row has; what has no bound is measured letter by letter. */
#define MOST_LINES 8

struct _HitosWatchRow {
  AdwActionRow parent_instance;

  HitosWatchItem *item;  /* owned */
};

G_DEFINE_FINAL_TYPE (HitosWatchRow, hitos_watch_row, ADW_TYPE_ACTION_ROW)

static const char *
get_icon (HitosWatchItem *item)
{
  HitosOccurrence *occurrence = hitos_watch_item_get_occurrence (item);

  switch (hitos_watch_item_get_question (item))
    {
    case HITOS_WATCH_BLOCKED:
      return "action-unavailable-symbolic";
    case HITOS_WATCH_NOT_HELD:
      return "hitos-session-symbolic";
    case HITOS_WATCH_MINUTES:
      return "document-edit-symbolic";
    case HITOS_WATCH_UNANSWERED:
      return "hitos-inbox-symbolic";
    default:
      return occurrence ? hitos_occurrence_look_state_icon (hitos_occurrence_get_state (occurrence)) : NULL;
    }
}

static const char *
get_style_class (HitosWatchItem *item)
{
  HitosOccurrence *occurrence = hitos_watch_item_get_occurrence (item);

  switch (hitos_watch_item_get_question (item))
    {
    case HITOS_WATCH_BLOCKED:
    case HITOS_WATCH_NOT_HELD:
      return "warning";
    case HITOS_WATCH_MINUTES:
      return "dim-label";
    default:
      return occurrence ? hitos_occurrence_look_style_class (occurrence) : "dim-label";
    }
}

static void
add_prefix (HitosWatchRow *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name (get_icon (self->item));

  gtk_widget_add_css_class (image, get_style_class (self->item));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), image);
}

static void
add_suffix (HitosWatchRow *self, const char *state)
{
  GtkWidget *label = gtk_label_new (state);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, get_style_class (self->item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), label);
}

static void
fill (HitosWatchRow *self, HitosDate today)
{
  g_autofree char *title = hitos_watch_words_dup_title (self->item);
  g_autofree char *detail = hitos_watch_words_dup_detail (self->item, today);
  const char *state = hitos_watch_words_get_state (self->item);
  g_autofree char *spoken = g_strdup_printf (state ? "%1$s, %3$s, %2$s" : "%1$s, %2$s", title, detail, state);
  g_autofree char *title_markup = g_markup_escape_text (title, -1), *detail_markup = g_markup_escape_text (detail, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), detail_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), MOST_LINES);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), MOST_LINES);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  add_prefix (self);
  if (state)
    add_suffix (self, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* --- leading to the thing --- */

static gboolean
is_on_calendar (HitosWatchItem *item)
{
  HitosWatchQuestion question = hitos_watch_item_get_question (item);

  /* A session that is to come is moved and convened there; what became of one is written in the register. */
  return HITOS_IS_MILESTONE (hitos_watch_item_get_record (item))
         || (HITOS_IS_SITTING (hitos_watch_item_get_record (item))
             && (question == HITOS_WATCH_WEEK || question == HITOS_WATCH_MONTH || question == HITOS_WATCH_OVERDUE));
}

static void
show_informe (HitosWatchRow *self, HitosMilestone *milestone)
{
  g_autofree char *month = hitos_when_format (hitos_milestone_get_month (milestone));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-informe", "s", month);
}

static void
hitos_watch_row_activate (AdwActionRow *row)
{
  HitosWatchRow *self = HITOS_WATCH_ROW (row);
  gpointer record = hitos_watch_item_get_record (self->item);
  const char *id = hitos_record_get_id (record);

  if (HITOS_IS_MILESTONE (record) && hitos_milestone_get_month (record).start != HITOS_DATE_NONE)
    show_informe (self, record);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), is_on_calendar (self->item) ? "win.show-on-calendar" : "win.show-record",
                                "s", id);
}

static void
hitos_watch_row_dispose (GObject *object)
{
  g_clear_object (&HITOS_WATCH_ROW (object)->item);
  G_OBJECT_CLASS (hitos_watch_row_parent_class)->dispose (object);
}

static void
hitos_watch_row_class_init (HitosWatchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_watch_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = hitos_watch_row_activate;
}

static void
hitos_watch_row_init (HitosWatchRow *self)
{
}

GtkWidget *
hitos_watch_row_new (HitosWatchItem *item, HitosDate today)
{
  HitosWatchRow *self;

  g_return_val_if_fail (HITOS_IS_WATCH_ITEM (item), NULL);

  self = g_object_new (HITOS_TYPE_WATCH_ROW, NULL);
  self->item = g_object_ref (item);
  fill (self, today);
  return GTK_WIDGET (self);
}

HitosWatchItem *
hitos_watch_row_get_item (HitosWatchRow *self)
{
  g_return_val_if_fail (HITOS_IS_WATCH_ROW (self), NULL);

  return self->item;
}
