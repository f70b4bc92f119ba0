/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-dialog.h"

#include "hitos-wrapping.h"

/* Pixels: wider than any letter, so that both headings may be as narrow as the other. */
#define NARROWEST_HEADING 100

/* A question or a message above its window. It is libadwaita's, with a heading that may be long: that one
 * asks how high its large heading is at a width at which the heading does not fit, and GTK 4.18 warns of it. */
G_DEFINE_TYPE (HitosDialog, hitos_dialog, ADW_TYPE_MESSAGE_DIALOG)

static GtkLabel *
find_label (GtkWidget *widget, const char *css_class)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, css_class);
  return found;
}

/* A heading that may break has a height at every width; one that fits stands on one line as before. */
static void
hitos_dialog_constructed (GObject *object)
{
  GtkLabel *heading = find_label (GTK_WIDGET (object), "title-2");
  GtkLabel *small = find_label (GTK_WIDGET (object), "title-4");

  G_OBJECT_CLASS (hitos_dialog_parent_class)->constructed (object);
  if (heading == NULL || small == NULL)
    return;
  gtk_widget_set_size_request (GTK_WIDGET (heading), NARROWEST_HEADING, -1);
  gtk_widget_set_size_request (GTK_WIDGET (small), NARROWEST_HEADING, -1);
  hitos_wrapping_allow (heading);
  gtk_label_set_natural_wrap_mode (heading, GTK_NATURAL_WRAP_NONE);
}

static void
hitos_dialog_class_init (HitosDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = hitos_dialog_constructed;
}

static void
hitos_dialog_init (HitosDialog *self)
{
}

GtkWidget *
hitos_dialog_new (GtkWindow *parent, const char *heading, const char *body)
{
  return g_object_new (HITOS_TYPE_DIALOG, "transient-for", parent, "heading", heading, "body", body ? body : "", NULL);
}
