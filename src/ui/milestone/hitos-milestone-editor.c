/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-milestone-editor.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-dependency-group.h"
#include "hitos-file-group.h"
#include "hitos-form-row.h"
#include "hitos-limit-group.h"
#include "hitos-occurrence-list.h"
#include "hitos-paragraph-row.h"
#include "hitos-record-actions.h"
#include "hitos-risk-group.h"
#include "hitos-task-group.h"
#include "hitos-trace-group.h"

struct _HitosMilestoneEditor {
  AdwBin parent_instance;

  HitosWorkspace *workspace;        /* owned */
  HitosMilestone *milestone;        /* owned */
  HitosOccurrences *occurrences;    /* owned */

  /* template children */
  GtkBox *content;
  GtkWidget *dropped_box;
  GtkLabel *dropped_text;
  HitosOccurrenceList *clocks;
  HitosRecordActions *actions;
  GtkWidget *name;                  /* owned by the content, as are these */
  GtkWidget *status;
  GtkWidget *days;
  HitosLimitGroup *limit;
};

G_DEFINE_FINAL_TYPE (HitosMilestoneEditor, hitos_milestone_editor, ADW_TYPE_BIN)

#define TEXT HITOS_WIDGET_TEXT
#define PARAGRAPH HITOS_WIDGET_PARAGRAPH
#define CHOICE HITOS_WIDGET_CHOICE
#define WORDS HITOS_WIDGET_WORDS

static const HitosFormField what[] = {
  { "number", TEXT, NULL }, { "code", TEXT, NULL }, { "status", CHOICE, NULL }, { "phase", TEXT, NULL },
  { "document", WORDS, NULL, HITOS_WORD_DOCUMENT }, { "legal_basis", PARAGRAPH, NULL }, { NULL },
};

static const HitosFormField who[] = {
  { "body", CHOICE, NULL }, { "responsible", TEXT, NULL }, { "involved", TEXT, N_("Areas involved, with ; between them") },
  { NULL },
};

static const HitosFormField days[] = {
  { "planned_start", TEXT, NULL }, { "planned_end", TEXT, NULL }, { "internal_target", TEXT, NULL },
  { "real_start", TEXT, NULL }, { "real_end", TEXT, NULL }, { "remitted_on", TEXT, NULL }, { NULL },
};

static const HitosFormField notice[] = {
  { "notice_activity", TEXT, NULL }, { "noticed_on", TEXT, NULL }, { NULL },
};

static const HitosFormField evidence[] = { { "evidence", PARAGRAPH, NULL }, { NULL } };
static const HitosFormField trouble[] = { { "critical_situation", PARAGRAPH, NULL }, { NULL } };
static const HitosFormField notes[] = { { "notes", PARAGRAPH, NULL }, { NULL } };

static GtkWidget *
add_form (HitosMilestoneEditor *self, const HitosFormField *fields, const char *title)
{
  GtkWidget *group = hitos_form_row_create_group (self->workspace, self->milestone, fields, title);

  gtk_box_append (self->content, group);
  return group;
}

static void
add_name (HitosMilestoneEditor *self)
{
  static const HitosFormField name = { "name", PARAGRAPH, NULL };
  GtkWidget *group = adw_preferences_group_new ();

  self->name = hitos_form_row_create (self->workspace, self->milestone, &name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->name);
  for (const HitosFormField *field = what; field->field; field++)
    {
      GtkWidget *row = hitos_form_row_create (self->workspace, self->milestone, field);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      if (g_str_equal (field->field, "status"))
        self->status = row;
    }
  gtk_box_append (self->content, group);
}

/* In the order in which a coordinator asks: what and when, what is to be done for it, why then, what is there. */
static void
fill (HitosMilestoneEditor *self)
{
  add_name (self);
  self->days = add_form (self, days, _("Days"));
  add_form (self, who, _("Who"));
  gtk_box_append (self->content, hitos_task_group_new (self->workspace, self->milestone));
  gtk_box_append (self->content, hitos_dependency_group_new (self->workspace, self->milestone, FALSE));
  gtk_box_append (self->content, hitos_dependency_group_new (self->workspace, self->milestone, TRUE));
  self->limit = HITOS_LIMIT_GROUP (hitos_limit_group_new (self->workspace, self->milestone));
  gtk_box_append (self->content, GTK_WIDGET (self->limit));
  gtk_box_append (self->content, hitos_trace_group_new (self->workspace, self->milestone));
  add_form (self, evidence, _("Evidence"));
  gtk_box_append (self->content, hitos_file_group_new (self->workspace, self->milestone));
  add_form (self, notice, _("Notice of Conclusion"));
  gtk_box_append (self->content, hitos_risk_group_new (self->workspace, self->milestone));
  add_form (self, trouble, NULL);
  add_form (self, notes, NULL);
}

/* Nobody marks a thing twice: what the register says is told, and not asked. */
static void
show_register (HitosMilestoneEditor *self, const HitosAct *act, HitosDate limit)
{
  gboolean said = act->act || act->remission;
  gboolean planned_late = limit != HITOS_DATE_NONE && act->acted == HITOS_DATE_NONE
                          && hitos_milestone_get_planned_end (self->milestone) > limit;
  g_autofree char *done = act->acted != HITOS_DATE_NONE ? hitos_date_words_long (act->acted) : NULL;
  g_autofree char *sent = act->remitted != HITOS_DATE_NONE ? hitos_date_words_long (act->remitted) : NULL;
  GString *text = g_string_new (NULL);

  if (act->act && done)
    /* Translators: %s is a long date. */
    g_string_append_printf (text, _("By the register it was done on %s."), done);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (act->remission && sent)
    /* Translators: %s is a long date. */
    g_string_append_printf (text, _("By the register it was sent on %s."), sent);
  if (!said && planned_late)
    g_string_append (text, _("Its planned end is after its limit."));
  else if (!said)
    g_string_append (text, _("Without a planned end its limit counts."));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->days), text->str);
  g_string_free (text, TRUE);
  gtk_widget_set_visible (self->status, act->act == NULL);
}

static void
update (HitosMilestoneEditor *self)
{
  HitosSchedule *schedule = hitos_occurrences_get_schedule (self->occurrences);
  const HitosSchedulePoint *point;
  const char *dropped;
  g_autofree char *text = NULL;

  if (hitos_record_get_process (self->milestone) == NULL || schedule == NULL)
    return;
  point = hitos_schedule_get (schedule, self->milestone);
  if (point == NULL)
    return;
  dropped = hitos_milestone_get_dropped (self->milestone);
  text = dropped ? g_strdup_printf (_("Dropped: %s"), dropped) : NULL;
  gtk_widget_set_visible (self->dropped_box, dropped != NULL);
  gtk_label_set_label (self->dropped_text, text ? text : "");
  hitos_occurrence_list_show (self->clocks, self->occurrences, self->milestone);
  hitos_record_actions_show_milestone (self->actions, self->milestone, point);
  hitos_limit_group_update (self->limit, point);
  show_register (self, &point->act, point->act_limit);
}

static void
hitos_milestone_editor_dispose (GObject *object)
{
  HitosMilestoneEditor *self = HITOS_MILESTONE_EDITOR (object);

  g_clear_object (&self->occurrences);
  g_clear_object (&self->milestone);
  g_clear_object (&self->workspace);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (hitos_milestone_editor_parent_class)->dispose (object);
}

static void
hitos_milestone_editor_class_init (HitosMilestoneEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HITOS_TYPE_OCCURRENCE_LIST);
  g_type_ensure (HITOS_TYPE_RECORD_ACTIONS);
  G_OBJECT_CLASS (klass)->dispose = hitos_milestone_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/mx/hitos/Hitos/ui/hitos-milestone-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneEditor, content);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneEditor, dropped_box);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneEditor, dropped_text);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneEditor, clocks);
  gtk_widget_class_bind_template_child (widget_class, HitosMilestoneEditor, actions);
}

static void
hitos_milestone_editor_init (HitosMilestoneEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hitos_milestone_editor_new (HitosWorkspace *workspace, HitosMilestone *milestone, HitosOccurrences *occurrences)
{
  HitosMilestoneEditor *self;

  g_return_val_if_fail (HITOS_IS_WORKSPACE (workspace) && HITOS_IS_MILESTONE (milestone), NULL);
  g_return_val_if_fail (HITOS_IS_OCCURRENCES (occurrences) && hitos_record_get_process (milestone), NULL);

  self = g_object_new (HITOS_TYPE_MILESTONE_EDITOR, NULL);
  self->workspace = g_object_ref (workspace);
  self->milestone = g_object_ref (milestone);
  self->occurrences = g_object_ref (occurrences);
  fill (self);
  update (self);
  g_signal_connect_object (hitos_record_get_process (milestone), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (occurrences, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
hitos_milestone_editor_focus (HitosMilestoneEditor *self, gboolean selected)
{
  g_return_if_fail (HITOS_IS_MILESTONE_EDITOR (self));

  hitos_paragraph_row_edit (HITOS_PARAGRAPH_ROW (self->name), selected);
}
