/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @dialog, which has a window that it belongs to, and takes it: it is freed once it is answered, after whoever
 * listens has heard the answer, or with its window, where nobody hears any more. */
void hitos_native_dialog_show (GtkNativeDialog *dialog);

G_END_DECLS
