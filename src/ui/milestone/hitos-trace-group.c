/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-trace-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"
#include "hitos-date-text.h"
#include "hitos-date-words.h"
#include "hitos-document.h"
#include "hitos-editing.h"
#include "hitos-entry.h"
#include "hitos-outcome.h"
#include "hitos-record-finder.h"
#include "hitos-report.h"
#include "hitos-sitting.h"
#include "hitos-traces.h"

static GPtrArray *
list (gpointer milestone)
{
  g_autoptr (GArray) traces = hitos_traces_list (milestone);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < traces->len; i++)
    g_ptr_array_add (records, g_array_index (traces, HitosTrace, i).record);
  return records;
}

/* The fact that it is told in; NULL for a document of no entry and no session yet. */
static gpointer
find_fact (gpointer record)
{
  if (HITOS_IS_OUTCOME (record))
    return hitos_outcome_get_sitting (record);
  return hitos_record_finder_find_fact (hitos_record_get_process (record), hitos_record_get_id (record));
}

static void
on_activated_cb (GtkWidget *row, HitosRecord *record)
{
  gpointer fact = find_fact (record);

  if (HITOS_IS_REPORT (record))
    {
      g_autofree char *month = hitos_when_format (hitos_report_get_month (HITOS_REPORT (record)));

      gtk_widget_activate_action (row, "win.month", "s", month);
      gtk_widget_activate_action (row, "win.view", "s", "informes");
    }
  else if (fact)
    gtk_widget_activate_action (row, "win.show-record", "s", hitos_record_get_id (fact));
}

static HitosDate
get_date (gpointer record)
{
  HitosSitting *sitting = NULL;

  if (HITOS_IS_DOCUMENT (record))
    return hitos_document_get_date (record);
  if (HITOS_IS_ENTRY (record))
    return hitos_entry_get_last_step (record).start;
  if (HITOS_IS_REPORT (record))
    return hitos_report_get_date (record);
  if (HITOS_IS_SITTING (record))
    sitting = record;
  else
    sitting = HITOS_IS_AGREEMENT (record) ? hitos_agreement_get_sitting (record) : hitos_outcome_get_sitting (record);
  return sitting ? hitos_sitting_get_date (sitting) : HITOS_DATE_NONE;
}

static const char *
get_icon (gpointer record)
{
  if (HITOS_IS_ENTRY (record) || HITOS_IS_REPORT (record))
    return "mail-send-symbolic";
  return HITOS_IS_DOCUMENT (record) ? "text-x-generic-symbolic" : "system-users-symbolic";
}

static void
update (GtkWidget *row, gpointer record)
{
  HitosDate date = get_date (record);
  g_autofree char *title = hitos_editing_describe (record);
  g_autofree char *subtitle = date == HITOS_DATE_NONE ? g_strdup (_("Without a date"))
                                                      : hitos_date_words_begin (hitos_date_text_long (date));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static GtkWidget *
create (HitosWorkspace *workspace, gpointer record, gpointer owner)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean leads = HITOS_IS_REPORT (record) || find_fact (record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), get_icon (record));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated_cb), record, 0);
  if (leads)
    {
      GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

      gtk_widget_add_css_class (arrow, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
    }
  return row;
}

GtkWidget *
hitos_trace_group_new (HitosWorkspace *workspace, HitosMilestone *milestone)
{
  static const HitosRecordGroupKind kind = {
    list, create, update, N_("What the Register Says"), N_("Nothing of it is registered yet"), NULL,
  };

  return hitos_record_group_new (workspace, milestone, &kind);
}
