/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-pages.h"

#include "sample-informe.h"

HitosTypesetter *
sample_typesetter_new (void)
{
  g_autoptr (GError) error = NULL;
  HitosTypesetter *typesetter = hitos_typesetter_new (&error);

  g_assert_no_error (error);
  return typesetter;
}

HitosPages *
sample_pages_new (HitosInforme *informe)
{
  g_autoptr (HitosTypesetter) typesetter = sample_typesetter_new ();

  return hitos_typesetter_lay_out (typesetter, informe);
}

HitosPages *
sample_pages_new_for_block (HitosBlockKind kind, const char *text)
{
  GPtrArray *blocks = sample_blocks_new ();
  g_autoptr (HitosInforme) informe = NULL;

  sample_blocks_add (blocks, kind, text);
  informe = sample_informe_new_for_blocks (blocks);
  return sample_pages_new (informe);
}

const HitosTextStyle *
sample_pages_get_style (const HitosPlaced *placed)
{
  return hitos_stylesheet_get_text (hitos_paragraph_get_style (placed->paragraph));
}

/* Every line of every block is placed once, in order. */
void
sample_pages_assert_complete (HitosPages *pages)
{
  HitosInforme *informe = hitos_pages_get_informe (pages);
  guint block = 0, line = 0;

  for (guint page = 0; page < hitos_pages_get_n_pages (pages); page++)
    {
      guint n;
      const HitosPlaced *placed = hitos_pages_get_placed (pages, page, &n);

      for (guint i = 0; i < n; i++)
        {
          if (placed[i].role != HITOS_PLACED_TEXT)
            continue;
          g_assert_cmpuint (placed[i].block, ==, block);
          g_assert_cmpuint (placed[i].first_line, ==, line);
          line += placed[i].n_lines;
          if (line == hitos_paragraph_get_n_lines (placed[i].paragraph))
            block++, line = 0;
        }
    }
  g_assert_cmpuint (block, ==, hitos_informe_get_n_blocks (informe));
}

char *
sample_text_new_random (int most_words)
{
  static const char *const words[] = { "oficio", "IEPC/UTC/21/107", "sesión", "extraordinaria",
                                       "<b>acuerdo</b>", "de", "la", "Comisión", "noviembre",
                                       "implementación", "el", "PREP," };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, most_words); i > 0; i--)
    g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}
