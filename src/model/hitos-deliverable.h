/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-rule.h"

G_BEGIN_DECLS

/* Whether a deliverable exists only in some processes. */
typedef enum {
  HITOS_CONDITION_NONE,          /* in every process */
  HITOS_CONDITION_THIRD_PARTY,   /* "third-party": where a third party helps to build the PREP */
  HITOS_CONDITION_BROADCASTERS,  /* "broadcasters": where there are difusores */
} HitosCondition;

/* One row of the catalogue, as its file states it. Read only, and owned by its catalogue. Texts are
 * Spanish, as the norm's; those that a row may leave out are NULL. */
typedef struct {
  char *code;              /* "E04b" */
  char *name;
  HitosRule *act;          /* the act no later than */
  HitosRule *remission;    /* sent to INE no later than (its ceiling); NULL where nothing is sent */
  HitosRule *first_month;  /* of a monthly deliverable: the months that it tells; else NULL */
  HitosRule *last_month;
  char *body_role;         /* who acts, by its part in the process: "general-council" … */
  char *action;            /* "approve", "review", "prepare" or "hold" */
  char *document;          /* may be NULL */
  HitosCondition condition;
  char *phase;             /* a key of the catalogue's phases */
  char *mark;              /* how sure the terms are: "V", "D", "?", "M"; "V/D" is act/remission */
  char *source;
  char *note;              /* may be NULL */
} HitosDeliverable;

/* Reads the row @code from its group of @file. HITOS_CATALOGUE_ERROR tells group, key and fault. */
HitosDeliverable *hitos_deliverable_load (GKeyFile *file, const char *code, GError **error);
void hitos_deliverable_free (HitosDeliverable *self);

/* The mark of the act's term and of the remission's: one of 'V', 'D', '?', 'M'. */
char hitos_deliverable_get_act_mark (const HitosDeliverable *self);
char hitos_deliverable_get_remission_mark (const HitosDeliverable *self);

/* What may be shown as the legal basis of a term whose mark is @mark: @source, and NULL for what is
 * known from memory alone. */
const char *hitos_deliverable_get_citation (const char *source, char mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HitosDeliverable, hitos_deliverable_free)

G_END_DECLS
