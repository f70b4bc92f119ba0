/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hitos-spanish-number.h"

static const char *const below_thirty[] = {
  "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
  "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve",
  "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis",
  "veintisiete", "veintiocho", "veintinueve",
};
static const char *const tens[] = {
  NULL, NULL, NULL, "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
};
static const char *const hundreds[] = {
  NULL, "ciento", "doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient",
  "ochocient", "novecient",
};

/* The forms of "uno" alone change, and of the hundreds from 200. */
static void
append_below_hundred (GString *text, guint number, HitosGender gender, gboolean before_noun)
{
  const char *one = gender == HITOS_GENDER_FEMININE ? "una" : before_noun ? "un" : "uno";

  if (number >= 30)
    {
      g_string_append (text, tens[number / 10]);
      number %= 10;
      if (number == 0)
        return;
      g_string_append (text, " y ");
    }
  if (number == 1)
    g_string_append (text, one);
  else if (number == 21 && gender == HITOS_GENDER_MASCULINE && before_noun)
    g_string_append (text, "veintiún");
  else if (number == 21)
    g_string_append_printf (text, "veinti%s", one);
  else
    g_string_append (text, below_thirty[number]);
}

static void
append_below_thousand (GString *text, guint number, HitosGender gender, gboolean before_noun)
{
  if (number == 100)
    {
      g_string_append (text, "cien");
      return;
    }
  if (number > 100)
    {
      g_string_append (text, hundreds[number / 100]);
      if (number >= 200)
        g_string_append (text, gender == HITOS_GENDER_FEMININE ? "as" : "os");
      number %= 100;
      if (number == 0)
        return;
      g_string_append_c (text, ' ');
    }
  append_below_hundred (text, number, gender, before_noun);
}

char *
hitos_spanish_cardinal (guint number, HitosGender gender, gboolean before_noun)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (number < 1000000, g_string_free (text, FALSE));

  if (number >= 1000)
    {
      /* "mil" is a noun's quantity by itself: veintiún mil, never "un mil". */
      if (number >= 2000)
        {
          append_below_thousand (text, number / 1000, gender, TRUE);
          g_string_append_c (text, ' ');
        }
      g_string_append (text, "mil");
      number %= 1000;
      if (number == 0)
        return g_string_free (text, FALSE);
      g_string_append_c (text, ' ');
    }
  append_below_thousand (text, number, gender, before_noun);
  return g_string_free (text, FALSE);
}

char *
hitos_spanish_ordinal (guint number, HitosGender gender, gboolean before_noun)
{
  static const char *const units[] = { "", "primer", "segund", "tercer", "cuart", "quint", "sext",
                                       "séptim", "octav", "noven" };
  static const char *const ordinal_tens[] = { "", "décim", "vigésim", "trigésim", "cuadragésim",
                                              "quincuagésim", "sexagésim", "septuagésim",
                                              "octogésim", "nonagésim" };
  const char *ending = gender == HITOS_GENDER_FEMININE ? "a" : "o";
  guint unit = number % 10;
  gboolean is_short = before_noun && gender == HITOS_GENDER_MASCULINE && (unit == 1 || unit == 3);
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (number >= 1 && number <= 99, g_string_free (text, FALSE));

  if (number == 11 || number == 12)
    g_string_append_printf (text, "%s%s", number == 11 ? "undécim" : "duodécim", ending);
  else
    {
      if (number >= 10)
        g_string_append_printf (text, "%s%s", ordinal_tens[number / 10], ending);
      if (number > 10 && unit > 0)
        g_string_append_c (text, ' ');
      if (unit > 0)
        g_string_append_printf (text, "%s%s", units[unit], is_short ? "" : ending);
    }
  return g_string_free (text, FALSE);
}
