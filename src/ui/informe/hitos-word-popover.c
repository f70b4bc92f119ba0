/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-word-popover.h"

/* Pixels: some ten words, and the next one half. */
#define HIGHEST 330

struct _HitosWordPopover {
  GtkPopover parent_instance;

  GtkListBox *list;  /* child */
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosWordPopover, hitos_word_popover, GTK_TYPE_POPOVER)

static void
on_row_activated_cb (GtkListBox *list, GtkListBoxRow *row, HitosWordPopover *self)
{
  GtkLabel *label = GTK_LABEL (gtk_list_box_row_get_child (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, gtk_label_get_label (label));
}

static void
hitos_word_popover_class_init (HitosWordPopoverClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
  signals[CHOSEN] = g_signal_new ("chosen", HITOS_TYPE_WORD_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hitos_word_popover_init (HitosWordPopover *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HIGHEST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "hitos-words");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, 0);
}

GtkWidget *
hitos_word_popover_new (const char *const *words)
{
  HitosWordPopover *self = g_object_new (HITOS_TYPE_WORD_POPOVER, NULL);

  g_return_val_if_fail (words != NULL, GTK_WIDGET (self));

  for (guint i = 0; words[i]; i++)
    {
      GtkWidget *label = gtk_label_new (words[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->list, label);
    }
  return GTK_WIDGET (self);
}
