/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-milestone.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"

HITOS_DEFINE_RECORD (HitosMilestone, hitos_milestone, "milestone", HITOS_MILESTONE_FIELDS, "ordinal")

const char *
hitos_milestone_get_title (HitosMilestone *self)
{
  const char *code = hitos_milestone_get_code (self);

  return code ? code : hitos_milestone_get_name (self);
}

char *
hitos_milestone_dup_full_title (HitosMilestone *self)
{
  const char *code = hitos_milestone_get_code (self);

  return code ? g_strdup_printf ("%s · %s", code, hitos_milestone_get_name (self))
              : g_strdup (hitos_milestone_get_name (self));
}
