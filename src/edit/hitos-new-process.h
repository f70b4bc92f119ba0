/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-change.h"
#include "hitos-plan.h"

G_BEGIN_DECLS

/* A process made from nothing: its settings, the bodies that every PREP has and the whole legal
 * plan, as one change for hitos_history_create (). The starting words and bodies are data
 * (catalogue/new-process.ini). */
typedef struct {
  const char *institute;  /* full name */
  const char *acronym;    /* of the institute */
  const char *unit;       /* the unit that coordinates, full name */
  const char *name;       /* NULL: made of the acronym and the years */
} HitosNewProcess;

#define HITOS_NEW_PROCESS_ERROR (hitos_new_process_error_quark ())
GQuark hitos_new_process_error_quark (void);

typedef enum {
  HITOS_NEW_PROCESS_ERROR_INCOMPLETE,  /* institute, acronym or unit is empty */
  HITOS_NEW_PROCESS_ERROR_DATA,        /* the data file is damaged; the message names group and key */
  HITOS_NEW_PROCESS_ERROR_DAY,         /* election day is past, or so far away that it is a slip */
} HitosNewProcessErrorCode;

/* (transfer full) @plan: the options it was computed with become the process's settings. */
HitosChange *hitos_new_process_create_change (const HitosNewProcess *settings, const HitosPlan *plan,
                                              GError **error);

/* Whether a process can be planned for @day. @today: HITOS_DATE_NONE allows a past one. The message is
 * short enough to stand beside a field. */
gboolean hitos_new_process_check_election_day (HitosDate day, HitosDate today, GError **error);

/* "2026-2027": a local process begins in the year before its election. Newly allocated. */
char *hitos_new_process_format_years (HitosDate election_day);

/* Election days that are known already and to come, from the data file: new array of HitosDate, the
 * nearest first. */
GArray *hitos_new_process_list_election_days (HitosDate today);

G_END_DECLS
