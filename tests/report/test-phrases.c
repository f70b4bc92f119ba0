/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-telling.h"
#include "hitos-typography.h"
#include "report-fixture.h"

#include <string.h>

/* What a pattern says of a few given names: an oficio, a circular, both, an acta, a day, nothing. */
static HitosTerm *
create_names (void)
{
  HitosTerm *names = hitos_term_new_map ();
  HitosTerm *both = hitos_term_new_list ();

  hitos_term_append (both, hitos_term_new_noun ("oficio", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR));
  hitos_term_append (both, hitos_term_new_noun ("invitación", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR));
  hitos_term_set (names, "oficio", hitos_term_new_noun ("oficio", HITOS_GENDER_MASCULINE, HITOS_NUMBER_SINGULAR));
  hitos_term_set (names, "circular", hitos_term_new_noun ("circular", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR));
  hitos_term_set (names, "acta", hitos_term_new_noun ("acta", HITOS_GENDER_FEMININE, HITOS_NUMBER_SINGULAR));
  hitos_term_set (names, "both", both);
  hitos_term_set (names, "capacity", hitos_term_new_text ("la capacidad"));
  hitos_term_set (names, "word", hitos_term_new_text ("integración"));
  hitos_term_set (names, "day", hitos_term_new_when (hitos_when_day (hitos_date_new (2021, 12, 1))));
  hitos_term_set (names, "nothing", hitos_term_new_text (NULL));
  return names;
}

static char *
say (const char *text, const char *own, GError **error)
{
  g_autoptr (HitosPhrases) phrases = hitos_phrases_load (own, error);
  g_autoptr (HitosTerm) names = create_names ();
  HitosScope scope = { NULL, names };
  HitosTelling telling = { .phrases = phrases, .tense = HITOS_TENSE_PRETERITE, .current_year = 2021 };
  g_autoptr (HitosPattern) pattern = phrases ? hitos_pattern_parse (text, "[test] text", error) : NULL;

  if (pattern == NULL)
    return NULL;
  telling.vocabulary = hitos_phrases_get_vocabulary (phrases);
  return hitos_telling_write (&telling, pattern, &scope, error);
}

static void
test_language (void)
{
  static const struct { const char *pattern, *text; } cases[] = {
    { "se envía {oficio|el}", "se envía el oficio" },
    { "{circular|del}, {oficio|al}, {acta|el}, {acta|del}", "de la circular, al oficio, el acta, del acta" },
    { "{both|el}", "el oficio y la invitación" },
    { "{both|un|list|capital}", "Un oficio y una invitación" },
    { "se {'enviar'|verb:both} y se {'enviar'|verb:oficio,present}", "se enviaron y se envía" },
    { "se {'llevar'|verb:,future}", "se llevará" },
    { "{both|agree:el mismo,la misma,los mismos,las mismas}", "los mismos" },
    { "{circular|agree:el mismo,la misma,los mismos,las mismas}", "la misma" },
    { "{circular|este}, {acta|su}", "esta circular, su acta" },
    { "{capacity|as:tema} y {word|as:tema}", "respecto a la capacidad y de integración" },
    { "el {day|inside}, {day|padded}, {day|figures}", "el primero de diciembre del año actual, 01 de diciembre de 2021, 01-12-2021" },
    { "uno[ y {nothing}][, {oficio}]", "uno, oficio" },
    { "[{nothing}|{oficio}|{circular}]", "oficio" },
    { "[?both.many:varios|uno] [?nothing:algo|nada] [?!nothing:así] [?word=x/integración:sí|no]", "varios nada así sí" },
    { "[?oficio==circular:igual|?oficio==oficio:mismo]", "mismo" },
    { "[[y]] {{z}} a||b", "[y] {z} a|b" },
    { "[a[b[{nothing}]]]c", "abc" },
    { "{word|quoted}", "“integración”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = say (cases[i].pattern, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_errors_say_where (void)
{
  static const struct { const char *pattern, *named; } cases[] = {
    { "hola {oficio", "[test] text, character 6: " },
    { "hola [x", "character 8: " },
    { "hola ]", "character 6: " },
    { "a } b", "character 3: " },
    { "{}", "character 1: " },
    { "{a b}", "character 1: " },
    { "{oficio|}", "character 1: " },
    { "[?oficio hola]", "character 2: " },
    { "[?o ficio:x]", "“o ficio”" },
    { "uno {fantasma}", "[test] text, character 5: " },
    { "{oficio|fantasma}", "“fantasma”" },
    { "{>fantasma}", "“fantasma”" },
    { "{oficio|agree:uno,dos}", "agree" },
    { "{oficio|padded}", "character 1: " },
    { "{'enviar'|verb:oficio,ayer}", "“ayer”" },
    { "[{oficio|as:fantasma}|x]", "“fantasma”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (say (cases[i].pattern, NULL, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].named) == NULL)
        g_error ("%s: “%s” does not name “%s”", cases[i].pattern, error->message, cases[i].named);
    }
}

static void
test_patterns_without_end (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (say ("{>a}", "[patterns]\na={>b}\nb={>a}\n", &error));
  g_assert_error (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_RECURSION);
  g_clear_error (&error);
  g_assert_null (say ("[a[a[a[a[a[a[a[a[a[a[a[a[a[a[a[a[a[a[a[a[a", NULL, &error));
  g_assert_error (error, HITOS_PATTERN_ERROR, HITOS_PATTERN_ERROR_SYNTAX);
}

static void
test_bad_phrase_files (void)
{
  static const struct { const char *own, *named; } cases[] = {
    { "[phrase nueva]\ntells=fantasma\ntext=x\n", "[phrase nueva] tells" },
    { "[phrase nueva]\ntells=month\n", "[phrase nueva] text" },
    { "[phrase envio]\nform=verso\n", "[phrase envio] form" },
    { "[phrase envio]\ntense=ayer\n", "[phrase envio] tense" },
    { "[phrase envio]\nwhen=a b\n", "[phrase envio] when" },
    { "[phrase envio]\ntext={x\n", "[phrase envio] text, character 1" },
    { "[passage cronica]\nphrases=fantasma\n", "[passage cronica] phrases" },
    { "[section acuerdos]\npassages=fantasma\n", "[section acuerdos] passages" },
    { "[section acuerdos]\nheading=gigante\n", "[section acuerdos] heading" },
    { "[informe]\nsections=fantasma\n", "[section fantasma]" },
    { "[informe]\ncover-lines=fantasma\n", "[informe] cover-lines" },
    { "[secion acuerdos]\ntitle=x\n", "[secion acuerdos]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hitos_phrases_load (cases[i].own, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].named) == NULL)
        g_error ("“%s” does not name “%s”", error->message, cases[i].named);
    }
}

/* A name that nothing has is known only when it is told: the composition fails and says where. */
static void
test_unknown_names_while_composing (void)
{
  static const char *const owns[] = { "[phrase constancia]\ntext={fantasma}\n", "[phrase envio]\nwhen=fantasma\n",
                                      "[phrase constancia]\nalso=fantasma\n", "[section organo]\nwhen=fantasma\n",
                                      "[informe]\ncover-title={fantasma}\n", "[informe]\nsubject={fantasma}\n" };
  g_autoptr (HitosProcess) process = report_fixture_read_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (owns); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HitosPhrases) phrases = hitos_phrases_load (owns[i], &error);

      g_assert_no_error (error);
      g_assert_null (hitos_composer_compose (process, phrases, 2021, 11, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "“fantasma”"));
      g_assert_true (g_str_has_prefix (error->message, "["));
    }
}

static void
test_typography (void)
{
  static const char *const glue[] = { "número", "No.", NULL };
  static const struct { const char *from, *to; } cases[] = {
    { "  dos  espacios , uno ..", "dos espacios, uno." },
    { "con su Anexo,; en ello,.", "con su Anexo; en ello." },
    { "de el Comité y a el Comité", "del Comité y al Comité" },
    { "el 3 de noviembre", "el 3\302\240de noviembre" },
    { "Sesión número 1 y No. 7", "Sesión número\302\2401 y No.\302\2407" },
    { "3 < 4 & 5", "3 &lt; 4 &amp; 5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hitos_typography_finish (cases[i].from, glue);

      g_assert_cmpstr (text, ==, cases[i].to);
    }
}

/* What the records hold is text, whatever it looks like; what a pattern holds is markup. */
static void
test_markup (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = say ("<b>{oficio}</b> & <u>", NULL, &error);
  g_autofree char *finished = hitos_typography_finish (text, NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (finished, ==, "<b>oficio</b> &amp; &lt;u&gt;");
}

/* However the tags of several phrases meet in a sentence, each is closed inside what it was opened in. */
static void
test_balanced_markup (void)
{
  static const struct { const char *from, *to; } cases[] = {
    { "<b>uno", "<b>uno</b>" },
    { "uno</b> dos", "uno dos" },
    { "<b>uno <b>dos</b> tres</b>", "<b>uno dos</b> tres" },
    { "<b>uno <i>dos</b> tres</i>", "<b>uno <i>dos</i></b><i> tres</i>" },
    { "<i>uno <b>dos", "<i>uno <b>dos</b></i>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = say (cases[i].from, NULL, &error);
      g_autofree char *finished = hitos_typography_finish (text, NULL);

      g_assert_no_error (error);
      g_assert_cmpstr (finished, ==, cases[i].to);
    }
}

/* The examples of docs/phrases.md: its indented lines behind the last heading. */
static char *
read_documented_examples (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "docs", "phrases.md", NULL);
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GString *examples = g_string_new (NULL);

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (strstr (page, "## Two examples"), "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (g_str_has_prefix (lines[i], "    "))
      g_string_append_printf (examples, "%s\n", lines[i] + strlen ("    "));
  return g_string_free (examples, FALSE);
}

static void
test_documented_examples (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "another-institute.json", NULL);
  g_autoptr (HitosProcess) process = report_fixture_read_file (path);
  g_autofree char *own = read_documented_examples ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HitosPhrases) phrases = hitos_phrases_load (own, &error);
  g_autoptr (HitosInforme) october = NULL;
  g_autoptr (HitosInforme) december = NULL;

  g_assert_no_error (error);
  october = hitos_composer_compose (process, phrases, 2023, 10, &error);
  g_assert_no_error (error);
  december = hitos_composer_compose (process, phrases, 2023, 12, &error);
  g_assert_no_error (error);
  report_fixture_assert_lines (october,
    "Me permito informar que el día 06 de octubre de 2023 se remiten a la UTSI del INE el acta de la instalación "
    "de la bodega y la minuta de la reunión de trabajo.",
    "# Documentos recibidos",
    "El día 02 de octubre de 2023 se recibió el oficio INE/UTSI/100/2023, por el que se solicita el plan de seguridad.",
    NULL);
  report_fixture_assert_lines (december, "# Documentos recibidos", "En este mes no se recibieron documentos.", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrases/language", test_language);
  g_test_add_func ("/phrases/errors-say-where", test_errors_say_where);
  g_test_add_func ("/phrases/patterns-without-end", test_patterns_without_end);
  g_test_add_func ("/phrases/bad-phrase-files", test_bad_phrase_files);
  g_test_add_func ("/phrases/unknown-names-while-composing", test_unknown_names_while_composing);
  g_test_add_func ("/phrases/typography", test_typography);
  g_test_add_func ("/phrases/balanced-markup", test_balanced_markup);
  g_test_add_func ("/phrases/markup", test_markup);
  g_test_add_func ("/phrases/documented-examples", test_documented_examples);
  return g_test_run ();
}
