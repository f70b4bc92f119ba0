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
dup_notes (const char *start, const char *end)
{
  GString *text = g_string_new (NULL);
  g_autofree char *first = g_markup_escape_text (_(notes[0]), -1);

  if (start[0] == '<')
    g_string_append_printf (text, "<p>%s</p><ul>", first);
  else
    g_string_append (text, first);
  for (guint i = 1; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *note = g_markup_escape_text (_(notes[i]), -1);

      g_string_append_printf (text, "%s%s%s", start, note, end);
    }
  if (start[0] == '<')
    g_string_append (text, "</ul>");
  return g_string_free (text, FALSE);
}

void
hitos_about_show (GtkWindow *parent)
{
  g_autofree char *text = dup_notes ("<li>", "</li>");

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
  g_autofree char *text = dup_notes ("\n\n• ", "");
  /* Translators: %s is a version */
  g_autofree char *heading = g_strdup_printf (_("What Is New in Hitos %s"), HITOS_VERSION);
  GtkWidget *dialog = hitos_dialog_new (parent, heading, NULL);

  adw_message_dialog_set_body_use_markup (ADW_MESSAGE_DIALOG (dialog), TRUE);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text);
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
