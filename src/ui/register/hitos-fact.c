/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-fact.h"

#include "hitos-agreement.h"
#include "hitos-entry.h"
#include "hitos-sitting.h"

struct _HitosFact {
  GObject parent_instance;

  HitosRecord *record;  /* owned */
  gboolean announced;
  gboolean starts_day;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosFact, hitos_fact, G_TYPE_OBJECT)

static HitosSitting *
get_sitting (HitosFact *self)
{
  return HITOS_IS_AGREEMENT (self->record) ? hitos_agreement_get_sitting (HITOS_AGREEMENT (self->record))
                                           : HITOS_SITTING (self->record);
}

HitosWhen
hitos_fact_get_when (HitosFact *self)
{
  HitosSitting *sitting;

  g_return_val_if_fail (HITOS_IS_FACT (self), ((HitosWhen) { 0, 0 }));

  if (HITOS_IS_ENTRY (self->record))
    return hitos_entry_get_last_step (HITOS_ENTRY (self->record));
  sitting = get_sitting (self);
  if (sitting == NULL)
    return (HitosWhen) { 0, 0 };
  return self->announced ? hitos_sitting_get_convened_on (sitting)
                         : hitos_when_day (hitos_sitting_get_date (sitting));
}

void
hitos_fact_get_order (HitosFact *self, int *ordinal, int *within)
{
  HitosSitting *sitting;

  g_return_if_fail (HITOS_IS_FACT (self));

  *within = 0;
  if (HITOS_IS_ENTRY (self->record))
    {
      *ordinal = hitos_entry_get_ordinal (HITOS_ENTRY (self->record));
      return;
    }
  sitting = get_sitting (self);
  *ordinal = sitting ? hitos_sitting_get_ordinal (sitting) : 0;
  if (HITOS_IS_AGREEMENT (self->record))
    *within = 1 + MAX (0, hitos_agreement_get_ordinal (HITOS_AGREEMENT (self->record)));
}

const char *
hitos_fact_get_voided (HitosFact *self)
{
  int field;

  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  field = hitos_table_find_field (hitos_record_get_table (self->record), "voided");
  return hitos_record_get_text (self->record, field);
}

static void
hitos_fact_finalize (GObject *object)
{
  g_object_unref (HITOS_FACT (object)->record);
  G_OBJECT_CLASS (hitos_fact_parent_class)->finalize (object);
}

static void
hitos_fact_class_init (HitosFactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_fact_finalize;
  signals[CHANGED] = g_signal_new ("changed", HITOS_TYPE_FACT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hitos_fact_init (HitosFact *self)
{
}

HitosFact *
hitos_fact_new (HitosRecord *record, gboolean announced)
{
  HitosFact *self;

  g_return_val_if_fail (HITOS_IS_ENTRY (record) || HITOS_IS_SITTING (record) || HITOS_IS_AGREEMENT (record), NULL);

  self = g_object_new (HITOS_TYPE_FACT, NULL);
  self->record = g_object_ref (record);
  self->announced = announced;
  return self;
}

gpointer
hitos_fact_get_record (HitosFact *self)
{
  g_return_val_if_fail (HITOS_IS_FACT (self), NULL);

  return self->record;
}

gboolean
hitos_fact_is_announcement (HitosFact *self)
{
  g_return_val_if_fail (HITOS_IS_FACT (self), FALSE);

  return self->announced;
}

gboolean
hitos_fact_get_starts_day (HitosFact *self)
{
  g_return_val_if_fail (HITOS_IS_FACT (self), FALSE);

  return self->starts_day;
}

void
hitos_fact_set_starts_day (HitosFact *self, gboolean starts_day)
{
  g_return_if_fail (HITOS_IS_FACT (self));

  self->starts_day = starts_day;
}

void
hitos_fact_emit_changed (HitosFact *self)
{
  g_return_if_fail (HITOS_IS_FACT (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
