/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-shift-item.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"

struct _HitosShiftItem {
  GObject parent_instance;

  char *texts[HITOS_SHIFT_N_COLUMNS];  /* owned */
  gboolean late;
};

G_DEFINE_FINAL_TYPE (HitosShiftItem, hitos_shift_item, G_TYPE_OBJECT)

static char *
dup_day (HitosDate date)
{
  g_autofree char *day = hitos_date_text_field (hitos_when_day (date));

  return g_strdup_printf ("%s %s", hitos_date_text_short_weekday (hitos_date_get_weekday (date)), day);
}

static char *
dup_from (const HitosShift *shift)
{
  return shift->from == HITOS_DATE_NONE ? g_strdup (_("new")) : dup_day (shift->from);
}

static char *
dup_to (const HitosShift *shift)
{
  g_autofree char *day = shift->to == HITOS_DATE_NONE ? NULL : dup_day (shift->to);

  if (shift->kind == HITOS_SHIFT_DROPPED)
    return g_strdup (_("dropped, kept"));
  if (day == NULL)
    return g_strdup (_("goes"));
  /* Translators: %s is a day. */
  return shift->becomes_late ? g_strdup_printf (_("%s, becomes late"), day) : g_steal_pointer (&day);
}

static const char *
get_clock (HitosShiftClock clock)
{
  switch (clock)
    {
    case HITOS_SHIFT_ACT:
      return _("act");
    case HITOS_SHIFT_REMISSION:
      return _("remission");
    case HITOS_SHIFT_BOTH:
    default:
      return _("act and remission");
    }
}

static void
hitos_shift_item_finalize (GObject *object)
{
  for (guint i = 0; i < HITOS_SHIFT_N_COLUMNS; i++)
    g_free (HITOS_SHIFT_ITEM (object)->texts[i]);
  G_OBJECT_CLASS (hitos_shift_item_parent_class)->finalize (object);
}

static void
hitos_shift_item_class_init (HitosShiftItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_shift_item_finalize;
}

static void
hitos_shift_item_init (HitosShiftItem *self)
{
}

HitosShiftItem *
hitos_shift_item_new (const HitosShift *shift)
{
  HitosShiftItem *self;

  g_return_val_if_fail (shift != NULL, NULL);

  self = g_object_new (HITOS_TYPE_SHIFT_ITEM, NULL);
  self->texts[HITOS_SHIFT_COLUMN_CODE] = g_strdup (shift->code ? shift->code : "");
  self->texts[HITOS_SHIFT_COLUMN_NAME] = g_strdup (shift->name);
  self->texts[HITOS_SHIFT_COLUMN_CLOCK] = g_strdup (get_clock (shift->clock));
  self->texts[HITOS_SHIFT_COLUMN_FROM] = dup_from (shift);
  self->texts[HITOS_SHIFT_COLUMN_TO] = dup_to (shift);
  self->texts[HITOS_SHIFT_COLUMN_RULE] = g_strdup (shift->rule ? shift->rule : _("by hand"));
  self->late = shift->becomes_late;
  return self;
}

const char *
hitos_shift_item_get_text (HitosShiftItem *self, HitosShiftColumn column)
{
  g_return_val_if_fail (HITOS_IS_SHIFT_ITEM (self), "");
  g_return_val_if_fail (column < HITOS_SHIFT_N_COLUMNS, "");

  return self->texts[column];
}

gboolean
hitos_shift_item_is_late (HitosShiftItem *self)
{
  g_return_val_if_fail (HITOS_IS_SHIFT_ITEM (self), FALSE);

  return self->late;
}

const char *
hitos_shift_column_get_title (HitosShiftColumn column)
{
  static const char *const titles[] = {
    N_("Code"), N_("From"), N_("To"), N_("Milestone"), N_("Clock"), N_("Rule"),
  };

  g_return_val_if_fail (column < G_N_ELEMENTS (titles), "");

  return _(titles[column]);
}
