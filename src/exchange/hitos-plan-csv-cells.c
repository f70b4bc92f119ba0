/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-csv-private.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-plan-cell.h"
#include "hitos-rule.h"

/* Days further from the election than so are a slip of the pen. */
#define FURTHEST_YEARS 20

static void
set_text (HitosPlanCsv *self, HitosPlanCsvItem *item, HitosPlanColumn column, const char *field)
{
  const char *cell = hitos_plan_csv_get (self, item->row, column);

  if (cell)
    hitos_row_set_text (item->after, field, cell);
}

/* A milestone is never without a name. */
static void
set_name (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_NAME);

  if (cell && *cell)
    hitos_row_set_text (item->after, "name", cell);
}

/* --- days --- */

static gboolean
is_near (HitosPlanCsv *self, HitosDate day)
{
  HitosDate election = hitos_process_get_election_day (self->process);
  gint64 furthest = FURTHEST_YEARS * (gint64) 366;

  return ABS ((gint64) day - election) <= furthest;
}

/* FALSE where the cell leaves its field as it was. */
static gboolean
read_day (HitosPlanCsv *self, guint row, HitosPlanColumn column, HitosDate *day)
{
  const char *cell = hitos_plan_csv_get (self, row, column);

  *day = HITOS_DATE_NONE;
  if (cell == NULL || *cell == '\0')
    return cell != NULL;
  *day = hitos_plan_cell_parse_date (cell);
  if (*day == HITOS_DATE_NONE)
    hitos_plan_csv_drop (self, row, g_strdup_printf (_("“%.40s” is no date as 2026-11-03 or 03/11/2026: it was left out"),
                                                     cell));
  else if (!is_near (self, *day))
    hitos_plan_csv_drop (self, row, g_strdup_printf (_("“%.40s” is far from the election: it was left out"), cell));
  else
    return TRUE;
  return FALSE;
}

static gint64
get_integer (const HitosRow *row, const char *field)
{
  return hitos_row_get_value (row, (guint) hitos_table_find_field (&hitos_milestone_table, field)).integer;
}

static void
set_planned (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  gint64 start = get_integer (item->after, "planned_start"), end = get_integer (item->after, "planned_end");
  HitosDate day;

  if (read_day (self, item->row, HITOS_PLAN_COLUMN_START, &day))
    start = day;
  if (read_day (self, item->row, HITOS_PLAN_COLUMN_END, &day))
    end = day;
  if (start != HITOS_DATE_NONE && end != HITOS_DATE_NONE && end < start)
    {
      hitos_plan_csv_drop (self, item->row, g_strdup (_("it ends before it starts: its days were left out")));
      return;
    }
  hitos_row_set_integer (item->after, "planned_start", start);
  hitos_row_set_integer (item->after, "planned_end", end);
}

/* What the register tells is not typed a second time. */
static void
set_done (HitosPlanCsv *self, HitosPlanCsvItem *item, HitosPlanColumn column, const char *field)
{
  const HitosSchedulePoint *point = item->record ? hitos_schedule_get (self->schedule, item->record) : NULL;
  gboolean act = column == HITOS_PLAN_COLUMN_DONE;
  HitosDate told = point == NULL ? HITOS_DATE_NONE : act ? point->act.acted : point->act.remitted;
  HitosDate day;

  if (!read_day (self, item->row, column, &day) || day == told)
    return;
  if (point && (act ? point->act.act : point->act.remission))
    hitos_plan_csv_drop (self, item->row, g_strdup (_("the register tells when it was done or sent: change it there")));
  else
    hitos_row_set_integer (item->after, field, day);
}

static void
compare_limit (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_LIMIT);
  HitosDate limit = item->record ? hitos_schedule_get (self->schedule, item->record)->act_limit : HITOS_DATE_NONE;

  if (cell && *cell && hitos_plan_cell_parse_date (cell) != limit)
    hitos_plan_csv_drop (self, item->row, g_strdup (_("its limit follows from a rule and is not moved by a file")));
}

/* --- words --- */

GHashTable *
hitos_plan_csv_list_bodies (HitosProcess *process)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HitosRecordList *bodies = hitos_process_get_list (process, HITOS_TYPE_BODY);

  for (guint i = 0; i < hitos_record_list_get_n_records (bodies); i++)
    {
      HitosBody *body = hitos_record_list_get (bodies, i);
      const char *const names[] = {
        hitos_body_get_name (body), hitos_body_get_usual_name (body), hitos_body_get_acronym (body),
      };

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        if (names[j])
          g_hash_table_insert (known, hitos_plan_column_fold (names[j]), body);
    }
  return known;
}

/* A body that does not exist yet is called by its role, which the file does not change. */
static void
set_body (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_BODY);
  const char *role = item->record ? hitos_milestone_get_body_role (item->record) : NULL;
  g_autofree char *folded = cell ? hitos_plan_column_fold (cell) : NULL;
  g_autofree char *folded_role = role ? hitos_plan_column_fold (role) : NULL;
  HitosBody *body;

  if (folded == NULL || (item->record && *folded == '\0' && role == NULL && hitos_milestone_get_body (item->record) == NULL))
    return;
  if (folded_role && g_str_equal (folded, folded_role)
      && (item->record == NULL || hitos_milestone_get_body (item->record) == NULL))
    return;
  body = g_hash_table_lookup (self->bodies, folded);
  if (body == NULL && *folded)
    hitos_plan_csv_drop (self, item->row, g_strdup_printf (_("there is no body called “%.80s”: it was left out"), cell));
  else
    hitos_row_set_text (item->after, "body", body ? hitos_record_get_id (body) : NULL);
}

static gboolean
is_done (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  return item->record && hitos_schedule_get (self->schedule, item->record)->act.acted != HITOS_DATE_NONE;
}

static void
set_status (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  static const struct { const char *word; HitosMilestoneStatus status; } words[] = {
    { "", HITOS_STATUS_PENDING }, { "pending", HITOS_STATUS_PENDING }, { "pendiente", HITOS_STATUS_PENDING },
    { "in progress", HITOS_STATUS_IN_PROGRESS }, { "en proceso", HITOS_STATUS_IN_PROGRESS },
    { "delivered", HITOS_STATUS_DELIVERED }, { "entregado", HITOS_STATUS_DELIVERED },
    { "entregada", HITOS_STATUS_DELIVERED },
  };
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_STATUS);
  g_autofree char *folded = cell ? hitos_plan_column_fold (cell) : NULL;

  if (folded == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, folded))
      {
        /* What the register says was done needs no mark. */
        if (words[i].status != HITOS_STATUS_DELIVERED || !is_done (self, item))
          hitos_row_set_integer (item->after, "status", words[i].status);
        return;
      }
  hitos_plan_csv_drop (self, item->row,
                       g_strdup_printf (_("“%.40s” is no status (pending, in progress, delivered): it was left out"),
                                        cell));
}

/* The law's rules are the catalogue's; a task of one's own may have one. */
static void
set_rule (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  const char *cell = hitos_plan_csv_get (self, item->row, HITOS_PLAN_COLUMN_RULE);
  g_autoptr (HitosRule) rule = NULL;
  g_autoptr (GError) error = NULL;

  if (cell == NULL || *cell == '\0')
    return;
  if (item->record)
    {
      if (g_strcmp0 (cell, hitos_milestone_get_act_rule (item->record)) != 0)
        hitos_plan_csv_drop (self, item->row, g_strdup (_("the rule of a milestone is not changed by a file")));
      return;
    }
  rule = hitos_rule_parse (cell, &error);
  if (rule)
    hitos_row_set_text (item->after, "act_rule", cell);
  else
    hitos_plan_csv_drop (self, item->row, g_strdup (error->message));
}

void
hitos_plan_csv_fill (HitosPlanCsv *self, HitosPlanCsvItem *item)
{
  static const struct { HitosPlanColumn column; const char *field; } texts[] = {
    { HITOS_PLAN_COLUMN_CODE, "code" }, { HITOS_PLAN_COLUMN_NUMBER, "number" },
    { HITOS_PLAN_COLUMN_DOCUMENT, "document" }, { HITOS_PLAN_COLUMN_RESPONSIBLE, "responsible" },
    { HITOS_PLAN_COLUMN_LEGAL_BASIS, "legal_basis" }, { HITOS_PLAN_COLUMN_PHASE, "phase" },
    { HITOS_PLAN_COLUMN_CRITICAL, "critical_situation" }, { HITOS_PLAN_COLUMN_NOTES, "notes" },
  };

  set_name (self, item);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    set_text (self, item, texts[i].column, texts[i].field);
  set_planned (self, item);
  set_done (self, item, HITOS_PLAN_COLUMN_DONE, "real_end");
  set_done (self, item, HITOS_PLAN_COLUMN_SENT, "remitted_on");
  compare_limit (self, item);
  set_body (self, item);
  set_status (self, item);
  set_rule (self, item);
}
