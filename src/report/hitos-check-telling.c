/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-check.h"

#include <glib/gi18n-lib.h>

#include "hitos-body.h"
#include "hitos-rewording.h"
#include "hitos-sitting.h"

static gboolean
is_heading (HitosBlock *block)
{
  return hitos_block_get_kind (block) == HITOS_BLOCK_SECTION || hitos_block_get_kind (block) == HITOS_BLOCK_SUBSECTION;
}

static guint
count_tellings (HitosCheck *self, const char *id)
{
  guint count = 0;

  for (guint i = 0; i < hitos_informe_get_n_blocks (self->informe); i++)
    count += g_strv_contains (hitos_block_get_records (hitos_informe_get_block (self->informe, i)), id);
  return count;
}

/* Every fact that the phrases could tell is told somewhere. Receptions and the month itself are none. */
static void
check_told (HitosCheck *self)
{
  static const HitosFactKind kinds[] = { HITOS_FACT_DISPATCH, HITOS_FACT_CONSTANCIA, HITOS_FACT_ANSWER, HITOS_FACT_NOTICE,
                                         HITOS_FACT_HELD, HITOS_FACT_AGREEMENT, HITOS_FACT_WORK, HITOS_FACT_ATTENDANCE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *facts = hitos_month_get_facts (self->month, kinds[i]);

      for (guint j = 0; j < facts->len; j++)
        {
          gpointer record = ((const HitosMonthFact *) g_ptr_array_index (facts, j))->record;
          g_autofree char *name = NULL;

          if (count_tellings (self, hitos_record_get_id (record)) > 0)
            continue;
          name = hitos_check_name_record (self, record);
          hitos_check_add_for_record (self, HITOS_FINDING_ERROR, "untold", record,
                                      g_strdup_printf (_("No section tells it: %s"), name));
        }
    }
}

/* One phrase tells a record once in a section; several sections may. */
static void
check_told_twice (HitosCheck *self)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < hitos_informe_get_n_blocks (self->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);
      const char *const *records = hitos_block_get_records (block);

      if (!hitos_check_is_text (block) || records[0] == NULL)
        continue;
      if (!g_hash_table_add (told, g_strdup_printf ("%s %s %s", hitos_block_get_section (block), records[0],
                                                    hitos_block_get_phrase (block))))
        hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "told-twice", block,
                                   g_strdup (_("The same is told twice in one section")));
    }
}

static gboolean
has_heading (HitosCheck *self, HitosBody *body)
{
  for (guint i = 0; i < hitos_informe_get_n_blocks (self->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);

      if (is_heading (block) && g_strv_contains (hitos_block_get_records (block), hitos_record_get_id (body)))
        return TRUE;
    }
  return FALSE;
}

/* Also a body that sits before it is known to exist. */
static void
check_sections (HitosCheck *self)
{
  const GPtrArray *bodies = hitos_month_get_facts (self->month, HITOS_FACT_BODY);
  HitosRecordList *all = hitos_process_get_list (self->process, HITOS_TYPE_BODY);
  const GPtrArray *held = hitos_month_get_facts (self->month, HITOS_FACT_HELD);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < bodies->len; i++)
    g_hash_table_add (wanted, ((const HitosMonthFact *) g_ptr_array_index (bodies, i))->record);
  for (guint i = 0; i < held->len; i++)
    g_hash_table_add (wanted, hitos_sitting_get_body (((const HitosMonthFact *) g_ptr_array_index (held, i))->record));
  for (guint i = 0; i < hitos_record_list_get_n_records (all); i++)
    {
      HitosBody *body = hitos_record_list_get (all, i);

      if (g_hash_table_contains (wanted, body) && hitos_body_get_has_section (body) && !has_heading (self, body))
        hitos_check_add_for_record (self, HITOS_FINDING_ERROR, "no-section", body,
                                    g_strdup_printf (_("It is to have a section in the informe and has none: %s"),
                                                     hitos_body_get_name (body)));
    }
}

/* The contents are made from the headings: two that read the same, or one with nothing under it,
 * make them disagree with the text. */
static void
check_contents (HitosCheck *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = hitos_informe_get_n_blocks (self->informe);

  for (guint i = 0; i < n; i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);
      HitosBlock *next = i + 1 < n ? hitos_informe_get_block (self->informe, i + 1) : NULL;

      if (!is_heading (block))
        continue;
      if (!g_hash_table_add (seen, (gpointer) hitos_block_get_text (block)))
        hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "same-heading", block,
                                   g_strdup_printf (_("Two headings read the same in the contents: %s"),
                                                    hitos_block_get_text (block)));
      if (next == NULL || (is_heading (next) && hitos_block_get_kind (next) <= hitos_block_get_kind (block)))
        hitos_check_add_for_block (self, HITOS_FINDING_ERROR, "empty-section", block,
                                   g_strdup_printf (_("The contents list a section that says nothing: %s"),
                                                    hitos_block_get_text (block)));
    }
}

static void
check_rewordings (HitosCheck *self)
{
  HitosReport *report = hitos_month_get_report (self->month);

  for (guint i = 0; report && i < hitos_informe_get_n_blocks (self->informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (self->informe, i);
      HitosReportBlock *rewording = hitos_rewording_find (self->process, report, block);

      if (rewording == NULL || hitos_report_block_get_replaced_hash (rewording) == NULL)
        continue;
      if (hitos_rewording_is_kept (block))
        hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "orphan", block,
                                   g_strdup (_("A reworded paragraph tells facts that are no longer there; it stands at the end of its section")));
      else if (hitos_rewording_is_stale (rewording, block))
        hitos_check_add_for_block (self, HITOS_FINDING_WARNING, "stale", block,
                                   g_strdup (_("The facts have changed since this paragraph was reworded")));
    }
}

void
hitos_check_telling (HitosCheck *self)
{
  check_told (self);
  check_told_twice (self);
  check_sections (self);
  check_contents (self);
  check_rewordings (self);
}
