/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-form.h"

#include <glib/gi18n-lib.h>

#include "hitos-day-row.h"
#include "hitos-milestone.h"
#include "hitos-plan-check.h"

/* Pixels: room for a day, its weekday and its calendar; with the frame and its shadow no wider than a telephone's screen. */
#define WIDTH 288

struct _HitosTimelineForm {
  GtkPopover parent_instance;

  HitosProcess *process;  /* owned */
  HitosDate start;        /* as it was last understood; the end keeps its distance to it */
  AdwEntryRow *name;      /* children */
  HitosDayRow *first;
  HitosDayRow *last;
  GtkWidget *add;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosTimelineForm, hitos_timeline_form, GTK_TYPE_POPOVER)

static gboolean
is_empty (HitosDayRow *row)
{
  return *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0';
}

static char *
dup_name (HitosTimelineForm *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

/* Says in the field what is wrong with its day. */
static gboolean
check_day (HitosTimelineForm *self, HitosDayRow *row, const char *field)
{
  g_autoptr (HitosRow) after = hitos_row_new (&hitos_milestone_table, NULL);
  g_autoptr (GError) error = NULL;
  HitosDate first = hitos_day_row_get_date (self->first), last = hitos_day_row_get_date (self->last);
  const char *problem = NULL;

  if (hitos_day_row_get_date (row) == HITOS_DATE_NONE)
    problem = is_empty (row) ? _("both days, or none") : _("write a day, as 3/11/2021");
  hitos_row_set_integer (after, "planned_start", first);
  hitos_row_set_integer (after, "planned_end", last);
  if (problem == NULL && !hitos_plan_check_field (self->process, after, field, last, &error))
    problem = error->message;
  hitos_day_row_set_problem (row, problem);
  return problem == NULL;
}

static gboolean
check (HitosTimelineForm *self)
{
  gboolean first, last;

  if (is_empty (self->first) && is_empty (self->last))
    {
      hitos_day_row_set_problem (self->first, NULL);
      hitos_day_row_set_problem (self->last, NULL);
      return TRUE;
    }
  first = check_day (self, self->first, "planned_start");
  last = check_day (self, self->last, "planned_end");
  return first && last;
}

static void
update (HitosTimelineForm *self)
{
  g_autofree char *name = dup_name (self);
  gboolean right = check (self);

  gtk_widget_set_sensitive (self->add, right && *name);
}

/* What starts later lasts as long. */
static void
on_first_cb (HitosTimelineForm *self)
{
  HitosDate start = hitos_day_row_get_date (self->first), end = hitos_day_row_get_date (self->last);

  if (start != HITOS_DATE_NONE && end != HITOS_DATE_NONE && end >= self->start)
    hitos_day_row_set_date (self->last, end + (start - self->start));
  if (start != HITOS_DATE_NONE)
    self->start = start;
  update (self);
}

static void
on_add_cb (HitosTimelineForm *self)
{
  g_autofree char *name = dup_name (self);
  g_autoptr (HitosTimelineForm) kept = g_object_ref (self);
  HitosDate first = hitos_day_row_get_date (self->first), last = hitos_day_row_get_date (self->last);

  if (*name == '\0' || !check (self))
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ACCEPTED], 0, name, first, last);
}

static void
hitos_timeline_form_dispose (GObject *object)
{
  g_clear_object (&HITOS_TIMELINE_FORM (object)->process);
  G_OBJECT_CLASS (hitos_timeline_form_parent_class)->dispose (object);
}

static void
hitos_timeline_form_class_init (HitosTimelineFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_timeline_form_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_INT);
}

static HitosDayRow *
add_day (HitosTimelineForm *self, GtkWidget *list, const char *title, HitosDate day)
{
  HitosDayRow *row = HITOS_DAY_ROW (hitos_day_row_new (title, day));

  hitos_day_row_set_year_start (row, hitos_process_get_year_start (self->process));
  hitos_day_row_set_date (row, day);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  return row;
}

static void
build (HitosTimelineForm *self, const char *heading, HitosDate day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *list = gtk_list_box_new ();
  GtkWidget *label = gtk_label_new (heading), *clamp = adw_clamp_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  self->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _("What is to be done"));
  adw_entry_row_set_activates_default (self->name, TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->name));
  self->first = add_day (self, list, _("Planned start"), day);
  self->last = add_day (self, list, _("Planned end"), day);
  self->add = gtk_button_new_with_mnemonic (_("_Add"));
  gtk_widget_add_css_class (self->add, "suggested-action");
  gtk_widget_set_halign (self->add, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->add);
  /* Rows would rather be wider. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  /* In pixels, where libadwaita 1.4 counts by the size of letters: the screen does not grow with them. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (clamp), "unit"))
    g_object_set (clamp, "unit", 0, NULL);
  gtk_widget_set_size_request (clamp, WIDTH, -1);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_popover_set_child (GTK_POPOVER (self), clamp);
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->add);
}

static void
hitos_timeline_form_init (HitosTimelineForm *self)
{
}

GtkWidget *
hitos_timeline_form_new (HitosProcess *process, const char *heading, HitosDate day)
{
  HitosTimelineForm *self;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && heading != NULL && day != HITOS_DATE_NONE, NULL);

  self = g_object_new (HITOS_TYPE_TIMELINE_FORM, NULL);
  self->process = g_object_ref (process);
  self->start = day;
  build (self, heading, day);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first, "changed", G_CALLBACK (on_first_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->last, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
