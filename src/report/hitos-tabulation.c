/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-tabulation.h"

#include "hitos-attribute-plan.h"
#include "hitos-typography.h"

static HitosBlockTable *
create_table (const HitosPhrase *phrase)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autofree double *widths = g_new0 (double, phrase->columns->len + 1);

  for (guint i = 0; i < phrase->columns->len; i++)
    {
      const HitosPhraseColumn *column = g_ptr_array_index (phrase->columns, i);

      g_strv_builder_add (builder, column->title);
      widths[i] = column->width;
    }
  titles = g_strv_builder_end (builder);
  return hitos_block_table_new ((const char *const *) titles, widths);
}

static GStrv
write_row (HitosTelling *telling, const HitosPhrase *phrase, const HitosScope *scope, GError **error)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint i = 0; i < phrase->columns->len; i++)
    {
      const HitosPhraseColumn *column = g_ptr_array_index (phrase->columns, i);
      g_autofree char *text = hitos_telling_write (telling, column->text, scope, error);
      g_autofree char *finished = text ? hitos_typography_finish (text, hitos_phrases_get_glue (telling->phrases)) : NULL;

      if (finished == NULL)
        return NULL;
      g_strv_builder_add (cells, finished);
    }
  return g_strv_builder_end (cells);
}

HitosBlockTable *
hitos_tabulation_create (HitosTelling *telling, const HitosPhrase *phrase, const HitosScope *scope, GError **error)
{
  const HitosTimelineChart *chart = hitos_month_get_chart (telling->month);
  g_autoptr (HitosBlockTable) table = create_table (phrase);

  for (guint i = 0; i < hitos_timeline_chart_get_n_rows (chart); i++)
    {
      const HitosTimelineChartRow *row = hitos_timeline_chart_get_row (chart, i);
      g_autoptr (HitosTerm) term = hitos_attribute_create_plan_row (row);
      HitosScope here = { scope, term };
      GStrv cells = write_row (telling, phrase, &here, error);

      if (cells == NULL)
        return NULL;
      hitos_block_table_take_row (table, cells, row->depth);
    }
  return g_steal_pointer (&table);
}
