/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-phrase-file.h"
#include "hitos-vocabulary.h"

#include <string.h>

static HitosVocabulary *
load (const char *own)
{
  g_autoptr (GError) error = NULL;
  HitosVocabulary *vocabulary = hitos_vocabulary_load (own, &error);

  g_assert_no_error (error);
  return vocabulary;
}

/* Every kind that the field speaks of has its grammar. */
static void
test_stock (void)
{
  static const char *const kinds[] = {
    "oficio", "circular", "memorándum", "escrito", "acuerdo", "resolución", "proyecto de acuerdo", "dictamen", "anexo",
    "anexo único", "acta", "acta circunstanciada", "minuta", "convocatoria", "invitación", "orden del día", "informe",
    "plan de trabajo", "calendario", "constancia", "aviso de conclusión", "ficha técnica", "lista",
    "instrumento jurídico", "carta de aceptación", "prototipo",
  };
  static const char *const sessions[] = {
    "ordinaria", "extraordinaria", "especial de instalación", "solemne", "permanente", "urgente", "de clausura",
    "reunión formal de trabajo",
  };
  g_autoptr (HitosVocabulary) vocabulary = load (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_nonnull (hitos_vocabulary_lookup (vocabulary, HITOS_WORD_DOCUMENT, kinds[i]));
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    g_assert_nonnull (hitos_vocabulary_lookup (vocabulary, HITOS_WORD_SESSION, sessions[i]));
  g_assert_null (hitos_vocabulary_lookup (vocabulary, HITOS_WORD_DOCUMENT, "papiro"));
  g_assert_cmpint (hitos_vocabulary_lookup (vocabulary, HITOS_WORD_DOCUMENT, "Circular")->gender, ==,
                   HITOS_GENDER_FEMININE);
}

static void
test_verbs (void)
{
  g_autoptr (HitosVocabulary) vocabulary = load (NULL);

  g_assert_cmpstr (hitos_vocabulary_conjugate (vocabulary, "crear", HITOS_TENSE_PRESENT, HITOS_NUMBER_SINGULAR), ==, "crea");
  g_assert_cmpstr (hitos_vocabulary_conjugate (vocabulary, "integrar", HITOS_TENSE_PRETERITE, HITOS_NUMBER_SINGULAR), ==, "integró");
  g_assert_cmpstr (hitos_vocabulary_conjugate (vocabulary, "llevar", HITOS_TENSE_FUTURE, HITOS_NUMBER_PLURAL), ==, "llevarán");
  g_assert_null (hitos_vocabulary_conjugate (vocabulary, "zurcir", HITOS_TENSE_PRESENT, HITOS_NUMBER_SINGULAR));
}

static void
test_own_words (void)
{
  g_autoptr (HitosVocabulary) vocabulary = load ("[document nota]\nnoun=Nota\nplural=Notas\ngender=feminine\n"
                                                 "[document oficio]\nnoun=Oficio\n");
  g_auto (GStrv) names = hitos_vocabulary_list_names (vocabulary, HITOS_WORD_DOCUMENT);

  g_assert_cmpstr (hitos_vocabulary_lookup (vocabulary, HITOS_WORD_DOCUMENT, "nota")->plural, ==, "Notas");
  g_assert_cmpstr (hitos_vocabulary_lookup (vocabulary, HITOS_WORD_DOCUMENT, "oficio")->noun, ==, "Oficio");
  g_assert_cmpstr (hitos_vocabulary_lookup (vocabulary, HITOS_WORD_DOCUMENT, "oficio")->plural, ==, "oficios");
  g_assert_cmpstr (names[0], ==, "oficio");
}

static void
test_bad_words (void)
{
  static const struct { const char *own, *named; int code; } cases[] = {
    { "[document nota]\nnoun=Nota\nplural=Notas\n", "[document nota] gender", HITOS_PHRASE_FILE_ERROR_CONTENT },
    { "[document nota]\nnoun=Nota\ngender=feminine\n", "[document nota] plural", HITOS_PHRASE_FILE_ERROR_CONTENT },
    { "[verb zurcir]\npresent=zurce\n", "[verb zurcir] present", HITOS_PHRASE_FILE_ERROR_CONTENT },
    { "[session rara]\nlink=x\n", "[session rara] text", HITOS_PHRASE_FILE_ERROR_CONTENT },
    { "esto no es un archivo de frases", "esto no es", HITOS_PHRASE_FILE_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hitos_vocabulary_load (cases[i].own, &error));
      g_assert_error (error, HITOS_PHRASE_FILE_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].named));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/stock", test_stock);
  g_test_add_func ("/vocabulary/verbs", test_verbs);
  g_test_add_func ("/vocabulary/own-words", test_own_words);
  g_test_add_func ("/vocabulary/bad-words", test_bad_words);
  return g_test_run ();
}
