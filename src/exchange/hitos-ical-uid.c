/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-ical-uid.h"

#include <string.h>

/* What follows the id of the record. Newly allocated. */
static char *
get_suffix (HitosProcess *process)
{
  return g_strdup_printf ("@%s.hitos", hitos_record_get_id (process));
}

/* The limit of an act keeps its name when it parts from, or meets, the limit to send it. */
static HitosOccurrenceKind
get_lasting_kind (HitosOccurrenceKind kind)
{
  switch (kind)
    {
    case HITOS_OCCURRENCE_BOTH_LIMITS:
    case HITOS_OCCURRENCE_INFORME_DUE:
    case HITOS_OCCURRENCE_SYSTEM_TEST:
    case HITOS_OCCURRENCE_SIMULACRO:
      return HITOS_OCCURRENCE_ACT_LIMIT;
    default:
      return kind;
    }
}

char *
hitos_ical_uid_format (HitosProcess *process, HitosOccurrence *occurrence)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (HITOS_TYPE_OCCURRENCE_KIND);
  HitosOccurrenceKind lasting = get_lasting_kind (hitos_occurrence_get_kind (occurrence));
  const GEnumValue *kind = g_enum_get_value (klass, (int) lasting);
  gpointer record = hitos_occurrence_get_record (occurrence);
  g_autofree char *suffix = get_suffix (process);

  return g_strconcat (kind->value_nick, ".", hitos_record_get_id (record ? record : process), suffix,
                      NULL);
}

gboolean
hitos_ical_uid_parse (HitosProcess *process, const char *uid, HitosOccurrenceKind *kind,
                      char **record_id)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (HITOS_TYPE_OCCURRENCE_KIND);
  g_autofree char *suffix = get_suffix (process);
  const char *dot = strchr (uid, '.');
  g_autofree char *nick = NULL;
  const GEnumValue *value;

  if (dot == NULL || !g_str_has_suffix (dot, suffix))
    return FALSE;
  nick = g_strndup (uid, (gsize) (dot - uid));
  value = g_enum_get_value_by_nick (klass, nick);
  if (value == NULL)
    return FALSE;
  *kind = (HitosOccurrenceKind) value->value;
  *record_id = g_strndup (dot + 1, strlen (dot + 1) - strlen (suffix));
  return TRUE;
}
