/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-csv-table.h"
#include "hitos-milestone.h"
#include "hitos-plan-column.h"
#include "hitos-plan-csv-reader.h"
#include "hitos-schedule.h"

G_BEGIN_DECLS

/* Within the reader of plans. A line of the file and the milestone that it tells of. */
typedef struct {
  guint row;               /* of the table */
  HitosMilestone *record;  /* borrowed, NULL where it is new */
  HitosRow *after;         /* owned */
} HitosPlanCsvItem;

/* What was not taken, and the row that it is about. */
typedef struct {
  guint row;
  guint place;     /* among the notes */
  char *sentence;  /* owned */
} HitosPlanCsvNote;

typedef struct {
  HitosProcess *process;             /* all borrowed */
  HitosSchedule *schedule;
  HitosCsvTable *table;
  guint places[HITOS_PLAN_N_COLUMNS];  /* where each column stands, from 1; 0: the file has it not */
  GArray *items;                     /* HitosPlanCsvItem */
  GHashTable *names;                 /* what a cell may call a milestone, folded → its id, "" for several */
  GHashTable *bodies;                /* what they are called, folded → HitosBody */
  GArray *notes;                     /* HitosPlanCsvNote */
  HitosChange *change;
  HitosPlanCsvReport *report;
} HitosPlanCsv;

/* Borrowed; NULL where the row or the file does not have it. */
const char *hitos_plan_csv_get (const HitosPlanCsv *self, guint row, HitosPlanColumn column);

/* Takes @sentence. */
void hitos_plan_csv_drop (HitosPlanCsv *self, guint row, char *sentence);

/* As a plan's table has it, in the reader's language: borrowed. */
const char *hitos_plan_csv_get_status_word (HitosMilestoneStatus status);

/* An item for each line below the row of the titles, and whom it is of. */
void hitos_plan_csv_match (HitosPlanCsv *self, guint titles);

/* New; the bodies are borrowed. */
GHashTable *hitos_plan_csv_list_bodies (HitosProcess *process);

/* The cells of its line into its row, but for what names other milestones. */
void hitos_plan_csv_fill (HitosPlanCsv *self, HitosPlanCsvItem *item);

/* What cells may call the milestones of the file and of the process. */
void hitos_plan_csv_name (HitosPlanCsv *self);

/* Who is a part of whom, and who waits for whom. */
gboolean hitos_plan_csv_link (HitosPlanCsv *self, GError **error);

G_END_DECLS
