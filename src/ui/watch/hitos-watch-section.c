/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-watch-section.h"

#include <glib/gi18n-lib.h>

#include "hitos-record.h"
#include "hitos-watch-row.h"
#include "hitos-watch-words.h"

/* As many as one takes in at a glance; one more is shown rather than told to be there. */
#define LINES_AT_FIRST 6

struct _HitosWatchSection {
  AdwPreferencesGroup parent_instance;

  HitosWatchQuestion question;
  GPtrArray *items;    /* owned, of owned HitosWatchItem */
  HitosDate today;
  gboolean whole;      /* all lines were asked for */
  GPtrArray *rows;     /* owned, of borrowed children */
};

G_DEFINE_FINAL_TYPE (HitosWatchSection, hitos_watch_section, ADW_TYPE_PREFERENCES_GROUP)

static void fill (HitosWatchSection *self);

static void
on_more_cb (AdwActionRow *row, HitosWatchSection *self)
{
  self->whole = TRUE;
  fill (self);
  if (self->rows->len > LINES_AT_FIRST)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, LINES_AT_FIRST));
}

static void
add (HitosWatchSection *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_more (HitosWatchSection *self)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show All %u", "Show All %u", self->items->len),
                                           self->items->len);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_more_cb), self, 0);
  add (self, row);
}

static void
clear (HitosWatchSection *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill (HitosWatchSection *self)
{
  guint n = self->whole || self->items->len <= LINES_AT_FIRST + 1 ? self->items->len : LINES_AT_FIRST;

  clear (self);
  for (guint i = 0; i < n; i++)
    add (self, hitos_watch_row_new (g_ptr_array_index (self->items, i), self->today));
  if (n < self->items->len)
    add_more (self);
}

/* The record of the line that has the focus, and its place; NULL where none has. Newly referenced. */
static gpointer
dup_focused (HitosWatchSection *self, guint *place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      *place = i;
      if (HITOS_IS_WATCH_ROW (row) && row == focus)
        return g_object_ref (hitos_watch_item_get_record (hitos_watch_row_get_item (HITOS_WATCH_ROW (row))));
    }
  return NULL;
}

/* Where the record has gone, as one that is done, the next is in its place. */
static void
focus_record (HitosWatchSection *self, gpointer record, guint place)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (HITOS_IS_WATCH_ROW (row) && hitos_watch_item_get_record (hitos_watch_row_get_item (HITOS_WATCH_ROW (row))) == record)
        {
          gtk_widget_grab_focus (row);
          return;
        }
    }
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN (place, self->rows->len - 1)));
}

static void
hitos_watch_section_finalize (GObject *object)
{
  HitosWatchSection *self = HITOS_WATCH_SECTION (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (hitos_watch_section_parent_class)->finalize (object);
}

static void
hitos_watch_section_class_init (HitosWatchSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_watch_section_finalize;
}

static void
hitos_watch_section_init (HitosWatchSection *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
}

GtkWidget *
hitos_watch_section_new (HitosWatchQuestion question)
{
  HitosWatchSection *self = g_object_new (HITOS_TYPE_WATCH_SECTION, NULL);

  self->question = question;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), hitos_watch_words_get_heading (question));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}

void
hitos_watch_section_show (HitosWatchSection *self, const GPtrArray *items, HitosDate today)
{
  g_autoptr (GObject) focused = NULL;
  guint place = 0;

  g_return_if_fail (HITOS_IS_WATCH_SECTION (self) && items != NULL);

  focused = dup_focused (self, &place);
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (items, i)));
  self->today = today;
  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 0);
  if (focused)
    focus_record (self, focused, place);
}

void
hitos_watch_section_focus (HitosWatchSection *self)
{
  g_return_if_fail (HITOS_IS_WATCH_SECTION (self));

  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}
