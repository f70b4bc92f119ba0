/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-phrase-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "hitos-data.h"

G_DEFINE_QUARK (hitos-phrase-file-error-quark, hitos_phrase_file_error)

/* Every key of @own replaces the stock's, or stands beside it. */
static void
lay_over (GKeyFile *stock, GKeyFile *own)
{
  g_auto (GStrv) groups = g_key_file_get_groups (own, NULL);

  for (guint i = 0; groups[i]; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (own, groups[i], NULL, NULL);

      for (guint j = 0; keys && keys[j]; j++)
        {
          g_autofree char *value = g_key_file_get_value (own, groups[i], keys[j], NULL);

          g_key_file_set_value (stock, groups[i], keys[j], value);
        }
    }
}

GKeyFile *
hitos_phrase_file_load (const char *name, const char *own, GError **error)
{
  g_autoptr (GKeyFile) stock = g_key_file_new ();
  g_autofree char *path = hitos_data_path ("phrases", name, NULL);
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (!g_key_file_load_from_file (stock, path, G_KEY_FILE_NONE, &reason))
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s: ", path);
      return NULL;
    }
  if (own && *own)
    {
      g_autoptr (GKeyFile) overlay = g_key_file_new ();

      if (!g_key_file_load_from_data (overlay, own, strlen (own), G_KEY_FILE_NONE, &reason))
        {
          g_set_error (error, HITOS_PHRASE_FILE_ERROR, HITOS_PHRASE_FILE_ERROR_SYNTAX,
                       _("The institute’s own phrases cannot be read: %s"), reason->message);
          return NULL;
        }
      lay_over (stock, overlay);
    }
  return g_steal_pointer (&stock);
}

gboolean
hitos_phrase_file_match_group (const char *group, const char *class, const char **word)
{
  gsize length = strlen (class);

  if (strncmp (group, class, length) != 0 || group[length] != ' ' || group[length + 1] == '\0')
    return FALSE;
  *word = group + length + 1;
  return TRUE;
}
