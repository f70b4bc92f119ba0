/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-rewording-steps.h"

#include "hitos-composer.h"
#include "hitos-date-text.h"
#include "hitos-own-words.h"
#include "hitos-rewording.h"
#include "hitos-sending.h"

static HitosChange *
create_change (const char *action, HitosDate month)
{
  g_autofree char *name = hitos_date_text_month (month);

  return hitos_change_new (action, name);
}

/* NULL where nothing composes it. */
static const char *
get_composed (const HitosBlock *block)
{
  if (hitos_rewording_is_kept (block))
    return NULL;
  return hitos_block_get_composed (block) ? hitos_block_get_composed (block) : hitos_block_get_text (block);
}

static void
remember_composed (HitosRow *row, const HitosBlock *block)
{
  const char *composed = get_composed (block);
  g_autofree char *hash = composed ? hitos_composer_hash (composed) : NULL;

  hitos_row_set_text (row, "replaced", composed);
  hitos_row_set_text (row, "replaced_hash", hash);
}

/* The id of the month's report, borrowed from the change or from the process. */
static const char *
ensure_report (HitosChange *change, HitosProcess *process, HitosDate month)
{
  HitosReport *report = hitos_sending_find_report (process, month);
  HitosRow *row;
  int year, month_of_year;

  if (report)
    return hitos_record_get_id (report);
  row = hitos_row_new (&hitos_report_table, NULL);
  hitos_date_get (month, &year, &month_of_year, NULL);
  hitos_row_set_when (row, "month", hitos_when_month (year, month_of_year));
  hitos_change_insert (change, row);
  return hitos_row_get_id (row);
}

static HitosRow *
create_row (HitosChange *change, HitosProcess *process, HitosDate month, const HitosBlock *block)
{
  HitosRow *row = hitos_row_new (&hitos_report_block_table, NULL);

  hitos_row_set_text (row, "report", ensure_report (change, process, month));
  hitos_row_set_text (row, "block", hitos_block_get_key (block));
  hitos_row_set_text (row, "kind", hitos_block_get_kind (block) == HITOS_BLOCK_BULLET ? "bullet" : "paragraph");
  return row;
}

/* Whether @text is what the paragraph says without somebody's own words. */
static gboolean
is_composed (const HitosBlock *block, const char *text)
{
  const char *composed = get_composed (block);
  g_autofree char *read = composed ? hitos_own_words_read (composed) : NULL;

  return g_strcmp0 (read, text) == 0;
}

HitosChange *
hitos_rewording_steps_write (HitosProcess *process, HitosDate month, HitosBlock *block, const char *text)
{
  HitosReportBlock *rewording;
  HitosChange *change;
  HitosRow *row;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && block != NULL && text != NULL, NULL);

  if (is_composed (block, text))
    return hitos_rewording_steps_drop (process, month, block);
  rewording = hitos_rewording_steps_find (process, month, block);
  change = create_change ("report-reword", month);
  markup = g_markup_escape_text (text, -1);
  row = rewording ? hitos_row_copy (hitos_record_get_row (rewording)) : create_row (change, process, month, block);
  hitos_row_set_text (row, "text", markup);
  remember_composed (row, block);
  if (rewording)
    hitos_change_update (change, rewording, row);
  else
    hitos_change_insert (change, row);
  return change;
}

HitosChange *
hitos_rewording_steps_drop (HitosProcess *process, HitosDate month, HitosBlock *block)
{
  HitosReportBlock *rewording;
  HitosChange *change;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && block != NULL, NULL);

  change = create_change ("report-compose", month);
  rewording = hitos_rewording_steps_find (process, month, block);
  if (rewording)
    hitos_change_remove (change, rewording);
  return change;
}

HitosChange *
hitos_rewording_steps_keep (HitosProcess *process, HitosDate month, HitosBlock *block)
{
  HitosReportBlock *rewording;
  HitosChange *change;
  HitosRow *row;

  g_return_val_if_fail (HITOS_IS_PROCESS (process) && block != NULL, NULL);

  change = create_change ("report-keep", month);
  rewording = hitos_rewording_steps_find (process, month, block);
  if (rewording == NULL)
    return change;
  row = hitos_row_copy (hitos_record_get_row (rewording));
  remember_composed (row, block);
  hitos_change_update (change, rewording, row);
  return change;
}

HitosReportBlock *
hitos_rewording_steps_find (HitosProcess *process, HitosDate month, const HitosBlock *block)
{
  g_return_val_if_fail (HITOS_IS_PROCESS (process) && block != NULL, NULL);

  return hitos_rewording_find (process, hitos_sending_find_report (process, month), block);
}

gboolean
hitos_rewording_steps_can (const HitosBlock *block)
{
  HitosBlockKind kind = hitos_block_get_kind (block);

  return kind == HITOS_BLOCK_PARAGRAPH || kind == HITOS_BLOCK_BULLET;
}
