/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-help-window.h"

#include <glib/gi18n-lib.h>

#include "hitos-help-page.h"
#include "hitos-wrapping.h"

struct _HitosHelpWindow {
  AdwWindow parent_instance;

  GPtrArray *visited;         /* owned: ids; the last is the one that is shown */

  GtkWidget *back_button;     /* template children */
  GtkScrolledWindow *scroller;
  AdwClamp *place;
};

G_DEFINE_FINAL_TYPE (HitosHelpWindow, hitos_help_window, ADW_TYPE_WINDOW)

static void show (HitosHelpWindow *self);

/* --- a page --- */

static void
show_page (HitosHelpWindow *self, const char *page)
{
  if (g_strcmp0 (hitos_help_window_get_page (self), page) != 0)
    g_ptr_array_add (self->visited, g_strdup (page));
  show (self);
}

static gboolean
on_link_cb (GtkLabel *label, const char *page, HitosHelpWindow *self)
{
  show_page (self, page);
  return TRUE;
}

static GtkWidget *
create_label (HitosHelpWindow *self, const char *markup, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  hitos_wrapping_allow (GTK_LABEL (label));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (style)
    gtk_widget_add_css_class (label, style);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (on_link_cb), self, 0);
  return label;
}

/* A number, a bullet or a key, and beside it what it says. */
static GtkWidget *
create_marked (HitosHelpWindow *self, const char *mark, const char *text, int mark_width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = create_label (self, mark, "numeric");
  GtkWidget *content = create_label (self, text, NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), mark_width);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), content);
  return box;
}

static GtkWidget *
create_note (HitosHelpWindow *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *label = create_label (self, text, NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "hitos-help-note");
  return box;
}

static GtkWidget *
create_block (HitosHelpWindow *self, const HitosHelpBlock *block)
{
  g_autofree char *number = g_strdup_printf ("%d.", block->number);
  GtkWidget *label;

  switch (block->kind)
    {
    case HITOS_HELP_HEADING:
      label = create_label (self, block->text, "title-4");
      gtk_widget_set_margin_top (label, 12);
      return label;
    case HITOS_HELP_STEP:
      return create_marked (self, number, block->text, 2);
    case HITOS_HELP_ITEM:
      return create_marked (self, "•", block->text, 2);
    case HITOS_HELP_TERM:
      return create_marked (self, block->term, block->text, 20);
    case HITOS_HELP_NOTE:
      return create_note (self, block->text);
    case HITOS_HELP_PARAGRAPH:
    default:
      return create_label (self, block->text, NULL);
    }
}

/* --- the index --- */

static void
on_topic_cb (AdwActionRow *row, HitosHelpWindow *self)
{
  show_page (self, g_object_get_data (G_OBJECT (row), "page"));
}

static GtkWidget *
create_topic (HitosHelpWindow *self, const HitosHelpPage *page)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hitos_help_page_get_title (page));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hitos_help_page_get_description (page));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "page", g_strdup (hitos_help_page_get_id (page)), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_topic_cb), self, 0);
  return row;
}

static GtkWidget *
create_topics (HitosHelpWindow *self, const HitosHelpBlock *heading)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_auto (GStrv) ids = hitos_help_page_list ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading->text);
  for (guint i = 0; ids[i]; i++)
    {
      g_autoptr (HitosHelpPage) page = hitos_help_page_load (ids[i]);

      if (page && g_strcmp0 (hitos_help_page_get_group (page), heading->id) == 0)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_topic (self, page));
    }
  return group;
}

/* --- the object --- */

static void
show (HitosHelpWindow *self)
{
  const char *id = hitos_help_window_get_page (self);
  g_autoptr (HitosHelpPage) page = hitos_help_page_load (id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const GPtrArray *blocks = page ? hitos_help_page_get_blocks (page) : NULL;

  if (page && hitos_help_page_get_group (page))
    gtk_box_append (GTK_BOX (box), create_label (self, hitos_help_page_get_title (page), "title-2"));
  for (guint i = 0; blocks && i < blocks->len; i++)
    {
      const HitosHelpBlock *block = g_ptr_array_index (blocks, i);
      gboolean lists = block->kind == HITOS_HELP_HEADING && hitos_help_page_get_group (page) == NULL;

      gtk_box_append (GTK_BOX (box), lists ? create_topics (self, block) : create_block (self, block));
    }
  adw_clamp_set_child (self->place, box);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->visited->len > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  page ? hitos_help_page_get_title (page) : "", -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *target)
{
  HitosHelpWindow *self = HITOS_HELP_WINDOW (widget);

  if (self->visited->len < 2)
    return;
  g_ptr_array_remove_index (self->visited, self->visited->len - 1);
  show (self);
}

static void
go_to_index (GtkWidget *widget, const char *action, GVariant *target)
{
  show_page (HITOS_HELP_WINDOW (widget), "index");
}

static void
hitos_help_window_finalize (GObject *object)
{
  g_ptr_array_unref (HITOS_HELP_WINDOW (object)->visited);
  G_OBJECT_CLASS (hitos_help_window_parent_class)->finalize (object);
}

static void
hitos_help_window_class_init (HitosHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hitos_help_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosHelpWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, HitosHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, HitosHelpWindow, place);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "help.index", NULL, go_to_index);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "help.index", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hitos_help_window_init (HitosHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->visited = g_ptr_array_new_with_free_func (g_free);
}

static HitosHelpWindow *
find (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (HITOS_IS_HELP_WINDOW (window) && gtk_window_get_transient_for (window) == parent)
        return HITOS_HELP_WINDOW (window);
    }
  return NULL;
}

/* In a group of its own, so that it can be read and leafed through beside a dialog that it tells of. */
static HitosHelpWindow *
create (GtkWindow *parent)
{
  HitosHelpWindow *self = g_object_new (HITOS_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  gtk_window_group_add_window (group, GTK_WINDOW (self));
  return self;
}

HitosHelpWindow *
hitos_help_window_present (GtkWindow *parent, const char *page)
{
  HitosHelpWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  /* Help about the help is the help. */
  if (HITOS_IS_HELP_WINDOW (parent))
    self = HITOS_HELP_WINDOW (parent);
  else
    self = find (parent);
  if (self == NULL)
    self = create (parent);
  show_page (self, page);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

const char *
hitos_help_window_get_page (HitosHelpWindow *self)
{
  g_return_val_if_fail (HITOS_IS_HELP_WINDOW (self), NULL);

  return self->visited->len > 0 ? g_ptr_array_index (self->visited, self->visited->len - 1) : NULL;
}
