/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-slip-item.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-milestone.h"

struct _HitosSlipItem {
  GObject parent_instance;

  HitosSlip slip;  /* its milestone owned */
};

G_DEFINE_FINAL_TYPE (HitosSlipItem, hitos_slip_item, G_TYPE_OBJECT)

static const char *const titles[] = {
  [HITOS_SLIP_COLUMN_NAME] = N_("Activity"),
  [HITOS_SLIP_COLUMN_WAS] = N_("As sealed"),
  [HITOS_SLIP_COLUMN_IS] = N_("Now"),
  [HITOS_SLIP_COLUMN_DAYS] = N_("Days"),
};

static void
hitos_slip_item_finalize (GObject *object)
{
  g_object_unref (HITOS_SLIP_ITEM (object)->slip.milestone);
  G_OBJECT_CLASS (hitos_slip_item_parent_class)->finalize (object);
}

static void
hitos_slip_item_class_init (HitosSlipItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hitos_slip_item_finalize;
}

static void
hitos_slip_item_init (HitosSlipItem *self)
{
}

HitosSlipItem *
hitos_slip_item_new (const HitosSlip *slip)
{
  HitosSlipItem *self = g_object_new (HITOS_TYPE_SLIP_ITEM, NULL);

  self->slip = *slip;
  g_object_ref (self->slip.milestone);
  return self;
}

static char *
format_days (const HitosSlip *slip)
{
  switch (slip->kind)
    {
    case HITOS_SLIP_LATER:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day later", "%d days later", slip->days), slip->days);
    case HITOS_SLIP_EARLIER:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day earlier", "%d days earlier", -slip->days),
                              -slip->days);
    case HITOS_SLIP_ADDED:
      return g_strdup (C_("milestone", "added"));
    case HITOS_SLIP_DROPPED:
      return g_strdup (C_("milestone", "dropped"));
    case HITOS_SLIP_STARTS:
    default:
      return g_strdup (C_("milestone", "starts on another day"));
    }
}

static char *
format_span (HitosWhen when)
{
  return when.start == when.end ? g_strdup ("–") : hitos_date_text_field (when);
}

char *
hitos_slip_item_format (HitosSlipItem *self, HitosSlipColumn column)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (HITOS_IS_SLIP_ITEM (self), NULL);

  switch (column)
    {
    case HITOS_SLIP_COLUMN_NAME:
      return hitos_milestone_dup_full_title (self->slip.milestone);
    case HITOS_SLIP_COLUMN_WAS:
      return format_span (self->slip.was);
    case HITOS_SLIP_COLUMN_IS:
      day = format_span (self->slip.is);
      /* Translators: %s is a date, or two. */
      return self->slip.done ? g_strdup_printf (_("%s, done"), day) : g_steal_pointer (&day);
    case HITOS_SLIP_COLUMN_DAYS:
    default:
      return format_days (&self->slip);
    }
}

static int
compare_numbers (int a, int b)
{
  return (a > b) - (a < b);
}

int
hitos_slip_item_compare (HitosSlipItem *self, HitosSlipItem *other, HitosSlipColumn column)
{
  g_autofree char *one = NULL, *two = NULL;

  g_return_val_if_fail (HITOS_IS_SLIP_ITEM (self) && HITOS_IS_SLIP_ITEM (other), 0);

  switch (column)
    {
    case HITOS_SLIP_COLUMN_WAS:
      return compare_numbers (self->slip.was.end, other->slip.was.end);
    case HITOS_SLIP_COLUMN_IS:
      return compare_numbers (self->slip.is.end, other->slip.is.end);
    case HITOS_SLIP_COLUMN_DAYS:
      return compare_numbers (self->slip.days, other->slip.days);
    default:
      one = hitos_slip_item_format (self, column);
      two = hitos_slip_item_format (other, column);
      return g_utf8_collate (one, two);
    }
}

HitosMilestone *
hitos_slip_item_get_milestone (HitosSlipItem *self)
{
  g_return_val_if_fail (HITOS_IS_SLIP_ITEM (self), NULL);

  return self->slip.milestone;
}

gboolean
hitos_slip_item_is_late (HitosSlipItem *self)
{
  g_return_val_if_fail (HITOS_IS_SLIP_ITEM (self), FALSE);

  return self->slip.kind == HITOS_SLIP_LATER;
}

const char *
hitos_slip_column_get_title (HitosSlipColumn column)
{
  g_return_val_if_fail (column < HITOS_SLIP_N_COLUMNS, NULL);

  return _(titles[column]);
}
