/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words that are data. The stock of them is shipped in data/phrases; an institute may override any
 * key of any group with phrases of its own, in the same format (a GKeyFile). */

#define HITOS_PHRASE_FILE_ERROR (hitos_phrase_file_error_quark ())
GQuark hitos_phrase_file_error_quark (void);

typedef enum {
  HITOS_PHRASE_FILE_ERROR_SYNTAX,   /* not a key file */
  HITOS_PHRASE_FILE_ERROR_CONTENT,  /* a group or key that means nothing, or is missing */
} HitosPhraseFileError;

/* The shipped file @name with the institute's own phrases laid over it; @own may be NULL. Fails
 * with a GFileError where the file cannot be read, else with HITOS_PHRASE_FILE_ERROR. */
GKeyFile *hitos_phrase_file_load (const char *name, const char *own, GError **error);

/* Splits a group's name at its first space: "document acta circunstanciada" is the acta of the
 * class "document". Returns FALSE where the group is of another class. @word: borrowed from @group. */
gboolean hitos_phrase_file_match_group (const char *group, const char *class, const char **word);

G_END_DECLS
