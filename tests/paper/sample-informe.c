/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-informe.h"

#include <string.h>

static const char *const kinds[] = {
  [HITOS_BLOCK_COVER_TITLE] = "cover-title",
  [HITOS_BLOCK_COVER_LINE] = "cover-line",
  [HITOS_BLOCK_INNER_KICKER] = "inner-kicker",
  [HITOS_BLOCK_INNER_TITLE] = "inner-title",
  [HITOS_BLOCK_CONTENTS] = "contents",
  [HITOS_BLOCK_TITLE] = "title",
  [HITOS_BLOCK_SECTION] = "section",
  [HITOS_BLOCK_SUBSECTION] = "subsection",
  [HITOS_BLOCK_PARAGRAPH] = "paragraph",
  [HITOS_BLOCK_BULLET] = "bullet",
};

GPtrArray *
sample_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hitos_block_unref);
}

void
sample_blocks_add (GPtrArray *blocks, HitosBlockKind kind, const char *text)
{
  g_autofree char *phrase = g_strdup_printf ("%u", blocks->len);

  g_ptr_array_add (blocks, hitos_block_new (kind, "sample", phrase, text, NULL));
}

HitosInforme *
sample_informe_new_for_blocks (GPtrArray *blocks)
{
  static const char *const header[] = {
    "Unidad Técnica de Cómputo",
    "Proceso Electoral Local Ordinario 2021-2022",
    "Informe de avances",
    NULL
  };

  /* 3 December 2021 at noon UTC. */
  return hitos_informe_new ("Informe del mes de noviembre sobre el avance del PREP",
                            "Unidad Técnica de Cómputo", "Proceso Electoral Local 2021-2022",
                            header, 1638532800, blocks);
}

static void
add_line (GPtrArray *blocks, const char *line)
{
  const char *colon = strstr (line, ": ");

  g_assert_nonnull (colon);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    if (strlen (kinds[kind]) == (gsize) (colon - line)
        && strncmp (line, kinds[kind], (gsize) (colon - line)) == 0)
      {
        sample_blocks_add (blocks, kind, colon + 2);
        return;
      }
  g_assert_not_reached ();
}

HitosInforme *
sample_informe_new (guint times)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "paper", "informe.txt",
                                            NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *blocks = sample_blocks_new ();

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (contents), "\n", -1);
  for (guint i = 0; i < times; i++)
    for (guint line = 0; lines[line]; line++)
      if (i == 0 || g_str_has_prefix (lines[line], "section")
          || g_str_has_prefix (lines[line], "subsection")
          || g_str_has_prefix (lines[line], "paragraph")
          || g_str_has_prefix (lines[line], "bullet"))
        add_line (blocks, lines[line]);
  return sample_informe_new_for_blocks (blocks);
}

HitosInforme *
sample_informe_change (HitosInforme *informe, guint position, const char *text)
{
  GPtrArray *blocks = sample_blocks_new ();

  for (guint i = 0; i < hitos_informe_get_n_blocks (informe); i++)
    {
      HitosBlock *block = hitos_informe_get_block (informe, i);

      g_ptr_array_add (blocks, i == position ? hitos_block_reword (block, text)
                                             : hitos_block_ref (block));
    }
  return sample_informe_new_for_blocks (blocks);
}
