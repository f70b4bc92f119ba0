/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-narrow-title.h"

#include <adwaita.h>

#include "hitos-letters.h"

/* On as many lines as it takes, and on one where that has room. */
static void
wrap (GtkLabel *label)
{
  gtk_label_set_single_line_mode (label, FALSE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

void
hitos_narrow_buttons (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* These give way by themselves, as a whole, and newer GTK warns of what is measured for a width that it has not. */
  if (ADW_IS_VIEW_SWITCHER (widget) || ADW_IS_VIEW_SWITCHER_BAR (widget))
    return;
  if (GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON))
    wrap (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    hitos_narrow_buttons (child);
}

static GtkWidget *
squeezer_new (GtkWidget *child)
{
  GtkWidget *squeezer = adw_squeezer_new ();

  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), child);
  return squeezer;
}

/* Beside the buttons, or not at all, for a bar has no room for two lines of large letters: the desktop has it, too. */
static void
squeeze_title (AdwHeaderBar *header)
{
  GtkWidget *own = adw_header_bar_get_title_widget (header), *title = own ? g_object_ref (own) : gtk_label_new (NULL);
  GtkWidget *squeezer;

  if (own == NULL)
    {
      gtk_widget_add_css_class (title, "title");
      g_object_bind_property (gtk_widget_get_root (GTK_WIDGET (header)), "title", title, "label", G_BINDING_SYNC_CREATE);
    }
  adw_header_bar_set_title_widget (header, NULL);
  squeezer = squeezer_new (title);
  adw_squeezer_set_allow_none (ADW_SQUEEZER (squeezer), TRUE);
  adw_header_bar_set_title_widget (header, squeezer);
  if (own)
    g_object_unref (title);
}

/* What closes is a cross where its word has no room. */
static void
squeeze_button (GtkButton *button)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (gtk_button_get_label (button)), *squeezer = squeezer_new (label);
  const char *word = gtk_label_get_text (GTK_LABEL (label));

  adw_squeezer_add (ADW_SQUEEZER (squeezer), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), word);
  gtk_button_set_child (button, squeezer);
}

static void
squeeze (GtkWidget *widget)
{
  if (ADW_IS_HEADER_BAR (widget))
    squeeze_title (ADW_HEADER_BAR (widget));
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget))
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "window.close") == 0
      && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR))
    squeeze_button (GTK_BUTTON (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    squeeze (child);
}

static void
wrap_titles (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title")
      && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR))
    {
      GtkLabel *title = GTK_LABEL (widget);

      wrap (title);
      gtk_label_set_natural_wrap_mode (title, GTK_NATURAL_WRAP_NONE);
      gtk_label_set_lines (title, 2);
      gtk_label_set_width_chars (title, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    wrap_titles (child);
}

/* Once: what was squeezed for large letters is all there in small ones. */
static void
on_letters_cb (GtkWidget *window)
{
  if (!hitos_letters_are_large (window))
    return;
  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (window), on_letters_cb, window);
  squeeze (window);
}

void
hitos_narrow_title (GtkWidget *window)
{
  g_return_if_fail (GTK_IS_WIDGET (window));

  if (hitos_letters_are_large (window))
    {
      squeeze (window);
      return;
    }
  wrap_titles (window);
  hitos_letters_follow (window, G_CALLBACK (on_letters_cb));
}
