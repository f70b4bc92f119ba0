/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-body.h"

#include <glib/gi18n-lib.h>

#include "hitos-agreement.h"

HITOS_DEFINE_RECORD (HitosBody, hitos_body, "body", HITOS_BODY_FIELDS, "ordinal")

const char *
hitos_body_get_common_name (HitosBody *self)
{
  const char *usual = hitos_body_get_usual_name (self);

  return usual ? usual : hitos_body_get_name (self);
}

const char *
hitos_body_get_short_name (HitosBody *self)
{
  const char *acronym = hitos_body_get_acronym (self);

  return acronym ? acronym : hitos_body_get_common_name (self);
}
