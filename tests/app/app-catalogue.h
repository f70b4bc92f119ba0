/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The compiled Spanish messages of the program: tells a text that was left in English. */
typedef struct _AppCatalogue AppCatalogue;

/* Of HITOS_LOCALE_DIR; one that cannot be read ends the test. */
AppCatalogue *app_catalogue_new (void);
void app_catalogue_free (AppCatalogue *self);

/* Whether @text is a message as the code has it, though it has another one in Spanish; one with values is
 * recognized by the words around them. */
gboolean app_catalogue_is_english (AppCatalogue *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppCatalogue, app_catalogue_free)

G_END_DECLS
