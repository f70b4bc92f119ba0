/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-about.h"

#include <glib/gi18n-lib.h>

#include "hitos-dialog.h"

/* In the words of data/mx.hitos.Hitos.metainfo.xml.in, so that they are translated once. */
static const char *const notes[] = {
  N_("The first version: a month goes in as records and comes out as the official informe."),
  N_("The legal plan computed from the election day, each date with its rule and its source"),
  N_("The register of oficios, sessions and agreements, with what waits for you"),
  N_("The calendar and the timeline, in which plans move and limits stay"),
  N_("The informe of the month as a finished PDF, checked before it is sent"),
  N_("Undo in every view, also after closing"),
};

/* The first note is the sentence above the others. */
static char *
dup_notes (void)
{
  g_autofree char *first = g_markup_escape_text (_(notes[0]), -1);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "<p>%s</p><ul>", first);
  for (guint i = 1; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *note = g_markup_escape_text (_(notes[i]), -1);

      g_string_append_printf (text, "<li>%s</li>", note);
    }
  g_string_append (text, "</ul>");
  return g_string_free (text, FALSE);
}

/* All but the first, a line each. */
static GtkWidget *
create_list (void)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 1; i < G_N_ELEMENTS (notes); i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *dot = gtk_label_new ("•");
      GtkWidget *note = gtk_label_new (_(notes[i]));

      gtk_widget_set_valign (dot, GTK_ALIGN_START);
      gtk_label_set_wrap (GTK_LABEL (note), TRUE);
      gtk_label_set_xalign (GTK_LABEL (note), 0);
      gtk_box_append (GTK_BOX (line), dot);
      gtk_box_append (GTK_BOX (line), note);
      gtk_box_append (GTK_BOX (list), line);
    }
  return list;
}

void
hitos_about_show (GtkWindow *parent)
{
  g_autofree char *text = dup_notes ();

  adw_show_about_window (parent,
                         "application-name", _("Hitos"),
                         "application-icon", "mx.hitos.Hitos",
                         "developer-name", _("The Hitos project"),
                         "version", HITOS_VERSION,
                         "comments", _("Electoral milestones and monthly reports"),
                         "release-notes", text,
                         "release-notes-version", HITOS_VERSION,
                         "copyright", _("© 2026 The Hitos project"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

void
hitos_about_show_news (GtkWindow *parent)
{
  /* Translators: %s is a version */
  g_autofree char *heading = g_strdup_printf (_("What Is New in Hitos %s"), HITOS_VERSION);
  GtkWidget *dialog = hitos_dialog_new (parent, heading, _(notes[0]));

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_list ());
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
hitos_about_greet (HitosWindow *window, GSettings *settings)
{
  g_autofree char *last = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (HITOS_IS_WINDOW (window), FALSE);

  if (settings == NULL)
    return FALSE;
  last = g_settings_get_string (settings, "last-version");
  if (g_str_equal (last, HITOS_VERSION))
    return FALSE;
  g_settings_set_string (settings, "last-version", HITOS_VERSION);
  if (*last == '\0')
    return FALSE;
  /* Translators: %s is a version */
  text = g_strdup_printf (_("Hitos was updated to version %s"), HITOS_VERSION);
  hitos_window_toast_with_action (window, text, _("What Is New"), "app.news", NULL);
  return TRUE;
}
