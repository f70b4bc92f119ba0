/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-spanish-noun.h"
#include "hitos-spanish.h"

static void
test_and (void)
{
  static const struct { const char *next; const char *word; } cases[] = {
    { "Calendario", "y" }, { "INE", "e" }, { "IEPC", "e" }, { "informe", "e" }, { "Índice", "e" },
    { "hidalgo", "e" }, { "Hípica", "e" }, { "hielo", "y" }, { "hiato", "y" }, { "hoja", "y" },
    { "yeso", "y" }, { "<b>Informe</b>", "e" }, { "«invitación»", "e" }, { "12", "y" }, { "", "y" },
    { "h", "y" }, { "hi", "e" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hitos_spanish_and (cases[i].next), ==, cases[i].word);
}

static void
test_list (void)
{
  static const struct { const char *items[5]; const char *text; } cases[] = {
    { { NULL }, "" },
    { { "el acta" }, "el acta" },
    { { "el oficio", "el informe" }, "el oficio y el informe" },
    { { "oficio", "informe" }, "oficio e informe" },
    { { "a", "b", "c" }, "a, b y c" },
    { { "plan", "calendario", "invitaciones" }, "plan, calendario e invitaciones" },
    { { "el plan, revisado", "el acta", "el anexo" }, "el plan, revisado; el acta; y el anexo" },
    { { "el plan, revisado", "el acta" }, "el plan, revisado y el acta" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hitos_spanish_list (cases[i].items);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_contractions (void)
{
  static const struct { const char *phrase; const char *of; const char *to; } phrases[] = {
    { "el Comité", "del Comité", "al Comité" },
    { "la Comisión", "de la Comisión", "a la Comisión" },
    { "el acta", "del acta", "al acta" },
    { "El Salvador", "de El Salvador", "a El Salvador" },
    { "él", "de él", "a él" },
    { "electores", "de electores", "a electores" },
  };
  static const struct { const char *text; const char *joined; } texts[] = {
    { "Acta de el Comité, enviada a el INE", "Acta del Comité, enviada al INE" },
    { "De el Comité a el Consejo", "Del Comité al Consejo" },
    { "desde el día, para el mes; de él", "desde el día, para el mes; de él" },
    { "de El Salvador", "de El Salvador" },
    { "de electores", "de electores" },
    { "allá el día de el", "allá el día de el" },
    { "á de el año", "á del año" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *of = hitos_spanish_of (phrases[i].phrase);
      g_autofree char *to = hitos_spanish_to (phrases[i].phrase);

      g_assert_cmpstr (of, ==, phrases[i].of);
      g_assert_cmpstr (to, ==, phrases[i].to);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *joined = hitos_spanish_contract (texts[i].text);

      g_assert_cmpstr (joined, ==, texts[i].joined);
    }
}

static void
test_capitals (void)
{
  static const struct { const char *text; const char *capital; } cases[] = {
    { "el acta", "El acta" }, { "última sesión", "Última sesión" },
    { "<b>acta</b>", "<b>Acta</b>" },
    { "«plan»", "«Plan»" }, { "ñu", "Ñu" }, { "03 de noviembre", "03 de noviembre" }, { "", "" },
    { "<b>", "<b>" }, { "<", "<" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *capital = hitos_spanish_capitalise (cases[i].text);
      g_autofree char *small = hitos_spanish_uncapitalise (capital);

      g_assert_cmpstr (capital, ==, cases[i].capital);
      g_assert_cmpstr (small, ==, cases[i].text);
    }
}

static void
test_articles (void)
{
  static const struct { const char *noun; HitosGender gender; HitosNumber number; const char *with; }
  cases[] = {
    { "acta", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "el acta" },
    { "actas", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL, "las actas" },
    { "acta de cierre", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "el acta de cierre" },
    { "agenda", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la agenda" },
    { "autoridad", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la autoridad" },
    { "auditoría", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la auditoría" },
    { "audiencia", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la audiencia" },
    { "área", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "el área" },
    { "Área de Sistemas", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "el Área de Sistemas" },
    { "aula", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "el aula" },
    { "agua", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "el agua" },
    { "hacha", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "el hacha" },
    { "habilitación", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la habilitación" },
    { "acción", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la acción" },
    { "AMIC", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la AMIC" },
    { "Comisión", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la Comisión" },
    { "circulares", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL, "las circulares" },
    { "oficio", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR, "el oficio" },
    { "acuerdos", HITOS_GENDER_MASCULINE, HITOS_NUMBER_PLURAL, "los acuerdos" },
    { "", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "la " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *with = hitos_spanish_with_article (cases[i].noun, cases[i].gender,
                                                          cases[i].number);

      g_assert_cmpstr (with, ==, cases[i].with);
    }
  g_assert_cmpstr (hitos_spanish_indefinite ("acta", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR),
                   ==, "un");
  g_assert_cmpstr (hitos_spanish_indefinite ("minuta", HITOS_GENDER_FEMININE,
                                             HITOS_NUMBER_SINGULAR), ==, "una");
  g_assert_cmpstr (hitos_spanish_indefinite ("actas", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL),
                   ==, "unas");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spanish/and", test_and);
  g_test_add_func ("/spanish/list", test_list);
  g_test_add_func ("/spanish/contractions", test_contractions);
  g_test_add_func ("/spanish/capitals", test_capitals);
  g_test_add_func ("/spanish/articles", test_articles);
  return g_test_run ();
}
