/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Help in context: the page for what one is looking at, in the desktop's help browser, or in a window of Hitos's own
 * where there is none (a sandbox, say). */

/* The page for a window, by the view that it shows; always one that exists. Borrowed. */
const char *hitos_help_get_page_for (GtkWindow *window);

/* @page: the id of a page; NULL is the index. */
void hitos_help_show (GtkWindow *parent, const char *page);

G_END_DECLS
