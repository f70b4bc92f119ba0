/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-watch-item.h"

#include "hitos-record.h"

struct _HitosWatchItem {
  GObject parent_instance;

  HitosWatchQuestion question;
  HitosOccurrence *occurrence;  /* owned, may be NULL */
  HitosRecord *record;          /* owned */
  HitosDate day;
  HitosWatchReason reason;
  HitosRecord *cause;           /* owned, may be NULL */
};

G_DEFINE_FINAL_TYPE (HitosWatchItem, hitos_watch_item, G_TYPE_OBJECT)

static void
hitos_watch_item_dispose (GObject *object)
{
  HitosWatchItem *self = HITOS_WATCH_ITEM (object);

  g_clear_object (&self->occurrence);
  g_clear_object (&self->record);
  g_clear_object (&self->cause);
  G_OBJECT_CLASS (hitos_watch_item_parent_class)->dispose (object);
}

static void
hitos_watch_item_class_init (HitosWatchItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_watch_item_dispose;
}

static void
hitos_watch_item_init (HitosWatchItem *self)
{
}

HitosWatchItem *
hitos_watch_item_new (HitosWatchQuestion question, HitosOccurrence *occurrence, gpointer record, HitosDate day)
{
  HitosWatchItem *self;

  g_return_val_if_fail (question < HITOS_WATCH_N_QUESTIONS && HITOS_IS_RECORD (record), NULL);
  g_return_val_if_fail (occurrence == NULL || HITOS_IS_OCCURRENCE (occurrence), NULL);

  self = g_object_new (HITOS_TYPE_WATCH_ITEM, NULL);
  self->question = question;
  self->occurrence = occurrence ? g_object_ref (occurrence) : NULL;
  self->record = g_object_ref (record);
  self->day = day;
  return self;
}

void
hitos_watch_item_set_reason (HitosWatchItem *self, HitosWatchReason reason, gpointer cause)
{
  g_return_if_fail (HITOS_IS_WATCH_ITEM (self));
  g_return_if_fail (cause == NULL || HITOS_IS_RECORD (cause));

  self->reason = reason;
  g_set_object (&self->cause, cause);
}

HitosWatchQuestion
hitos_watch_item_get_question (HitosWatchItem *self)
{
  g_return_val_if_fail (HITOS_IS_WATCH_ITEM (self), HITOS_WATCH_OVERDUE);

  return self->question;
}

HitosDate
hitos_watch_item_get_day (HitosWatchItem *self)
{
  g_return_val_if_fail (HITOS_IS_WATCH_ITEM (self), HITOS_DATE_NONE);

  return self->day;
}

gpointer
hitos_watch_item_get_record (HitosWatchItem *self)
{
  g_return_val_if_fail (HITOS_IS_WATCH_ITEM (self), NULL);

  return self->record;
}

HitosOccurrence *
hitos_watch_item_get_occurrence (HitosWatchItem *self)
{
  g_return_val_if_fail (HITOS_IS_WATCH_ITEM (self), NULL);

  return self->occurrence;
}

HitosWatchReason
hitos_watch_item_get_reason (HitosWatchItem *self)
{
  g_return_val_if_fail (HITOS_IS_WATCH_ITEM (self), HITOS_WATCH_REASON_NONE);

  return self->reason;
}

gpointer
hitos_watch_item_get_cause (HitosWatchItem *self)
{
  g_return_val_if_fail (HITOS_IS_WATCH_ITEM (self), NULL);

  return self->cause;
}
