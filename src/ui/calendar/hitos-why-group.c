/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-why-group.h"

#include <glib/gi18n-lib.h>

#include "hitos-date-words.h"
#include "hitos-milestone.h"

static void
add_row (GtkWidget *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  if (subtitle == NULL)
    return;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* The domain's marks: how well a date is founded. */
static const char *
get_mark_words (const char *mark)
{
  if (g_strcmp0 (mark, "V") == 0)
    return _("Stated by a source that was read");
  if (g_strcmp0 (mark, "D") == 0)
    return _("Deduced from published dates that fit day for day");
  if (g_strcmp0 (mark, "V/D") == 0)
    return _("Partly stated by a source, partly deduced from published dates");
  if (g_strcmp0 (mark, "?") == 0)
    return _("Doubtful: check it against the law before relying on it");
  return mark;
}

/* The rule in its own signs, then each step with the day that it leads to, a line each. */
static void
add_rule (GtkWidget *group, const char *title, const char *rule, const HitosExplanation *explanation)
{
  GString *lines;

  if (rule == NULL)
    return;
  lines = g_string_new (rule);
  for (guint i = 0; explanation && i < hitos_explanation_get_n_steps (explanation); i++)
    {
      const HitosExplanationStep *step = hitos_explanation_get_step (explanation, i);
      g_autofree char *words = hitos_explanation_describe_step (explanation, i);
      g_autofree char *date = hitos_date_words_long (step->date);

      g_string_append_printf (lines, "\n%s: %s", words, date);
    }
  add_row (group, title, lines->str);
  g_string_free (lines, TRUE);
}

static const char *
get_basis_words (HitosRemissionBasis basis)
{
  switch (basis)
    {
    case HITOS_REMISSION_CEILING:
      return _("The limit of its rule counts");
    case HITOS_REMISSION_TERM_OF_ACT:
      return _("Five days after it was done, which comes before the limit of its rule");
    case HITOS_REMISSION_LATE_ACT:
      return _("Five days after it was done, which was late: so is this");
    case HITOS_REMISSION_NONE:
    default:
      return NULL;
    }
}

/* When it is to be sent as things stand: what was really done may bring it forward. */
static void
add_remission (GtkWidget *group, HitosRemission remission)
{
  const char *words = get_basis_words (remission.basis);
  g_autofree char *date = remission.due != HITOS_DATE_NONE
    ? hitos_date_words_begin (hitos_date_words_long (remission.due)) : NULL;
  g_autofree char *text = words && date ? g_strdup_printf ("%s\n%s", date, words) : NULL;

  add_row (group, _("To be sent by"), text);
}

GtkWidget *
hitos_why_group_new (HitosMilestone *milestone, const HitosSchedulePoint *point)
{
  GtkWidget *group = adw_preferences_group_new ();
  HitosDate override = hitos_milestone_get_limit_override (milestone);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Why This Date?"));
  if (override != HITOS_DATE_NONE)
    {
      const char *reason = hitos_milestone_get_override_reason (milestone);
      g_autofree char *date = hitos_date_words_begin (hitos_date_words_long (override));

      add_row (group, _("Set by hand"), date);
      add_row (group, _("Reason"), reason ? reason : _("No reason was given"));
    }
  add_row (group, _("It has no date"), point->problem);
  add_rule (group, _("Rule of the act"), hitos_milestone_get_act_rule (milestone), point->act_explanation);
  add_rule (group, _("Rule of the remission"), hitos_milestone_get_remission_rule (milestone),
            point->remission_explanation);
  add_remission (group, point->remission);
  add_row (group, _("Source"), hitos_milestone_get_source (milestone));
  add_row (group, _("How sure"), get_mark_words (hitos_milestone_get_mark (milestone)));
  /* What is only planned has no reason but the plan. */
  gtk_widget_set_visible (group, override != HITOS_DATE_NONE || point->problem || hitos_milestone_get_source (milestone)
                                 || hitos_milestone_get_act_rule (milestone)
                                 || hitos_milestone_get_remission_rule (milestone));
  return group;
}
