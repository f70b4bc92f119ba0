/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-timeline-links.h"

#include <glib/gi18n-lib.h>

#include "hitos-links.h"
#include "hitos-milestone.h"
#include "hitos-process.h"
#include "hitos-record-chooser.h"

#define MOST_DAYS 999

struct _HitosTimelineLinks {
  GtkPopover parent_instance;

  HitosMilestone *milestone;  /* owned, NULL before it is shown */
  HitosProcess *process;      /* owned */
  gulong changed;             /* the process's */
  GtkLabel *heading;          /* children */
  GtkBox *rows;
  GtkWidget *add;
};

enum { CHANGE, REFUSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HitosTimelineLinks, hitos_timeline_links, GTK_TYPE_POPOVER)

static char *
get_text (HitosMilestone *milestone, gpointer data)
{
  return hitos_milestone_dup_full_title (milestone);
}

char *
hitos_timeline_links_describe (HitosDependency *dependency)
{
  HitosMilestone *from = hitos_dependency_get_predecessor (dependency);
  HitosMilestone *to = hitos_dependency_get_successor (dependency);

  return g_strdup_printf ("%s → %s", from ? hitos_milestone_get_title (from) : "–",
                          to ? hitos_milestone_get_title (to) : "–");
}

static void
ask_for (HitosTimelineLinks *self, HitosChange *change, const char *format, HitosDependency *dependency)
{
  g_autoptr (HitosChange) owned = change;
  g_autofree char *link = hitos_timeline_links_describe (dependency);
  g_autofree char *sentence = g_strdup_printf (format, link);

  g_signal_emit (self, signals[CHANGE], 0, owned, sentence);
}

/* --- the days between: one step once the field is left --- */

static gboolean
is_there (HitosTimelineLinks *self, gpointer record)
{
  return self->process
         && hitos_process_lookup (self->process, G_OBJECT_TYPE (record), hitos_record_get_id (record)) == record;
}

/* TRUE where there was something to keep: then the rows are others. */
static gboolean
keep_lag (GtkSpinButton *spin, HitosTimelineLinks *self)
{
  g_autoptr (HitosDependency) dependency = g_object_ref (g_object_get_data (G_OBJECT (spin), "dependency"));
  int lag;

  gtk_spin_button_update (spin);
  lag = gtk_spin_button_get_value_as_int (spin);
  if (!is_there (self, dependency) || lag == hitos_dependency_get_lag (dependency))
    return FALSE;
  /* Translators: %s is a link, "E05 → E06". */
  ask_for (self, hitos_links_set_lag (dependency, lag), _("Days between set: %s"), dependency);
  return TRUE;
}

static void
on_leave_cb (GtkEventControllerFocus *focus, HitosTimelineLinks *self)
{
  keep_lag (GTK_SPIN_BUTTON (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus))), self);
}

static gboolean
on_key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, HitosTimelineLinks *self)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  /* What is typed is kept as the popover closes. */
  gtk_popover_popdown (GTK_POPOVER (self));
  return GDK_EVENT_STOP;
}

static void
on_closed_cb (HitosTimelineLinks *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *spin = g_object_get_data (G_OBJECT (row), "spin");

      if (spin && keep_lag (GTK_SPIN_BUTTON (spin), self))
        return;
    }
}

/* --- rows --- */

static void
on_remove_cb (GtkButton *button, HitosTimelineLinks *self)
{
  g_autoptr (HitosDependency) dependency = g_object_ref (g_object_get_data (G_OBJECT (button), "dependency"));

  /* Translators: %s is a link, "E05 → E06". */
  ask_for (self, hitos_links_remove (dependency), _("Link removed: %s"), dependency);
}

static GtkWidget *
create_spin (HitosTimelineLinks *self, HitosDependency *dependency)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (-MOST_DAYS, MOST_DAYS, 1);
  GtkEventController *focus = gtk_event_controller_focus_new (), *keys = gtk_event_controller_key_new ();
  g_autofree char *link = hitos_timeline_links_describe (dependency);
  /* Translators: %s is a link, "E05 → E06". */
  g_autofree char *label = g_strdup_printf (_("Days between, %s"), link);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), hitos_dependency_get_lag (dependency));
  gtk_widget_set_tooltip_text (spin, _("Days between"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (spin), "dependency", g_object_ref (dependency), g_object_unref);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, 0);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, 0);
  gtk_widget_add_controller (spin, focus);
  gtk_widget_add_controller (spin, keys);
  return spin;
}

static void
add_row (HitosTimelineLinks *self, HitosDependency *dependency, gboolean awaited, HitosDependency *focus)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  HitosMilestone *other = awaited ? hitos_dependency_get_successor (dependency)
                                  : hitos_dependency_get_predecessor (dependency);
  g_autofree char *text = other ? get_text (other, NULL) : g_strdup ("–");
  GtkWidget *label = gtk_label_new (text), *spin = create_spin (self, dependency);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove the Link"));
  g_object_set_data_full (G_OBJECT (remove), "dependency", g_object_ref (dependency), g_object_unref);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  g_object_set_data (G_OBJECT (row), "spin", spin);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), spin);
  gtk_box_append (GTK_BOX (row), remove);
  gtk_box_append (self->rows, row);
  if (dependency == focus)
    gtk_widget_grab_focus (spin);
}

static void
add_section (HitosTimelineLinks *self, const char *title, gboolean awaited, HitosDependency *focus)
{
  g_autoptr (GPtrArray) links = hitos_links_list (self->milestone, awaited);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->rows, label);
  for (guint i = 0; i < links->len; i++)
    add_row (self, links->pdata[i], awaited, focus);
  if (links->len == 0)
    {
      label = gtk_label_new (awaited ? _("Nothing waits for this task") : _("This task waits for nothing"));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (self->rows, label);
    }
}

static void
fill (HitosTimelineLinks *self, HitosDependency *focus)
{
  g_autofree char *text = get_text (self->milestone, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))))
    gtk_box_remove (self->rows, child);
  gtk_label_set_label (self->heading, text);
  add_section (self, _("Waits for"), FALSE, focus);
  add_section (self, _("Is waited for by"), TRUE, focus);
}

static gboolean
is_other (gpointer item, gpointer milestone)
{
  return item != milestone && hitos_milestone_get_dropped (item) == NULL;
}

static void
on_chosen_cb (HitosRecordChooser *chooser, HitosMilestone *other, HitosTimelineLinks *self)
{
  g_autoptr (HitosChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!is_there (self, self->milestone) || !is_there (self, other))
    return;
  change = hitos_links_add (other, self->milestone, 0, &error);
  if (change == NULL)
    {
      g_signal_emit (self, signals[REFUSED], 0, error->message);
      return;
    }
  /* Translators: a task, and the one that it waits for. */
  sentence = g_strdup_printf (_("“%1$s” now waits for “%2$s”"), hitos_milestone_get_title (self->milestone),
                              hitos_milestone_get_title (other));
  g_signal_emit (self, signals[CHANGE], 0, change, sentence);
}

static void
release (gpointer links, GClosure *closure)
{
  g_object_unref (links);
}

/* The popover gives way to where the other task is found by any of its words. */
static void
on_add_cb (GtkButton *button, HitosTimelineLinks *self)
{
  HitosRecordList *milestones = hitos_process_get_list (self->process, HITOS_TYPE_MILESTONE);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_other, g_object_ref (self->milestone), g_object_unref));
  g_autoptr (GtkFilterListModel) others = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (milestones)), filter);
  HitosRecordChooser *chooser = hitos_record_chooser_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                          G_LIST_MODEL (others), _("Wait for another task"));

  /* Who shows the popover lets it go once it is closed; the choice is still to come. */
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (on_chosen_cb), g_object_ref (self), release, 0);
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_window_present (GTK_WINDOW (chooser));
}

/* --- the object --- */

static void
forget (HitosTimelineLinks *self)
{
  if (self->process)
    g_clear_signal_handler (&self->changed, self->process);
  g_clear_object (&self->process);
  g_clear_object (&self->milestone);
}

static void
on_process_changed_cb (HitosTimelineLinks *self)
{
  if (is_there (self, self->milestone))
    fill (self, NULL);
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
hitos_timeline_links_dispose (GObject *object)
{
  forget (HITOS_TIMELINE_LINKS (object));
  G_OBJECT_CLASS (hitos_timeline_links_parent_class)->dispose (object);
}

static void
hitos_timeline_links_class_init (HitosTimelineLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_timeline_links_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
  signals[CHANGE] = g_signal_new ("change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, HITOS_TYPE_CHANGE, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hitos_timeline_links_init (HitosTimelineLinks *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *scroller = gtk_scrolled_window_new ();

  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->heading, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->heading, 40);
  gtk_label_set_xalign (self->heading, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), scroller);
  self->add = gtk_button_new_with_label (_("Wait for Another Task…"));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add_cb), self, 0);
  gtk_box_append (GTK_BOX (box), self->add);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "closed", G_CALLBACK (on_closed_cb), NULL);
}

GtkWidget *
hitos_timeline_links_new (void)
{
  return g_object_new (HITOS_TYPE_TIMELINE_LINKS, NULL);
}

void
hitos_timeline_links_show (HitosTimelineLinks *self, HitosMilestone *milestone, HitosDependency *focus,
                           const GdkRectangle *place)
{
  g_return_if_fail (HITOS_IS_TIMELINE_LINKS (self) && HITOS_IS_MILESTONE (milestone));

  forget (self);
  self->milestone = g_object_ref (milestone);
  self->process = g_object_ref (hitos_record_get_process (milestone));
  self->changed = g_signal_connect_object (self->process, "changed", G_CALLBACK (on_process_changed_cb), self,
                                           G_CONNECT_SWAPPED);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  gtk_popover_popup (GTK_POPOVER (self));
  fill (self, focus);
  if (focus == NULL)
    gtk_widget_grab_focus (self->add);
}
