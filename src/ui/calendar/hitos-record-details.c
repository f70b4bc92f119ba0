/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-record-details.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-date-words.h"
#include "hitos-entry.h"
#include "hitos-milestone.h"
#include "hitos-occurrence-list.h"
#include "hitos-risk.h"
#include "hitos-sitting.h"
#include "hitos-why-group.h"

struct _HitosRecordDetails {
  GtkWidget parent_instance;

  GtkWidget *box;  /* child, GtkBox */
};

G_DEFINE_FINAL_TYPE (HitosRecordDetails, hitos_record_details, GTK_TYPE_WIDGET)

/* A heading over nothing is not shown. */
static GtkWidget *
add_group (HitosRecordDetails *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  gtk_widget_set_visible (group, FALSE);
  if (title)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self->box), group);
  return group;
}

static void
add_text (GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row;

  if (text == NULL || *text == '\0')
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_widget_set_visible (group, TRUE);
}

static void
add_date (GtkWidget *group, const char *title, HitosDate date)
{
  g_autofree char *text = date != HITOS_DATE_NONE ? hitos_date_words_begin (hitos_date_words_long (date)) : NULL;

  add_text (group, title, text);
}

/* A month that is no day is not told as its first. */
static void
add_when (GtkWidget *group, const char *title, HitosWhen when)
{
  g_autofree char *month = hitos_when_get_kind (when) == HITOS_WHEN_MONTH ? hitos_date_words_begin (hitos_date_words_month (when.start)) : NULL;

  if (month)
    add_text (group, title, month);
  else
    add_date (group, title, when.start);
}

static void
add_occurrences (HitosRecordDetails *self, HitosOccurrences *occurrences, gpointer record)
{
  GtkWidget *list = hitos_occurrence_list_new ();

  hitos_occurrence_list_show (HITOS_OCCURRENCE_LIST (list), occurrences, record);
  gtk_box_append (GTK_BOX (self->box), list);
}

static void
add_risks (HitosRecordDetails *self, HitosMilestone *milestone)
{
  HitosRecordList *risks = hitos_process_get_list (hitos_record_get_process (milestone), HITOS_TYPE_RISK);
  GtkWidget *group = NULL;

  for (guint i = 0; i < hitos_record_list_get_n_records (risks); i++)
    {
      HitosRisk *risk = hitos_record_list_get (risks, i);

      if (hitos_risk_get_milestone (risk) != milestone || hitos_risk_get_state (risk) == HITOS_RISK_CLOSED)
        continue;
      if (group == NULL)
        group = add_group (self, _("Risks"));
      add_text (group, hitos_risk_get_title (risk),
                hitos_risk_get_mitigation (risk) ? hitos_risk_get_mitigation (risk) : _("No mitigation yet"));
    }
}

static void
show_milestone (HitosRecordDetails *self, HitosOccurrences *occurrences, HitosMilestone *milestone)
{
  const HitosSchedulePoint *point = hitos_schedule_get (hitos_occurrences_get_schedule (occurrences),
                                                        milestone);
  HitosBody *body = hitos_milestone_get_body (milestone);
  g_auto (GStrv) involved = hitos_lines_split (hitos_milestone_get_involved (milestone));
  g_autofree char *areas = g_strjoinv (", ", involved);
  GtkWidget *group;

  gtk_box_append (GTK_BOX (self->box), hitos_why_group_new (milestone, point));
  group = add_group (self, _("Who and What"));
  add_text (group, _("Approving body"), body ? hitos_body_get_name (body)
                                             : hitos_milestone_get_body_role (milestone));
  add_text (group, _("Document"), hitos_milestone_get_document (milestone));
  add_text (group, _("Legal basis"), hitos_milestone_get_legal_basis (milestone));
  add_text (group, _("Responsible area"), hitos_milestone_get_responsible (milestone));
  add_text (group, _("Areas involved"), areas);
  add_text (group, _("Critical situation"), hitos_milestone_get_critical_situation (milestone));
  add_text (group, _("Evidence"), hitos_milestone_get_evidence (milestone));
  add_text (group, _("Notes"), hitos_milestone_get_notes (milestone));
  add_risks (self, milestone);
}

static void
show_sitting (HitosRecordDetails *self, HitosSitting *sitting)
{
  GtkWidget *group = add_group (self, _("Session"));
  HitosBody *body = hitos_sitting_get_body (sitting);
  HitosWhen convened = hitos_sitting_get_convened_on (sitting);

  add_text (group, _("Body"), body ? hitos_body_get_name (body) : NULL);
  if (hitos_sitting_get_time (sitting) != HITOS_TIME_NONE)
    {
      g_autofree char *hour = g_strdup_printf ("%d:%02d", hitos_sitting_get_time (sitting) / 60,
                                               hitos_sitting_get_time (sitting) % 60);

      add_text (group, _("Hour"), hour);
    }
  add_text (group, _("Place"), hitos_sitting_get_remote (sitting) ? _("By videoconference")
                                                                  : hitos_sitting_get_place (sitting));
  add_when (group, _("Convened on"), convened);
  add_text (group, _("Agenda"), hitos_sitting_get_agenda (sitting));
  add_text (group, _("Notes"), hitos_sitting_get_notes (sitting));
}

static void
show_entry (HitosRecordDetails *self, HitosEntry *entry)
{
  GtkWidget *group = add_group (self, _("Entry of the Register"));

  add_text (group, _("Subject"), hitos_entry_get_subject (entry));
  add_text (group, _("What it asks"), hitos_entry_get_request (entry));
  add_text (group, _("Turned to"), hitos_entry_get_routed_to (entry));
  add_date (group, _("Received on"), hitos_entry_get_received_on (entry));
  add_date (group, _("Shared on"), hitos_entry_get_shared_on (entry));
  add_date (group, _("Answer by"), hitos_entry_get_answer_by (entry));
  add_text (group, _("Notes"), hitos_entry_get_notes (entry));
}

static void
hitos_record_details_dispose (GObject *object)
{
  HitosRecordDetails *self = HITOS_RECORD_DETAILS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (hitos_record_details_parent_class)->dispose (object);
}

static void
hitos_record_details_class_init (HitosRecordDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hitos_record_details_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hitos_record_details_init (HitosRecordDetails *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
hitos_record_details_show (HitosRecordDetails *self, HitosOccurrences *occurrences, gpointer record)
{
  GtkWidget *child;

  g_return_if_fail (HITOS_IS_RECORD_DETAILS (self));

  while ((child = gtk_widget_get_first_child (self->box)))
    gtk_box_remove (GTK_BOX (self->box), child);
  if (record == NULL || occurrences == NULL)
    return;
  add_occurrences (self, occurrences, record);
  if (HITOS_IS_MILESTONE (record))
    show_milestone (self, occurrences, record);
  else if (HITOS_IS_SITTING (record))
    show_sitting (self, record);
  else if (HITOS_IS_ENTRY (record))
    show_entry (self, record);
}
