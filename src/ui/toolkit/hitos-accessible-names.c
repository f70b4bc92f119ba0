/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-accessible-names.h"

#include "hitos-date-words.h"

#include <glib/gi18n-lib.h>

/* --- what all need --- */

static gboolean
has_name (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GList *
append_labels (GList *labels, GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return g_list_append (labels, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    labels = append_labels (labels, child);
  return labels;
}

/* A relation stays true when the labels change. FALSE where there are none. */
static gboolean
name_by_labels (GtkWidget *widget, GtkWidget *within)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_LABELLED_BY;
  GList *labels = append_labels (NULL, within);
  GValue value = G_VALUE_INIT;

  if (labels == NULL)
    return FALSE;
  gtk_accessible_relation_init_value (relation, &value);
  /* The widget keeps the list. */
  g_value_set_pointer (&value, labels);
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (widget), 1, &relation, &value);
  g_value_unset (&value);
  return TRUE;
}

/* "Undo (Ctrl+Z)" is heard as "Undo"; the whole is its description. */
static char *
dup_name (const char *tooltip)
{
  const char *keys = g_str_has_suffix (tooltip, ")") ? g_strrstr (tooltip, " (") : NULL;

  return keys ? g_strndup (tooltip, keys - tooltip) : g_strdup (tooltip);
}

static void
name_by_tooltip (GtkWidget *button, GtkWidget *whole)
{
  const char *tooltip = gtk_widget_get_tooltip_text (whole);
  g_autofree char *name = tooltip ? dup_name (tooltip) : NULL;

  if (name)
    set_name (button, name);
}

static void
name_button (GtkButton *button)
{
  GtkWidget *child = gtk_button_get_child (button);

  gboolean labelled = gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  if (child == NULL || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (GTK_WIDGET (button))))
    return;
  if (ADW_IS_SPLIT_BUTTON (gtk_widget_get_parent (GTK_WIDGET (button))) && GTK_IS_IMAGE (child))
    {
      name_by_tooltip (GTK_WIDGET (button), gtk_widget_get_parent (GTK_WIDGET (button)));
      return;
    }
  /* The label within is its name by a relation; the text with the underscore would be read before it. */
  if (GTK_IS_LABEL (child) && gtk_button_get_use_underline (button))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (!has_name (GTK_WIDGET (button)) && (GTK_IS_IMAGE (child) || !labelled)
           && !name_by_labels (GTK_WIDGET (button), child))
    name_by_tooltip (GTK_WIDGET (button), GTK_WIDGET (button));
}

/* In GTK 4.24 an item of a menu is called as a label that is nothing to assistive technology: it gets the words of it, the
 * first, before its keys. */
static void
name_menu_item (GtkWidget *item)
{
  GList *labels = append_labels (NULL, item);

  if (gtk_get_minor_version () >= 10 && labels)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      set_name (item, gtk_label_get_text (labels->data));
    }
  g_list_free (labels);
}

/* What has the focus is the toggle within, which is called as the whole. */
static void
name_menu_button (GtkMenuButton *button)
{
  GtkWidget *child = gtk_menu_button_get_child (button);
  GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (button));

  if (has_name (GTK_WIDGET (button)) || gtk_menu_button_get_label (button))
    return;
  if (child && name_by_labels (toggle, child))
    name_by_labels (GTK_WIDGET (button), child);
  else
    name_by_tooltip (GTK_WIDGET (button), GTK_WIDGET (button));
}

/* The class is GTK's own, and has no other sign. */
static gboolean
is_list_item (GtkWidget *widget)
{
  return widget && g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

static gboolean
is_cell_or_title (GtkWidget *widget)
{
  return widget && (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewCell")
                    || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewTitle"));
}

static void
name_list_item (GtkWidget *item, GtkWidget *row)
{
  if (!has_name (item))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY, row, NULL, -1);
}

static gboolean
is_labelled (GtkWidget *widget)
{
  return has_name (widget)
    || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* A picture without a name says nothing that does not stand beside it. */
static void
name_image (GtkWidget *image)
{
  if (is_labelled (image))
    return;
  name_by_tooltip (image, image);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, !has_name (image), -1);
}

/* What has no name is called by its class, which nobody wants to hear. */
static void
name_container (GtkWidget *widget, GtkWidget *content)
{
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  gboolean untitled = group && GTK_IS_LIST_BOX (widget)
                      && *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) == '\0';

  if (untitled || (!is_labelled (widget) && (content == NULL || !name_by_labels (widget, content))))
    set_name (widget, "");
}

/* A message that comes by itself is one, and not a box. */
static void
name_toast (GtkWidget *toast)
{
  g_object_set (toast, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  name_by_labels (toast, toast);
}

static gboolean
is_heading (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading");
}

static gboolean
is_scroller (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) && !is_labelled (widget);
}

/* The first in the order of the tree. NULL where there is none. */
static GtkWidget *
find_child (GtkWidget *widget, gboolean (*is_wanted) (GtkWidget *widget))
{
  GtkWidget *found = is_wanted (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, is_wanted);
  return found;
}

static gboolean
is_dialog (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_DIALOG;
}

/* One that keeps the focus is a small dialog: called by its heading, or as the button that it belongs to. So is what
 * scrolls in it, where the focus is while there is nothing else. */
static void
name_popover (GtkWidget *popover)
{
  GtkWidget *heading = find_child (popover, is_heading), *owner = gtk_widget_get_parent (popover);
  GtkWidget *scroller = find_child (popover, is_scroller);

  if (is_labelled (popover))
    return;
  if (GTK_IS_POPOVER_MENU (popover))
    set_name (popover, "");
  if (heading)
    name_by_labels (popover, heading);
  else if (owner)
    name_by_tooltip (popover, owner);
  if (scroller && heading)
    name_by_labels (scroller, heading);
  else if (scroller && owner)
    name_by_tooltip (scroller, owner);
}

/* The arrows in the order in which they stand: pictures without words. */
static void
name_arrows (GtkWidget *widget, const char *const **names)
{
  if (GTK_IS_BUTTON (widget) && **names)
    set_name (widget, _(*(*names)++));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    name_arrows (child, names);
}

/* Its day is all that there is to hear of it: GTK paints the others. */
static void
on_day_cb (GtkCalendar *calendar, GParamSpec *pspec, gpointer data)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *name = hitos_date_words_long (hitos_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                                                                 g_date_time_get_day_of_month (day)));

  set_name (GTK_WIDGET (calendar), name);
}

static void
name_calendar (GtkCalendar *calendar)
{
  static const char *const arrows[] = {
    N_("Previous month"), N_("Next month"), N_("Previous year"), N_("Next year"), NULL
  };
  const char *const *names = arrows;

  if (has_name (GTK_WIDGET (calendar)))
    return;
  name_arrows (GTK_WIDGET (calendar), &names);
  on_day_cb (calendar, NULL, NULL);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (on_day_cb), NULL);
}

/* What a switcher shows, it controls. Its buttons stand in the order of the pages. */
static void
relate_pages (AdwViewSwitcher *switcher)
{
  AdwViewStack *stack = adw_view_switcher_get_stack (switcher);
  g_autoptr (GtkSelectionModel) pages = stack ? adw_view_stack_get_pages (stack) : NULL;
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (switcher));

  for (guint i = 0; pages && button && i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_CONTROLS,
                                      adw_view_stack_page_get_child (page), NULL, -1);
      button = gtk_widget_get_next_sibling (button);
    }
}

static void
on_title_cb (AdwPreferencesRow *row, GParamSpec *pspec, gpointer data)
{
  set_name (GTK_WIDGET (row), adw_preferences_row_get_title (row));
}

/* Newer entry rows are called by two labels of the same words. */
static void
name_titled_row (AdwPreferencesRow *row)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  on_title_cb (row, NULL, NULL);
  g_signal_connect (row, "notify::title", G_CALLBACK (on_title_cb), NULL);
}

static void
on_subtitle_cb (AdwActionRow *row, GParamSpec *pspec, gpointer data)
{
  const char *subtitle = adw_action_row_get_subtitle (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle ? subtitle : "", -1);
}

static void
on_selected_cb (AdwComboRow *row, GParamSpec *pspec, gpointer data)
{
  gpointer item = adw_combo_row_get_selected_item (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : "", -1);
}

/* Its title is its name by a relation; what stands below or beside is the answer. */
static void
describe_row (AdwActionRow *row)
{
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION))
    return;
  if (ADW_IS_COMBO_ROW (row))
    {
      on_selected_cb (ADW_COMBO_ROW (row), NULL, NULL);
      g_signal_connect (row, "notify::selected-item", G_CALLBACK (on_selected_cb), NULL);
      return;
    }
  on_subtitle_cb (row, NULL, NULL);
  g_signal_connect (row, "notify::subtitle", G_CALLBACK (on_subtitle_cb), NULL);
}

/* --- each --- */

/* GTK's cells and titles, and what has nothing but its place in a list. */
static void
name_item (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (is_cell_or_title (widget) || (is_list_item (widget) && is_cell_or_title (gtk_widget_get_first_child (widget))))
    name_container (widget, widget);
  if ((is_list_item (parent) && !is_cell_or_title (widget)) || GTK_IS_FLOW_BOX_CHILD (parent))
    name_list_item (parent, widget);
}

void
hitos_accessible_names_give (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    name_menu_button (GTK_MENU_BUTTON (widget));
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    name_menu_item (widget);
  else if (ADW_IS_EXPANDER_ROW (widget) && !has_name (widget))
    name_titled_row (ADW_PREFERENCES_ROW (widget));
  else if (ADW_IS_ACTION_ROW (widget))
    describe_row (ADW_ACTION_ROW (widget));
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget"))
    name_toast (widget);
  else if (GTK_IS_IMAGE (widget))
    name_image (widget);
  else if (ADW_IS_PREFERENCES_ROW (widget) && (ADW_IS_ENTRY_ROW (widget) ? !has_name (widget) : !is_labelled (widget)))
    name_titled_row (ADW_PREFERENCES_ROW (widget));
  else if (GTK_IS_LIST_BOX_ROW (widget) && !ADW_IS_PREFERENCES_ROW (widget))
    name_container (widget, widget);
  else if (GTK_IS_LABEL (widget) || GTK_IS_INSCRIPTION (widget))
    name_container (widget, NULL);
  else if (ADW_IS_VIEW_SWITCHER (widget) && !has_name (widget))
    {
      set_name (widget, _("Views"));
      relate_pages (ADW_VIEW_SWITCHER (widget));
    }
  else if (GTK_IS_POPOVER_MENU (widget) || (GTK_IS_POPOVER (widget) && is_dialog (widget)))
    name_popover (widget);
  else if (GTK_IS_DROP_DOWN (widget) && !is_labelled (widget))
    name_by_tooltip (widget, widget);
  else if (GTK_IS_CALENDAR (widget))
    name_calendar (GTK_CALENDAR (widget));
  else if (GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_FLOW_BOX (widget))
    name_container (widget, NULL);
  name_item (widget);
}
