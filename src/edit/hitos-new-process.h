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
} HitosNewProcessErrorCode;

/* (transfer full) @plan: the options it was computed with become the process's settings. */
HitosChange *hitos_new_process_create_change (const HitosNewProcess *settings, const HitosPlan *plan,
                                              GError **error);

G_END_DECLS
