/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on what is opened above a window of an application belongs to that application, so that its keys (help,
 * close, quit) work there, too: GTK leaves that to each. Once, before the first window. */
void hitos_dialog_keys_start (void);

G_END_DECLS
