/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-ical-scan.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define BYTE_ORDER_MARK "\357\273\277"
#define FIRST_LINE "BEGIN:VCALENDAR"
/* A calendar, its events, their alarms; time zones have their rules. */
#define MOST_LEVELS 6
#define MOST_EVENTS 20000
/* Of a line with those that continue it. */
#define MOST_LINE_BYTES (256 * 1024)

G_DEFINE_QUARK (hitos-ical-error-quark, hitos_ical_error)

typedef struct {
  GPtrArray *open;    /* owned names of the components that are open */
  guint line;
  guint n_components;
  gsize line_bytes;
  gboolean ended;
} Scan;

static gboolean
fail (const Scan *self, GError **error, const char *sentence)
{
  g_set_error (error, HITOS_ICAL_ERROR, HITOS_ICAL_ERROR_MALFORMED, _("line %u: %s"), self->line,
               sentence);
  return FALSE;
}

gboolean
hitos_ical_scan_is_calendar (const char *data, gsize length)
{
  gsize mark = strlen (BYTE_ORDER_MARK);

  if (length >= mark && memcmp (data, BYTE_ORDER_MARK, mark) == 0)
    {
      data += mark;
      length -= mark;
    }
  while (length > 0 && g_ascii_isspace (*data))
    {
      data++;
      length--;
    }
  return length >= strlen (FIRST_LINE)
         && g_ascii_strncasecmp (data, FIRST_LINE, strlen (FIRST_LINE)) == 0;
}

static gboolean
begin (Scan *self, const char *name, GError **error)
{
  if (self->ended)
    return fail (self, error, _("there is something after the calendar's end"));
  if (self->open->len == 0 && g_ascii_strcasecmp (name, "VCALENDAR") != 0)
    return fail (self, error, _("it does not begin as a calendar does"));
  if (self->open->len >= MOST_LEVELS)
    return fail (self, error, _("too many things one inside the other"));
  if (++self->n_components > MOST_EVENTS)
    return fail (self, error, _("there are too many events"));
  g_ptr_array_add (self->open, g_strdup (name));
  return TRUE;
}

static gboolean
end (Scan *self, const char *name, GError **error)
{
  if (self->open->len == 0
      || g_ascii_strcasecmp (name, g_ptr_array_index (self->open, self->open->len - 1)) != 0)
    return fail (self, error, _("something ends that did not begin"));
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
  self->ended = self->open->len == 0;
  return TRUE;
}

static gboolean
scan_line (Scan *self, const char *text, gsize length, GError **error)
{
  g_autofree char *line = NULL;

  self->line++;
  self->line_bytes = length > 0 && (*text == ' ' || *text == '\t') ? self->line_bytes + length : length;
  if (self->line_bytes > MOST_LINE_BYTES)
    return fail (self, error, _("the line is too long"));
  line = g_strstrip (g_strndup (text, length));
  if (*line == '\0' || *text == ' ' || *text == '\t')
    return TRUE;
  if (g_ascii_strncasecmp (line, "BEGIN:", 6) == 0)
    return begin (self, line + 6, error);
  if (g_ascii_strncasecmp (line, "END:", 4) == 0)
    return end (self, line + 4, error);
  if (self->open->len == 0)
    return fail (self, error, self->ended ? _("there is something after the calendar's end")
                                          : _("it does not begin as a calendar does"));
  if (strchr (line, ':') == NULL)
    return fail (self, error, _("it has no “:” between a name and a value"));
  return TRUE;
}

static gboolean
scan_lines (Scan *self, const char *data, gsize length, GError **error)
{
  const char *stop = data + length;

  while (data < stop)
    {
      const char *newline = memchr (data, '\n', (gsize) (stop - data));
      const char *next = newline ? newline + 1 : stop;

      if (!scan_line (self, data, (gsize) ((newline ? newline : stop) - data), error))
        return FALSE;
      data = next;
    }
  if (self->ended)
    return TRUE;
  return fail (self, error, _("the file ends before the calendar does"));
}

gboolean
hitos_ical_scan (const char *data, gsize length, GError **error)
{
  Scan scan = { NULL };
  gboolean good;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (length > HITOS_ICAL_MOST_BYTES)
    {
      g_set_error (error, HITOS_ICAL_ERROR, HITOS_ICAL_ERROR_TOO_LARGE,
                   _("the calendar is larger than %d MB"), HITOS_ICAL_MOST_BYTES / (1024 * 1024));
      return FALSE;
    }
  if (!g_utf8_validate_len (data, length, NULL))
    {
      g_set_error_literal (error, HITOS_ICAL_ERROR, HITOS_ICAL_ERROR_MALFORMED,
                           _("the calendar is not in UTF-8"));
      return FALSE;
    }
  if (length >= 3 && memcmp (data, BYTE_ORDER_MARK, 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  scan.open = g_ptr_array_new_with_free_func (g_free);
  good = scan_lines (&scan, data, length, error);
  g_ptr_array_unref (scan.open);
  return good;
}
