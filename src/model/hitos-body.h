/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "hitos-enums.h"
#include "hitos-record.h"
#include "hitos-types.h"

G_BEGIN_DECLS

/* Every actor: the unit itself, other offices, collegiate bodies, INE's units, and groups that
 * are told, invited or summoned together. No persons: offices are enough. */
#define HITOS_BODY_FIELDS(F, R, E, T, p) \
  E (T, p, kind, HitosBodyKind, hitos_body_kind, N_("Kind")) \
  F (T, p, name, TEXT, REQUIRED, N_("Full name")) \
  F (T, p, usual_name, TEXT, OPTIONAL, N_("Usual name")) \
  F (T, p, acronym, TEXT, OPTIONAL, N_("Acronym")) \
  F (T, p, noun, TEXT, OPTIONAL, N_("Generic noun")) \
  F (T, p, gender, TEXT, OPTIONAL, N_("Grammatical gender")) \
  F (T, p, plural, BOOLEAN, OPTIONAL, N_("Plural name")) \
  F (T, p, members, TEXT, OPTIONAL, N_("How its members are called")) \
  F (T, p, with_institute, BOOLEAN, OPTIONAL, N_("Name takes the institute's after it")) \
  F (T, p, has_section, BOOLEAN, OPTIONAL, N_("Has a section in the informe")) \
  F (T, p, section_title, TEXT, OPTIONAL, N_("Title of its section")) \
  F (T, p, since, WHEN, OPTIONAL, N_("Exists from")) \
  R (T, p, created_by, HitosAgreement, hitos_agreement, OPTIONAL, N_("Created by")) \
  F (T, p, until, WHEN, OPTIONAL, N_("Exists until")) \
  F (T, p, notice_days, INTEGER, OPTIONAL, N_("Days to convene an ordinary session")) \
  F (T, p, urgent_notice_days, INTEGER, OPTIONAL, N_("Days to convene another session")) \
  F (T, p, ordinal, INTEGER, OPTIONAL, N_("Order"))

#define HITOS_TYPE_BODY (hitos_body_get_type ())
HITOS_DECLARE_RECORD (HitosBody, hitos_body, BODY, HITOS_BODY_FIELDS)

/* Its usual name, else its full one. Borrowed. */
const char *hitos_body_get_common_name (HitosBody *self);

/* Its acronym, else its common name. Borrowed. */
const char *hitos_body_get_short_name (HitosBody *self);

G_END_DECLS
