/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-rewording.h"

#include "hitos-composer.h"
#include "hitos-own-words.h"

char *
hitos_composer_hash (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

gboolean
hitos_rewording_is_stale (HitosReportBlock *rewording, const HitosBlock *block)
{
  const char *replaced = hitos_report_block_get_replaced_hash (rewording);
  const char *composed = hitos_block_get_composed (block);
  g_autofree char *hash = hitos_composer_hash (composed ? composed : hitos_block_get_text (block));

  return replaced != NULL && !g_str_equal (replaced, hash);
}

static gboolean
find_block (GPtrArray *blocks, const char *key, guint *position)
{
  for (guint i = 0; i < blocks->len; i++)
    if (g_str_equal (hitos_block_get_key (g_ptr_array_index (blocks, i)), key))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Behind the last block of its section; at the very end where the section is gone. */
static guint
find_end_of_section (GPtrArray *blocks, const char *section)
{
  for (guint i = blocks->len; i > 0; i--)
    if (g_str_equal (hitos_block_get_section (g_ptr_array_index (blocks, i - 1)), section))
      return i;
  return blocks->len;
}

static HitosBlockKind
get_kind (const char *name)
{
  return g_strcmp0 (name, "bullet") == 0 ? HITOS_BLOCK_BULLET : HITOS_BLOCK_PARAGRAPH;
}

/* The key of a block is "section/phrase/ids": what is kept has the same ids, and so that its key
 * stays its own, the phrase that says so. */
static void
keep (GPtrArray *blocks, HitosReportBlock *rewording, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (hitos_report_block_get_block (rewording), "/", 3);
  const char *section = parts[0] ? parts[0] : "";
  const char *records[] = { hitos_record_get_id (rewording), NULL };

  g_ptr_array_insert (blocks, (int) find_end_of_section (blocks, section),
                      hitos_block_new (get_kind (hitos_report_block_get_kind (rewording)), section,
                                       HITOS_COMPOSER_KEPT, text, records));
}

static void
apply (GPtrArray *blocks, HitosReportBlock *rewording, const char *text)
{
  guint position;

  if (!find_block (blocks, hitos_report_block_get_block (rewording), &position))
    {
      keep (blocks, rewording, text);
      return;
    }
  g_ptr_array_insert (blocks, (int) position, hitos_block_reword (g_ptr_array_index (blocks, position), text));
  g_ptr_array_remove_index (blocks, position + 1);
}

void
hitos_rewording_apply (HitosProcess *process, HitosReport *report, const char *const *glue, GPtrArray *blocks)
{
  const GPtrArray *rewordings;

  if (report == NULL)
    return;
  rewordings = hitos_process_get_parts (process, HITOS_TYPE_REPORT_BLOCK, report);
  for (guint i = 0; i < rewordings->len; i++)
    {
      HitosReportBlock *rewording = g_ptr_array_index (rewordings, i);
      const char *text = hitos_report_block_get_text (rewording);
      g_autofree char *finished = text ? hitos_own_words_finish (text, glue) : NULL;

      if (finished && *finished)
        apply (blocks, rewording, finished);
    }
}

HitosReportBlock *
hitos_rewording_find (HitosProcess *process, HitosReport *report, const HitosBlock *block)
{
  const GPtrArray *rewordings;

  if (report == NULL)
    return NULL;
  rewordings = hitos_process_get_parts (process, HITOS_TYPE_REPORT_BLOCK, report);
  for (guint i = 0; i < rewordings->len; i++)
    {
      HitosReportBlock *rewording = g_ptr_array_index (rewordings, i);

      if (g_str_equal (hitos_report_block_get_block (rewording), hitos_block_get_key (block))
          || (hitos_rewording_is_kept (block)
              && g_str_equal (hitos_block_get_records (block)[0], hitos_record_get_id (rewording))))
        return rewording;
    }
  return NULL;
}

gboolean
hitos_rewording_is_kept (const HitosBlock *block)
{
  return g_str_equal (hitos_block_get_phrase (block), HITOS_COMPOSER_KEPT);
}
