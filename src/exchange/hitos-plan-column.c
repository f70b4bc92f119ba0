/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-plan-column.h"

/* Folded, one column's titles together. The first two are Hitos's own. */
static const struct { HitosPlanColumn column; const char *title; } titles[] = {
  { HITOS_PLAN_COLUMN_ID, "identifier" },
  { HITOS_PLAN_COLUMN_ID, "identificador" },
  { HITOS_PLAN_COLUMN_ID, "id" },
  { HITOS_PLAN_COLUMN_ID, "unique id" },
  { HITOS_PLAN_COLUMN_ID, "id unico" },
  { HITOS_PLAN_COLUMN_CODE, "code" },
  { HITOS_PLAN_COLUMN_CODE, "codigo" },
  { HITOS_PLAN_COLUMN_CODE, "clave" },
  { HITOS_PLAN_COLUMN_NUMBER, "number" },
  { HITOS_PLAN_COLUMN_NUMBER, "numero" },
  { HITOS_PLAN_COLUMN_NUMBER, "num" },
  { HITOS_PLAN_COLUMN_NUMBER, "no" },
  { HITOS_PLAN_COLUMN_NUMBER, "wbs" },
  { HITOS_PLAN_COLUMN_NUMBER, "edt" },
  { HITOS_PLAN_COLUMN_NUMBER, "outline number" },
  { HITOS_PLAN_COLUMN_NUMBER, "numero de esquema" },
  { HITOS_PLAN_COLUMN_NAME, "activity" },
  { HITOS_PLAN_COLUMN_NAME, "actividad" },
  { HITOS_PLAN_COLUMN_NAME, "name" },
  { HITOS_PLAN_COLUMN_NAME, "nombre" },
  { HITOS_PLAN_COLUMN_NAME, "task" },
  { HITOS_PLAN_COLUMN_NAME, "tarea" },
  { HITOS_PLAN_COLUMN_NAME, "task name" },
  { HITOS_PLAN_COLUMN_NAME, "nombre de tarea" },
  { HITOS_PLAN_COLUMN_NAME, "nombre de la tarea" },
  { HITOS_PLAN_COLUMN_NAME, "milestone" },
  { HITOS_PLAN_COLUMN_NAME, "hito" },
  { HITOS_PLAN_COLUMN_PARENT, "part of" },
  { HITOS_PLAN_COLUMN_PARENT, "forma parte de" },
  { HITOS_PLAN_COLUMN_PARENT, "parent" },
  { HITOS_PLAN_COLUMN_PARENT, "parte de" },
  { HITOS_PLAN_COLUMN_LEVEL, "level" },
  { HITOS_PLAN_COLUMN_LEVEL, "nivel" },
  { HITOS_PLAN_COLUMN_LEVEL, "outline level" },
  { HITOS_PLAN_COLUMN_LEVEL, "nivel de esquema" },
  { HITOS_PLAN_COLUMN_DOCUMENT, "document" },
  { HITOS_PLAN_COLUMN_DOCUMENT, "documento" },
  { HITOS_PLAN_COLUMN_DOCUMENT, "entregable" },
  { HITOS_PLAN_COLUMN_BODY, "approving body" },
  { HITOS_PLAN_COLUMN_BODY, "organo que aprueba" },
  { HITOS_PLAN_COLUMN_BODY, "body" },
  { HITOS_PLAN_COLUMN_BODY, "organo" },
  { HITOS_PLAN_COLUMN_RESPONSIBLE, "responsible area" },
  { HITOS_PLAN_COLUMN_RESPONSIBLE, "area responsable" },
  { HITOS_PLAN_COLUMN_RESPONSIBLE, "responsible" },
  { HITOS_PLAN_COLUMN_RESPONSIBLE, "responsable" },
  { HITOS_PLAN_COLUMN_RESPONSIBLE, "resource names" },
  { HITOS_PLAN_COLUMN_RESPONSIBLE, "nombres de los recursos" },
  { HITOS_PLAN_COLUMN_LEGAL_BASIS, "legal basis" },
  { HITOS_PLAN_COLUMN_LEGAL_BASIS, "fundamento legal" },
  { HITOS_PLAN_COLUMN_LEGAL_BASIS, "fundamento" },
  { HITOS_PLAN_COLUMN_PHASE, "phase" },
  { HITOS_PLAN_COLUMN_PHASE, "fase" },
  { HITOS_PLAN_COLUMN_PHASE, "etapa" },
  { HITOS_PLAN_COLUMN_START, "planned start" },
  { HITOS_PLAN_COLUMN_START, "inicio planeado" },
  { HITOS_PLAN_COLUMN_START, "start" },
  { HITOS_PLAN_COLUMN_START, "inicio" },
  { HITOS_PLAN_COLUMN_START, "comienzo" },
  { HITOS_PLAN_COLUMN_START, "start date" },
  { HITOS_PLAN_COLUMN_START, "fecha de inicio" },
  { HITOS_PLAN_COLUMN_END, "planned end" },
  { HITOS_PLAN_COLUMN_END, "termino planeado" },
  { HITOS_PLAN_COLUMN_END, "end" },
  { HITOS_PLAN_COLUMN_END, "termino" },
  { HITOS_PLAN_COLUMN_END, "fin" },
  { HITOS_PLAN_COLUMN_END, "finish" },
  { HITOS_PLAN_COLUMN_END, "finish date" },
  { HITOS_PLAN_COLUMN_END, "end date" },
  { HITOS_PLAN_COLUMN_END, "fecha de termino" },
  { HITOS_PLAN_COLUMN_END, "fecha de fin" },
  { HITOS_PLAN_COLUMN_DONE, "done on" },
  { HITOS_PLAN_COLUMN_DONE, "fecha de realizacion" },
  { HITOS_PLAN_COLUMN_DONE, "real end" },
  { HITOS_PLAN_COLUMN_DONE, "termino real" },
  { HITOS_PLAN_COLUMN_DONE, "actual finish" },
  { HITOS_PLAN_COLUMN_DONE, "fin real" },
  { HITOS_PLAN_COLUMN_SENT, "sent to ine on" },
  { HITOS_PLAN_COLUMN_SENT, "fecha de remision al ine" },
  { HITOS_PLAN_COLUMN_SENT, "remitted on" },
  { HITOS_PLAN_COLUMN_STATUS, "status" },
  { HITOS_PLAN_COLUMN_STATUS, "estatus" },
  { HITOS_PLAN_COLUMN_STATUS, "estado" },
  { HITOS_PLAN_COLUMN_PREDECESSORS, "depends on" },
  { HITOS_PLAN_COLUMN_PREDECESSORS, "depende de" },
  { HITOS_PLAN_COLUMN_PREDECESSORS, "predecessors" },
  { HITOS_PLAN_COLUMN_PREDECESSORS, "predecesoras" },
  { HITOS_PLAN_COLUMN_PREDECESSORS, "dependencies" },
  { HITOS_PLAN_COLUMN_PREDECESSORS, "dependencias" },
  { HITOS_PLAN_COLUMN_CRITICAL, "critical situation" },
  { HITOS_PLAN_COLUMN_CRITICAL, "situacion critica" },
  { HITOS_PLAN_COLUMN_NOTES, "notes" },
  { HITOS_PLAN_COLUMN_NOTES, "observaciones" },
  { HITOS_PLAN_COLUMN_NOTES, "notas" },
  { HITOS_PLAN_COLUMN_LIMIT, "limit of the act" },
  { HITOS_PLAN_COLUMN_LIMIT, "limite del acto" },
  { HITOS_PLAN_COLUMN_RULE, "rule of the act" },
  { HITOS_PLAN_COLUMN_RULE, "regla del acto" },
  { HITOS_PLAN_COLUMN_RULE, "act rule" },
  { HITOS_PLAN_COLUMN_COMPUTED, "state of the act" },
  { HITOS_PLAN_COLUMN_COMPUTED, "estado del acto" },
  { HITOS_PLAN_COLUMN_COMPUTED, "limit to send it" },
  { HITOS_PLAN_COLUMN_COMPUTED, "limite para remitirlo" },
  { HITOS_PLAN_COLUMN_COMPUTED, "state of sending it" },
  { HITOS_PLAN_COLUMN_COMPUTED, "estado de la remision" },
  { HITOS_PLAN_COLUMN_COMPUTED, "source of the rule" },
  { HITOS_PLAN_COLUMN_COMPUTED, "fuente de la regla" },
};

char *
hitos_plan_column_fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autofree char *folded = plain ? g_utf8_casefold (plain, -1) : g_strdup ("");
  GString *key = g_string_sized_new (32);

  for (const char *at = folded; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalnum (letter))
        g_string_append_unichar (key, letter);
      else if (!g_unichar_ismark (letter) && key->len > 0 && key->str[key->len - 1] != ' ')
        g_string_append_c (key, ' ');
    }
  if (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

HitosPlanColumn
hitos_plan_column_find (const char *title)
{
  g_autofree char *key = hitos_plan_column_fold (title);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].title, key))
      return titles[i].column;
  return HITOS_PLAN_COLUMN_NONE;
}
