/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HITOS_ICAL_ERROR (hitos_ical_error_quark ())
GQuark hitos_ical_error_quark (void);

typedef enum {
  HITOS_ICAL_ERROR_TOO_LARGE,
  HITOS_ICAL_ERROR_MALFORMED,
} HitosIcalErrorCode;

/* More than an office plans in a hundred years. */
#define HITOS_ICAL_MOST_BYTES (16 * 1024 * 1024)

/* Whether a file that begins with these bytes means to be iCalendar. */
gboolean hitos_ical_scan_is_calendar (const char *data, gsize length);

/* Looks at the outside of a file before a parser does, which would mend what it can and lose the rest:
 * size, UTF-8, every BEGIN with its END, no endless line, few levels. Fails with HITOS_ICAL_ERROR and one
 * sentence that names the line. */
gboolean hitos_ical_scan (const char *data, gsize length, GError **error);

G_END_DECLS
