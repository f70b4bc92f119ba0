/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libical-glib/libical-glib.h>

#include "hitos-when.h"

G_BEGIN_DECLS

/* What Hitos takes of a VEVENT, as plain values. */
typedef struct {
  char *uid;          /* owned; NULL where it has none */
  char *summary;      /* owned, "" where it has none */
  char *description;  /* owned, may be NULL */
  char *location;     /* owned, may be NULL */
  HitosWhen days;     /* empty where it has no day that can be read */
  int minutes;        /* the civil hour that it begins, or HITOS_TIME_NONE */
  gboolean in_utc;    /* the hour is not civil */
  gboolean repeats;
  gboolean is_exception;  /* one occurrence of another event */
  gboolean is_cancelled;
} HitosIcalEvent;

void hitos_ical_event_read (HitosIcalEvent *self, ICalComponent *component);
void hitos_ical_event_clear (HitosIcalEvent *self);

/* What a report calls it: its summary and its day. Newly allocated. */
char *hitos_ical_event_get_title (const HitosIcalEvent *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HitosIcalEvent, hitos_ical_event_clear)

G_END_DECLS
