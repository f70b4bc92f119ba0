/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-dependency-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-dependency-row.h"
#include "hitos-links.h"
#include "hitos-milestone.h"
#include "hitos-record-chooser.h"

static GPtrArray *
list_predecessors (gpointer milestone)
{
  return hitos_links_list (milestone, FALSE);
}

static GPtrArray *
list_successors (gpointer milestone)
{
  return hitos_links_list (milestone, TRUE);
}

static GtkWidget *
create_predecessor (HitosWorkspace *workspace, gpointer record, gpointer owner)
{
  return hitos_dependency_row_new (workspace, record, FALSE);
}

static GtkWidget *
create_successor (HitosWorkspace *workspace, gpointer record, gpointer owner)
{
  return hitos_dependency_row_new (workspace, record, TRUE);
}

static void
update (GtkWidget *row, gpointer record)
{
  hitos_dependency_row_update (HITOS_DEPENDENCY_ROW (row));
}

static const HitosRecordGroupKind kinds[] = {
  { list_predecessors, create_predecessor, update, N_("Waits For"), N_("It waits for nothing"),
    N_("Add What It Waits For") },
  { list_successors, create_successor, update, N_("Is Awaited By"), N_("Nothing waits for it"),
    N_("Add What Waits for It") },
};

/* Said below the title until another one is chosen, and read aloud. */
static void
show_problem (HitosRecordGroup *group, const char *message)
{
  g_autofree char *escaped = message ? g_markup_escape_text (message, -1) : NULL;
  g_autofree char *markup = escaped ? g_strdup_printf ("<span color='#c01c28'>%s</span>", escaped) : NULL;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message ? message : "", -1);
}

static void
on_chosen_cb (HitosRecordChooser *chooser, HitosRecord *other, HitosRecordGroup *group)
{
  gpointer owner = hitos_record_group_get_owner (group);
  gboolean awaited = g_object_get_data (G_OBJECT (group), "awaited") != NULL;
  g_autoptr (GError) error = NULL;
  HitosChange *change = hitos_links_add (awaited ? owner : (gpointer) other, awaited ? (gpointer) other : owner, 0,
                                         &error);

  show_problem (group, error ? error->message : NULL);
  if (change)
    hitos_workspace_apply (hitos_record_group_get_workspace (group), change);
}

static gboolean
is_other (gpointer item, gpointer owner)
{
  return item != owner && hitos_milestone_get_dropped (item) == NULL;
}

static void
on_add_cb (HitosRecordGroup *group, gpointer data)
{
  gpointer owner = hitos_record_group_get_owner (group);
  HitosRecordList *milestones = hitos_process_get_list (hitos_record_get_process (owner), HITOS_TYPE_MILESTONE);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_other, g_object_ref (owner), g_object_unref));
  g_autoptr (GtkFilterListModel) others = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (milestones)), filter);
  gboolean awaited = g_object_get_data (G_OBJECT (group), "awaited") != NULL;
  HitosRecordChooser *chooser = hitos_record_chooser_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (group))),
                                                          G_LIST_MODEL (others), _(kinds[awaited].add));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_chosen_cb), group, 0);
  gtk_window_present (GTK_WINDOW (chooser));
}

GtkWidget *
hitos_dependency_group_new (HitosWorkspace *workspace, HitosMilestone *milestone, gboolean awaited)
{
  GtkWidget *group = hitos_record_group_new (workspace, milestone, &kinds[awaited ? 1 : 0]);

  if (awaited)
    g_object_set_data (G_OBJECT (group), "awaited", GINT_TO_POINTER (TRUE));
  g_signal_connect (group, "add", G_CALLBACK (on_add_cb), NULL);
  return group;
}
