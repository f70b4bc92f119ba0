/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-catch-up-row.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-text.h"
#include "hitos-letters.h"
#include "hitos-wrong-input.h"

struct _HitosCatchUpRow {
  AdwPreferencesRow parent_instance;

  HitosCatchUp *catch_up;     /* owned */
  HitosMilestone *milestone;  /* owned */
  gboolean sent_written;      /* by a person, not taken from the day it was done */
  gboolean showing;

  GtkEntry *done;             /* children */
  GtkEntry *sent;
  GtkEntry *key;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (HitosCatchUpRow, hitos_catch_up_row, ADW_TYPE_PREFERENCES_ROW)

/* What is left out of a day is that of the limit's month. */
static gboolean
read_day (HitosCatchUpRow *self, GtkEntry *entry, HitosDate *date)
{
  HitosWhen when;

  if (!hitos_date_text_parse (gtk_editable_get_text (GTK_EDITABLE (entry)),
                              hitos_catch_up_get_limit (self->catch_up, self->milestone), &when)
      || hitos_when_get_kind (when) > HITOS_WHEN_DAY)
    return FALSE;
  *date = when.start;
  return TRUE;
}

/* Sent or by a key, but not done: the day is missing. */
static const char *
find_missing (HitosCatchUpRow *self, HitosDate done, HitosDate sent)
{
  const char *key = gtk_editable_get_text (GTK_EDITABLE (self->key));

  return done == HITOS_DATE_NONE && (sent != HITOS_DATE_NONE || *key) ? _("write the day it was done") : NULL;
}

gboolean
hitos_catch_up_row_check (HitosCatchUpRow *self)
{
  HitosDate done = HITOS_DATE_NONE, sent = HITOS_DATE_NONE;
  g_autoptr (GError) error = NULL;
  gboolean done_read, sent_read, done_wrong, sent_wrong, fits;
  const char *problem = NULL;

  g_return_val_if_fail (HITOS_IS_CATCH_UP_ROW (self), FALSE);

  done_read = read_day (self, self->done, &done);
  sent_read = read_day (self, self->sent, &sent);
  if (!done_read || !sent_read)
    problem = _("write a day, as 3/11/2021");
  else
    problem = find_missing (self, done, sent);
  fits = problem == NULL && hitos_catch_up_set_done (self->catch_up, self->milestone, done, sent,
                                                     gtk_editable_get_text (GTK_EDITABLE (self->key)), &error);
  if (error)
    problem = error->message;
  done_wrong = !done_read || (sent_read && problem && (done == HITOS_DATE_NONE || sent == HITOS_DATE_NONE));
  sent_wrong = !sent_read || (done_read && problem && !done_wrong);
  hitos_wrong_input_mark (GTK_WIDGET (self->done), done_wrong);
  hitos_wrong_input_mark (GTK_WIDGET (self->sent), sent_wrong);
  gtk_label_set_label (self->problem, problem ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (!fits)
    gtk_widget_grab_focus (GTK_WIDGET (done_wrong ? self->done : self->sent));
  return fits;
}

/* Most things are sent on the day they are done: it is proposed, and seen. */
static void
on_leave_done_cb (GtkEventControllerFocus *controller, HitosCatchUpRow *self)
{
  HitosDate done = HITOS_DATE_NONE;
  g_autofree char *text = NULL;

  if (!read_day (self, self->done, &done))
    return;
  text = done == HITOS_DATE_NONE ? g_strdup ("") : hitos_date_text_field (hitos_when_day (done));
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->done), text);
  if (!self->sent_written && gtk_widget_get_visible (GTK_WIDGET (self->sent)))
    gtk_editable_set_text (GTK_EDITABLE (self->sent), text);
  self->showing = FALSE;
}

/* What is being put right is not told any more. */
static void
on_changed_cb (GtkEditable *editable, HitosCatchUpRow *self)
{
  hitos_wrong_input_mark (GTK_WIDGET (self->done), FALSE);
  hitos_wrong_input_mark (GTK_WIDGET (self->sent), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
on_sent_cb (GtkEditable *editable, HitosCatchUpRow *self)
{
  if (!self->showing)
    self->sent_written = TRUE;
}

static GtkEntry *
add_entry (HitosCatchUpRow *self, GtkWidget *line, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *spoken = g_strdup_printf ("%s, %s", hitos_milestone_get_name (self->milestone), name);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (line), entry);
  return GTK_ENTRY (entry);
}

static GtkWidget *
create_heading (HitosCatchUpRow *self)
{
  HitosDate limit = hitos_catch_up_get_limit (self->catch_up, self->milestone);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *day = hitos_date_text_long (limit);
  g_autofree char *markup = NULL;

  /* Translators: a code, a name and a long date. */
  markup = g_markup_printf_escaped (_("<b>%s</b>  %s\n<small>By %s</small>"), hitos_milestone_get_code (self->milestone),
                                    hitos_milestone_get_name (self->milestone), day);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

/* What is wrong stands below, and is read with the field. */
static void
describe (GtkEntry *entry, GtkLabel *problem)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, problem, NULL, -1);
}

/* Where letters are large, fields have no room side by side. */
static void
on_letters_cb (GtkWidget *line)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (line), hitos_letters_are_large (line) ? GTK_ORIENTATION_VERTICAL
                                                                                        : GTK_ORIENTATION_HORIZONTAL);
}

static void
fill (HitosCatchUpRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_append (GTK_BOX (box), create_heading (self));
  gtk_box_append (GTK_BOX (box), line);
  hitos_letters_follow (line, G_CALLBACK (on_letters_cb));
  on_letters_cb (line);
  self->done = add_entry (self, line, _("Done"));
  self->sent = add_entry (self, line, _("Sent"));
  self->key = add_entry (self, line, _("Key"));
  gtk_widget_set_visible (GTK_WIDGET (self->sent), hitos_catch_up_is_sent (self->catch_up, self->milestone));
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  describe (self->done, self->problem);
  describe (self->sent, self->problem);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_done_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->done), focus);
  g_signal_connect_object (self->sent, "changed", G_CALLBACK (on_sent_cb), self, 0);
  g_signal_connect_object (self->done, "changed", G_CALLBACK (on_changed_cb), self, 0);
  g_signal_connect_object (self->sent, "changed", G_CALLBACK (on_changed_cb), self, 0);
  g_signal_connect_object (self->key, "changed", G_CALLBACK (on_changed_cb), self, 0);
}

static void
hitos_catch_up_row_dispose (GObject *object)
{
  HitosCatchUpRow *self = HITOS_CATCH_UP_ROW (object);

  g_clear_object (&self->catch_up);
  g_clear_object (&self->milestone);
  G_OBJECT_CLASS (hitos_catch_up_row_parent_class)->dispose (object);
}

static void
hitos_catch_up_row_class_init (HitosCatchUpRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_catch_up_row_dispose;
}

static void
hitos_catch_up_row_init (HitosCatchUpRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
hitos_catch_up_row_new (HitosCatchUp *catch_up, HitosMilestone *milestone)
{
  HitosCatchUpRow *self;

  g_return_val_if_fail (HITOS_IS_CATCH_UP (catch_up) && HITOS_IS_MILESTONE (milestone), NULL);

  self = g_object_new (HITOS_TYPE_CATCH_UP_ROW, "use-markup", FALSE, "title", hitos_milestone_get_name (milestone), NULL);
  self->catch_up = g_object_ref (catch_up);
  self->milestone = g_object_ref (milestone);
  fill (self);
  return GTK_WIDGET (self);
}
