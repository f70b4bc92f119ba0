/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-spanish-noun.h"
#include "hitos-spanish-number.h"
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
test_or (void)
{
  static const struct { const char *next; const char *word; } cases[] = {
    { "acta", "o" }, { "oficio", "u" }, { "OPL", "u" }, { "hora", "u" }, { "Óptica", "u" },
    { "hecho", "o" }, { "8", "u" }, { "7", "o" }, { "11", "u" }, { "110", "o" }, { "11000", "u" },
    { "800", "u" }, { "<i>otro</i>", "u" }, { "", "o" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hitos_spanish_or (cases[i].next), ==, cases[i].word);
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

static void
test_agreement (void)
{
  static const struct { const char *word; HitosGender gender; HitosNumber number; const char *is; }
  cases[] = {
    { "aprobado", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR, "aprobado" },
    { "aprobado", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "aprobada" },
    { "aprobado", HITOS_GENDER_MASCULINE, HITOS_NUMBER_PLURAL, "aprobados" },
    { "aprobado", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL, "aprobadas" },
    { "cual", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL, "cuales" },
    { "cual", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR, "cual" },
    { "presente", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL, "presentes" },
    { "", HITOS_GENDER_FEMININE, HITOS_NUMBER_PLURAL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *is = hitos_spanish_agree (cases[i].word, cases[i].gender, cases[i].number);

      g_assert_cmpstr (is, ==, cases[i].is);
    }
  g_assert_cmpint (hitos_number_of (0), ==, HITOS_NUMBER_PLURAL);
  g_assert_cmpint (hitos_number_of (1), ==, HITOS_NUMBER_SINGULAR);
  g_assert_cmpint (hitos_number_of (2), ==, HITOS_NUMBER_PLURAL);
}

static void
test_gender (void)
{
  HitosGender gender = HITOS_GENDER_MASCULINE;

  g_assert_true (hitos_gender_parse ("f", &gender));
  g_assert_cmpint (gender, ==, HITOS_GENDER_FEMININE);
  g_assert_false (hitos_gender_parse ("x", &gender));
  g_assert_false (hitos_gender_parse (NULL, &gender));
  g_assert_cmpint (gender, ==, HITOS_GENDER_FEMININE);
  g_assert_true (hitos_gender_parse ("m", &gender));
  g_assert_cmpint (gender, ==, HITOS_GENDER_MASCULINE);
}

static void
test_cardinals (void)
{
  static const struct { guint number; HitosGender gender; gboolean before; const char *words; }
  cases[] = {
    { 0, HITOS_GENDER_MASCULINE, FALSE, "cero" },
    { 1, HITOS_GENDER_MASCULINE, FALSE, "uno" },
    { 1, HITOS_GENDER_MASCULINE, TRUE, "un" },
    { 1, HITOS_GENDER_FEMININE, TRUE, "una" },
    { 16, HITOS_GENDER_FEMININE, TRUE, "dieciséis" },
    { 21, HITOS_GENDER_MASCULINE, TRUE, "veintiún" },
    { 21, HITOS_GENDER_MASCULINE, FALSE, "veintiuno" },
    { 21, HITOS_GENDER_FEMININE, TRUE, "veintiuna" },
    { 30, HITOS_GENDER_FEMININE, TRUE, "treinta" },
    { 31, HITOS_GENDER_MASCULINE, TRUE, "treinta y un" },
    { 100, HITOS_GENDER_MASCULINE, TRUE, "cien" },
    { 101, HITOS_GENDER_FEMININE, TRUE, "ciento una" },
    { 500, HITOS_GENDER_FEMININE, TRUE, "quinientas" },
    { 700, HITOS_GENDER_MASCULINE, TRUE, "setecientos" },
    { 999, HITOS_GENDER_MASCULINE, FALSE, "novecientos noventa y nueve" },
    { 1000, HITOS_GENDER_MASCULINE, FALSE, "mil" },
    { 2021, HITOS_GENDER_MASCULINE, FALSE, "dos mil veintiuno" },
    { 21001, HITOS_GENDER_FEMININE, TRUE, "veintiuna mil una" },
    { 100000, HITOS_GENDER_MASCULINE, FALSE, "cien mil" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = hitos_spanish_cardinal (cases[i].number, cases[i].gender,
                                                       cases[i].before);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_ordinals (void)
{
  static const struct { guint number; HitosGender gender; gboolean before; const char *words; }
  cases[] = {
    { 1, HITOS_GENDER_FEMININE, TRUE, "primera" },
    { 1, HITOS_GENDER_MASCULINE, TRUE, "primer" },
    { 1, HITOS_GENDER_MASCULINE, FALSE, "primero" },
    { 3, HITOS_GENDER_MASCULINE, TRUE, "tercer" },
    { 7, HITOS_GENDER_FEMININE, TRUE, "séptima" },
    { 10, HITOS_GENDER_FEMININE, TRUE, "décima" },
    { 11, HITOS_GENDER_FEMININE, TRUE, "undécima" },
    { 13, HITOS_GENDER_MASCULINE, TRUE, "décimo tercer" },
    { 22, HITOS_GENDER_FEMININE, TRUE, "vigésima segunda" },
    { 99, HITOS_GENDER_MASCULINE, FALSE, "nonagésimo noveno" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = hitos_spanish_ordinal (cases[i].number, cases[i].gender,
                                                      cases[i].before);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spanish/and", test_and);
  g_test_add_func ("/spanish/or", test_or);
  g_test_add_func ("/spanish/list", test_list);
  g_test_add_func ("/spanish/contractions", test_contractions);
  g_test_add_func ("/spanish/capitals", test_capitals);
  g_test_add_func ("/spanish/articles", test_articles);
  g_test_add_func ("/spanish/agreement", test_agreement);
  g_test_add_func ("/spanish/gender", test_gender);
  g_test_add_func ("/spanish/cardinals", test_cardinals);
  g_test_add_func ("/spanish/ordinals", test_ordinals);
  return g_test_run ();
}
