/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan for Microsoft Project: well formed, its elements in the order of the schema of 2007, what they
 * name there, and the plan itself in them. */
#include "hitos-mspdi-writer.h"

#include <string.h>

#include "hitos-baseline.h"
#include "hitos-milestone.h"
#include "sample-plan.h"
#include "sample-process.h"

/* What each element may hold, in its order (mspdi_pj12.xsd); what is not named here holds text. */
static const struct { const char *name, *parts; } elements[] = {
  { "Project", "SaveVersion UID Name Title Subject Category Company Manager Author CreationDate Revision LastSaved"
               " ScheduleFromStart StartDate FinishDate FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol"
               " CurrencyCode CurrencySymbolPosition CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay"
               " MinutesPerWeek DaysPerMonth DefaultTaskType DefaultFixedCostAccrual DurationFormat WorkFormat"
               " WeekStartDay StatusDate CurrentDate OutlineCodes WBSMasks ExtendedAttributes Calendars Tasks" },
  { "ExtendedAttributes", "ExtendedAttribute" },
  { "Calendars", "Calendar" },
  { "Calendar", "UID Name IsBaseCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks" },
  { "WeekDays", "WeekDay" },
  { "WeekDay", "DayType DayWorking TimePeriod WorkingTimes" },
  { "TimePeriod", "FromDate ToDate" },
  { "WorkingTimes", "WorkingTime" },
  { "WorkingTime", "FromTime ToTime" },
  { "Exceptions", "Exception" },
  { "Exception", "EnteredByOccurrences TimePeriod Occurrences Name Type Period DaysOfWeek MonthItem MonthPosition Month"
                 " MonthDay DayWorking WorkingTimes" },
  { "Tasks", "Task" },
  { "Task", "UID ID Name Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel Priority Start Finish"
            " Duration DurationFormat Work Estimated Milestone Summary Critical PercentComplete PercentWorkComplete"
            " ActualStart ActualFinish ActualDuration ConstraintType CalendarUID ConstraintDate Deadline Notes"
            " PredecessorLink ExtendedAttribute Baseline" },
  { "PredecessorLink", "PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat" },
  { "ExtendedAttribute", "FieldID FieldName Alias Value" },
  { "Baseline", "Number Interim Start Finish Duration DurationFormat" },
};

typedef struct {
  GPtrArray *open;     /* names, borrowed from the parser's interning */
  GArray *places;      /* how far each has come in its order */
  GString *text;
  GHashTable *task;    /* the task's own fields */
  GHashTable *uids;
  GPtrArray *named;    /* UIDs that links name */
  GPtrArray *tasks;    /* owned, of GHashTable */
} Reading;

static const char *
get_parts (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].name, name))
      return elements[i].parts;
  return NULL;
}

static int
find_part (const char *whole, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (get_parts (whole) ? get_parts (whole) : "", " ", -1);

  for (int i = 0; parts[i]; i++)
    if (g_str_equal (parts[i], name))
      return i;
  return -1;
}

static void
on_start (GMarkupParseContext *context, const char *name, const char **attributes, const char **values, gpointer data,
          GError **error)
{
  Reading *self = data;
  int none = 0;

  if (self->open->len == 0)
    {
      g_assert_cmpstr (name, ==, "Project");
      g_assert_cmpstr (values[0], ==, "http://schemas.microsoft.com/project");
    }
  else
    {
      const char *whole = g_ptr_array_index (self->open, self->open->len - 1);
      int *place = &g_array_index (self->places, int, self->places->len - 1);
      int part = find_part (whole, name);

      if (part < *place)
        g_error ("<%s> in <%s> is not where the schema has it", name, whole);
      *place = part;
    }
  g_ptr_array_add (self->open, (gpointer) g_intern_string (name));
  g_array_append_val (self->places, none);
  g_string_truncate (self->text, 0);
  if (g_str_equal (name, "Task"))
    self->task = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Reading *) data)->text, text, (gssize) length);
}

static void
on_end (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reading *self = data;
  const char *whole = self->open->len > 1 ? g_ptr_array_index (self->open, self->open->len - 2) : "";

  if (g_str_equal (whole, "Task"))
    g_hash_table_insert (self->task, g_strdup (name), g_strdup (self->text->str));
  if (g_str_equal (whole, "PredecessorLink"))
    g_hash_table_insert (self->task, g_strdup (name), g_strdup (self->text->str));
  if (g_str_equal (whole, "Baseline"))
    g_hash_table_insert (self->task, g_strconcat ("Baseline", name, NULL), g_strdup (self->text->str));
  if (g_str_equal (name, "PredecessorUID"))
    g_ptr_array_add (self->named, g_strdup (self->text->str));
  if (g_str_equal (name, "Task"))
    {
      const char *uid = g_hash_table_lookup (self->task, "UID");

      g_assert_true (g_hash_table_add (self->uids, g_strdup (uid)));
      g_ptr_array_add (self->tasks, g_steal_pointer (&self->task));
    }
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
  g_array_set_size (self->places, self->places->len - 1);
}

/* Every task's fields; the whole document is checked on the way. */
static GPtrArray *
read_tasks (const char *xml)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  g_autoptr (GPtrArray) open = g_ptr_array_new (), named = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading self = { open, places, text, NULL, uids, named,
                   g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &self, NULL);
  g_autoptr (GError) error = NULL;
  guint level = 0;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < named->len; i++)
    g_assert_true (g_hash_table_contains (uids, g_ptr_array_index (named, i)));
  /* Each level is one below the last, or any above. */
  for (guint i = 0; i < self.tasks->len; i++)
    {
      guint own = (guint) atoi (g_hash_table_lookup (self.tasks->pdata[i], "OutlineLevel"));

      g_assert_cmpuint (own, >=, 1);
      g_assert_cmpuint (own, <=, level + 1);
      level = own;
    }
  return self.tasks;
}

static char *
write_plan (HitosProcess *process, const char *today)
{
  g_autoptr (HitosOccurrences) occurrences = hitos_occurrences_new (process, hitos_date_parse (today), 7);

  return hitos_mspdi_write (occurrences);
}

static GHashTable *
find_task (GPtrArray *tasks, const char *name)
{
  for (guint i = 0; i < tasks->len; i++)
    if (g_str_has_suffix (g_hash_table_lookup (tasks->pdata[i], "Name"), name))
      return tasks->pdata[i];
  g_error ("no task “%s”", name);
}

static void
assert_field (GHashTable *task, const char *field, const char *value)
{
  g_assert_cmpstr (g_hash_table_lookup (task, field), ==, value);
}

static void
test_tasks (void)
{
  g_autoptr (HitosProcess) process = sample_plan_process ();
  g_autofree char *xml = write_plan (process, "2027-03-01"), *again = write_plan (process, "2027-03-01");
  g_autoptr (GPtrArray) tasks = read_tasks (xml);
  GHashTable *whole = find_task (tasks, "Pruebas piloto de mayo"), *third = find_task (tasks, "con el COTAPREP");
  GHashTable *limit = find_task (tasks, "E05 Plan de trabajo y calendario de sesiones del COTAPREP");

  g_assert_cmpstr (xml, ==, again);
  g_assert_cmpuint (tasks->len, ==, hitos_record_list_get_n_records (hitos_process_get_list (process, HITOS_TYPE_MILESTONE)));
  assert_field (whole, "Summary", "1");
  assert_field (whole, "ConstraintType", "0");
  assert_field (whole, "Start", "2027-04-12T08:00:00");
  assert_field (whole, "Finish", "2027-05-14T17:00:00");
  assert_field (third, "OutlineLevel", "2");
  assert_field (third, "Start", "2027-04-21T08:00:00");
  assert_field (third, "Finish", "2027-04-27T17:00:00");
  assert_field (third, "Duration", "PT56H0M0S");
  assert_field (third, "ConstraintType", "4");
  assert_field (third, "ConstraintDate", "2027-04-21T08:00:00");
  assert_field (third, "PredecessorUID", g_hash_table_lookup (find_task (tasks, "Secretaría Ejecutiva"), "UID"));
  assert_field (third, "LinkLag", "0");
  assert_field (third, "Contact", "Unidad Técnica de Cómputo");
  /* What nobody planned stands on its limit, a moment. */
  assert_field (limit, "Milestone", "1");
  assert_field (limit, "Duration", "PT0H0M0S");
  assert_field (limit, "Deadline", "2026-11-06T17:00:00");
  assert_field (limit, "Start", "2026-11-06T17:00:00");
}

static void
test_done (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  HitosMilestone *plan = sample_process_find (process, "E06b");
  HitosRow *baseline = hitos_row_new (&hitos_baseline_table, "b"), *row = hitos_row_new (&hitos_baseline_row_table, "r");
  g_autofree char *xml = NULL;
  g_autoptr (GPtrArray) tasks = NULL;

  hitos_row_set_text (baseline, "name", "Aprobado");
  hitos_row_set_integer (baseline, "sealed_on", hitos_date_parse ("2021-11-01"));
  hitos_row_set_text (row, "baseline", "b");
  hitos_row_set_text (row, "milestone", hitos_record_get_id (plan));
  hitos_row_set_integer (row, "planned_start", hitos_date_parse ("2021-11-05"));
  hitos_row_set_integer (row, "planned_end", hitos_date_parse ("2021-11-20"));
  sample_process_apply (process, NULL, baseline);
  sample_process_apply (process, NULL, row);
  xml = write_plan (process, SAMPLE_TODAY);
  tasks = read_tasks (xml);
  assert_field (find_task (tasks, hitos_milestone_get_name (sample_process_find (process, "E05"))), "PercentComplete", "100");
  assert_field (find_task (tasks, hitos_milestone_get_name (sample_process_find (process, "E05"))), "ActualFinish",
                "2021-11-03T17:00:00");
  assert_field (find_task (tasks, hitos_milestone_get_name (plan)), "BaselineStart", "2021-11-05T08:00:00");
  assert_field (find_task (tasks, hitos_milestone_get_name (plan)), "BaselineDuration", "PT128H0M0S");
  assert_field (find_task (tasks, hitos_milestone_get_name (plan)), "PercentComplete", "0");
  /* The office's own day, as an exception of the calendar of working days. */
  g_assert_nonnull (strstr (xml, "<Name>Día de Muertos</Name>"));
  g_assert_nonnull (strstr (xml, "<FromDate>2021-11-02T00:00:00</FromDate>"));
}

static void
test_markup (void)
{
  g_autoptr (HitosProcess) process = sample_process_new ();
  HitosMilestone *plan = sample_process_find (process, "E06b");
  HitosRow *row = hitos_row_copy (hitos_record_get_row (plan));
  g_autofree char *xml = NULL;
  g_autoptr (GPtrArray) tasks = NULL;

  hitos_row_set_text (row, "name", "<Task> & \"]]>\n” á");
  sample_process_apply (process, hitos_row_ref (hitos_record_get_row (plan)), row);
  xml = write_plan (process, SAMPLE_TODAY);
  tasks = read_tasks (xml);
  find_task (tasks, "<Task> & \"]]> ” á");
}

static void
test_empty (void)
{
  g_autoptr (HitosProcess) full = sample_process_new ();
  g_autoptr (HitosRow) row = hitos_row_copy (hitos_record_get_row (full));
  g_autoptr (HitosProcess) process = hitos_process_new (row);
  g_autofree char *xml = write_plan (process, SAMPLE_TODAY);
  g_autoptr (GPtrArray) tasks = read_tasks (xml);

  g_assert_cmpuint (tasks->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/mspdi/tasks", test_tasks);
  g_test_add_func ("/exchange/mspdi/done", test_done);
  g_test_add_func ("/exchange/mspdi/markup", test_markup);
  g_test_add_func ("/exchange/mspdi/empty", test_empty);

  return g_test_run ();
}
