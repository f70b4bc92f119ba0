/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-day-popover.h"

#include "hitos-date-words.h"
#include "hitos-day-list.h"

struct _HitosDayPopover {
  GtkPopover parent_instance;

  /* template children */
  GtkLabel *title;
  HitosDayList *list;
};

G_DEFINE_FINAL_TYPE (HitosDayPopover, hitos_day_popover, GTK_TYPE_POPOVER)

static void
hitos_day_popover_class_init (HitosDayPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HITOS_TYPE_DAY_LIST);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/mx/hitos/Hitos/calendar/hitos-day-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosDayPopover, title);
  gtk_widget_class_bind_template_child (widget_class, HitosDayPopover, list);
}

static void
hitos_day_popover_init (HitosDayPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hitos_day_popover_new (void)
{
  return g_object_new (HITOS_TYPE_DAY_POPOVER, NULL);
}

void
hitos_day_popover_open (HitosDayPopover *self, HitosCalendarState *state)
{
  HitosDate day = hitos_calendar_state_get_day (state);
  g_autofree char *title = NULL;

  g_return_if_fail (HITOS_IS_DAY_POPOVER (self));
  g_return_if_fail (day != HITOS_DATE_NONE);

  title = hitos_date_words_begin (hitos_date_words_long (day));
  gtk_label_set_text (self->title, title);
  hitos_day_list_show (self->list, state, day);
  gtk_popover_popup (GTK_POPOVER (self));
}
