/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* In these tests every thread lets go of its task last, as it may on any busy day; what the task keeps is then let go in
 * the thread, where nothing of the window may be: taken apart there, it would be taken apart under the window's hands. */

/* What is to be run in a thread from now on waits for as long. */
void late_threads_wait (guint milliseconds);

G_END_DECLS
