/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-window-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-database-error.h"

/* The page of a file that cannot be opened: which file, why, and what can be done. */

/* As people write it: "~/Documents/hitos.db". */
static char *
dup_shown_path (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);
  g_autofree char *shown = g_filename_display_name (path);

  if (length > 1 && g_str_has_prefix (path, home) && path[length] == G_DIR_SEPARATOR)
    {
      g_autofree char *rest = g_filename_display_name (path + length);

      return g_strconcat ("~", rest, NULL);
    }
  return g_steal_pointer (&shown);
}

/* Those of a database begin with its path, which is told already. */
static const char *
get_reason (const GError *error, const char *path)
{
  gsize length = strlen (path);

  return g_str_has_prefix (error->message, path) && g_str_has_prefix (error->message + length, ": ")
           ? error->message + length + strlen (": ")
           : error->message;
}

static const char *
get_advice (const GError *error)
{
  if (g_error_matches (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_DAMAGED)
      || g_error_matches (error, HITOS_DATABASE_ERROR, HITOS_DATABASE_ERROR_NOT_SQLITE))
    return _("Nothing in it was changed. “hitos restore BACKUP” puts its last backup in its place and keeps this file "
             "beside it.");
  return NULL;
}

void
hitos_window_show_problem (HitosWindow *self, const GError *error)
{
  g_autofree char *shown = dup_shown_path (self->path);
  const char *advice = get_advice (error);
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", shown, get_reason (error, self->path));
  g_autofree char *all = advice ? g_strdup_printf ("%s\n\n%s", text, advice) : g_strdup (text);
  g_autofree char *escaped = g_markup_escape_text (all, -1);

  adw_status_page_set_description (self->problem, escaped);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}
