/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-process.h"

/* A process of 2021-2022 (election day 5 June 2022) with the whole legal plan of the catalogue, and as it
 * stood on 10 November 2021: what was done, sessions held and to be held, oficios that wait. Two works
 * take several days. */
HitosProcess *sample_process_new (void);

#define SAMPLE_TODAY "2021-11-10"

/* Adds @n milestones with limits spread over the year that ends @days_before election day. */
void sample_process_add_milestones (HitosProcess *process, guint n, guint days_before);

/* Applies one image; @before and @after are taken, either may be NULL. */
void sample_process_apply (HitosProcess *process, HitosRow *before, HitosRow *after);

/* The milestone of that code; borrowed. */
gpointer sample_process_find (HitosProcess *process, const char *code);
