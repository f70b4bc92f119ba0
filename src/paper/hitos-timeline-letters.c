/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-letters.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"

/* That of the reader's language. */
static HitosTimelineVocabulary
get_vocabulary (void)
{
  return (HitosTimelineVocabulary) {
    .legend = {
      [HITOS_TIMELINE_WORD_PLANNED] = _("planned"),
      [HITOS_TIMELINE_WORD_CRITICAL] = _("critical chain"),
      [HITOS_TIMELINE_WORD_REAL] = _("done"),
      [HITOS_TIMELINE_WORD_BASELINE] = _("as it was sealed"),
      [HITOS_TIMELINE_WORD_UNPLANNED] = _("not planned: its limit"),
      [HITOS_TIMELINE_WORD_LIMIT] = _("legal limit"),
      [HITOS_TIMELINE_WORD_LATE] = _("legal limit passed"),
      [HITOS_TIMELINE_WORD_REMISSION] = _("to be sent"),
      [HITOS_TIMELINE_WORD_SESSION] = _("session"),
    },
    .get_month = hitos_date_words_short_month_name,
    .get_state = hitos_deadline_state_get_name,
  };
}

static double
measure (const char *label, gpointer data)
{
  const HitosTimelineLetters *self = data;
  HitosLetteringStyle style = { .size = self->type };
  g_autoptr (PangoLayout) layout = hitos_lettering_set (self->lettering, label, &style);

  return hitos_lettering_get_width (layout);
}

HitosTimelineLetters *
hitos_timeline_letters_new (HitosLettering *lettering, double type)
{
  HitosTimelineLetters *self = g_new0 (HitosTimelineLetters, 1);

  self->lettering = g_object_ref (lettering);
  self->type = type;
  self->labels = hitos_tick_labels_new (measure, self, NULL);
  self->words = get_vocabulary ();
  return self;
}

void
hitos_timeline_letters_free (HitosTimelineLetters *self)
{
  hitos_tick_labels_free (self->labels);
  g_object_unref (self->lettering);
  g_free (self);
}
